"""Completes what is being typed: subjects by any word of any of their names, and words of the articles."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from heapq import nsmallest

import numpy as np
from numpy.typing import NDArray

from index.reading.spelling import Lexicon
from index.storing.subjects import NamedSubject, folded_names, subject_lines, subject_of
from index.words import folded_words
from records.searches import Suggestion

# Names are found by their first words only; nobody begins to type at the seventh.
MOST_STARTS = 6
# A name that begins with what was typed beats one that goes on with it, unless it is met half as often.
START_BONUS = 2
SHORTEST_WORD = 3  # letters; shorter ones are typed faster than chosen
LAST = "\U0010ffff"
# Subjects met since all were understood; with more, all are understood again.
MOST_FRESH = 500


class _Part:
    """Names of some subjects, found by any of their words; made once."""

    def __init__(self, lines: dict[str, str]) -> None:
        self.lines = lines
        self._lines = list(lines.values())

    def subject(self, place: int) -> NamedSubject:
        """Return a subject by its place."""
        return subject_of(self._lines[place])

    @cached_property
    def entries(self) -> tuple[list[str], NDArray[np.int64], NDArray[np.int64]]:
        """Rest of a name from some word on, whose it is, and how much it counts; sorted."""
        found = sorted({entry for place, line in enumerate(self._lines) for entry in _starts(place, line)})
        owners = np.array([place for _, place, _ in found], np.int64)
        bonus = np.array([START_BONUS if is_start else 1 for _, _, is_start in found], np.int64)
        return [key for key, _, _ in found], owners, bonus

    @cached_property
    def whole(self) -> dict[str, list[int]]:
        """Whose a whole name is, by the name's words."""
        found: dict[str, list[int]] = {}
        for place, line in enumerate(self._lines):
            for name in folded_names(line):
                found.setdefault(name, []).append(place)
        return found

    def beginning(self, typed: str) -> Iterator[tuple[NamedSubject, int]]:
        """Yield the subjects of which a name goes on so from some word on, and how much that counts."""
        keys, all_owners, bonus = self.entries
        first, last = bisect_left(keys, typed), bisect_left(keys, typed + LAST)
        found, entries = np.unique(all_owners[first:last], return_inverse=True)
        weights = np.zeros(len(found), np.int64)
        np.maximum.at(weights, entries, bonus[first:last])
        yield from (
            (self.subject(place), weight) for place, weight in zip(found.tolist(), weights.tolist(), strict=True)
        )


class Names:
    """Every name of every subject of one file of subjects; what an older file told already is not understood again."""

    def __init__(self, kept: bytes, older: "Names | None" = None) -> None:
        self.kept = kept
        lines = subject_lines(kept)
        told: dict[str, str] = older._parts[0].lines if older else {}
        fresh = {key: line for key, line in lines.items() if told.get(key) != line}
        self._parts: tuple[_Part, ...] = (_Part(lines),)
        self._changed: frozenset[str] = frozenset()
        if older and len(fresh) <= MOST_FRESH:
            self._parts = older._parts[0], _Part(fresh)
            self._changed = frozenset((told.keys() - lines.keys()) | (fresh.keys() & told.keys()))

    def named(self, typed: Sequence[str]) -> list[NamedSubject]:
        """Return the subjects that words in a row name: longer names first, no word counts twice."""
        found: list[NamedSubject] = []
        free = [True] * len(typed)
        for length in range(min(len(typed), MOST_STARTS), 0, -1):
            for at in range(len(typed) - length + 1):
                owners = list(self._called(" ".join(typed[at : at + length]))) if all(free[at : at + length]) else []
                if owners:
                    found += owners
                    free[at : at + length] = [False] * length
        return found

    def beginning(self, typed: str) -> list[tuple[NamedSubject, int]]:
        """Return the subjects of which a name goes on so from some word on, and how much that counts."""
        base, *others = self._parts
        found = [each for each in base.beginning(typed) if self._is_same(each[0])]
        return [*found, *(each for part in others for each in part.beginning(typed))]

    def _called(self, name: str) -> Iterator[NamedSubject]:
        base, *others = self._parts
        yield from filter(self._is_same, map(base.subject, base.whole.get(name, ())))
        for part in others:
            yield from map(part.subject, part.whole.get(name, ()))

    def _is_same(self, subject: NamedSubject) -> bool:
        return not self._changed or f"{subject.kind}:{subject.slug}" not in self._changed


class Completion:
    """Names and words of one snapshot; made once, asked at every key."""

    def __init__(self, names: Names, count_of: Callable[[NamedSubject], int], lexicon: Lexicon) -> None:
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
        found = [self._suggestion(subject) for subject in self._names.named(typed)]
        return [suggestion for suggestion in found if suggestion.count]

    def _of_subjects(self, typed: str, limit: int) -> list[Suggestion]:
        counted = [(weight * self._count_of(subject), subject) for subject, weight in self._names.beginning(typed)]
        best = nsmallest(limit, (each for each in counted if each[0]), key=lambda each: -each[0])
        return [self._suggestion(subject) for _, subject in best]

    def _suggestion(self, subject: NamedSubject) -> Suggestion:
        count = self._count_of(subject)
        return Suggestion(text=subject.name, kind=subject.kind.value, slug=subject.slug, count=count)

    def _of_words(self, prefix: str, typed: str, limit: int) -> Iterator[Suggestion]:
        head = prefix[: len(prefix.rstrip()) - len(prefix.rsplit(maxsplit=1)[-1])]
        for word, count in self._lexicon.beginning(typed, SHORTEST_WORD, max(limit, 0)):
            yield Suggestion(text=head + word, kind="word", count=count)


def _starts(place: int, line: str) -> Iterator[tuple[str, int, bool]]:
    """Yield (rest of a name from some word on, whose it is, whether that is the whole name)."""
    for name in folded_names(line):
        rest = name
        for at in range(MOST_STARTS):
            if not rest:
                break
            yield rest, place, at == 0
            rest = rest.partition(" ")[2]
