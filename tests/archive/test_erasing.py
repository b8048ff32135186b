"""Erasing: what was fetched is gone from files and database, everything else is as it was, also after a kill."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from archive import Archive, open_archive
from archive.captures.rows import place_of
from archive.desk.takedowns import Request
from archive.store.warc.erasing import AROUND, STORED_HEAD, tombstone
from records.articles import Article
from records.captures import CaptureKind
from records.crawls import Outcome
from records.editors import Ground, TakedownState
from records.errors import ArchiveError, ConflictError
from tests.builders import NOW, a_source, an_announcement, an_answer, an_extraction

ROOT = Path(__file__).parents[2]
URL = "https://gazette.example/1"
SECRET = b"Nobody may know of the ladder at the quay"
HOUR = timedelta(hours=1)


def a_kept_article(archive: Archive, url: str = URL, says: bytes = SECRET) -> Article:
    body = b"<p>" + says + b"</p>" + os.urandom(300).hex().encode()
    capture = archive.captures.keep(an_answer(url, body), None)
    archive.captures.settle(capture.id, Outcome.NEW)
    archive.captures.keep(an_answer(url, body, fetched_at=NOW + HOUR), None)  # a revisit record
    text = an_extraction(title=says.decode(), paragraphs=(says.decode(),))
    return archive.articles.keep(text, url=url, source=a_source().slug, capture_id=capture.id, now=NOW)[1]


@pytest.fixture
def hidden(archive: Archive) -> Article:
    """One article that is taken down; another one lies before, and one after it in the same file."""
    archive.sources.sync([a_source()], NOW)
    archive.captures.keep(an_answer("https://gazette.example/0", b"before"), None)
    article = a_kept_article(archive)
    a_kept_article(archive, "https://gazette.example/2", b"This one stays")
    said = an_announcement(URL, title=SECRET.decode(), summary=SECRET.decode())
    archive.sources.announce(a_source().slug, [said], NOW)
    archive.articles.withdraw(article.id, is_withdrawn=True, now=NOW)
    archive.close()
    return article


def unpacked(folder: Path) -> bytes:
    """Return all that the WARC files hold, as another program reads it."""
    read = []
    for path in (folder / "captures").glob("*.warc.gz"):
        with path.open("rb") as stream:
            read += [record.content_stream().read() for record in ArchiveIterator(stream, check_digests="raise")]
    return b"\n".join(read)


def test_what_was_fetched_and_read_is_nowhere_any_more_and_its_neighbours_are_as_they_were(
    archive: Archive, hidden: Article, tmp_path: Path
) -> None:
    assert SECRET in unpacked(tmp_path / "var")
    there_was = archive.erasing.erase(hidden.id, NOW, with_text=True)
    archive.close()
    assert (there_was.captures, there_was.versions, there_was.erased) == (2, 1, 0)
    assert SECRET not in unpacked(tmp_path / "var")
    assert b"This one stays" in unpacked(tmp_path / "var")
    everything = b"".join(path.read_bytes() for path in (tmp_path / "var").rglob("*") if path.is_file())
    assert SECRET not in everything
    report = archive.fixity.verify(NOW)
    assert (report.faults, report.erased, report.unclaimed) == ((), 2, 0)
    assert archive.fixity.state().erased == 2
    with pytest.raises(ArchiveError, match="was erased on"):
        archive.captures.body(archive.captures.of_url(URL)[0])


def test_answers_that_no_row_names_are_erased_with_the_others(
    archive: Archive, hidden: Article, tmp_path: Path
) -> None:
    archive._warc.append(an_answer(URL, b"<p>" + SECRET + b" unclaimed"), None)  # as a crash leaves it
    archive.close()
    archive.erasing.erase(hidden.id, NOW, with_text=False)
    assert SECRET not in unpacked(tmp_path / "var")


def test_other_pages_that_share_an_address_with_it_through_redirects_stay(
    archive: Archive, hidden: Article, tmp_path: Path
) -> None:
    home, moved = "https://gazette.example/", "https://gazette.example/3"
    shelf, at = archive.captures, NOW + 2 * HOUR
    shelf.keep(replace(an_answer(home, b"the front page"), kind=CaptureKind.HOME), None)
    shelf.keep(an_answer(moved, b"another article"), None)
    shelf.keep(an_answer(moved, SECRET + b" moved", final_url=URL, fetched_at=at), None)  # leads to it since
    shelf.keep(an_answer(URL, b"the front page, later", final_url=home, fetched_at=at), None)  # it leads home since
    archive.close()
    archive.erasing.erase(hidden.id, NOW, with_text=False)
    left = unpacked(tmp_path / "var")
    assert b"another article" in left
    assert b"the front page\n" in left
    assert SECRET not in left
    assert archive.fixity.verify(NOW).erased == 4


def test_without_its_text_it_can_be_shown_again_and_with_it_not(archive: Archive, hidden: Article) -> None:
    asked = Request(url=URL, article_id=hidden.id, ground=Ground.LEGAL, contact="a@b.example", reason="x")
    number = archive.takedowns.receive(asked, NOW).id
    archive.takedowns.decide(number, TakedownState.HIDDEN, "Ana", NOW)
    archive.erasing.erase(hidden.id, NOW, with_text=False)
    archive.takedowns.decide(number, TakedownState.RESTORED, "Ana", NOW)
    archive.takedowns.decide(number, TakedownState.HIDDEN, "Ana", NOW)
    archive.erasing.erase(hidden.id, NOW, with_text=True)
    with pytest.raises(ConflictError, match="its text was erased"):
        archive.takedowns.decide(number, TakedownState.RESTORED, "Ana", NOW)
    whole = archive.takedowns.take_outlet_down(a_source(), Ground.LEGAL, "x", by="Ana", now=NOW)
    archive.takedowns.decide(whole.id, TakedownState.RESTORED, "Ana", NOW)
    assert archive.articles.get(hidden.id).is_withdrawn


def test_what_is_shown_or_being_written_is_not_erased(archive: Archive, hidden: Article, tmp_path: Path) -> None:
    with pytest.raises(ConflictError, match="take it down first"):
        archive.erasing.erase(archive.articles.after(hidden.id, 1)[0].id, NOW, with_text=True)
    other = open_archive(tmp_path / "var")
    other.captures.keep(an_answer("https://gazette.example/9", b"being crawled"), None)
    with pytest.raises(ConflictError, match="is being written"):
        archive.erasing.erase(hidden.id, NOW, with_text=True)
    other.close()
    archive.erasing.erase(hidden.id, NOW, with_text=True)


def test_the_log_says_so_in_the_same_commit_or_nothing_is_said_to_be_erased(archive: Archive, hidden: Article) -> None:
    def refuse(_: object) -> None:
        raise ConflictError("the log cannot be written")

    with pytest.raises(ConflictError, match="the log"):
        archive.erasing.erase(hidden.id, NOW, with_text=True, noted=refuse)
    assert archive.articles.get(hidden.id).current.extraction.text.paragraphs


def test_a_damaged_record_is_told_and_nothing_is_changed(archive: Archive, hidden: Article, tmp_path: Path) -> None:
    capture = archive.captures.of_url(URL)[0]
    path = tmp_path / "var" / "captures" / place_of(capture).file
    damaged = bytearray(path.read_bytes())
    damaged[capture.warc_offset + 40] ^= 0xFF
    path.write_bytes(damaged)
    with pytest.raises(ArchiveError, match="damaged"):
        archive.erasing.erase(hidden.id, NOW, with_text=True)
    assert path.read_bytes() == damaged


def test_the_same_page_again_is_captured_whole_but_its_text_is_not_kept_anew(archive: Archive, hidden: Article) -> None:
    archive.erasing.erase(hidden.id, NOW, with_text=True)
    again = archive.captures.keep(an_answer(URL, b"<p>" + SECRET, fetched_at=NOW + 2 * HOUR), None)
    assert archive.captures.body(again) == b"<p>" + SECRET
    text = an_extraction(title=SECRET.decode(), paragraphs=(SECRET.decode(),))
    outcome, held = archive.articles.keep(text, url=URL, source=a_source().slug, capture_id=again.id, now=NOW)
    assert (outcome, held.is_withdrawn) == (Outcome.UNCHANGED, True)
    assert not held.current.extraction.text.paragraphs


def test_a_backup_made_after_does_not_share_the_file_of_one_made_before(
    archive: Archive, hidden: Article, tmp_path: Path
) -> None:
    archive.back_up(tmp_path / "backups", NOW)
    archive.erasing.erase(hidden.id, NOW, with_text=True)
    folder, _ = archive.back_up(tmp_path / "backups", NOW + HOUR)
    assert SECRET not in unpacked(folder)


def test_a_file_that_comes_back_from_a_backup_is_a_fault(archive: Archive, hidden: Article, tmp_path: Path) -> None:
    shutil.copytree(tmp_path / "var" / "captures", tmp_path / "before")
    archive.erasing.erase(hidden.id, NOW, with_text=False)
    shutil.copytree(tmp_path / "before", tmp_path / "var" / "captures", dirs_exist_ok=True)
    reasons = {fault.reason for fault in archive.fixity.verify(NOW).faults}
    assert reasons == {"it was erased, but lies there again (from a backup?)"}


@pytest.mark.parametrize("size", [300, 1000, *range(65_530, 65_570), 131_075 + AROUND, 400_000])
def test_a_tombstone_is_exactly_as_long_as_what_it_stands_for(size: int, tmp_path: Path) -> None:
    member = tombstone("<urn:uuid:0c6ea4ba-0f0c-4c3b-b6f6-5c8a3b7d2f10>", size, NOW)
    assert len(member) == size
    (tmp_path / "a.warc.gz").write_bytes(member)
    with (tmp_path / "a.warc.gz").open("rb") as stream:
        record = next(ArchiveIterator(stream))
        said = record.content_stream().read()
    assert (record.rec_type, said[:7]) == ("metadata", b"erased:")
    assert record.rec_headers.get_header("WARC-Record-ID").startswith("<urn:uuid:0c6e")


def test_what_is_too_short_to_be_replaced_is_refused() -> None:
    with pytest.raises(ArchiveError, match="too short"):
        tombstone("<urn:uuid:0c6ea4ba-0f0c-4c3b-b6f6-5c8a3b7d2f10>", AROUND + STORED_HEAD + 100, NOW)


def test_the_smallest_answer_can_be_erased(archive: Archive, hidden: Article) -> None:
    smallest = replace(an_answer(URL, b"", status=304, fetched_at=NOW + HOUR), headers=(), request_headers=())
    archive.captures.keep(smallest, None)
    archive.captures.keep(replace(smallest, status=404), None)
    archive.erasing.erase(hidden.id, NOW, with_text=False)
    assert archive.fixity.verify(NOW).erased == 4


def test_killed_before_any_line_it_is_whole_and_the_next_time_done(
    archive: Archive, hidden: Article, tmp_path: Path
) -> None:
    archive.close()
    (tmp_path / "copies").mkdir()
    ran = subprocess.run(
        [sys.executable, "-m", "tests.archive.erase_until_killed", tmp_path / "var", tmp_path / "copies", "3"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    rows = [[int(word) for word in line.split()] for line in ran.stdout.splitlines()]
    assert len(rows) > 20, "there were no kills"
    for number, (is_done, faults, erased, said, has_text, _, *again) in enumerate(rows):
        assert faults == 0, number
        assert said == erased, number  # verification completes what the file was ahead
        assert (erased, has_text) in ((0, 1), (2, 1), (2, 0)), number
        assert not is_done or (erased, has_text) == (2, 0)
        assert again[:4] == [0, 2, 2, 0], number
    assert {row[2] for row in rows} == {0, 2}
