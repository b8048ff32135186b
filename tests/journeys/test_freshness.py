"""News is findable at once: a real worker process reads and indexes what is kept, an open reader sees it."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from archive import Archive, open_archive
from benchmarks.search_fresh import until_found, work_of
from index import open_index
from settings import PROJECT
from tests.builders import an_article

pytestmark = pytest.mark.journey

# What the worker may spend on one article, in seconds of processor time; its rests are 0.3 s. Together under 2 s.
MOST_WORK = 1.2
MOST_REFRESH = 0.050
TOLD = (
    "Tom Cruise rode a motorcycle off a cliff in Norway for Mission: Impossible – Dead Reckoning Part One.",
    "The stunt was filmed six times in one day, and his parachute opened late each time, says the {word} coordinator.",
)


@contextmanager
def a_worker(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    config = folder / "config.yaml"
    config.write_text(json.dumps({"storage": {"folder": "var"}, "schedule": {"is_on": False}}))
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", "pipeline", "worker", "--config", str(config)],
        env=os.environ | {"PYTHONPATH": str(PROJECT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=20)


def told(archive: Archive, word: str) -> None:
    paragraphs = tuple(each.format(word=word) for each in TOLD)
    an_article(archive, f"https://gazette.example/{word}", title=f"Cruise and the {word} cliff", paragraphs=paragraphs)


@pytest.mark.skipif(sys.platform != "linux", reason="reads processor time from /proc")
def test_news_is_found_soon_after_it_was_kept(tmp_path: Path) -> None:
    archive, engine = open_archive(tmp_path / "var"), open_index(tmp_path / "var" / "index")
    with a_worker(tmp_path) as worker:
        told(archive, "zeroth")
        until_found(engine, "zeroth")
        spent, refreshed = [], []
        for word in ("firstly", "secondly", "thirdly", "fourthly", "fifthly"):
            before = work_of(worker.pid)
            told(archive, word)
            refreshed.append(until_found(engine, word))
            spent.append(work_of(worker.pid) - before)
    engine.close()
    archive.close()
    assert sorted(spent)[2] < MOST_WORK, spent
    assert sorted(refreshed)[2] < MOST_REFRESH, refreshed
