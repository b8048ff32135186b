"""Decides whether more of a source's pages than ever are of no use: unreadable, undated, or nearly empty. Pure."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from records.health import SourceDay

# The newest pages are compared with all before them: so many at least on each side.
LEAST_NEW, LEAST_OLD = 12, 40
# The newest groups of pages prove nothing about what is usual: a drop may come over a few days.
BUFFER = 4
# A share (of 1) this much higher than usual, and than the worst before; by chance only once in so many looks.
HIGHER, WORSE = 0.25, 0.1
CHANCE = 1e-4

Part = Callable[[SourceDay], int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """A share that has jumped."""

    first_on: date
    bad: int
    of: int
    usual: float  # the share before (0..1)


def drop(days: Sequence[SourceDay], bad: Part, of: Part, *, before: date) -> Drop | None:
    """Return the jump of a share, None while it is what it was.

    Args:
        days: of the source, the oldest first.
        bad: pages of a day that are of no use.
        of: pages of a day that were looked at.
        before: days from this one on are no measure (an alarm that holds began then).
    """
    groups = _groups(days, of)
    if not groups:
        return None
    newest = groups[0]
    older = [group for group in groups[1 + BUFFER :] if group[-1].on < before]
    old_bad, old_of = _sum(older, bad), _sum(older, of)
    new_bad, new_of = _sum([newest], bad), _sum([newest], of)
    if old_of < LEAST_OLD:
        return None
    usual = (old_bad + 1) / (old_of + 2)  # never quite 0 or 1 (rule of succession)
    worst = max(_sum([group], bad) / _sum([group], of) for group in older)
    is_higher = new_bad / new_of >= max(usual + HIGHER, worst + WORSE)
    if not is_higher or chance_of(new_bad, new_of, usual) > CHANCE:
        return None
    return Drop(first_on=newest[0].on, bad=new_bad, of=new_of, usual=old_bad / old_of)


def chance_of(bad: int, of: int, share: float) -> float:
    """Return the chance that at least `bad` of `of` pages are of no use when this share of all are (binomial)."""
    odds = math.log(share), math.log1p(-share)
    ways = (math.lgamma(of + 1) - math.lgamma(n + 1) - math.lgamma(of - n + 1) for n in range(bad, of + 1))
    return sum(math.exp(way + n * odds[0] + (of - n) * odds[1]) for n, way in enumerate(ways, bad))


def _groups(days: Sequence[SourceDay], of: Part) -> list[list[SourceDay]]:
    """Return whole days in groups of enough pages, the newest group first; what is left over is dropped."""
    groups: list[list[SourceDay]] = []
    group: list[SourceDay] = []
    for day in reversed([day for day in days if of(day)]):
        group.insert(0, day)
        if sum(map(of, group)) >= LEAST_NEW:
            groups.append(group)
            group = []
    return groups


def _sum(groups: Sequence[Sequence[SourceDay]], part: Part) -> int:
    return sum(part(day) for group in groups for day in group)
