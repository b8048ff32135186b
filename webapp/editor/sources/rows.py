"""Sources and their feeds as rows: how each is, and what an editor should look at."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from records.sources import FeedState, Source
from webapp.editor import wording
from webapp.editor.sources.alarms import AlarmRow, open_alarms
from webapp.editor.sources.chart import Chart, chart_of_days
from webapp.rooms import Rooms

# Days that the small chart of the list shows.
DAYS = 30
# How many failures in a row are called a streak.
STREAK = 2


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
    word: str  # by whom it stands as it is: "", "changed here", "added here", "no longer in config.yaml"
    articles: int
    newest: str  # when the last new article came: "3 h ago"
    chart: Chart  # new articles a day
    waiting: int  # announced articles that wait to be fetched
    next_due: str
    dead_links: int
    alarms: tuple[AlarmRow, ...]
    feeds: tuple[FeedRow, ...]

    @property
    def streak(self) -> int:
        """The longest row of failures of one of its feeds; 0 when it is none."""
        longest = max((feed.failures for feed in self.feeds), default=0)
        return longest if longest >= STREAK else 0

    @property
    def ailing(self) -> tuple[FeedRow, ...]:
        """The feeds that an editor should look at."""
        return tuple(feed for feed in self.feeds if feed.ailing_because)


def source_rows(rooms: Rooms) -> tuple[SourceRow, ...]:
    """Return every source with its feeds, by name."""
    shelves, now = rooms.archive, rooms.clock()
    declared = {source.slug for source in shelves.sources.all(declared_only=True)}
    edited, states = shelves.sources.edited(), shelves.sources.feed_states()
    counts, newest = shelves.articles.count_by_source(), shelves.health.newest()
    dead, alarms = shelves.links.count_dead(), open_alarms(rooms)
    volumes = shelves.health.volumes((now - timedelta(days=DAYS)).date())
    rows = []
    for source in shelves.sources.all():
        own = [state for state in states if state.source == source.slug]
        is_new = source.slug in edited and edited[source.slug] is None
        rows.append(
            SourceRow(
                source=source,
                is_declared=source.slug in declared,
                word=_word(source.slug in declared, source.slug in edited, is_new),
                articles=counts.get(source.slug, 0),
                newest=wording.since(newest[source.slug], now) if source.slug in newest else "",
                chart=chart_of_days(volumes.get(source.slug, {}), DAYS, now.date()),
                waiting=shelves.sources.count_waiting(source.slug) if source.slug in declared else 0,
                next_due=next_due(source, own, now),
                dead_links=dead.get(source.slug, 0),
                alarms=alarms.get(source.slug, ()),
                feeds=tuple(feed_row(state, now) for state in own),
            )
        )
    return tuple(sorted(rows, key=lambda row: (not row.is_declared, row.source.name.casefold())))


def next_due(source: Source, states: list[FeedState], now: datetime) -> str:
    """Return when a source is visited next: `now`, `in 12 min`, or nothing when it never is."""
    if source.is_paused or not states:
        return ""
    if any(state.next_due_at is None or state.next_due_at <= now for state in states):
        return "now"
    return wording.since(min(state.next_due_at for state in states if state.next_due_at), now)


def _word(is_declared: bool, is_edited: bool, is_new: bool) -> str:
    if not is_declared:
        return "no longer in config.yaml"
    return ("added here" if is_new else "changed here") if is_edited else ""


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
