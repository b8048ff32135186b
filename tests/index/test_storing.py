"""Generations on disk: what survives a kill, what is noticed when damaged, what readers see meanwhile."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.filetables import OrderedHashWriter

from index import SearchEngine, open_index
from index.schema import VERSION
from index.storing.generations import Generations
from index.storing.merging import BOUND_SEGMENTS, MOST_SEGMENTS
from index.storing.segments import TERMS
from index.storing.writer import writing
from records.errors import ConflictError, SearchError
from records.searches import SearchStatus
from tests.index.builders import a_document, an_index, ask, ids

PROJECT = Path(__file__).parents[2]


def current(folder: Path) -> Path:
    return folder / (folder / "CURRENT").read_text()


@pytest.mark.parametrize("seed", range(2))
def test_nothing_acknowledged_is_lost_by_kill(tmp_path: Path, seed: int) -> None:
    acknowledged = 0
    for kill in range(3):
        command = [sys.executable, "-m", "tests.index.committing", str(tmp_path), str(acknowledged + 1)]
        with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            for _ in range(2 + (seed + kill) % 3):
                acknowledged = int(process.stdout.readline())
            threading.Event().wait(0.011 * ((seed * 3 + kill) % 9))  # somewhere within the next commit
            process.kill()
            acknowledged = max([acknowledged, *map(int, process.stdout.read().split())])
        engine = open_index(tmp_path)
        found = set(ids(engine, page_size=1000))
        engine.close()
        generation = Generations(tmp_path).current()
        assert generation
        assert generation.seq in {acknowledged, acknowledged + 1}  # published, but killed before it could say so
        kept = {one for one in range(1, generation.seq + 1) if (one + 7) % 7 or one + 7 > generation.seq}
        assert found == kept
        acknowledged = generation.seq


def test_tidying_leaves_few_segments_and_the_same_answers(tmp_path: Path) -> None:
    engine = an_index(tmp_path, [])
    for number in range(1, 12):
        engine.put([a_document(number, title=f"Number {number % 3}", body=f"jumps {number}")])
    engine.remove([4, 5])
    before = ids(engine, "number", page_size=50)
    with writing(tmp_path) as writer:
        assert writer.tidy() is None
        assert writer.tidy(3) is not None
        assert writer.tidy(3) is None
    assert len(list(current(tmp_path).glob("*.arrays"))) <= 3
    assert ids(engine, "number", page_size=50) == before
    engine.close()


def test_commits_without_a_rest_merge_nothing_and_stop_at_a_bound(tmp_path: Path) -> None:
    counts = []
    with writing(tmp_path) as writer:
        for number in range(1, BOUND_SEGMENTS + 4):
            generation = writer.commit([a_document(number, title=f"Number {number}")], [], number)
            counts.append(len(list(generation.folder.glob("*.arrays"))))
        assert counts[:BOUND_SEGMENTS] == list(range(1, BOUND_SEGMENTS + 1))
        assert max(counts) == BOUND_SEGMENTS
        writer.make_room()
        assert writer.make_room() is None
    assert len(list(current(tmp_path).glob("*.arrays"))) < MOST_SEGMENTS
    engine = open_index(tmp_path)
    assert ids(engine, "number", page_size=100) == list(range(BOUND_SEGMENTS + 3, 0, -1))
    engine.close()


def test_key_is_for_its_owner_only_and_lies_outside_the_generations(tmp_path: Path) -> None:
    an_index(tmp_path, [a_document(1)]).close()
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600
    assert not list(current(tmp_path).glob("key"))


def test_other_schema_counts_as_no_index(tmp_path: Path) -> None:
    an_index(tmp_path, [a_document(1)]).close()
    generations = Generations(tmp_path)
    generations.publish(generations.begin(generations.current()), schema=VERSION + 1, seq=1, keep=2)
    assert ask(open_index(tmp_path)).status is SearchStatus.UNAVAILABLE
    with writing(tmp_path) as writer:
        assert writer.usable() is None


def test_second_writer_is_told_to_wait(tmp_path: Path) -> None:
    with writing(tmp_path), pytest.raises(ConflictError, match="another process"), writing(tmp_path, lock_seconds=0):
        pass


def test_a_place_where_no_index_can_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("a file stands here")
    with pytest.raises(SearchError, match="cannot open the index"), writing(tmp_path / "index"):
        pass


def test_many_small_commits_leave_few_segments_and_generations(tmp_path: Path) -> None:
    engine = an_index(tmp_path, [])
    for number in range(1, 41):
        engine.put([a_document(number, title=f"Number {number}")])
        assert len(list(current(tmp_path).glob("*.pst"))) <= MOST_SEGMENTS
    assert len(list(tmp_path.glob("gen-*"))) == 2
    assert ids(engine, "number", page_size=100) == list(range(40, 0, -1))
    engine.close()


def test_searches_go_on_while_the_index_is_rebuilt(tmp_path: Path) -> None:
    engine = an_index(tmp_path, [a_document(number, title="Jump") for number in range(1, 51)])
    seen: set[int] = set()
    failures: list[BaseException] = []
    stop = threading.Event()
    threads = [threading.Thread(target=_search_until, args=(engine, stop, seen, failures)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for size in (60, 70, 80):
        with writing(tmp_path) as writer:
            writer.rebuild([a_document(number, title="Jump") for number in range(1, size + 1)], size)
    stop.set()
    for thread in threads:
        thread.join()
    assert not failures
    assert seen <= {50, 60, 70, 80}
    assert ask(engine, "jump").total == 80
    engine.close()


def _search_until(engine: SearchEngine, stop: threading.Event, seen: set[int], failures: list[BaseException]) -> None:
    try:
        while not stop.is_set():
            seen.add(ask(engine, "jump", page_size=5).total)
    except BaseException as error:
        failures.append(error)


def test_the_table_of_terms_is_byte_for_byte_what_whoosh_would_write(tmp_path: Path) -> None:
    terms = [f"{number:x}".encode() for number in sorted(range(3_000), key=lambda number: f"{number:x}".encode())]
    storage = FileStorage(str(tmp_path))
    theirs, ours = OrderedHashWriter(storage.create_file("theirs")), TERMS(storage.create_file("ours"))
    for term in terms:
        theirs.add(b"\0\1" + term, term * 3)
    ours.put(b"\0\1", terms[:1_000], [term * 3 for term in terms[:1_000]])
    ours.put(b"\0\1", terms[1_000:], [term * 3 for term in terms[1_000:]])
    theirs.close()
    ours.close()
    assert (tmp_path / "ours").read_bytes() == (tmp_path / "theirs").read_bytes()
