"""Cuts a sentence into clauses, so that a date is read with the verb it belongs to."""

import re
from itertools import pairwise
from typing import NamedTuple

_CUT = re.compile(
    r"[;:()]|\s[-–—]\s|,\s|(?<![^\W_])(?:and|but|while|which|who|when|where|after|before|although|since it|y|pero|"
    r"mientras|cuando|donde|que|et|mais|qui|quand|ou|tandis que|und|aber|wahrend|als|wo|nachdem|bevor|wie)(?![^\W_])"
)


class Segment(NamedTuple):
    """A stretch of a sentence between two cuts, as offsets."""

    start: int
    end: int


def segments(folded: str) -> list[Segment]:
    """Return the stretches of a folded sentence between commas, conjunctions, relative pronouns and dashes."""
    cuts = [0, *(match.start() for match in _CUT.finditer(folded) if match.start()), len(folded)]
    return [Segment(start, end) for start, end in pairwise(cuts) if start < end]


def own_segment(folded: str, start: int, end: int) -> Segment:
    """Return the stretch in which a place stands."""
    return by_nearness(folded, start, end)[0]


def by_nearness(folded: str, start: int, end: int) -> list[Segment]:
    """Return the segment of a place first, then its neighbours.

    What opens a sentence goes with what follows it ("In March, the crew ..."), all else with what precedes it.
    """
    found = segments(folded)
    own = [index for index, one in enumerate(found) if one.start < end and start < one.end]
    if not own:
        return found
    first, last = own[0], own[-1]
    before, after = found[:first][::-1], found[last + 1 :]
    joined = Segment(found[first].start, found[last].end)
    opens = len(folded[:start].split()) <= _OPENING
    if opens and after and len(folded[end : joined.end].split()) <= 1:
        joined, after = Segment(joined.start, after[0].end), after[1:]
    return [joined, *(after + before if opens else before + after)]


_OPENING = 2  # words before a date that opens its sentence: "On", "Am", "Es war am"
