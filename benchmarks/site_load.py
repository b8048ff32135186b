"""How many requests a second the site answers to several visitors at once, quiet and while a crawl brings articles.

`python -m benchmarks.site_load FOLDER [SECONDS]`: FOLDER holds an archive with its index, such as one made by
`benchmarks.site_archive`; a crawl adds to it. Visitors ask for the front page, films (the most told of most often),
set-pieces, searches that differ, articles and feeds. They share the processors with the site, as the crawl does.
"""

import http.client
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count, islice
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlsplit

import yaml

import index
from archive import Archive, open_archive
from benchmarks.search_corpus import SEED, Corpus
from benchmarks.site_archive import keep, world
from records.subjects import SubjectKind
from settings import PROJECT, IndexSettings

VISITORS = 8
SECONDS = 15.0
ARTICLES_AT_ONCE = 10  # what the crawl brings before each indexing
PAUSE = 2.0  # seconds between them
TICK = os.sysconf("SC_CLK_TCK")


def main(folder: Path, seconds: float) -> None:
    """Measure and print: just started, when pages are kept, and while a crawl changes them."""
    archive = open_archive(folder)
    paths = addresses(archive)
    print(f"{archive.articles.last_id()} articles, {VISITORS} visitors, {seconds:g} s each\n")
    print(f"{'':24}{'requests/s':>11}{'p50 ms':>8}{'p95 ms':>8}{'p99 ms':>8}{'CPU ms each':>13}{'not 200':>9}")
    with served(folder) as (port, process):
        report("first seconds", visit(port, paths, seconds), cpu_of(process), process)
        report("quiet", visit(port, paths, seconds), cpu_of(process), process)
        with crawling(archive, folder):
            report("while a crawl runs", visit(port, paths, seconds), cpu_of(process), process)
    archive.close()


@contextmanager
def served(folder: Path) -> Iterator[tuple[int, int]]:
    """Run the site as an operator does; give its port and process."""
    with tempfile.TemporaryDirectory() as scratch:
        config = Path(scratch) / "config.yaml"
        settings = {"site": {"port": 0}, "storage": {"folder": str(folder.resolve())}, "sources": []}
        config.write_text(yaml.safe_dump(settings), "utf-8")
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "webapp", "--config", str(config)],
            env=os.environ | {"PYTHONPATH": str(PROJECT)},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            said = process.stdout.readline() if process.stdout else ""
            yield urlsplit(said.removeprefix("ready ").strip()).port or 0, process.pid
        finally:
            process.terminate()
            process.wait(timeout=30)


def addresses(archive: Archive) -> Sequence[str]:
    """Return what visitors ask for, each address as often as it is asked."""
    draw = random.Random(SEED)  # noqa: S311 - no secret
    words = Corpus().words[200:2_500]
    counts = archive.subjects.article_counts(SubjectKind.FILM)
    slugs = {film.id: film.slug for film in archive.subjects.catalogue().films}
    films = sorted((film for film in counts if film in slugs), key=lambda film: -counts[film])[:300]
    weights = [1 / (place + 5) for place in range(len(films))]
    made = ["/"] * 40 + ["/feed.xml"] * 40
    made += [f"/film/{slugs[film]}" for film in draw.choices(films, weights, k=120)]
    made += [f"/search?q={draw.choice(words)}" for _ in range(120)]
    made += [f"/article/{draw.randrange(1, archive.articles.last_id())}" for _ in range(80)]
    draw.shuffle(made)
    return made


Answers = list[tuple[float, int]]


def visit(port: int, paths: Sequence[str], seconds: float) -> tuple[Answers, float]:
    """Let all visitors ask for a while; return how long each answer took with its status, and how long all took."""
    answers: Answers = []
    begin = time.perf_counter()

    def visitor(number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        draw = random.Random(number)  # noqa: S311 - no secret
        while time.perf_counter() - begin < seconds:
            start = time.perf_counter()
            connection.request("GET", draw.choice(paths), headers={"Accept-Encoding": "gzip"})
            answer = connection.getresponse()
            answer.read()
            answers.append((time.perf_counter() - start, answer.status))
        connection.close()

    threads = [Thread(target=visitor, args=(number,)) for number in range(VISITORS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers, time.perf_counter() - begin


@contextmanager
def crawling(archive: Archive, folder: Path) -> Iterator[None]:
    """Keep, relate and index new articles all the while."""
    done = Event()

    def crawl() -> None:
        coming = world(Corpus(draw=archive.articles.last_id()), 10_000)
        for _ in count():
            with archive.writing():
                keep(archive, list(islice(coming, ARTICLES_AT_ONCE)))
            index.follow(archive, folder / "index", IndexSettings(), datetime.now(UTC))
            if done.wait(PAUSE):
                return

    thread = Thread(target=crawl)
    thread.start()
    yield
    done.set()
    thread.join()


def cpu_of(process: int) -> float:
    """Return the seconds of processor time a process has taken so far."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


_reported: dict[int, float] = {}


def report(name: str, visited: tuple[Answers, float], cpu: float, process: int) -> None:
    """Print a line; processor time is what came to it since the last line."""
    answers, took = visited
    times = sorted(one for one, _ in answers)
    p50, p95, p99 = (times[int(len(times) * share)] * 1000 for share in (0.5, 0.95, 0.99))
    each = (cpu - _reported.get(process, 0.0)) / len(answers) * 1000
    _reported[process] = cpu
    wrong = sum(status != 200 for _, status in answers)
    print(f"{name:24}{len(answers) / took:>11.0f}{p50:>8.1f}{p95:>8.1f}{p99:>8.1f}{each:>13.1f}{wrong:>9}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else SECONDS)
