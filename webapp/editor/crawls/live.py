"""One run: how far it is as a whole, by source and by address; as a page, and as JSON for its live display."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from flask import url_for

from records.crawls import Outcome, Run, RunId, RunSource, RunState, UrlEnd
from records.slugs import article_slug
from webapp.editor import wording
from webapp.editor.crawls.rows import source_names
from webapp.editor.frame import Bar, DeskPage
from webapp.rooms import Rooms

POLL_MS = 1000
CATCH_UP_MS = 200  # when more ends wait than fit into one answer
EVENTS = 200  # in one answer, and on one page of the log
# Nobody reads more of one run in a browser; the archive holds them all.
LOG_LIMIT = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """How many addresses ended in one way."""

    outcome: str
    label: str
    meaning: str
    count: int
    is_trouble: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """How far one source is within a run."""

    slug: str
    name: str
    state: str
    fetched: int
    new: int
    trouble: int
    last_status: int | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """How one address ended."""

    seq: int
    at: str
    source: str
    outcome: str
    label: str
    is_trouble: bool
    url: str
    link: str  # the same when it may be followed: a refused address can be of any scheme
    title: str
    page: str  # our own page of the article, empty when there is none
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a run is. Holds nothing that moves by itself, so that equal progress has an equal tag."""

    state: str
    label: str
    headline: str
    warning: str
    is_over: bool
    can_stop: bool
    can_resume: bool  # it broke off
    started_at: str  # RFC 3339, empty before it began
    finished_at: str
    ended: int
    seen: int
    new: int
    changed: int
    trouble: int
    rate: str  # addresses a second
    sources_done: int
    counters: tuple[Total, ...]
    sources: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunPage(DeskPage):
    """One run."""

    id: RunId
    progress: Progress
    scope: str
    asked_by: str
    requested_at: datetime
    took: str
    events: tuple[Event, ...]  # the newest first
    cursor: int
    show: str  # which outcomes the log shows: "" all, "trouble", or one outcome
    shown: int  # events with that outcome
    page: int
    pages: int


def progress_of(run: Run, sources: Sequence[RunSource], names: dict[str, str], now: datetime) -> Progress:
    """Return how far a run is."""
    counts = dict(run.counts)
    ended = sum(counts.values())
    return Progress(
        state=run.state.value,
        label=wording.STATES[run.state],
        headline=wording.headline(run),
        warning=wording.warning(run, now),
        is_over=not run.state.is_active,
        can_stop=run.state in (RunState.REQUESTED, RunState.RUNNING),
        can_resume=run.state in (RunState.STOPPED, RunState.FAILED, RunState.CRASHED),
        started_at=_stamp(run.started_at),
        finished_at=_stamp(run.finished_at),
        ended=ended,
        seen=ended + run.pending,
        new=counts.get(Outcome.NEW, 0),
        changed=counts.get(Outcome.CHANGED, 0),
        trouble=sum(number for outcome, number in counts.items() if outcome.is_trouble),
        rate=_rate(run, ended),
        sources_done=sum(source.state in ("done", "failed") for source in sources),
        counters=tuple(_total(outcome, number) for outcome, number in run.counts),
        sources=tuple(_source_row(_at_end(source, run), names) for source in sources),
    )


def _at_end(source: RunSource, run: Run) -> RunSource:
    """Return how far a source is; of a run that broke off, the unfinished ones are not being fetched any more."""
    is_open = source.state in ("waiting", "fetching")
    return replace(source, state="stopped") if is_open and not run.state.is_active else source


def progress_json(rooms: Rooms, run_id: RunId, after: int) -> dict[str, Any]:
    """Return progress and the addresses that ended after a cursor, ready to become JSON.

    Args:
        rooms: where to look.
        run_id: the run.
        after: the cursor of the last answer, 0 at first.
    """
    run, names = rooms.archive.runs.get(run_id), source_names(rooms)
    ends = rooms.archive.runs.ends(run_id, after=after, limit=EVENTS)
    progress = progress_of(run, rooms.archive.runs.sources(run_id), names, rooms.clock())
    is_behind = len(ends) == EVENTS
    return {
        **asdict(progress),
        "events": [asdict(event_of(end, names)) for end in ends],
        "cursor": ends[-1].seq if ends else after,
        # absent when there is nothing more to come
        **({"poll_ms": CATCH_UP_MS if is_behind else POLL_MS} if is_behind or not progress.is_over else {}),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class LogView:
    """Which part of a run's log is looked at; an unknown word shows all, a page past the end the last."""

    show: str = ""
    page: int = 1


def run_page(rooms: Rooms, bar: Bar, run_id: RunId, view: LogView, fault: str = "") -> RunPage:
    """Return the page of a run.

    Args:
        rooms: where to look.
        bar: the frame's bar.
        run_id: the run.
        view: the part of the log.
        fault: what an editor tried in vain.
    """
    run, names, now = rooms.archive.runs.get(run_id), source_names(rooms), rooms.clock()
    ends = rooms.archive.runs.ends(run_id, limit=LOG_LIMIT)
    show = view.show if view.show == "trouble" or view.show in set(Outcome) else ""
    chosen = [end for end in reversed(ends) if is_shown(end.outcome, show)]
    pages = max(1, -(-len(chosen) // EVENTS))
    page = min(max(1, view.page), pages)
    return RunPage(
        title=f"Crawl {run_id}",
        bar=bar,
        fault=fault,
        id=run_id,
        progress=progress_of(run, rooms.archive.runs.sources(run_id), names, now),
        scope=wording.visited(run, names),
        asked_by=wording.asked_by(run),
        requested_at=run.requested_at,
        took=wording.span((run.finished_at or now) - run.started_at) if run.started_at else "",
        events=tuple(event_of(end, names) for end in chosen[(page - 1) * EVENTS : page * EVENTS]),
        cursor=ends[-1].seq if ends else 0,
        show=show,
        shown=len(chosen),
        page=page,
        pages=pages,
    )


def is_shown(outcome: Outcome, show: str) -> bool:
    """Tell whether the log shows an outcome under a filter."""
    return outcome.is_trouble if show == "trouble" else show in ("", outcome.value)


def event_of(end: UrlEnd, names: dict[str, str]) -> Event:
    """Return how an address ended, as one row of the log."""
    page = ""
    if end.article_id is not None:
        page = url_for("article", ref=f"{end.article_id}-{article_slug(end.title or '')}")
    return Event(
        seq=end.seq,
        at=wording.clock(end.ended_at),
        source=names.get(end.source or "", end.source or ""),
        outcome=end.outcome.value,
        label=wording.OUTCOMES[end.outcome][0],
        is_trouble=end.outcome.is_trouble,
        url=end.url,
        link=end.url if end.url.startswith(("http://", "https://")) else "",
        title=end.title or "",
        page=page,
        reason=end.reason,
    )


def _total(outcome: Outcome, count: int) -> Total:
    label, meaning = wording.OUTCOMES[outcome]
    return Total(outcome=outcome.value, label=label, meaning=meaning, count=count, is_trouble=outcome.is_trouble)


def _source_row(source: RunSource, names: dict[str, str]) -> SourceRow:
    return SourceRow(
        slug=source.source,
        name=names.get(source.source, source.source),
        state=source.state,
        fetched=source.fetched,
        new=source.new,
        trouble=source.trouble,
        last_status=source.last_status,
        note=source.note,
    )


def _rate(run: Run, ended: int) -> str:
    until = run.finished_at or run.heartbeat_at
    if run.started_at is None or until is None or not ended:
        return ""
    seconds = (until - run.started_at).total_seconds()
    return f"{ended / seconds:.1f}" if seconds >= 1 else ""


def _stamp(value: datetime | None) -> str:
    return value.isoformat().replace("+00:00", "Z") if value is not None else ""
