"""Turns captured lists of a publication's past into articles to fetch and further lists, for one back-fill."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from archive import Archive
from crawler.announcing import capture_kind
from crawler.discovery import sitemaps_in_robots
from crawler.discovery.documents import MAX_BYTES
from crawler.discovery.past import is_over, wanted, wanted_lists
from crawler.discovery.sitemaps import MOST_ENTRIES
from crawler.fetching.conditional import conditional_headers
from crawler.fetching.endings import Ending, ending_of_status
from crawler.keeping import Keeping
from crawler.planning import is_own
from crawler.reading import NOT_MODIFIED, UnreadableError, attempt, media_type_of
from crawler.sandbox import Sandbox
from records.captures import Capture, CaptureKind
from records.crawls import Backfill, BackfillId, BackfillState, Outcome, RunId, WantedList
from records.sources import Announcement, FeedKind, FeedReading, Listing, Source
from records.urls import canonical_url, host_of

# Indexes within indexes are followed so deep, listings and archives of feeds so many pages back.
MAX_LEVELS = 3
MAX_PAGES = 500
# A back-fill reads so many lists at most; generated ones may have no end.
MAX_LISTS = 3000
# Lists that ended so may be readable another time.
PASSING = frozenset({Outcome.FETCH_FAILED, Outcome.TIMED_OUT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """The back-fill that a run works on."""

    id: BackfillId
    source: Source
    wish: Backfill

    def listing_of(self, wanted_list: WantedList) -> Listing | None:
        """Return the declared listing that led to a list, None when none did."""
        return next((each for each in self.source.listings if each.url == wanted_list.root), None)


class Recalling:
    """Reads lists for one run. Blocks on the archive and the sandbox: call it in a thread beside the reactor."""

    def __init__(
        self, archive: Archive, sandbox: Sandbox, keeping: Keeping, run_id: RunId, now: Callable[[], datetime]
    ) -> None:
        self._archive = archive
        self._sandbox = sandbox
        self._keeping = keeping
        self._run_id = run_id
        self._now = now

    def begin(self, source: Source, wish: Backfill) -> Past:
        """Open the back-fill, or go on with one that was broken off, with every list that the source declares."""
        past = Past(id=self._archive.backfills.open(source.slug, wish, self._now()), source=source, wish=wish)
        self._archive.backfills.add_lists(past.id, declared_lists(source), most=MAX_LISTS)
        return past

    def name_sitemaps(self, past: Past) -> None:
        """Add the sitemaps that the robots.txt of the home page names; where nobody names any, the usual address."""
        home = past.source.home
        remembered = self._archive.hosts.robots(host_of(home))
        text = remembered[2].decode("utf-8", errors="replace") if remembered and remembered[1] == 200 else ""
        named = [
            url for url in sitemaps_in_robots(text, canonical_url("/robots.txt", home)) if is_own(url, past.source)
        ]
        if not named and not past.source.sitemaps:
            named = [canonical_url("/sitemap.xml", home)]
        lists = [_sitemap(url) for url in wanted_lists(named, (), past.wish)]
        self._archive.backfills.add_lists(past.id, lists, most=MAX_LISTS)

    def next_list(self, past: Past) -> WantedList | None:
        """Return the next list to ask for, seen by the run; None when there is none left for it."""
        found = self._archive.backfills.next_list(past.id, self._run_id)
        if found is not None:
            self._archive.runs.see(self._run_id, [(found.url, past.source.slug, capture_kind(found.kind))])
        return found

    def conditions(self, of_list: WantedList) -> dict[str, str]:
        """Return the headers that ask for a list only if it changed since we got it for whatever purpose."""
        held = self._archive.captures.latest(of_list.url)
        return conditional_headers(held.etag, held.last_modified) if held and held.settled_as == Outcome.READ else {}

    def read(self, capture: Capture, past: Past, of_list: WantedList, size: int = MAX_BYTES) -> Ending:
        """Read an answer for a list, and keep what it names together with the fact that it was read.

        Args:
            capture: the answer.
            past: the back-fill.
            of_list: what was asked for.
            size: bytes of a list once unpacked.
        """
        try:
            reading = self._parsed(capture, past, of_list, size)
        except UnreadableError as error:
            with self._archive.writing():
                if error.is_final:
                    self._archive.captures.settle(capture.id, error.ending.outcome)
                return self.failed(past, of_list, error.ending, is_final=error.is_final)
        own = [each for each in reading.announcements if is_own(each.url, past.source)]
        found = wanted(own, past.wish)
        links = hashlib.sha256("\n".join(sorted(each.url for each in own)).encode()).hexdigest()
        with self._archive.writing():
            is_new = self._archive.backfills.keep_list(
                past.id, of_list.url, links_sha256=links, found=found, now=self._now()
            )
            lists = further_lists(past, of_list, reading, own if is_new else ())
            added = self._archive.backfills.add_lists(past.id, lists, most=MAX_LISTS)
            self._leave_out(past, [url for url in reading.further if url not in {each.url for each in lists}])
            reason = f"{len(own)} articles named, {len(found)} of them asked for; {len(added)} further lists"
            ending = Ending(outcome=Outcome.READ, reason=reason, title=reading.title)
            self._archive.captures.settle(capture.id, ending.outcome)
            self._end(past, of_list, ending)
        return ending

    def failed(self, past: Past, of_list: WantedList, ending: Ending, *, is_final: bool = True) -> Ending:
        """Note that a list was not answered, or could not be read."""
        is_passing = ending.outcome in PASSING or ending.retry_at is not None or not is_final
        with self._archive.writing():
            if ending.outcome not in (Outcome.OVER_BUDGET, Outcome.POSTPONED):  # it simply stays open
                self._archive.backfills.fail_list(
                    past.id, of_list.url, self._run_id, is_final=not is_passing, now=self._now()
                )
            self._end(past, of_list, ending)
        return ending

    def to_fetch(self, past: Past) -> Sequence[Announcement]:
        """Return the articles that this run fetches: seen by it, no more than a run of the source may fetch."""
        found = self._archive.backfills.to_fetch(past.id, past.source.max_articles)
        seen = [(each.url, past.source.slug, CaptureKind.ARTICLE.value) for each in found]
        mine = set(self._archive.runs.see(self._run_id, seen))
        return [each for each in found if each.url in mine]

    def may_fetch(self, past: Past, article: Announcement, *, is_over: bool) -> bool:
        """Announce an article for the fetch that follows; or end it, when its turn does not come in this run.

        What is left stays in the back-fill, and out of the waiting list of ordinary runs.
        """
        host = host_of(article.url)
        until = self._archive.hosts.wait_until(host)
        if until is not None and until > self._now():
            reason = f"{host} is left alone until {until:%Y-%m-%d %H:%M} UTC; left for a later run"
            ending = Ending(outcome=Outcome.POSTPONED, reason=reason)
        elif is_over:
            ending = Ending(outcome=Outcome.OVER_BUDGET, reason="the time of the run is over; left for a later one")
        else:
            self._archive.sources.announce(past.source.slug, [article], self._now())
            return True
        self._keeping.end(article.url, past.source.slug, CaptureKind.ARTICLE, ending)
        return False

    def conclude(self, past: Past, *, is_estimate: bool, pause_seconds: float | None) -> BackfillState:
        """Write down how far the back-fill is; return it."""
        shelf = self._archive.backfills
        with self._archive.writing():
            known = shelf.state(past.id).pause_seconds
            if pause_seconds is not None and pause_seconds > (known or 0.0):  # an estimate had better not be too short
                shelf.note_pause(past.id, pause_seconds)
            state = shelf.state(past.id)
            if not (is_estimate or state.lists_open or state.to_fetch):
                shelf.finish(past.id, self._now())
            self._archive.runs.note_source(
                self._run_id, past.source.slug, "done", status=None, note=told(state, is_estimate=is_estimate)
            )
        return state

    def _leave_out(self, past: Past, urls: Sequence[str]) -> None:
        ending = Ending(outcome=Outcome.FILTERED, reason="by its date or name it holds nothing of what was asked for")
        seen = [(url, past.source.slug, CaptureKind.SITEMAP.value) for url in urls]
        for url in self._archive.runs.see(self._run_id, seen):
            self._keeping.end(url, past.source.slug, CaptureKind.SITEMAP, ending)

    def _end(self, past: Past, of_list: WantedList, ending: Ending) -> None:
        self._keeping.end(of_list.url, past.source.slug, capture_kind(of_list.kind), ending)

    def _parsed(self, capture: Capture, past: Past, of_list: WantedList, size: int) -> FeedReading:
        """Return what an answer says; one that says "not modified" stands for the answer that we hold."""
        wait = self._archive.hosts.wait_until(host_of(capture.final_url))
        ending = ending_of_status(capture.status, retry_at=wait)
        if ending is not None:
            raise UnreadableError(ending.outcome, ending.reason, retry_at=ending.retry_at)
        held = self._archive.captures.latest(of_list.url) if capture.status == NOT_MODIFIED else capture
        if held is None:
            raise UnreadableError(Outcome.FETCH_FAILED, "the server answered 304 (not modified), but we hold nothing")
        reading = attempt(self._archive, held, lambda body: self._of_body(body, held, past.listing_of(of_list), size))
        if held is not capture:
            self._archive.captures.settle(held.id, Outcome.READ)
        return reading

    def _of_body(self, body: bytes, capture: Capture, listing: Listing | None, size: int) -> FeedReading:
        url = capture.final_url
        media_type, charset = media_type_of(capture)
        if listing is not None:
            return self._sandbox.read_listing(
                body, url=url, links=listing.links, media_type=media_type, charset=charset
            )
        return self._sandbox.read_feed(
            body, url=url, media_type=media_type, charset=charset, max_entries=MOST_ENTRIES, max_bytes=size
        )


def declared_lists(source: Source) -> list[WantedList]:
    """Return the lists that a back-fill of a source begins with."""
    lists = [WantedList(url=url, kind=FeedKind.FEED, root=url) for url in source.feeds]
    lists += [_sitemap(url) for url in source.sitemaps]
    return lists + [WantedList(url=each.url, kind=FeedKind.LISTING, root=each.url) for each in source.listings]


def further_lists(
    past: Past, of_list: WantedList, reading: FeedReading, named: Sequence[Announcement]
) -> list[WantedList]:
    """Return where a list goes on: the sitemaps of an index, or the next older page. Pure.

    Args:
        past: the back-fill.
        of_list: the list that was read.
        reading: what it said.
        named: the articles it names; none when another list has named the very same, which ends going back.
    """
    if reading.further:
        urls = wanted_lists(reading.further, reading.changed, past.wish) if of_list.depth < MAX_LEVELS else ()
        return [_sitemap(url, of_list) for url in urls if is_own(url, past.source)]
    if not named or of_list.depth >= MAX_PAGES or is_over(named, past.wish):
        return []
    listing = past.listing_of(of_list)
    pattern = listing.older if listing else None
    older = canonical_url(pattern.replace("{page}", str(of_list.depth + 1))) if pattern else reading.older
    if older is None or not is_own(older, past.source):
        return []
    return [WantedList(url=older, kind=of_list.kind, root=of_list.root, depth=of_list.depth + 1)]


def told(state: BackfillState, *, is_estimate: bool) -> str:
    """Say how far a back-fill is, in one sentence."""
    parts = [f"{state.matching} articles found in {state.lists_read} lists, {state.held} held"]
    if state.tried:
        parts.append(f"{state.tried} tried in vain")
    if state.lists_open:
        parts.append(f"{state.lists_open} lists still to read")
    parts.append(
        f"{state.to_fetch} to fetch{'' if is_estimate else ' in later runs'}" if state.to_fetch else "complete"
    )
    return ", ".join(parts if state.to_fetch or not state.lists_open else parts[:-1])


def _sitemap(url: str, index: WantedList | None = None) -> WantedList:
    return WantedList(
        url=url,
        kind=FeedKind.SITEMAP,
        root=index.root if index else url,
        depth=index.depth + 1 if index else 1,
    )
