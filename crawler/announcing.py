"""Turns captured feeds and sitemaps into announcements, and these into the list of articles to fetch."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from archive import Archive
from crawler.discovery.documents import MAX_BYTES, FeedRefusedError
from crawler.fetching.endings import Ending, ending_of_status
from crawler.fetching.waits import fresh_for
from crawler.keeping import Keeping
from crawler.planning import is_own
from crawler.reading import UnreadableError, attempt, media_type_of
from crawler.sandbox import Sandbox
from crawler.schedule import Visit, after_visit
from records.captures import Capture, CaptureKind
from records.crawls import Outcome, RunId
from records.errors import SandboxError
from records.sources import Announcement, FeedKind, FeedReading, FeedState, Source
from records.urls import host_of

NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What one visit to a feed or sitemap brought."""

    ending: Ending
    announced: tuple[Announcement, ...] = ()
    further: tuple[str, ...] = ()  # more sitemaps to read
    seems_at: str | None = None  # where the feed seems to be, when its address answered with a web page


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLimits:
    """How much of a feed or sitemap is read."""

    entries: int = 500  # the newest first
    size: int = MAX_BYTES  # once unpacked
    waiting: int = 20_000  # articles of one source that may wait to be fetched; a trap announces without end


FEED_LIMITS = FeedLimits()
# A sitemap index may name fifty thousand files; these many are known of a source, and read in one run.
MAX_SITEMAPS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How a feed was asked for, and what its answer does not say itself."""

    poll: timedelta  # least time between two visits
    jitter: float = 0.0  # from -1 to 1, see `after_visit`
    moved_to: str | None = None  # where redirects for good led
    is_conditional: bool = True
    limits: FeedLimits = FEED_LIMITS


def capture_kind(kind: FeedKind) -> CaptureKind:
    """Return what a request for such a file is called."""
    return CaptureKind(kind.value)


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

    def feed(self, capture: Capture, source: Source, state: FeedState, asked: Asked) -> Heard:
        """Read an answer for a feed; its validators are stored together with the announcements they stand for."""
        headers = self._archive.captures.headers(capture)  # in memory until the body has been read
        try:
            reading = self._read(capture, source, state, asked)
        except UnreadableError as error:
            return self._failed(capture, source, state, error, asked)
        own = tuple(each for each in reading.announcements if is_own(each.url, source))
        visit = Visit(
            at=capture.fetched_at,
            status=capture.status,
            etag=capture.etag,
            last_modified=capture.last_modified,
            published=tuple(each.published_at for each in own if each.published_at),
            hints=reading.hints,
            fresh_for=fresh_for(headers),
            moved_to=asked.moved_to,
            note="; ".join(reading.warnings)[:300],
        )
        return self._keep(
            capture, source, after_visit(state, visit, poll=asked.poll, jitter=asked.jitter), reading, asked
        )

    def stand_in(self, capture: Capture, source: Source, state: FeedState, asked: Asked) -> Heard:
        """Read a feed that the page at a feed's address declares: its entries count, its address is not adopted."""
        try:
            reading = self._read(capture, source, state, asked)
        except UnreadableError as error:
            with self._archive.writing():
                self._settle(capture, source, error)
            return Heard(ending=error.ending)
        states = self._archive.sources.feed_states(source.slug)
        kept = next(
            (held for held in states if held.url == state.url), state
        )  # with the note of why it is stood in for
        return self._keep(capture, source, kept, reading, asked)

    def failed(self, state: FeedState, url: str, ending: Ending, asked: Asked) -> Heard:
        """Note that a feed was not answered, or, its turn having come too late, not even asked."""
        visit = Visit(
            at=self._now(),
            status=None,
            retry_at=ending.retry_at,
            was_postponed=ending.outcome is Outcome.POSTPONED,
            note=ending.reason,
        )
        with self._archive.writing():
            if ending.outcome is not Outcome.OVER_BUDGET and url == state.address:
                fresh = after_visit(state, visit, poll=asked.poll, jitter=asked.jitter)
                self._archive.sources.keep_feed(fresh, (), self._now())
            self._keeping.end(url, state.source, capture_kind(state.kind), ending)
        return Heard(ending=ending)

    def share(self, state: FeedState, twins: Sequence[FeedState]) -> None:
        """Let feeds with the same address as one that was visited just now know what the visit taught."""
        if not twins:
            return
        sources = self._archive.sources
        held = next(each for each in sources.feed_states(state.source) if each.url == state.url)
        note = f"the same address as {held.url}: asked once"
        with self._archive.writing():
            for twin in twins:
                kept = replace(held, url=twin.url, adopted=twin.adopted, adopted_at=twin.adopted_at, note=note)
                sources.keep_feed(kept, (), self._now())

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

    def _keep(self, capture: Capture, source: Source, state: FeedState, reading: FeedReading, asked: Asked) -> Heard:
        """Store what a feed said together with its state, and end the addresses that lie elsewhere."""
        own = tuple(each for each in reading.announcements if is_own(each.url, source))
        foreign = [each.url for each in reading.announcements if not is_own(each.url, source)]
        further = tuple(url for url in reading.further if is_own(url, source))
        foreign += [url for url in reading.further if not is_own(url, source)]
        is_same = capture.status == NOT_MODIFIED
        ending = Ending(
            outcome=Outcome.UNCHANGED if is_same else Outcome.READ,
            reason="not modified (304)" if is_same else f"{len(own)} announcements",
            title=reading.title,
        )
        elsewhere = Ending(outcome=Outcome.FILTERED, reason="it lies outside the source's sites")
        most = asked.limits.waiting
        too_many = Ending(outcome=Outcome.OVER_BUDGET, reason=f"{most} articles of this source wait already")
        crowded = self._crowded(own, source, most)
        if crowded:  # without validators the feed is asked for all of it again, when there may be room
            state = replace(state, etag=None, last_modified=None)
            own = tuple(each for each in own if each.url not in crowded)
        with self._archive.writing():
            self._end_all(crowded, source, too_many)
            if self._archive.sources.keep_feed(state, own, self._now()):
                self._archive.sources.keep_feed(replace(state, last_new_at=self._now()), (), self._now())
            if state.kind is FeedKind.SITEMAP:
                self._archive.sources.expect(source.slug, state.kind, further, most=MAX_SITEMAPS)
            self._archive.captures.settle(capture.id, ending.outcome)
            self._keeping.end(capture.requested_url, source.slug, capture.kind, ending)
            self._end_all(foreign, source, elsewhere)
        return Heard(ending=ending, announced=own, further=further)

    def _crowded(self, announced: Sequence[Announcement], source: Source, most: int) -> Sequence[str]:
        """Return the announced addresses for which there is no more room in the source's waiting list."""
        sources = self._archive.sources
        if sources.count_waiting(source.slug) < most:
            return ()
        return [each.url for each in announced if sources.announcement(each.url) is None]

    def _read(self, capture: Capture, source: Source, state: FeedState, asked: Asked) -> FeedReading:
        if capture.status == NOT_MODIFIED and asked.is_conditional:
            return FeedReading(title=None, format="", announcements=())
        if capture.status == NOT_MODIFIED:
            reason = "the server answered 304 (not modified) to a request without a condition"
            raise UnreadableError(Outcome.FETCH_FAILED, reason)
        wait = self._archive.hosts.wait_until(host_of(capture.final_url))
        ending = ending_of_status(capture.status, retry_at=wait)
        if ending is not None:
            raise UnreadableError(ending.outcome, ending.reason, retry_at=ending.retry_at)
        return attempt(self._archive, capture, lambda body: self._parsed(body, capture, source, state, asked.limits))

    def _parsed(
        self, body: bytes, capture: Capture, source: Source, state: FeedState, limits: FeedLimits
    ) -> FeedReading:
        media_type, charset = media_type_of(capture)
        url = capture.final_url
        if state.kind is FeedKind.LISTING:
            links = next((listing.links for listing in source.listings if listing.url == state.url), "")
            return self._sandbox.read_listing(
                body, url=url, links=links, media_type=media_type, charset=charset, max_entries=limits.entries
            )
        return self._sandbox.read_feed(
            body, url=url, media_type=media_type, charset=charset, max_entries=limits.entries, max_bytes=limits.size
        )

    def _failed(
        self, capture: Capture, source: Source, state: FeedState, error: UnreadableError, asked: Asked
    ) -> Heard:
        declared = self._declared(capture, source, state, error)
        visit = Visit(
            at=capture.fetched_at,
            status=capture.status,
            is_read=False,
            retry_at=error.ending.retry_at,
            note=error.ending.reason + _feeds_note(declared),
        )
        with self._archive.writing():
            fresh = after_visit(state, visit, poll=asked.poll, jitter=asked.jitter)
            self._archive.sources.keep_feed(fresh, (), self._now())
            self._settle(capture, source, error)
        return Heard(ending=error.ending, seems_at=declared[0] if declared and len(declared) == 1 else None)

    def _settle(self, capture: Capture, source: Source, error: UnreadableError) -> None:
        if error.is_final:
            self._archive.captures.settle(capture.id, error.ending.outcome)
        self._keeping.end(capture.requested_url, source.slug, capture.kind, error.ending)

    def _declared(
        self, capture: Capture, source: Source, state: FeedState, error: UnreadableError
    ) -> Sequence[str] | None:
        """Return the plausible feeds of the web page that a feed's address answered with; None: it is no web page."""
        cause = error.__cause__
        if state.kind is not FeedKind.FEED or not isinstance(cause, FeedRefusedError) or cause.reason != "html":
            return None
        try:
            found = self._sandbox.find_feeds(self._archive.captures.body(capture), capture.final_url)
        except SandboxError:
            return ()
        urls = [feed.url for feed in found if is_own(feed.url, source) and "comment" not in feed.url.lower()]
        return [url for url in urls if url not in (state.url, state.address)]


def _feeds_note(declared: Sequence[str] | None) -> str:
    if declared is None:
        return ""
    if len(declared) == 1:
        return f"; its feed seems to be {declared[0]}"
    return f"; it declares {len(declared)} feeds: {', '.join(declared[:3])}" if declared else "; it declares no feed"
