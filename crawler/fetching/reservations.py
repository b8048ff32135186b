"""Reads what publishers reserve beside their pages: robots headers meant for us, and the TDM file of a host.

The TDM Reservation Protocol (W3C community group report) lets a host reserve the rights of text and data mining in
`/.well-known/tdmrep.json`, by path. What an answer's header says comes before it.
"""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from crawler.fetching.robots import Answered
from records.urls import host_of

Headers = Iterable[tuple[str, str]]

PATH = "/.well-known/tdmrep.json"
RESERVED = "tdm-reservation"
# The file is asked for once a day at most, whatever came of it: one request a host.
FRESH_FOR = timedelta(hours=24)
# Files are a few rules long; a longer one is not read.
MAX_BYTES = 64 * 1024
MAX_RULES = 500


def addressed_to(bot_name: str, headers: Headers) -> tuple[tuple[str, str], ...]:
    """Return headers in which X-Robots-Tag lines that name our bot read like lines for everybody."""
    own = re.compile(rf"\s*{re.escape(bot_name)}\s*:", re.IGNORECASE)
    return tuple(
        (name, own.sub("", value, count=1) if name.lower() == "x-robots-tag" else value) for name, value in headers
    )


def is_reserved(url: str, headers: Headers, body: bytes | None) -> bool:
    """Tell whether text and data mining of a page is reserved by its answer's header or by the host's TDM file.

    Args:
        url: the page's final address.
        headers: of its answer; `tdm-reservation` there supersedes the file.
        body: of the host's TDM file, None when there is none.
    """
    said = next((value.strip() for name, value in headers if name.lower() == RESERVED), None)
    if said in ("0", "1"):
        return said == "1"
    parts = urlsplit(url)
    path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    rule = next((rule for rule in _rules(body or b"") if _fits(rule, path)), None)
    return rule is not None and rule.get(RESERVED) in (1, "1", True)


def is_stale(answered: Answered | None, now: datetime) -> bool:
    """Tell whether a host's TDM file has to be asked for (again)."""
    return answered is None or now - answered[0] >= FRESH_FOR


class TdmFiles:
    """Asks a host's TDM file at most once a day. Give it ways to fetch, to recall and to remember."""

    def __init__(
        self,
        *,
        fetch: Callable[[str], Awaitable[Answered]],
        recall: Callable[[str], Awaitable[Answered | None]],
        remember: Callable[[str, Answered], Awaitable[None]],
        now: Callable[[], datetime],
    ) -> None:
        self._fetch = fetch
        self._recall = recall
        self._remember = remember
        self._now = now
        self._learning: dict[str, asyncio.Task[None]] = {}

    async def learn(self, url: str) -> None:
        """Make sure that what the host of a URL reserves is remembered, before one of its pages is read."""
        host = host_of(url)
        if host not in self._learning:
            self._learning[host] = asyncio.ensure_future(self._learn(host, urlsplit(url).scheme))
        await asyncio.shield(self._learning[host])

    def close(self) -> None:
        """Break off what is still being asked for: those who waited for it are gone."""
        for learning in self._learning.values():
            learning.cancel()

    async def _learn(self, host: str, scheme: str) -> None:
        if is_stale(await self._recall(host), self._now()):
            await self._remember(host, await self._fetch(f"{scheme}://{host}{PATH}"))


def _rules(body: bytes) -> list[dict[str, Any]]:
    try:
        read = json.loads(body[: MAX_BYTES + 1]) if len(body) <= MAX_BYTES else []
    except (ValueError, RecursionError):
        return []
    return [rule for rule in read[:MAX_RULES] if isinstance(rule, dict)] if isinstance(read, list) else []


def _fits(rule: dict[str, Any], path: str) -> bool:
    """Tell whether a rule's location covers a path: as in robots.txt, with * for anything and $ for the end."""
    location = rule.get("location")
    if not isinstance(location, str) or not location.startswith(("/", "*")) or location.count("*") > 20:
        return False
    exact = location.endswith("$")
    pieces = location.removesuffix("$").split("*")
    if not path.startswith(pieces[0]):
        return False
    place = len(pieces[0])
    for piece in pieces[1:]:
        place = path.find(piece, place)
        if place < 0:
            return False
        place += len(piece)
    return not exact or place == len(path) or (len(pieces) > 1 and path.endswith(pieces[-1]))
