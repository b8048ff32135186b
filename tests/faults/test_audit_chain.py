"""Whoever changes the audit log behind our back is seen, whether in its middle or at its end."""

import sqlite3
from datetime import datetime
from pathlib import Path

import pytest

from archive import Archive
from archive.soundness import AuditHead
from archive.soundness.chain import COVERED
from archive.store.tables import audit

FORGED = """
    INSERT INTO audit (seq, at, actor, action, object_id, detail, before, after, link)
    VALUES (%d, '2026-11-22 12:00:00.000000', 'Eve', 'nothing', '1', '', '', '', %s)
"""
TAMPERED = {
    "changed": ("UPDATE audit SET actor = 'Eve' WHERE seq = 3", "row 3 "),
    "another time": ("UPDATE audit SET at = '2020-01-01 00:00:00.000000' WHERE seq = 2", "row 2 "),
    "without its link": ("UPDATE audit SET link = NULL WHERE seq = 4", "row 4 "),
    "the first one removed": ("DELETE FROM audit WHERE seq = 1", "row 2 "),
    "removed": ("DELETE FROM audit WHERE seq = 3", "row 4 "),
    "put at the end": (FORGED % (6, "NULL"), "row 6 "),
    "exchanged": ("UPDATE audit SET detail = 'did 1' WHERE seq = 3", "row 3 "),
    "the end cut off": ("DELETE FROM audit WHERE seq > 3", "ends at row 3, but row 5 was written"),
}


def tamper(folder: Path, sql: str) -> None:
    with sqlite3.connect(folder / "var" / "second-unit.db") as connection:
        assert connection.executescript(sql)
    connection.close()


@pytest.fixture
def told(archive: Archive, now: datetime) -> Archive:
    for number in range(5):
        archive.editors.audit("Ana", "pause", str(number), now, f"did {number}", before="on", after="off")
    return archive


def test_an_untouched_log_is_sound(told: Archive) -> None:
    assert told.soundness.audit_log() == []


def test_a_link_covers_every_other_column() -> None:
    assert {*COVERED, "link"} == {column.name for column in audit.columns}


@pytest.mark.parametrize("fault", TAMPERED)
def test_the_first_row_that_does_not_fit_is_named(told: Archive, tmp_path: Path, fault: str) -> None:
    sql, said = TAMPERED[fault]
    tamper(tmp_path, sql)
    (found,) = told.soundness.audit_log()
    assert said in found.examples[0]


def test_a_row_put_between_two_is_seen(told: Archive, tmp_path: Path) -> None:
    forged = FORGED % (5, "(SELECT link FROM audit WHERE seq = 4)")
    tamper(tmp_path, "UPDATE audit SET seq = 9 WHERE seq = 5")
    tamper(tmp_path, forged)
    (found,) = told.soundness.audit_log()
    assert "row 5 " in found.examples[0]


def test_rows_from_before_there_were_links_are_let_be_but_none_after(told: Archive, tmp_path: Path) -> None:
    tamper(tmp_path, FORGED % (0, "NULL"))
    assert told.soundness.audit_log() == []


def test_a_log_written_anew_from_some_row_on_does_not_fit_the_last_backup(
    told: Archive, tmp_path: Path, now: datetime
) -> None:
    _, backup = told.back_up(tmp_path / "backups", now)
    witness = AuditHead(seq=backup.audit_seq, link=backup.audit_link)
    told.editors.audit("Ana", "resume", "5", now)
    assert told.soundness.audit_log(witness) == []
    tamper(tmp_path, "DELETE FROM audit WHERE seq > 3; UPDATE sqlite_sequence SET seq = 3 WHERE name = 'audit'")
    told.editors.audit("Eve", "pause", "3", now)
    told.editors.audit("Eve", "pause", "4", now)
    assert told.soundness.audit_log() == []
    (found,) = told.soundness.audit_log(witness)
    assert "row 5 is not the one that stood there when the last backup was taken" in found.examples[0]


def test_a_change_that_is_rolled_back_leaves_the_chain_whole(told: Archive, now: datetime) -> None:
    def break_off() -> None:
        with told.writing():
            told.editors.audit("Ana", "pause", "5", now)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        break_off()
    told.editors.audit("Ana", "pause", "6", now)
    assert told.soundness.audit_log() == []
