"""Archives of every schema that was ever released, with rows in them: brought up to date, and killed while they are."""

import os
import random
import signal
import sqlite3
import time
from pathlib import Path

import pytest

from archive import open_archive
from archive.opening import HEAD, MIGRATIONS
from archive.store.connection import Store

RELEASED = sorted(path.name.partition("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*_*.py"))
STEPS = 40
# The first schema's columns without a default of their own; later steps only add to them.
ROWS = (
    """INSERT INTO captures (requested_url, final_url, kind, fetched_at, status, body_bytes, warc_file, warc_offset,
        attempts) VALUES ('https://a.example/', 'https://a.example/', 'article', '2026-11-22 12:00:00', 200, 0, 'f', 9,
        2)
    """,
    "INSERT INTO audit (at, actor, action, object_id, detail) VALUES ('2026-11-22 12:00:00', 'Ana', 'pause', '1', '')",
    "INSERT INTO failures (key, failed_at) VALUES ('name:ana', '2026-11-22 12:00:00')",
)


def old_archive(folder: Path, schema: str) -> Path:
    """Make an archive as that schema's program left it, with rows."""
    from alembic.command import upgrade
    from alembic.config import Config

    folder.mkdir()
    store = Store(f"sqlite:///{folder / 'second-unit.db'}", folder / "write.lock", 1)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with store.write() as connection:
        config.attributes["connection"] = connection
        upgrade(config, schema)
        for row in ROWS:
            connection.exec_driver_sql(row)
    store.close()
    return folder


def judge(folder: Path) -> None:
    """What was there before is there after, once, and new rows find their place."""
    archive = open_archive(folder)
    assert [capture.attempts for capture in archive.captures.of_url("https://a.example/")] == [2]
    assert [entry.actor for entry in archive.editors.audit_log(9)] == ["Ana"]
    archive.editors.audit("Ben", "resume", "1", archive.editors.audit_log(1)[0].at)
    assert [*archive.soundness.database(), *archive.soundness.audit_log()] == []
    archive.close()


def state_of(folder: Path) -> tuple[str, str]:
    """Return the schema's number, and the whole schema as SQL."""
    connection = sqlite3.connect(folder / "second-unit.db")
    (number,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    tables = connection.execute("SELECT sql FROM sqlite_schema WHERE sql NOT NULL ORDER BY name").fetchall()
    connection.close()
    return str(number), str(tables)


@pytest.mark.parametrize("schema", RELEASED)
def test_an_archive_of_each_released_schema_is_brought_up_to_date_with_its_rows(tmp_path: Path, schema: str) -> None:
    folder = old_archive(tmp_path / "old", schema)
    judge(folder)
    assert state_of(folder)[0] == HEAD


def migrated_until(folder: Path, statement: int) -> int:
    """Migrate in a child that is killed before the n-th statement; return the signal that ended it, 0 for none."""
    child = os.fork()
    if not child:
        from sqlalchemy import event

        seen = 0

        def count(*_given: object) -> None:
            nonlocal seen
            seen += 1
            if seen == statement:
                os.kill(os.getpid(), signal.SIGKILL)

        store = Store(f"sqlite:///{folder / 'second-unit.db'}", folder / "write.lock", 1)
        event.listen(store.engine, "before_cursor_execute", count)
        from archive.opening import migrate

        migrate(store)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0


def test_killed_before_any_statement_of_a_migration_it_is_done_whole_or_not_at_all(tmp_path: Path) -> None:
    folder = old_archive(tmp_path / "old", RELEASED[0])
    before, statement = state_of(folder), 0
    while True:
        statement += 1
        if not migrated_until(folder, statement):
            break
        assert state_of(folder) == before, f"half done at statement {statement}"
    assert statement > STEPS
    judge(folder)


def test_killed_at_any_moment_of_a_migration_the_next_start_finishes_it(tmp_path: Path) -> None:
    chance = random.Random(8)  # noqa: S311 - the same moments again are what is wanted
    for number in range(6):
        folder = old_archive(tmp_path / f"old{number}", RELEASED[0])
        child = os.fork()
        if not child:
            open_archive(folder).close()
            os._exit(0)
        time.sleep(chance.uniform(0.05, 0.4))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        judge(folder)
