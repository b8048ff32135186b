"""A disk that fills up: no crawl begins, one under way stops, and both go on by themselves when there is room again."""

import shutil
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from archive import Archive, open_archive
from demo import Newsroom
from pipeline.worker import SHORT_OF_ROOM, Worker
from records.crawls import Outcome, RunId, RunScope, RunState, Trigger
from settings import load_settings
from tests.journeys.scene import PATIENCE, Scene, set_up
from tests.webapp.editor.conftest import Browser

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("kills")]

PLENTY, LITTLE = 50_000_000_000, 100_000_000


class Disk(SimpleNamespace):
    """What the system says of the disk."""

    total, used, free = 100_000_000_000, 0, PLENTY


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    disk = Disk()
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: disk)
    return disk


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with Newsroom(port=0) as newsroom:
        crawler = {"delay_seconds": 0.2, "poll_minutes": 0, "allowed_networks": ["127.0.0.0/8"], "contact": "http://x/"}
        sources = [site.source() for site in newsroom.sites[:1]]
        yield set_up(tmp_path, newsroom, crawler=crawler, sources=sources, schedule={"is_on": True, "check_seconds": 1})


def stepping(worker: Worker, archive: Archive, run: RunId, is_so: Callable[[RunState, int], bool]) -> None:
    for _ in range(PATIENCE * 10):
        worker.step(datetime.now(UTC))
        found = archive.runs.get(run)
        if is_so(found.state, dict(found.counts).get(Outcome.NEW, 0)):
            return
        time.sleep(0.1)
    raise AssertionError(archive.runs.get(run))


def test_crawls_wait_for_room_and_go_on_alone(scene: Scene, disk: Disk) -> None:
    scene.run("seed")
    settings = load_settings(scene.config)
    archive = open_archive(settings.storage.folder)
    worker = Worker(archive, settings, scene.config)
    try:
        asked = archive.runs.request(Trigger.EDITOR, "ana", RunScope(), datetime.now(UTC))
        disk.free = LITTLE
        worker.step(datetime.now(UTC))
        assert archive.runs.get(asked.id).state is RunState.REQUESTED

        disk.free = PLENTY
        stepping(worker, archive, asked.id, lambda state, new: state is RunState.RUNNING and new >= 2)
        disk.free = LITTLE
        stepping(worker, archive, asked.id, lambda state, _new: state is RunState.STOPPED)
        stopped = archive.runs.get(asked.id)
        assert stopped.stop_requested_by == SHORT_OF_ROOM
        worker.step(datetime.now(UTC))
        assert archive.runs.active() is None
        assert archive.runs.recent(1)[0].id == asked.id

        disk.free = PLENTY
        stepping(worker, archive, asked.id, lambda _state, _new: archive.runs.active() is not None)
        own = archive.runs.active()
        assert own is not None
        assert own.trigger is Trigger.SCHEDULE
        stepping(worker, archive, own.id, lambda state, _new: state is RunState.FINISHED)
        # Together the two runs kept everything, once. (What the site shows comes a moment later.)
        kept = sum(dict(archive.runs.get(run).counts)[Outcome.NEW] for run in (asked.id, own.id))
        assert kept == len(scene.newsroom.sites[0].articles)
    finally:
        worker.close()
        archive.close()


def test_the_desk_and_the_figures_say_that_crawls_wait(editor: Browser, disk: Disk) -> None:
    assert "no crawl begins" not in editor.get("/editor/health").text
    disk.free = LITTLE
    assert "Less than 500 MB are free: no crawl begins" in editor.get("/editor/health").text
    figures = dict(line.rsplit(" ", 1) for line in editor.get("/metrics").text.splitlines() if line[0] != "#")
    assert float(figures["second_unit_free_bytes"]) == LITTLE < float(figures["second_unit_room_bytes"])
