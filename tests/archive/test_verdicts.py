"""What editors decide holds until taken back, and outlives new pages and new seeds."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from archive import Archive
from archive.desk import Decision
from records.articles import ArticleId
from records.changes import INDEXING, UNDERSTANDING, ChangeKind
from records.dates import DateBasis
from records.errors import ConflictError, NotFoundError
from records.subjects import Film, SubjectId, SubjectKind
from records.verdicts import Matter, ReportState, Ruling, VerdictId
from tests.builders import a_catalogue, an_article

FILM = SubjectId("film:the-long-drop-2021")
BUS = SubjectId("film:night-bus-2019")


def decide(article_id: ArticleId | None, **changes: object) -> Decision:
    plain = {"matter": Matter.FILM, "key": FILM, "ruling": Ruling.REJECT, **changes}
    return Decision(article_id=article_id, **plain)  # type: ignore[arg-type] - the builder's fields are checked by use


def test_a_verdict_holds_until_it_is_undone(archive: Archive, now: datetime) -> None:
    article = an_article(archive)
    given = archive.verdicts.give(decide(article.id), "Ana", now)
    assert archive.verdicts.of([article.id]) == {article.id: (given,)}
    archive.verdicts.undo(given.id, "Ben", now)
    assert archive.verdicts.of([article.id]) == {}
    assert [one.undone_by for one in archive.verdicts.history(article.id)] == ["Ben"]
    with pytest.raises(ConflictError):
        archive.verdicts.undo(given.id, "Ben", now)


def test_a_later_verdict_on_the_same_matter_replaces_the_first(archive: Archive, now: datetime) -> None:
    article = an_article(archive)
    archive.verdicts.give(decide(article.id), "Ana", now)
    second = archive.verdicts.give(decide(article.id, ruling=Ruling.ACCEPT), "Ben", now)
    assert archive.verdicts.of([article.id])[article.id] == (second,)
    assert archive.verdicts.count() == 1


def test_the_second_editor_of_an_article_is_told(archive: Archive, now: datetime) -> None:
    article = an_article(archive)
    seen = archive.changes.last()
    archive.verdicts.give(decide(article.id), "Ana", now, seen=seen)
    with pytest.raises(ConflictError, match="Ana"):
        archive.verdicts.give(decide(article.id, key=BUS), "Ben", now, seen=seen)
    archive.verdicts.give(decide(article.id, key=BUS), "Ben", now, seen=archive.changes.last())


def test_the_second_editor_is_told_of_what_was_taken_back_and_of_pairs(archive: Archive, now: datetime) -> None:
    one, two = (an_article(archive, f"https://gazette.example/{number}").id for number in range(2))
    given = archive.verdicts.give(decide(one), "Ana", now)
    seen = archive.changes.last()
    archive.verdicts.undo(given.id, "Ana", now + timedelta(minutes=1))
    with pytest.raises(ConflictError, match="Ana took a decision about this article back"):
        archive.verdicts.give(decide(one, key=BUS), "Ben", now, seen=seen)
    seen = archive.changes.last()
    archive.verdicts.give(decide(one, matter=Matter.STORY, key=str(two)), "Ana", now + timedelta(minutes=2))
    with pytest.raises(ConflictError, match="Ana decided about this article"):
        archive.verdicts.give(decide(two, key=BUS), "Ben", now, seen=seen)


def test_what_was_given_with_one_answer_is_known_as_that_and_may_end_one_by_one(
    archive: Archive, now: datetime
) -> None:
    ids = [an_article(archive, f"https://gazette.example/{number}").id for number in range(3)]
    first = archive.verdicts.give(decide(ids[0]), "Ana", now)
    others = [archive.verdicts.give(decide(each), "Ana", now, batch=first.id) for each in ids[1:]]
    archive.verdicts.give(decide(ids[0], key=BUS), "Ben", now)
    assert archive.verdicts.together(others[1]) == archive.verdicts.together(first) == [first, *others]
    assert archive.verdicts.numbers_together([first, *others]) == dict.fromkeys((one.id for one in (first, *others)), 3)
    archive.verdicts.undo(first.id, "Ana", now)
    assert archive.verdicts.together(others[1]) == others
    assert archive.verdicts.last_of("Ana") == others[1]
    assert archive.verdicts.last_of("Cem") is None


def test_a_verdict_on_two_articles_is_one_in_either_order(archive: Archive, now: datetime) -> None:
    one, two = (an_article(archive, f"https://gazette.example/{number}").id for number in range(2))
    archive.verdicts.give(decide(one, matter=Matter.STORY, key=str(two), ruling=Ruling.ACCEPT), "Ana", now)
    apart = archive.verdicts.give(decide(two, matter=Matter.STORY, key=str(one)), "Ana", now)
    assert archive.verdicts.of([one, two]) == {one: (apart,), two: (apart,)}


def test_verdicts_have_their_articles_understood_anew(archive: Archive, now: datetime) -> None:
    one, two = (an_article(archive, f"https://gazette.example/{number}").id for number in range(2))
    last = archive.changes.last()
    archive.verdicts.give(decide(one, matter=Matter.COPY, key=str(two)), "Ana", now)
    told = archive.changes.since(last, [ChangeKind.VERDICT])
    assert [change.record_id for change in told] == [str(one), str(two)]


def test_corrected_fields_outlive_a_new_version_and_can_be_taken_back(archive: Archive, now: datetime) -> None:
    article = an_article(archive)
    of_field = {"matter": Matter.FIELD, "ruling": Ruling.SET}
    title = archive.verdicts.give(decide(article.id, key="title", value="Right title", **of_field), "Ana", now)
    at = "2021-08-25T09:00:00+00:00"
    archive.verdicts.give(decide(article.id, key="published_at", value=at, **of_field), "Ana", now)
    archive.verdicts.give(decide(article.id, key="excerpt", value="In short.", **of_field), "Ana", now)
    an_article(archive, paragraphs=("The page says something else now.",), title="Wrong again")
    held = archive.articles.get(article.id)
    assert (held.title, held.current.extraction.text.title) == ("Right title", "Right title")
    assert (held.published_at, held.published_basis) == (datetime(2021, 8, 25, 9, tzinfo=UTC), DateBasis.EDITOR)
    assert (held.excerpt, held.corrected) == ("In short.", ("excerpt", "published_at", "title"))
    assert held.version_count == 2
    archive.verdicts.undo(title.id, "Ana", now)
    assert archive.articles.get(article.id).title == "Wrong again"
    assert archive.articles.get(article.id).excerpt == "In short."


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [("url", "x", "url"), ("published_at", "soon", "soon"), ("published_at", "2021-08-25", "time zone")],
)
def test_what_cannot_be_corrected_is_refused_and_changes_nothing(
    archive: Archive, now: datetime, key: str, value: str, why: str
) -> None:
    article = an_article(archive)
    with pytest.raises(ValueError, match=why):
        archive.verdicts.give(decide(article.id, matter=Matter.FIELD, key=key, value=value), "Ana", now)
    assert archive.verdicts.count() == 0
    assert archive.articles.get(article.id) == article


def test_unknown_verdicts_and_reports_are_named(archive: Archive) -> None:
    with pytest.raises(NotFoundError, match="7"):
        archive.verdicts.get(VerdictId(7))
    with pytest.raises(NotFoundError, match="7"):
        archive.reports.get(7)


def test_a_report_waits_until_it_is_settled_once(archive: Archive, now: datetime) -> None:
    report = archive.reports.receive(None, "/film/night-bus-2019", "The year is wrong", "", now)
    assert archive.reports.open() == [report]
    settled = archive.reports.settle(report.id, ReportState.SETTLED, "Ana", now)
    assert (settled.settled_by, archive.reports.count_open()) == ("Ana", 0)
    with pytest.raises(ConflictError, match="Ana"):
        archive.reports.settle(report.id, ReportState.DECLINED, "Ben", now)
    assert archive.reports.settle(report.id, ReportState.OPEN, "Ben", now) == report


def renamed(archive: Archive) -> Film:
    film = archive.subjects.film("night-bus-2019")
    return replace(film, title="Late Bus", slug="late-bus-2019")


def test_a_renamed_subject_leads_on_and_outlives_the_seed(archive: Archive, now: datetime) -> None:
    archive.subjects.seed(a_catalogue(), now)
    before = archive.subjects.digest()
    archive.catalogue.save(renamed(archive), now)
    assert archive.subjects.seed(a_catalogue(), now) == 0
    assert archive.subjects.film("late-bus-2019").title == "Late Bus"
    assert archive.subjects.moved(SubjectKind.FILM, "night-bus-2019") == "late-bus-2019"
    assert archive.subjects.moved(SubjectKind.FILM, "late-bus-2019") is None
    assert archive.subjects.digest() != before
    with pytest.raises(NotFoundError):
        archive.subjects.film("night-bus-2019")


def test_a_subject_goes_back_to_what_the_seed_says_now(archive: Archive, now: datetime) -> None:
    archive.subjects.seed(a_catalogue(), now)
    archive.catalogue.save(renamed(archive), now)
    later = replace(a_catalogue().films[1], year=2020)
    archive.subjects.seed(replace(a_catalogue(), films=(a_catalogue().films[0], later)), now)
    archive.catalogue.revert(BUS, now)
    assert archive.subjects.film("night-bus-2019").year == 2020
    assert archive.subjects.moved(SubjectKind.FILM, "late-bus-2019") == "night-bus-2019"
    assert archive.catalogue.edits() == []
    assert archive.subjects.digest() == a_catalogue().digest


def test_an_own_subject_survives_seeding_and_its_address_cannot_be_taken(archive: Archive, now: datetime) -> None:
    archive.subjects.seed(a_catalogue(), now)
    own = Film(id=SubjectId("film:mine-2026"), slug="mine-2026", title="Mine", year=2026)
    archive.catalogue.save(own, now)
    theirs = replace(own, id=SubjectId("film:other-2026"))
    assert archive.subjects.seed(replace(a_catalogue(), films=(*a_catalogue().films, theirs)), now) == 0
    assert archive.subjects.film("mine-2026") == own
    with pytest.raises(ConflictError, match="mine-2026"):
        archive.catalogue.save(theirs, now)
    archive.catalogue.revert(own.id, now)
    with pytest.raises(NotFoundError):
        archive.catalogue.get(own.id)


def test_a_merged_subject_is_gone_and_leads_to_the_other_until_parted(archive: Archive, now: datetime) -> None:
    archive.subjects.seed(a_catalogue(), now)
    archive.catalogue.merge(BUS, FILM, now)
    assert [film.id for film in archive.subjects.catalogue().films] == [FILM]
    assert archive.subjects.moved(SubjectKind.FILM, "night-bus-2019") == "the-long-drop-2021"
    assert "Night Bus" in {alias.text for alias in archive.subjects.film("the-long-drop-2021").aliases}
    with pytest.raises(ConflictError):
        archive.catalogue.merge(FILM, BUS, now)
    archive.subjects.seed(a_catalogue(), now)
    assert {edit.merged_into for edit in archive.catalogue.edits()} == {FILM, None}
    archive.catalogue.part(BUS, now)
    assert archive.subjects.film("night-bus-2019").id == BUS


def test_a_person_cannot_become_a_film(archive: Archive, now: datetime) -> None:
    archive.subjects.seed(a_catalogue(), now)
    with pytest.raises(ConflictError):
        archive.catalogue.merge(SubjectId("person:lead-one"), FILM, now)


def test_a_verdict_that_nobody_has_read_yet_is_work_that_waits(archive: Archive, now: datetime) -> None:
    article = an_article(archive)
    archive.changes.advance(UNDERSTANDING, archive.changes.last())
    archive.verdicts.give(decide(article.id), "Ana", now)
    assert archive.changes.waiting(UNDERSTANDING, 10) == 1
    archive.verdicts.give(decide(article.id, key=BUS), "Ana", now)
    assert (archive.changes.waiting(UNDERSTANDING, 10), archive.changes.waiting(UNDERSTANDING, 1)) == (2, 1)
    assert archive.changes.waiting(INDEXING, 10) == 2
