"""Below SQLite: the n-th call to the disk fails; the power goes, and only what was forced to disk is certain."""

import random
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from archive import open_archive
from tests.faults.disk import COMPILER, DATABASE, Change, changes, compiled, faults_of, held, work

pytestmark = pytest.mark.skipif(COMPILER is None, reason="needs a C compiler")
ROWS = 4
SECTOR = 512
CUTS = 150
AFTER = 12  # calls that fail after the first acknowledgement


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled(tmp_path_factory.mktemp("disk"))


@pytest.fixture(scope="module")
def done(library: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Change]:
    """What undisturbed work does to its disk."""
    folder = tmp_path_factory.mktemp("undisturbed")
    work(library, folder / "live", ROWS, "told", DISK_LOG=str(folder / "log"))
    assert held(folder / "live" / "var") == [str(number) for number in range(ROWS)]
    return list(changes(folder / "log"))


def first_told(done: Sequence[Change]) -> int:
    """Return the position of the first acknowledgement: all before it makes tables."""
    return next(position for position, change in enumerate(done) if change.name.endswith(".told"))


@pytest.mark.parametrize("for_ever", [False, True])
def test_a_call_of_sqlite_that_fails_is_told_and_takes_no_row_that_was_acknowledged(
    library: Path, done: list[Change], tmp_path: Path, *, for_ever: bool
) -> None:
    begun, lasts, most = first_told(done), {"DISK_FOR_EVER": "1"} if for_ever else {}, 0
    while_tables_are_made = range(1, begun, begun // 5)
    while_rows_are_kept = range(begun, begun + AFTER)
    for at in (*while_tables_are_made, *while_rows_are_kept):
        ended = work(library, tmp_path / str(at), ROWS, DISK_FAIL_AT=str(at), **lasts)
        assert list(faults_of(ended, tmp_path / str(at))) == []
        most = max(most, len(ended.stdout.split()) if ended.returncode else 0)
    assert most, "no call failed after a row was acknowledged"


def cut(done: Sequence[Change], into: Path, chance: random.Random) -> list[str]:
    """Make the files as they may be after a power cut: what was forced, and any sectors of what was not."""
    files: dict[str, bytearray] = {}
    for position, change in enumerate(done):
        is_forced = any(later.kind == "s" and later.name == change.name for later in done[position + 1 :])
        if change.kind == "u":
            files.pop(change.name, None)
            continue
        content = files.setdefault(change.name, bytearray())
        if change.kind == "t" and (is_forced or chance.random() < 0.5):
            del content[change.offset :]
        if change.kind == "w":
            _write(content, change, chance if not is_forced and not change.name.endswith(".told") else None)
    into.mkdir()
    told = files.pop(f"{DATABASE}.told", bytearray())
    for name, content in files.items():
        if not name.endswith("-shm"):
            (into / name).write_bytes(content)
    return told.decode().split()


def _write(content: bytearray, change: Change, chance: random.Random | None) -> None:
    for at in range(0, len(change.content), SECTOR):
        piece, offset = change.content[at : at + SECTOR], change.offset + at
        if chance is not None and chance.random() < 0.5:
            continue
        content.extend(bytes(max(0, offset - len(content))))
        content[offset : offset + len(piece)] = piece


def test_after_a_power_cut_every_acknowledged_row_is_there_and_the_archive_sound(
    done: list[Change], tmp_path: Path
) -> None:
    chance, begun, promised = random.Random(8), first_told(done), 0  # noqa: S311 - the same cuts again are wanted
    for number in range(CUTS):
        folder = tmp_path / f"cut{number}"
        first = 1 if number % 3 == 0 else begun + 1
        told = cut(done[: chance.randrange(first, len(done))], folder, chance)
        promised += bool(told)
        if told:
            assert held(folder)[: len(told)] == told
        else:  # its first tables may not have been made; it must open all the same
            open_archive(folder).close()
    assert promised >= CUTS // 2


def test_a_disk_that_forgets_what_was_forced_would_be_seen(library: Path, tmp_path: Path) -> None:
    work(library, tmp_path / "live", ROWS, "told", DISK_LOG=str(tmp_path / "log"))
    unforced = [change for change in changes(tmp_path / "log") if change.kind != "s"]
    lost = 0
    for number in range(10):
        told = cut(unforced, tmp_path / f"cut{number}", random.Random(number))  # noqa: S311
        database = tmp_path / f"cut{number}" / DATABASE
        connection = sqlite3.connect(database)
        try:
            (count,) = connection.execute("SELECT count(*) FROM audit").fetchone()
        except sqlite3.DatabaseError:
            count = 0
        connection.close()
        lost += count < len(told)
    assert lost
