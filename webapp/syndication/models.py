"""What a feed says, before it is written in one of its forms."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from webapp.contexts.rows import ArticleRow
from webapp.wording import day, word

ITEMS = 50
MINUTES = 60  # how long a reader shall wait before it asks again
# Before anything was indexed a feed has to have been updated at some time.
FOUNDED = datetime(2026, 1, 1, tzinfo=UTC)


class FeedForm(StrEnum):
    """In which form a feed is asked for: the end of its address."""

    RSS = "xml"
    ATOM = "atom"
    JSON = "json"

    @property
    def media_type(self) -> str:
        """What it is sent as: readers refuse text/plain and text/html."""
        return {
            self.RSS: "application/rss+xml",
            self.ATOM: "application/atom+xml",
            self.JSON: "application/feed+json",
        }[self]

    @property
    def label(self) -> str:
        """What people call it."""
        return {self.RSS: "RSS", self.ATOM: "Atom", self.JSON: "JSON"}[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who published an entry's article."""

    name: str
    home: str
    feed: str  # where it announces articles; empty when unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """What an entry is about: a name from one of our lists."""

    scheme: str  # absolute address of the list
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article in a feed, or what it changed, dated by when it became searchable here."""

    row: ArticleRow
    page: str  # absolute address of the article's page here
    excerpt: str
    publisher: Publisher
    categories: tuple[Category, ...]
    changed_at: datetime | None = None  # when the publisher's text last changed, as far as we saw
    change: str = ""  # what the article changed: of a feed of changes, not of articles
    change_key: str = ""  # permanent, within the archive

    @property
    def title(self) -> str:
        """What it is called in a reader."""
        return self.change or self.row.title

    @property
    def at(self) -> datetime:
        """When the article became searchable."""
        return self.row.indexed_at or FOUNDED

    @property
    def updated_at(self) -> datetime:
        """When what a subscriber reads last changed; never before it was first shown."""
        return max(self.at, self.changed_at or self.at)

    @property
    def facts(self) -> tuple[str, ...]:
        """Return the sentences below the excerpt: who published it when, and what it was made from."""
        row = self.row
        name = row.outlet.name
        facts = [f"{name}, first published {day(row.published_at)}" if row.published_at else name]
        if row.copy_kind and row.copied_from:
            facts.append(f"{name} {word(row.copy_kind)}: it comes from {row.copied_from.name}")
        if row.is_subscription:
            facts.append("for subscribers")
        return tuple(facts)

    @property
    def about(self) -> str:
        """Return the names of the first films and stunts it is about."""
        return ", ".join(link.name for link in (*self.row.films[:3], *self.row.stunts[:3]))


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A feed. Its key, like an entry's number, is never used again for anything else."""

    key: str  # of its permanent id: "everything", "film/<subject>", "search/<query>"
    title: str
    description: str
    page: str  # absolute address of the page it belongs to
    stem: str  # absolute address of itself without its form: ".../feed", and the query behind it
    query: str = ""
    entries: tuple[Entry, ...] = ()
    # an archive document (RFC 5005, 4) or the current feed that leads to the archives
    is_archive: bool = False
    current: str | None = None  # stem of the feed that an archive belongs to
    older: str | None = None  # stems of the neighbouring archives
    newer: str | None = None
    hub: str | None = None  # who tells subscribers when it changes (WebSub)

    def address(self, form: FeedForm) -> str:
        """Return the absolute address of the feed in a form."""
        return f"{self.stem}.{form}{self.query}"

    @property
    def updated_at(self) -> datetime:
        """When its newest change happened; the moment of asking changes nothing."""
        return max((entry.updated_at for entry in self.entries), default=FOUNDED)


def entry_id(entry: Entry, authority: str) -> str:
    """Return the permanent id of an entry (RFC 4151): of our numbers and figures, never of a title or an address."""
    return f"tag:{authority}:{f'change/{entry.change_key}' if entry.change_key else f'article/{entry.row.id}'}"


def channel_id(channel: Channel, authority: str) -> str:
    """Return the permanent id of a feed (RFC 4151)."""
    return f"tag:{authority}:feed/{channel.key}"
