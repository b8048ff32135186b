"""Kills crawls of the demo newsroom with SIGKILL, again and again; after each round nothing may be lost or twice.

    python -m benchmarks.kills [--kills N] [--minutes N] [--seed N]

A round is an archive of its own: its crawl is killed several times, at chosen moments (while fetching, when a capture,
an attempt or an article has just been written) and random ones in turn; then the same crawl runs to its end.
Judged are: every article of the newsroom is there once with one version; every URL of every run has one outcome; no
capture is unread; the database is sound; every WARC file reads from end to end and holds every capture that was
acknowledged before a kill; `./run captures verify` agrees.
"""

import argparse
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from typing import AnyStr

import yaml
from warcio.archiveiterator import ArchiveIterator

from archive import Archive, open_archive
from demo import Newsroom, read_outlets
from settings import PROJECT

PATIENCE = 180.0
# A crawl of the few outlets of a round takes about this long from its first request (s).
RANDOM_SECONDS = 3.0
OUTLETS = 3
KILLS_A_ROUND = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When to kill: as soon as `count` finds more than it did before the crawl, by so many; at random without it."""

    name: str
    count: Callable[[Path, Newsroom], int] | None = None


def _requests(_folder: Path, newsroom: Newsroom) -> int:
    return len(newsroom.requests)


def _rows(query: str) -> Callable[[Path, Newsroom], int]:
    def count(folder: Path, _newsroom: Newsroom) -> int:
        database = folder / "var" / "second-unit.db"
        try:
            connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=1)
        except sqlite3.OperationalError:
            return 0
        try:
            return int(connection.execute(query).fetchone()[0])
        except sqlite3.OperationalError:
            return 0
        finally:
            connection.close()

    return count


MOMENTS = (
    Moment(name="fetch", count=_requests),
    Moment(name="capture", count=_rows("SELECT count(*) FROM captures")),
    Moment(name="extraction", count=_rows("SELECT count(*) FROM captures WHERE attempts > 0")),
    Moment(name="commit", count=_rows("SELECT count(*) FROM articles")),
    Moment(name="random"),
)


def main() -> None:
    """Run rounds until enough was killed or the time is up; print one line for each fault, and the totals."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.kills", description=__doc__)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)  # noqa: S311 - the same moments again are what is wanted
    began, rounds, faulty = time.monotonic(), 0, 0
    kills: Counter[str] = Counter()
    moments = cycle(MOMENTS)
    while kills.total() < options.kills and time.monotonic() - began < options.minutes * 60:
        faults = one_round([next(moments) for _ in range(KILLS_A_ROUND)], chance, kills)
        rounds += 1
        faulty += bool(faults)
        for fault in faults:
            print(f"round {rounds}: {fault}", flush=True)
        if rounds % 5 == 0:
            print(f"{rounds} rounds, {kills.total()} kills, {faulty} rounds with a fault", flush=True)
    minutes = (time.monotonic() - began) / 60
    print(f"{rounds} rounds, {kills.total()} kills in {minutes:.1f} min ({kills.total() / minutes:.1f} kills/min)")
    print("killed at: " + ", ".join(f"{name} {count}" for name, count in sorted(kills.items())))
    print(f"rounds with a fault: {faulty}")
    sys.exit(bool(faulty))


def one_round(moments: Sequence[Moment], chance: random.Random, kills: Counter[str]) -> list[str]:
    """Kill a crawl at each moment in turn, let it end, and return what is wrong then."""
    with tempfile.TemporaryDirectory() as name, Newsroom(port=0) as newsroom:
        folder = Path(name)
        _write_config(folder, newsroom, chance)
        acknowledged: set[str] = set()
        for moment in moments:
            kills[moment.name] += _killed(folder, newsroom, moment, chance)
            acknowledged |= set(_acknowledged(folder))
        process = _crawl(folder)
        if process.wait(PATIENCE):
            return [f"the crawl after the kills ended with {process.returncode}: {_log(folder)}"]
        return list(faults_of(folder, newsroom, acknowledged))


def faults_of(folder: Path, newsroom: Newsroom, acknowledged: Collection[str] = ()) -> Iterator[str]:
    """Say what is wrong with an archive after a crawl that was killed and repeated."""
    outlets = _outlets(folder)
    offered = {url for site in newsroom.sites if site.slug in outlets for url in site.articles}
    archive = open_archive(folder / "var")
    try:
        yield from _faults_of_articles(archive, offered)
        if archive.captures.unsettled():
            yield "a capture was never read"
        if archive.runs.active() is not None:
            yield "a run never ended"
        yield from (f"run {run.id} has {run.pending} open URLs" for run in archive.runs.recent() if run.pending)
    finally:
        archive.close()
    yield from _faults_of_database(folder)
    yield from _faults_of_files(folder, acknowledged)
    verified = _command(folder, "captures", "verify")
    if verified.returncode:
        yield f"verify: {verified.stdout[-300:]} {verified.stderr[-300:]}"


def _faults_of_articles(archive: Archive, offered: set[str]) -> Iterator[str]:
    held = {url: archive.articles.by_url(url) for url in offered}
    if missing := sorted(url for url, article in held.items() if article is None):
        yield f"{len(missing)} articles are missing, e.g. {missing[0]}"
    count = archive.articles.counts()["articles"]
    if count != len(offered):
        yield f"{count} articles are held, {len(offered)} are offered"
    for article in archive.articles.after(0, 1000):
        if (versions := len(archive.articles.versions(article.id))) != 1:
            yield f"{article.url} has {versions} versions"


def _faults_of_database(folder: Path) -> Iterator[str]:
    with sqlite3.connect(folder / "var" / "second-unit.db") as connection:
        if (sound := connection.execute("PRAGMA integrity_check").fetchone()[0]) != "ok":
            yield f"the database is damaged: {sound}"
        if broken := connection.execute("PRAGMA foreign_key_check").fetchall():
            yield f"{len(broken)} rows refer to nothing"
        twice = "SELECT count(*) FROM (SELECT 1 FROM articles GROUP BY url HAVING count(*) > 1)"
        if connection.execute(twice).fetchone()[0]:
            yield "an article is there twice"
    connection.close()


def _faults_of_files(folder: Path, acknowledged: Collection[str]) -> Iterator[str]:
    """Read every WARC file from end to end; what was acknowledged before a kill has to be in one."""
    found: set[str] = set()
    for path in sorted((folder / "var" / "captures").rglob("*.warc.gz*")):
        try:
            with path.open("rb") as stream:
                for record in ArchiveIterator(stream, check_digests="raise"):
                    record.content_stream().read()
                    if record.rec_type in ("response", "revisit"):
                        found.add(str(record.rec_headers.get_header("WARC-Target-URI")))
        except Exception as error:  # whatever the library raises is a fault of the file
            yield f"{path.name} does not read: {type(error).__name__} {error}"
    if lost := set(acknowledged) - found:
        yield f"{len(lost)} acknowledged captures are in no file, e.g. {min(lost)}"


def _acknowledged(folder: Path) -> Sequence[str]:
    database = folder / "var" / "second-unit.db"
    if not database.exists():
        return []
    connection = sqlite3.connect(database)
    try:
        return [row[0] for row in connection.execute("SELECT final_url FROM captures")]
    except sqlite3.OperationalError:  # killed before there were tables
        return []
    finally:
        connection.close()


def _killed(folder: Path, newsroom: Newsroom, moment: Moment, chance: random.Random) -> bool:
    """Start a crawl and kill it and its children at the moment; return False when it was over before."""
    further = chance.randint(1, 6) if moment.count else 1
    process = await_moment(lambda: _crawl(folder), folder, newsroom, moment, further)
    if moment.count is None:
        time.sleep(chance.uniform(0, RANDOM_SECONDS))
    return kill_tree(process)


def await_moment(
    start: Callable[[], "subprocess.Popen[AnyStr]"], folder: Path, newsroom: Newsroom, moment: Moment, further: int
) -> "subprocess.Popen[AnyStr]":
    """Start a process and return it when the moment's count has grown by so many, or the process is over."""
    count = moment.count or _requests
    wanted = count(folder, newsroom) + further
    process = start()
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and count(folder, newsroom) < wanted and time.monotonic() < deadline:
        time.sleep(0.002)
    return process


def kill_tree(process: "subprocess.Popen[AnyStr]") -> bool:
    """Kill a process and all that it started, those in sessions of their own first; return False when it was over."""
    was_alive = process.poll() is None
    for pid in reversed([process.pid, *_descendants(process.pid)]):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    process.communicate()
    return was_alive


def _descendants(pid: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        children = [int(child) for task in tasks for child in (task / "children").read_text("ascii").split()]
    except OSError:
        return []
    return [*children, *(each for child in children for each in _descendants(child))]


def _crawl(folder: Path) -> "subprocess.Popen[bytes]":
    with (folder / "log").open("ab") as log:
        return subprocess.Popen(
            [sys.executable, "-m", "benchmarks.one_crawl", str(folder / "config.yaml")],
            cwd=PROJECT,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )


def _command(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-P", "-m", "pipeline", *arguments, "--config", str(folder / "config.yaml")]
    environment = os.environ | {"PYTHONPATH": str(PROJECT)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False)


def _write_config(folder: Path, newsroom: Newsroom, chance: random.Random) -> None:
    # Those that ask for a delay get it, and would make every round longer.
    unhurried = {outlet.slug for outlet in read_outlets() if outlet.crawl_delay is None}
    sites = chance.sample([site for site in newsroom.sites if site.slug in unhurried], OUTLETS)
    crawler = {"delay_seconds": 0, "poll_minutes": 0, "allowed_networks": ["127.0.0.0/8"]}
    config = {"storage": {"folder": "var"}, "crawler": crawler, "sources": [site.source() for site in sites]}
    (folder / "config.yaml").write_text(yaml.safe_dump(config), "utf-8")


def _outlets(folder: Path) -> set[str]:
    config = yaml.safe_load((folder / "config.yaml").read_text("utf-8"))
    return {str(source["slug"]) for source in config["sources"]}


def _log(folder: Path) -> str:
    return (folder / "log").read_text("utf-8")[-1500:]


if __name__ == "__main__":
    main()
