"""The review queue: one answer settles many, says before what it changes, and is taken back."""

import re
from dataclasses import replace

import pytest
from flask import Flask

from archive import Archive
from records.articles import Article
from records.findings import Proposal, ProposalKind
from records.subjects import SubjectId
from records.verdicts import Matter, ReportState, Ruling
from tests.builders import NOW, evidence
from tests.webapp.editor.conftest import Browser, Clock, a_signed_in_browser, an_editor
from tests.webapp.newsroom import FILM, JUMP, fill, findings_of

PAGE = "/editor/review?kind=tags"


@pytest.fixture
def told(archive: Archive) -> list[Article]:
    """Five articles; in each the same jump is unsure. The second is a copy of the first."""
    return fill(archive)


def asked(text: str) -> list[dict[str, str]]:
    """Return the forms of the questions on a page."""
    forms = re.findall(r'<form class="row" method="post" action="/editor/review">(.*?)</form>', text, re.S)
    return [dict(re.findall(r'name="(kind|item|articles|at)" value="([^"]*)"', form)) for form in forms]


def test_one_answer_settles_the_same_question_in_all_articles(
    editor: Browser, archive: Archive, told: list[Article]
) -> None:
    text = editor.get(PAGE).text
    questions = asked(text)
    assert len(questions) == 1
    assert "<mark>jump was filmed</mark>" in text
    assert "One answer settles 5 articles, 4 of them independent" in text
    assert editor.post("/editor/review", page=PAGE, ruling="accept", **questions[0]).status_code == 303
    given = archive.verdicts.of([one.id for one in told])
    assert len(given) == 5
    for (one,) in given.values():
        assert (one.matter, one.key, one.ruling) == (Matter.STUNT, JUMP, Ruling.ACCEPT)
        assert '"confidence": 0.7' in one.before
    assert not asked(editor.get(PAGE).text)


def test_the_last_answer_is_taken_back_in_all_articles(editor: Browser, archive: Archive, told: list[Article]) -> None:
    question = asked(editor.get(PAGE).text)[0]
    editor.post("/editor/review", page=PAGE, ruling="reject", **question)
    assert archive.verdicts.count() == 5
    assert editor.post("/editor/review/undo", page=PAGE, kind="tags").status_code == 303
    assert archive.verdicts.count() == 0
    assert asked(editor.get(PAGE).text) == [question]
    assert editor.post("/editor/review/undo", page=PAGE, kind="tags").status_code == 409


def test_one_answer_is_taken_back_in_all_articles_also_after_others(
    editor: Browser, archive: Archive, told: list[Article]
) -> None:
    editor.post("/editor/review", page=PAGE, ruling="accept", **asked(editor.get(PAGE).text)[0])
    page = f"/editor/articles/{told[2].id}"
    editor.post(page, page=page, matter="field", key="title", ruling="set", value="Another headline")
    (held,) = (one for one in archive.verdicts.of([told[2].id])[told[2].id] if one.matter is Matter.STUNT)
    assert "Undo in all 5" in editor.get(page).text
    assert editor.post(f"{page}/undo", page=page, verdict=str(held.id), together="1").status_code == 303
    assert [one.matter for one in archive.verdicts.recent(live_only=True)] == [Matter.FIELD]
    assert editor.post(f"{page}/undo", page=page, verdict=str(held.id), together="1").status_code == 409


def test_nobody_answers_what_another_settled_or_what_came_after(
    editor: Browser, app: Flask, archive: Archive, told: list[Article], clock: Clock
) -> None:
    ben = a_signed_in_browser(app, archive, an_editor(archive, clock.now, "Ben"), clock.now)
    question = asked(ben.get(PAGE).text)[0]
    few = question | {"articles": str(told[0].id)}
    assert ben.post("/editor/review", page=PAGE, ruling="accept", **few).status_code == 303
    assert archive.verdicts.count() == 1
    rest = asked(editor.get(PAGE).text)[0]
    editor.post("/editor/review", page=PAGE, ruling="accept", **rest)
    answer = ben.post("/editor/review", page=PAGE, ruling="reject", **question)
    assert answer.status_code == 409
    assert "another editor settled that meanwhile" in answer.text
    assert {one.ruling for one in archive.verdicts.recent()} == {Ruling.ACCEPT}
    assert editor.post("/editor/review", page=PAGE, kind="tags", item="x", ruling="set").status_code == 422


def a_proposal(archive: Archive, told: list[Article], kind: ProposalKind = ProposalKind.FILM) -> None:
    for article in told[:4]:
        text = article.current.extraction.text
        proposal = Proposal(
            kind=kind,
            name="Glass Mountain",
            id=SubjectId("new:glass-mountain") if kind is ProposalKind.FILM else None,
            confidence=0.8,
            film=FILM if kind is ProposalKind.SET_PIECE else None,
            stunt=JUMP if kind is ProposalKind.SET_PIECE else None,
            hints=(("year", "2027"), ("director", "person:double-two")),
            evidence=(evidence(text, "a film that has been"),),
        )
        archive.findings.keep(article.id, replace(findings_of(text), proposals=(proposal,)), NOW)


def test_a_proposed_film_is_made_from_a_filled_in_form(editor: Browser, archive: Archive, told: list[Article]) -> None:
    a_proposal(archive, told)
    page = "/editor/review?kind=names"
    text = editor.get(page).text
    assert "<mark>a film that has been</mark>" in text
    link = re.search(r'href="(/editor/catalogue/new[^"]+)"', text)
    assert link
    form = link[1].replace("&amp;", "&")
    shown = editor.get(form).text
    assert 'name="name" value="Glass Mountain"' in shown
    assert 'name="year" value="2027"' in shown
    assert "Double Two</textarea>" in shown
    key = asked(text)[0]["item"]
    made = {"kind": "film", "proposal": key, "name": "Glass Mountain", "year": "2027", "directors": "Double Two"}
    assert editor.post("/editor/catalogue/new", page=form, **made).status_code == 303
    film = archive.subjects.film("glass-mountain-2027")
    assert film.directors == (SubjectId("person:double-two"),)
    assert archive.verdicts.proposals()[key].ruling is Ruling.ACCEPT
    assert not asked(editor.get(page).text)


def test_a_proposal_is_turned_down_for_good(editor: Browser, archive: Archive, told: list[Article]) -> None:
    a_proposal(archive, told, ProposalKind.SET_PIECE)
    page = "/editor/review?kind=names"
    editor.post("/editor/review", page=page, ruling="reject", **asked(editor.get(page).text)[0])
    a_proposal(archive, told, ProposalKind.SET_PIECE)
    assert not asked(editor.get(page).text)


def test_reports_about_one_page_are_settled_together_or_not_at_all(editor: Browser, archive: Archive, told) -> None:
    first, second = (archive.reports.receive(None, f"/film/x?as_of={n}", "wrong", "", NOW).id for n in (1, 2))
    archive.reports.receive(None, "/film/y", "wrong, too", "", NOW)
    page, path = "/editor/review?kind=reports", f"/editor/reports/{first}"
    text = editor.get(page).text
    assert text.count('class="question"') == 2
    both = f"{first},{second}"
    assert f'name="numbers" value="{both}"' in text
    assert editor.post(f"/editor/reports/{second}", page=page, state="declined").status_code == 303
    assert editor.post(path, page=page, state="settled", numbers=both).status_code == 409
    assert archive.reports.get(first).state is ReportState.OPEN
    editor.post(f"/editor/reports/{second}", page=page, state="open")
    settled = editor.post(path, page=page, state="settled", numbers=both)
    assert archive.reports.count_open() == 1
    assert "Reports 1, 2 are settled" in editor.get(settled.headers["Location"]).text
    assert editor.post(path, page=page, state="open", numbers=both).status_code == 303
    assert archive.reports.count_open() == 3


def test_undoing_an_accepted_proposal_removes_what_was_made_of_it(editor: Browser, archive: Archive, told) -> None:
    a_proposal(archive, told)
    page = "/editor/review?kind=names"
    key = asked(editor.get(page).text)[0]["item"]
    made = {"kind": "film", "proposal": key, "name": "Glass Mountain", "year": "2027"}
    assert editor.post("/editor/catalogue/new", page=page, **made).status_code == 303
    assert "the film “glass mountain” was made" in editor.get(page).text
    assert editor.post("/editor/review/undo", page=page, kind="names").status_code == 303
    assert archive.catalogue.edits() == []
    assert asked(editor.get(page).text)[0]["item"] == key


def test_undoing_never_removes_what_was_worked_on_since(editor: Browser, archive: Archive, told) -> None:
    a_proposal(archive, told)
    page = "/editor/review?kind=names"
    made = {
        "kind": "film",
        "proposal": asked(editor.get(page).text)[0]["item"],
        "name": "Glass Mountain",
        "year": "2027",
    }
    editor.post("/editor/catalogue/new", page=page, **made)
    film = archive.subjects.film("glass-mountain-2027")
    archive.catalogue.save(replace(film, directors=(SubjectId("person:double-two"),)), NOW)
    refused = editor.post("/editor/review/undo", page=page, kind="names")
    assert refused.status_code == 409
    assert "was changed since it was made" in refused.text
    assert archive.subjects.film("glass-mountain-2027").directors
    assert len(archive.verdicts.proposals()) == 1


def test_a_readers_report_is_settled_once_and_taken_up_again(editor: Browser, archive: Archive, told) -> None:
    report = archive.reports.receive(told[0].id, "/film/x", "<b>wrong</b>", "me@example.org", NOW)
    page, path = "/editor/review?kind=reports", f"/editor/reports/{report.id}"
    text = editor.get(page).text
    assert "&lt;b&gt;wrong&lt;/b&gt;" in text
    assert editor.post(path, page=page, state="settled").status_code == 303
    assert editor.post(path, page=page, state="declined").status_code == 409
    assert editor.post(path, page=page, state="nonsense").status_code == 422
    assert archive.reports.get(report.id).settled_by == "Ana"
    assert editor.post(path, page=page, state="open").status_code == 303
    assert archive.reports.get(report.id).state is ReportState.OPEN
