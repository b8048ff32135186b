"""Kills the writing of the index with SIGKILL, again and again: no article that the archive has may get lost.

    python -m benchmarks.search_kills [--kills 100] [--seed 1]

A child keeps articles in an archive and indexes them: commits, merges, and rebuilds. It says what it begins and which
articles the archive has acknowledged, and is killed at a random moment of commit, merge and rebuild in turn. Then the
index must open as it is, and after catching up (`index.follow`) hold exactly the archive's articles, each once.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import count, cycle
from pathlib import Path

from archive import Archive, open_archive
from index import follow, open_index, rebuild
from index.storing.generations import CURRENT, DamagedIndexError, Generations
from index.storing.writer import writing
from records.searches import SearchQuery, SearchStatus
from settings import PROJECT, IndexSettings
from tests.builders import an_article, some_findings

MOMENTS = ("commit", "merge", "rebuild")
SETTINGS = IndexSettings(batch=20)
NOW = datetime(2026, 1, 1, tzinfo=UTC)
ARTICLES_A_COMMIT = 3
# A commit of these few articles, a merge and a rebuild each take about this long (s); a kill falls anywhere in it.
LONGEST = 0.15


def main() -> None:
    """Kill and look, and print a line for every fault and the totals."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search_kills", description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--child", type=Path, help="write in this folder until killed; what this program starts")
    chosen = parser.parse_args()
    if chosen.child:
        write(chosen.child)
    with tempfile.TemporaryDirectory() as folder:
        kills, faults = killed(Path(folder), chosen.kills, chosen.seed)
    for fault in faults:
        print(fault)
    told = ", ".join(f"{many} in {name}" for name, many in kills.items())
    print(f"{kills.total()} kills ({told}), {len(faults)} faults")
    sys.exit(bool(faults))


def killed(folder: Path, kills: int, seed: int) -> tuple[Counter[str], list[str]]:
    """Kill so many times; return when, and what was wrong afterwards."""
    draw = random.Random(seed)  # noqa: S311 - the same moments again are what is wanted
    told: Counter[str] = Counter()
    faults: list[str] = []
    known: set[int] = set()
    for number, moment in zip(range(kills), cycle(MOMENTS), strict=False):
        known |= _killed_in(folder, moment, draw)
        told[moment] += 1
        faults += [f"kill {number} in {moment}: {fault}" for fault in faults_of(folder, known)]
    return told, faults


def faults_of(folder: Path, known: set[int]) -> Iterator[str]:
    """Say what is wrong with an index whose writer was killed: before and after catching up."""
    try:
        Generations(folder / "index").current()
    except DamagedIndexError as error:
        yield f"the index does not open: {error}"
    archive = open_archive(folder / "archive")
    engine = open_index(folder / "index")
    try:
        is_there = (folder / "index" / CURRENT).exists()  # it is not when the first commit of all was killed
        if is_there and engine.search(SearchQuery(text="report")).status is SearchStatus.UNAVAILABLE:
            yield "the index cannot be searched"
        follow(archive, folder / "index", SETTINGS, NOW)
        held = [article.id for article in archive.articles.after(0, 100_000)]
        kept = set(archive.findings.of(held))  # what was killed before it was read is not waited for
        found = [hit.article_id for hit in engine.search(SearchQuery(text="report", page_size=100_000)).hits]
        if lost := known - kept:
            yield f"the archive lost {sorted(lost)}"
        if set(found) != kept or len(found) != len(kept):
            yield f"{len(kept)} articles are kept, {len(found)} found; missing {sorted(kept - set(found))}"
    finally:
        engine.close()
        archive.close()


def _killed_in(folder: Path, moment: str, draw: random.Random) -> set[int]:
    """Kill a writer while it does this; return the articles that were acknowledged."""
    command = [sys.executable, "-m", "benchmarks.search_kills", "--child", str(folder)]
    known: set[int] = set()
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as process:
        if process.stdout is None:
            raise RuntimeError("the child has no output")
        wanted = draw.randint(1, 3)
        for line in process.stdout:
            known |= _acknowledged(line)
            wanted -= line.strip() == moment
            if not wanted:
                break
        time.sleep(draw.uniform(0, LONGEST))
        process.kill()
        for line in process.stdout:
            known |= _acknowledged(line)
    return known


def _acknowledged(line: str) -> set[int]:
    word, _, number = line.strip().partition(" ")
    return {int(number)} if word == "kept" and number else set()


def write(folder: Path) -> None:
    """Keep, commit, merge and rebuild until killed."""
    archive = open_archive(folder / "archive")
    steps: dict[str, Callable[[], object]] = {
        "commit": lambda: follow(archive, folder / "index", SETTINGS, NOW),
        "merge": lambda: _merge(folder / "index"),
        "rebuild": lambda: rebuild(archive, folder / "index", SETTINGS, NOW),
    }
    first = 1 + len(archive.articles.after(0, 100_000))
    for number in count(first, ARTICLES_A_COMMIT):
        for name in ("commit", "commit", "merge", "rebuild") if number % 4 else ("commit", "commit", "merge"):
            _keep(archive, number) if name == "commit" else None
            _say(name)
            steps[name]()


def _keep(archive: Archive, first: int) -> None:
    for number in range(first, first + ARTICLES_A_COMMIT):
        article = an_article(archive, f"https://gazette.example/{time.time_ns()}", title=f"Report {number} of a jump")
        archive.findings.keep(article.id, some_findings(), NOW)
        _say(f"kept {article.id}")


def _merge(folder: Path) -> None:
    with writing(folder) as writer:
        writer.tidy(1)


def _say(what: str) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
