import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import text

from archive import Archive, open_archive
from archive.store.connection import Store
from archive.store.tables import metadata
from records.changes import ChangeKind
from records.editors import EditorRole, Session
from records.errors import ArchiveBusyError, ArchiveError, ConflictError

WRITES = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from archive import open_archive
from records.changes import ChangeKind
archive = open_archive(Path(sys.argv[1]))
for number in range(100000):
    archive.changes.append(ChangeKind.SUBJECT, [f"{sys.argv[2]}-{number}"], datetime.now(UTC))
    print(number, flush=True)
"""


def store_of(tmp_path: Path) -> Store:
    return Store(f"sqlite:///{tmp_path / 'var' / 'second-unit.db'}", tmp_path / "var" / "write.lock", 0.2)


def test_migrations_lead_to_the_schema_of_the_tables(archive: Archive, tmp_path: Path) -> None:
    with store_of(tmp_path).read() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_partial_indexes_are_partial_after_migration(archive: Archive, tmp_path: Path) -> None:
    with store_of(tmp_path).read() as connection:
        rows = connection.execute(text("SELECT name, sql FROM sqlite_master WHERE sql LIKE '%WHERE%'")).all()
    assert {name for name, _sql in rows} >= {"one_active_run", "captures_unsettled", "announcements_waiting"}


def test_an_archive_of_a_newer_program_is_refused(archive: Archive, tmp_path: Path) -> None:
    archive.close()
    with sqlite3.connect(tmp_path / "var" / "second-unit.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    with pytest.raises(ArchiveError, match="newer program"):
        open_archive(tmp_path / "var")


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ArchiveError, match="file"):
        open_archive(tmp_path / "file" / "var")


def test_writes_joined_vanish_together(archive: Archive, now: datetime) -> None:
    def both() -> None:
        with archive.writing():
            archive.changes.append(ChangeKind.SUBJECT, ["one"], now)
            archive.editors.add("Ana", EditorRole.EDITOR, now)
            raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        both()
    assert archive.changes.last() == 0
    assert archive.editors.by_name("ana") is None


def test_threads_write_one_after_the_other(archive: Archive, now: datetime) -> None:
    def write() -> None:
        for number in range(25):
            archive.changes.append(ChangeKind.SUBJECT, [str(number)], now)

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    changes = archive.changes.since(0, [ChangeKind.SUBJECT], limit=200)
    assert [change.seq for change in changes] == list(range(1, 101))


def test_the_write_ahead_log_is_folded_back(archive: Archive, tmp_path: Path, now: datetime) -> None:
    long = ["x" * 190] * 2000
    for _ in range(25):
        archive.changes.append(ChangeKind.SUBJECT, long, now)
    assert (tmp_path / "var" / "second-unit.db-wal").stat().st_size < 6_000_000
    assert (tmp_path / "var" / "second-unit.db").stat().st_size > 8_000_000


def test_a_reader_in_the_middle_does_not_hold_writers_up(archive: Archive, tmp_path: Path, now: datetime) -> None:
    reader = store_of(tmp_path)
    with reader.read() as connection:
        connection.execute(text("SELECT count(*) FROM changes")).scalar()
        begun = time.monotonic()
        for _ in range(25):
            archive.changes.append(ChangeKind.SUBJECT, ["x" * 190] * 2000, now)
        # Waiting for the reader would take the busy time-out, 5 s, with each write.
        assert time.monotonic() - begun < 60
        assert connection.execute(text("SELECT count(*) FROM changes")).scalar() == 0
    reader.engine.dispose()


def test_a_writer_that_waits_too_long_says_so(archive: Archive, tmp_path: Path) -> None:
    other = store_of(tmp_path)
    with archive.writing(), pytest.raises(ArchiveBusyError), other.write():
        pass
    other.engine.dispose()


@pytest.mark.journey
def test_kill_9_loses_nothing_that_was_acknowledged(tmp_path: Path, now: datetime) -> None:
    """Two writers, killed at some moment five times over; what they printed was committed before."""
    folder = tmp_path / "var"
    open_archive(folder).close()
    acknowledged: set[str] = set()
    for round_number in range(5):
        names = [f"{round_number}{letter}" for letter in "ab"]
        writers = [
            subprocess.Popen([sys.executable, "-c", WRITES, str(folder), name], stdout=subprocess.PIPE, text=True)
            for name in names
        ]
        for name, writer in zip(names, writers, strict=True):
            assert writer.stdout is not None
            acknowledged.add(f"{name}-{writer.stdout.readline().strip()}")  # from here on both are writing
        time.sleep(0.1 + 0.07 * round_number)
        for name, writer in zip(names, writers, strict=True):
            os.kill(writer.pid, signal.SIGKILL)
            acknowledged |= {
                f"{name}-{line.strip()}"
                for line in writer.communicate()[0].splitlines(keepends=True)
                if line.endswith("\n")
            }
    archive = open_archive(folder)
    kept = {change.record_id for change in archive.changes.since(0, [ChangeKind.SUBJECT], limit=1_000_000)}
    archive.close()
    assert len(acknowledged) > 10
    assert acknowledged <= kept
    with sqlite3.connect(folder / "second-unit.db") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_checkpoints_move_forward_or_back_to_the_start(archive: Archive) -> None:
    assert archive.changes.checkpoint("index") == 0
    for seq, expected in ((5, 5), (3, 5), (0, 0)):
        archive.changes.advance("index", seq)
        assert archive.changes.checkpoint("index") == expected


def test_accounts_have_one_name_in_whatever_case(archive: Archive, now: datetime) -> None:
    archive.editors.add("Ana", EditorRole.EDITOR, now)
    with pytest.raises(ConflictError):
        archive.editors.add("ANA", EditorRole.EDITOR, now)


def test_a_token_works_once_and_ends_all_sessions(archive: Archive, now: datetime) -> None:
    editor = archive.editors.add("Ana", EditorRole.EDITOR, now)
    hour, day = timedelta(hours=1), timedelta(days=1)
    archive.sessions.open(Session(id_sha256="s", editor_id=editor.id, created_at=now, last_seen_at=now, csrf_token="c"))
    assert archive.sessions.live("s", now, idle=hour, absolute=day) is not None
    archive.editors.keep_token(editor.id, "t", now + hour)
    assert archive.editors.use_token("t", "hash", now + 2 * hour) is None
    assert archive.editors.use_token("t", "hash", now) is not None
    assert archive.editors.use_token("t", "other", now) is None
    assert archive.sessions.live("s", now, idle=hour, absolute=day) is None


def test_sessions_end_by_idleness_and_by_age(archive: Archive, now: datetime) -> None:
    editor = archive.editors.add("Ana", EditorRole.EDITOR, now)
    hour, day = timedelta(hours=1), timedelta(days=1)
    archive.sessions.open(Session(id_sha256="s", editor_id=editor.id, created_at=now, last_seen_at=now, csrf_token="c"))
    assert archive.sessions.live("s", now + 0.9 * hour, idle=hour, absolute=day) is not None
    assert archive.sessions.live("s", now + 1.8 * hour, idle=hour, absolute=day) is not None
    assert archive.sessions.live("s", now + 3 * hour, idle=hour, absolute=day) is None
    assert archive.sessions.live("s", now + 1.9 * hour, idle=hour, absolute=hour) is None


def test_failed_sign_ins_are_counted_by_key(archive: Archive, now: datetime) -> None:
    for _ in range(3):
        archive.editors.note_failure("name:ana", now)
    assert archive.editors.failures("name:ana", now - timedelta(minutes=15)) == 3
    assert archive.editors.failures("name:ben", now - timedelta(minutes=15)) == 0
    archive.editors.clear_failures("name:ana")
    assert archive.editors.failures("name:ana", now - timedelta(minutes=15)) == 0
