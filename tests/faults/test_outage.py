"""The network is down: every source backs off, and the worker rests meanwhile instead of trying in a circle."""

import os
import time
from datetime import timedelta
from pathlib import Path

import pytest

from archive import open_archive
from demo import Newsroom
from records.crawls import Outcome
from tests.journeys.scene import PATIENCE, kill, set_up

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("kills")]

SOURCES = 40
WATCHED_SECONDS = 6
MOST_SHARE = 0.05  # of one processor
TICKS = os.sysconf("SC_CLK_TCK")


def spent(pid: int) -> float:
    """Return the processor time of a process and of its children that ended (s)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / TICKS


def test_while_nothing_answers_the_worker_rests(tmp_path: Path) -> None:
    sources = [
        {"slug": f"s{n}", "name": f"S{n}", "home": f"http://127.0.{n}.1:9/", "feeds": [f"http://127.0.{n}.1:9/feed"]}
        for n in range(1, SOURCES + 1)
    ]
    scene = set_up(tmp_path, Newsroom(port=0), sources=sources, schedule={"is_on": True, "check_seconds": 1})
    scene.run("seed")
    worker = scene.start("worker")
    archive = open_archive(tmp_path / "var")
    try:
        for _ in range(PATIENCE * 5):
            if (done := archive.runs.recent(1)) and not done[0].state.is_active:
                break
            time.sleep(0.2)
        (run,) = archive.runs.recent(9)
        assert dict(run.counts) == {Outcome.ROBOTS: SOURCES}  # unreachable rules mean no
        time.sleep(2)  # what follows a run: counting, indexing
        before = spent(worker.pid)
        time.sleep(WATCHED_SECONDS)
        assert (spent(worker.pid) - before) / WATCHED_SECONDS < MOST_SHARE
        assert len(archive.runs.recent(9)) == 1
        assert all(state.failures == 1 for state in archive.sources.feed_states())
        waits = [state.next_due_at - state.last_asked_at for state in archive.sources.feed_states()]
        assert min(waits) > timedelta(minutes=1)
        assert len(set(waits)) > SOURCES / 2  # with jitter: not all at once
    finally:
        archive.close()
        kill(worker)
