"""The shelf of health: what each day brought of each source, and the alarms that were drawn from it."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, case, exists, func, insert, or_, select, update

from archive.changes import ChangesShelf
from archive.store.codec import load
from archive.store.connection import Store
from archive.store.tables import addresses, alarms, articles, feeds, run_urls, runs, source_days, versions
from records.articles import Extraction
from records.captures import CaptureKind
from records.crawls import Outcome, RunId, RunScope, RunState, Trigger
from records.health import Alarm, AlarmKind, SourceDay, SourceHistory
from records.sources import FeedState, SourceSlug

# Under this name the shelf keeps how far runs are counted; a run is counted once.
COUNTED = "health"
# Two years show whether a gap comes every year.
LOOK_BACK = timedelta(days=760)
# An article with less text hardly is one (characters).
SHORT = 400

OVER = [state.value for state in RunState if not state.is_active]
FEEDS = frozenset({CaptureKind.FEED.value, CaptureKind.SITEMAP.value, CaptureKind.LISTING.value})
FEED_COLUMNS = {Outcome.READ: ("read",), Outcome.UNCHANGED: ("unmodified",)} | dict.fromkeys(
    (outcome for outcome in Outcome if outcome.is_trouble or outcome is Outcome.ROBOTS), ("failed",)
)
# Pages that are asked for again (rechecks, updates) say nothing about what a feed names.
PAGE_COLUMNS = {
    Outcome.NEW: ("announced", "pages"),
    Outcome.CHANGED: ("pages",),
    Outcome.NOT_AN_ARTICLE: ("pages", "unreadable"),
    Outcome.EXTRACT_FAILED: ("announced", "pages", "unreadable"),
    Outcome.QUARANTINED: ("announced", "pages", "unreadable"),
    **dict.fromkeys((Outcome.KNOWN, Outcome.DUPLICATE, Outcome.OVER_BUDGET, Outcome.ROBOTS), ("announced",)),
}

UNREADABLE = [outcome.value for outcome, columns in PAGE_COLUMNS.items() if "unreadable" in columns]

Day = tuple[str, date]  # source, day


class HealthShelf:
    """Days and alarms. Runs are counted when they are over, so looking back costs the same after years."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._changes = ChangesShelf(store)

    def count_runs(self) -> int:
        """Add what finished runs brought to the days of their sources; return how many runs were counted.

        Days and checkpoint are one transaction a run: killed at any moment, every run counts exactly once.
        """
        number = 0
        while (run_id := self._uncounted()) is not None:
            with self._store.write() as connection:
                for day, counts in _days_of(connection, run_id).items() if _is_ordinary(connection, run_id) else ():
                    _add(connection, day, counts)
                self._changes.advance(COUNTED, run_id)
            number += 1
        return number

    def is_counted(self, run_id: RunId) -> bool:
        """Tell whether a run has been counted."""
        return self._changes.checkpoint(COUNTED) >= run_id

    def history(self, slug: SourceSlug, now: datetime) -> SourceHistory:
        """Return what a source has done so far, as far as alarms look back."""
        since = now - LOOK_BACK
        states = select(feeds.c.record).where(feeds.c.source == slug).order_by(feeds.c.url)
        is_recent = (source_days.c.source == slug) & (source_days.c.on >= since.date())
        days = select(source_days).where(is_recent).order_by(source_days.c.on)
        with self._store.read() as connection:
            return SourceHistory(
                source=slug,
                feeds=tuple(load(FeedState, record) for record in connection.execute(states).scalars()),
                published=_published(connection, slug, since, now),
                days=tuple(_source_day(row) for row in connection.execute(days)),
            )

    def newest(self) -> dict[SourceSlug, datetime]:
        """Return when the last new article of each source arrived."""
        query = select(articles.c.source, func.max(articles.c.first_captured_at)).group_by(articles.c.source)
        with self._store.read() as connection:
            return {SourceSlug(slug): arrived_at for slug, arrived_at in connection.execute(query)}

    def volumes(self, since: date) -> dict[SourceSlug, dict[date, int]]:
        """Return how many new articles each day since then brought of each source."""
        query = select(source_days.c.source, source_days.c.on, source_days.c.kept).where(source_days.c.on >= since)
        found: dict[SourceSlug, dict[date, int]] = defaultdict(dict)
        with self._store.read() as connection:
            for slug, on, kept in connection.execute(query):
                found[SourceSlug(slug)][on] = kept
        return dict(found)

    def keep_alarms(self, slug: SourceSlug, found: Sequence[Alarm], now: datetime) -> None:
        """Make the open alarms of a source those found: new ones are raised, those that hold no longer are ended."""
        with self._store.write() as connection:
            is_open = (alarms.c.source == slug) & alarms.c.ended_at.is_(None)
            held = {row.kind: row for row in connection.execute(select(alarms).where(is_open))}
            for alarm in found:
                row = held.pop(alarm.kind.value, None)
                if row is None:
                    values = {"kind": alarm.kind.value, "since_at": alarm.since_at, "sentence": alarm.sentence}
                    connection.execute(insert(alarms).values(source=slug, raised_at=now, **values))
                elif row.sentence != alarm.sentence:
                    connection.execute(update(alarms).where(alarms.c.id == row.id).values(sentence=alarm.sentence))
            for row in held.values():
                connection.execute(update(alarms).where(alarms.c.id == row.id).values(ended_at=now))

    def open_alarms(self) -> Sequence[Alarm]:
        """Return the alarms that hold at present, by source."""
        query = select(alarms).where(alarms.c.ended_at.is_(None)).order_by(alarms.c.source, alarms.c.since_at)
        with self._store.read() as connection:
            return [_alarm(row) for row in connection.execute(query)]

    def alarms_of(self, slug: SourceSlug, limit: int = 50) -> Sequence[Alarm]:
        """Return the alarms of a source, also those that ended, the newest first."""
        query = select(alarms).where(alarms.c.source == slug)
        with self._store.read() as connection:
            rows = connection.execute(query.order_by(alarms.c.raised_at.desc(), alarms.c.id.desc()).limit(limit))
            return [_alarm(row) for row in rows]

    def _uncounted(self) -> RunId | None:
        """Return the oldest run that is over and not counted yet. Runs end in the order of their ids."""
        query = select(runs.c.id).where(runs.c.id > self._changes.checkpoint(COUNTED), runs.c.state.in_(OVER))
        with self._store.read() as connection:
            found = connection.execute(query.order_by(runs.c.id).limit(1)).scalar()
        return RunId(found) if found is not None else None


def _is_ordinary(connection: Connection, run_id: RunId) -> bool:
    """Tell whether a run visited sources as they are today; back-fills, imports and single pages tell of the past."""
    row = connection.execute(select(runs.c.scope, runs.c.trigger).where(runs.c.id == run_id)).one()
    scope = load(RunScope, row.scope)
    return not (scope.urls or scope.captures or scope.backfill or row.trigger == Trigger.IMPORT)


def _days_of(connection: Connection, run_id: RunId) -> dict[Day, Counter[str]]:
    on = func.date(run_urls.c.ended_at)
    # A page that was an article before has died (see links); that says nothing about what the source sends now.
    has_died = run_urls.c.outcome.in_(UNREADABLE) & exists().where(addresses.c.url == run_urls.c.url)
    of_run = (
        (run_urls.c.run_id == run_id) & run_urls.c.outcome.is_not(None) & run_urls.c.source.is_not(None) & ~has_died
    )
    what = (run_urls.c.source, on, run_urls.c.kind, run_urls.c.outcome)
    found: dict[Day, Counter[str]] = defaultdict(Counter)
    for source, day, kind, outcome, number in connection.execute(
        select(*what, func.count()).where(of_run).group_by(*what)
    ):
        columns = (FEED_COLUMNS if kind in FEEDS else PAGE_COLUMNS).get(Outcome(outcome), ())
        found[source, date.fromisoformat(str(day))].update(dict.fromkeys(columns, number))
    for source, day, is_undated, characters in _new_articles(connection, run_id):
        columns = ("kept", *(["undated"] if is_undated else []), *(["short"] if characters < SHORT else []))
        found[source, day].update(columns)
    return found


def _new_articles(connection: Connection, run_id: RunId) -> Iterator[tuple[str, date, bool, int]]:
    """Yield source, day of arrival, whether undated, and characters of the text of each new article of a run."""
    query = (
        select(run_urls.c.source, func.date(run_urls.c.ended_at), articles.c.published_at, versions.c.extraction)
        .join(articles, articles.c.id == run_urls.c.article_id)
        .join(versions, versions.c.id == articles.c.current_version_id)
        .where(run_urls.c.run_id == run_id, run_urls.c.outcome == Outcome.NEW.value, run_urls.c.source.is_not(None))
    )
    for source, day, published_at, extraction in connection.execute(query):
        text = load(Extraction, extraction).text
        yield source, date.fromisoformat(str(day)), published_at is None, sum(map(len, text.paragraphs))


def _add(connection: Connection, day: Day, counts: Counter[str]) -> None:
    source, on = day
    key = (source_days.c.source == source) & (source_days.c.on == on)
    more = {source_days.c[name]: source_days.c[name] + number for name, number in counts.items()}
    if more and not connection.execute(update(source_days).where(key).values(more)).rowcount:
        connection.execute(insert(source_days).values(source=source, on=on, **counts))


def _published(
    connection: Connection, slug: SourceSlug, since: datetime, now: datetime
) -> tuple[tuple[date, int], ...]:
    """Return articles a day. A date in the future is no news: it counts for the day of arrival, like none at all."""
    is_dated = articles.c.published_at <= now
    told_at = case((is_dated, articles.c.published_at), else_=articles.c.first_captured_at)
    is_recent = or_(
        is_dated & (articles.c.published_at >= since),
        articles.c.published_at.is_(None) & (articles.c.first_captured_at >= since),
        articles.c.published_at > now,
    )
    on = func.date(told_at)
    query = select(on, func.count()).where(articles.c.source == slug, is_recent).group_by(on).order_by(on)
    return tuple((date.fromisoformat(str(day)), number) for day, number in connection.execute(query))


def _source_day(row: Any) -> SourceDay:
    return SourceDay(**{name: getattr(row, name) for name in asdict(SourceDay(on=date.min))})


def _alarm(row: Any) -> Alarm:
    return Alarm(
        source=SourceSlug(row.source),
        kind=AlarmKind(row.kind),
        since_at=row.since_at,
        sentence=row.sentence,
        raised_at=row.raised_at,
        ended_at=row.ended_at,
    )
