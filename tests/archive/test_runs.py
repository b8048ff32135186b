from datetime import datetime

import pytest

from archive import Archive
from records.captures import CaptureKind
from records.crawls import Outcome, Run, RunScope, RunState, Trigger, UrlEnd
from records.errors import ConflictError
from records.sources import SourceSlug

GAZETTE = SourceSlug("gazette")


def begun(archive: Archive, now: datetime) -> Run:
    archive.runs.request(Trigger.EDITOR, "ana", RunScope(sources=(GAZETTE,)), now)
    run = archive.runs.claim_next(now)
    assert run is not None
    return run


def an_end(run: Run, url: str, now: datetime, outcome: Outcome = Outcome.NEW) -> UrlEnd:
    return UrlEnd(
        seq=0,
        run_id=run.id,
        url=url,
        source=GAZETTE,
        kind=CaptureKind.ARTICLE,
        outcome=outcome,
        reason="",
        ended_at=now,
    )


def test_a_second_run_is_refused_and_told_of_the_first(archive: Archive, now: datetime) -> None:
    run = archive.runs.request(Trigger.EDITOR, "ana", RunScope(), now)
    with pytest.raises(ConflictError, match=rf"run {run.id} is requested \(asked for by ana\)"):
        archive.runs.request(Trigger.SCHEDULE, "schedule", RunScope(), now)


def test_a_run_is_claimed_once(archive: Archive, now: datetime) -> None:
    run = begun(archive, now)
    assert run.state is RunState.RUNNING
    assert run.scope.sources == (GAZETTE,)
    assert archive.runs.claim_next(now) is None


def test_every_url_gets_exactly_one_outcome_and_totals_add_up(archive: Archive, now: datetime) -> None:
    run = begun(archive, now)
    seen = archive.runs.see(run.id, [(f"u{n}", GAZETTE, "article") for n in (1, 2, 2, 3)])
    assert list(seen) == ["u1", "u2", "u3"]
    assert archive.runs.end_url(an_end(run, "u1", now))
    assert not archive.runs.end_url(an_end(run, "u1", now, Outcome.FETCH_FAILED))
    assert archive.runs.get(run.id).pending == 2
    over = archive.runs.finish(run.id, RunState.FINISHED, "", now)
    assert dict(over.counts) == {Outcome.NEW: 1, Outcome.STOPPED: 2}
    assert over.pending == 0


def test_a_cursor_walks_over_ends_once(archive: Archive, now: datetime) -> None:
    run = begun(archive, now)
    for number in range(5):
        archive.runs.end_url(an_end(run, f"u{number}", now, Outcome.GONE if number == 3 else Outcome.NEW))
    first = archive.runs.ends(run.id, limit=2)
    rest = archive.runs.ends(run.id, after=first[-1].seq)
    assert [end.url for end in (*first, *rest)] == [f"u{number}" for number in range(5)]
    assert [end.url for end in archive.runs.ends(run.id, trouble_only=True)] == ["u3"]


def test_a_running_run_sees_the_wish_to_stop_and_a_waiting_one_just_ends(archive: Archive, now: datetime) -> None:
    run = begun(archive, now)
    assert archive.runs.heartbeat(run.id, now) is RunState.RUNNING
    archive.runs.ask_to_stop(run.id, "ana", now)
    assert archive.runs.heartbeat(run.id, now) is RunState.STOPPING
    archive.runs.finish(run.id, RunState.STOPPED, "stopped by ana", now)
    waiting = archive.runs.request(Trigger.EDITOR, "ana", RunScope(), now)
    assert archive.runs.ask_to_stop(waiting.id, "ben", now).state is RunState.STOPPED
    with pytest.raises(ConflictError):
        archive.runs.ask_to_stop(waiting.id, "ben", now)


def test_ending_twice_changes_nothing(archive: Archive, now: datetime) -> None:
    run = begun(archive, now)
    archive.runs.finish(run.id, RunState.FINISHED, "", now)
    assert archive.runs.finish(run.id, RunState.CRASHED, "late", now).state is RunState.FINISHED


def test_a_source_counts_its_urls(archive: Archive, now: datetime) -> None:
    run = begun(archive, now)
    archive.runs.note_source(run.id, GAZETTE, "fetching", status=200, note="")
    archive.runs.end_url(an_end(run, "u1", now))
    archive.runs.end_url(an_end(run, "u2", now, Outcome.GONE))
    (source,) = archive.runs.sources(run.id)
    assert (source.state, source.fetched, source.new, source.trouble) == ("fetching", 2, 1, 1)
