"""Compares what the site runs in: waitress, and gunicorn installed apart, each beside a crawl and indexing.

`python -m benchmarks.load_servers FOLDER GUNICORN`: FOLDER holds an archive with its index, GUNICORN what
`pip install --no-deps --target GUNICORN gunicorn packaging` made. Pages are made by those who answer, in both.
"""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from archive import open_archive
from benchmarks.load import COLUMNS, PER_SECOND, Table, Visitor, crawling, served
from benchmarks.load_crowd import Crowd
from index import open_index
from settings import PROJECT, Settings
from webapp import create_app
from webapp.serving.at_hand import AtHand, at_hand

FOLDER = "LOAD_FOLDER"
SECONDS = 12.0
SEEN = 40  # films and searches that are kept
THREADS = str(Settings().site.threads)
GUNICORN = ("-m", "gunicorn", "benchmarks.load_servers:app()", "--threads", THREADS, "--keep-alive", "60")
WAYS = {"one process": 1, "two processes": 2}


def app() -> AtHand:
    """Return the site over the archive that the surroundings name, for servers that ask for one."""
    folder = Path(os.environ[FOLDER])
    return at_hand(create_app(Settings(), open_archive(folder), open_index(folder / "index")))


def main(folder: Path, gunicorn: Path) -> None:
    """Measure both servers in both ways in turn and print a table."""
    crowd = Crowd(folder)
    print(f"{'what':38}" + "".join(f"{column:>9}" for column in COLUMNS))
    with crawling(folder, PER_SECOND):
        for way, processes in WAYS.items():
            for name in ("waitress", "gunicorn"):
                with ExitStack() as stack:
                    scratch = Path(stack.enter_context(tempfile.TemporaryDirectory()))
                    site = {"processes": processes, "makers": 0}
                    starts = served(folder, scratch, site) if name == "waitress" else other(folder, gunicorn, processes)
                    port, server = stack.enter_context(starts)
                    print(f"{name}, {way}")
                    rows(Table(port=port, server=server, crowd=crowd, only=""))


def rows(table: Table) -> None:
    """Print what a server does with kept pages and with new ones."""
    crowd = table.crowd
    films, searches = crowd.pages["film"][:SEEN], crowd.pages["search"][:SEEN]
    visitor = Visitor(table.port)
    for path in (*films, *searches) * 3:  # in each process, most likely
        visitor.ask(path)
    table.row("kept films", turning(films), seconds=SECONDS)
    table.row("kept searches", turning(searches), seconds=SECONDS)
    table.row("new searches, 2 at once", crowd.new_search, seconds=SECONDS, connections=2)
    table.row("new searches", crowd.new_search, seconds=SECONDS)


def turning(paths: Sequence[str]) -> Callable[[], str]:
    """Return what gives these in turn."""
    number = iter(range(1_000_000_000))
    return lambda: paths[next(number) % len(paths)]


@contextmanager
def other(folder: Path, gunicorn: Path, processes: int) -> Iterator[tuple[int, int]]:
    """Serve an archive with gunicorn; give its port and process."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-P", *GUNICORN, "--workers", str(processes), "--bind", f"127.0.0.1:{port}"]
    surroundings = os.environ | {"PYTHONPATH": f"{PROJECT}:{gunicorn}", FOLDER: str(folder)}
    with subprocess.Popen(command, env=surroundings, stderr=subprocess.DEVNULL) as server:
        try:
            while True:
                try:
                    Visitor(port).ask("/readyz")
                    break
                except OSError:
                    time.sleep(0.2)
            yield port, server.pid
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(60)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
