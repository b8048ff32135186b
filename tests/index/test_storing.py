"""Generations on disk: what survives a kill, what is noticed when damaged, what readers see meanwhile."""

import os
import pickle
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from index import SearchEngine, open_index
from index.schema import VERSION
from index.storing.generations import DamagedIndexError, Generations
from index.storing.merging import MOST_SEGMENTS
from index.storing.writer import writing
from records.errors import ConflictError
from records.searches import SearchStatus
from tests.index.builders import LONG_DROP, a_document, an_index, ask, ids

PROJECT = Path(__file__).parents[2]


def current(folder: Path) -> Path:
    return folder / (folder / "CURRENT").read_text()


def segment(folder: Path) -> Path:
    return next(current(folder).glob("*.pst"))


def flip(path: Path) -> None:
    """Change one byte; the file that other generations link to stays as it was."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.unlink()
    path.write_bytes(content)


class Planted:
    """Runs a command when it is unpickled, as a prepared index file would."""

    def __init__(self, proof: Path) -> None:
        self._proof = proof

    def __reduce__(self) -> tuple[Callable[[str], None], tuple[str]]:
        return os.mkdir, (str(self._proof),)


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


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: flip(segment(folder)),
        lambda folder: flip(next(current(folder).glob("*.toc"))),
        lambda folder: flip(current(folder) / "subjects.json"),
        lambda folder: segment(folder).unlink(),
        lambda folder: (current(folder) / "MANIFEST").unlink(),
        lambda folder: (current(folder) / "MANIFEST").write_text("{}"),
        lambda folder: (folder / "key").write_bytes(b"other"),
        lambda folder: (folder / "key").unlink(),
        lambda folder: (folder / "CURRENT").write_text("../elsewhere"),
        lambda folder: (folder / "CURRENT").write_text("gen-000777"),
        lambda folder: shutil.rmtree(current(folder)),
    ],
)
def test_damaged_index_is_noticed_and_not_opened(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    an_index(tmp_path, [a_document(1, body="text " * 50, subjects=(LONG_DROP,))]).close()
    damage(tmp_path)
    engine = open_index(tmp_path)
    assert ask(engine, "text").status is SearchStatus.UNAVAILABLE
    with pytest.raises(DamagedIndexError):
        Generations(tmp_path).current()
    with writing(tmp_path) as writer:
        assert writer.usable() is None
        writer.rebuild([a_document(2)], 1)
    assert ids(engine) == [2]
    engine.close()


@pytest.mark.parametrize("damage", [flip, Path.unlink])
def test_lost_arrays_are_read_off_whooshs_files_and_written_again(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    an_index(tmp_path, [a_document(1, body="text and more"), a_document(2)]).close()
    damage(next(current(tmp_path).glob("*.arrays")))
    engine = open_index(tmp_path)
    assert ids(engine, "text") == [1]
    engine.put([a_document(3, body="text")])
    assert ids(engine, "text") == [3, 1]
    generation = Generations(tmp_path).current()
    assert generation
    assert not generation.lost
    engine.close()


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


def test_pickle_planted_beside_the_index_never_runs(tmp_path: Path) -> None:
    an_index(tmp_path, [a_document(1)]).close()
    (current(tmp_path) / "_MAIN_999.toc").write_bytes(pickle.dumps(Planted(tmp_path / "proof")))
    assert ask(open_index(tmp_path)).status is SearchStatus.UNAVAILABLE
    assert not (tmp_path / "proof").exists()


def test_reader_that_has_an_index_goes_on_with_it_when_the_next_is_damaged(tmp_path: Path) -> None:
    engine = an_index(tmp_path, [a_document(1)])
    assert ids(engine) == [1]
    with writing(tmp_path) as writer:
        writer.commit([a_document(2)], [], 2)
    for path in current(tmp_path).glob("*.pst"):
        flip(path)
    assert ids(engine) == [1]
    shutil.rmtree(tmp_path)
    assert ids(engine) == [1]
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
