"""Decides when the new address of a moved feed is adopted: a redirect for good has to be proven. Pure."""

from dataclasses import replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit, urlunsplit

from records.sources import FeedState

# Redirects "for good" are often mistakes of a day or the work of a captive network; so many visits, over so long.
PROVEN_TIMES = 3
PROVEN_AFTER = timedelta(days=7)


def after_redirect(state: FeedState, moved_to: str | None, now: datetime) -> FeedState:
    """Return the state of a feed after a visit that found a valid feed behind these redirects.

    Args:
        state: what was known before the visit.
        moved_to: where redirects for good led (301 or 308 on every hop); None when there was none, or one for a while
            (302, 303, 307): that is followed and never adopted; nor is the way from https back to http.
        now: the time of the visit.
    """
    if moved_to is None or moved_to == state.address or is_secured(moved_to, state.address):
        return replace(state, moved_to=None, moved_since=None, moved_times=0)
    is_known = moved_to == state.moved_to and state.moved_since is not None
    since = state.moved_since if is_known and state.moved_since else now
    times = state.moved_times + 1 if is_known else 1
    if is_secured(state.address, moved_to) or (times >= PROVEN_TIMES and now - since >= PROVEN_AFTER):
        # Asked without validators next, for what was passed over as long as its host was a strange one.
        return replace(
            state, adopted=moved_to, adopted_at=now, moved_to=None, moved_since=None, moved_times=0,
            etag=None, last_modified=None,
        )  # fmt: skip
    return replace(state, moved_to=moved_to, moved_since=since, moved_times=times)


def is_secured(old: str, new: str) -> bool:
    """Tell whether an address is another one by https instead of http, on the same host and otherwise the same."""
    parts = urlsplit(old)
    return parts.scheme == "http" and urlunsplit(parts._replace(scheme="https")) == new


def move_note(state: FeedState) -> str:
    """Return what editors are told about a feed's move, empty when it stays where it is."""
    if state.moved_to and state.moved_since:
        return f"moves to {state.moved_to} since {state.moved_since:%Y-%m-%d}; not adopted yet"
    if state.adopted and state.adopted_at:
        return f"moved to {state.adopted}, adopted on {state.adopted_at:%Y-%m-%d}"
    return ""
