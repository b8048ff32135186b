"""Measures our search against plain Whoosh, tantivy and FTS5 of SQLite on one invented corpus, with the same questions.

    python -m benchmarks.search --size 10k|100k|1m-simulated --folder FOLDER [--engines ours,tantivy] [--each 20]

tantivy takes part when its package can be imported (PYTHONPATH to a folder with it). Every engine has a process of its
own. Questions are timed in processor time of the asking thread, because the clock would tell of other work on the
machine; all engines answer in that thread. "cold" is each question's first asking with the files in the system's cache;
"warm" the second. The simulated million is our index of 100k with its segments repeated; nobody else takes part in it.
"""

import argparse
import importlib.util
import json
import subprocess
import sys
from itertools import chain
from pathlib import Path

from benchmarks.search_one import SIMULATED, Figures

PROJECT = Path(__file__).parents[1]
# Articles, and who takes part unless others are named: plain Whoosh needs seconds for a question among 100,000.
SIZES = {
    "10k": (10_000, "ours,tantivy,fts5,whoosh"),
    "100k": (100_000, "ours,tantivy,fts5"),
    "1m-simulated": (100_000, SIMULATED),
}
TABLES = {
    "warm, with facets": "warm",
    "cold, with facets": "cold",
    "warm, without facets": "plain",
    "cold, without facets": "cold_plain",
}


def main() -> None:
    """Measure an engine after the other, and print tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    parser.add_argument("--size", choices=SIZES, default="10k")
    parser.add_argument("--folder", type=Path, required=True, help="where indexes go; kept for the next run")
    parser.add_argument("--engines", help="ours, tantivy, fts5, whoosh")
    parser.add_argument("--build", action="store_true", help="only build")
    parser.add_argument("--each", type=int, default=20, help="questions of every class")
    chosen = parser.parse_args()
    articles, names = SIZES[chosen.size]
    figures = {}
    for name in (chosen.engines or names).split(","):
        if name == "tantivy" and importlib.util.find_spec("tantivy") is None:
            sys.stderr.write("tantivy is not installed and left out\n")
            continue
        folder = chosen.folder / f"{'ours' if name == SIMULATED else name}-{articles}"
        figures[name] = measured(name, folder, articles, 0 if chosen.build else chosen.each)
        sys.stderr.write(f"{name}: done\n")
    if not chosen.build:
        report(figures)


def measured(name: str, folder: Path, articles: int, each: int) -> Figures:
    """Return what a process of its own measured of one engine."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "benchmarks.search_one", name, str(folder), str(articles), str(each)]
    told = subprocess.run(command, cwd=PROJECT, stdout=subprocess.PIPE, check=True).stdout
    return Figures(**json.loads(told))


def share(values: list[float], part: float) -> float:
    """Return the value below which a part of the values lies."""
    ordered = sorted(values)
    return ordered[min(int(part * len(ordered)), len(ordered) - 1)] if ordered else 0.0


def report(figures: dict[str, Figures]) -> None:
    """Print one table a state, in Markdown, and what building, committing and remembering cost."""
    names = list(figures)
    for title, of in TABLES.items():
        print(f"\n| {title}: p50 / p95 / p99 ms | {' | '.join(names)} | ours : tantivy |")
        print("|---" * (len(names) + 2) + "|")
        for group in getattr(figures[names[0]], of):
            times = {name: getattr(one, of)[group] for name, one in figures.items()}
            print(f"| {group} | {' | '.join(map(cell, times.values()))} | {ratio(times)} |")
        times = {name: list(chain.from_iterable(getattr(one, of).values())) for name, one in figures.items()}
        print(f"| all | {' | '.join(map(cell, times.values()))} | {ratio(times)} |")
    columns = (
        "docs per CPU s",
        "MB on disk",
        "MB of memory",
        "first question ms",
        "commit of 50: p50 / p95 ms",
        "its work",
    )
    print(f"\n| | {' | '.join(columns)} |\n{'|---' * 7}|")
    for name, one in figures.items():
        sizes = (one.docs_a_cpu_second, one.megabytes, one.memory_megabytes, one.first)
        parts = [f"{size:.0f}" for size in sizes]
        parts += [f"{share(each, 0.5):.0f} / {share(each, 0.95):.0f}" for each in (one.commits, one.commit_work)]
        print(f"| {name} | {' | '.join(parts)} |")


def cell(times: list[float]) -> str:
    """Return p50, p95 and p99."""
    return " / ".join(f"{share(times, part):.1f}" for part in (0.5, 0.95, 0.99))


def ratio(times: dict[str, list[float]]) -> str:
    """Return our p50 over tantivy's."""
    if not {"ours", "tantivy"} <= times.keys():
        return ""
    return f"{share(times['ours'], 0.5) / share(times['tantivy'], 0.5):.2f}"


if __name__ == "__main__":
    main()
