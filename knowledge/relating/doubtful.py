"""Finds pairs of articles of which it is not sure whether one was made from the other: questions for an editor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.relating.copies import LEAST_SIGNS, copy_link, may_share, shared_runs, sign_run, word_run
from knowledge.relating.decided import Decided
from knowledge.relating.likeness.profiles import Profile
from knowledge.relating.proposed import family_of
from records.articles import ArticleId
from records.findings import CopyKind, CopyLink

# Each band is the gap between what independent reports reach and where copies begin, as measured in `copies`; within it
# a link is drawn or not drawn by a hair. First the share of the shorter text, then that of what both have, in order.
RUNS = (0.08, 0.2)
WORDS, WORD_ORDER = (0.32, 0.45), (0.63, 0.85)
SIGNS, SIGN_ORDER = (0.25, 0.33), (0.72, 0.79)
SIGNS_IN_LANGUAGE, SIGN_ORDER_IN_LANGUAGE = (0.52, 0.65), (0.8, 0.92)
# A credit proves a source, but this little likeness may be no more than the same news.
CREDITED_SIGNS = 0.2
LEAST_RUNS = 3  # one below what a copy has: one run in four is sampled, so short texts come out now here, now there
BELOW, WITHIN, ABOVE = range(3)
MOST_EARLIER = 30  # of a long story only so many earlier reports are held against each


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Two articles of which the later one may have been made from the earlier one."""

    later: ArticleId
    earlier: ArticleId
    likeness: float  # 0..1, as in a copy link: those of one article compare
    reason: str
    is_linked: bool  # whether it counts as a copy until somebody answers


def doubt(later: Profile, earlier: Profile) -> Doubt | None:
    """Return what is unsure between two articles, or None: surely a copy, or surely none.

    Surely a copy is what leaves any of the bands upwards, whatever else is unsure.
    """
    if not may_share(later, earlier):
        return None
    runs, contained = shared_runs(later, earlier)
    signs, order = sign_run(later, earlier)
    compared: list[tuple[int, str]] = []
    if runs >= LEAST_RUNS:
        compared.append((_place((contained, RUNS)), f"{contained:.0%} of the sampled four-word runs are the same"))
    if later.outlet != earlier.outlet and min(len(later.signs), len(earlier.signs)) >= LEAST_SIGNS:
        crosses = later.article.language != earlier.article.language
        bands = (SIGNS, SIGN_ORDER) if crosses else (SIGNS_IN_LANGUAGE, SIGN_ORDER_IN_LANGUAGE)
        said = f"{signs:.0%} of names, figures and things are the same, {order:.0%} of them in the same order"
        compared.append((_place((signs, bands[0]), (order, bands[1])), said))
        if not crosses:
            words, word_order = word_run(later, earlier)
            said = f"{words:.0%} of the words are the same, {word_order:.0%} of them in the same order"
            compared.append((_place((words, WORDS), (word_order, WORD_ORDER)), said))
    link = copy_link(later, earlier)
    reasons = [said for place, said in compared if place == WITHIN]
    if link is not None and link.kind is CopyKind.CREDITED and signs < CREDITED_SIGNS:
        reasons.append(
            f"names {earlier.article.outlet}, but only {signs:.0%} of names, figures and things are the same"
        )
    if not reasons or any(place == ABOVE for place, _ in compared):
        return None
    return Doubt(
        later=later.article.id,
        earlier=earlier.article.id,
        likeness=round(max(contained, signs), 3),
        reason=reasons[0],
        is_linked=link is not None,
    )


def doubts(story: Sequence[Profile], copies: Mapping[ArticleId, CopyLink]) -> tuple[Doubt, ...]:
    """Return the questions of one story: at most one an article.

    The original of a copy family stands for all of it, so that one answer settles them all.

    Args:
        story: the articles that tell it.
        copies: for each article that is a copy, where it was made from.
    """
    told = sorted(story, key=lambda profile: profile.article.order)
    by_id = {profile.article.id: profile for profile in told}
    found: list[Doubt] = []
    for at, later in enumerate(told):
        link = copies.get(later.article.id)
        heads = [family_of(one.article.id, copies) for one in told[:at]] if link is None else [link.original]
        near = [by_id[one] for one in dict.fromkeys(heads) if one in by_id and one != later.article.id]
        unsure = [one for one in (doubt(later, other) for other in near[:MOST_EARLIER]) if one is not None]
        # An editor is asked about what readers see: a link that would be drawn anew, but was not kept, is none.
        unsure = [one for one in unsure if one.is_linked == (link is not None)]
        found += sorted(unsure, key=lambda one: (-one.likeness, one.earlier))[:1]
    return tuple(found)


def is_open(asked: Doubt, decided: Decided) -> bool:
    """Tell whether no editor has said what the later article was made from, or that these two have nothing in common.

    Who says that an article is nobody's copy answers for all others, too.
    """
    if asked.later in decided.copies or decided.copies.get(asked.earlier) == asked.later:
        return False
    return frozenset((asked.later, asked.earlier)) not in decided.apart


def _place(*figures: tuple[float, tuple[float, float]]) -> int:
    """Return whether figures that count together lie below their bands, within them, or all above."""
    if any(figure < band[0] for figure, band in figures):
        return BELOW
    return ABOVE if all(figure >= band[1] for figure, band in figures) else WITHIN
