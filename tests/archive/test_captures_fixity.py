"""Verification: every way in which captures may not be as they were kept is found, and nothing else."""

import os
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from archive import Archive, open_archive
from records.captures import Capture, Origin
from tests.builders import NOW, a_source, an_answer, an_extraction

ROOT = Path(__file__).parents[2]
HOUR = timedelta(hours=1)


@pytest.fixture
def kept(archive: Archive) -> list[Capture]:
    return [
        archive.captures.keep(an_answer(f"https://gazette.example/{n}", f"body {n}".encode()), None) for n in range(4)
    ]


def reasons(archive: Archive) -> list[str]:
    return [fault.reason for fault in archive.fixity.verify(NOW).faults]


def path_of(tmp_path: Path, capture: Capture) -> Path:
    return next((tmp_path / "var" / "captures").glob(f"{capture.warc_file}*"))


def damage(path: Path, place: int) -> None:
    damaged = bytearray(path.read_bytes())
    damaged[place] ^= 0xFF
    path.write_bytes(damaged)


def change(tmp_path: Path, statement: str) -> None:
    with sqlite3.connect(tmp_path / "var" / "second-unit.db") as connection:
        connection.execute(statement)
    connection.close()


def test_a_sound_shelf_has_no_faults_and_remembers_when(archive: Archive, kept: list[Capture]) -> None:
    archive.captures.keep(an_answer("https://gazette.example/0", b"body 0", fetched_at=NOW + HOUR), None)
    archive.captures.keep(an_answer("https://gazette.example/0", b"", status=304), None)
    archive.captures.keep(an_answer("https://gazette.example/9", b"saved", origin=Origin.SAVED), None)
    archive.close()
    report = archive.fixity.verify(NOW)
    assert (report.captures, report.files, report.records) == (7, 1, 1 + 6 * 3 + 2)
    assert (report.unclaimed, report.faults) == (0, ())
    state = archive.fixity.state()
    assert (state.captures, state.imported, state.files, state.repeated) == (7, 1, 1, 1)
    assert (state.never_verified, state.faulty, state.verified_at) == (0, 0, NOW)


def test_a_changed_byte_is_found_and_remembered_until_it_is_mended(
    archive: Archive, kept: list[Capture], tmp_path: Path
) -> None:
    archive.close()
    path = path_of(tmp_path, kept[1])
    damage(path, kept[1].warc_offset + 100)
    report = archive.fixity.verify(NOW)
    assert [(fault.capture_id, fault.offset) for fault in report.faults] == [
        (kept[1].id, kept[1].warc_offset),
        (None, kept[1].warc_offset),  # the file as a whole: there are bytes that are no record
    ]
    assert archive.fixity.state().faulty == 1
    damage(path, kept[1].warc_offset + 100)
    assert reasons(archive) == []
    assert archive.fixity.state().faulty == 0


def test_a_missing_file_is_found_with_every_row_that_names_it(
    archive: Archive, kept: list[Capture], tmp_path: Path
) -> None:
    archive.close()
    path_of(tmp_path, kept[0]).unlink()
    found = reasons(archive)
    assert len(found) == 5
    assert found[-1] == "the file is missing"


def test_a_cut_file_is_found(archive: Archive, kept: list[Capture], tmp_path: Path) -> None:
    archive.close()
    path = path_of(tmp_path, kept[0])
    path.write_bytes(path.read_bytes()[: kept[3].warc_offset + 30])
    assert [reason.partition(" at ")[0] for reason in reasons(archive)] == [
        f"capture file {path.name} is damaged",
        "30 bytes are no whole record",
    ]


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("UPDATE captures SET body_sha256 = 'ab' WHERE id = 2", "is not what was kept"),
        ("UPDATE captures SET final_url = 'https://gazette.example/else' WHERE id = 2", "the record there is of"),
        ("UPDATE captures SET warc_offset = 0, body_sha256 = NULL WHERE id = 2", "there is a warcinfo record"),
        ("UPDATE captures SET body_in = 99 WHERE id = 2", "capture 99, which is missing"),
    ],
)
def test_a_row_that_disagrees_with_its_record_is_found(
    archive: Archive, kept: list[Capture], tmp_path: Path, statement: str, reason: str
) -> None:
    change(tmp_path, statement)
    assert any(reason in found for found in reasons(archive))


def test_a_record_without_a_row_is_counted_and_harmless(archive: Archive, kept: list[Capture], tmp_path: Path) -> None:
    archive.close()
    change(tmp_path, "DELETE FROM captures WHERE id = 3")
    report = archive.fixity.verify(NOW)
    assert (report.unclaimed, report.fault_count) == (1, 0)


def test_the_file_of_a_living_writer_is_no_fault_whatever_its_end(
    archive: Archive, kept: list[Capture], tmp_path: Path
) -> None:
    path = path_of(tmp_path, kept[0])
    with path.open("ab") as stream:
        stream.write(b"\x1f\x8b\x08 a record on its way")
    assert reasons(archive) == []


def test_a_version_whose_capture_has_no_row_is_found(archive: Archive, kept: list[Capture], tmp_path: Path) -> None:
    archive.sources.sync([a_source()], NOW)
    url = "https://gazette.example/0"
    archive.articles.keep(an_extraction(), url=url, source=a_source().slug, capture_id=kept[0].id, now=NOW)
    archive.close()
    change(tmp_path, "DELETE FROM captures WHERE id = 1")
    assert reasons(archive) == ["version 1 of article 1 was read from it, but it has no row"]


def test_samples_come_round_to_everything(archive: Archive, kept: list[Capture]) -> None:
    for hour, size in enumerate((3, 3, 3)):
        assert archive.fixity.verify_sample(size, NOW + hour * HOUR).captures == 3
    assert archive.fixity.state().verified_at == NOW + HOUR
    assert archive.fixity.verify_sample(99, NOW + 3 * HOUR).captures == 4


def test_verification_of_an_empty_archive_finds_nothing(archive: Archive) -> None:
    assert archive.fixity.verify(NOW).captures == archive.fixity.verify_sample(5, NOW).captures == 0


@pytest.mark.journey
def test_the_command_says_what_is_wrong_and_fails(archive: Archive, kept: list[Capture], tmp_path: Path) -> None:
    archive.close()
    (tmp_path / "config.yaml").write_text("storage: {folder: var}\nsources: []\n")
    shown = captures_command(tmp_path)
    assert shown.stdout.startswith("4 captures in 1 files")
    sound = captures_command(tmp_path, "verify")
    assert (sound.returncode, sound.stdout) == (
        0,
        "4 captures compared, 1 files with 13 records read, 0 unclaimed, 0 faults\n",
    )
    damage(path_of(tmp_path, kept[1]), kept[1].warc_offset + 100)
    broken = captures_command(tmp_path, "verify", "--sample", "4")
    assert broken.returncode == 1
    assert f"(capture {kept[1].id})" in broken.stdout


def captures_command(tmp_path: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [
        sys.executable,
        "-P",
        "-m",
        "pipeline",
        "captures",
        *arguments,
        "--config",
        str(tmp_path / "config.yaml"),
    ]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=60)


def test_an_archive_of_the_first_schema_is_migrated_with_its_captures(tmp_path: Path) -> None:
    from alembic.command import upgrade
    from alembic.config import Config

    from archive.opening import MIGRATIONS
    from archive.store.connection import Store

    (tmp_path / "var").mkdir()
    store = Store(f"sqlite:///{tmp_path / 'var' / 'second-unit.db'}", tmp_path / "var" / "write.lock", 1)
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with store.write() as connection:
        config.attributes["connection"] = connection
        upgrade(config, "0001")
        columns = "requested_url, final_url, kind, fetched_at, status, body_bytes, warc_file, warc_offset, attempts"
        values = "'https://a/', 'https://a/', 'article', '2026-11-22 12:00:00', 200, 0, 'f', 9, 2"
        connection.exec_driver_sql(f"INSERT INTO captures ({columns}, settled_as) VALUES ({values}, 'new')")  # noqa: S608 - constants
    store.close()
    archive = open_archive(tmp_path / "var")
    (capture,) = archive.captures.of_url("https://a/")
    archive.close()
    assert (capture.origin, capture.body_in, capture.attempts) == (Origin.CRAWL, None, 0)
