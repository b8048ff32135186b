"""Runs as rows of a list, and the form that starts one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from records.crawls import Outcome, Run, RunId, RunScope, RunState
from records.errors import BadUrlError
from records.sources import Source, SourceSlug
from records.urls import canonical_url
from webapp.editor import wording
from webapp.editor.errands import Errand
from webapp.editor.frame import Bar, DeskPage
from webapp.rooms import Rooms

HISTORY = 50
MOST_ADDRESSES = 500  # in one list


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRow:
    """A run as one row."""

    id: RunId
    state: RunState
    label: str
    headline: str
    warning: str
    scope: str
    asked_by: str
    requested_at: datetime
    asked: str  # "3 min 2 s ago"
    took: str
    new: int
    changed: int
    ended: int
    trouble: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What an editor filled in to start a run."""

    what: str = "due"  # due, all, chosen or url
    chosen: tuple[str, ...] = ()
    url: str = ""  # addresses, a line each


@dataclass(frozen=True, slots=True, kw_only=True)
class RunsPage(DeskPage):
    """Where runs are started, and what became of earlier ones."""

    active: RunRow | None
    history: tuple[RunRow, ...]
    sources: tuple[Source, ...]
    wish: Wish
    dry: Errand | None = None  # the dry run that was asked for last
    stops: Sequence[Mapping[str, Any]] = ()  # what it says

    @property
    def waits_for(self) -> Errand | None:
        """The errand that is under way, if there is one."""
        return self.dry if self.dry is not None and not self.dry.is_over else None


def scope_of(wish: Wish, sources: Sequence[Source]) -> RunScope | str:
    """Return the scope an editor wishes for, or what is missing in a sentence."""
    visited = sorted(source.slug for source in sources if not source.is_paused)
    match wish.what:
        case "due":
            return RunScope()
        case "all":
            return RunScope(sources=tuple(visited)) if visited else "There are no sources to visit."
        case "chosen":
            return _chosen(wish.chosen, visited)
        case "url":
            urls = addresses_in(wish.url)
            return urls if isinstance(urls, str) else RunScope(urls=urls)
    return "Choose what the crawl shall visit."


def addresses_in(text: str) -> tuple[str, ...] | str:
    """Return the addresses of a list, each once in its one form, or what is wrong with the list in a sentence."""
    lines = text.split()
    if not lines:
        return "Write down at least one address."
    if len(lines) > MOST_ADDRESSES:
        return f"These are {len(lines)} addresses; {MOST_ADDRESSES} can be taken at once."
    try:
        return tuple(dict.fromkeys(canonical_url(line) for line in lines))
    except BadUrlError as error:
        return f"This address cannot be fetched: {error}."


def _chosen(slugs: Sequence[str], visited: Sequence[str]) -> RunScope | str:
    chosen = tuple(SourceSlug(slug) for slug in dict.fromkeys(slugs))
    unknown = [slug for slug in chosen if slug not in visited]
    if unknown:
        return f"“{unknown[0][:64]}” is not a source, or it is paused."
    return RunScope(sources=chosen) if chosen else "Choose at least one source."


def run_row(run: Run, names: dict[str, str], now: datetime) -> RunRow:
    """Return a run as a row."""
    counts = dict(run.counts)
    begun = run.started_at or run.requested_at
    return RunRow(
        id=run.id,
        state=run.state,
        label=wording.STATES[run.state],
        headline=wording.headline(run),
        warning=wording.warning(run, now),
        scope=wording.visited(run, names),
        asked_by=wording.asked_by(run),
        requested_at=run.requested_at,
        asked=wording.since(run.requested_at, now),
        took=wording.span((run.finished_at or now) - begun) if run.started_at else "",
        new=counts.get(Outcome.NEW, 0),
        changed=counts.get(Outcome.CHANGED, 0),
        ended=sum(counts.values()),
        trouble=sum(number for outcome, number in counts.items() if outcome.is_trouble),
    )


def recent_runs(rooms: Rooms, limit: int) -> tuple[RunRow, ...]:
    """Return the newest runs as rows."""
    names, now = source_names(rooms), rooms.clock()
    return tuple(run_row(run, names, now) for run in rooms.archive.runs.recent(limit))


def active_run(rooms: Rooms) -> RunRow | None:
    """Return the run that is waiting, running or stopping, if there is one."""
    run = rooms.archive.runs.active()
    return run_row(run, source_names(rooms), rooms.clock()) if run is not None else None


def source_names(rooms: Rooms) -> dict[str, str]:
    """Return the name of every source, by slug."""
    return {slug: source.name for slug, source in rooms.sources.items()}


def runs_page(rooms: Rooms, bar: Bar, wish: Wish, fault: str = "", dry: Errand | None = None) -> RunsPage:
    """Return the page where runs are started."""
    said = dry.result if dry is not None and dry.is_done else None
    return RunsPage(
        title="Crawls",
        bar=bar,
        fault=fault,
        active=active_run(rooms),
        history=recent_runs(rooms, HISTORY),
        sources=tuple(rooms.archive.sources.all(declared_only=True)),
        wish=wish,
        dry=dry,
        stops=said if isinstance(said, list) else (),
    )
