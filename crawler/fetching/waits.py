"""Decides how long to leave a server alone: Retry-After, Cache-Control, back-off, and the pause between requests."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

ASKS_FOR_PEACE = (429, 503)
LEAST_WAIT = timedelta(seconds=60)
LONGEST_WAIT = timedelta(hours=24)
# A server that asks for peace without saying for how long gets this much.
WAIT_UNTOLD = timedelta(minutes=15)
FIRST_BACKOFF = timedelta(hours=1)
_MAX_AGE = re.compile(r'(?:^|,)\s*max-age\s*=\s*"?([0-9]{1,9})', re.IGNORECASE)
# An announced article is tried so often; after about two days of failures it is let go.
MAX_FAILURES = 5

# Each answer moves the remembered latency half way to its own: two slow answers count, one hiccup does not.
NEWEST_SHARE = 0.5
# Trouble doubles the pause, up to this many times (eightfold); each good answer takes one back.
MOST_DOUBLINGS = 3


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


def fresh_for(headers: Iterable[tuple[str, str]]) -> timedelta | None:
    """Return how long an answer says it stays fresh (Cache-Control: max-age, RFC 9111, 5.2.2.1), else None."""
    values = (value for name, value in headers if name.lower() == "cache-control")
    found = next((age for value in values if (age := _MAX_AGE.search(value))), None)
    return timedelta(seconds=int(found[1])) if found else None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How a host has been answering in this run."""

    latency: float = 0.0  # smoothed (s)
    doublings: int = 0  # for trouble

    def after(self, seconds: float | None, *, is_trouble: bool) -> "Manner":
        """Return the manner after one more answer.

        Args:
            seconds: how long the host took to begin its answer; None when it never did.
            is_trouble: it answered with 429 or 5xx, or not at all.
        """
        latency = self.latency if seconds is None else self.latency + (seconds - self.latency) * NEWEST_SHARE
        doublings = min(self.doublings + 1, MOST_DOUBLINGS) if is_trouble else max(self.doublings - 1, 0)
        return Manner(latency=latency, doublings=doublings)


def pause(manner: Manner, *, least: float, most: float) -> float:
    """Return the seconds between an answer and the next request: `least`, or longer for a host that is slow or ill.

    A host is asked no more than half of the time: the pause is at least as long as its answers take. What makes the
    pause longer than `least` never makes it longer than `most`.
    """
    slowed = max(least, manner.latency) * (1 << manner.doublings)
    return max(least, min(slowed, most))
