"""How the site stands up to visitors while a crawl and indexing run beside it: `python -m benchmarks.load FOLDER`.

FOLDER holds an archive with its index (100,000 articles: `python -m benchmarks.site_archive FOLDER 100000`). Server,
crawl and visitors are processes of their own and share the processors. Rows named "crowd" ask as people do: most for
the same few pages (Zipf's law); rows named "new" ask for each address once only, which nothing kept can answer. Who is
told to wait (503) waits that long; times are of the other answers. At the end 64 readers read for as long as is wanted.
"""

import argparse
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from benchmarks.load_crowd import Crowd
from settings import PROJECT

CONNECTIONS, READERS, SLOW = 32, 64, 200
SECONDS = 30.0
PAUSE = 0.05  # between two looks at /healthz (s)
LONGEST_WAIT = 2.0  # a visitor who was told to wait longer comes back after so long (s)
PER_SECOND = 4.0  # articles: eight hosts at two seconds a page, as the settings have it
PACKED = "Accept-Encoding: gzip\r\n"
PLACE = re.compile(rb"\r\nLocation: (?:https?://[^/]+)?(\S+)", re.IGNORECASE)
LENGTH = re.compile(rb"\r\nContent-Length: (\d+)", re.IGNORECASE)
RETRY = re.compile(rb"\r\nRetry-After: (\d+)", re.IGNORECASE)
MOVED = (301, 302, 308)
COLUMNS = ("req/s", "p50 ms", "p99 ms", "worst", "busy", "faults", "cores", "a core", "MB")
TICK = os.sysconf("SC_CLK_TCK")


@dataclass(slots=True)
class Answers:
    """What visitors got: how long each answer took (s), how many were told to wait or got none."""

    took: list[float] = field(default_factory=list)
    busy: int = 0
    faults: list[str] = field(default_factory=list)


class Visitor:
    """Asks over one kept connection, with as little work of its own as possible."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._socket: socket.socket | None = None

    def ask(self, path: str) -> tuple[int, float]:
        """Return the status and how many seconds to wait before asking again; raise OSError when there is no answer."""
        if self._socket is None:
            self._socket = socket.create_connection(("127.0.0.1", self._port), timeout=60)
        try:
            self._socket.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n{PACKED}\r\n".encode())
            return self._read(self._socket)
        except OSError:
            self._socket.close()
            self._socket = None
            raise

    def _read(self, connection: socket.socket) -> tuple[int, float]:
        got = b""
        while (end := got.find(b"\r\n\r\n")) < 0:
            got += self._some(connection)
        head = got[:end]
        length, retry = LENGTH.search(head), RETRY.search(head)
        left = end + 4 + (int(length[1]) if length else 0) - len(got)
        while left > 0:
            left -= len(self._some(connection))
        status, place = int(head[9:12]), PLACE.search(head)
        if status in MOVED and place:
            return self.ask(place[1].decode())
        return status, float(retry[1]) if retry else 0.0

    def _some(self, connection: socket.socket) -> bytes:
        some = connection.recv(65536)
        if not some:
            raise ConnectionError("the server hung up")
        return some


def main() -> None:
    """Measure everything and print a table; exit code 1 when a reader got no answer or a fault, or met a lock."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.load", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--minutes", type=float, default=10.0, help="how long 64 readers read (default: 10)")
    parser.add_argument("--seconds", type=float, default=SECONDS, help="for each of the other rows (default: 30)")
    parser.add_argument("--warm", type=float, default=SECONDS, help="the crowd comes so long before (s; default: 30)")
    parser.add_argument("--seen", type=int, default=0, help="films and searches asked for once before, the commonest")
    parser.add_argument("--rest", type=float, default=0, help="quiet after a first visitor (s; default: 0)")
    parser.add_argument("--only", default="", help="only rows whose name holds this")
    parser.add_argument("--processes", type=int, default=1, help="of the site (default: 1)")
    parser.add_argument("--per-second", type=float, default=PER_SECOND, help="articles that come; 0: flat out")
    chosen = parser.parse_args()
    sys.setswitchinterval(0.0005)  # visitors must not wait for each other
    with tempfile.TemporaryDirectory() as scratch:
        site = {"processes": chosen.processes} if chosen.processes > 1 else {}
        with served(chosen.folder, Path(scratch), site) as (port, server), crawling(chosen.folder, chosen.per_second):
            print(f"{'what':38}" + "".join(f"{column:>9}" for column in COLUMNS))
            table = Table(port=port, server=server, crowd=Crowd(chosen.folder), only=chosen.only)
            see(table, chosen.seen)
            rest(table, chosen.rest)
            table.row("all pages, crowd, the first", table.crowd.any, seconds=chosen.warm)
            rows(table, chosen.seconds)
            read = table.row("64 readers, crowd", table.crowd.any, connections=READERS, seconds=chosen.minutes * 60)
        locks = (Path(scratch) / "log").read_text("utf-8", "replace").count("database is locked")
        print(f"lines about a locked database: {locks}; faults of readers: {sorted(set(read.faults)) or 'none'}")
    sys.exit(bool(locks or read.faults))


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What is measured, and where."""

    port: int
    server: int
    crowd: Crowd
    only: str

    def row(
        self, name: str, path: Callable[[], str], *, seconds: float, connections: int = CONNECTIONS, pause: float = 0.0
    ) -> Answers:
        """Ask for a while and print a row: processor time of the site in cores, answers for a second of it, memory."""
        if self.only not in name:
            return Answers()
        before, begun = used(self.server)[0], time.monotonic()
        got = load(self.port, path, connections, seconds, pause=pause)
        lasted = time.monotonic() - begun
        cpu, memory = used(self.server)
        took = sorted(got.took) or [0.0]
        middle, slow, worst = (1000 * took[min(len(took) - 1, int(len(took) * share))] for share in (0.5, 0.99, 1.0))
        rate, spent = len(got.took) / lasted, cpu - before
        numbers = (rate, middle, slow, worst, got.busy, len(got.faults), spent / lasted, len(got.took) / spent, memory)
        print(f"{name:38}" + "".join(f"{number:>9.1f}" for number in numbers), flush=True)
        return got


def see(table: Table, most: int) -> None:
    """Ask once for the pages that most will ask for, as robots of search engines do all the time."""
    begun, visitor, crowd = time.monotonic(), Visitor(table.port), table.crowd
    for path in (*crowd.pages["film"][:most], *crowd.pages["search"][:most]):
        visitor.ask(path)
    if most:
        print(f"({most} films and as many searches seen in {time.monotonic() - begun:.0f} s)", flush=True)


def rest(table: Table, seconds: float) -> None:
    """Ask for one page, and leave the site alone while it makes those that many will ask for."""
    if seconds:
        Visitor(table.port).ask("/about")
        time.sleep(seconds)
        print(f"({seconds:.0f} s after the first visitor)", flush=True)


def rows(table: Table, seconds: float) -> None:
    """Print all rows but the first and the last."""
    crowd = table.crowd
    table.row("film pages, crowd", lambda: crowd.one_of("film"), seconds=seconds)
    table.row("faceted search, crowd", lambda: crowd.one_of("search"), seconds=seconds)
    table.row("all pages, crowd", crowd.any, seconds=seconds)
    with slow_clients(table.port):
        table.row("film pages beside 200 slow clients", lambda: crowd.one_of("film"), seconds=seconds)
    table.row("film pages, new, 2 at once", crowd.new_film, seconds=seconds, connections=2)
    table.row("film pages, new", crowd.new_film, seconds=seconds)
    table.row("faceted search, new, 2 at once", crowd.new_search, seconds=seconds, connections=2)
    table.row("faceted search, new", crowd.new_search, seconds=seconds)
    floods: dict[str, Callable[[], str]] = {
        "new searches": crowd.new_search,
        "kept films": lambda: crowd.pages["film"][0],
    }
    for name, path in floods.items():
        flood = threading.Thread(target=load, args=(table.port, path, CONNECTIONS, seconds), daemon=True)
        flood.start()
        row = f"healthz under a flood of {name}"
        table.row(row, lambda: "/healthz", connections=1, seconds=seconds, pause=PAUSE)
        flood.join()


def load(port: int, path: Callable[[], str], connections: int, seconds: float, *, pause: float = 0.0) -> Answers:
    """Ask over so many connections at once."""
    got, deadline = Answers(), time.monotonic() + seconds

    def visit() -> None:
        visitor = Visitor(port)
        while time.monotonic() < deadline:
            address = path()
            began = time.perf_counter()
            try:
                status, wait = visitor.ask(address)
            except OSError as error:
                got.faults.append(str(error))
                continue
            if status == 503:
                got.busy += 1
                time.sleep(min(wait, LONGEST_WAIT))
                continue
            got.took.append(time.perf_counter() - began)
            if status != 200:
                got.faults.append(f"{status} {address.partition('?')[0]}")
            time.sleep(pause)

    threads = [threading.Thread(target=visit) for _ in range(connections)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return got


@contextmanager
def slow_clients(port: int) -> Iterator[None]:
    """Hold connections that send a little of a request every second and never finish it."""
    sockets = [socket.create_connection(("127.0.0.1", port), timeout=10) for _ in range(SLOW)]
    done = threading.Event()

    def dribble() -> None:
        for one in sockets:
            one.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\n")
        while not done.wait(1.0):
            for one in sockets:
                one.sendall(b"X-More: 1\r\n")

    thread = threading.Thread(target=dribble, daemon=True)
    thread.start()
    yield
    done.set()
    thread.join()
    for one in sockets:
        one.close()


@contextmanager
def served(folder: Path, scratch: Path, site: dict[str, int]) -> Iterator[tuple[int, int]]:
    """Serve an archive with the real server; give its port and process."""
    config = scratch / "config.yaml"
    config.write_text(yaml.safe_dump({"storage": {"folder": str(folder.resolve())}, "site": site}), "utf-8")
    command = [sys.executable, "-P", "-m", "webapp", "--config", str(config), "--port", "0"]
    surroundings = os.environ | {"PYTHONPATH": str(PROJECT)}
    with (
        (scratch / "log").open("wb") as log,
        subprocess.Popen(command, env=surroundings, stdout=subprocess.PIPE, stderr=log, text=True) as server,
    ):
        try:
            said = server.stdout.readline() if server.stdout else ""
            yield int(urlsplit(said.split()[1]).port or 0), server.pid
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(30)


@contextmanager
def crawling(folder: Path, per_second: float) -> Iterator[None]:
    """Keep and index articles all the while."""
    command = [sys.executable, "-P", "-m", "benchmarks.load_crawl", str(folder), str(per_second)]
    with subprocess.Popen(command, env=os.environ | {"PYTHONPATH": str(PROJECT)}) as crawl:
        try:
            yield
            if crawl.poll() is not None:
                sys.exit("the crawl beside has ended")
        finally:
            crawl.kill()


def used(server: int) -> tuple[float, float]:
    """Return the seconds of processor time that the site took so far, and its memory (MB, of all its processes)."""
    seconds = memory = 0.0
    for process in (server, *children(server)):
        fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
        seconds += (int(fields[11]) + int(fields[12])) / TICK
        memory += int(re.findall(r"Pss:\s+(\d+)", Path(f"/proc/{process}/smaps_rollup").read_text("ascii"))[0]) / 1024
    return seconds, memory


def children(process: int) -> Sequence[int]:
    """Return the processes that one has started."""
    return [int(one) for one in Path(f"/proc/{process}/task/{process}/children").read_text("ascii").split()]


if __name__ == "__main__":
    main()
