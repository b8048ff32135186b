"""Completes what is being typed: subjects by any word of any of their names, mistyped ones too, and words."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.reading.segments import Values
from index.reading.spelling import Lexicon
from index.slips import Starts, slips_forgiven
from index.storing.arrays import Longs
from index.storing.subjects import FIELD, NamedSubject, subject_lines, subject_of
from index.words import folded_words
from records.searches import Suggestion
from records.subjects import SubjectKind

# Names are found by their first words only; nobody begins to type at the seventh.
MOST_STARTS = 6
# A name that begins with what was typed beats one that goes on with it, unless it is met half as often.
START_BONUS = 2
SHORTEST_WORD = 3  # letters; shorter ones are typed faster than chosen
# Subjects that are only near what was typed, when others begin so; alone they may fill half of what is offered.
FEW_NEAR = 2
WORDS_TRIED = 2  # for each one wanted, when others were typed before it
UNKNOWN = -1
# Subjects met since all were understood; with more, all are understood again.
MOST_FRESH = 500


# For each kind its slugs by number, and of each number how many articles tell of it.
Tally = Mapping[SubjectKind, tuple[Values, Longs]]
Told = tuple[NamedSubject, int]  # a subject and how many articles tell of it


class _Part:
    """Names of some subjects, found by any of their words; made once."""

    def __init__(self, lines: dict[str, str]) -> None:
        self.lines = lines
        self._lines = list(lines.values())
        self._numbers = np.full(len(lines), UNKNOWN, np.int64)  # of each subject in its tally

    def subject(self, place: int) -> NamedSubject:
        """Return a subject by its place."""
        return subject_of(self._lines[place])

    @cached_property
    def starts(self) -> Starts:
        """All names, by any of their first words."""
        names = (line.rpartition(FIELD)[2] for line in self._lines)
        return Starts("\n".join(names).encode(), MOST_STARTS)

    def called(self, name: str) -> Longs:
        """Return the places of subjects of which this is a whole name, in their order."""
        return np.unique(self.starts.owners[self.starts.whole(name)])

    @cached_property
    def _kinds(self) -> NDArray[np.int8]:
        kinds = {kind.value: number for number, kind in enumerate(SubjectKind)}
        return np.array([kinds[key.partition(":")[0]] for key in self.lines], np.int8)

    def beginning(self, typed: str, slips: int) -> tuple[Longs, Longs]:
        """Return the places of subjects of which a name goes on so from some word on, and how much that counts."""
        starts = self.starts
        rows = starts.near(typed, slips) if slips else starts.beginning(typed)
        places, entries = np.unique(starts.owners[rows], return_inverse=True)
        weights = np.zeros(len(places), np.int64)
        np.maximum.at(weights, entries, np.where(starts.is_first[rows], START_BONUS, 1))
        return places, weights

    def told(self, places: Longs, tally: Tally) -> Longs:
        """Return how many articles tell of the subjects at some places."""
        for place in places[self._numbers[places] == UNKNOWN].tolist():
            subject = self.subject(place)
            number = tally[subject.kind][0].known(subject.slug)
            self._numbers[place] = UNKNOWN if number is None else number
        numbers, kinds = self._numbers[places], self._kinds[places]
        counts = np.zeros(len(places), np.int64)
        for number, kind in enumerate(SubjectKind):
            of_kind = tally[kind][1]
            known = (kinds == number) & (numbers != UNKNOWN) & (numbers < len(of_kind))
            counts[known] = of_kind[numbers[known]]
        return counts


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

    @cached_property
    def _places_changed(self) -> Longs:
        """Places of the first part whose subjects are named otherwise now."""
        return np.array([at for at, key in enumerate(self._parts[0].lines) if key in self._changed], np.int64)

    def named(self, typed: Sequence[str], tally: Tally) -> list[Told]:
        """Return the subjects that words in a row name: longer names first, no word counts twice."""
        found: list[Told] = []
        free = [True] * len(typed)
        for length in range(min(len(typed), MOST_STARTS), 0, -1):
            for at in range(len(typed) - length + 1):
                owners = (
                    list(self._called(" ".join(typed[at : at + length]), tally)) if all(free[at : at + length]) else []
                )
                if owners:
                    found += owners
                    free[at : at + length] = [False] * length
        return found

    def beginning(self, typed: str, tally: Tally, limit: int, slips: int = 0) -> list[Told]:
        """Return the subjects of which a name goes on so (but for slips) from some word on, the most told of first."""
        found: list[tuple[int, Told]] = []
        for part in self._parts:
            places, weights = part.beginning(typed, slips)
            is_same = self._is_same(part, places)
            places, weights = places[is_same], weights[is_same]
            counts = part.told(places, tally)
            worth = weights * counts
            best = np.argsort(-worth, kind="stable")[:limit].tolist()
            found += [(int(worth[at]), (part.subject(int(places[at])), int(counts[at]))) for at in best if counts[at]]
        return [told for _, told in sorted(found, key=lambda each: -each[0])][:limit]

    def _called(self, name: str, tally: Tally) -> Iterator[Told]:
        for part in self._parts:
            places = part.called(name)
            if len(places):  # most words name nobody
                places = places[self._is_same(part, places)]
                yield from zip(map(part.subject, places.tolist()), part.told(places, tally).tolist(), strict=True)

    def _is_same(self, part: _Part, places: Longs) -> NDArray[np.bool_]:
        """Say of the subjects at some places of a part whether that is how they are named now."""
        if not self._changed or part is not self._parts[0]:
            return np.ones(len(places), bool)
        return ~np.isin(places, self._places_changed)


class Completion:
    """Names and words of one snapshot; made once, asked at every key."""

    def __init__(self, names: Names, tally: Tally, lexicon: Lexicon) -> None:
        self._names = names
        self._lexicon = lexicon
        self._tally = tally

    def suggest(self, prefix: str, limit: int) -> tuple[Suggestion, ...]:
        """Return completions of what was typed, subjects first, the most written about before others.

        What only begins so but for slips comes last.
        """
        typed = folded_words(prefix)
        if not typed or limit < 1:
            return ()
        text = " ".join(typed)
        subjects = list(map(_suggestion, self._names.beginning(text, self._tally, limit)))
        near = self._near(text, subjects, limit) if len(subjects) < limit else []
        kept = len(near[: min(FEW_NEAR if subjects else limit // 2, limit - len(subjects))])
        words = tuple(self._of_words(prefix, typed, limit - len(subjects) - kept))
        return (*subjects, *words, *near[: limit - len(subjects) - len(words)])

    def named(self, typed: Sequence[str]) -> list[Suggestion]:
        """Return the subjects that words in a row name and articles tell of."""
        return [_suggestion((subject, count)) for subject, count in self._names.named(typed, self._tally) if count]

    def _near(self, typed: str, others: Sequence[Suggestion], limit: int) -> list[Suggestion]:
        """Return further subjects whose names begin nearly so: those with the fewest slips only."""
        for slips in range(1, slips_forgiven(typed) + 1):
            found = map(_suggestion, self._names.beginning(typed, self._tally, limit + len(others), slips))
            further = [one for one in found if one not in others]
            if further:
                return further[:limit]
        return []

    def _of_words(self, prefix: str, typed: Sequence[str], limit: int) -> Iterator[Suggestion]:
        head = prefix[: len(prefix.rstrip()) - len(prefix.rsplit(maxsplit=1)[-1])]
        *before, last = typed
        found = self._lexicon.beginning(last, SHORTEST_WORD, limit * WORDS_TRIED if before else limit)
        if before:  # only what some article says together
            counts = self._lexicon.together(before, [word for word, _ in found])
            together = ((word, count) for (word, _), count in zip(found, counts, strict=True) if count)
            found = sorted(together, key=lambda each: -each[1])[:limit]
        for word, count in found:
            yield Suggestion(text=head + word, kind="word", count=count)


def _suggestion(told: Told) -> Suggestion:
    subject, count = told
    return Suggestion(text=subject.name, kind=subject.kind.value, slug=subject.slug, count=count)
