"""Measures our search against plain Whoosh, tantivy and FTS5 of SQLite on one invented corpus, in one run.

    python -m benchmarks.search --size 10000 --folder FOLDER [--engines ours,tantivy,fts5,whoosh] [--each 20]

tantivy takes part when its package can be imported (PYTHONPATH to a folder with it). Questions are timed in processor
time of the asking thread, because the clock would tell of other work on the machine; all engines answer in that thread.
"cold" is each question's first asking by a fresh engine with the files in the system's cache; "warm" the second.
"""

import argparse
import importlib.util
import resource
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from benchmarks.search_corpus import Corpus, Question, questions
from benchmarks.search_peers import Fts5, Peer, PlainWhoosh, Tantivy
from index import IndexDocument, open_index
from index.storing.writer import writing

COMMITS, COMMIT_SIZE = 12, 50


class Ours:
    """Our engine, writer and reader in one process."""

    name = "second unit"

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._engine = open_index(folder)

    def build(self, documents: Iterable[IndexDocument]) -> None:
        """Index documents."""
        with writing(self._folder) as writer:
            writer.rebuild(documents, 1)

    def add(self, documents: Iterable[IndexDocument]) -> None:
        """Add documents and commit."""
        self._engine.put(documents)

    def rest(self) -> None:
        """Merge segments, as the worker does when nothing is left to do."""
        with writing(self._folder) as writer:
            writer.tidy()

    def ask(self, question: Question, *, with_facets: bool) -> int:
        """Answer with ten titles, and counts of six facets and months when wanted; snippets are nobody's part here."""
        return self._engine.search(replace(question.asked(with_facets=with_facets), with_snippets=False)).total


ENGINES: dict[str, Callable[[Path], Peer]] = {"ours": Ours, "tantivy": Tantivy, "fts5": Fts5, "whoosh": PlainWhoosh}


@dataclass
class Figures:
    """What was measured of one engine."""

    docs_a_cpu_second: float = 0.0
    megabytes: float = 0.0
    commits: list[float] = field(default_factory=list)  # ms on the clock
    commit_work: list[float] = field(default_factory=list)  # ms of processor time
    cold: dict[str, list[float]] = field(default_factory=dict)  # ms by class, with facets
    warm: dict[str, list[float]] = field(default_factory=dict)  # the same, asked again
    plain: dict[str, list[float]] = field(default_factory=dict)  # warm without facets
    hits: dict[str, list[int]] = field(default_factory=dict)


def main() -> None:
    """Build, commit and ask, an engine after the other, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search", description=__doc__)
    parser.add_argument("--size", type=int, default=10_000, help="articles")
    parser.add_argument("--folder", type=Path, required=True, help="where indexes go; kept for the next run")
    parser.add_argument("--engines", default="ours,tantivy,fts5")
    parser.add_argument("--build", action="store_true", help="only build")
    parser.add_argument("--each", type=int, default=20, help="questions of every class")
    chosen = parser.parse_args()
    corpus = Corpus()
    sample = list(corpus.documents(500))
    asked = questions(corpus, sample, chosen.each)
    figures = {}
    for name in chosen.engines.split(","):
        if name == "tantivy" and importlib.util.find_spec("tantivy") is None:
            sys.stderr.write("tantivy is not installed and left out\n")
            continue
        if chosen.build:
            built(ENGINES[name], chosen.folder / f"{name}-{chosen.size}", chosen.size)
            continue
        figures[name] = measured(ENGINES[name], chosen.folder / f"{name}-{chosen.size}", chosen.size, asked)
        sys.stderr.write(f"{name}: done\n")
    if figures:
        report(figures, asked)


def built(engine: Callable[[Path], Peer], folder: Path, size: int) -> float:
    """Build an index unless it is there; return how many articles were indexed in a second of processor time."""
    if not folder.with_suffix(".rate").exists():
        shutil.rmtree(folder, ignore_errors=True)
        documents = Made(size)
        began = time.process_time()
        engine(folder).build(documents)
        rate = size / (time.process_time() - began - documents.seconds)
        folder.with_suffix(".rate").write_text(str(rate))
    return float(folder.with_suffix(".rate").read_text())


def measured(engine: Callable[[Path], Peer], folder: Path, size: int, asked: dict[str, list[Question]]) -> Figures:
    """Return what was measured of one engine; an index that is there already is not built anew."""
    figures = Figures(docs_a_cpu_second=built(engine, folder, size))
    peer = engine(folder)
    sizes = {path.stat().st_ino: path.stat().st_size for path in folder.rglob("*") if path.is_file()}  # links are one
    figures.megabytes = sum(sizes.values()) / 1e6
    for name, group in asked.items():
        figures.hits[name] = [0] * len(group)
        figures.cold[name] = [_milliseconds(peer, one, with_facets=True) for one in group]
        figures.warm[name] = [_milliseconds(peer, one, with_facets=True) for one in group]
        figures.plain[name] = [_milliseconds(peer, one, with_facets=False) for one in group]
        figures.hits[name] = [peer.ask(one, with_facets=False) for one in group]
    made = iter(Corpus(seed=99).documents(COMMITS * COMMIT_SIZE, first=10_000_000 + time.time_ns() % 10**12))
    for _ in range(COMMITS):
        part = [next(made) for _ in range(COMMIT_SIZE)]
        began, spent = time.perf_counter(), time.process_time()
        peer.add(part)
        figures.commits.append((time.perf_counter() - began) * 1000)
        figures.commit_work.append((time.process_time() - spent) * 1000)
        if isinstance(peer, Ours):
            peer.rest()
    return figures


class Made:
    """Articles that are made while they are indexed; `seconds` of processor time went into making them."""

    def __init__(self, size: int) -> None:
        self.seconds = 0.0
        self._size = size

    def __iter__(self) -> Iterator[IndexDocument]:
        """Yield them all."""
        made = Corpus().documents(self._size)
        while True:
            began = time.process_time()
            document = next(made, None)
            self.seconds += time.process_time() - began
            if document is None:
                return
            yield document


def _milliseconds(peer: Peer, question: Question, *, with_facets: bool) -> float:
    began = time.thread_time()
    peer.ask(question, with_facets=with_facets)
    return (time.thread_time() - began) * 1000


def share(values: list[float], part: float) -> float:
    """Return the value below which a part of the values lies."""
    ordered = sorted(values)
    return ordered[min(int(part * len(ordered)), len(ordered) - 1)] if ordered else 0.0


def report(figures: dict[str, Figures], asked: dict[str, list[Question]]) -> None:
    """Print one table a state, in Markdown, and what building and committing cost."""
    names = list(figures)
    for title, of in (("warm, five facets", "warm"), ("cold, five facets", "cold"), ("warm, no facets", "plain")):
        print(f"\n| {title}: p50 / p95 ms | {' | '.join(names)} | ours : tantivy |")
        print("|---" * (len(names) + 2) + "|")
        for group in asked:
            times = {name: getattr(one, of)[group] for name, one in figures.items()}
            cells = [f"{share(each, 0.5):.1f} / {share(each, 0.95):.1f}" for each in times.values()]
            ratio = f"{share(times['ours'], 0.5) / share(times['tantivy'], 0.5):.2f}" if "tantivy" in times else ""
            print(f"| {group} | {' | '.join(cells)} | {ratio} |")
    print("\n| | docs per CPU s | MB | commit of 50: p50 / p95 ms | of processor time |\n|---|---|---|---|---|")
    for name, one in figures.items():
        commits = f"{share(one.commits, 0.5):.0f} / {share(one.commits, 0.95):.0f}"
        work = f"{share(one.commit_work, 0.5):.0f} / {share(one.commit_work, 0.95):.0f}"
        print(f"| {name} | {one.docs_a_cpu_second:.0f} | {one.megabytes:.0f} | {commits} | {work} |")
    print(f"\npeak memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
