"""Decides how long to leave a server alone: Retry-After in both forms, and back-off that doubles."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

LEAST_WAIT = timedelta(seconds=60)
LONGEST_WAIT = timedelta(hours=24)
# A server that asks for peace without saying for how long gets this much.
WAIT_UNTOLD = timedelta(minutes=15)
FIRST_BACKOFF = timedelta(hours=1)
# An announced article is tried so often; after about two days of failures it is let go.
MAX_FAILURES = 5


def retry_after(value: str | None, now: datetime) -> datetime | None:
    """Return the moment a Retry-After header names (seconds or date, RFC 9110, 10.2.3), None when it names none."""
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        # More digits than this overflow a timedelta; the clamp below makes them all the same.
        return now + timedelta(seconds=int(text[:9]))
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def wait_until(value: str | None, now: datetime) -> datetime:
    """Return until when a host that answered 429 or 503 is left alone: what it asked for, within a minute and a day."""
    asked = retry_after(value, now) or now + WAIT_UNTOLD
    return min(max(asked, now + LEAST_WAIT), now + LONGEST_WAIT)


def backoff(failures: int, jitter: float = 0.0) -> timedelta:
    """Return how long to wait after so many failures in a row (1 or more): 1 h, doubled each time, at most 24 h.

    Args:
        failures: how often it failed, this time included.
        jitter: from -1 to 1; moves the result by up to 10 % so that hosts that failed together come back apart.
    """
    doubled: timedelta = FIRST_BACKOFF * (1 << min(max(failures, 1) - 1, 10))
    return min(doubled, LONGEST_WAIT) * (1 + jitter / 10)


def article_retry_at(failures: int, now: datetime) -> datetime | None:
    """Return when an announced article is tried again after so many failures in a row, None when it is let go."""
    return now + backoff(failures) if failures < MAX_FAILURES else None
