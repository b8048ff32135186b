"""Verdicts lie over what was found: the same after every reading."""

import json
from dataclasses import replace
from datetime import date

import pytest

from archive.desk import Decision
from knowledge.follow import follow, read_again
from knowledge.verdicts import checked, claim_key, date_key, judged
from records.articles import ArticleId
from records.dates import DateBasis, Grain, PartialDate
from records.findings import (
    Claim,
    ClaimPhase,
    EventClass,
    EventDate,
    Findings,
    Modality,
    PersonMention,
    Role,
    StuntMention,
)
from records.subjects import SubjectId
from records.verdicts import Matter, Ruling, Verdict, VerdictId
from settings import KnowledgeSettings
from tests.builders import NOW, a_catalogue, a_text, an_article, evidence, some_findings
from tests.knowledge.related import REPORT

FILM = SubjectId("film:the-long-drop-2021")
BUS = SubjectId("film:night-bus-2019")
STAR = SubjectId("person:lead-one")
JUMP = SubjectId("stunt:moto.cliff_jump")
TEXT = a_text()
SENTENCE = TEXT.paragraphs[1]
CLAIM = Claim(
    film=FILM, stunt=JUMP, metric="takes", value=6, unit="count", comparator="=", phase=ClaimPhase.FILMING,
    speaker=STAR, cited=None, surface="six times", evidence=evidence(TEXT, "six times"), sentence=SENTENCE,
)  # fmt: skip
DATE = EventDate(
    date=PartialDate(first_on=date(2021, 8, 1), last_on=date(2021, 8, 31), grain=Grain.MONTH), basis=DateBasis.EXPLICIT,
    event=EventClass.STUNT_FILMED, film=FILM, surface="one day", evidence=evidence(TEXT, "one day"), sentence=SENTENCE,
)  # fmt: skip
FOUND: Findings = some_findings(
    people=(PersonMention(person=STAR, surface="A star", confidence=0.7),),
    stunts=(
        StuntMention(stunt=JUMP, film=FILM, performer=STAR, modality=Modality.REPORTED, surface="rode", confidence=0.6),
    ),
    claims=(CLAIM,),
    dates=(DATE,),
)


def verdict(matter: Matter, key: str, ruling: Ruling, **value: object) -> Verdict:
    return Verdict(
        id=VerdictId(1), article_id=ArticleId(1), matter=matter, key=key, ruling=ruling,
        value=json.dumps(value) if value else "", before="", note="", by="Ana", made_at=NOW,
    )  # fmt: skip


def test_no_verdicts_change_nothing() -> None:
    assert judged(FOUND, ()) == FOUND


def test_a_rejected_film_takes_its_name_off_everything() -> None:
    found = judged(FOUND, [verdict(Matter.FILM, FILM, Ruling.REJECT)])
    assert found.films == ()
    assert {one.film for one in (*found.stunts, *found.claims, *found.dates)} == {None}


def test_a_claim_goes_to_another_film_although_its_own_is_rejected() -> None:
    given = verdict(Matter.CLAIM, claim_key(CLAIM), Ruling.SET, film=BUS, value=7)
    found = judged(FOUND, [given, verdict(Matter.FILM, FILM, Ruling.REJECT)])
    assert [(one.film, one.value) for one in found.claims] == [(BUS, 7.0)]


def test_a_figure_that_was_set_can_be_set_again_and_rejected() -> None:
    first = verdict(Matter.CLAIM, claim_key(CLAIM), Ruling.SET, value=7)
    (claim,) = judged(FOUND, [first]).claims
    assert claim_key(claim) == claim_key(CLAIM)  # what a form made from it will name
    second = verdict(Matter.CLAIM, claim_key(claim), Ruling.SET, value=8)
    assert [one.value for one in judged(FOUND, [second]).claims] == [8.0]
    assert judged(FOUND, [verdict(Matter.CLAIM, claim_key(claim), Ruling.REJECT)]).claims == ()


def test_laying_verdicts_twice_is_laying_them_once() -> None:
    given = [
        verdict(Matter.FILM, FILM, Ruling.ACCEPT),
        verdict(Matter.PERSON, STAR, Ruling.ACCEPT),
        verdict(Matter.STUNT, JUMP, Ruling.SET, performer="double"),
        verdict(Matter.CLAIM, claim_key(CLAIM), Ruling.SET, value=7),
        verdict(Matter.DATE, date_key(DATE), Ruling.SET, event="injury"),
    ]
    once = judged(FOUND, given)
    assert judged(once, given) == once


def test_an_accepted_film_is_sure_and_one_not_found_is_added() -> None:
    found = judged(
        FOUND,
        [verdict(Matter.FILM, FILM, Ruling.SET, role="mention"), verdict(Matter.FILM, BUS, Ruling.SET, role="main")],
    )
    assert {(one.film, one.role, one.confidence) for one in found.films} == {
        (FILM, Role.MENTION, 1.0),
        (BUS, Role.MAIN, 1.0),
    }


def test_a_rejected_person_performs_and_says_nothing() -> None:
    found = judged(FOUND, [verdict(Matter.PERSON, STAR, Ruling.REJECT)])
    assert (found.people, found.stunts[0].performer, found.claims[0].speaker) == ((), "unknown", None)


def test_a_stunt_is_set_or_rejected() -> None:
    found = judged(FOUND, [verdict(Matter.STUNT, JUMP, Ruling.SET, performer="double", modality="denied")])
    assert [(one.performer, one.modality, one.confidence) for one in found.stunts] == [("double", Modality.DENIED, 1.0)]
    found = judged(FOUND, [verdict(Matter.STUNT, JUMP, Ruling.REJECT)])
    assert (found.stunts, found.claims[0].stunt) == ((), None)


def test_dates_and_relevance_are_decided() -> None:
    found = judged(
        FOUND,
        [
            verdict(Matter.DATE, date_key(DATE), Ruling.SET, event="injury"),
            verdict(Matter.RELEVANCE, "", Ruling.REJECT),
        ],
    )
    assert (found.dates[0].event, found.is_relevant) == (EventClass.INJURY, False)
    assert judged(FOUND, [verdict(Matter.DATE, date_key(DATE), Ruling.REJECT)]).dates == ()


def test_a_verdict_on_what_is_no_longer_found_changes_nothing() -> None:
    assert judged(FOUND, [verdict(Matter.CLAIM, "another", Ruling.REJECT)]) == FOUND


def test_the_fingerprint_of_a_claim_outlives_what_it_was_linked_to() -> None:
    assert claim_key(replace(CLAIM, film=BUS, stunt=None, speaker=None)) == claim_key(CLAIM)
    assert claim_key(replace(CLAIM, value=7)) != claim_key(CLAIM)


@pytest.mark.parametrize(
    ("matter", "value", "why"),
    [
        (Matter.CLAIM, '{"value": "many"}', "many"),
        (Matter.CLAIM, "[]", "expected fields"),
        (Matter.CLAIM, '{"colour": 1}', "colour"),
        (Matter.DATE, '{"event": "x"}', "x"),
        (Matter.STORY, "{}", "nothing"),
    ],
)
def test_values_that_a_matter_cannot_have_are_refused(matter: Matter, value: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        checked(matter, value)


def test_a_verdict_outlives_reading_again_and_a_new_page(archive) -> None:
    archive.subjects.seed(a_catalogue(), NOW)
    article = an_article(
        archive, title="The Long Drop: star jumps", paragraphs=("The Long Drop was filmed in Norway.",)
    )
    follow(archive, KnowledgeSettings(), NOW)
    assert {one.film for one in archive.findings.of([article.id])[article.id].films} == {FILM}
    rejected = Decision(article_id=article.id, matter=Matter.FILM, key=FILM, ruling=Ruling.REJECT)
    given = archive.verdicts.give(rejected, "Ana", NOW)
    assert follow(archive, KnowledgeSettings(), NOW) == 1
    assert archive.findings.of([article.id])[article.id].films == ()
    read_again(archive)
    an_article(archive, title="The Long Drop: star jumps again", paragraphs=("The Long Drop was shot in Norway.",))
    follow(archive, KnowledgeSettings(), NOW)
    assert archive.findings.of([article.id])[article.id].films == ()
    archive.verdicts.undo(given.id, "Ana", NOW)
    follow(archive, KnowledgeSettings(), NOW)
    assert {one.film for one in archive.findings.of([article.id])[article.id].films} == {FILM}


def test_editors_part_and_join_stories_and_copies(archive) -> None:
    archive.subjects.seed(a_catalogue(), NOW)
    one, two = (
        an_article(archive, f"https://gazette.example/{number}", paragraphs=REPORT, outlet=f"Paper {number}").id
        for number in range(2)
    )
    other = an_article(
        archive, "https://gazette.example/9", title="Regatta", paragraphs=("The harbour was closed.",)
    ).id
    follow(archive, KnowledgeSettings(), NOW)
    assert archive.relations.copies_of([two])[two].original == one

    def decide(article: ArticleId, matter: Matter, key: ArticleId, ruling: Ruling) -> VerdictId:
        decision = Decision(article_id=article, matter=matter, key=str(key), ruling=ruling)
        given = archive.verdicts.give(decision, "Ana", NOW)
        follow(archive, KnowledgeSettings(), NOW)
        return given.id

    parted = decide(two, Matter.STORY, one, Ruling.REJECT)
    assert archive.relations.copies_of([two]) == {}
    assert archive.relations.story_of(two) is None
    decide(other, Matter.STORY, one, Ruling.ACCEPT)
    assert archive.relations.story_of(one).articles == (one, other)
    archive.verdicts.undo(parted, "Ana", NOW)
    follow(archive, KnowledgeSettings(), NOW)
    decide(other, Matter.COPY, one, Ruling.ACCEPT)
    assert archive.relations.copies_of([two, other])[other].original == one
    assert archive.relations.copies_of([two])[two].original == one
    read_again(archive)
    follow(archive, KnowledgeSettings(), NOW)
    assert set(archive.relations.story_of(one).articles) == {one, two, other}
