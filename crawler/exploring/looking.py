"""Looks at a publication once: its home page, its robots.txt, and the places where it announces articles."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from archive import Archive
from crawler.discovery import HomePage, sitemaps_in_robots
from crawler.discovery.autodiscovery import FoundFeed
from crawler.discovery.suggesting import recommended, suggested
from crawler.extract.headers import robots_in
from crawler.fetching.endings import EndedError, ending_of_status
from crawler.fetching.reservations import MAX_BYTES, PATH, RESERVED, addressed_to, is_reserved
from crawler.fetching.robots import UNREACHABLE, rules_of
from crawler.planning import ELSEWHERE
from crawler.reading import UnreadableError, attempt, media_type_of
from crawler.sandbox import Sandbox
from crawler.schedule import LONGEST_INTERVAL, rhythm
from crawler.scrapy_settings import MEGABYTE
from crawler.visiting import Aside, Ask
from records.captures import Capture, CaptureKind
from records.crawls import Outcome
from records.errors import CrawlError
from records.sources import DiscoveredPlace, Discovery, FeedKind, FeedReading
from records.urls import canonical_url, host_of
from settings import CrawlerSettings

# Addresses that publishing systems use; asked for one after the other, and only when a page declares no feed.
FEED_PATHS = ("/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json")
SITEMAP_PATHS = ("/sitemap.xml", "/sitemap_news.xml")
# A look is no crawl: so many places of a kind are asked for.
MOST_FEEDS = 6
MOST_SITEMAPS = 6
MOST_SHOWN = 3


class Exploring:
    """One look at one publication, through the same gate as every crawl. Nothing of it is followed afterwards."""

    def __init__(
        self, home: str, settings: CrawlerSettings, archive: Archive, sandbox: Sandbox, *, desk: Aside, reading: Aside
    ) -> None:
        self._home = home
        self._settings = settings
        self._archive = archive
        self._sandbox = sandbox
        self._desk = desk
        self._reading = reading
        self._named: dict[str, frozenset[str]] = {}
        self._links = ""

    async def walk(self, ask: Ask) -> Discovery:
        """Look at everything and return what there is.

        Raises:
            CrawlError: the home page was not answered, may not be asked for, or is no web page.
        """
        try:
            answer = await ask(self._home, CaptureKind.HOME, ELSEWHERE.slug, {})
        except EndedError as error:
            raise CrawlError(f"cannot look at {self._home}: {error.ending.reason}") from error
        capture = await self._desk(self._archive.captures.keep, answer, None)
        home = await self._reading(self._read_home, capture)
        url = capture.final_url
        robots = await self._desk(self._archive.hosts.robots, host_of(url))
        places = [*await self._look_at_feeds(ask, url, home.feeds)]
        text = robots[2].decode("utf-8", errors="replace") if robots and robots[1] == 200 else ""
        places += await self._look_at_sitemaps(ask, url, sitemaps_in_robots(text, canonical_url("/robots.txt", url)))
        places += await self._reading(self._listing_of, capture)
        reservations = dict.fromkeys((*home.robots, *await self._reserved(ask, capture)))
        rules = rules_of(robots, self._settings.bot_name) if robots else None
        return suggested(
            Discovery(
                home=url,
                name=home.name or host_of(url),
                language=home.language,
                places=recommended(places, self._named),
                robots=_verdict(robots[1] if robots else UNREACHABLE),
                crawl_delay_seconds=rules.crawl_delay if rules else None,
                reservations=tuple(reservations),
            )
        )

    async def _look_at_feeds(self, ask: Ask, home: str, declared: Sequence[FoundFeed]) -> list[DiscoveredPlace]:
        looked = [await self._look(ask, feed.url, FeedKind.FEED, "declared") for feed in declared[:MOST_FEEDS]]
        if looked:
            return looked
        base = home.partition("?")[0].rstrip("/")
        usual = dict.fromkeys((canonical_url(f"{base}/feed"), *(canonical_url(path, home) for path in FEED_PATHS)))
        return await self._first_of(ask, usual, FeedKind.FEED)

    async def _look_at_sitemaps(self, ask: Ask, home: str, named: Sequence[str]) -> list[DiscoveredPlace]:
        if not named:
            return await self._first_of(ask, (canonical_url(path, home) for path in SITEMAP_PATHS), FeedKind.SITEMAP)
        looked: list[DiscoveredPlace] = []
        queue = [(url, "robots.txt") for url in sorted(named, key=lambda url: "news" not in url.lower())]
        while queue and len(looked) < MOST_SITEMAPS:
            url, found_by = queue.pop(0)
            if any(place.url == url for place in looked):
                continue
            looked.append(await self._look(ask, url, FeedKind.SITEMAP, found_by))
            further = [(each, "index") for each in self._named.get(f"further {url}", ()) if "news" in each.lower()]
            queue = further[:1] + queue
        return looked

    async def _first_of(self, ask: Ask, urls: Iterable[str], kind: FeedKind) -> list[DiscoveredPlace]:
        """Ask usual addresses until one can be read; the others say nothing about the publication."""
        for url in urls:
            place = await self._look(ask, url, kind, "usual address")
            if place.format:
                return [place]
        return []

    async def look(self, ask: Ask, url: str, kind: FeedKind, links: str = "") -> DiscoveredPlace:
        """Look at a place that somebody names; `links` is the selector of a listing's links."""
        self._links = links
        return await self._look(ask, url, kind, "given")

    async def _look(self, ask: Ask, url: str, kind: FeedKind, found_by: str) -> DiscoveredPlace:
        try:
            answer = await ask(url, CaptureKind(kind.value), ELSEWHERE.slug, {})
        except EndedError as error:
            return DiscoveredPlace(url=url, kind=kind, found_by=found_by, note=error.ending.reason)
        capture = await self._desk(self._archive.captures.keep, answer, None)
        blank = DiscoveredPlace(url=answer.moved_to or url, kind=kind, found_by=found_by)
        return await self._reading(self._read_place, capture, blank)

    async def _reserved(self, ask: Ask, capture: Capture) -> list[str]:
        """Return what the home page's headers and the host's TDM file reserve."""
        try:
            answer = await ask(canonical_url(PATH, capture.final_url), CaptureKind.HOME, ELSEWHERE.slug, {})
            body = answer.body[:MAX_BYTES] if answer.status == 200 else None
        except EndedError:
            body = None
        headers = addressed_to(self._settings.bot_name, self._archive.captures.headers(capture))
        said = list(robots_in(headers))
        return [*said, RESERVED] if is_reserved(capture.final_url, headers, body) else said

    def _read_home(self, capture: Capture) -> HomePage:
        url, charset = capture.final_url, media_type_of(capture)[1]
        try:
            ending = ending_of_status(capture.status)
            if ending is not None:
                raise UnreadableError(ending.outcome, ending.reason)
            return attempt(self._archive, capture, lambda body: self._sandbox.read_home(body, url=url, charset=charset))
        except UnreadableError as error:
            raise CrawlError(f"cannot look at {self._home}: {error.ending.reason}") from error
        finally:
            self._archive.captures.settle(capture.id, Outcome.READ)

    def _listing_of(self, capture: Capture) -> list[DiscoveredPlace]:
        """Return the home page itself as a listing, when it looks like one."""
        blank = DiscoveredPlace(url=capture.final_url, kind=FeedKind.LISTING, found_by="page")
        try:
            return [self._described(blank, self._reading_of(capture, FeedKind.LISTING))]
        except UnreadableError:
            return []

    def _read_place(self, capture: Capture, blank: DiscoveredPlace) -> DiscoveredPlace:
        try:
            ending = ending_of_status(capture.status)
            if ending is not None:
                raise UnreadableError(ending.outcome, ending.reason)
            return self._described(blank, self._reading_of(capture, blank.kind))
        except UnreadableError as error:
            return replace(blank, note=error.ending.reason)
        finally:
            self._archive.captures.settle(capture.id, Outcome.READ)

    def _reading_of(self, capture: Capture, kind: FeedKind) -> FeedReading:
        """Return what a feed, sitemap or listing says. Raise UnreadableError."""
        url, (media_type, charset) = capture.final_url, media_type_of(capture)
        size = int(self._settings.max_feed_megabytes * MEGABYTE)

        def read(body: bytes) -> FeedReading:
            if kind is FeedKind.LISTING:
                return self._sandbox.read_listing(body, url=url, links=self._links, charset=charset)
            return self._sandbox.read_feed(body, url=url, media_type=media_type, charset=charset, max_bytes=size)

        return attempt(self._archive, capture, read)

    def _described(self, place: DiscoveredPlace, reading: FeedReading) -> DiscoveredPlace:
        self._named[place.url] = frozenset(each.url for each in reading.announcements)
        self._named[f"further {place.url}"] = frozenset(reading.further)
        dates = [moment for each in reading.announcements if (moment := each.published_at or each.updated_at)]
        return replace(
            place,
            format=reading.format,
            title=reading.title,
            entries=reading.entries,
            newest_at=max(dates, default=None),
            interval_minutes=_interval(reading, timedelta(minutes=self._settings.poll_minutes)),
            latest=reading.announcements[:MOST_SHOWN],
            note="; ".join(reading.warnings)[:300],
        )


def _interval(reading: FeedReading, poll: timedelta) -> int | None:
    """Return the minutes between two visits that suit a place's rhythm, its own words and our limits."""
    between = rhythm(each.published_at for each in reading.announcements if each.published_at)
    said = timedelta(minutes=reading.hints.interval_minutes or 0)
    if between is None and not said:
        return None
    longest = max(poll, LONGEST_INTERVAL)
    return int(min(max(between or poll, said, poll), longest).total_seconds() // 60)


def _verdict(status: int) -> str:
    """Say what a robots.txt that let the home page be asked for means."""
    if 200 <= status < 300:
        return "its robots.txt allows us the home page; every other address is checked before it is asked for"
    return "it has no robots.txt: everything may be asked for" if 400 <= status < 500 else "its robots.txt is not known"
