"""Makes a request conditional, so that a server may answer "not modified" (RFC 9110, 13.1)."""

from datetime import datetime, timedelta

from records.sources import FeedKind, FeedState

# Validators are opaque and sent back unchanged, but not when a server tries to store something else in them.
MAX_VALIDATOR_BYTES = 256
# A server whose validators are stuck answers "not modified" for ever; so often it is asked without.
FULL_EVERY = timedelta(hours=24)


def conditional_headers(etag: str | None, last_modified: str | None) -> dict[str, str]:
    """Return the headers that ask for an answer only if it changed; validators go back exactly as received."""
    headers = {}
    if _is_sound(etag):
        headers["If-None-Match"] = etag
    if _is_sound(last_modified):
        headers["If-Modified-Since"] = last_modified
    return {name: value for name, value in headers.items() if value}


def feed_conditions(state: FeedState, now: datetime) -> dict[str, str]:
    """Return the conditional headers for a feed: none when it said nothing but "not modified" for a day.

    Sitemaps and listings are always asked conditionally: they are large, and their parts are announced elsewhere, too.
    """
    is_silent = state.last_full_at is None or now - state.last_full_at >= FULL_EVERY
    if state.kind is FeedKind.FEED and state.last_status == 304 and is_silent:
        return {}
    return conditional_headers(state.etag, state.last_modified)


def _is_sound(validator: str | None) -> bool:
    return bool(validator) and len(validator or "") <= MAX_VALIDATOR_BYTES and (validator or "").isprintable()
