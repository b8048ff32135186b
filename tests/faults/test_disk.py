"""What may happen to the archive's folder: a log is lost, a file is gone, it may not be written, two write at once."""

import ast
import multiprocessing
import os
import re
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from archive import Archive, open_archive
from records.errors import ArchiveError, SecondUnitError
from records.sources import SourceSlug
from tests.builders import NOW, a_source, an_answer, an_article, an_extraction
from tests.webapp.conftest import Site

ROOT = Path(__file__).parents[2]
ROOMS = ("records", "archive", "crawler", "knowledge", "index", "webapp", "pipeline", "settings.py", "logs.py")
FORKING = multiprocessing.get_context("fork")
URLS = [f"https://gazette.example/{number}" for number in range(12)]


def keep_all(folder: Path, now: datetime, start: Any) -> None:
    """Keep the same articles as another process does at this moment."""
    archive = open_archive(folder)
    start.wait()
    for url in URLS:
        capture = archive.captures.keep(an_answer(url), None)
        archive.articles.keep(an_extraction(), url=url, source=SourceSlug("gazette"), capture_id=capture.id, now=now)
    archive.close()


def test_two_processes_that_keep_the_same_addresses_keep_each_once(tmp_path: Path, now: datetime) -> None:
    folder = tmp_path / "var"
    archive = open_archive(folder)
    archive.sources.sync([a_source()], now)
    archive.close()
    start = FORKING.Barrier(2)
    writers = [FORKING.Process(target=keep_all, args=(folder, now, start)) for _ in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(120)
    assert [writer.exitcode for writer in writers] == [0, 0]
    archive = open_archive(folder)
    held = archive.articles.after(0, 100)
    assert sorted(article.url for article in held) == sorted(URLS)
    assert {article.version_count for article in held} == {1}
    assert [*archive.soundness.database(), *archive.soundness.articles()] == []
    archive.close()


def keep_and_die(folder: Path) -> None:
    archive = open_archive(folder)
    for url in URLS:
        archive.captures.keep(an_answer(url), None)
    os._exit(0)  # nothing is closed or folded back


def test_a_write_ahead_log_that_is_gone_is_told_at_the_start_and_by_what_the_captures_hold(
    tmp_path: Path, now: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "var"
    archive = open_archive(folder)
    article = an_article(archive)
    archive.close()
    writer = FORKING.Process(target=keep_and_die, args=(folder,))
    writer.start()
    writer.join(60)
    assert (folder / "second-unit.db-wal").stat().st_size
    (folder / "second-unit.db-wal").unlink()
    (folder / "second-unit.db-shm").unlink(missing_ok=True)
    archive = open_archive(folder)
    (told,) = archive.editors.audit_log(10)
    assert (told.action, told.detail.partition(":")[0]) == ("lost rows", f"{len(URLS)} acknowledged rows are missing")
    assert "event=rows_lost" in caplog.text
    assert archive.articles.get(article.id) == article
    assert [*archive.soundness.database(), *archive.soundness.articles()] == []
    assert archive.fixity.verify(now).unclaimed == len(URLS)
    archive.close()
    archive = open_archive(folder)
    assert len(archive.editors.audit_log(10)) == 1
    archive.close()


def test_an_older_copy_in_the_place_of_the_database_is_told(tmp_path: Path, now: datetime) -> None:
    folder, database = tmp_path / "var", tmp_path / "var" / "second-unit.db"
    open_archive(folder).close()
    older = database.read_bytes()
    archive = open_archive(folder)
    archive.editors.audit("Ana", "pause", "gazette", now)
    archive.close()
    database.write_bytes(older)
    archive = open_archive(folder)
    assert [entry.action for entry in archive.editors.audit_log(10)] == ["lost rows"]
    archive.close()


def test_an_article_is_shown_although_its_capture_is_gone(public: Site) -> None:
    first = public.articles[0]
    crawling = open_archive(public.folder)
    capture = crawling.captures.keep(an_answer(first.url), None)
    again = an_extraction(title=first.title, paragraphs=("A new text.",))
    crawling.articles.keep(again, url=first.url, source=first.source, capture_id=capture.id, now=NOW)
    crawling.close()
    shutil.rmtree(public.folder / "captures")
    assert public.client.get(f"/article/{first.id}", follow_redirects=True).status_code == 200
    assert capture.id in {fault.capture_id for fault in public.archive.fixity.verify(NOW).faults}


def try_to_open(folder: Path, told: Any) -> None:
    if os.getuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    try:
        open_archive(folder).close()
    except SecondUnitError as error:
        told.send(f"{type(error).__name__}: {error}")
    else:
        told.send("opened")


@pytest.mark.parametrize("is_begun", [False, True], ids=["empty", "begun"])
def test_a_folder_that_may_not_be_written_is_told_in_a_line_and_nothing_is_made(tmp_path: Path, is_begun: bool) -> None:
    for above in (tmp_path, *tmp_path.parents):
        if above.owner() == tmp_path.owner() and above != Path("/") and "pytest" in str(above):
            above.chmod(0o755)
    folder = tmp_path / "var"
    if is_begun:
        open_archive(folder).close()
    else:
        folder.mkdir()
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    before = sorted(tmp_path.rglob("*"))
    hears, tells = FORKING.Pipe(duplex=False)
    other = FORKING.Process(target=try_to_open, args=(folder, tells))
    other.start()
    other.join(60)
    folder.chmod(0o755)
    said = hears.recv()
    assert said.startswith("ArchiveError: ")
    assert str(folder) in said
    assert sorted(tmp_path.rglob("*")) == before


def test_a_folder_in_which_there_is_no_room_to_make_anything_is_named(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file")
    with pytest.raises(ArchiveError, match="var"):
        open_archive(tmp_path / "var")
    assert (tmp_path / "var").read_text() == "a file"


# The parent of the site's processes: it forks before any of them opens the archive, which it never does itself.
FORKS = ["webapp/serving/several.py: os.fork"]


def test_nothing_of_ours_forks_with_an_open_database_or_loads_a_second_sqlite(archive: Archive) -> None:
    found = []
    for room in ROOMS:
        for path in (ROOT / room).rglob("*.py") if (ROOT / room).is_dir() else [ROOT / room]:
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                names = (
                    [alias.name for alias in node.names] if isinstance(node, ast.Import) else
                    [node.module or ""] if isinstance(node, ast.ImportFrom) else
                    [f"{ast.unparse(node.value)}.{node.attr}"] if isinstance(node, ast.Attribute) else []
                )  # fmt: skip
                found += [
                    f"{path.relative_to(ROOT)}: {name}"
                    for name in names
                    if name in ("os.fork", "os.forkpty") or name.partition(".")[0] in ("multiprocessing", "apsw")
                ]
    assert found == FORKS
    locked = (ROOT / "requirements.txt").read_text("utf-8")
    assert not re.search(r"^(apsw|pysqlite3?|sqlcipher3|libsql)\b", locked, re.MULTILINE)
