"""Measures one search engine in a process of its own, so that its memory is its own: what `benchmarks.search` starts.

    python -m benchmarks.search_one ENGINE FOLDER ARTICLES QUESTIONS

Prints one JSON object. An index that is there already is not built anew.
"""

import argparse
import json
import resource
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

import numpy as np

from benchmarks.search_corpus import Corpus, Question, questions
from benchmarks.search_peers import Fts5, Peer, PlainWhoosh, Tantivy
from index import IndexDocument, open_index
from index.queries import parse
from index.reading.answering import answer, warm
from index.reading.opening import Opening
from index.reading.snapshot import Snapshot
from index.storing.writer import writing

COMMITS, COMMIT_SIZE = 20, 50
TIMES = 10  # how often the segments of the simulated million are repeated
SIMULATED = "simulated"
SAMPLE = 500  # articles that names and phrases of questions are taken from


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


class Simulated(Ours):
    """Our engine over an index ten times as large: the same segments again and again, so only texts repeat."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        with Opening(folder).snapshot() as one:
            if one is None:
                raise SystemExit(f"there is no index in {folder}")
            deleted = [
                np.flatnonzero(~one.live[start:end]).tolist()
                for start, end in zip(one.bases[:-1], one.bases[1:], strict=True)
            ]
            values = {name: column.values for name, column in one.columns.items()}
            self._many = Snapshot([*one.segments] * TIMES, deleted * TIMES, one.names, values, 512 * 1024**2)
        warm(self._many)

    def ask(self, question: Question, *, with_facets: bool) -> int:
        """Answer as `Peer.ask` says."""
        query = replace(question.asked(with_facets=with_facets), with_snippets=False)
        return answer(self._many, query, parse(query.text)).total


ENGINES: dict[str, Callable[[Path], Peer]] = {
    "ours": Ours,
    SIMULATED: Simulated,
    "tantivy": Tantivy,
    "fts5": Fts5,
    "whoosh": PlainWhoosh,
}


@dataclass
class Figures:
    """What was measured of one engine; times in ms."""

    docs_a_cpu_second: float = 0.0
    megabytes: float = 0.0  # on disk
    memory_megabytes: float = 0.0  # at most, while searching
    first: float = 0.0  # the very first question, which opens the index
    commits: list[float] = field(default_factory=list)  # on the clock
    commit_work: list[float] = field(default_factory=list)  # of processor time
    cold: dict[str, list[float]] = field(default_factory=dict)  # by class, with facets, each asked for the first time
    warm: dict[str, list[float]] = field(default_factory=dict)  # the same, asked again
    plain: dict[str, list[float]] = field(default_factory=dict)  # warm without facets
    cold_plain: dict[str, list[float]] = field(default_factory=dict)  # first time without facets, by a second engine


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.search_one", description=__doc__)
    parser.add_argument("engine", choices=ENGINES)
    parser.add_argument("folder", type=Path)
    parser.add_argument("articles", type=int)
    parser.add_argument("questions", type=int, help="of each class; 0 only builds")
    chosen = parser.parse_args()
    rate = built(ENGINES[chosen.engine], chosen.folder, chosen.articles)
    figures = Figures(docs_a_cpu_second=rate)
    if chosen.questions:
        corpus = Corpus()
        asked = questions(corpus, list(corpus.documents(SAMPLE)), chosen.questions)
        measure(ENGINES[chosen.engine], chosen.folder, asked, figures)
    if chosen.questions and chosen.engine != SIMULATED:
        commit(ENGINES[chosen.engine](chosen.folder), figures)
    sys.stdout.write(json.dumps(asdict(figures)))


def built(engine: Callable[[Path], Peer], folder: Path, size: int) -> float:
    """Build an index unless it is there; return how many articles were indexed in a second of processor time."""
    told = folder.with_suffix(".rate")
    if not told.exists():
        shutil.rmtree(folder, ignore_errors=True)
        documents = Made(size)
        began = time.process_time()
        engine(folder).build(documents)
        told.write_text(str(size / (time.process_time() - began - documents.seconds)))
    return float(told.read_text())


def measure(engine: Callable[[Path], Peer], folder: Path, asked: dict[str, list[Question]], figures: Figures) -> None:
    """Ask every question cold and warm, with facets and without."""
    sizes = {path.stat().st_ino: path.stat().st_size for path in folder.rglob("*") if path.is_file()}  # links are one
    figures.megabytes = sum(sizes.values()) / 1e6
    peer = engine(folder)
    figures.first = _milliseconds(peer, Question(all=("nothing",)), with_facets=True)
    for name, group in asked.items():
        figures.cold[name] = [_milliseconds(peer, one, with_facets=True) for one in group]
    for name, group in asked.items():
        figures.warm[name] = [_milliseconds(peer, one, with_facets=True) for one in group]
        figures.plain[name] = [_milliseconds(peer, one, with_facets=False) for one in group]
    figures.memory_megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    peer = engine(folder)
    peer.ask(Question(all=("nothing",)), with_facets=False)
    for name, group in asked.items():
        figures.cold_plain[name] = [_milliseconds(peer, one, with_facets=False) for one in group]


def commit(peer: Peer, figures: Figures) -> None:
    """Add articles of the same world in small commits; the index is not what it was afterwards."""
    made = iter(Corpus(time.time_ns() % 2**31).documents(COMMITS * COMMIT_SIZE, 10_000_000 + time.time_ns() % 10**12))
    for _ in range(COMMITS):
        part = [next(made) for _ in range(COMMIT_SIZE)]
        began, spent = time.perf_counter(), time.thread_time()
        peer.add(part)
        figures.commits.append((time.perf_counter() - began) * 1000)
        figures.commit_work.append((time.thread_time() - spent) * 1000)
        if isinstance(peer, Ours):
            peer.rest()


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


if __name__ == "__main__":
    main()
