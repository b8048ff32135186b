"""When the next crawls are due: each source with its next visit, the soonest first."""

from dataclasses import dataclass
from datetime import datetime

from flask import render_template

from records.sources import FeedState, Source
from webapp.editor import wording
from webapp.editor.crawls.rows import RunRow, active_run
from webapp.editor.frame import DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.rooms import Rooms, rooms

# A feed that is set aside gets a visit so far away that it means "when somebody asks" (days).
NEVER = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRow:
    """The next visit to one source."""

    source: Source
    at: datetime | None  # None: it is due now, or never
    when: str  # "now", "in 12 min", "paused", "when you ask"
    feeds: int
    due_feeds: int
    waiting: int  # announced articles whose time has come or will come
    last_asked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SchedulePage(DeskPage):
    """When crawls start by themselves."""

    is_on: bool
    check_seconds: float
    active: RunRow | None
    rows: tuple[DueRow, ...]
    due: int


@blueprint.get("/schedule")
def schedule() -> str:
    """Show when each source is visited next."""
    here = rooms()
    states, waiting = here.archive.sources.feed_states(), here.archive.sources.waiting(here.clock())
    rows = [
        due_row(
            here,
            source,
            [state for state in states if state.source == source.slug],
            is_waiting=source.slug in waiting,
        )
        for source in here.archive.sources.all(declared_only=True)
    ]
    page = SchedulePage(
        title="Schedule",
        bar=bar("runs"),
        is_on=here.settings.schedule.is_on,
        check_seconds=here.settings.schedule.check_seconds,
        active=active_run(here),
        rows=tuple(sorted(rows, key=lambda row: _order(row, here.clock()))),
        due=sum(row.when == "now" for row in rows),
    )
    return render_template("editor/schedule.html", page=page)


def due_row(here: Rooms, source: Source, states: list[FeedState], *, is_waiting: bool) -> DueRow:
    """Return the next visit to a source."""
    now, waiting = here.clock(), here.archive.sources.count_waiting(source.slug)
    due = [state for state in states if state.next_due_at is None or state.next_due_at <= now]
    next_at = min((state.next_due_at for state in states if state.next_due_at), default=None)
    if source.is_paused:
        when, at = "paused", None
    elif due or (is_waiting and states):
        when, at = "now", None
    elif next_at is None or (next_at - now).days > NEVER:
        when, at = "when you ask", None
    else:
        when, at = wording.since(next_at, now), next_at
    asked = max((state.last_asked_at for state in states if state.last_asked_at), default=None)
    return DueRow(
        source=source,
        at=at,
        when=when,
        feeds=len(states),
        due_feeds=len(due),
        waiting=waiting,
        last_asked=wording.since(asked, now),
    )


def _order(row: DueRow, now: datetime) -> tuple[int, datetime, str]:
    rank = {"now": 0, "paused": 3, "when you ask": 2}.get(row.when, 1)
    return rank, row.at or now, row.source.name.casefold()
