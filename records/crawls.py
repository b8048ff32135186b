"""Crawl runs: what was asked for, how far it is, and how every URL ended."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from records.articles import ArticleId
from records.captures import CaptureId, CaptureKind
from records.sources import FeedKind, SourceSlug

RunId = NewType("RunId", int)


class Trigger(StrEnum):
    """Who asked for a run."""

    SCHEDULE = "schedule"
    EDITOR = "editor"
    COMMAND = "command"
    IMPORT = "import"  # of pages that were captured elsewhere


class RunState(StrEnum):
    """Where a run is in its life. Only the worker moves a run to `crashed`."""

    REQUESTED = "requested"
    RUNNING = "running"
    STOPPING = "stopping"
    FINISHED = "finished"
    STOPPED = "stopped"
    FAILED = "failed"
    CRASHED = "crashed"

    @property
    def is_active(self) -> bool:
        """Whether anything can still happen in this run."""
        return self in (RunState.REQUESTED, RunState.RUNNING, RunState.STOPPING)


class Outcome(StrEnum):
    """How one URL ended in one run. Every URL seen gets exactly one."""

    # feeds and sitemaps
    READ = "read"  # answered and understood
    # articles
    NEW = "new"  # a new article was kept
    CHANGED = "changed"  # a known article got a new version
    UNCHANGED = "unchanged"  # asked again, nothing new (304, or the same text); feeds too
    KNOWN = "known"  # announced again; nothing gave reason to ask for it
    DUPLICATE = "duplicate"  # another address of an article that we hold
    NOT_AN_ARTICLE = "not_an_article"  # home page, gallery, login, nothing to read
    # not asked for
    ROBOTS = "robots"  # robots.txt forbids it, or could not be read (RFC 9309)
    REFUSED = "refused"  # scheme, address or host that we never ask
    FILTERED = "filtered"  # outside the source's own sites
    OVER_BUDGET = "over_budget"  # a limit of the run was reached; asked for in a later one
    STOPPED = "stopped"  # the run ended before its turn; asked for in a later one
    # asked for in vain
    FETCH_FAILED = "fetch_failed"  # no answer, or one of status 4xx/5xx
    POSTPONED = "postponed"  # the server asked us to come back later (429, 503)
    GONE = "gone"  # 404, 410 or 451
    TOO_LARGE = "too_large"
    TIMED_OUT = "timed_out"
    # answered, but not readable
    EXTRACT_FAILED = "extract_failed"
    QUARANTINED = "quarantined"  # it broke its parser three times

    @property
    def is_trouble(self) -> bool:
        """Whether an editor may want to look at it."""
        return self in (
            Outcome.FETCH_FAILED, Outcome.POSTPONED, Outcome.GONE, Outcome.TOO_LARGE, Outcome.TIMED_OUT,
            Outcome.EXTRACT_FAILED, Outcome.QUARANTINED, Outcome.REFUSED,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Backfill:
    """What of a publication's past shall be fetched: articles of these days whose address or title has these words."""

    since: date | None = None
    until: date | None = None
    words: tuple[str, ...] = ()  # any of them; empty: all articles
    is_estimate: bool = False  # only find out how many there are


@dataclass(frozen=True, slots=True, kw_only=True)
class RunScope:
    """What a run shall visit: all due sources when all is empty, else these sources, or just these addresses."""

    sources: tuple[SourceSlug, ...] = ()
    urls: tuple[str, ...] = ()
    backfill: Backfill | None = None  # of the one source that is named
    captures: tuple[CaptureId, ...] = ()  # read these again, and ask the network for nothing


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One crawl run."""

    id: RunId
    trigger: Trigger
    requested_by: str
    scope: RunScope
    state: RunState
    requested_at: datetime
    started_at: datetime | None = None
    heartbeat_at: datetime | None = None
    finished_at: datetime | None = None
    stop_requested_by: str | None = None
    reason: str = ""  # why it failed, crashed or stopped
    counts: tuple[tuple[Outcome, int], ...] = ()
    pending: int = 0  # URLs seen whose outcome is still open


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSource:
    """How far one source is within a run."""

    source: SourceSlug
    state: str  # waiting, fetching, done, failed
    fetched: int
    new: int
    trouble: int
    last_status: int | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UrlEnd:
    """How one URL ended in a run. `seq` counts up within the archive: a cursor for live displays."""

    seq: int
    run_id: RunId
    url: str
    source: SourceSlug | None
    kind: CaptureKind
    outcome: Outcome
    reason: str
    ended_at: datetime
    article_id: ArticleId | None = None
    title: str | None = None


BackfillId = NewType("BackfillId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedList:
    """A file or page that names articles of a publication's past."""

    url: str
    kind: FeedKind
    root: str  # the declared feed, sitemap or listing that led to it
    depth: int = 1  # how far from there: level of an index, page of a listing, archive of a feed


@dataclass(frozen=True, slots=True, kw_only=True)
class BackfillState:
    """How far the back-fill of a source is; once no list is open, also an estimate of what fetching will take."""

    id: BackfillId
    source: SourceSlug
    wish: Backfill
    started_at: datetime
    finished_at: datetime | None
    lists_read: int
    lists_open: int
    lists_failed: int
    matching: int  # articles that were found
    unsure: int  # of these: no date says that they lie within the days
    held: int  # of these: articles that we have
    tried: int  # of these: asked for in vain; what is worth another try waits for ordinary runs
    to_fetch: int
    pause_seconds: float | None  # between two requests to its host; None: not known yet

    @property
    def seconds_left(self) -> float | None:
        """How long fetching the rest takes at the host's pace (s), None when that is not known yet."""
        return self.to_fetch * self.pause_seconds if self.pause_seconds is not None else None
