"""Completes what is being typed: subjects by any word of any of their names, and words of the articles."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property, lru_cache

import numpy as np
from numpy.typing import NDArray

from index.documents import IndexedSubject
from index.reading.spelling import Lexicon
from index.storing.subjects import known_subjects
from index.words import folded_words
from records.searches import Suggestion

# Names are found by their first words only; nobody begins to type at the seventh.
MOST_STARTS = 6
# A name that begins with what was typed beats one that goes on with it, unless it is met half as often.
START_BONUS = 2
SHORTEST_WORD = 3  # letters; shorter ones are typed faster than chosen
LAST = "\U0010ffff"


class Names:
    """Every name of every subject, sorted by each of its words; made once for a file of subjects."""

    def __init__(self, kept: bytes) -> None:
        self.kept = kept

    @cached_property
    def subjects(self) -> list[IndexedSubject]:
        """The subjects, in the order that `owners` counts in."""
        return list(known_subjects(self.kept).values())

    @cached_property
    def entries(self) -> tuple[list[str], NDArray[np.int64], NDArray[np.int64]]:
        """Rest of a name from some word on, whose it is, and how much it counts; sorted."""
        found = sorted(entry for place, subject in enumerate(self.subjects) for entry in _starts(place, subject))
        owners = np.array([place for _, place, _ in found], np.int64)
        bonus = np.array([START_BONUS if is_start else 1 for _, _, is_start in found], np.int64)
        return [key for key, _, _ in found], owners, bonus

    @cached_property
    def whole(self) -> dict[str, list[int]]:
        """Whose a whole name is, by the name's words."""
        found: dict[str, list[int]] = {}
        for place, subject in enumerate(self.subjects):
            for name in dict.fromkeys(" ".join(_words(name)) for name in (subject.name, *subject.aliases)):
                found.setdefault(name, []).append(place)
        return found

    def named(self, typed: Sequence[str]) -> list[int]:
        """Return the subjects that words in a row name: longer names first, no word counts twice."""
        found: list[int] = []
        free = [True] * len(typed)
        for length in range(min(len(typed), MOST_STARTS), 0, -1):
            for at in range(len(typed) - length + 1):
                owners = self.whole.get(" ".join(typed[at : at + length]), []) if all(free[at : at + length]) else []
                if owners:
                    found += owners
                    free[at : at + length] = [False] * length
        return found


class Completion:
    """Names and words of one snapshot; made once, asked at every key."""

    def __init__(self, names: Names, count_of: Callable[[IndexedSubject], int], lexicon: Lexicon) -> None:
        self._names = names
        self._lexicon = lexicon
        self._count_of = count_of

    def suggest(self, prefix: str, limit: int) -> tuple[Suggestion, ...]:
        """Return completions of what was typed, subjects first, the most written about before others."""
        typed = folded_words(prefix)
        if not typed:
            return ()
        subjects = self._of_subjects(" ".join(typed), limit)
        return (*subjects, *self._of_words(prefix, typed[-1], limit - len(subjects)))

    def named(self, typed: Sequence[str]) -> list[Suggestion]:
        """Return the subjects that words in a row name and articles tell of."""
        found = [self._suggestion(place) for place in self._names.named(typed)]
        return [suggestion for suggestion in found if suggestion.count]

    def _of_subjects(self, typed: str, limit: int) -> list[Suggestion]:
        keys, all_owners, bonus = self._names.entries
        first, last = bisect_left(keys, typed), bisect_left(keys, typed + LAST)
        owners = all_owners[first:last]
        found, entries = np.unique(owners, return_inverse=True)
        weights = np.zeros(len(found), np.int64)
        np.maximum.at(weights, entries, bonus[first:last])
        counts = np.array([self._count_of(self._names.subjects[place]) for place in found.tolist()], np.int64)
        order = np.argsort(-weights * counts, kind="stable")[:limit]
        return [self._suggestion(int(found[at])) for at in order if counts[at]]

    def _suggestion(self, place: int) -> Suggestion:
        subject = self._names.subjects[place]
        count = self._count_of(subject)
        return Suggestion(text=subject.name, kind=subject.kind.value, slug=subject.slug, count=count)

    def _of_words(self, prefix: str, typed: str, limit: int) -> Iterator[Suggestion]:
        head = prefix[: len(prefix.rstrip()) - len(prefix.rsplit(maxsplit=1)[-1])]
        for word, count in self._lexicon.beginning(typed, SHORTEST_WORD, max(limit, 0)):
            yield Suggestion(text=head + word, kind="word", count=count)


@lru_cache(maxsize=200_000)  # names come again with every new file of subjects
def _words(name: str) -> tuple[str, ...]:
    return folded_words(name)


def _starts(place: int, subject: IndexedSubject) -> set[tuple[str, int, bool]]:
    """Return (rest of a name from some word on, whose it is, whether that is the whole name)."""
    found: set[tuple[str, int, bool]] = set()
    for name in (subject.name, *subject.aliases):
        parts = _words(name)
        found.update((" ".join(parts[at:]), place, at == 0) for at in range(min(len(parts), MOST_STARTS)))
    return found
