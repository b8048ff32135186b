"""Decides when a feed is asked again, from what the last visit taught. Reads no clock and writes nothing."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

from crawler.fetching.redirects import after_redirect, move_note
from crawler.fetching.waits import ASKS_FOR_PEACE, WAIT_UNTOLD, backoff
from records.sources import FeedHints, FeedState, SourceSlug

LONGEST_INTERVAL = timedelta(hours=24)
# A feed that answered "not modified" is asked a little later each time.
UNCHANGED_FACTOR = 1.25
# The rhythm of a feed is judged by its newest entries: half their median gap finds an article about as old as that.
RHYTHM_ENTRIES = 10
# A feed that is gone is not asked again before someone looked at it; far enough away to never come due by itself.
PAUSED_FOR = timedelta(days=3650)
# "Not found" is often a mistake of a few days; a refusal is sometimes one of a few visits.
MISSING_FOR = timedelta(days=7)
REFUSED_TIMES = 3
# So long without success, and editors are told.
AILING_AFTER = timedelta(days=14)
GONE, NOT_FOUND, NOT_MODIFIED = 410, 404, 304
REFUSALS = (401, 403)
TROUBLES = {NOT_FOUND: "missing"} | dict.fromkeys(REFUSALS, "refused")
NO_HINTS = FeedHints()


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What one visit to a feed or sitemap brought. A status of None: no answer; `note` says why, for editors."""

    at: datetime
    status: int | None
    etag: str | None = None
    last_modified: str | None = None
    retry_at: datetime | None = None  # what the server asked for (429, 503)
    published: tuple[datetime, ...] = ()  # of the entries
    hints: FeedHints = NO_HINTS  # what the feed says about its own rhythm
    fresh_for: timedelta | None = None  # Cache-Control: max-age of the answer
    moved_to: str | None = None  # where redirects for good led, on every hop
    is_read: bool = True  # False: answered, but not understood
    was_postponed: bool = False  # not asked, because its host wants to be left alone for a while
    note: str = ""


def after_visit(state: FeedState, visit: Visit, *, poll: timedelta, jitter: float = 0.0) -> FeedState:
    """Return the state of a feed after a visit, with the moment of the next one.

    Args:
        state: what was known before.
        visit: what the visit brought.
        poll: least time between two visits.
        jitter: from -1 to 1; moves the next visit by up to 10 %, so that feeds come due apart.
    """
    asked = replace(state, last_asked_at=visit.at, last_status=visit.status, note=visit.note)
    if visit.was_postponed or visit.status in ASKS_FOR_PEACE:
        return _postponed(asked, visit, poll)
    if not visit.is_read or visit.status not in (200, NOT_MODIFIED):
        return _failed(asked, state, visit, jitter)
    if visit.status == 200:
        asked = replace(
            asked, etag=visit.etag, last_modified=visit.last_modified, hints=visit.hints, last_full_at=visit.at
        )  # fmt: skip
        interval = rhythm(visit.published) or poll
    else:
        interval = _last_interval(state, poll) * UNCHANGED_FACTOR
    asked = after_redirect(asked, visit.moved_to, visit.at)
    note = "; ".join(part for part in (move_note(asked), visit.note) if part)
    least = max(poll, visit.fresh_for or poll, timedelta(minutes=asked.hints.interval_minutes or 0))
    due_at = past_skipped(visit.at + _spread(interval, least, poll, jitter), asked.hints)
    asked = replace(asked, trouble="", trouble_since=None, trouble_times=0)
    return replace(asked, failures=0, failing_since=None, note=note, next_due_at=due_at)


def past_skipped(due_at: datetime, hints: FeedHints) -> datetime:
    """Return the first moment from `due_at` on that lies in no hour or day a feed wants skipped; a day later at most.

    RSS 2.0 (skipHours, skipDays): hours and days of GMT in which nothing new appears.
    """
    moved = due_at
    while moved.hour in hints.skip_hours or moved.weekday() in hints.skip_days:
        moved = moved.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        if moved - due_at > LONGEST_INTERVAL:
            return due_at + LONGEST_INTERVAL
    return moved


def rhythm(published: Iterable[datetime]) -> timedelta | None:
    """Return half the median gap between the newest entries of a feed, None when there are fewer than two."""
    newest = sorted(published, reverse=True)[:RHYTHM_ENTRIES]
    gaps = [(later - earlier).total_seconds() for later, earlier in pairwise(newest)]
    return timedelta(seconds=median(gaps) / 2) if gaps else None


def is_due(state: FeedState, now: datetime) -> bool:
    """Tell whether a feed may be asked again; one whose last visit lies days ahead was dated by a wrong clock."""
    if state.last_asked_at is not None and state.last_asked_at > now + LONGEST_INTERVAL:
        return True
    return state.next_due_at is None or state.next_due_at <= now


def due_sources(
    states: Sequence[FeedState], now: datetime, *, waiting: Collection[SourceSlug] = ()
) -> tuple[SourceSlug, ...]:
    """Return the sources that have a feed or sitemap to ask, or announced articles to fetch, in order."""
    return tuple(sorted({state.source for state in states if is_due(state, now) or state.source in waiting}))


def _postponed(asked: FeedState, visit: Visit, poll: timedelta) -> FeedState:
    """A wish to be left alone is no failure; but a host that never stops wishing ails all the same."""
    since = asked.failing_since or visit.at
    due_at = max(visit.at + poll, visit.retry_at or visit.at + WAIT_UNTOLD)
    return replace(asked, failing_since=since, note=_ailing(visit, since), next_due_at=due_at)


def _failed(asked: FeedState, state: FeedState, visit: Visit, jitter: float) -> FeedState:
    since = state.failing_since or visit.at
    failed = _in_trouble(replace(asked, failures=state.failures + 1, failing_since=since), visit)
    why = _why_paused(failed, visit)
    if why:
        note = f"{why}: not asked again until someone looks at it"
        return replace(failed, note=note, next_due_at=visit.at + PAUSED_FOR)
    due_at = max(visit.at + backoff(failed.failures, jitter), visit.retry_at or visit.at)
    return replace(failed, note=_ailing(visit, since), next_due_at=due_at)


def _in_trouble(failed: FeedState, visit: Visit) -> FeedState:
    """Return the state with its row of answers of one kind. No answer at all neither breaks a row nor adds to it."""
    if visit.status is None:
        return failed
    trouble = TROUBLES.get(visit.status, "")
    if trouble and trouble == failed.trouble:
        return replace(failed, trouble_times=failed.trouble_times + 1)
    return replace(failed, trouble=trouble, trouble_since=visit.at if trouble else None, trouble_times=bool(trouble))


def _why_paused(failed: FeedState, visit: Visit) -> str:
    since, times = failed.trouble_since or visit.at, failed.trouble_times
    if visit.status == GONE:
        return "gone for good (410)"
    if visit.status == NOT_FOUND and times > 1 and visit.at - since >= MISSING_FOR:
        return f"not found (404) since {since:%Y-%m-%d}, {times} times in a row"
    if visit.status in REFUSALS and times >= REFUSED_TIMES:
        return f"refused to us ({visit.status}) {times} times in a row since {since:%Y-%m-%d}"
    return ""


def _ailing(visit: Visit, since: datetime) -> str:
    if visit.at - since < AILING_AFTER:
        return visit.note
    return f"ailing since {since:%Y-%m-%d}: {visit.note}"


def _last_interval(state: FeedState, poll: timedelta) -> timedelta:
    if state.next_due_at is None or state.last_asked_at is None or state.failures:
        return poll
    return state.next_due_at - state.last_asked_at


def _spread(interval: timedelta, least: timedelta, poll: timedelta, jitter: float) -> timedelta:
    """Return an interval within its bounds and moved by up to 10 %: later, or earlier at the upper bound."""
    most = max(poll, LONGEST_INTERVAL)
    least = min(least, most)
    interval = min(max(interval, least), most)
    later = interval * (1 + abs(jitter) / 10)
    return later if later <= most else max(interval * (1 - abs(jitter) / 10), least)
