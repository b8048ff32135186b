"""An editor is asked about pairs that are nearly copies, and about links that were drawn by a hair."""

from dataclasses import replace

import pytest

from knowledge.relating import Decided, Doubt, RelatedArticle, doubts, is_open, relate
from knowledge.relating.copies import copy_link, nearness
from knowledge.relating.doubtful import ASKED_FROM, SURE_FROM
from knowledge.relating.likeness.profiles import Profile
from records.findings import CopyKind, CopyLink
from tests.knowledge.related import REPORT, SECOND_REPORT, SPANISH, SPUN, an_item

FIRST = an_item(outlet="Reel Wire")
SECOND = an_item(SECOND_REPORT, outlet="Harbor Ledger", hours=2)
OWN = (
    "Odda is a town of smelters, and nobody here had seen a film crew before the trucks came over the pass at dawn.",
    "The baker opens at four now. Her rolls go up the mountain in a basket, and the basket comes back with autographs.",
    "Children have learned which of the vans holds the ropes, and which the woman who will tell them to go home.",
    "In the harbour an old ferry has become a canteen; its captain says that soup pays better than tourists ever did.",
    "“We were asked to be quiet for one minute, and I think that the whole valley held its breath,” the mayor said.",
)


def doubtful(likeness: float = 0.9, **fields) -> Doubt:
    return Doubt(
        **({"later": SECOND.id, "earlier": FIRST.id, "reason": "", "is_linked": False} | fields), likeness=likeness
    )


def asked(*articles: RelatedArticle) -> tuple[Doubt, ...]:
    """Return the questions about articles as if they told one story, with the links that are found."""
    return doubts([Profile(one) for one in articles], relate(articles).copies)


def with_part_of_the_report(kept: int) -> RelatedArticle:
    """Return a report that keeps so many sentences of another one, with words swapped, and tells much of its own."""
    sentences = [one for paragraph in SPUN for one in paragraph.split(". ")][:kept]
    return an_item((*OWN[: 5 - kept // 2], ". ".join(sentences) + "."), outlet="Fjord Post", hours=9)


MIXED = [*(with_part_of_the_report(kept) for kept in range(1, 9)), SECOND]


def test_what_is_near_a_copy_is_asked_and_neither_what_is_one_nor_what_is_far_from_it() -> None:
    places = {}
    for mixed in MIXED:
        near, _ = nearness(Profile(mixed), Profile(FIRST), 0.1)
        links, found = relate([FIRST, mixed]).copies, asked(FIRST, mixed)
        places["link" if links else "question" if found else "nothing"] = near
        if not links:
            assert bool(found) == (ASKED_FROM <= near < 1)
    assert places.keys() == {"link", "question", "nothing"}
    assert places["nothing"] < places["question"] < places["link"]


@pytest.mark.parametrize("text", [REPORT, SPUN, SPANISH, SECOND_REPORT, OWN])
def test_a_link_is_drawn_where_nearness_reaches_one(text: tuple[str, ...]) -> None:
    language = "es" if text is SPANISH else "en"
    later = Profile(an_item(text, outlet="Fjord Post", language=language, hours=5))
    assert (nearness(later, Profile(FIRST))[0] >= 1) == (copy_link(later, Profile(FIRST)) is not None)


def test_reports_that_share_only_the_event_are_no_question() -> None:
    assert asked(FIRST, an_item(OWN, outlet="Fjord Post", hours=9)) == ()


def test_a_sure_link_is_no_question_and_a_weak_one_is() -> None:
    for mixed in MIXED:
        near = nearness(Profile(mixed), Profile(FIRST))[0]
        found = [one for one in asked(FIRST, mixed) if one.is_linked]
        assert bool(found) == (1 <= near < SURE_FROM)


def test_of_a_copy_family_only_the_nearest_is_asked_about() -> None:
    mixed = next(one for one in MIXED if asked(FIRST, one))
    twin = replace(an_item(outlet="Cine Wire", hours=1))
    (one,) = asked(FIRST, twin, mixed)
    assert (one.later, one.earlier) == (mixed.id, FIRST.id)
    link = CopyLink(
        article=mixed.id, original=SECOND.id, kind=CopyKind.EDITED, likeness=1.0, reason="an editor says so"
    )
    assert doubts([Profile(FIRST), Profile(mixed)], {mixed.id: link}) == ()


def test_what_an_editor_said_of_a_pair_is_not_asked_again_and_other_pairs_are() -> None:
    pair = frozenset((FIRST.id, SECOND.id))
    assert is_open(doubtful(), Decided())
    assert not is_open(doubtful(), Decided(distinct=frozenset([pair])))
    assert not is_open(doubtful(), Decided(apart=frozenset([pair])))
    assert not is_open(doubtful(), Decided(copies={SECOND.id: FIRST.id}))
    assert not is_open(doubtful(), Decided(copies={FIRST.id: SECOND.id}))
    other = an_item(hours=3).id
    assert is_open(doubtful(later=other), Decided(distinct=frozenset([pair])))
