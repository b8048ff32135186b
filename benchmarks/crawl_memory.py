"""Measures whether memory stays flat over many pages, and what a second crawl of unchanged sites asks and keeps.

    python -m benchmarks.crawl_memory [--pages N]

Prints the memory of the crawl process and of its largest child whenever another part of the pages has been fetched. The
second crawl may only ask conditionally, and may neither keep a version nor append a change, as changes are all that
understanding and index follow.
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import yaml

from benchmarks.newsstand import Stand, newsstand
from settings import PROJECT

STEPS = (0.05, 0.1, 0.25, 0.5, 0.75, 1.0)
# Memory after all pages over memory after the first tenth.
MOST_GROWTH = 1.25


def main() -> None:
    """Crawl twice, print memory and requests, and end with 1 when they are not as wanted."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.crawl_memory", description=__doc__)
    parser.add_argument("--pages", type=int, default=20_000)
    pages = parser.parse_args().pages
    with tempfile.TemporaryDirectory() as name, newsstand(pages, is_light=True) as stand:
        config = _config(Path(name), stand)
        began = time.monotonic()
        first, memory = watched(config, stand, pages)
        print(f"first crawl: {first['articles']} articles in {time.monotonic() - began:.0f} s, {first['outcomes']}")
        before = stand.counts()
        second, _ = watched(config, stand, pages)
        asked = {kind: count - before.get(kind, 0) for kind, count in stand.counts().items()}
    print(f"second crawl: {second['outcomes']}; requests: {asked}")
    early = next(size for done, size in memory if done >= pages / 10)
    growth = memory[-1][1] / early
    print(f"memory over that after a tenth: {growth:.2f} (wanted: at most {MOST_GROWTH})")
    faults = list(_faults(first, second, asked, pages))
    print("\n".join(faults) or "the second crawl asked only conditionally and kept nothing")
    sys.exit(bool(faults) or growth > MOST_GROWTH)


def watched(config: Path, stand: Stand, pages: int) -> tuple[dict[str, Any], list[tuple[int, float]]]:
    """Crawl; return what it told, and the crawl process's memory (MB) with the number of pages fetched by then."""
    before = stand.counts().get("page", 0)
    command = [sys.executable, "-m", "benchmarks.one_crawl", str(config)]
    process = subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True)
    memory: list[tuple[int, float]] = []
    steps = [round(pages * step) for step in STEPS]
    while process.poll() is None:
        time.sleep(0.5)
        done = stand.counts().get("page", 0) - before
        if steps and done >= steps[0] and (size := _memory(process.pid)):
            memory.append((done, size))
            children = max(map(_memory, _children(process.pid)), default=0.0)
            print(f"{done:7} pages: crawler {size:6.0f} MB, largest child {children:6.0f} MB", flush=True)
            steps = [step for step in steps if step > done]
    assert process.stdout is not None  # noqa: S101 - it was asked for above
    told: dict[str, Any] = json.loads(process.stdout.read())
    return told, memory


def _faults(first: dict[str, Any], second: dict[str, Any], asked: dict[str, int], pages: int) -> list[str]:
    unconditional = sum(asked.get(kind, 0) - asked.get(f"conditional {kind}", 0) for kind in ("page", "other"))
    return [
        fault
        for fault, is_so in {
            f"only {first['articles']} of {pages} articles were kept": first["articles"] != pages,
            f"the second crawl kept {second['articles'] - first['articles']} articles": second["articles"] != pages,
            f"it appended {second['changes'] - first['changes']} changes": second["changes"] != first["changes"],
            f"{unconditional} of its requests were not conditional": unconditional > 0,
        }.items()
        if is_so
    ]


def _config(folder: Path, stand: Stand) -> Path:
    crawler = {"delay_seconds": 0, "poll_minutes": 0, "allowed_networks": ["127.0.0.0/8"], "max_entries": 50_000}
    config = {"storage": {"folder": "var"}, "crawler": crawler | {"run_minutes": 600}, "sources": stand.sources()}
    path = folder / "config.yaml"
    path.write_text(yaml.safe_dump(config), "utf-8")
    return path


def _memory(pid: int) -> float:
    try:
        found = re.search(r"VmRSS:\s+(\d+) kB", Path(f"/proc/{pid}/status").read_text("ascii", "replace"))
    except OSError:
        return 0.0
    return int(found[1]) / 1024 if found else 0.0


def _children(pid: int) -> list[int]:
    try:
        tasks = list(Path(f"/proc/{pid}/task").iterdir())
        return [int(child) for task in tasks for child in (task / "children").read_text("ascii").split()]
    except OSError:
        return []


if __name__ == "__main__":
    main()
