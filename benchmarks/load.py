"""How the site stands up while a crawl and indexing run beside it: `python -m benchmarks.load FOLDER [--minutes N]`.

FOLDER holds an archive with its index (100,000 articles: `python -m benchmarks.site_archive FOLDER 100000`). The real
server answers as a process; a process beside it keeps and indexes articles all the time. Measured, one after the other:
the film page and faceted search, each address asked once only, by 32 connections; /healthz under both; then 64 readers
for as long as is wanted, after which no answer may be a 5xx and no log may speak of a lock. Adds articles to FOLDER.
"""

import argparse
import http.client
import itertools
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from archive import open_archive
from records.subjects import SubjectKind
from settings import PROJECT

CONNECTIONS, READERS = 32, 64
SECONDS = 30.0
PAUSE = 0.05  # between two looks at /healthz (s)
WRITING = """
import itertools, sys
from pathlib import Path
from archive import open_archive
from index import follow
from records.sources import SourceSlug
from settings import IndexSettings
from tests.builders import NOW, a_source, an_answer, an_extraction
archive = open_archive(Path(sys.argv[1]))
archive.sources.sync([*archive.sources.all(), a_source()], NOW)
for number in itertools.count(archive.changes.last()):
    url = f"https://gazette.example/load/{number}"
    capture = archive.captures.keep(an_answer(url, b"x" * 20000), None)
    archive.articles.keep(an_extraction(title=f"Jump {number}"), url=url, source=SourceSlug("gazette"),
        capture_id=capture.id, now=NOW)
    if number % 20 == 0:
        follow(archive, Path(sys.argv[1]) / "index", IndexSettings(), NOW)
"""


def main() -> None:
    """Measure everything and print a table; exit code 1 when a reader got a 5xx or met a lock."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--minutes", type=float, default=10.0, help="how long 64 readers read (default: 10)")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="for each of the other rows (default: 30)")
    chosen = parser.parse_args()
    film, person = _busiest(chosen.folder)
    fresh = itertools.count()
    page: Callable[[], str] = lambda: f"/film/{film}?page={next(fresh) % 50 + 1}&nothing={next(fresh)}"  # noqa: E731
    search: Callable[[], str] = lambda: f"/search?q=jump&film={film}&person={person}&nothing={next(fresh)}"  # noqa: E731
    mixed = itertools.cycle((page, search))
    with tempfile.TemporaryDirectory() as scratch, served(chosen.folder, Path(scratch)) as port, written(chosen.folder):
        print(f"{'what':38}{'req/s':>8}{'p50 ms':>9}{'p99 ms':>9}{'worst':>9}  answers")
        for name, path in (("film page", page), ("faceted search", search)):
            show(name, *load(port, path, CONNECTIONS, chosen.seconds))
        flood = threading.Thread(target=load, args=(port, search, CONNECTIONS, chosen.seconds), daemon=True)
        flood.start()
        show("healthz under a flood of searches", *load(port, lambda: "/healthz", 1, chosen.seconds, pause=PAUSE))
        flood.join()
        took, answers = load(port, lambda: next(mixed)(), READERS, chosen.minutes * 60)  # noqa: PLW0108 - next each time
        show("64 readers", took, answers)
        locks = (Path(scratch) / "log").read_text("utf-8", "replace").count("database is locked")
        print(f"lines about a locked database: {locks}")
    sys.exit(bool(locks) or any(status >= 500 and status != 503 for status in answers))


def load(
    port: int, path: Callable[[], str], connections: int, seconds: float, *, pause: float = 0.0
) -> tuple[list[float], Counter[int]]:
    """Ask over so many connections at once; return how long each answer took (s), and how often each status came."""
    took, answers, deadline = list[float](), Counter[int](), time.monotonic() + seconds

    def ask() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        while time.monotonic() < deadline:
            began = time.perf_counter()
            try:
                connection.request("GET", path())
                answer = connection.getresponse()
                answer.read()
                answers[answer.status] += 1
            except (OSError, http.client.HTTPException):
                answers[599] += 1  # no answer at all
                connection.close()
            took.append(time.perf_counter() - began)
            time.sleep(pause)
        connection.close()

    threads = [threading.Thread(target=ask) for _ in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return took, answers


def show(name: str, took: list[float], answers: Counter[int]) -> None:
    """Print one row. Requests a second follow from the time that all answers together took."""
    took = sorted(took)
    middle, slow, worst = (1000 * took[min(len(took) - 1, int(len(took) * share))] for share in (0.5, 0.99, 1.0))
    told = ", ".join(f"{status}: {count}" for status, count in sorted(answers.items()))
    rate = len(took) / (sum(took) / max(1, _at_once(name)))
    print(f"{name:38}{rate:>8.0f}{middle:>9.1f}{slow:>9.1f}{worst:>9.1f}  {told}", flush=True)


def _at_once(name: str) -> int:
    return READERS if name.startswith("64") else 1 if name.startswith("healthz") else CONNECTIONS


def _busiest(folder: Path) -> tuple[str, str]:
    """Return the slugs of the film and the person with the most articles."""
    archive = open_archive(folder)
    catalogue = archive.subjects.catalogue()
    films = archive.subjects.article_counts(SubjectKind.FILM)
    people = archive.subjects.article_counts(SubjectKind.PERSON)
    archive.close()
    film = max(catalogue.films, key=lambda film: films.get(film.id, 0))
    return film.slug, max(catalogue.people, key=lambda person: people.get(person.id, 0)).slug


@contextmanager
def served(folder: Path, scratch: Path) -> Iterator[int]:
    """Serve an archive with the real server; give its port."""
    config = scratch / "config.yaml"
    config.write_text(f"storage: {{folder: {str(folder.resolve())!r}}}\n", "utf-8")
    command = [sys.executable, "-m", "webapp", "--config", str(config), "--port", "0"]
    with (
        (scratch / "log").open("wb") as log,
        subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=log, text=True) as server,
    ):
        assert server.stdout is not None  # noqa: S101 - told to mypy: it was asked for
        try:
            yield int(urlsplit(server.stdout.readline().split()[1]).port or 0)
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(30)


@contextmanager
def written(folder: Path) -> Iterator[None]:
    """Keep and index articles all the while."""
    with subprocess.Popen([sys.executable, "-c", WRITING, str(folder)], cwd=PROJECT) as writer:
        try:
            yield
            if writer.poll() is not None:
                sys.exit("what should have written all the while has ended")
        finally:
            writer.kill()


if __name__ == "__main__":
    main()
