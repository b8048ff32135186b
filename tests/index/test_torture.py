"""Whatever is typed, and whenever the writer is killed; the same with large counts are commands in benchmarks/."""

from pathlib import Path

from benchmarks.search_corpus import Corpus
from benchmarks.search_fuzz import an_index, fuzzed
from benchmarks.search_kills import MOMENTS, killed
from index import open_index

SLOWEST = 5_000.0  # ms of processor time on a busy machine; docs/performance.md states what is measured


def test_anything_typed_is_answered_or_refused(tmp_path: Path) -> None:
    engine = open_index(an_index(tmp_path))
    refused, slowest = fuzzed(engine, Corpus().words[:20_000], 150, seed=7)
    engine.close()
    assert 0 < refused < 150
    assert slowest[0][0] < SLOWEST


def test_killed_writer_loses_no_article_and_leaves_an_index_that_opens(tmp_path: Path) -> None:
    kills, faults = killed(tmp_path, len(MOMENTS), seed=3)
    assert not faults
    assert set(kills) == set(MOMENTS)
