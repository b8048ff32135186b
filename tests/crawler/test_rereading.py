"""Captured pages are read again by a better extractor: readings get better, versions and history stay."""

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from archive import Archive, open_archive
from crawler.extract import extract
from crawler.extract.article import EXTRACTOR, NotAnArticleError
from crawler.keeping import Keeping
from crawler.rereading import RereadReport, Wanted, re_extract
from records.articles import Article, Extraction
from records.captures import Capture
from records.changes import ChangeKind
from records.crawls import Outcome, RunScope, Trigger
from records.errors import SandboxError
from tests.builders import NOW, a_source, an_announcement, an_answer
from tests.crawler.press import an_article_page

ROOT = Path(__file__).parents[2]
SITE = "https://gazette.example"
DAY = timedelta(days=1)
OLD = "an extractor of last year"


class Parser:
    """The sandbox without a fence, and with an extractor that does as it is told. Nothing foreign is parsed here."""

    def __init__(self, changes: dict[str, Any] | None = None, *, by: str = EXTRACTOR, blind: bool = False) -> None:
        self.read: list[str] = []
        self._changes, self._by, self._blind = changes or {}, by, blind

    def extract(self, body: bytes, **about: Any) -> Extraction:
        self.read.append(about["url"])
        if b"poison" in body:
            raise SandboxError("crashed", "the parser died")
        if self._blind:
            raise NotAnArticleError("empty", "nothing to be seen")
        found = extract(body, **about | {"now": NOW})
        text = replace(found.text, **{name: value(found.text) for name, value in self._changes.items()})
        return replace(found, text=text, extractor=self._by)


class Desk:
    """An archive into which a crawl put pages, read by the extractor of last year."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        archive.sources.sync([a_source(), a_source("herald")], NOW)
        archive.runs.request(Trigger.COMMAND, "test", RunScope(), NOW)
        run = archive.runs.claim_next(NOW)
        assert run is not None
        self.run = run

    def crawled(self, path: str, title: str, *, parser: Parser | None = None, days: int = 0, **answer: Any) -> Capture:
        body = an_article_page(title).body
        asked = an_answer(f"{SITE}{path}", body, **{"fetched_at": NOW + days * DAY, **answer})
        capture = self.archive.captures.keep(asked, self.run.id)
        parser = parser or Parser(by=OLD)
        Keeping(self.archive, parser, self.run.id, lambda: NOW).article(capture)  # type: ignore[arg-type]  # see Parser
        return capture

    def article(self, path: str) -> Article:
        found = self.archive.articles.by_url(f"{SITE}{path}")
        assert found is not None
        return found

    def reread(self, parser: Parser | None = None, **wanted: Any) -> RereadReport:
        return re_extract(self.archive, parser or Parser(), Wanted(**wanted), lambda: NOW + 9 * DAY)  # type: ignore[arg-type]  # see Parser

    def told(self) -> int:
        return len(self.archive.changes.since(0, [ChangeKind.ARTICLE], limit=1000))


@pytest.fixture
def desk(archive: Archive) -> Desk:
    return Desk(archive)


def shorter(text: Any) -> Any:
    return text.paragraphs[:-1]


def test_a_better_reading_takes_the_place_of_the_old_one_in_the_same_version(desk: Desk) -> None:
    desk.crawled("/1", "A jump")
    before, told = desk.article("/1"), desk.told()
    report = desk.reread(Parser({"paragraphs": shorter, "title": lambda _: "A better title"}))
    after = desk.article("/1")
    assert (report.better, report.pages) == (1, 1)
    assert after.title == "A better title"
    assert after.current.extraction.text.paragraphs == before.current.extraction.text.paragraphs[:-1]
    assert after.current.extraction.extractor == EXTRACTOR
    assert (after.version_count, after.current.id, after.current.kept_at) == (
        1,
        before.current.id,
        before.current.kept_at,
    )
    assert after.current.reread_at == NOW + 9 * DAY
    assert desk.told() == told + 1  # reading and index follow


def test_the_same_reading_is_noted_and_nobody_is_told(desk: Desk) -> None:
    desk.crawled("/1", "A jump")
    told = desk.told()
    assert desk.reread().same == 1
    after = desk.article("/1").current
    assert (after.extraction.extractor, after.reread_at, desk.told()) == (EXTRACTOR, None, told)


def test_every_version_is_read_from_its_own_capture(desk: Desk) -> None:
    desk.crawled("/1", "A jump")
    desk.crawled("/1", "A longer jump", days=1)
    assert desk.reread(Parser({"paragraphs": shorter})).better == 2
    article = desk.article("/1")
    assert [each.extraction.text.title for each in desk.archive.articles.versions(article.id)] == [
        "A jump",
        "A longer jump",
    ]
    assert article.title == "A longer jump"


def test_only_what_an_older_extractor_read_is_read_when_so_wanted(desk: Desk) -> None:
    desk.crawled("/1", "A jump")
    desk.crawled("/2", "A fall", parser=Parser())
    parser = Parser()
    assert desk.reread(parser, only_older=True).skipped == 1
    assert parser.read == [f"{SITE}/1"]
    assert desk.reread(only_older=True).skipped == 2


def test_only_one_source_is_read_when_so_wanted(desk: Desk) -> None:
    desk.crawled("/1", "A jump")
    desk.crawled("/2", "A fall", source=a_source("herald").slug)
    parser = Parser()
    desk.reread(parser, source=a_source("herald").slug)
    assert parser.read == [f"{SITE}/2"]


def test_a_trial_counts_and_changes_nothing(desk: Desk) -> None:
    capture = desk.crawled("/1", "A jump")
    before, told = desk.article("/1"), desk.told()
    assert desk.reread(Parser({"paragraphs": shorter}), is_trial=True).better == 1
    assert (desk.article("/1"), desk.told()) == (before, told)
    assert desk.archive.captures.get(capture.id).attempts == 0


def test_what_the_old_extractor_took_for_no_article_becomes_one(desk: Desk) -> None:
    capture = desk.crawled("/1", "A jump", parser=Parser(blind=True))
    assert desk.archive.captures.get(capture.id).settled_as == "not_an_article"
    assert desk.reread().new == 1
    assert desk.article("/1").first_captured_at == NOW
    assert desk.archive.captures.get(capture.id).settled_as == "new"


def test_what_the_new_extractor_takes_for_no_article_keeps_its_text(desk: Desk) -> None:
    desk.crawled("/1", "A jump")
    before = desk.article("/1")
    report = desk.reread(Parser(blind=True))
    assert (report.unread, report.lost) == (1, 1)
    assert desk.article("/1") == before


def test_a_change_that_the_old_extractor_did_not_see_becomes_a_version_in_its_place(desk: Desk) -> None:
    blind_to_titles = Parser(
        {"title": lambda _: "Same", "paragraphs": lambda text: tuple("Same" for _ in text.paragraphs)}, by=OLD
    )
    desk.crawled("/1", "First", parser=blind_to_titles)
    desk.crawled("/1", "Second", parser=blind_to_titles, days=1)
    desk.crawled("/1", "Third", days=2)
    assert desk.article("/1").version_count == 2
    report = desk.reread()
    assert (report.versions, report.better) == (1, 1)
    titles = [each.extraction.text.title for each in desk.archive.articles.versions(desk.article("/1").id)]
    assert titles == ["First", "Second", "Third"]


def test_what_a_feed_said_of_a_page_is_not_forgotten(desk: Desk) -> None:
    desk.archive.sources.announce(a_source().slug, [an_announcement(f"{SITE}/1")], NOW)
    desk.crawled("/1", "A jump")
    desk.reread()
    assert desk.article("/1").published_at == an_announcement().published_at


def test_a_page_that_breaks_the_parser_ends_in_quarantine_and_stops_nothing(desk: Desk) -> None:
    poison = desk.crawled("/0", "poison", parser=Parser(by=OLD))
    assert desk.archive.captures.get(poison.id).settled_as is None  # the crawl will try it again; it is none of ours
    desk.archive.captures.settle(poison.id, Outcome.EXTRACT_FAILED)
    desk.crawled("/1", "A jump")
    reports = [desk.reread() for _ in range(4)]
    assert [report.failed for report in reports] == [1, 1, 1, 0]
    assert [report.same for report in reports] == [1] * 4
    assert desk.archive.captures.get(poison.id).settled_as == "quarantined"


def test_reading_again_and_again_wears_nothing_out(desk: Desk) -> None:
    desk.crawled("/1", "A jump")
    assert [desk.reread().same for _ in range(5)] == [1] * 5


def test_a_damaged_capture_costs_only_its_own_page(desk: Desk, tmp_path: Path) -> None:
    first = desk.crawled("/1", "A jump")
    desk.crawled("/2", "A fall")
    desk.archive.close()
    path = tmp_path / "var" / "captures" / first.warc_file
    damaged = bytearray(path.read_bytes())
    damaged[first.warc_offset + 200] ^= 0xFF
    path.write_bytes(damaged)
    report = desk.reread()
    assert (report.lost, report.same) == (1, 1)
    assert desk.article("/1").title == "A jump"


def test_a_page_that_is_wanted_in_no_index_is_taken_down_when_that_is_seen(desk: Desk) -> None:
    desk.crawled("/1", "A jump", headers=(("Content-Type", "text/html"), ("X-Robots-Tag", "otherbot: noindex")))
    assert not desk.article("/1").is_withdrawn
    desk.reread(bot_name="otherbot")
    assert desk.article("/1").is_withdrawn


@pytest.mark.journey
def test_killed_at_any_moment_the_same_command_goes_on(tmp_path: Path) -> None:
    archive = open_archive(tmp_path / "var")
    desk = Desk(archive)
    for number in range(100):
        desk.crawled(f"/{number}", f"Jump {number}")
    archive.close()
    (tmp_path / "config.yaml").write_text("storage: {folder: var}\nsources: []\n")
    for most in (1, 41):
        process = start(tmp_path)
        kill_when(process, lambda most=most: read_anew(tmp_path) >= most)
        assert read_anew(tmp_path) > 0
    assert start(tmp_path).wait(timeout=240) == 0
    assert read_anew(tmp_path) == 100
    archive = open_archive(tmp_path / "var")
    assert all(article.version_count == 1 for article in archive.articles.after(0, 1000))
    assert archive.articles.counts()["articles"] == 100
    archive.close()


def start(tmp_path: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-P", "-m", "pipeline", "re-extract", "--config", str(tmp_path / "config.yaml")]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, env=environment, start_new_session=True, stdout=subprocess.DEVNULL)


def kill_when(process: "subprocess.Popen[bytes]", is_time: Any) -> None:
    deadline = time.monotonic() + 120
    while not is_time() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def read_anew(tmp_path: Path) -> int:
    archive = open_archive(tmp_path / "var")
    found = [article.current.extraction.extractor for article in archive.articles.after(0, 1000)]
    archive.close()
    return found.count(EXTRACTOR)
