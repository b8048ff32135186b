"""Damage on disk: what is noticed before anything is opened, what behind the back of searches, how it is mended."""

import os
import pickle
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from index import open_index
from index.storing.generations import DamagedIndexError, Generations
from index.storing.writer import writing
from index.whoosh_engine import WhooshEngine
from records.searches import SearchStatus
from tests.index.builders import LONG_DROP, a_document, an_index, ask, day, ids

PROJECT = Path(__file__).parents[2]


def current(folder: Path) -> Path:
    return folder / (folder / "CURRENT").read_text()


def segment(folder: Path) -> Path:
    return next(current(folder).glob("*.trm"))


def flip(path: Path) -> None:
    """Change one byte; the file that other generations link to stays as it was."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.unlink()
    path.write_bytes(content)


def cut(path: Path) -> None:
    """Take off the last byte; the file that other generations link to stays as it was."""
    content = path.read_bytes()[:-1]
    path.unlink()
    path.write_bytes(content)


class Planted:
    """Runs a command when it is unpickled, as a prepared index file would."""

    def __init__(self, proof: Path) -> None:
        self._proof = proof

    def __reduce__(self) -> tuple[Callable[[str], None], tuple[str]]:
        return os.mkdir, (str(self._proof),)


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: flip(next(current(folder).glob("*.toc"))),
        lambda folder: flip(current(folder) / "subjects.txt"),
        lambda folder: segment(folder).unlink(),
        lambda folder: cut(segment(folder)),
        lambda folder: (current(folder) / "more").write_text("x"),
        lambda folder: (current(folder) / "MANIFEST").unlink(),
        lambda folder: (current(folder) / "MANIFEST").write_text("{}"),
        lambda folder: (folder / "key").write_bytes(b"other"),
        lambda folder: (folder / "key").unlink(),
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


@pytest.mark.parametrize("ending", ["trm", "shown.col", "article.col"])
def test_damage_inside_large_files_is_noticed_behind_the_back_of_searches(tmp_path: Path, ending: str) -> None:
    an_index(tmp_path, [a_document(1, body="text " * 50)]).close()
    flip(next(current(tmp_path).glob(f"*.{ending}")))
    engine = WhooshEngine(tmp_path)
    ask(engine, "text")  # from what is there, or not at all: which one depends on what was flipped, and on the thread
    engine.check()
    assert ask(engine, "text").status is SearchStatus.UNAVAILABLE
    assert ask(open_index(tmp_path), "text").status is SearchStatus.UNAVAILABLE
    with writing(tmp_path) as writer:
        assert writer.usable() is None
        writer.rebuild([a_document(2, body="text")], 1)
    assert ids(engine, "text") == [2]
    engine.close()


def test_damage_that_a_reader_found_is_known_to_a_writer_that_had_read_the_file_before(tmp_path: Path) -> None:
    an_index(tmp_path, [a_document(1)]).close()
    generations = Generations(tmp_path)
    generation = generations.current()
    assert generation
    assert generations.damaged(generation) == frozenset()
    assert generations.condemn(generation, [segment(tmp_path).name])
    with pytest.raises(DamagedIndexError, match="trm"):
        generations.current()
    with writing(tmp_path) as writer:
        writer.rebuild([a_document(2)], 1)
    assert generations.current()
    assert not generations.condemn(generation, ["x"])  # it is no longer in force


def test_damage_inside_arrays_is_mended_from_whooshs_files(tmp_path: Path) -> None:
    documents = [
        a_document(one, body=f"text {one} " * 20, published_at=day(2015, 1 + one % 12)) for one in range(1, 300)
    ]
    an_index(tmp_path, documents).close()
    path = next(current(tmp_path).glob("*.arrays"))
    content = bytearray(path.read_bytes())
    assert len(content) > 70_000
    content[-5_000:] = b"\xff" * 5_000
    path.unlink()
    path.write_bytes(content)
    engine = WhooshEngine(tmp_path)
    ask(engine, "text 17")
    engine.check()
    assert ids(engine, "text 17") == [17]
    with writing(tmp_path) as writer:
        assert writer.usable()
    generation = Generations(tmp_path).current()
    assert generation
    assert not generation.lost
    engine.close()


def test_whatever_stands_in_a_damaged_file_of_arrays_a_search_ends_well(tmp_path: Path) -> None:
    documents = [
        a_document(one, title=f"Number {one} jump", subjects=(LONG_DROP,), published_at=day(2015, 1 + one % 12))
        for one in range(1, 60)
    ]
    an_index(tmp_path, documents).close()
    command = [sys.executable, "-W", "error", "-m", "tests.index.mutating", str(tmp_path), "40", "1"]
    ended = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=300, check=False)
    assert ended.returncode == 0, ended.stderr
    assert "noticed" in ended.stdout


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
    flip(next(current(tmp_path).glob("*.toc")))
    assert ids(engine) == [1]
    shutil.rmtree(tmp_path)
    assert ids(engine) == [1]
    engine.close()


def two_generations(folder: Path) -> None:
    """Two commits; the segment of the first is a link in the second."""
    engine = an_index(folder, [a_document(1, body="text " * 50, subjects=(LONG_DROP,))])
    engine.put([a_document(2, body="text " * 50, subjects=(LONG_DROP,))])
    engine.close()


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: flip(next(current(folder).glob("*.toc"))),
        lambda folder: flip(current(folder) / "subjects.txt"),
        lambda folder: (current(folder) / "MANIFEST").unlink(),
        lambda folder: (folder / "CURRENT").write_text("../elsewhere"),
        lambda folder: (folder / "CURRENT").write_text("gen-000777"),
        lambda folder: shutil.rmtree(current(folder)),
    ],
)
def test_an_older_generation_that_is_whole_answers_while_the_one_in_force_is_damaged(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    two_generations(tmp_path)
    damage(tmp_path)
    engine = open_index(tmp_path)
    assert ids(engine, "text") in ([1], [2, 1])  # the second where only its name was lost
    with writing(tmp_path) as writer:
        assert writer.usable() is None  # it is rebuilt all the same
        writer.rebuild([a_document(3, body="text")], 1)
    assert ids(engine, "text") == [3]
    engine.close()


def test_an_older_generation_takes_over_when_damage_is_found_behind_the_back_of_searches(tmp_path: Path) -> None:
    two_generations(tmp_path)
    only_new = [path for path in current(tmp_path).glob("*.trm") if path.stat().st_nlink == 1]
    flip(*only_new)
    engine = WhooshEngine(tmp_path)
    ask(engine, "text")
    engine.check()
    assert ids(engine, "text") == [1]
    engine.close()


def test_damage_that_generations_share_is_answered_from_by_none(tmp_path: Path) -> None:
    two_generations(tmp_path)
    generations = Generations(tmp_path)
    generation = generations.current()  # everything was read, and was whole then
    shared = next(path for path in current(tmp_path).glob("*.trm") if path.stat().st_nlink > 1)
    assert generation
    assert generations.condemn(generation, [shared.name])
    assert generations.newest_whole() is None
    engine = open_index(tmp_path)
    assert ask(engine, "text").status is SearchStatus.UNAVAILABLE
    engine.close()
