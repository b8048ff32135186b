"""How sources and the links to their articles are: what days brought, and alarms in words."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from records.articles import ArticleId
from records.captures import CaptureId
from records.sources import FeedState, SourceSlug


class AlarmKind(StrEnum):
    """What is wrong with a source, judged by nothing but its own history."""

    UNREACHABLE = "unreachable"  # none of its feeds answers, or we were told not to ask again
    EMPTY = "empty"  # its feeds answer, and announce nothing
    FROZEN = "frozen"  # nothing new for longer than its rhythm explains, and every answer says "not modified"
    SILENT = "silent"  # nothing new for longer than its rhythm explains
    FEWER = "fewer"  # far fewer articles in a week than in any of its weeks
    MORE = "more"  # far more
    UNREADABLE = "unreadable"  # more of its pages than ever are no articles, or cannot be read
    UNDATED = "undated"  # more of its articles than ever have no date
    SHORT = "short"  # more of its articles than ever have hardly any text


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """One thing that is wrong with a source. It ends by itself when the source is again as its history says."""

    source: SourceSlug
    kind: AlarmKind
    since_at: datetime  # when it began at the source
    sentence: str  # with the figures that led to it
    raised_at: datetime | None = None  # when we noticed; None: not kept yet
    ended_at: datetime | None = None  # None: it still holds


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceDay:
    """What the runs of one day (UTC) brought of one source."""

    on: date
    read: int = 0  # feeds and sitemaps that answered and were understood
    unmodified: int = 0  # ... that answered "not modified"
    failed: int = 0  # ... that did not answer, or not well
    announced: int = 0  # addresses of articles that they named
    pages: int = 0  # pages that were read
    unreadable: int = 0  # ... that are no articles, or broke their reader
    kept: int = 0  # new articles
    undated: int = 0  # ... without a date
    short: int = 0  # ... with hardly any text

    @property
    def answered(self) -> int:
        """Feeds and sitemaps that answered well."""
        return self.read + self.unmodified


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceHistory:
    """What one source has done so far, as far as alarms look back."""

    source: SourceSlug
    feeds: tuple[FeedState, ...]
    published: tuple[tuple[date, int], ...]  # articles a day by publication, undated ones by arrival; the oldest first
    days: tuple[SourceDay, ...]  # the oldest first; days on which it was not visited are left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """How the address of an article was when it was last looked at."""

    article_id: ArticleId
    source: SourceSlug
    url: str
    title: str
    checked_at: datetime  # the first time is its arrival
    gone_at: datetime | None = None  # since when the page is missing; not dead before it was missing twice
    dead_since: datetime | None = None
    captured_at: datetime | None = None  # the last time we got the page itself


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarantinedCapture:
    """A captured page that could not be read and is left alone until someone asks for it to be read again."""

    id: CaptureId
    url: str
    source: SourceSlug | None
    outcome: str  # quarantined or extract_failed
    reason: str
    attempts: int
    body_bytes: int
    fetched_at: datetime
