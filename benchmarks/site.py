"""How fast the site answers: pages, feeds and conditional requests through waitress, beside an app that does nothing.

`python -m benchmarks.site [FOLDER]`: FOLDER holds an archive with its index (such as a demo's); without one, the small
archive of the page tests is used. The bare app answers a constant page of the same size, in the same run.
"""

import http.client
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

from waitress import create_server

from archive import Archive, open_archive
from index import open_index
from records.subjects import SubjectKind
from settings import Settings
from tests.webapp.newsroom import fill, index_all
from webapp import create_app

SECONDS = 1.0  # for each address
FEWEST = 20  # requests
WARM_UP = 3
App = Callable[..., Iterable[bytes]]
Measured = tuple[float, float, float]  # requests a second, and milliseconds: median, 99th percentile


def main(folder: Path | None) -> None:
    """Measure everything and print a table."""
    with tempfile.TemporaryDirectory() as scratch:
        here = folder or Path(scratch)
        archive = open_archive(here)
        if folder is None:
            fill(archive)
            index_all(archive, here / "index")
        engine = open_index(here / "index")
        app = create_app(Settings(), archive, engine)
        print(f"{archive.articles.counts().get('indexed', 0)} articles\n")
        print(f"{'address':44}{'status':>7}{'bytes':>9}{'req/s':>8}{'p50 ms':>8}{'p99 ms':>8}{'of bare':>9}")
        with served(app.wsgi_app) as port:
            for name, path, headers, is_varied in addresses(port, archive):
                status, body, _ = ask(port, path, headers)
                size = len(body)
                with served(bare(size)) as empty:
                    floor = measure(empty, "/", {})
                rate, middle, slow = measure(port, path, headers, is_varied=is_varied)
                share = rate / floor[0]
                print(f"{name:44}{status:>7}{size:>9}{rate:>8.0f}{middle:>8.2f}{slow:>8.2f}{share:>9.2f}")
        engine.close()
        archive.close()


def addresses(port: int, archive: Archive) -> Iterator[tuple[str, str, dict[str, str], bool]]:
    """Yield what is asked: a name, a path, headers, and whether each request gets an address of its own."""
    counts = archive.subjects.article_counts(SubjectKind.FILM)
    slugs = {film.id: film.slug for film in archive.subjects.catalogue().films}
    film = max((id_ for id_ in counts if id_ in slugs), key=lambda id_: (counts[id_], id_))
    page = f"/film/{slugs[film]}"
    shown = ask(port, page, {})[1].decode()
    pieces = re.findall(rf'href="({page}/(?!embed)[a-z0-9-]+)"', shown)
    paths = {"home": "/", "film": page, "film as of a day": f"{page}?as_of=2021-08-28", "search": "/search?q=jump"}
    paths |= {"set-piece": pieces[0]} if pieces else {}
    for name, path in paths.items():
        yield name, path, {}, False
        yield f"{name}, made anew", path, {}, True
    yield "feed", "/feed.xml", {}, False
    yield "feed, unchanged", "/feed.xml", {"If-None-Match": ask(port, "/feed.xml", {})[2]}, False
    yield "healthz", "/healthz", {}, False


def ask(port: int, path: str, headers: dict[str, str]) -> tuple[int, bytes, str]:
    """Ask once; return status, body and tag."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, body, answer.headers.get("ETag", "")


def measure(port: int, path: str, headers: dict[str, str], *, is_varied: bool = False) -> Measured:
    """Ask over one kept connection for a while, as one polite client does."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    took: list[float] = []
    begin = time.perf_counter()
    while len(took) < FEWEST or time.perf_counter() - begin < SECONDS:
        # An unknown parameter changes nothing but the address, so that no kept page answers.
        once = f"{path}{'&' if '?' in path else '?'}once={len(took)}" if is_varied else path
        start = time.perf_counter()
        connection.request("GET", once, headers=headers)
        connection.getresponse().read()
        took.append(time.perf_counter() - start)
    connection.close()
    took = sorted(took[WARM_UP:])
    return len(took) / sum(took), took[len(took) // 2] * 1000, took[int(len(took) * 0.99)] * 1000


def bare(size: int) -> App:
    """Return an application that answers as many constant bytes."""
    body = b"x" * size

    def answer(_environ: Any, start: Any) -> Iterable[bytes]:
        start("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(size))])
        return [body]

    return answer


@contextmanager
def served(app: Any) -> Iterator[int]:
    """Serve an application on loopback for a while; give its port."""
    server = create_server(app, host="127.0.0.1", port=0, threads=8)
    thread = Thread(target=server.run, daemon=True)
    thread.start()
    yield server.effective_port
    server.close()
    thread.join(timeout=10)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
