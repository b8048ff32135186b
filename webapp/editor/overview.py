"""The desk itself and the list of sources: what runs, what ails, what waits."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import render_template

from records.changes import INDEXING, UNDERSTANDING, ChangeKind
from records.sources import FeedState, Source
from webapp.editor import wording
from webapp.editor.frame import Bar, DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.editor.health import AlarmRow, open_alarms
from webapp.editor.run_rows import RunRow, active_run, recent_runs
from webapp.rooms import Rooms, rooms

RECENT = 5
MANY = 1000  # a longer queue is shown as this with a plus: counting it would cost more than it tells

# (follower, what changes wait for, the changes that mean work for it)
STAGES = (
    (UNDERSTANDING, "to be read", (ChangeKind.ARTICLE,)),
    (INDEXING, "to become searchable", (ChangeKind.FINDINGS, ChangeKind.WITHDRAWAL, ChangeKind.SUBJECT)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lag:
    """How many changes wait for a stage."""

    wait_for: str
    waiting: int
    is_more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedRow:
    """How one feed or sitemap is doing."""

    url: str
    kind: str
    asked: str
    answer: str
    failures: int
    due: str
    note: str
    ailing_because: str  # empty: it is well


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """A source with its feeds."""

    source: Source
    is_declared: bool
    articles: int
    dead_links: int
    alarms: tuple[AlarmRow, ...]
    feeds: tuple[FeedRow, ...]

    @property
    def ailing(self) -> tuple[FeedRow, ...]:
        """The feeds that an editor should look at."""
        return tuple(feed for feed in self.feeds if feed.ailing_because)


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewPage(DeskPage):
    """The desk."""

    active: RunRow | None
    recent: tuple[RunRow, ...]
    alarming: tuple[SourceRow, ...]
    ailing: tuple[SourceRow, ...]
    quarantined: int
    sources: int
    articles: int
    relevant: int
    indexed: int
    withdrawn: int
    lags: tuple[Lag, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesPage(DeskPage):
    """Every source with the state of its feeds."""

    rows: tuple[SourceRow, ...]
    can_start: bool  # no run is active


@blueprint.get("")
def desk() -> str:
    """Show the desk."""
    return render_template("editor/desk.html", page=overview_page(rooms(), bar("desk")))


@blueprint.get("/sources")
def sources() -> str:
    """Show every source with the state of its feeds."""
    here = rooms()
    page = SourcesPage(
        title="Sources",
        bar=bar("sources"),
        rows=source_rows(here),
        can_start=here.archive.runs.active() is None,
    )
    return render_template("editor/sources.html", page=page)


def overview_page(rooms: Rooms, bar: Bar) -> OverviewPage:
    """Return the desk."""
    counts, rows = rooms.archive.articles.counts(), source_rows(rooms)
    return OverviewPage(
        title="Desk",
        bar=bar,
        active=active_run(rooms),
        recent=recent_runs(rooms, RECENT),
        alarming=tuple(row for row in rows if row.alarms),
        ailing=tuple(row for row in rows if row.ailing and not row.source.is_paused),
        quarantined=rooms.archive.quarantine.count(),
        sources=sum(row.is_declared for row in rows),
        articles=counts["articles"],
        relevant=counts["relevant"],
        indexed=counts["indexed"],
        withdrawn=counts["withdrawn"],
        lags=tuple(_lag(rooms, *stage) for stage in STAGES),
    )


def source_rows(rooms: Rooms) -> tuple[SourceRow, ...]:
    """Return every source with its feeds, by name."""
    declared = {source.slug for source in rooms.archive.sources.all(declared_only=True)}
    counts, states = rooms.archive.articles.count_by_source(), rooms.archive.sources.feed_states()
    dead, alarms = rooms.archive.links.count_dead(), open_alarms(rooms)
    rows = (
        SourceRow(
            source=source,
            is_declared=source.slug in declared,
            articles=counts.get(source.slug, 0),
            dead_links=dead.get(source.slug, 0),
            alarms=alarms.get(source.slug, ()),
            feeds=tuple(feed_row(state, rooms.clock()) for state in states if state.source == source.slug),
        )
        for source in rooms.archive.sources.all()
    )
    return tuple(sorted(rows, key=lambda row: (not row.is_declared, row.source.name.casefold())))


def feed_row(state: FeedState, now: datetime) -> FeedRow:
    """Return how one feed is doing."""
    is_due = state.next_due_at is None or state.next_due_at <= now
    return FeedRow(
        url=state.url,
        kind=state.kind.value,
        asked=wording.since(state.last_asked_at, now),
        answer=_answer(state),
        failures=state.failures,
        due="now" if is_due else wording.since(state.next_due_at, now),
        note=state.note,
        ailing_because=ailment(state),
    )


def ailment(state: FeedState) -> str:
    """Return why an editor should look at a feed, or nothing when it is well or was never asked."""
    is_refused = state.last_status is not None and state.last_status >= 400
    if state.last_asked_at is None or not (state.failures or is_refused):
        return ""
    times = f", {state.failures} times in a row" if state.failures > 1 else ""
    return f"{_answer(state)}{times}" + (f": {state.note}" if state.note else "")


def _answer(state: FeedState) -> str:
    if state.last_asked_at is None:
        return "not asked yet"
    return f"status {state.last_status}" if state.last_status is not None else "no answer"


def _lag(rooms: Rooms, follower: str, wait_for: str, kinds: Sequence[ChangeKind]) -> Lag:
    changes = rooms.archive.changes
    waiting = len(changes.since(changes.checkpoint(follower), kinds, limit=MANY + 1))
    return Lag(wait_for=wait_for, waiting=min(waiting, MANY), is_more=waiting > MANY)
