"""The desk and the list of sources."""

from datetime import datetime, timedelta

from archive import Archive
from archive.desk.takedowns import Request
from records.changes import ChangeKind
from records.crawls import RunScope, RunState, Trigger
from records.editors import Ground
from records.sources import FeedKind, FeedState, SourceSlug
from tests.builders import a_source, an_article
from tests.webapp.editor.conftest import Browser, Clock


def keep_feed(archive: Archive, now, **changes) -> None:
    state = FeedState(
        source=SourceSlug("gazette"), url="https://gazette.example/feed", kind=FeedKind.FEED,
        last_asked_at=now - timedelta(minutes=3), next_due_at=now + timedelta(hours=2), **changes,
    )  # fmt: skip
    archive.sources.keep_feed(state, [], now)


def test_an_empty_desk_says_what_to_do(editor: Browser) -> None:
    html = editor.get("/editor").text
    assert "No crawl is running" in html
    assert "Nothing has been crawled yet" in html
    assert "config.yaml" in html


def test_the_desk_names_ailing_sources_with_the_reason(editor: Browser, archive: Archive, now, sources) -> None:
    keep_feed(archive, now, last_status=503, failures=4, note="asked to wait until 14:32")
    html = editor.get("/editor").text
    assert "status 503, 4 times in a row: asked to wait until 14:32" in html
    assert "asked 3 min ago · next in 2 h" in html


def test_a_feed_that_was_never_asked_or_answered_well_does_not_ail(editor: Browser, archive, now, sources) -> None:
    keep_feed(archive, now, last_status=304)
    assert "None: every feed that was asked has answered" in editor.get("/editor").text


def test_the_desk_counts_the_archive_and_what_waits(editor: Browser, archive: Archive, now) -> None:
    an_article(archive)
    html = editor.get("/editor").text
    assert "<dt>Articles</dt><dd>1</dd>" in html
    assert "<dt>Waiting to be read</dt><dd>1</dd>" in html
    archive.changes.advance("understand", archive.changes.last())
    archive.changes.append(ChangeKind.SUBJECT, ["film:x"], now)  # a changed catalogue is no article to read
    archive.changes.append(ChangeKind.FINDINGS, ["1"] * 1000, now)
    html = editor.get("/editor").text
    assert "<dt>Waiting to be read</dt><dd>0</dd>" in html
    assert "<dt>Waiting to become searchable</dt><dd>1,000+</dd>" in html


def test_the_list_of_sources_shows_each_feed_as_it_is(editor: Browser, archive: Archive, now, sources) -> None:
    keep_feed(archive, now, last_status=None, failures=2, note="<b>no such host</b>")
    html = editor.get("/editor/sources").text
    assert "no answer" in html
    assert "in 2 h" in html
    assert "&lt;b&gt;no such host" in html
    assert "not asked yet" in html
    assert html.count("Crawl now") == 2  # the paused one cannot be visited


def test_a_source_that_left_the_configuration_is_marked(editor: Browser, archive: Archive, now, sources) -> None:
    archive.sources.sync([a_source("gazette")], now)
    assert editor.get("/editor/sources").text.count("no longer in config.yaml") == 2


def test_while_a_run_is_active_no_other_is_offered(editor: Browser, archive: Archive, clock: Clock, sources) -> None:
    archive.runs.request(Trigger.SCHEDULE, "schedule", RunScope(), clock.now)
    assert "Crawl now" not in editor.get("/editor/sources").text
    html = editor.get("/editor").text
    assert "asked for by <bdi>the schedule</bdi>" in html
    assert "Crawl all due sources" not in html


def test_the_desk_says_what_waits_and_where(editor: Browser, archive: Archive, now: datetime, sources) -> None:
    assert "There is no backup in the usual place" in editor.get("/editor").text
    article = an_article(archive)
    archive.takedowns.receive(
        Request(url=article.url, article_id=article.id, ground=Ground.OTHER, contact="a@b.example", reason="x"), now
    )
    run = archive.runs.request(Trigger.COMMAND, "command", RunScope(), now)
    archive.runs.claim_next(now)
    archive.runs.finish(run.id, RunState.CRASHED, "killed", now)
    html = editor.get("/editor").text
    assert '<a href="/editor/takedowns">1 request for takedown</a>' in html
    assert f'<a href="/editor/runs/{run.id}">The last crawl crashed' in html
