"""Alarms, dead links and the quarantine, as the desk shows them."""

from datetime import datetime, timedelta

import pytest

from archive import Archive
from records.articles import Article
from records.captures import CaptureId, CaptureKind
from records.crawls import Outcome, RunScope, RunState, Trigger
from records.health import Alarm, AlarmKind
from records.sources import SourceSlug
from tests.builders import an_answer, an_article
from tests.webapp.editor.conftest import Browser, an_end
from webapp.editor.sources.alarms import ALARMS

SLUG = SourceSlug("gazette")
URL = "https://gazette.example/1"
SENTENCE = "Usually one every 2 days, longest pause 6 days; now none for 15 days."


def alarm(archive: Archive, now: datetime) -> None:
    since = now - timedelta(days=15)
    archive.health.keep_alarms(
        SLUG, [Alarm(source=SLUG, kind=AlarmKind.SILENT, since_at=since, sentence=SENTENCE)], now
    )  # fmt: skip


def a_dead_link(archive: Archive, now: datetime) -> Article:
    article = an_article(archive, URL)
    for days in (3, 1):
        archive.links.note(URL, Outcome.GONE, now - timedelta(days=days))
    return article


@pytest.fixture
def quarantined(archive: Archive, now: datetime, sources: list[str]) -> CaptureId:
    run = archive.runs.request(Trigger.COMMAND, "test", RunScope(), now)
    capture = archive.captures.keep(an_answer(URL), run.id)
    an_end(archive, run.id, 1, now, outcome=Outcome.QUARANTINED, reason="the parser died (3 times)")
    archive.captures.settle(capture.id, Outcome.QUARANTINED)
    archive.runs.finish(run.id, RunState.FINISHED, "", now)
    return capture.id


def test_every_kind_of_alarm_has_a_word() -> None:
    assert set(ALARMS) == set(AlarmKind)


def test_an_alarm_stands_on_the_desk_in_the_list_and_on_its_source(editor: Browser, archive, now, sources) -> None:
    assert "with alarms" not in editor.get("/editor").text
    alarm(archive, now)
    assert "1 source with alarms" in editor.get("/editor").text
    for path in ("/editor", "/editor/sources", "/editor/sources/gazette"):
        html = editor.get(path).text
        assert SENTENCE in html
        assert "15 days ago" in html


def test_an_alarm_that_is_over_is_kept_on_its_source(editor: Browser, archive: Archive, now, sources) -> None:
    alarm(archive, now)
    archive.health.keep_alarms(SLUG, [], now)
    assert SENTENCE not in editor.get("/editor/sources").text
    html = editor.get("/editor/sources/gazette").text
    assert "1 earlier alarm" in html
    assert "7 Nov 2026 to 22 Nov 2026, 15 days" in html


def test_dead_links_are_counted_and_listed(editor: Browser, archive: Archive, now, sources) -> None:
    article = a_dead_link(archive, now)
    assert "1 dead link" in editor.get("/editor/sources").text
    html = editor.get("/editor/sources/gazette").text
    assert article.title in html
    assert "19 November 2026" in html


def test_a_source_that_there_is_not_is_not_found(editor: Browser, sources) -> None:
    assert editor.get("/editor/sources/nothing").status_code == 404


def test_the_quarantine_names_page_and_reason(editor: Browser, quarantined: CaptureId) -> None:
    html = editor.get("/editor/quarantine").text
    assert URL in html
    assert "the parser died (3 times)" in html
    assert "In quarantine" in editor.get("/editor").text


def test_a_replay_is_a_run_of_its_own(editor: Browser, archive: Archive, quarantined: CaptureId) -> None:
    answer = editor.post("/editor/quarantine", page="/editor/quarantine", capture=quarantined)
    run = archive.runs.active()
    assert run is not None
    assert answer.location == f"/editor/runs/{run.id}"
    assert run.scope == RunScope(captures=(quarantined,))
    assert "1 page in quarantine, read again" in editor.get(answer.location).text
    assert editor.post("/editor/quarantine", page="/editor/account").status_code == 409


def test_a_replay_needs_a_token_and_something_to_read(editor: Browser, archive: Archive, sources) -> None:
    assert editor.client.post("/editor/quarantine").status_code == 403
    assert editor.post("/editor/quarantine").status_code == 422
    assert archive.runs.active() is None


def test_a_feed_in_trouble_is_no_page_in_quarantine(archive: Archive, now: datetime, sources) -> None:
    capture = archive.captures.keep(an_answer("https://gazette.example/feed", kind=CaptureKind.FEED), None)
    archive.captures.settle(capture.id, Outcome.EXTRACT_FAILED)
    assert archive.quarantine.count() == 0
