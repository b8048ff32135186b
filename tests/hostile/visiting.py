"""Sends a crawl through the newsroom, in a process of its own, and watches how much memory it takes."""

import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from records.crawls import Outcome
from tests.hostile.newsroom import CANARY, Newsroom, Wanted

ROOT = Path(__file__).parents[2]
# Limits so tight that each takes its turn quickly.
TIGHT = {
    "delay_seconds": 0,
    "timeout_seconds": 3,
    "crawl_delay_cap_seconds": 1,
    "max_page_megabytes": 2,
    "max_feed_megabytes": 4,
    "max_entries": 25,
    "parse_seconds": 2,
    "parse_megabytes": 512,
    "concurrent_hosts": 64,
}


@dataclass(frozen=True, kw_only=True)
class Visit:
    """How a crawl went: what it told, how long it took (s), and the peak memory of its processes (MB)."""

    told: dict[str, Any]
    seconds: float
    crawler_mb: float
    child_mb: float

    @property
    def ends(self) -> dict[str, tuple[Outcome, str]]:
        """Return outcome and reason by address."""
        return {url: (Outcome(outcome), reason) for url, (outcome, reason) in self.told["ends"].items()}


def crawl(folder: Path, newsroom: Newsroom, seconds: float, **limits: Any) -> Visit:
    """Crawl all houses of a newsroom; the crawl has to end within so many seconds."""
    path = folder / "config.yaml"
    settings = {"allowed_networks": ["127.0.1.0/24"], "poll_minutes": 0, **limits}
    config = {"crawler": settings, "sources": newsroom.sources(), "storage": {"folder": "var"}}
    path.write_text(yaml.safe_dump(config))
    # A proxy named in the environment must not be able to get around the guard.
    proxy = f"http://{CANARY}:{newsroom.port}"
    environment = {**os.environ, "http_proxy": proxy, "https_proxy": proxy, "all_proxy": proxy, "no_proxy": ""}
    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.hostile.names", str(path)],
        cwd=ROOT,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    peaks = Peaks(process.pid)
    try:
        out, errors = process.communicate(timeout=seconds)
    finally:
        process.kill()
        peaks.stop()
    assert process.returncode == 0, errors[-3000:]
    return Visit(
        told=json.loads(out), seconds=time.monotonic() - began, crawler_mb=peaks.own, child_mb=peaks.of_children
    )


class Peaks:
    """Watches the peak memory (MB) of a process and of its children, until stopped."""

    def __init__(self, pid: int) -> None:
        self.own = self.of_children = 0.0
        self._pid = pid
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop watching."""
        self._is_over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._is_over.wait(0.1):
            self.own = max(self.own, _peak(self._pid))
            for child in _children(self._pid):
                self.of_children = max(self.of_children, _peak(child))


def _peak(pid: int) -> float:
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0


def _children(pid: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        return [int(child) for task in tasks for child in (task / "children").read_text().split()]
    except OSError:
        return []


def wanted_ends(newsroom: Newsroom) -> tuple[dict[str, Wanted], dict[re.Pattern[str], Wanted]]:
    """Return how every address has to end: by address, and by pattern for those that rows make known besides."""
    exact: dict[str, Wanted] = {}
    also: dict[re.Pattern[str], Wanted] = {}
    for source, house in zip(newsroom.sources(), newsroom.houses, strict=True):
        base = newsroom.base_of(house.slug)
        for feed in source["feeds"]:  # type: ignore[attr-defined]  # a list
            exact[feed] = house.feed_wanted
        is_shut = Outcome.READ not in house.feed_wanted
        for row in house.rows().values():
            if not (is_shut and row in house.pages):
                exact[base + row.path] = row.wanted
            also |= {re.compile(pattern): wanted for pattern, wanted in row.also.items()}
    return exact, also


def differences(newsroom: Newsroom, visit: Visit) -> Iterator[str]:
    """Say for every address that ended otherwise than wanted, or not at all, how."""
    exact, also = wanted_ends(newsroom)
    for url, (outcome, reason) in visit.ends.items():
        wanted = exact.get(url) or next((each for pattern, each in also.items() if pattern.fullmatch(url)), None)
        if wanted is None:
            yield f"{url[:120]}: nobody announced it, but it ended as {outcome} ({reason})"
        elif outcome not in wanted:
            yield f"{url}: {outcome} ({reason}); wanted: {', '.join(wanted)}"
    for source, house in zip(newsroom.sources(), newsroom.houses, strict=True):
        base = newsroom.base_of(house.slug)
        if Outcome.READ not in house.feed_wanted:
            announced = list(source["feeds"])  # type: ignore[call-overload]  # a list
        else:
            announced = [*source["feeds"], *(base + row.path for row in house.rows().values() if row.announced)]  # type: ignore[misc]
        yield from (f"{url}: has no outcome" for url in announced if url not in visit.ends)
