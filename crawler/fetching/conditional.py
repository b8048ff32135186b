"""Makes a request conditional, so that a server may answer "not modified" (RFC 9110, 13.1)."""

from datetime import datetime, timedelta

from records.captures import sound_validator
from records.sources import FeedKind, FeedState

# A server whose validators are stuck answers "not modified" for ever; so often it is asked without.
FULL_EVERY = timedelta(hours=24)


def conditional_headers(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """Return the headers that ask for an answer only if it changed; validators go back exactly as received."""
    headers = {"If-None-Match": sound_validator(etag), "If-Modified-Since": sound_validator(last_modified)}
    return {name: value for name, value in headers.items() if value is not None}


def feed_conditions(state: FeedState, now: datetime) -> dict[str, str]:
    """Return the conditional headers for a feed: none when it said nothing but "not modified" for a day.

    Sitemaps and listings are always asked conditionally: they are large, and their parts are announced elsewhere, too.
    """
    is_silent = state.last_full_at is None or now - state.last_full_at >= FULL_EVERY
    if state.kind is FeedKind.FEED and state.last_status == 304 and is_silent:
        return {}
    return conditional_headers(state.etag, state.last_modified)
