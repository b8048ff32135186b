"""Captured answers become articles, announcements and outcomes, in a real archive; the parsers run without a fence."""

import gzip
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from archive import Archive
from crawler.announcing import Announcing, FeedLimits
from crawler.discovery import read_feed
from crawler.extract import extract
from crawler.fetching.endings import Ending
from crawler.keeping import Keeping, retry_of
from records.articles import Extraction
from records.captures import Capture, CaptureKind
from records.crawls import Outcome, Run, RunScope, Trigger
from records.errors import SandboxError
from records.sources import FeedReading, FeedState
from tests.builders import NOW, a_source, an_announcement, an_answer
from tests.crawler.press import a_feed, an_article_page

SITE = "https://gazette.example"
HTML = (("Content-Type", "text/html; charset=utf-8"), ("ETag", '"one"'))
HOUR = timedelta(hours=1)
FOREIGN = b"<item><title>Else</title><link>https://elsewhere.example/4</link></item></channel>"


class Unfenced:
    """What the sandbox offers, in this process: here nothing foreign is parsed."""

    def extract(self, body: bytes, **about: Any) -> Extraction:
        if b"poison" in body:
            raise SandboxError("crashed", "the parser died")
        return extract(body, **about, now=NOW)

    def read_feed(self, body: bytes, **about: Any) -> FeedReading:
        return read_feed(body, **about, now=NOW)


class Desk:
    """One run over one source, with what ends its URLs."""

    def __init__(self, archive: Archive, **source: Any) -> None:
        self.archive = archive
        self.source = a_source(**source)
        archive.sources.sync([self.source], NOW)
        self.run = self._begun()
        self.keeping = Keeping(archive, Unfenced(), self.run.id, lambda: NOW)  # type: ignore[arg-type]  # see above
        self.announcing = Announcing(archive, Unfenced(), self.keeping, self.run.id, lambda: NOW)  # type: ignore[arg-type]

    def _begun(self) -> Run:
        self.archive.runs.request(Trigger.COMMAND, "test", RunScope(), NOW)
        run = self.archive.runs.claim_next(NOW)
        assert run is not None
        return run

    def captured(self, path: str, body: bytes, **answer: Any) -> Capture:
        answer = {"headers": HTML, "source": self.source.slug, **answer}
        return self.archive.captures.keep(an_answer(f"{SITE}{path}", body, **answer), self.run.id)

    def feed_state(self) -> FeedState:
        return self.archive.sources.feed_states(self.source.slug)[0]

    def heard(self, *paths: str, **answer: Any) -> Any:
        page = a_feed(*paths, base=SITE)
        answer = {"kind": CaptureKind.FEED, "headers": (("ETag", '"feed"'),), **answer}
        capture = self.captured("/feed", page.body, **answer)
        return self.announcing.feed(capture, self.source, self.feed_state(), poll=HOUR)

    def ends(self) -> dict[str, str]:
        return {end.url.removeprefix(SITE): end.outcome.value for end in self.archive.runs.ends(self.run.id)}


@pytest.fixture
def desk(archive: Archive) -> Desk:
    return Desk(archive)


def test_a_page_is_kept_once_and_its_capture_is_settled(desk: Desk) -> None:
    first = desk.captured("/1", an_article_page("A jump").body)
    assert desk.keeping.article(first).outcome is Outcome.NEW
    assert desk.keeping.article(first).outcome is Outcome.UNCHANGED  # reading it again changes nothing
    assert desk.archive.captures.get(first.id).settled_as == "unchanged"
    assert desk.archive.captures.unsettled() == []
    assert desk.ends() == {"/1": "new"}  # one outcome a URL, the first


def test_a_changed_page_becomes_a_version(desk: Desk) -> None:
    desk.keeping.article(desk.captured("/1", an_article_page("A jump").body))
    assert desk.keeping.article(desk.captured("/1", an_article_page("A longer jump").body)).outcome is Outcome.CHANGED


def test_a_redirect_to_an_article_that_we_hold_is_a_duplicate(desk: Desk) -> None:
    page = an_article_page("A jump").body
    desk.keeping.article(desk.captured("/1", page))
    assert desk.keeping.article(desk.captured("/old", page, final_url=f"{SITE}/1")).outcome is Outcome.DUPLICATE


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ({"status": 404}, Outcome.GONE),
        ({"status": 304, "body": b""}, Outcome.FETCH_FAILED),  # we hold nothing that could be unmodified
        ({"headers": (("Content-Type", "application/pdf"),)}, Outcome.NOT_AN_ARTICLE),
        ({"body": b""}, Outcome.NOT_AN_ARTICLE),
    ],
)
def test_an_answer_that_is_no_article_has_an_outcome_and_a_reason(
    desk: Desk, answer: dict[str, Any], outcome: Outcome
) -> None:
    capture = desk.captured("/1", **{"body": an_article_page("A jump").body, **answer})
    ending = desk.keeping.article(capture)
    assert ending.outcome is outcome
    assert ending.reason
    assert desk.archive.captures.get(capture.id).settled_as == outcome


def test_what_breaks_its_parser_three_times_is_quarantined(desk: Desk) -> None:
    capture = desk.captured("/1", b"<p>poison</p>")
    endings = [desk.keeping.article(capture) for _ in range(2)]
    assert [ending.outcome for ending in endings] == [Outcome.EXTRACT_FAILED] * 2
    assert len(desk.archive.captures.unsettled()) == 1  # the next run tries again
    assert desk.keeping.article(capture).outcome is Outcome.QUARANTINED
    assert desk.archive.captures.unsettled() == []


def test_what_killed_the_whole_process_three_times_is_not_parsed_again(desk: Desk) -> None:
    capture = desk.captured("/1", an_article_page("A jump").body)
    for _ in range(3):
        desk.archive.captures.count_attempt(capture.id)  # counted, and then nothing more was heard
    assert desk.keeping.article(capture).outcome is Outcome.QUARANTINED


def test_a_feed_leaves_validators_announcements_and_a_time_to_come_back(desk: Desk) -> None:
    heard = desk.heard("/1", "/2")
    assert heard.ending.outcome is Outcome.READ
    state = desk.feed_state()
    assert (state.etag, state.last_status, state.failures) == ('"feed"', 200, 0)
    assert state.next_due_at == NOW + HOUR
    waiting = desk.announcing.waiting(desk.source, heard.announced)
    assert [each.url for each in waiting] == [f"{SITE}/1", f"{SITE}/2"]


def test_announced_articles_that_are_known_foreign_or_too_many_end_at_once(archive: Archive) -> None:
    desk = Desk(archive, max_articles=1)
    archive.sources.keep_feed(desk.feed_state(), [an_announcement(f"{SITE}/known")], NOW)
    archive.sources.settle_announcement(f"{SITE}/known", Outcome.NEW, retry_at=None, now=NOW)
    body = a_feed("/known", "/1", "/2", base=SITE).body.replace(b"</channel>", FOREIGN)
    capture = desk.captured("/feed", body, kind=CaptureKind.FEED, headers=())
    heard = desk.announcing.feed(capture, desk.source, desk.feed_state(), poll=HOUR)
    now = desk.announcing.waiting(desk.source, heard.announced)
    assert [each.url for each in now] == [f"{SITE}/1"]
    foreign = "https://elsewhere.example/4"
    assert desk.ends() == {"/feed": "read", foreign: "filtered", "/known": "known", "/2": "over_budget"}
    assert [each.url for each in archive.sources.to_fetch(desk.source.slug, 9, NOW)] == [f"{SITE}/1", f"{SITE}/2"]


def test_a_feed_that_is_no_feed_keeps_what_was_known_and_backs_off(desk: Desk) -> None:
    desk.heard("/1")
    capture = desk.captured("/feed", b"<html><p>Sorry</p></html>", kind=CaptureKind.FEED)
    heard = desk.announcing.feed(capture, desk.source, desk.feed_state(), poll=HOUR)
    assert heard.ending.outcome is Outcome.EXTRACT_FAILED
    state = desk.feed_state()
    assert (state.etag, state.failures) == ('"feed"', 1)
    assert state.note == heard.ending.reason


def test_a_feed_that_unpacks_beyond_the_limit_is_too_large(desk: Desk) -> None:
    capture = desk.captured("/feed", gzip.compress(a_feed("/1").body + b" " * 2000), kind=CaptureKind.FEED)
    limits = FeedLimits(size=1000)
    heard = desk.announcing.feed(capture, desk.source, desk.feed_state(), poll=HOUR, limits=limits)
    assert heard.ending.outcome is Outcome.TOO_LARGE
    assert heard.ending.reason.startswith("the file is larger than we take")


def test_a_list_of_articles_is_told_from_an_article(desk: Desk) -> None:
    teasers = "".join(
        f"<h2><a href=/{n}>A jump that took {n} whole days</a></h2><p>{'Why. ' * 30}</p>" for n in range(9)
    )
    ending = desk.keeping.article(desk.captured("/film/", f"<title>Film</title><h1>Film</h1>{teasers}".encode()))
    assert ending.outcome is Outcome.NOT_AN_ARTICLE
    assert ending.reason.startswith("taken for a list of other pages: its text is teasers")


def test_an_unanswered_feed_backs_off_but_one_whose_turn_never_came_does_not(desk: Desk) -> None:
    desk.announcing.failed(desk.feed_state(), Ending(outcome=Outcome.OVER_BUDGET), poll=HOUR, jitter=0)
    assert desk.feed_state().next_due_at is None
    desk.announcing.failed(desk.feed_state(), Ending(outcome=Outcome.TIMED_OUT, reason="silent"), poll=HOUR, jitter=0)
    assert desk.feed_state().next_due_at == NOW + HOUR


@pytest.mark.parametrize(
    ("outcome", "failures", "hours"),
    [
        (Outcome.FETCH_FAILED, 0, 1),
        (Outcome.TIMED_OUT, 2, 4),
        (Outcome.FETCH_FAILED, 4, None),
        (Outcome.GONE, 0, None),
        (Outcome.NEW, 0, None),
        (Outcome.ROBOTS, 0, None),
    ],
)
def test_only_what_may_get_better_is_tried_again(outcome: Outcome, failures: int, hours: int | None) -> None:
    expected = NOW + hours * HOUR if hours else None
    assert retry_of(Ending(outcome=outcome), failures, NOW) == expected


def test_a_host_that_named_a_time_is_asked_again_then() -> None:
    then = datetime(2026, 11, 23, tzinfo=UTC)
    assert retry_of(Ending(outcome=Outcome.POSTPONED, retry_at=then), 9, NOW) == then


def test_an_article_whose_turn_never_came_goes_on_waiting(desk: Desk) -> None:
    desk.heard("/1")
    desk.keeping.end_article(f"{SITE}/1", desk.source.slug, Ending(outcome=Outcome.OVER_BUDGET))
    assert len(desk.archive.sources.to_fetch(desk.source.slug, 9, NOW)) == 1
