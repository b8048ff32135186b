"""What articles propose to the catalogue, counted in copy families."""

from knowledge.relating import copy_links, proposed
from records.findings import Proposal, ProposalKind
from records.subjects import SubjectId
from tests.knowledge.related import DROP, JUMP, REPORT, SECOND_REPORT, SOMEWHERE, an_item


def a_person(name="Anneke Dalgaard", **changes):
    given = {"id": SubjectId("new:anneke-dalgaard"), "confidence": 0.5, "evidence": (SOMEWHERE,), **changes}
    return Proposal(kind=ProposalKind.PERSON, name=name, **given)


def a_piece(place="Norway", stunt=JUMP):
    return Proposal(
        kind=ProposalKind.SET_PIECE,
        name=f"{place} motorcycle cliff jump",
        id=None,
        confidence=0.6,
        film=DROP,
        stunt=stunt,
        hints=(("place", place),),
        evidence=(SOMEWHERE,),
    )


def test_copies_count_once():
    articles = [
        an_item(REPORT, proposals=(a_person(),)),
        an_item(REPORT, hours=2, proposals=(a_person(),)),
        an_item(SECOND_REPORT, hours=1, proposals=(a_person(hints=(("role", "stunt double"),)),)),
    ]
    (one,) = proposed(articles, copy_links(articles))
    assert (one.families, len(one.articles), one.hints) == (2, 3, (("role", "stunt double"),))
    assert len(one.evidence) == 3


def test_set_piece_is_one_by_film_place_and_category():
    jump = SubjectId("stunt:moto.jump")
    articles = [
        an_item(REPORT, proposals=(a_piece(),)),
        an_item(SECOND_REPORT, hours=1, proposals=(a_piece(stunt=jump), a_piece("Voss"))),
    ]
    found = proposed(articles, {})
    assert [(one.name, one.families, one.stunt) for one in found] == [
        ("Norway motorcycle cliff jump", 2, JUMP),
        ("Voss motorcycle cliff jump", 1, JUMP),
    ]


def test_one_weak_family_is_not_ripe():
    (one,) = proposed([an_item(proposals=(a_person(),))], {})
    assert not one.is_ripe
    (sure,) = proposed([an_item(proposals=(a_person(confidence=0.8),))], {})
    assert sure.is_ripe


def test_irrelevant_articles_propose_nothing():
    assert proposed([an_item(is_relevant=False, proposals=(a_person(),))], {}) == ()
