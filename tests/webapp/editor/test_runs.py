"""Starting, watching and stopping crawls."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from archive import Archive
from records.captures import CaptureKind
from records.crawls import Outcome, Run, RunId, RunScope, RunState, Trigger
from records.sources import SourceSlug
from tests.builders import an_answer, an_article
from tests.webapp.editor.conftest import Browser, Clock, an_end
from webapp.editor.wording import OUTCOMES, STATES, scope, since, span

HOSTILE = '"><script>alert(1)</script>'


@pytest.fixture
def running(archive: Archive, now, sources) -> Run:
    archive.runs.request(Trigger.EDITOR, "Ana", RunScope(), now)
    run = archive.runs.claim_next(now)
    assert run is not None
    return run


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        ({"what": "due"}, RunScope()),
        ({"what": "all"}, RunScope(sources=(SourceSlug("gazette"), SourceSlug("herald")))),
        ({"what": "chosen", "source": ["herald", "herald"]}, RunScope(sources=(SourceSlug("herald"),))),
        (
            {"what": "url", "url": " HTTPS://Gazette.example/a?utm_source=x "},
            RunScope(urls=("https://gazette.example/a",)),
        ),
    ],
)
@pytest.mark.usefixtures("sources")
def test_an_editor_starts_a_run(editor: Browser, archive: Archive, rows, form, wanted) -> None:
    answer = editor.post("/editor/runs", **form)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/editor/runs/1")
    run = archive.runs.get(RunId(1))
    assert (run.trigger, run.requested_by, run.scope) == (Trigger.EDITOR, "Ana", wanted)
    assert rows("SELECT action, object_id FROM audit ORDER BY seq")[-1] == ("start run", "1")


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({}, "Choose what"),
        ({"what": "chosen"}, "at least one"),
        ({"what": "chosen", "source": HOSTILE}, "is not a source"),
        ({"what": "chosen", "source": "asleep"}, "paused"),
        ({"what": "url", "url": "file:///etc/passwd"}, "only http and https"),
        ({"what": "url", "url": ""}, "at least one address"),
    ],
)
def test_a_wish_that_cannot_be_met_is_explained(editor: Browser, archive: Archive, sources, form, said) -> None:
    answer = editor.post("/editor/runs", **form)
    assert answer.status_code == 422
    assert said in answer.text
    assert "<script>alert" not in answer.text
    assert archive.runs.active() is None


def test_a_second_run_is_refused_with_the_name_of_the_first(editor: Browser, running: Run, rows) -> None:
    answer = editor.post("/editor/runs", what="due")
    assert answer.status_code == 409
    assert "run 1 is running (asked for by Ana)" in answer.text
    assert 'href="/editor/runs/1"' in answer.text
    assert rows("SELECT count(*) FROM audit WHERE action = 'start run'") == [(0,)]


def test_the_page_says_when_no_worker_takes_the_run(editor: Browser, clock: Clock) -> None:
    editor.post("/editor/runs", what="due")
    assert "worker is not running" not in editor.get("/editor/runs/1").text
    clock.forward(seconds=6)
    for page in ("/editor", "/editor/runs", "/editor/runs/1"):
        assert "The worker is not running; start it with ./run up or ./run worker" in editor.get(page).text
    assert "not running" in editor.get("/editor/runs/1/progress").json["warning"]


def test_the_page_says_when_the_worker_falls_silent(editor: Browser, running: Run, clock: Clock) -> None:
    clock.forward(seconds=31)
    assert "No sign of life since 12:00:00 UTC" in editor.get("/editor/runs/1").text


def test_progress_tells_what_came_after_the_cursor(editor: Browser, archive: Archive, running: Run, now) -> None:
    archive.runs.note_source(running.id, SourceSlug("gazette"), "fetching", status=200, note="slow")
    archive.runs.see(running.id, [("https://gazette.example/open", SourceSlug("gazette"), "article")])
    for number in range(3):
        an_end(archive, running.id, number, now)
    first = editor.get("/editor/runs/1/progress").json
    assert (first["state"], first["ended"], first["seen"], first["poll_ms"]) == ("running", 3, 4, 1000)
    assert [event["url"][-1] for event in first["events"]] == ["0", "1", "2"]
    assert first["sources"][0]["note"] == "slow"
    an_end(archive, running.id, 3, now, outcome=Outcome.GONE, reason="status 410")
    second = editor.get(f"/editor/runs/1/progress?after={first['cursor']}").json
    assert [(event["label"], event["reason"], event["is_trouble"]) for event in second["events"]] == [
        ("gone", "status 410", True)
    ]
    assert {each["outcome"]: each["count"] for each in second["counters"]} == {"new": 3, "gone": 1}


def test_progress_answers_304_while_nothing_moves(
    editor: Browser, archive: Archive, running: Run, clock: Clock
) -> None:
    tag = editor.get("/editor/runs/1/progress").headers["ETag"]
    clock.forward(seconds=2)
    again = {"headers": {"If-None-Match": tag}}
    assert editor.get("/editor/runs/1/progress", **again).status_code == 304
    an_end(archive, running.id, 1, clock.now)
    assert editor.get("/editor/runs/1/progress", **again).status_code == 200


def test_progress_hurries_while_behind_and_ends_with_the_run(editor: Browser, archive, running: Run, now) -> None:
    with archive.writing():
        for number in range(201):
            an_end(archive, running.id, number, now)
    archive.runs.finish(running.id, RunState.FINISHED, "", now)
    first = editor.get("/editor/runs/1/progress?after=0").json
    assert (len(first["events"]), first["poll_ms"]) == (200, 200)
    last = editor.get(f"/editor/runs/1/progress?after={first['cursor']}").json
    assert (len(last["events"]), last["is_over"]) == (1, True)
    assert "poll_ms" not in last


def test_a_strange_cursor_does_no_harm(editor: Browser, running: Run) -> None:
    for after in ("x", "-5", "9" * 400, "1.5", ""):
        assert editor.get(f"/editor/runs/1/progress?after={after}").status_code == 200, after


def test_an_unknown_run_is_not_found(editor: Browser, running: Run) -> None:
    for run_id in ("2", "0", "-1", "9007199254740991", "9" * 30, "x"):
        assert editor.get(f"/editor/runs/{run_id}").status_code == 404, run_id
        assert editor.get(f"/editor/runs/{run_id}/progress").status_code == 404, run_id
        assert editor.post(f"/editor/runs/{run_id}/stop").status_code == 404, run_id


def test_a_running_run_is_asked_to_stop(editor: Browser, archive: Archive, running: Run, rows) -> None:
    assert editor.post("/editor/runs/1/stop", page="/editor/runs/1").status_code == 303
    assert archive.runs.get(running.id).state is RunState.STOPPING
    assert "Stopping, as Ana asked" in editor.get("/editor/runs/1").text
    assert rows("SELECT action, object_id FROM audit ORDER BY seq")[-1] == ("stop run", "1")


def test_a_stopped_run_says_by_whom_and_what_was_kept(editor: Browser, archive: Archive, running: Run, now) -> None:
    an_end(archive, running.id, 1, now)
    archive.runs.see(running.id, [("https://gazette.example/2", SourceSlug("gazette"), "article")])
    archive.runs.ask_to_stop(running.id, "Ana", now)
    archive.runs.finish(running.id, RunState.STOPPED, "stopped by Ana", now + timedelta(seconds=90))
    html = editor.get("/editor/runs/1").text
    assert "Stopped by Ana; 1 new article kept" in html
    assert "1 min 30 s" in html
    assert "not reached" in html
    assert "http-equiv" not in html


def test_what_is_over_cannot_be_stopped(editor: Browser, archive: Archive, running: Run, now) -> None:
    archive.runs.finish(running.id, RunState.FINISHED, "", now)
    answer = editor.post("/editor/runs/1/stop")
    assert answer.status_code == 409
    assert "It cannot be stopped: run 1 is over: finished" in answer.text


def test_every_address_is_shown_with_its_outcome_and_reason(editor: Browser, archive, running: Run, now) -> None:
    for number, outcome in enumerate(Outcome):
        an_end(archive, running.id, number, now, outcome=outcome, reason=f"because of {outcome.value}")
    html = editor.get("/editor/runs/1").text
    for number, outcome in enumerate(Outcome):
        assert f"https://gazette.example/{number}<" in html
        assert f"because of {outcome.value}" in html
        assert OUTCOMES[outcome][0] in html


def test_the_log_can_be_narrowed_to_trouble_and_to_one_outcome(editor: Browser, archive, running: Run, now) -> None:
    an_end(archive, running.id, 1, now, reason="all is well")
    an_end(archive, running.id, 2, now, outcome=Outcome.TIMED_OUT, reason="too slow")
    trouble = editor.get("/editor/runs/1?show=trouble").text
    assert "too slow" in trouble
    assert "all is well" not in trouble
    assert "all is well" in editor.get("/editor/runs/1?show=new").text
    assert "too slow" in editor.get("/editor/runs/1?show=nonsense&page=99").text


def test_a_long_log_has_pages(editor: Browser, archive: Archive, running: Run, now) -> None:
    with archive.writing():
        for number in range(201):
            an_end(archive, running.id, number, now)
    assert "Page 1 of 2" in editor.get("/editor/runs/1").text
    assert ">https://gazette.example/0<" in editor.get("/editor/runs/1?page=2").text


def test_without_scripts_the_page_loads_itself_again_while_the_run_is_active(editor: Browser, running: Run) -> None:
    assert '<noscript><meta http-equiv="refresh" content="5"></noscript>' in editor.get("/editor/runs/1").text


def test_hostile_words_are_only_words(editor: Browser, archive: Archive, running: Run, now) -> None:
    url = f"javascript:alert(1)//{HOSTILE}"
    an_end(archive, running.id, 1, now, url=url, outcome=Outcome.REFUSED, reason=HOSTILE, title=HOSTILE)
    archive.runs.note_source(running.id, SourceSlug("gazette"), HOSTILE[:16], status=200, note=HOSTILE)
    archive.runs.finish(running.id, RunState.CRASHED, HOSTILE, now)
    for page in ("/editor", "/editor/runs", "/editor/runs/1"):
        html = editor.get(page).text
        assert "<script>alert" not in html
        assert 'href="javascript:' not in html
    assert editor.get("/editor/runs/1/progress").json["events"][0]["link"] == ""


def test_every_state_and_outcome_has_its_words() -> None:
    assert set(STATES) == set(RunState)
    assert set(OUTCOMES) == set(Outcome)


def test_scopes_and_spans_read_well(now) -> None:
    names = {"a": "Gazette", "b": "Herald"}
    slugs = tuple(SourceSlug(slug) for slug in "abcde")
    assert scope(RunScope(), names) == "all due sources"
    assert scope(RunScope(sources=slugs), names) == "Gazette, Herald, c and 2 more"
    assert scope(RunScope(urls=("https://a.example/", "https://b.example/")), names) == "2 addresses"
    assert [span(timedelta(seconds=s)) for s in (-3, 14, 134, 11100)] == ["0 s", "14 s", "2 min 14 s", "3 h 5 min"]
    assert since(now - timedelta(hours=3), now) == "3 h ago"
    assert since(now + timedelta(seconds=70), now) == "in 1 min"
    assert since(None, now) == "never"


def a_broken_run(archive: Archive, now, state: RunState = RunState.CRASHED, **scope) -> None:
    archive.runs.request(Trigger.EDITOR, "Ana", RunScope(**scope), now)
    run = archive.runs.claim_next(now)
    assert run is not None
    an_end(archive, run.id, 1, now)
    an_end(archive, run.id, 2, now, outcome=Outcome.FETCH_FAILED, reason="no answer")
    an_end(archive, run.id, 3, now, outcome=Outcome.REFUSED, reason="a private address")
    an_end(archive, run.id, 4, now, outcome=Outcome.POSTPONED, kind=CaptureKind.FEED)
    archive.runs.finish(run.id, state, "its process died", now)


def test_a_crashed_run_is_gone_on_with(editor: Browser, archive: Archive, now, sources) -> None:
    a_broken_run(archive, now, sources=("gazette",))
    html = editor.get("/editor/runs/1").text
    assert "Crashed: its process died" in html
    assert editor.post("/editor/runs/1/resume").headers["Location"] == "/editor/runs/2"
    run = archive.runs.active()
    assert run is not None
    assert run.scope.sources == ("gazette",)
    assert archive.editors.audit_log(1)[0].action == "resume run"


def test_of_single_addresses_only_those_that_were_not_reached_are_asked_for_again(
    editor: Browser, archive: Archive, now, sources
) -> None:
    urls = tuple(f"https://gazette.example/{number}" for number in (1, 2, 5))
    a_broken_run(archive, now, RunState.STOPPED, urls=urls)
    editor.post("/editor/runs/1/resume")
    run = archive.runs.active()
    assert run is not None
    assert run.scope.urls == ("https://gazette.example/5",)


def test_a_finished_run_has_nothing_to_go_on_with(editor: Browser, archive: Archive, now, sources) -> None:
    a_broken_run(archive, now, RunState.FINISHED)
    answer = editor.post("/editor/runs/1/resume")
    assert answer.status_code == 409
    assert "did not break off" in answer.text
    assert archive.runs.active() is None


def test_what_failed_is_asked_for_again_but_nothing_that_never_is(
    editor: Browser, archive: Archive, now, sources
) -> None:
    a_broken_run(archive, now, RunState.FINISHED)
    assert editor.post("/editor/runs/1/retry").status_code == 303
    run = archive.runs.active()
    assert run is not None
    assert run.scope.urls == ("https://gazette.example/2",)
    assert editor.post("/editor/runs/1/retry").status_code == 409  # one at a time, and it says whose
    archive.runs.ask_to_stop(run.id, "Ana", now)
    editor.post("/editor/runs/1/retry", url="https://gazette.example/4")  # a feed: its source is visited
    run = archive.runs.active()
    assert run is not None
    assert run.scope.sources == ("gazette",)


def test_a_list_of_addresses_is_one_run(editor: Browser, archive: Archive) -> None:
    editor.post("/editor/runs", what="url", url="https://a.example/1\nhttps://a.example/2\n\nhttps://a.example/1")
    run = archive.runs.active()
    assert run is not None
    assert run.scope.urls == ("https://a.example/1", "https://a.example/2")


def test_the_schedule_names_the_next_visit_of_each_source(editor: Browser, archive: Archive, now, sources) -> None:
    (state,) = archive.sources.feed_states(SourceSlug("gazette"))
    archive.sources.keep_feed(replace(state, last_asked_at=now, next_due_at=now + timedelta(hours=3)), [], now)
    text = re.sub(r"<[^>]+>|\s+", " ", editor.get("/editor/schedule").text)
    rows = {name: text[text.index(f" {name} ") :][:60] for name in ("Gazette", "Herald", "Asleep")}
    assert "in 3 h" in rows["Gazette"]
    assert "now" in rows["Herald"]
    assert "paused" in rows["Asleep"]
    assert text.index("Herald") < text.index("Gazette") < text.index("Asleep")


def test_the_way_of_an_address_names_every_stage_and_its_outcomes(editor: Browser, archive: Archive, now) -> None:
    article = an_article(archive, "https://gazette.example/1")
    run = archive.runs.request(Trigger.COMMAND, "test", RunScope(), now)
    capture = archive.captures.keep(an_answer(), run.id)
    an_end(archive, run.id, 1, now, article_id=article.id, title=article.title, reason="as <b>announced</b>")
    archive.captures.settle(capture.id, Outcome.NEW)
    html = editor.get("/editor/way?url=https://gazette.example/1").text
    for said in (
        "no feed, sitemap or list has named it",
        "as &lt;b&gt;announced",
        "1 answer; the last one: status 200",
    ):
        assert said in html
    assert f"article {article.id}: " in html
    assert "waits to be read" in html
    assert "no run has come to it" in editor.get("/editor/way?url=https://gazette.example/404").text
    assert "This is no address" in editor.get("/editor/way?url=javascript:alert(1)").text
