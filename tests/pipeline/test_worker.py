"""The worker keeps the schedule and never leaves a run in doubt."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from archive import Archive
from pipeline.locks import CRAWL_LOCK, held, is_held
from pipeline.progress import line_of, snapshot
from pipeline.worker import Worker
from records.crawls import RunScope, RunState, Trigger
from records.sources import SourceSlug
from settings import ScheduleSettings, Settings, StorageSettings
from tests.builders import a_source, an_article


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(storage=StorageSettings(folder=tmp_path / "var"), schedule=ScheduleSettings(is_on=False))


def settle(archive: Archive, settings: Settings, now: datetime) -> None:
    Worker(archive, settings, None).settle(now)


def test_a_run_whose_process_died_is_shown_as_crashed(archive: Archive, settings: Settings, now: datetime) -> None:
    run = archive.runs.request(Trigger.EDITOR, "ana", RunScope(), now)
    archive.runs.claim_next(now)
    settle(archive, settings, now)
    over = archive.runs.get(run.id)
    assert over.state is RunState.CRASHED
    assert over.reason


def test_a_run_that_still_holds_its_lock_is_left_alone(archive: Archive, settings: Settings, now: datetime) -> None:
    run = archive.runs.request(Trigger.EDITOR, "ana", RunScope(), now)
    archive.runs.claim_next(now)
    with held(settings.storage.folder / CRAWL_LOCK) as ours:
        assert ours
        settle(archive, settings, now)
        assert archive.runs.get(run.id).state is RunState.RUNNING


def test_a_requested_run_waits_for_a_worker(archive: Archive, settings: Settings, now: datetime) -> None:
    run = archive.runs.request(Trigger.EDITOR, "ana", RunScope(), now)
    settle(archive, settings, now)
    assert archive.runs.get(run.id).state is RunState.REQUESTED


def test_due_sources_are_requested_by_the_schedule(archive: Archive, settings: Settings, now: datetime) -> None:
    archive.sources.sync([a_source("paused", is_paused=True), a_source("later")], now)
    (later,) = archive.sources.feed_states(SourceSlug("later"))
    archive.sources.keep_feed(replace(later, next_due_at=now + timedelta(hours=1)), [], now)
    on = settings.model_copy(update={"schedule": ScheduleSettings(is_on=True)})
    Worker(archive, on, None).step(now)
    assert archive.runs.active() is None
    Worker(archive, on, None).step(now + timedelta(hours=1))
    run = archive.runs.active()
    assert run is not None
    assert (run.trigger, run.scope) == (Trigger.SCHEDULE, RunScope())


def test_who_works_for_one_run_leaves_no_other_one_behind(archive: Archive, settings: Settings, now: datetime) -> None:
    archive.sources.sync([a_source()], now)
    on = settings.model_copy(update={"schedule": ScheduleSettings(is_on=True)})
    Worker(archive, on, None, keeps_schedule=False).step(now)
    assert archive.runs.active() is None


def test_a_step_reads_and_indexes_and_then_rests(archive: Archive, settings: Settings, now: datetime) -> None:
    article = an_article(
        archive, title="Stunt coordinator on the film’s motorcycle jump", paragraphs=("A film stunt.",)
    )
    worker = Worker(archive, settings, None)
    assert worker.step(now)
    while worker.step(now):
        pass
    assert archive.articles.get(article.id).is_relevant is not None


def test_progress_says_in_one_line_how_far_things_are(archive: Archive, now: datetime) -> None:
    run = archive.runs.request(Trigger.COMMAND, "command line", RunScope(), now)
    an_article(archive)
    shot = snapshot(archive, run.id)
    assert line_of(shot) == f"run {run.id} requested, 0 of 0 addresses, 0 new, 0 changed, 1 to read, 0 to index"
    assert not shot.is_over


def test_a_lock_is_free_again_when_its_holder_is_gone(tmp_path: Path) -> None:
    path = tmp_path / "some.lock"
    with held(path) as ours, held(path) as again:
        assert ours
        assert not again
        assert is_held(path)
    assert not is_held(path)
