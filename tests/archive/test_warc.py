"""The files of captures: what other tools see, who may write to which, and what a crash, or a full disk, leaves."""

import fcntl
import gzip
import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

from archive import Archive, open_archive
from records.captures import Capture, Origin
from records.errors import ArchiveError
from tests.builders import NOW, an_answer

ROOT = Path(__file__).parents[2]
HOUR = timedelta(hours=1)


def folder(tmp_path: Path) -> Path:
    return tmp_path / "var" / "captures"


def files(tmp_path: Path, suffix: str = "") -> list[Path]:
    return sorted(folder(tmp_path).glob(f"*{suffix}"))


def records(path: Path) -> list[tuple[str, dict[str, str], bytes]]:
    with path.open("rb") as stream:
        return [
            (record.rec_type, dict(record.rec_headers.headers), record.content_stream().read())
            for record in ArchiveIterator(stream, check_digests="raise")
        ]


def test_other_tools_can_read_the_file(archive: Archive, tmp_path: Path) -> None:
    archive.captures.keep(an_answer(body=b"one"), 7)
    archive.captures.keep(an_answer(body=b"one", fetched_at=NOW + HOUR), 8)
    archive.captures.keep(an_answer(body=b"", status=304, fetched_at=NOW + 2 * HOUR), 9)
    archive.captures.keep(an_answer("https://gazette.example/2", body=b"saved", origin=Origin.SAVED), None)
    archive.close()
    (path,) = files(tmp_path)
    assert path.name.endswith(".warc.gz")
    beside = ["request", "metadata"]
    kinds = [kind for kind, _, _ in records(path)]
    assert kinds == ["warcinfo", "response", *beside, "revisit", *beside, "revisit", *beside, "resource", "metadata"]
    checker = Checker(type("Command", (), {"inputs": [str(path)], "verbose": False}))
    assert checker.process_all() == 0


def test_the_command_line_of_warcio_finds_every_record_and_no_fault(archive: Archive, tmp_path: Path) -> None:
    for number, body in enumerate((b"one", b"two")):
        archive.captures.keep(an_answer(f"https://gazette.example/{number}", body), 7)
    archive.captures.keep(an_answer("https://gazette.example/0", b"one", fetched_at=NOW + HOUR), 8)
    archive.close()
    (path,) = files(tmp_path)
    warcio = [sys.executable, "-m", "warcio.cli"]
    subprocess.run([*warcio, "check", str(path)], check=True, capture_output=True)
    fields = "offset,length,warc-type,warc-target-uri,warc-payload-digest,http:status"
    index = subprocess.run(
        [*warcio, "index", "-f", fields, str(path)], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    records = [json.loads(line) for line in index]
    answers = [each for each in records if each["warc-type"] in ("response", "revisit")]
    found = [(each["warc-type"], each["warc-target-uri"][-1], each["http:status"]) for each in answers]
    assert found == [("response", "0", "200"), ("response", "1", "200"), ("revisit", "0", "200")]
    # What a replay goes by (CDXJ): each record is a member of its own, cut out by offset and length.
    data = path.read_bytes()
    for each in records:
        start, length = int(each["offset"]), int(each["length"])
        assert gzip.decompress(data[start : start + length]).startswith(b"WARC/1.1\r\n")
    assert answers[2]["warc-payload-digest"] == answers[0]["warc-payload-digest"]


def test_every_digest_is_a_sha_256(archive: Archive, tmp_path: Path) -> None:
    archive.captures.keep(an_answer(body=b"one"), None)
    archive.close()
    for kind, headers, _ in records(*files(tmp_path)):
        assert headers["WARC-Block-Digest"].startswith("sha256:")
        assert kind == "warcinfo" or headers["WARC-Payload-Digest"].startswith("sha256:")


def test_a_revisit_says_which_record_it_stands_for(archive: Archive, tmp_path: Path) -> None:
    archive.captures.keep(an_answer(body=b"one"), None)
    archive.captures.keep(an_answer(body=b"one", fetched_at=NOW + HOUR), None)
    archive.captures.keep(an_answer(body=b"", status=304, fetched_at=NOW + 2 * HOUR), None)
    archive.close()
    found = records(*files(tmp_path))
    response = next(headers for kind, headers, _ in found if kind == "response")
    same, unmodified = (headers for kind, headers, _ in found if kind == "revisit")
    for revisit in (same, unmodified):
        assert revisit["WARC-Refers-To"] == response["WARC-Record-ID"]
        assert revisit["WARC-Refers-To-Target-URI"] == response["WARC-Target-URI"]
        assert revisit["WARC-Refers-To-Date"] == response["WARC-Date"]
    assert same["WARC-Profile"].endswith("1.1/revisit/identical-payload-digest")
    assert same["WARC-Payload-Digest"] == response["WARC-Payload-Digest"]
    assert unmodified["WARC-Profile"].endswith("1.1/revisit/server-not-modified")
    assert "WARC-Payload-Digest" not in unmodified


def test_what_the_crawler_knows_is_kept_beside_the_answer(archive: Archive, tmp_path: Path) -> None:
    hops = ((301, "http://gazette.example/old"), (302, "https://gazette.example/middle"))
    archive.captures.keep(an_answer(redirects=hops), 7)
    archive.close()
    (known,) = (payload.decode() for kind, _, payload in records(*files(tmp_path)) if kind == "metadata")
    assert known.splitlines() == [
        "via: https://gazette.example/middle",
        "hopsFromSeed: RR",
        "requested: https://gazette.example/1",
        "redirect: 301 http://gazette.example/old",
        "redirect: 302 https://gazette.example/middle",
        "kind: article",
        "origin: crawl",
        "source: gazette",
        "run: 7",
    ]


def test_a_living_writer_s_file_is_neither_appended_to_nor_closed_by_others(archive: Archive, tmp_path: Path) -> None:
    one = archive.captures.keep(an_answer(body=b"one"), None)
    other = open_archive(tmp_path / "var")
    other.captures.keep(an_answer(body=b"two"), None)
    assert len(files(tmp_path, ".open")) == 2
    assert other.captures.body(one) == b"one"
    other.close()
    assert len(files(tmp_path, ".open")) == 1


def test_a_full_file_is_followed_by_a_new_one(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "var", warc_bytes=600)
    captures = [archive.captures.keep(an_answer(body=b"x" * 300 + bytes([n])), None) for n in range(3)]
    bodies = [archive.captures.body(capture) for capture in captures]
    archive.close()
    assert bodies == [b"x" * 300 + bytes([n]) for n in range(3)]
    assert len(files(tmp_path)) == 3


@pytest.mark.parametrize("is_replaced", [False, True])
def test_what_follows_a_file_that_was_taken_away_can_be_found_again(
    archive: Archive, tmp_path: Path, caplog: pytest.LogCaptureFixture, is_replaced: bool
) -> None:
    lost = archive.captures.keep(an_answer(body=b"one"), 7)
    (path,) = files(tmp_path)
    path.unlink()
    if is_replaced:
        path.write_bytes(b"somebody else's")
    kept = archive.captures.keep(an_answer("https://gazette.example/2", body=b"two"), 7)
    archive.close()
    again = open_archive(tmp_path / "var")
    assert again.captures.body(kept) == b"two"
    with pytest.raises(ArchiveError):
        again.captures.body(lost)
    again.close()
    assert f"{path} was removed while it was written" in caplog.text
    assert not is_replaced or path.read_bytes() == b"somebody else's"


def test_where_every_file_is_taken_away_nothing_is_acknowledged(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    force = os.fsync

    def swept(descriptor: int) -> None:  # somebody cleans the folder at the worst moment
        force(descriptor)
        for path in files(tmp_path, ".open"):
            path.unlink()

    answer = an_answer(body=b"one")
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", swept)
        with pytest.raises(ArchiveError, match="are removed at once"):
            archive.captures.keep(answer, 7)
    assert archive.captures.latest(answer.requested_url) is None
    kept = archive.captures.keep(answer, 7)
    archive.close()
    assert open_archive(tmp_path / "var").captures.body(kept) == b"one"


def test_damage_is_never_passed_on_as_content(archive: Archive, tmp_path: Path) -> None:
    capture = archive.captures.keep(an_answer(body=b"one two three"), None)
    archive.close()
    (path,) = files(tmp_path)
    whole = path.read_bytes()
    for place in range(capture.warc_offset, capture.warc_offset + 300, 7):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        try:
            assert (
                archive.captures.body(capture) == b"one two three"
            )  # a byte that says nothing, as the time of packing
        except ArchiveError:
            continue
    path.write_bytes(whole[: capture.warc_offset + 100])
    with pytest.raises(ArchiveError, match="damaged"):
        archive.captures.body(capture)
    path.unlink()
    with pytest.raises(ArchiveError, match="missing"):
        archive.captures.body(capture)


# ---------------------------------------------------------------- what a dead process left


def abandoned(tmp_path: Path, number: int = 3) -> list[Capture]:
    """Leave an open file as a dead process does: the lock is gone, the suffix is not."""
    archive = open_archive(tmp_path / "var")
    kept = [
        archive.captures.keep(an_answer(f"https://gazette.example/{n}", f"body {n}".encode()), None)
        for n in range(number)
    ]
    archive.close()
    (path,) = files(tmp_path, ".warc.gz")
    path.rename(path.with_name(path.name + ".open"))
    return kept


def test_half_a_record_is_put_aside_and_the_file_is_closed_by_the_next_writer(tmp_path: Path) -> None:
    kept = abandoned(tmp_path)
    (path,) = files(tmp_path, ".open")
    whole = path.read_bytes()
    half = whole[kept[-1].warc_offset :][:123]
    path.write_bytes(whole + half)
    with opened(tmp_path) as archive:
        archive.captures.keep(an_answer(body=b"next"), None)
        closed = folder(tmp_path) / kept[0].warc_file
        assert closed.read_bytes() == whole
        assert [tail.read_bytes() for tail in files(tmp_path, ".tail")] == [half]
        assert [archive.captures.body(capture) for capture in kept] == [b"body 0", b"body 1", b"body 2"]
        assert archive.fixity.verify(NOW).fault_count == 0


def test_a_damaged_record_in_the_middle_costs_only_itself(tmp_path: Path) -> None:
    kept = abandoned(tmp_path)
    (path,) = files(tmp_path, ".open")
    damaged = bytearray(path.read_bytes())
    damaged[kept[1].warc_offset + 100] ^= 0xFF
    path.write_bytes(damaged)
    with opened(tmp_path) as archive:
        archive.captures.keep(an_answer(body=b"next"), None)
        assert (folder(tmp_path) / kept[0].warc_file).read_bytes() == damaged
        assert archive.captures.body(kept[0]) == b"body 0"
        assert archive.captures.body(kept[2]) == b"body 2"
        with pytest.raises(ArchiveError, match="damaged"):
            archive.captures.body(kept[1])


@pytest.mark.parametrize("left", [b"", b"\x1f\x8b\x08half a record"])
def test_a_file_without_one_whole_record_goes(tmp_path: Path, left: bytes) -> None:
    folder(tmp_path).mkdir(parents=True)
    (folder(tmp_path) / "second-unit-1-1-a.warc.gz.open").write_bytes(left)
    with opened(tmp_path) as archive:
        archive.captures.keep(an_answer(body=b"next"), None)
    assert sorted(path.suffix for path in files(tmp_path)) == ([".gz", ".tail"] if left else [".gz"])


def test_a_repair_that_was_killed_is_done_again(tmp_path: Path) -> None:
    kept = abandoned(tmp_path)
    (path,) = files(tmp_path, ".open")
    whole = path.read_bytes()
    path.write_bytes(whole + b"rest")
    (folder(tmp_path) / (kept[0].warc_file + ".tail")).write_bytes(b"re")  # killed while it was written
    with opened(tmp_path) as archive:
        archive.captures.keep(an_answer(body=b"next"), None)
    assert (folder(tmp_path) / kept[0].warc_file).read_bytes() == whole
    assert [tail.read_bytes() for tail in files(tmp_path, ".tail")] == [b"rest"]


def test_a_file_that_cannot_be_closed_holds_nobody_up(tmp_path: Path) -> None:
    kept = abandoned(tmp_path)
    (folder(tmp_path) / (kept[0].warc_file + ".tail")).mkdir()
    (path,) = files(tmp_path, ".open")
    path.write_bytes(path.read_bytes() + b"rest")
    with opened(tmp_path) as archive:
        assert archive.captures.body(archive.captures.keep(an_answer(body=b"next"), None)) == b"next"
        assert archive.captures.body(kept[2]) == b"body 2"


def test_readers_find_a_file_under_either_name(archive: Archive, tmp_path: Path) -> None:
    capture = archive.captures.keep(an_answer(body=b"one"), None)
    assert archive.captures.body(capture) == b"one"
    reader = open_archive(tmp_path / "var")
    archive.close()
    assert reader.captures.body(capture) == b"one"
    assert not files(tmp_path, ".open")
    reader.close()


@pytest.mark.journey
def test_kill_9_in_append_rotate_and_repair_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    """Two writers with small files, killed at some moment again and again; each repairs what the last ones left."""
    open_archive(tmp_path / "var").close()
    acknowledged: dict[int, str] = {}
    for round_number in range(8):
        writers = [start_writer(tmp_path, f"{round_number}{letter}") for letter in "ab"]
        for writer in writers:
            assert writer.stdout is not None
            acknowledged |= told(writer.stdout.readline())
        time.sleep(0.05 * round_number)
        for writer in writers:
            os.kill(writer.pid, signal.SIGKILL)
            acknowledged |= told(writer.communicate()[0])
    assert len(acknowledged) > 30
    with opened(tmp_path) as archive:
        archive.captures.keep(an_answer(body=b"the last repair"), None)
        report = archive.fixity.verify(NOW)
        assert (report.fault_count, report.faults) == (0, ())
        assert report.captures >= len(acknowledged)
        for capture_id, sha256 in acknowledged.items():
            capture = archive.captures.get(capture_id)  # type: ignore[arg-type]  # an id that was printed
            assert capture.body_sha256 == sha256
            assert archive.captures.body(capture)
    assert not files(tmp_path, ".open")


def start_writer(tmp_path: Path, name: str) -> "subprocess.Popen[str]":
    script = [sys.executable, "-P", "-m", "tests.archive.append_captures", str(tmp_path / "var"), name, "20000"]
    return subprocess.Popen(
        script, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True
    )


def told(lines: str) -> dict[int, str]:
    whole = [line.split() for line in lines.splitlines(keepends=True) if line.endswith("\n")]
    return {int(capture_id): sha256 for capture_id, sha256 in whole}


# ---------------------------------------------------------------- a full disk


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """What a full disk looks like to a process: writing beyond a size fails (setrlimit, RLIMIT_FSIZE)."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


@contextmanager
def opened(tmp_path: Path, **options: int) -> Iterator[Archive]:
    archive = open_archive(tmp_path / "var", **options)
    try:
        yield archive
    finally:
        archive.close()


def test_on_a_full_disk_nothing_half_stays_and_all_goes_on_when_there_is_room_again(tmp_path: Path) -> None:
    with opened(tmp_path) as archive:
        before = archive.captures.keep(an_answer(body=b"before"), None)
        (path,) = files(tmp_path, ".open")
        size = path.stat().st_size
        for room in (1, 100, 300):
            with files_no_larger_than(size + room), pytest.raises(ArchiveError, match="cannot write"):
                archive.captures.keep(an_answer(body=os.urandom(5000)), None)
            assert path.stat().st_size == size
        after = archive.captures.keep(an_answer(body=b"after"), None)
        assert after.warc_file == before.warc_file
        assert [archive.captures.body(capture) for capture in (before, after)] == [b"before", b"after"]
        assert archive.fixity.verify(NOW).fault_count == 0


def test_a_disk_that_is_full_at_a_rotation_leaves_no_empty_file(tmp_path: Path) -> None:
    with opened(tmp_path, warc_bytes=500) as archive:
        before = archive.captures.keep(an_answer(body=b"before"), None)
        assert not files(tmp_path, ".open")  # it was full and is closed
        with files_no_larger_than(50), pytest.raises(ArchiveError, match="cannot write"):
            archive.captures.keep(an_answer(body=b"in vain"), None)
        assert [path.name for path in files(tmp_path)] == [before.warc_file]
        after = archive.captures.keep(an_answer(body=b"after"), None)
        assert archive.captures.body(after) == b"after"


def test_a_file_in_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "var").mkdir()
    (tmp_path / "var" / "captures").write_text("in the way")
    with opened(tmp_path) as archive, pytest.raises(ArchiveError, match="captures"):
        archive.captures.keep(an_answer(), None)


def test_a_lock_is_dropped_with_its_process(archive: Archive, tmp_path: Path) -> None:
    archive.captures.keep(an_answer(), None)
    (path,) = files(tmp_path, ".open")
    with path.open("rb") as stream, pytest.raises(BlockingIOError):
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
