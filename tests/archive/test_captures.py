from datetime import timedelta
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from archive import Archive, open_archive
from records.errors import ArchiveError
from tests.builders import NOW, an_answer


def warc_files(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "var" / "captures").iterdir())


def test_what_arrived_comes_back_byte_for_byte(archive: Archive) -> None:
    body = "Sprung über den Abgrund\x00\xff".encode("latin-1")
    capture = archive.captures.keep(an_answer(body=body), None)
    assert archive.captures.body(capture) == body
    assert ("ETag", '"one"') in archive.captures.headers(capture)
    assert capture.etag == '"one"'


def test_every_answer_to_a_url_is_kept_and_the_latest_with_a_body_is_found(archive: Archive) -> None:
    first = archive.captures.keep(an_answer(body=b"one"), None)
    second = archive.captures.keep(an_answer(body=b"two", fetched_at=NOW + timedelta(days=1)), None)
    unchanged = archive.captures.keep(an_answer(body=b"", status=304), None)
    assert [capture.id for capture in archive.captures.of_url(first.requested_url)] == [
        first.id,
        second.id,
        unchanged.id,
    ]
    assert archive.captures.latest(first.requested_url) == second
    assert archive.captures.latest(first.requested_url, with_body=False) == unchanged


def test_other_tools_can_read_the_file(archive: Archive, tmp_path: Path) -> None:
    archive.captures.keep(an_answer(body=b"one"), None)
    archive.captures.keep(an_answer(body=b"", status=304), None)
    archive.close()
    (path,) = warc_files(tmp_path)
    assert path.name.endswith(".warc.gz")
    with path.open("rb") as stream:
        kinds = [record.rec_type for record in ArchiveIterator(stream, check_digests="raise") if record.rec_headers]
    assert kinds == ["warcinfo", "response", "request", "revisit", "request"]


def test_a_new_process_never_appends_to_an_old_file(archive: Archive, tmp_path: Path) -> None:
    archive.captures.keep(an_answer(body=b"one"), None)
    other = open_archive(tmp_path / "var")
    other.captures.keep(an_answer(body=b"two"), None)
    other.close()
    assert len(warc_files(tmp_path)) == 2


def test_a_full_file_is_followed_by_a_new_one(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "var", warc_bytes=600)
    captures = [archive.captures.keep(an_answer(body=b"x" * 300), None) for _ in range(3)]
    bodies = {archive.captures.body(capture) for capture in captures}
    archive.close()
    assert bodies == {b"x" * 300}
    assert len(warc_files(tmp_path)) > 1


def test_damage_is_never_passed_on_as_content(archive: Archive, tmp_path: Path) -> None:
    capture = archive.captures.keep(an_answer(body=b"one two three"), None)
    archive.close()
    (path,) = warc_files(tmp_path)
    damaged = bytearray(path.read_bytes())
    damaged[capture.warc_offset + 200] ^= 0xFF
    path.write_bytes(damaged)
    with pytest.raises(ArchiveError):
        archive.captures.body(capture)
    path.unlink()
    with pytest.raises(ArchiveError, match="missing"):
        archive.captures.body(capture)


def test_a_crashed_run_leaves_what_it_did_not_read(archive: Archive) -> None:
    read, left = (archive.captures.keep(an_answer(f"https://gazette.example/{n}"), None) for n in range(2))
    archive.captures.keep(an_answer(body=b"", status=304), None)
    assert archive.captures.count_attempt(left.id) == 1
    assert archive.captures.count_attempt(left.id) == 2
    archive.captures.settle(read.id, "new")
    assert [(capture.id, capture.attempts) for capture in archive.captures.unsettled()] == [(left.id, 2)]
