"""The desk itself: what runs, what ails, what waits."""

from dataclasses import dataclass

from flask import render_template

from records.changes import INDEXING, UNDERSTANDING
from webapp.editor.crawls.rows import RunRow, active_run, recent_runs
from webapp.editor.frame import Bar, DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.editor.sources.rows import SourceRow, source_rows
from webapp.editor.waiting import Waiting, waiting_for_editors
from webapp.rooms import Rooms, rooms

RECENT = 5
MANY = 1000  # a longer queue is shown as this with a plus: counting it would cost more than it tells

# What changes wait for, by stage.
STAGES = {UNDERSTANDING: "to be read", INDEXING: "to become searchable"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lag:
    """How many changes wait for a stage."""

    wait_for: str
    waiting: int
    is_more: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewPage(DeskPage):
    """The desk."""

    active: RunRow | None
    recent: tuple[RunRow, ...]
    waiting: tuple[Waiting, ...]
    alarming: tuple[SourceRow, ...]
    ailing: tuple[SourceRow, ...]
    quarantined: int
    sources: int
    articles: int
    relevant: int
    indexed: int
    withdrawn: int
    lags: tuple[Lag, ...]


@blueprint.get("")
def desk() -> str:
    """Show the desk."""
    return render_template("editor/desk.html", page=overview_page(rooms(), bar("desk")))


def overview_page(rooms: Rooms, bar: Bar) -> OverviewPage:
    """Return the desk."""
    counts, rows = rooms.archive.articles.counts(), source_rows(rooms)
    recent = recent_runs(rooms, RECENT)
    return OverviewPage(
        title="Desk",
        bar=bar,
        active=active_run(rooms),
        recent=recent,
        waiting=waiting_for_editors(rooms, recent),
        alarming=tuple(row for row in rows if row.alarms),
        ailing=tuple(row for row in rows if row.ailing and not row.source.is_paused),
        quarantined=rooms.archive.quarantine.count(),
        sources=sum(row.is_declared for row in rows),
        articles=counts["articles"],
        relevant=counts["relevant"],
        indexed=counts["indexed"],
        withdrawn=counts["withdrawn"],
        lags=tuple(_lag(rooms, follower, wait_for) for follower, wait_for in STAGES.items()),
    )


def _lag(rooms: Rooms, follower: str, wait_for: str) -> Lag:
    waiting = rooms.archive.changes.waiting(follower, MANY + 1)
    return Lag(wait_for=wait_for, waiting=min(waiting, MANY), is_more=waiting > MANY)
