"""Takes backups while the archive is in use: the database first, then the captures that it speaks of."""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from archive.backup.files import CAPTURES, DATABASE, copied, hashed, read_manifest, sync_folder, write_manifest
from archive.backup.manifest import BackedFile, Backup
from archive.soundness.chain import head_of
from archive.store.connection import Store
from records.errors import ArchiveError

# Of a folder that is not complete yet; one that is left over was broken off and may go.
PART = ".part"


def take_backup(store: Store, captures: Path, into: Path, now: datetime) -> tuple[Path, Backup]:
    """Make a backup in a new folder below `into`; return the folder and what it holds.

    The database is copied in one consistent view. Captures are forced to disk before their rows are committed, and WARC
    files only grow, so the files copied after it hold everything that it speaks of. A WARC file that an earlier backup
    in the same place holds already takes no room again.

    Raises:
        ArchiveError: another database than SQLite (use its own tools), no room, or a folder that cannot be written.
    """
    if store.engine.dialect.name != "sqlite":
        raise ArchiveError("only SQLite is backed up here; use pg_dump for PostgreSQL, and copy the captures after it")
    before = newest_backup(into)
    folder = into / f"second-unit-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    with _told(into), _made(folder) as part:
        copied_rows = _copy_database(store, part / DATABASE)
        files = [hashed(part / DATABASE), *_copy_captures(captures, part / CAPTURES, before)]
        backup = Backup(made_at=now, files=tuple(files), **copied_rows)
        write_manifest(part, backup)
    return folder, backup


def newest_backup(into: Path) -> Path | None:
    """Return the newest complete backup below a folder, None when there is none."""
    found = sorted(into.glob("second-unit-*Z/backup.json")) if into.is_dir() else []
    return found[-1].parent if found else None


def held_backups(into: Path) -> list[tuple[Path, Backup]]:
    """Return the complete backups below a folder with what they say they hold, the newest first."""
    found = sorted(into.glob("second-unit-*Z/backup.json"), reverse=True) if into.is_dir() else []
    backups = []
    for path in found:
        with suppress(ArchiveError):  # one whose manifest cannot be read is no backup
            backups.append((path.parent, read_manifest(path.parent)))
    return backups


@contextmanager
def _made(folder: Path) -> Iterator[Path]:
    """Give a folder to fill; it gets its name when it is complete, and goes when it cannot be."""
    if folder.exists():
        raise ArchiveError(f"{folder} is there already; wait a second and try again")
    part = folder.with_name(folder.name + PART)
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True, mode=0o700)
    try:
        yield part
        part.rename(folder)
        sync_folder(folder.parent)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise


def _copy_database(store: Store, target: Path) -> dict[str, Any]:
    """Copy the database; return what the manifest says of its rows."""
    with store.read() as connection, closing(sqlite3.connect(target)) as copy:
        driver: Any = connection.connection.driver_connection
        driver.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        (verdict,) = copy.execute("PRAGMA integrity_check").fetchone()
        if verdict != "ok":
            raise ArchiveError(f"the database is damaged: {verdict}; restore the last good backup")
        (articles,) = copy.execute("SELECT count(*) FROM articles").fetchone()
        (captures,) = copy.execute("SELECT count(*) FROM captures").fetchone()
        (schema,) = copy.execute("SELECT version_num FROM alembic_version").fetchone()
        head = head_of(connection)
    rows = {"articles": articles, "captures": captures, "schema": schema}
    return rows | {"audit_seq": head.seq, "audit_link": head.link}


def _copy_captures(captures: Path, target: Path, before: Path | None) -> Iterator[BackedFile]:
    target.mkdir(mode=0o700)
    held = {file.path: file for file in read_manifest(before).files} if before else {}
    for path in sorted(captures.glob("*.warc.gz*")) if captures.is_dir() else ():
        name = f"{CAPTURES}/{path.name}"
        known = held.get(name)
        is_same = known is not None and not path.name.endswith(".open") and known.size == path.stat().st_size
        if before and known and is_same and _linked(before / name, target / path.name):
            yield known
        else:
            yield _copy(path, target)
    sync_folder(target)


def _copy(path: Path, target: Path) -> BackedFile:
    try:
        file = copied(path, target / path.name)
    except FileNotFoundError:  # it was being written when we looked, and has been closed and renamed since
        path = path.with_name(path.name.removesuffix(".open"))
        file = copied(path, target / path.name)
    return BackedFile(path=f"{CAPTURES}/{file.path}", size=file.size, sha256=file.sha256)


def _linked(old: Path, new: Path) -> bool:
    """Share a file with an earlier backup; False when the file system cannot."""
    try:
        os.link(old, new)
    except OSError:
        return False
    return True


@contextmanager
def _told(into: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise ArchiveError(f"cannot write a backup to {into}: {error.strerror}") from error
    except sqlite3.Error as error:
        raise ArchiveError(f"cannot copy the database to {into}: {error}") from error
