from datetime import timedelta
from pathlib import Path

from archive import Archive
from tests.builders import NOW, an_answer

HOUR = timedelta(hours=1)
LONG = b"The jump took nine takes. " * 40


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
    unchanged = archive.captures.keep(an_answer(body=b"", status=304, fetched_at=NOW + timedelta(days=2)), None)
    assert [capture.id for capture in archive.captures.of_url(first.requested_url)] == [
        first.id,
        second.id,
        unchanged.id,
    ]
    assert archive.captures.latest(first.requested_url) == second
    assert archive.captures.latest(first.requested_url, with_body=False) == unchanged


def test_the_newest_good_captures_of_many_addresses_are_found_at_once(archive: Archive) -> None:
    urls = [f"https://gazette.example/{number}" for number in range(3)]
    for number, url in enumerate(urls[:2]):
        archive.captures.keep(an_answer(url, b"old"), None)
        archive.captures.keep(an_answer(url, b"new", fetched_at=NOW + number * HOUR - HOUR), None)
        archive.captures.keep(an_answer(url, b"", status=304, fetched_at=NOW + 9 * HOUR), None)
    found = archive.captures.latest_of(urls)
    assert found == {url: archive.captures.latest(url) for url in urls[:2]}
    assert archive.captures.latest_of([]) == {}


def test_a_first_attempt_is_counted_in_the_commit_that_keeps_an_answer(archive: Archive) -> None:
    capture = archive.captures.keep_after(an_answer(), None, None, attempts=1)
    assert capture.attempts == 1
    assert archive.captures.get(capture.id).attempts == 1
    assert archive.captures.count_attempt(capture.id) == 2


def test_validators_that_we_would_never_send_back_are_not_remembered(archive: Archive) -> None:
    headers = (("ETag", '"' + "x" * 6000 + '"'), ("Last-Modified", "yesterday\x85"))
    capture = archive.captures.keep(an_answer(headers=headers), None)
    assert (capture.etag, capture.last_modified) == (None, None)
    assert dict(archive.captures.headers(capture))["ETag"] == headers[0][1]  # but the evidence is whole


def test_the_same_answer_again_is_a_capture_of_its_own_but_its_payload_is_kept_once(archive: Archive) -> None:
    first = archive.captures.keep(an_answer(body=LONG), None)
    again = archive.captures.keep(an_answer(body=LONG, fetched_at=NOW + HOUR), None)
    third = archive.captures.keep(an_answer(body=LONG, fetched_at=NOW + 2 * HOUR), None)
    other_url = archive.captures.keep(an_answer("https://gazette.example/2", body=LONG), None)
    assert [capture.body_in for capture in (first, again, third, other_url)] == [None, first.id, first.id, None]
    assert {archive.captures.body(capture) for capture in (first, again, third, other_url)} == {LONG}
    assert ("ETag", '"one"') in archive.captures.headers(third)


def test_a_payload_is_written_again_when_the_earlier_record_is_damaged(archive: Archive, tmp_path: Path) -> None:
    first = archive.captures.keep(an_answer(body=LONG), None)
    (path,) = warc_files(tmp_path)
    damaged = bytearray(path.read_bytes())
    damaged[first.warc_offset + 200] ^= 0xFF
    path.write_bytes(damaged)
    again = archive.captures.keep(an_answer(body=LONG, fetched_at=NOW + HOUR), None)
    assert again.body_in is None
    assert archive.captures.body(again) == LONG


def test_whatever_headers_a_server_sends_are_kept_a_line_each(archive: Archive) -> None:
    headers = (
        ("X-\xdc", "caf\xe9"),
        ("X-Two", "one\r\nX-Three: two"),
        ("Content-Type", "text/html"),
        ("X-Half", "\ud800"),
    )
    capture = archive.captures.keep(an_answer(headers=headers), None)
    kept = dict(archive.captures.headers(capture))
    assert "X-Three" not in kept
    assert kept["Content-Type"] == "text/html"
    assert archive.captures.body(capture)


def test_the_same_answer_is_recognised_when_it_is_offered_again(archive: Archive) -> None:
    kept = archive.captures.keep(an_answer(body=b"one"), None)
    assert archive.captures.held(an_answer(body=b"one")) == kept
    assert archive.captures.held(an_answer(body=b"two")) is None
    assert archive.captures.held(an_answer(body=b"one", fetched_at=NOW + HOUR)) is None


def test_a_crashed_run_leaves_what_it_did_not_read(archive: Archive) -> None:
    read, left = (archive.captures.keep(an_answer(f"https://gazette.example/{n}"), None) for n in range(2))
    archive.captures.keep(an_answer(body=b"", status=304), None)
    assert archive.captures.count_attempt(left.id) == 1
    assert archive.captures.count_attempt(left.id) == 2
    archive.captures.settle(read.id, "new")
    assert [(capture.id, capture.attempts) for capture in archive.captures.unsettled()] == [(left.id, 2)]
    archive.captures.settle(left.id, "unchanged")
    assert archive.captures.get(left.id).attempts == 0  # a later reading counts anew
