"""Turns captured feeds and sitemaps into announcements, and these into the list of articles to fetch."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from archive import Archive
from crawler.discovery.documents import MAX_BYTES
from crawler.fetching.endings import Ending, ending_of_status
from crawler.keeping import Keeping, UnreadableError, attempt, media_type_of
from crawler.planning import is_own
from crawler.sandbox import Sandbox
from crawler.schedule import Visit, after_visit
from records.captures import Capture, CaptureKind
from records.crawls import Outcome, RunId
from records.sources import Announcement, FeedKind, FeedReading, FeedState, Source
from records.urls import host_of

NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What one visit to a feed or sitemap brought."""

    ending: Ending
    announced: tuple[Announcement, ...] = ()
    further: tuple[str, ...] = ()  # more sitemaps to read


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLimits:
    """How much of a feed or sitemap is read."""

    entries: int = 500  # the newest first
    size: int = MAX_BYTES  # once unpacked


FEED_LIMITS = FeedLimits()
# A sitemap index may name fifty thousand files; these many are known of a source, and read in one run.
MAX_SITEMAPS = 50


def capture_kind(kind: FeedKind) -> CaptureKind:
    """Return what a request for such a file is called."""
    return CaptureKind.SITEMAP if kind is FeedKind.SITEMAP else CaptureKind.FEED


class Announcing:
    """Reads feeds for one run. Blocks on the archive and the sandbox: call it in a thread beside the reactor."""

    def __init__(
        self, archive: Archive, sandbox: Sandbox, keeping: Keeping, run_id: RunId, now: Callable[[], datetime]
    ) -> None:
        self._archive = archive
        self._sandbox = sandbox
        self._keeping = keeping
        self._run_id = run_id
        self._now = now

    def feed(
        self, capture: Capture, source: Source, state: FeedState, *, poll: timedelta, limits: FeedLimits = FEED_LIMITS
    ) -> Heard:
        """Read an answer for a feed; its validators are stored together with the announcements they stand for."""
        try:
            reading = self._read(capture, limits)
        except UnreadableError as error:
            return self._failed(capture, state, error, poll)
        own = tuple(each for each in reading.announcements if is_own(each.url, source))
        foreign = [each.url for each in reading.announcements if not is_own(each.url, source)]
        further = tuple(url for url in reading.further if is_own(url, source))
        foreign += [url for url in reading.further if not is_own(url, source)]
        visit = Visit(
            at=capture.fetched_at,
            status=capture.status,
            etag=capture.etag,
            last_modified=capture.last_modified,
            published=tuple(each.published_at for each in own if each.published_at),
            note="; ".join(reading.warnings)[:300],
        )
        fresh_state = after_visit(state, visit, poll=poll)
        reason = "not modified (304)" if capture.status == NOT_MODIFIED else f"{len(own)} announcements"
        outcome = Outcome.UNCHANGED if capture.status == NOT_MODIFIED else Outcome.READ
        ending = Ending(outcome=outcome, reason=reason, title=reading.title)
        with self._archive.writing():
            if self._archive.sources.keep_feed(fresh_state, own, self._now()):
                self._archive.sources.keep_feed(replace(fresh_state, last_new_at=self._now()), (), self._now())
            if state.kind is FeedKind.SITEMAP:
                self._archive.sources.expect(source.slug, state.kind, further, most=MAX_SITEMAPS)
            self._archive.captures.settle(capture.id, outcome)
            self._keeping.end(capture.requested_url, source.slug, capture.kind, ending)
            self._end_all(
                foreign, source, Ending(outcome=Outcome.FILTERED, reason="it lies outside the source's sites")
            )
        return Heard(ending=ending, announced=own, further=further)

    def failed(self, state: FeedState, ending: Ending, *, poll: timedelta, jitter: float) -> Heard:
        """Note that a feed was not answered, or, its turn having come too late, not even asked."""
        visit = Visit(at=self._now(), status=None, retry_at=ending.retry_at, note=ending.reason)
        with self._archive.writing():
            if ending.outcome is not Outcome.OVER_BUDGET:
                self._archive.sources.keep_feed(after_visit(state, visit, poll=poll, jitter=jitter), (), self._now())
            self._keeping.end(state.url, state.source, capture_kind(state.kind), ending)
        return Heard(ending=ending)

    def leave_out(self, source: Source, sitemaps: Sequence[str]) -> None:
        """End sitemaps that are too many, or lie too deep, to be read in one run."""
        if sitemaps:
            reason = "more sitemaps, or indexes within indexes, than are read in one run"
            with self._archive.writing():
                self._end_all(sitemaps, source, Ending(outcome=Outcome.OVER_BUDGET, reason=reason), CaptureKind.SITEMAP)

    def waiting(self, source: Source, announced: Iterable[Announcement]) -> Sequence[Announcement]:
        """Return the articles to fetch now, and end the announced ones that are not among them: known, or too many."""
        urls = list(dict.fromkeys(each.url for each in announced))
        waiting = self._archive.sources.to_fetch(source.slug, source.max_articles + len(urls) + 1, self._now())
        now, later = waiting[: source.max_articles], waiting[source.max_articles :]
        asked_for = {each.url for each in waiting}
        known = [url for url in urls if url not in asked_for]
        too_many = f"more than {source.max_articles} articles of this source; left for a later run"
        with self._archive.writing():
            mine = set(self._see(source, [each.url for each in now]))
            self._end_all(known, source, Ending(outcome=Outcome.KNOWN, reason="announced before"))
            self._end_all([each.url for each in later], source, Ending(outcome=Outcome.OVER_BUDGET, reason=too_many))
        return [each for each in now if each.url in mine]

    def _see(self, source: Source, urls: Sequence[str], kind: CaptureKind = CaptureKind.ARTICLE) -> Sequence[str]:
        return self._archive.runs.see(self._run_id, [(url, source.slug, kind.value) for url in urls])

    def _end_all(
        self, urls: Sequence[str], source: Source, ending: Ending, kind: CaptureKind = CaptureKind.ARTICLE
    ) -> None:
        """End URLs that this run has not met before; those it has met end elsewhere."""
        for url in self._see(source, urls, kind):
            self._keeping.end(url, source.slug, kind, ending)

    def _read(self, capture: Capture, limits: FeedLimits) -> FeedReading:
        if capture.status == NOT_MODIFIED:
            return FeedReading(title=None, format="", announcements=())
        wait = self._archive.hosts.wait_until(host_of(capture.final_url))
        ending = ending_of_status(capture.status, retry_at=wait)
        if ending is not None:
            raise UnreadableError(ending.outcome, ending.reason, retry_at=ending.retry_at)
        media_type, charset = media_type_of(capture)
        return attempt(
            self._archive,
            capture,
            lambda body: self._sandbox.read_feed(
                body,
                url=capture.final_url,
                media_type=media_type,
                charset=charset,
                max_entries=limits.entries,
                max_bytes=limits.size,
            ),
        )

    def _failed(self, capture: Capture, state: FeedState, error: UnreadableError, poll: timedelta) -> Heard:
        visit = Visit(
            at=capture.fetched_at,
            status=capture.status,
            is_read=False,
            retry_at=error.ending.retry_at,
            note=error.ending.reason,
        )
        with self._archive.writing():
            self._archive.sources.keep_feed(after_visit(state, visit, poll=poll), (), self._now())
            if error.is_final:
                self._archive.captures.settle(capture.id, error.ending.outcome)
            self._keeping.end(capture.requested_url, state.source, capture.kind, error.ending)
        return Heard(ending=error.ending)
