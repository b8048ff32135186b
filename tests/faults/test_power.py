"""Below SQLite: the n-th call to the disk fails; the power goes, and only what was forced to disk is certain."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from archive import open_archive
from index.storing.generations import Generations
from records.errors import ArchiveError
from tests.builders import NOW
from tests.faults.cutting import cut
from tests.faults.disk import ALL_STAGES, COMPILER, DATABASE, Change, changes, compiled, faults_of, held, work
from tests.torture.judging import acknowledged
from tests.torture.storing import judged

pytestmark = pytest.mark.skipif(COMPILER is None, reason="needs a C compiler")
ROWS = 4
CUTS = 150
ARTICLES = 6
CUTS_OF_ALL = 25  # each is followed by the same work again
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


def root_of(done: Sequence[Change]) -> Path:
    """Return the folder of the archive that was worked on."""
    return next(Path(change.path).parent for change in done if change.name == DATABASE)


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


def test_after_a_power_cut_every_acknowledged_row_is_there_and_the_archive_sound(
    done: list[Change], tmp_path: Path
) -> None:
    chance, begun, promised = random.Random(8), first_told(done), 0  # noqa: S311 - the same cuts again are wanted
    for number in range(CUTS):
        folder = tmp_path / f"cut{number}"
        first = 1 if number % 3 == 0 else begun + 1
        told = cut(done[: chance.randrange(first, len(done))], root_of(done), folder, chance)
        promised += bool(told)
        if told:
            assert held(folder)[: len(told)] == told
        else:  # its first tables may not have been made; it must open all the same
            open_archive(folder).close()
    assert promised >= CUTS // 2


def test_after_a_power_cut_captures_articles_and_index_are_whole(library: Path, tmp_path: Path) -> None:
    live = tmp_path / "live"
    ended = work(library, live, ARTICLES, script=ALL_STAGES, DISK_NAMES=str(live), DISK_LOG=str(tmp_path / "log"))
    assert ended.returncode == 0, ended.stderr
    done = list(changes(tmp_path / "log"))
    begun = first_told(done)
    chance = random.Random(9)  # noqa: S311
    indexed = 0
    for number in range(CUTS_OF_ALL):
        folder = tmp_path / f"cut{number}"
        told = cut(done[: chance.randrange(begun + 1, len(done))], live / "var", folder / "var", chance)
        generation = Generations(folder / "var" / "index").current()  # a damaged one raises
        assert generation or "indexed 3" not in told
        indexed += generation is not None
        assert judged(folder, acknowledged(told), ARTICLES) == []
    assert indexed


def test_a_disk_that_forgets_what_was_forced_would_be_seen(library: Path, tmp_path: Path) -> None:
    live = tmp_path / "live"
    work(library, live, ARTICLES, script=ALL_STAGES, DISK_NAMES=str(live), DISK_LOG=str(tmp_path / "log"))
    unforced = [change for change in changes(tmp_path / "log") if change.kind != "s"]
    lost = unread = 0
    for number in range(10):
        folder = tmp_path / f"cut{number}"
        told = cut(unforced, live / "var", folder / "var", random.Random(number))  # noqa: S311
        try:
            archive = open_archive(folder / "var")
            lost += len(archive.articles.after(0, 100)) < len(acknowledged(told))
            unread += archive.fixity.verify(NOW).fault_count > 0
            archive.close()
        except ArchiveError:
            lost += 1
    assert lost
    assert unread or lost == 10
