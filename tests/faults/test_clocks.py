"""A clock that jumps: forward, back, by an hour or by ten years; then it is put right."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from archive import Archive
from crawler.schedule import due_sources
from pipeline.locks import CRAWL_LOCK, held
from pipeline.worker import Worker
from records.changes import ChangeKind
from records.crawls import RunScope, RunState, Trigger
from records.editors import EditorRole, Session
from records.sources import SourceSlug
from settings import ScheduleSettings, Settings, StorageSettings
from tests.builders import a_source, an_article
from tests.crawler.test_admission import NOW, Hosts, admitted
from webapp.editor.wording import since

HOUR, YEARS = timedelta(hours=1), timedelta(days=3650)
JUMPS = pytest.mark.parametrize("jump", [HOUR, -HOUR, YEARS, -YEARS], ids=["+1h", "-1h", "+10y", "-10y"])


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(storage=StorageSettings(folder=tmp_path / "var"))


def test_what_was_visited_under_a_clock_years_ahead_is_visited_again_when_it_is_right(
    archive: Archive, now: datetime
) -> None:
    archive.sources.sync([a_source()], now)
    (state,) = archive.sources.feed_states(SourceSlug("gazette"))
    ahead = replace(state, last_asked_at=now + YEARS, next_due_at=now + YEARS + HOUR)
    assert due_sources([ahead], now) == ("gazette",)
    soon = replace(state, last_asked_at=now + HOUR, next_due_at=now + 2 * HOUR)
    assert due_sources([soon], now) == ()  # an hour is sat out: nobody is asked too early for it


def test_a_host_is_not_left_alone_for_years_because_a_clock_was_wrong() -> None:
    hosts = Hosts()
    hosts.waits["press.example"] = NOW + YEARS
    with pytest.raises(Exception, match=r"2026-11-23") as error:
        admitted(hosts, "https://press.example/a")
    assert error.value.ending.retry_at == NOW + timedelta(days=1)  # type: ignore[attr-defined]  # EndedError


@pytest.mark.parametrize("jump", [timedelta(hours=9), YEARS, -YEARS, -HOUR])
def test_a_jump_of_the_clock_ends_sessions_and_never_lengthens_one(
    archive: Archive, now: datetime, jump: timedelta
) -> None:
    person = archive.editors.add("Ana", EditorRole.EDITOR, now)
    archive.sessions.open(Session(id_sha256="s", editor_id=person.id, created_at=now, last_seen_at=now, csrf_token="c"))
    limits = {"idle": HOUR, "absolute": 8 * HOUR}
    assert archive.sessions.live("s", now, **limits) is not None
    assert archive.sessions.live("s", now + jump, **limits) is None


@JUMPS
def test_the_schedule_goes_on_after_a_jump_and_asks_for_one_run(
    archive: Archive, settings: Settings, now: datetime, jump: timedelta
) -> None:
    archive.sources.sync([a_source()], now)
    (state,) = archive.sources.feed_states(SourceSlug("gazette"))
    later = replace(state, last_asked_at=now - YEARS * 2, next_due_at=now - YEARS - 2 * HOUR)
    worker = Worker(archive, settings, None)
    archive.sources.keep_feed(replace(state, next_due_at=now + 3 * YEARS), [], now)
    worker.step(now)
    assert archive.runs.active() is None
    archive.sources.keep_feed(later, [], now)
    worker.step(now + jump)
    assert archive.runs.active() is not None
    worker.close()


@JUMPS
def test_a_run_whose_process_died_before_a_jump_is_found_dead_after_it(
    archive: Archive, settings: Settings, now: datetime, jump: timedelta
) -> None:
    run = archive.runs.request(Trigger.EDITOR, "ana", RunScope(), now)
    archive.runs.claim_next(now)
    off = settings.model_copy(update={"schedule": ScheduleSettings(is_on=False)})
    with held(settings.storage.folder / CRAWL_LOCK):
        Worker(archive, off, None).step(now + jump)
        assert archive.runs.get(run.id).state is RunState.RUNNING  # it lives: its lock is held
    Worker(archive, off, None).step(now + jump)
    assert archive.runs.get(run.id).state is RunState.CRASHED


@JUMPS
def test_changes_are_followed_in_the_order_they_were_made_whatever_the_clock_said(
    archive: Archive, now: datetime, jump: timedelta
) -> None:
    for number in range(3):
        an_article(archive, f"https://gazette.example/{number}")
    archive.sources.sync([a_source()], now + jump)
    an_article(archive, "https://gazette.example/9")
    changes = archive.changes.since(0, list(ChangeKind), limit=100)
    assert [change.seq for change in changes] == sorted(change.seq for change in changes)
    assert archive.articles.after(0, 10)[-1].url.endswith("/9")


def test_pages_tell_no_negative_time(now: datetime) -> None:
    for jump in (HOUR, YEARS):
        assert "-" not in since(now + jump, now)
