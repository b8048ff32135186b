"""Measures how soon news is findable: findings are written, a process of its own indexes, an open reader looks.

    python -m benchmarks.search_fresh FOLDER [--news 30]

FOLDER is one that `benchmarks.site_archive` filled; some articles are added to it. The other process follows the change
log as the worker does, with the worker's rest between two looks. On the clock is what a reader waits from the moment
the findings were committed; processor time tells what of it is work.
"""

import argparse
import os
import random
import statistics
import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import index
from archive import open_archive
from benchmarks.search_corpus import Corpus
from benchmarks.site_archive import article, begin_of, keep
from index import SearchEngine
from records.searches import SearchQuery
from records.subjects import SubjectKind
from settings import IndexSettings

REST_SECONDS = 0.3  # as the worker's
POLL_SECONDS = 0.01
PATIENCE = 60.0  # seconds; the machine may be busy, and the first article waits for the index
TICKS = os.sysconf("SC_CLK_TCK")


def main() -> None:
    """Measure and print; or, as the other process, follow."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search_fresh", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--news", type=int, default=30)
    parser.add_argument("--follow", action="store_true", help="be the process that indexes")
    chosen = parser.parse_args()
    if chosen.follow:
        follow(chosen.folder)
    command = [sys.executable, "-m", "benchmarks.search_fresh", str(chosen.folder), "--follow"]
    with subprocess.Popen(command) as other:
        try:
            report(measured(chosen.folder, chosen.news, other.pid))
        finally:
            other.terminate()


def follow(folder: Path) -> None:
    """Index what changes until told to stop."""
    archive = open_archive(folder)
    while True:
        if not index.follow(archive, folder / "index", IndexSettings(), datetime.now(UTC)):
            time.sleep(REST_SECONDS)


def measured(folder: Path, count: int, other: int) -> dict[str, list[float]]:
    """Return, in milliseconds: waited, worked by the other process, worked to refresh, worked by a warm search."""
    archive, engine = open_archive(folder), index.open_index(folder / "index")
    draw = random.Random(time.time_ns())  # noqa: S311 - no secret; each run has words of its own
    figures: dict[str, list[float]] = {"until found": [], "indexing": [], "first search": [], "next search": []}
    documents = Corpus().documents(count + 2)
    for number in range(-2, count):
        document = next(documents)
        film = next(int(one.slug.split("-")[1]) for one in document.subjects if one.kind is SubjectKind.FILM)
        word = f"fresh{draw.randrange(10**12)}"
        told = article(draw, document, film, datetime(begin_of(film).year, 1, 1, tzinfo=UTC))
        told = replace(told, text=replace(told.text, title=f"{told.text.title} {word}"), story=number)
        before = work_of(other)
        with archive.writing():
            keep(archive, [told])
        began = time.monotonic()
        first = until_found(engine, word)
        waited = time.monotonic() - began
        if number >= 0:  # the first ones wait for the index and warm everything
            figures["until found"].append(waited * 1000)
            figures["indexing"].append((work_of(other) - before) * 1000)
            figures["first search"].append(first * 1000)
            figures["next search"].append(until_found(engine, word) * 1000)
        time.sleep(draw.random() * REST_SECONDS)
    engine.close()
    archive.close()
    return figures


def until_found(engine: SearchEngine, word: str) -> float:
    """Wait until a word is found; return the processor time of the search that found it."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        spent = time.thread_time()
        if engine.search(SearchQuery(text=word)).total:
            return time.thread_time() - spent
        time.sleep(POLL_SECONDS)
    raise SystemExit(f"{word} was not found within {PATIENCE} s")


def work_of(process: int) -> float:
    """Return the processor time a process has had, in seconds."""
    told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(told[11]) + int(told[12])) / TICKS


def report(figures: dict[str, list[float]]) -> None:
    """Print a line a figure."""
    sys.stdout.write(f"{'ms':14}{'p50':>8}{'p95':>8}{'most':>8}\n")
    for name, found in figures.items():
        ranked = sorted(found)
        late = ranked[min(len(ranked) - 1, int(0.95 * len(ranked)))]
        sys.stdout.write(f"{name:14}{statistics.median(ranked):8.0f}{late:8.0f}{ranked[-1]:8.0f}\n")


if __name__ == "__main__":
    main()
