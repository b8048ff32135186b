"""Pages of others come in with their own dates, become captures and articles, and nothing of them can hurt."""

import gzip
import io
import os
import random
import signal
import subprocess
import sys
import time
import tracemalloc
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import brotli
import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from archive import Archive, open_archive
from crawler.importing import ImportReport, answers_in, answers_of, bring_in
from crawler.importing.decoding import UndecodableError, decoded
from crawler.sandbox import Sandbox
from records.captures import Answer, CaptureKind, LeftOut, Origin
from records.crawls import Outcome, RunScope, RunState, Trigger
from records.errors import ConflictError, CrawlError
from records.sources import SourceSlug
from tests.builders import NOW, a_source, an_announcement, an_answer
from tests.crawler.press import an_article_page

ROOT = Path(__file__).parents[2]
SITE = "https://gazette.example"
MOST = 1_000_000
THEN = datetime(2015, 3, 1, 10, 0, tzinfo=UTC)
HTML = ("Content-Type", "text/html; charset=utf-8")


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(20, 1024) as opened:
        yield opened


class Warc:
    """A WARC file of somebody else's."""

    def __init__(self, path: Path, *, packed: bool = True, version: str = "1.0") -> None:
        self.path = path
        path.write_bytes(b"")
        self._packed, self._version = packed, version
        self._add("", "warcinfo", b"software: other/1.0\r\n", None, {})

    def page(
        self, path: str, body: bytes, *headers: tuple[str, str], at: datetime = THEN, status: str = "200 OK"
    ) -> None:
        http = StatusAndHeaders(status, list(headers or (HTML,)), protocol="HTTP/1.1")
        self._add(f"{SITE}{path}", "response", body, http, {"WARC-Date": f"{at:%Y-%m-%dT%H:%M:%SZ}"})

    def other(self, path: str, kind: str, body: bytes = b"", media_type: str = "text/html", **headers: str) -> None:
        about = {"WARC-Date": f"{THEN:%Y-%m-%dT%H:%M:%SZ}"} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        self._add(path if ":" in path else f"{SITE}{path}", kind, body, None, about, media_type=media_type)

    def _add(
        self,
        url: str,
        kind: str,
        body: bytes,
        http: StatusAndHeaders | None,
        about: dict[str, str],
        *,
        media_type: str = "",
    ) -> None:
        with self.path.open("ab") as file:
            writer = WARCWriter(file, gzip=self._packed, warc_version=self._version)
            record = writer.create_warc_record(
                url, kind, payload=io.BytesIO(body), length=len(body), http_headers=http, warc_headers_dict=about,
                warc_content_type=media_type,
            )  # fmt: skip
            writer.write_record(record)


def brought(archive: Archive, sandbox: Sandbox, *paths: Path) -> ImportReport:
    return bring_in(archive, sandbox, answers_of(paths, MOST, NOW), lambda: NOW)


def taken(*paths: Path) -> tuple[list[Answer], list[str]]:
    offered = list(answers_of(paths, MOST, NOW))
    return [each for each in offered if isinstance(each, Answer)], [
        each.reason for each in offered if isinstance(each, LeftOut)
    ]


def page(title: str) -> bytes:
    return an_article_page(title).body


def test_pages_of_others_become_captures_and_articles_with_their_own_date(
    archive: Archive, sandbox: Sandbox, tmp_path: Path
) -> None:
    archive.sources.sync([a_source()], NOW)
    warc = Warc(tmp_path / "other.warc.gz")
    warc.page("/1", page("A jump"))
    warc.page("/2", b"<title>Gone</title>", status="404 Not Found")
    report = brought(archive, sandbox, warc.path)
    assert report.ended == ((Outcome.NEW, 1),)
    assert report.left_out == (("the server did not answer with a page (status 200)", 1),)
    (capture,) = archive.captures.of_url(f"{SITE}/1")
    assert (capture.origin, capture.fetched_at, capture.kind) == (Origin.IMPORT, THEN, CaptureKind.ARTICLE)
    assert (capture.source, capture.settled_as, capture.run_id) == ("gazette", "new", report.run.id)
    article = archive.articles.by_url(f"{SITE}/1")
    assert article is not None
    assert (article.title, article.first_captured_at) == ("A jump", THEN)
    assert (report.run.state, report.run.pending, report.run.counts) == (RunState.FINISHED, 0, ((Outcome.NEW, 1),))
    assert archive.fixity.verify(NOW).fault_count == 0


def test_importing_the_same_again_changes_nothing(archive: Archive, sandbox: Sandbox, tmp_path: Path) -> None:
    warc = Warc(tmp_path / "other.warc.gz")
    warc.page("/1", page("A jump"))
    brought(archive, sandbox, warc.path)
    changes = archive.changes.last()
    report = brought(archive, sandbox, warc.path, warc.path)
    assert report.ended == ((Outcome.KNOWN, 2),)
    assert report.run.counts == ((Outcome.KNOWN, 1),)
    assert (archive.fixity.state().captures, archive.changes.last()) == (1, changes)


def test_what_belongs_to_no_source_of_ours_goes_elsewhere(archive: Archive, sandbox: Sandbox, tmp_path: Path) -> None:
    warc = Warc(tmp_path / "other.warc.gz")
    warc.page("/1", page("A jump"))
    brought(archive, sandbox, warc.path)
    article = archive.articles.by_url(f"{SITE}/1")
    assert article is not None
    assert article.source == "elsewhere"


def test_an_older_text_becomes_an_earlier_version(archive: Archive, sandbox: Sandbox, tmp_path: Path) -> None:
    warc = Warc(tmp_path / "other.warc.gz")
    for year, title in ((2018, "Second"), (2020, "Third"), (2016, "First"), (2017, "First"), (2021, "Third")):
        warc.page("/1", page(title), at=datetime(year, 1, 1, tzinfo=UTC))
    report = brought(archive, sandbox, warc.path)
    article = archive.articles.by_url(f"{SITE}/1")
    assert article is not None
    titles = [(each.number, each.extraction.text.title) for each in archive.articles.versions(article.id)]
    assert titles == [(1, "First"), (2, "Second"), (3, "Third")]
    assert (article.title, article.version_count, article.first_captured_at.year) == ("Third", 3, 2016)
    assert sum(number for _, number in report.ended) == 5
    assert report.run.counts in (((Outcome.NEW, 1),), ((Outcome.CHANGED, 1),))  # an address has one outcome in a run


def test_an_announced_article_is_still_asked_for(archive: Archive, sandbox: Sandbox, tmp_path: Path) -> None:
    archive.sources.sync([a_source()], NOW)
    archive.sources.announce(a_source().slug, [an_announcement(f"{SITE}/1")], NOW)
    warc = Warc(tmp_path / "other.warc.gz")
    warc.page("/1", page("A jump"))
    assert brought(archive, sandbox, warc.path).ended == ((Outcome.NEW, 1),)
    assert [each.url for each in archive.sources.to_fetch(a_source().slug, 9, NOW)] == [f"{SITE}/1"]
    article = archive.articles.by_url(f"{SITE}/1")
    assert article is not None
    assert article.published_at == an_announcement().published_at


def test_the_newest_capture_is_that_of_the_last_day_and_not_the_last_one_kept(
    archive: Archive, sandbox: Sandbox, tmp_path: Path
) -> None:
    ours = archive.captures.keep(an_answer(f"{SITE}/1", page("A jump")), None)
    warc = Warc(tmp_path / "other.warc.gz")
    warc.page("/1", page("A jump"))
    brought(archive, sandbox, warc.path)
    assert archive.captures.latest(f"{SITE}/1") == ours
    assert [each.fetched_at for each in archive.captures.of_url(f"{SITE}/1")] == [THEN, NOW]


def test_our_own_files_can_be_read_into_another_archive(archive: Archive, sandbox: Sandbox, tmp_path: Path) -> None:
    for number in range(3):
        asked = an_answer(f"{SITE}/{number}", page(f"Jump {number}"), fetched_at=THEN + timedelta(hours=number))
        archive.captures.keep(asked, None)
    archive.captures.keep(an_answer(f"{SITE}/0", b"", status=304, fetched_at=THEN + timedelta(days=1)), None)
    archive.close()
    other = open_archive(tmp_path / "other")
    report = brought(other, sandbox, *(tmp_path / "var" / "captures").glob("*.warc.gz"))
    assert report.ended == ((Outcome.NEW, 3),)
    assert report.left_out == (("it says that the page was as before (a revisit record)", 1),)
    bodies = [other.captures.body(other.captures.of_url(f"{SITE}/{number}")[0]) for number in range(3)]
    assert bodies == [page(f"Jump {number}") for number in range(3)]
    other.close()


@pytest.mark.parametrize(("packed", "version"), [(True, "1.0"), (True, "1.1"), (False, "1.0"), (False, "1.1")])
def test_all_usual_forms_of_the_file_are_read(tmp_path: Path, packed: bool, version: str) -> None:
    warc = Warc(tmp_path / "other.warc", packed=packed, version=version)
    for number in range(3):
        warc.page(f"/{number}", page("A jump"))
    answers, left_out = taken(warc.path)
    assert [answer.final_url for answer in answers] == [f"{SITE}/{number}" for number in range(3)]
    assert [answer.fetched_at for answer in answers] == [THEN] * 3
    assert {answer.body for answer in answers} == {page("A jump")}
    assert left_out == []


def test_a_file_packed_as_a_whole_is_read_too(tmp_path: Path) -> None:
    warc = Warc(tmp_path / "other.warc", packed=False)
    warc.page("/1", page("A jump"))
    whole = tmp_path / "whole.warc.gz"
    whole.write_bytes(gzip.compress(warc.path.read_bytes()))
    assert len(taken(whole)[0]) == 1


def test_what_is_no_page_is_left_out_with_its_reason(tmp_path: Path) -> None:
    warc = Warc(tmp_path / "other.warc.gz")
    warc.page("/picture", b"GIF89a", ("Content-Type", "image/gif"))
    warc.page("/future", page("A jump"), at=NOW + timedelta(days=1))
    warc.page("/large", b"<p>" + b"x" * (MOST + 70_000))
    warc.page("/empty", b" ")
    warc.other("/1", "revisit", WARC_Profile="http://netpreserve.org/warc/1.0/revisit/identical-payload-digest")
    warc.other("/1", "conversion", b"text", "text/plain")
    warc.other("dns:gazette.example", "resource", b"20150301", "text/dns")
    warc.other("/cut", "resource", b"<p>half", WARC_Truncated="length")
    warc.other("/1", "metadata", b"via: x", "application/warc-fields")
    answers, left_out = taken(warc.path)
    assert answers == []
    assert left_out == [
        "it is no web page",
        "its date is impossible",
        "it is larger than we take",
        "it is empty",
        "it says that the page was as before (a revisit record)",
        "it was converted, and is not what was answered",
        "its address is none of the Web",
        "who captured it cut it short",
    ]


def test_a_page_without_headers_is_kept_as_one(archive: Archive, sandbox: Sandbox, tmp_path: Path) -> None:
    warc = Warc(tmp_path / "other.warc.gz")
    warc.other("/1", "resource", page("A jump"))
    assert brought(archive, sandbox, warc.path).ended == ((Outcome.NEW, 1),)
    assert archive.captures.of_url(f"{SITE}/1")[0].origin is Origin.SAVED


def test_a_damaged_record_is_left_out(tmp_path: Path) -> None:
    warc = Warc(tmp_path / "other.warc", packed=False)
    warc.page("/1", page("A jump"))
    warc.page("/2", page("A fall"))
    data = warc.path.read_bytes()
    warc.path.write_bytes(data.replace(b"<h1>A jump", b"<h1>A jumb", 1))
    answers, left_out = taken(warc.path)
    assert [answer.final_url for answer in answers] == [f"{SITE}/2"]
    assert left_out == ["it is damaged: its digest does not agree"]


def hostile_files() -> Iterator[tuple[str, bytes]]:
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://gazette.example/1\r\n"
    yield "not a WARC file", os.urandom(5000)
    yield "a gzip bomb", gzip.compress(head + b"Content-Length: 900000000\r\n\r\n" + bytes(200_000_000), 1)
    yield "a line without end", head + b"X: " + b"a" * 1_000_000
    yield "headers without end", head + b"X: y\r\n" * 100_000
    yield "a length that is none", head + b"Content-Length: -5\r\n\r\n" + b"x" * 100
    yield "a length of many digits", head + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n"
    yield "a length beyond the file", head + b"Content-Length: 4000\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>"
    yield "a cut file", gzip.compress(head + b"Content-Length: 10\r\n\r\n0123456789")[:-9]
    yield "no length", head + b"\r\n<p>"


@pytest.mark.parametrize(
    ("name", "data"), list(hostile_files()), ids=lambda part: part if isinstance(part, str) else ""
)
def test_a_hostile_file_ends_in_a_reason_and_in_little_memory(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / "hostile.warc.gz"
    path.write_bytes(data)
    begun = time.monotonic()
    tracemalloc.start()
    answers, left_out = taken(path)
    assert tracemalloc.get_traced_memory()[1] < 10_000_000
    tracemalloc.stop()
    assert answers == []
    assert len(left_out) in (1, 2)
    assert left_out[-1].startswith("the file cannot be read (on)")
    assert time.monotonic() - begun < 20


@pytest.mark.parametrize("packed", [True, False])
def test_a_file_with_any_bytes_changed_raises_nothing(tmp_path: Path, packed: bool) -> None:
    warc = Warc(tmp_path / "other.warc", packed=packed)
    for number in range(3):
        warc.page(f"/{number}", gzip.compress(page("A jump")), HTML, ("Content-Encoding", "gzip"))
    whole = warc.path.read_bytes()
    dice = random.Random(7)  # noqa: S311 - the same changes each time
    for _ in range(300):
        changed = bytearray(whole)
        for _ in range(dice.randrange(1, 4)):
            place = dice.randrange(len(changed))
            changed[place : place + dice.randrange(3)] = dice.randbytes(dice.randrange(3))
        warc.path.write_bytes(changed[: dice.choice([len(changed), dice.randrange(len(changed))])])
        answers, left_out = taken(warc.path)
        assert len(answers) <= 4
        assert all(left_out)


BODY = b"<p>A jump, told at length. " * 50


def packed_with_brotli(body: bytes) -> bytes:
    found: bytes = brotli.compress(body)
    return found


@pytest.mark.parametrize(
    ("payload", "headers"),
    [
        (BODY, []),
        (b"%x\r\n" % len(BODY) + BODY + b"\r\n0\r\n\r\n", [("Transfer-Encoding", "chunked")]),
        (gzip.compress(BODY), [("content-encoding", "GZIP")]),
        (zlib.compress(BODY), [("Content-Encoding", "deflate")]),
        (zlib.compress(BODY)[2:-4], [("Content-Encoding", "deflate")]),
        (packed_with_brotli(BODY), [("Content-Encoding", "br")]),
        (BODY, [("Content-Encoding", "gzip"), ("Transfer-Encoding", "chunked")]),  # decoded by whoever kept it
    ],
    ids=["plain", "chunked", "gzip", "deflate", "bare deflate", "brotli", "decoded before"],
)
def test_what_a_transfer_did_is_undone(payload: bytes, headers: list[tuple[str, str]]) -> None:
    assert decoded(payload, headers, MOST) == BODY


@pytest.mark.parametrize(
    ("payload", "headers"),
    [
        (gzip.compress(bytes(3 * MOST)), [("Content-Encoding", "gzip")]),
        (packed_with_brotli(bytes(3 * MOST)), [("Content-Encoding", "br")]),
        (packed_with_brotli(BODY)[:-4], [("Content-Encoding", "br")]),
        (gzip.compress(BODY)[:-12], [("Content-Encoding", "gzip")]),
        (b"5\r\nabcde\r\nfffffff\r\nabc", [("Transfer-Encoding", "chunked")]),
        (b"?", [("Content-Encoding", "zstd")]),
        (b"?", [("Content-Encoding", "gzip, gzip, gzip")]),
    ],
    ids=["gzip bomb", "brotli bomb", "cut brotli", "cut gzip", "cut chunks", "unknown", "thrice"],
)
def test_what_cannot_be_undone_within_the_limits_is_refused(payload: bytes, headers: list[tuple[str, str]]) -> None:
    with pytest.raises(UndecodableError):
        decoded(payload, headers, MOST)


# ---------------------------------------------------------------- pages saved as files


def saved(folder: Path, sandbox: Sandbox, rows: list[dict[str, str]] | None = None) -> list[Answer | LeftOut]:
    return list(answers_in(folder, sandbox, MOST, rows))


def test_saved_pages_say_themselves_where_they_are_from(sandbox: Sandbox, tmp_path: Path) -> None:
    by_browser = b"<!-- saved from url=(0027)https://gazette.example/1 -->\n" + page("One")
    single = b"<html> <!--\n Page saved with SingleFile \n url: https://gazette.example/2 \n saved date: "
    single += b"Sun Mar 01 2015 12:00:00 GMT+0200 (CEST)\n-->"
    link = b'<link rel="canonical" href="https://gazette.example/3"></head>'
    (tmp_path / "a.html").write_bytes(by_browser)
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "b.htm").write_bytes(single + page("Two"))
    (tmp_path / "c.html").write_bytes(page("Three").replace(b"</head>", link))
    (tmp_path / "d.html").write_bytes(page("Four"))
    (tmp_path / "e.png").write_bytes(b"no page")
    os.utime(tmp_path / "a.html", (THEN.timestamp(), THEN.timestamp()))
    first, second, third, fourth = saved(tmp_path, sandbox)
    assert isinstance(first, Answer)
    assert isinstance(second, Answer)
    assert isinstance(third, Answer)
    assert [answer.final_url for answer in (first, second, third)] == [f"{SITE}/1", f"{SITE}/2", f"{SITE}/3"]
    assert (first.fetched_at, first.origin, dict(first.notes)["dateBasis"]) == (THEN, Origin.SAVED, "file time")
    assert (second.fetched_at, dict(second.notes)["dateBasis"]) == (THEN, "page")
    assert fourth == LeftOut(name="d.html", reason="it does not say from which address it was saved")


def test_a_list_says_it_for_them(archive: Archive, sandbox: Sandbox, tmp_path: Path) -> None:
    archive.sources.sync([a_source(), a_source("herald")], NOW)
    (tmp_path / "a.html").write_bytes(page("A jump"))
    rows = [
        {"file": "a.html", "url": f"{SITE}/1", "fetched_at": "2015-03-01T10:00:00Z", "source": "herald"},
        {"file": "missing.html", "url": f"{SITE}/2"},
        {"file": "../outside.html", "url": f"{SITE}/3"},
    ]
    report = bring_in(archive, sandbox, answers_in(tmp_path, sandbox, MOST, rows), lambda: NOW)
    assert report.ended == ((Outcome.NEW, 1),)
    assert dict(report.left_out) == {"it cannot be read": 1, "it lies outside the folder": 1}
    article = archive.articles.by_url(f"{SITE}/1")
    assert article is not None
    assert (article.source, article.first_captured_at) == (SourceSlug("herald"), THEN)


@pytest.mark.parametrize("row", [{"url": SITE}, {"file": 3}, {"file": "a", "fetched_at": "yesterday"}])
def test_a_list_that_is_wrong_is_an_error_that_names_the_row(
    sandbox: Sandbox, tmp_path: Path, row: dict[str, str]
) -> None:
    with pytest.raises(CrawlError, match="row 1"):
        saved(tmp_path, sandbox, [row])


# ---------------------------------------------------------------- broken off


def test_an_import_waits_for_no_other_run(archive: Archive, sandbox: Sandbox, tmp_path: Path) -> None:
    archive.runs.request(Trigger.COMMAND, "test", RunScope(), NOW)
    with pytest.raises(ConflictError):
        brought(archive, sandbox, Warc(tmp_path / "other.warc.gz").path)


def test_an_editor_may_stop_an_import(archive: Archive, sandbox: Sandbox, tmp_path: Path) -> None:
    warc = Warc(tmp_path / "other.warc.gz")
    for number in range(20):
        warc.page(f"/{number}", page(f"Jump {number}"))
    clock = iter(NOW + timedelta(seconds=2 * number) for number in range(10_000))

    def stopping(report: ImportReport) -> None:
        if not report.run.finished_at and archive.runs.get(report.run.id).stop_requested_by is None:
            archive.runs.ask_to_stop(report.run.id, "Ana", NOW)

    report = bring_in(archive, sandbox, answers_of([warc.path], MOST, NOW), lambda: next(clock), told=stopping)
    assert report.run.state is RunState.STOPPED
    assert 0 < archive.fixity.state().captures < 20


@pytest.mark.journey
def test_an_import_killed_at_any_moment_is_completed_by_the_same_command(tmp_path: Path) -> None:
    warc = Warc(tmp_path / "other.warc.gz")
    for number in range(24):
        warc.page(f"/{number}", page(f"Jump {number}"))
    (tmp_path / "config.yaml").write_text("storage: {folder: var}\nsources: []\n")
    command = [
        sys.executable,
        "-P",
        "-m",
        "pipeline",
        "captures",
        "import",
        str(warc.path),
        "--config",
        str(tmp_path / "config.yaml"),
    ]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    open_archive(tmp_path / "var").close()
    for most in (1, 12):
        process = subprocess.Popen(command, env=environment, start_new_session=True, stdout=subprocess.DEVNULL)
        deadline = time.monotonic() + 120
        archive = open_archive(tmp_path / "var")
        while archive.fixity.state().captures < most and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.02)
        archive.close()
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=240)
    assert done.returncode == 0, done.stderr
    archive = open_archive(tmp_path / "var")
    captures = [archive.captures.of_url(f"{SITE}/{number}") for number in range(24)]
    assert [len(each) for each in captures] == [1] * 24
    assert archive.articles.counts()["articles"] == 24
    assert not archive.captures.unsettled()
    assert archive.runs.active() is None
    assert archive.fixity.verify(NOW).fault_count == 0
    archive.close()
