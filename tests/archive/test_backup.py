"""Backups: taken while the archive is written, whole or not there, and put back as they were."""

import os
import shutil
import threading
from datetime import timedelta
from pathlib import Path

import pytest

from archive import Archive, open_archive
from archive.backup import check_backup, newest_backup, restore_backup
from records.errors import ArchiveError, ConflictError
from tests.builders import NOW, an_answer, an_article


def fill(archive: Archive, first: int, last: int) -> None:
    for number in range(first, last):
        url = f"https://gazette.example/{number}"
        capture = archive.captures.keep(an_answer(url, f"<p>Page {number}</p>".encode() * 50), None)
        archive.captures.settle(capture.id, "new")
        an_article(archive, url, title=f"Article {number}")


def everything(archive: Archive) -> list[tuple[str, bytes]]:
    """Return the title of every article with the body of its capture, read back."""
    found = []
    for article in archive.articles.after(0, 10_000):
        capture = archive.captures.latest(article.url)
        assert capture is not None
        found.append((article.title, archive.captures.body(capture)))
    return found


def test_what_is_put_back_is_what_was_there(archive: Archive, tmp_path: Path) -> None:
    fill(archive, 0, 20)
    folder, backup = archive.back_up(tmp_path / "backups", NOW)
    assert (backup.articles, backup.captures) == (20, 20)
    assert check_backup(folder) == backup
    restore_backup(folder, tmp_path / "again")
    with_again = open_archive(tmp_path / "again")
    assert everything(with_again) == everything(archive)
    fill(with_again, 20, 22)  # and it can be gone on with
    assert len(everything(with_again)) == 22
    with_again.close()


def test_a_backup_may_be_taken_while_the_archive_is_written(archive: Archive, tmp_path: Path) -> None:
    fill(archive, 0, 5)
    stop = threading.Event()

    def write() -> None:
        number = 5
        while not stop.is_set():
            fill(archive, number, number + 1)
            number += 1

    writer = threading.Thread(target=write)
    writer.start()
    made = [archive.back_up(tmp_path / "backups", NOW + timedelta(seconds=second))[0] for second in range(4)]
    stop.set()
    writer.join()
    for number, folder in enumerate(made):
        backup = check_backup(folder)
        restore_backup(folder, tmp_path / f"again{number}")
        again = open_archive(tmp_path / f"again{number}")
        assert len(everything(again)) == backup.articles >= 5
        again.close()


def test_closed_files_are_shared_with_the_backup_before(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "var", warc_bytes=2000)
    fill(archive, 0, 30)
    first, _ = archive.back_up(tmp_path / "backups", NOW)
    fill(archive, 30, 40)
    second, backup = archive.back_up(tmp_path / "backups", NOW + timedelta(hours=1))
    archive.close()
    shared = [path for path in second.rglob("*.warc.gz") if path.stat().st_nlink > 1]
    assert shared
    shutil.rmtree(first)  # which takes nothing from the second
    assert check_backup(second) == backup
    assert newest_backup(tmp_path / "backups") == second


@pytest.mark.parametrize("harm", ["cut", "flip", "lose"])
def test_a_damaged_backup_is_told_and_not_put_back(archive: Archive, tmp_path: Path, harm: str) -> None:
    fill(archive, 0, 3)
    folder, _ = archive.back_up(tmp_path / "backups", NOW)
    victim = next((folder / "captures").iterdir())
    data = victim.read_bytes()
    if harm == "lose":
        victim.unlink()
    else:
        victim.write_bytes(data[:-1] if harm == "cut" else data[:-1] + bytes([data[-1] ^ 1]))
    with pytest.raises(ArchiveError, match=r"damaged|lost"):
        check_backup(folder)
    with pytest.raises(ArchiveError):
        restore_backup(folder, tmp_path / "again")
    assert not (tmp_path / "again").exists()
    assert not list(tmp_path.glob("*.part"))


def test_nothing_is_overwritten(archive: Archive, tmp_path: Path) -> None:
    fill(archive, 0, 1)
    folder, _ = archive.back_up(tmp_path / "backups", NOW)
    with pytest.raises(ConflictError, match="not empty"):
        restore_backup(folder, tmp_path / "var")
    with pytest.raises(ArchiveError, match="there already"):
        archive.back_up(tmp_path / "backups", NOW)
    assert len(everything(archive)) == 1


def test_a_backup_that_was_broken_off_is_none(archive: Archive, tmp_path: Path) -> None:
    fill(archive, 0, 1)
    folder, _ = archive.back_up(tmp_path / "backups", NOW)
    os.unlink(folder / "backup.json")
    assert newest_backup(tmp_path / "backups") is None
    with pytest.raises(ArchiveError, match="no complete backup"):
        check_backup(folder)


def test_a_place_that_cannot_be_written_is_told(archive: Archive, tmp_path: Path) -> None:
    fill(archive, 0, 1)
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(ArchiveError, match="cannot write a backup"):
        archive.back_up(tmp_path / "file" / "backups", NOW)
    assert len(everything(archive)) == 1
