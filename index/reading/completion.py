"""Completes what is being typed: subjects by any word of any of their names, and words of the articles."""

import heapq
from bisect import bisect_left
from collections.abc import Iterator, Mapping

import numpy as np

from index.documents import IndexedSubject
from index.words import folded_words
from records.searches import FacetName, Suggestion

# Names are found by their first words only; nobody begins to type at the seventh.
MOST_STARTS = 6
# A name that begins with what was typed beats one that goes on with it, unless it is met half as often.
START_BONUS = 2
SHORTEST_WORD = 3  # letters; shorter ones are typed faster than chosen
LAST = "\U0010ffff"

Counts = Mapping[FacetName, Mapping[str, int]]


class Completion:
    """Sorted arrays of one snapshot; made once, asked at every key."""

    def __init__(self, subjects: Mapping[str, IndexedSubject], counts: Counts, spoken: Mapping[str, int]) -> None:
        self._spoken = spoken
        self._words = sorted(word for word in spoken if len(word) >= SHORTEST_WORD)
        self._subjects: list[tuple[IndexedSubject, int]] = []
        for subject in subjects.values():
            count = counts[FacetName(subject.kind.value)].get(subject.slug, 0)
            if count:
                self._subjects.append((subject, count))
        entries = sorted(
            entry for place, (subject, _) in enumerate(self._subjects) for entry in _starts(place, subject)
        )
        self._keys = [key for key, _, _ in entries]
        self._owners = np.array([place for _, place, _ in entries], np.int64)
        self._bonus = np.array([START_BONUS if is_start else 1 for _, _, is_start in entries], np.int64)
        self._counts = np.array([count for _, count in self._subjects], np.int64)

    def suggest(self, prefix: str, limit: int) -> tuple[Suggestion, ...]:
        """Return completions of what was typed, subjects first, the most written about before others."""
        typed = folded_words(prefix)
        if not typed:
            return ()
        subjects = self._of_subjects(" ".join(typed), limit)
        return (*subjects, *self._of_words(prefix, typed[-1], limit - len(subjects)))

    def _of_subjects(self, typed: str, limit: int) -> list[Suggestion]:
        first, last = bisect_left(self._keys, typed), bisect_left(self._keys, typed + LAST)
        owners = self._owners[first:last]
        best = np.zeros(len(self._subjects), np.int64)
        np.maximum.at(best, owners, self._bonus[first:last] * self._counts[owners])
        found = np.unique(owners)
        order = found[np.argsort(-best[found], kind="stable")][:limit]
        chosen = [self._subjects[place] for place in order]
        return [
            Suggestion(text=subject.name, kind=subject.kind.value, slug=subject.slug, count=count)
            for subject, count in chosen
        ]

    def _of_words(self, prefix: str, typed: str, limit: int) -> Iterator[Suggestion]:
        first, last = bisect_left(self._words, typed), bisect_left(self._words, typed + LAST)
        head = prefix[: len(prefix.rstrip()) - len(prefix.rsplit(maxsplit=1)[-1])]
        for word in heapq.nlargest(max(limit, 0), self._words[first:last], key=self._spoken.__getitem__):
            yield Suggestion(text=head + word, kind="word", count=self._spoken[word])


def _starts(place: int, subject: IndexedSubject) -> set[tuple[str, int, bool]]:
    """Return (rest of a name from some word on, whose it is, whether that is the whole name)."""
    found: set[tuple[str, int, bool]] = set()
    for name in (subject.name, *subject.aliases):
        parts = folded_words(name)
        found.update((" ".join(parts[at:]), place, at == 0) for at in range(min(len(parts), MOST_STARTS)))
    return found
