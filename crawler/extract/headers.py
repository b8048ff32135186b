"""Reads what an answer's headers say of the page: X-Robots-Tag, Link rel=canonical and the TDM reservation.

Directives are read the same way where a page itself declares them.
"""

import re
from collections.abc import Iterable, Iterator

from crawler.extract.text.dates import read_datetime

Headers = Iterable[tuple[str, str]]

# Directives with a value behind a colon; any other word before a colon names the robot that is meant.
_VALUED = frozenset(("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after"))
# The robots for which we take what is said, as for meta elements of that name.
_MEANT = frozenset(("googlebot",))
_AGENT = re.compile(r"\s*([A-Za-z0-9_.-]+)\s*:\s*(.*)", re.DOTALL)
# Its date may hold a comma (RFC 850 has one after the weekday), so it ends where another directive begins.
_UNAVAILABLE = re.compile(
    r"unavailable_after\s*:\s*(.*?)\s*(?=,\s*(?:all|no[a-z]+|index|follow|archive|max-[a-z-]+)\b|$)", re.IGNORECASE
)
_LINK = re.compile(r"<([^<>\s]{1,2000})>([^<]{0,400})")
_CANONICAL = re.compile(r";\s*rel\s*=\s*(?:\"[^\"]*\bcanonical\b[^\"]*\"|canonical\b)", re.IGNORECASE)


def robots_in(headers: Headers) -> tuple[str, ...]:
    """Return the directives of X-Robots-Tag headers meant for all robots, and `tdm-reservation` where it is made.

    `tdm-reservation: 1` (TDM Reservation Protocol) reserves the rights of text and data mining.
    """
    found: list[str] = []
    for name, value in headers:
        if name.lower() == "x-robots-tag":
            found += _directives(value)
        elif name.lower() == "tdm-reservation" and value.strip() == "1":
            found.append("tdm-reservation")
    return tuple(dict.fromkeys(found))


def canonical_in(headers: Headers) -> str | None:
    """Return the address that a Link header with rel=canonical names (RFC 6596, RFC 8288), as it stands there."""
    values = (value for name, value in headers if name.lower() == "link")
    links = (link for value in values for link in _LINK.finditer(value[:8000]))
    return next((link[1] for link in links if _CANONICAL.search(link[2])), None)


def directives(value: str) -> Iterator[str]:
    """Yield the single directives of a robots header or meta element, in lower case.

    The date of `unavailable_after`, in whatever form (RFC 822, RFC 850, ISO 8601), becomes ISO 8601 in UTC; one that
    cannot be read stays as it is.
    """
    value = _UNAVAILABLE.sub(_dated, value)
    yield from (word for part in value.lower().split(",") if (word := part.strip().replace(": ", ":")))


def _dated(said: re.Match[str]) -> str:
    moment = read_datetime(said[1])
    return "unavailable_after:" + (moment.isoformat() if moment else said[1])


def _directives(value: str) -> Iterator[str]:
    addressed = _AGENT.match(value)
    if addressed and addressed[1].lower() not in _VALUED:
        if addressed[1].lower() not in _MEANT:
            return
        value = addressed[2]
    yield from directives(value)
