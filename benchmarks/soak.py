"""Measures whether site and worker stay as small as they began, over minutes or hours of crawls and visitors.

    python -m benchmarks.soak [--minutes N]

Serves the demo's newsroom, lets a worker visit it again and again, asks the site for every page in turn, and prints
memory (MB), open files and threads of both at each tenth of the time. Ends with 1 when one of them grew by more than a
quarter from the second tenth on, or when an answer was an error.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import yaml

from demo import Newsroom
from settings import PROJECT

PARTS = 10
MOST_GROWTH = 1.25
PAUSE_SECONDS = 0.1
PAGES = (
    "/",
    "/search?q=jump",
    "/films",
    "/people",
    "/stunts",
    "/feeds",
    "/feed.xml",
    "/sources",
    "/search?q=cliff+jump",
)
LINK = re.compile(r'href="(/(?:film|person|stunt|story|source|article)/[^"#]+)"')


@dataclass(frozen=True, kw_only=True)
class Size:
    """How large a process is: memory (MB), open files, threads."""

    megabytes: float
    files: int
    threads: int


def size_of(pid: int) -> Size:
    """Measure a process by what the kernel says of it."""
    status = Path(f"/proc/{pid}/status").read_text("utf-8")
    kilobytes, threads = (int(re.search(rf"{name}:\s+(\d+)", status)[1]) for name in ("VmRSS", "Threads"))  # type: ignore[index] # always there
    return Size(megabytes=kilobytes / 1024, files=len(list(Path(f"/proc/{pid}/fd").iterdir())), threads=threads)


def started(module: str, *arguments: str, config: Path) -> "subprocess.Popen[str]":
    """Start a part of ours with a configuration."""
    command = [sys.executable, "-m", module, *arguments, "--config", str(config)]
    return subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def visited(address: str, path: str, answers: Counter[int]) -> str:
    """Ask for a page, count its status, and return its text."""
    try:
        with urllib.request.urlopen(address + path, timeout=60) as answer:  # noqa: S310 - our own site
            answers[answer.status] += 1
            return str(answer.read().decode("utf-8", "replace"))
    except urllib.error.HTTPError as error:
        answers[error.code] += 1
        return ""


def watch(address: str, processes: dict[str, int], minutes: float) -> tuple[dict[str, list[Size]], Counter[int]]:
    """Visit pages for so long; return the sizes at each part of the time, and answers by status."""
    sizes: dict[str, list[Size]] = {name: [] for name in processes}
    answers: Counter[int] = Counter()
    paths, at, began = list(PAGES), 0, time.monotonic()
    for part in range(1, PARTS + 1):
        while time.monotonic() < began + minutes * 60 * part / PARTS:
            text = visited(address, paths[at % len(paths)], answers)
            at += 1
            paths += sorted(set(LINK.findall(text)) - set(paths)) if len(paths) < 500 else []
            time.sleep(PAUSE_SECONDS)
        for name, pid in processes.items():
            sizes[name].append(size_of(pid))
        print(f"{part}/{PARTS}: {at} pages;", "; ".join(f"{name} {sizes[name][-1]}" for name in sizes), flush=True)
    return sizes, answers


def main() -> None:
    """Run site, worker and newsroom for a while, and judge how they grew."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    minutes = parser.parse_args().minutes
    with tempfile.TemporaryDirectory() as name, Newsroom(port=0) as newsroom:
        config = Path(name) / "config.yaml"
        crawler = {"delay_seconds": 0, "poll_minutes": 0, "allowed_networks": ["127.0.0.0/8"], "contact": "http://x/"}
        sources = [site.source() for site in newsroom.sites]
        given = {"site": {"port": 0}, "storage": {"folder": "var"}, "crawler": crawler, "sources": sources}
        config.write_text(yaml.safe_dump(given | {"schedule": {"is_on": True, "check_seconds": 5}}), "utf-8")
        started("pipeline", "seed", config=config).wait()
        started("pipeline", "crawl", config=config).wait()
        site, worker = started("webapp", config=config), started("pipeline", "worker", config=config)
        try:
            address = (site.stdout.readline() if site.stdout else "").removeprefix("ready ").strip().rstrip("/")
            sizes, answers = watch(address, {"site": site.pid, "worker": worker.pid}, minutes)
        finally:
            for process in (site, worker):
                process.terminate()
                process.wait()
    growth = {part: each[-1].megabytes / each[1].megabytes for part, each in sizes.items()}
    print(f"answers by status: {dict(answers)}; memory over that after two tenths: {growth}")
    sys.exit(any(status >= 500 for status in answers) or max(growth.values()) > MOST_GROWTH)


if __name__ == "__main__":
    main()
