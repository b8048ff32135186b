"""Starting, watching and stopping crawls."""

from datetime import timedelta

import pytest

from archive import Archive
from records.crawls import Outcome, Run, RunId, RunScope, RunState, Trigger
from records.sources import SourceSlug
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
        ({"what": "url", "url": ""}, "cannot be fetched"),
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
