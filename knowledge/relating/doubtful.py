"""Finds pairs of articles of which it is not sure whether one was made from the other: questions for an editor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.relating.copies import nearness
from knowledge.relating.decided import Decided
from knowledge.relating.likeness.profiles import Profile
from knowledge.relating.proposed import family_of
from records.articles import ArticleId
from records.findings import CopyLink

# By `nearness`, 1 being where links are drawn. Of 2,100 labelled pairs of independent reports 8 come as near as this
# (5 of the 68 that tell one story), none nearer than 0.9; of copies that are mixed with other matter until no link is
# drawn, most of those that are found in one story do.
ASKED_FROM = 0.75
# A link is drawn by a hair below this: 1 of 50 true ones is.
SURE_FROM = 1.1
MOST_EARLIER = 30  # of a long story only so many earlier reports are held against each


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Two articles of which the later one may have been made from the earlier one."""

    later: ArticleId
    earlier: ArticleId
    likeness: float  # as `nearness`: 1 is where links are drawn, so those of all articles compare
    reason: str
    is_linked: bool  # whether it counts as a copy until somebody answers


def doubts(story: Sequence[Profile], copies: Mapping[ArticleId, CopyLink]) -> tuple[Doubt, ...]:
    """Return the questions of one story, of each article the likeliest first.

    An article that counts as a copy is asked about only with what it counts as a copy of, and only when that link is
    weak. Of the articles of one copy family only the nearest is asked about: one answer settles them all.

    Args:
        story: the articles that tell it.
        copies: for each article that is a copy, where it was made from.
    """
    told = sorted(story, key=lambda profile: profile.article.order)
    found: list[Doubt] = []
    for at, later in enumerate(told):
        link = copies.get(later.article.id)
        if link is not None:
            originals = [one for one in told if one.article.id == link.original]
            found += _near(later, originals, SURE_FROM, is_linked=True)
            continue
        others = [one for one in told[:at] if family_of(one.article.id, copies) != later.article.id]
        asked: dict[ArticleId, Doubt] = {}
        for one in _near(later, others[:MOST_EARLIER], 1.0, is_linked=False):
            asked.setdefault(family_of(one.earlier, copies), one)
        found += asked.values()
    return tuple(found)


def is_open(asked: Doubt, decided: Decided) -> bool:
    """Tell whether no editor has said what one of them was made from, or that these two have nothing in common."""
    if asked.later in decided.copies or decided.copies.get(asked.earlier) == asked.later:
        return False
    return frozenset((asked.later, asked.earlier)) not in decided.apart | decided.distinct


def _near(later: Profile, others: Sequence[Profile], below: float, *, is_linked: bool) -> list[Doubt]:
    """Return the pairs that are near, but not as near as `below`; the nearest first.

    What is nearer counts as a copy, or will as soon as it is related.
    """
    least = 1.0 if is_linked else ASKED_FROM
    found = [(*nearness(later, one, least), one.article.id) for one in others]
    return [
        Doubt(later=later.article.id, earlier=earlier, likeness=round(near, 3), reason=reason, is_linked=is_linked)
        for near, reason, earlier in sorted(found, key=lambda one: (-one[0], one[2]))
        if least <= near < below
    ]
