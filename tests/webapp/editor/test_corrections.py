"""Corrections of one article at the desk: each does what it says, is told to whoever comes second, and sticks."""

import json
import re
from dataclasses import replace

import pytest
from flask import Flask

from archive import Archive
from knowledge import Reader, follow
from knowledge.batch import read_batch
from knowledge.verdicts import claim_key, date_key
from records.articles import Article
from records.subjects import SubjectId
from records.verdicts import Matter, Ruling
from settings import KnowledgeSettings
from tests.builders import NOW, an_extraction
from tests.webapp.editor.conftest import Browser, a_signed_in_browser, an_editor
from tests.webapp.newsroom import FILM, HOSTILE, JUMP, LEAD, fill

NIGHT_BUS = "film:night-bus-2019"


@pytest.fixture
def told(archive: Archive) -> list[Article]:
    return fill(archive)


def correct(browser: Browser, article: Article, **form: str):
    page = f"/editor/articles/{article.id}"
    seen = re.search(r'name="seen" value="(\d+)"', browser.get(page).text)
    assert seen
    return browser.post(page, page=page, **({"seen": seen[1]} | form))


def held(archive: Archive, article: Article):
    return [
        (one.matter, one.key, one.ruling, one.value) for one in archive.verdicts.of([article.id]).get(article.id, ())
    ]


def test_everything_found_is_shown_with_its_words_marked(editor: Browser, told: list[Article]) -> None:
    text = editor.get(f"/editor/articles/{told[0].id}").text
    assert "The <mark>jump was filmed</mark> six times on 6 September 2020" in text
    assert "for <mark>The Long Drop</mark>, a film" in text
    assert "<mark>6 September 2020</mark>" in text
    hostile = editor.get(f"/editor/articles/{told[4].id}").text
    assert HOSTILE not in hostile
    assert "&lt;script&gt;alert(1)" in hostile


@pytest.mark.parametrize(
    ("form", "kept"),
    [
        ({"matter": "film", "key": FILM, "ruling": "reject"}, (Matter.FILM, FILM, Ruling.REJECT, "")),
        ({"matter": "person", "key": LEAD, "ruling": "accept"}, (Matter.PERSON, LEAD, Ruling.ACCEPT, "")),
        (
            {"matter": "film", "name": "Night Bus 2019", "ruling": "set", "role": "main"},
            (Matter.FILM, NIGHT_BUS, Ruling.SET, '{"role": "main"}'),
        ),
        (
            {"matter": "stunt", "key": JUMP, "ruling": "set", "film": "night bus", "performer": "Double Two"},
            (Matter.STUNT, JUMP, Ruling.SET, f'{{"film": "{NIGHT_BUS}", "performer": "person:double-two"}}'),
        ),
        ({"matter": "relevance", "ruling": "reject"}, (Matter.RELEVANCE, "", Ruling.REJECT, "")),
        (
            {"matter": "field", "key": "published_at", "ruling": "set", "value": "2020-01-02T03:04+01:00"},
            (Matter.FIELD, "published_at", Ruling.SET, "2020-01-02T03:04:00+01:00"),
        ),
    ],
)
def test_a_form_gives_the_verdict_that_it_says(
    editor: Browser, archive: Archive, told: list[Article], form, kept
) -> None:
    assert correct(editor, told[0], **form).status_code == 303
    assert held(archive, told[0]) == [kept]
    entry = archive.editors.audit_log(1)[0]
    assert (entry.actor, entry.object_id) == ("Ana", f"article:{told[0].id}")
    assert entry.after


def test_claims_and_dates_are_given_to_other_films(editor: Browser, archive: Archive, told: list[Article]) -> None:
    found = archive.findings.of([told[0].id])[told[0].id]
    claim, date = claim_key(found.claims[0]), date_key(found.dates[0])
    correct(editor, told[0], matter="claim", key=claim, ruling="set", film="Night Bus", stunt="Car roll", value="7")
    correct(editor, told[0], matter="date", key=date, ruling="set", film="Night Bus", event="injury")
    follow(
        archive, KnowledgeSettings(), NOW
    )  # reads anew: these findings were made by hand, so their words may be gone
    values = [json.loads(value) for _, _, _, value in held(archive, told[0])]
    assert values == [
        {"film": NIGHT_BUS, "stunt": "stunt:car.roll", "value": "7"},
        {"film": NIGHT_BUS, "event": "injury"},
    ]
    before = [json.loads(one.before) for one in archive.verdicts.history(told[0].id)]
    assert before[1]["film"] == FILM


def test_pairs_are_named_by_number_or_address(editor: Browser, archive: Archive, told: list[Article]) -> None:
    other = told[3]
    correct(editor, told[0], matter="story", ruling="accept", other=f"/article/{other.id}-some-title")
    correct(editor, told[1], matter="copy", ruling="reject", key=str(told[0].id))
    correct(editor, told[2], matter="copy", ruling="accept", other=other.url)
    assert (Matter.STORY, str(other.id), Ruling.ACCEPT, "") in held(archive, told[0])
    assert (Matter.COPY, str(told[0].id), Ruling.REJECT, "") in held(archive, told[1])
    assert (Matter.COPY, str(other.id), Ruling.ACCEPT, "") in held(archive, told[2])


def test_an_article_is_split_from_every_other_of_its_story(
    editor: Browser, archive: Archive, told: list[Article]
) -> None:
    assert correct(editor, told[2], matter="story", ruling="reject").status_code == 303
    assert {(key, ruling) for _, key, ruling, _ in held(archive, told[2])} == {
        (str(told[0].id), Ruling.REJECT),
        (str(told[1].id), Ruling.REJECT),
    }


@pytest.mark.parametrize(
    ("form", "says"),
    [
        ({"matter": "film", "name": "No Such Film", "ruling": "accept"}, "has no film called"),
        ({"matter": "nonsense", "ruling": "accept"}, "form was not complete"),
        ({"matter": "field", "key": "published_at", "ruling": "set", "value": "2020-01-02T03:04"}, "time zone"),
        ({"matter": "field", "key": "title", "ruling": "set", "value": " "}, "cannot be empty"),
        ({"matter": "story", "ruling": "accept", "other": "999"}, "Nothing was decided"),
        ({"matter": "claim", "key": "x", "ruling": "set", "value": "many"}, "cannot be set"),
        ({"matter": "proposal", "key": "film:x", "ruling": "accept"}, "review queue"),
    ],
)
def test_what_cannot_be_is_told_and_changes_nothing(
    editor: Browser, archive: Archive, told: list[Article], form, says
) -> None:
    answer = correct(editor, told[0], **form)
    assert answer.status_code == 422
    assert says in answer.text
    assert archive.verdicts.count() == 0


def test_the_second_editor_is_told_and_keeps_what_was_typed(
    editor: Browser, app: Flask, archive: Archive, told: list[Article], now
) -> None:
    ben = a_signed_in_browser(app, archive, an_editor(archive, now, "Ben"), now)
    page = f"/editor/articles/{told[0].id}"
    seen = re.search(r'name="seen" value="(\d+)"', ben.get(page).text)[1]  # type: ignore[index] # it is on the page
    correct(editor, told[0], matter="film", key=FILM, ruling="reject")
    form = {"matter": "field", "key": "title", "ruling": "set", "value": "A better headline"}
    answer = ben.post(page, page=page, seen=seen, **form)
    assert answer.status_code == 409
    assert "Ana decided about this article meanwhile" in answer.text
    assert 'value="A better headline"' in answer.text
    assert "reject film" in answer.text
    assert archive.articles.get(told[0].id).title == told[0].title
    fresh = re.search(r'name="seen" value="(\d+)"', answer.text)[1]  # type: ignore[index] # it is on the page
    assert ben.post(page, page=page, seen=fresh, **form).status_code == 303
    assert archive.articles.get(told[0].id).title == "A better headline"


def test_a_decision_is_taken_back_once(editor: Browser, archive: Archive, told: list[Article]) -> None:
    correct(editor, told[0], matter="field", key="title", ruling="set", value="Other words")
    verdict, page = archive.verdicts.history(told[0].id)[0].id, f"/editor/articles/{told[0].id}"
    assert editor.post(f"/editor/articles/{told[1].id}/undo", page=page, verdict=str(verdict)).status_code == 409
    assert editor.post(f"{page}/undo", page=page, verdict=str(verdict)).status_code == 303
    assert archive.articles.get(told[0].id).title == told[0].title
    assert editor.post(f"{page}/undo", page=page, verdict=str(verdict)).status_code == 409


def test_corrections_outlive_a_new_version_a_new_reading_and_a_new_catalogue(
    editor: Browser, archive: Archive, told: list[Article]
) -> None:
    article = told[0]
    correct(editor, article, matter="field", key="title", ruling="set", value="Our headline")
    correct(editor, article, matter="film", name="Night Bus", ruling="set", role="main")
    correct(editor, article, matter="stunt", key=JUMP, ruling="reject")

    def holds() -> bool:
        follow(archive, KnowledgeSettings(), NOW)
        found = archive.findings.of([article.id])[article.id]
        films = {one.film: one.role.value for one in found.films}
        return (
            archive.articles.get(article.id).title == "Our headline"
            and films.get(SubjectId(NIGHT_BUS)) == "main"
            and JUMP not in {one.stunt for one in found.stunts}
        )

    assert holds()
    text = article.current.extraction.text
    extraction = an_extraction(
        title="Theirs", paragraphs=(*text.paragraphs, "A line more, so that it is a new version.")
    )
    archive.articles.keep(extraction, url=article.url, source=article.source, capture_id=None, now=NOW)
    assert archive.articles.get(article.id).version_count == 2
    assert holds()
    film = archive.subjects.film("night-bus-2019")
    archive.catalogue.save(replace(film, title="Night Coach", slug="night-coach-2019"), NOW)
    assert holds()


def test_a_regression_case_reads_as_rows_do(editor: Browser, archive: Archive, told: list[Article]) -> None:
    correct(editor, told[0], matter="person", key=LEAD, ruling="reject")
    answer = editor.get(f"/editor/articles/{told[0].id}/case.jsonl")
    assert "attachment" in answer.headers["Content-Disposition"]
    row = json.loads(answer.text)
    assert row["expected"]["people"] == []
    assert row["expected"]["films"][0]["id"] == FILM
    assert [one["ruling"] for one in row["verdicts"]] == ["reject"]
    assert [one["id"] for one in read_batch([row], Reader(archive.subjects.catalogue()))] == [row["id"]]


def test_an_article_is_found_by_number_and_address(editor: Browser, told: list[Article]) -> None:
    for asked in (str(told[1].id), told[1].url, f"http://localhost/article/{told[1].id}-whatever"):
        answer = editor.get("/editor/articles", query_string={"q": asked})
        assert answer.headers["Location"] == f"/editor/articles/{told[1].id}", asked
    assert editor.get("/editor/articles?q=nonsense").status_code == 404
