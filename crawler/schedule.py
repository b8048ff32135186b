"""Decides when a feed is asked again, from what the last visit taught. Reads no clock and writes nothing."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

from crawler.fetching.waits import backoff
from records.sources import FeedState, SourceSlug

LONGEST_INTERVAL = timedelta(hours=24)
# A feed that answered "not modified" is asked a little later each time.
UNCHANGED_FACTOR = 1.25
# The rhythm of a feed is judged by its newest entries: half their median gap finds an article about as old as that.
RHYTHM_ENTRIES = 10
# A feed that is gone is not asked again before someone looked at it; far enough away to never come due by itself.
PAUSED_FOR = timedelta(days=3650)
GONE = 410
NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What one visit to a feed or sitemap brought. A status of None: no answer; `note` says why, for editors."""

    at: datetime
    status: int | None
    etag: str | None = None
    last_modified: str | None = None
    retry_at: datetime | None = None  # what the server asked for (429, 503)
    published: tuple[datetime, ...] = ()  # of the entries
    has_new: bool = False
    is_read: bool = True  # False: answered, but not understood
    note: str = ""


def after_visit(state: FeedState, visit: Visit, *, poll: timedelta, jitter: float = 0.0) -> FeedState:
    """Return the state of a feed after a visit, with the moment of the next one.

    Args:
        state: what was known before.
        visit: what the visit brought.
        poll: least time between two visits.
        jitter: from -1 to 1; moves a back-off by up to 10 %.
    """
    asked = replace(state, last_asked_at=visit.at, last_status=visit.status, note=visit.note)
    if visit.status == NOT_MODIFIED:
        interval = _within(_last_interval(state, poll) * UNCHANGED_FACTOR, poll)
        return replace(asked, failures=0, next_due_at=visit.at + interval)
    if visit.status == 200 and visit.is_read:
        return replace(
            asked,
            etag=visit.etag,
            last_modified=visit.last_modified,
            failures=0,
            last_new_at=visit.at if visit.has_new else state.last_new_at,
            next_due_at=visit.at + _within(rhythm(visit.published) or poll, poll),
        )
    return _failed(asked, visit, jitter)


def rhythm(published: Iterable[datetime]) -> timedelta | None:
    """Return half the median gap between the newest entries of a feed, None when there are fewer than two."""
    newest = sorted(published, reverse=True)[:RHYTHM_ENTRIES]
    gaps = [(later - earlier).total_seconds() for later, earlier in pairwise(newest)]
    return timedelta(seconds=median(gaps) / 2) if gaps else None


def is_due(state: FeedState, now: datetime) -> bool:
    """Tell whether a feed may be asked again."""
    return state.next_due_at is None or state.next_due_at <= now


def due_sources(
    states: Sequence[FeedState], now: datetime, *, waiting: Collection[SourceSlug] = ()
) -> tuple[SourceSlug, ...]:
    """Return the sources that have a feed or sitemap to ask, or announced articles to fetch, in order."""
    return tuple(sorted({state.source for state in states if is_due(state, now) or state.source in waiting}))


def _failed(asked: FeedState, visit: Visit, jitter: float) -> FeedState:
    failures = asked.failures + 1
    if visit.status == GONE:
        note = "gone for good (410): not asked again until someone looks at it"
        return replace(asked, failures=failures, note=note, next_due_at=visit.at + PAUSED_FOR)
    due_at = max(visit.at + backoff(failures, jitter), visit.retry_at or visit.at)
    return replace(asked, failures=failures, next_due_at=due_at)


def _last_interval(state: FeedState, poll: timedelta) -> timedelta:
    if state.next_due_at is None or state.last_asked_at is None:
        return poll
    return state.next_due_at - state.last_asked_at


def _within(interval: timedelta, poll: timedelta) -> timedelta:
    return min(max(interval, poll), max(poll, LONGEST_INTERVAL))
