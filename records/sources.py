"""Publications, the places where they announce articles, and what they announce."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

SourceSlug = NewType("SourceSlug", str)


class FeedKind(StrEnum):
    """In which form a publication announces articles."""

    FEED = "feed"  # RSS, RDF, Atom or JSON Feed
    SITEMAP = "sitemap"  # a sitemap, news sitemap or sitemap index
    LISTING = "listing"  # a page of links, for publications that have neither


class Display(StrEnum):
    """How much of a publication's text we show to the public."""

    HEADLINE = "headline"
    EXCERPT = "excerpt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A page of links to articles, for a publication that has neither feed nor sitemap."""

    url: str
    links: str = ""  # CSS selector of the links (or of what holds one); empty: what looks like a list of articles
    older: str | None = None  # address of older pages, with {page} for a number from 2; followed only by a back-fill


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One publication, as declared in config.yaml or by an editor."""

    slug: SourceSlug
    name: str
    home: str
    language: str = "en"
    kind: str = "site"  # trade, wire, magazine, newspaper, site: shown, and a hint for who said it first
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    listings: tuple[Listing, ...] = ()
    display: Display = Display.EXCERPT
    delay_seconds: float | None = None  # None: the crawler's own delay
    max_articles: int = 200  # articles fetched in one run
    is_paused: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedHints:
    """When a feed says it is worth asking again (RSS 2.0 ttl, skipHours, skipDays; RSS 1.0 syndication module)."""

    interval_minutes: int | None = None  # the longer of ttl and sy:updatePeriod / updateFrequency
    skip_hours: tuple[int, ...] = ()  # 0 to 23, UTC
    skip_days: tuple[int, ...] = ()  # 0 is Monday


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedState:
    """What the last visits to one feed or sitemap taught us; decides when and how to ask again."""

    source: SourceSlug
    url: str
    kind: FeedKind
    etag: str | None = None  # exactly as received, quotes included (RFC 9110, 8.8.3)
    last_modified: str | None = None
    last_asked_at: datetime | None = None
    last_status: int | None = None  # None: never answered
    last_new_at: datetime | None = None
    next_due_at: datetime | None = None  # None: due now
    failures: int = 0  # in a row
    note: str = ""  # shown to editors: why it is waiting or paused
    failing_since: datetime | None = None  # the first failure of the present row of them
    last_full_at: datetime | None = None  # the last answer with a body: a 304 for ever is no proof of life
    moved_to: str | None = None  # where permanent redirects lead; adopted after proof
    moved_since: datetime | None = None
    moved_times: int = 0  # visits in a row that led to the same place and found a feed there
    adopted: str | None = None  # the proven address, asked instead of the declared one
    adopted_at: datetime | None = None
    hints: FeedHints = FeedHints()  # of the last reading; they hold for a 304, too
    trouble: str = ""  # "missing" (404) or "refused" (401, 403), as long as every answer says so; else ""
    trouble_since: datetime | None = None
    trouble_times: int = 0  # answers in a row

    @property
    def address(self) -> str:
        """Where to ask: the declared address, or the one that it moved to and that we adopted."""
        return self.adopted or self.url


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """One entry of a feed or sitemap: an article that a publication says exists."""

    url: str  # canonical
    title: str | None = None
    summary: str | None = None  # plain text
    entry_id: str | None = None  # the feed's own id; never an identity of ours
    author: str | None = None
    published_at: datetime | None = None
    updated_at: datetime | None = None
    categories: tuple[str, ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedReading:
    """What one feed or sitemap file said."""

    title: str | None
    format: str  # "rss20", "atom10", "json1", "sitemap", "sitemapindex", "news", ...
    announcements: tuple[Announcement, ...]
    further: tuple[str, ...] = ()  # addresses of further sitemaps (index)
    changed: tuple[datetime | None, ...] = ()  # when each of these last changed, as the index says
    older: str | None = None  # the page with older entries (RFC 5005: prev-archive, next); followed by a back-fill
    hints: FeedHints = FeedHints()
    warnings: tuple[str, ...] = ()  # what was wrong and how it was mended or cut
    entries: int = 0  # entries in the file, with those that repeat another, have no link, or were too many


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscoveredPlace:
    """A place where a publication announces articles, found from its home page and looked at once."""

    url: str
    kind: FeedKind
    found_by: str  # declared, robots.txt, index, usual address, page
    format: str = ""  # as in FeedReading; empty: it could not be read, and `note` says why
    title: str | None = None
    entries: int = 0
    newest_at: datetime | None = None
    interval_minutes: int | None = None  # a sensible time between two visits, from its dates and what it says itself
    latest: tuple[Announcement, ...] = ()  # a few of its entries, to look at
    is_recommended: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Discovery:
    """What a look at a publication's home page, robots.txt and announcements tells someone who may add it."""

    home: str
    name: str
    language: str | None
    places: tuple[DiscoveredPlace, ...]
    robots: str = ""  # what its robots.txt means for us, in words; empty: its home page was not looked at
    crawl_delay_seconds: float | None = None  # as robots.txt asks
    reservations: tuple[str, ...] = ()  # robots directives of the home page, and tdm-reservation
    interval_minutes: int | None = None  # of the recommended places, the shortest
    snippet: str = ""  # an entry for `sources` in config.yaml, ready to paste

    def of(self, kind: FeedKind) -> tuple[DiscoveredPlace, ...]:
        """Return the feeds, the sitemaps or the listings."""
        return tuple(place for place in self.places if place.kind is kind)
