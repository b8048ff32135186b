"""Days are counted from runs once, and alarms live until what they say holds no longer."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from archive import Archive
from records.captures import CaptureKind
from records.crawls import Outcome, RunId, RunScope, RunState, Trigger, UrlEnd
from records.health import Alarm, AlarmKind, SourceDay
from records.sources import FeedState, SourceSlug
from tests.builders import a_source, an_article

SLUG = SourceSlug("gazette")
TODAY = date(2026, 11, 22)
LONG = ("The jump took nine takes. " * 30,)


@pytest.fixture(autouse=True)
def source(archive: Archive, now: datetime) -> None:
    archive.sources.sync([a_source(SLUG), a_source("herald")], now)


class Ends:
    """Ends URLs of a run, one after the other."""

    def __init__(self, archive: Archive, now: datetime) -> None:
        self.archive = archive
        archive.runs.request(Trigger.COMMAND, "test", RunScope(), now)
        run = archive.runs.claim_next(now)
        assert run is not None
        self.run_id = RunId(run.id)
        self.now = now

    def end(self, path: str, outcome: Outcome, kind: CaptureKind = CaptureKind.ARTICLE, **more: Any) -> None:
        url = f"https://gazette.example/{path}"
        end = UrlEnd(
            seq=0, run_id=self.run_id, url=url, source=SLUG, kind=kind, outcome=outcome, reason="", ended_at=self.now
        )
        assert self.archive.runs.end_url(replace(end, **more))

    def finish(self) -> None:
        self.archive.runs.finish(self.run_id, RunState.FINISHED, "", self.now)


def days(archive: Archive, now: datetime) -> tuple[SourceDay, ...]:
    return archive.health.history(SLUG, now).days


def test_a_finished_run_is_counted_once(archive: Archive, now: datetime) -> None:
    ends = Ends(archive, now)
    ends.end("feed", Outcome.READ, CaptureKind.FEED)
    ends.end("news.xml", Outcome.UNCHANGED, CaptureKind.SITEMAP)
    ends.end("old", Outcome.KNOWN)
    ends.end("list", Outcome.NOT_AN_ARTICLE)
    ends.end("odd", Outcome.QUARANTINED)
    for number, text in enumerate((LONG, LONG, ("Short.",))):
        published = None if number == 1 else now
        article = an_article(archive, f"https://gazette.example/{number}", paragraphs=text, published_at=published)
        ends.end(str(number), Outcome.NEW, article_id=article.id)
    assert archive.health.count_runs() == 0  # it is not over
    ends.finish()
    assert archive.health.count_runs() == 1
    assert archive.health.count_runs() == 0
    counted = SourceDay(on=TODAY, read=1, unmodified=1, announced=5, pages=5, unreadable=2, kept=3, undated=1, short=1)
    assert days(archive, now) == (counted,)


def test_runs_of_one_day_add_up_and_those_of_others_stand_beside_them(archive: Archive, now: datetime) -> None:
    for ago in (1, 0, 0):
        ends = Ends(archive, now - timedelta(days=ago))
        ends.end("feed", Outcome.FETCH_FAILED if ago else Outcome.READ, CaptureKind.FEED)
        ends.finish()
    assert archive.health.count_runs() == 3
    yesterday = TODAY - timedelta(days=1)
    assert days(archive, now) == (SourceDay(on=yesterday, failed=1), SourceDay(on=TODAY, read=2))


def test_pages_asked_for_again_do_not_fill_an_empty_feed(archive: Archive, now: datetime) -> None:
    ends = Ends(archive, now)
    ends.end("feed", Outcome.READ, CaptureKind.FEED)
    ends.end("1", Outcome.UNCHANGED)
    ends.end("2", Outcome.GONE)
    an_article(archive, "https://gazette.example/3")
    ends.end("3", Outcome.NOT_AN_ARTICLE)
    ends.finish()
    archive.health.count_runs()
    assert days(archive, now) == (SourceDay(on=TODAY, read=1),)


def test_a_history_counts_articles_by_publication_else_by_arrival(archive: Archive, now: datetime) -> None:
    for number, published in enumerate((now - timedelta(days=2), now - timedelta(days=2), None, now + timedelta(5))):
        an_article(archive, f"https://gazette.example/{number}", published_at=published)
    an_article(archive, "https://gazette.example/ancient", published_at=now - timedelta(days=2000))
    an_article(archive, "https://herald.example/other", published_at=now)
    history = archive.health.history(SLUG, now)
    assert history.published == ((TODAY - timedelta(days=2), 2), (TODAY, 2))
    assert [type(feed) for feed in history.feeds] == [FeedState]


def test_an_alarm_is_raised_once_and_ends_with_its_reason(archive: Archive, now: datetime) -> None:
    alarm = Alarm(source=SLUG, kind=AlarmKind.SILENT, since_at=now - timedelta(days=9), sentence="none for 8 days")
    later, last = now + timedelta(days=1), now + timedelta(days=2)
    archive.health.keep_alarms(SLUG, [alarm], now)
    archive.health.keep_alarms(SLUG, [replace(alarm, since_at=later, sentence="none for 9 days")], later)
    archive.health.keep_alarms(SourceSlug("herald"), [], later)
    held = replace(alarm, sentence="none for 9 days", raised_at=now)
    assert archive.health.open_alarms() == [held]
    archive.health.keep_alarms(SLUG, [], last)
    assert archive.health.open_alarms() == []
    archive.health.keep_alarms(SLUG, [alarm], last)
    assert archive.health.alarms_of(SLUG) == [replace(alarm, raised_at=last), replace(held, ended_at=last)]
