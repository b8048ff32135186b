"""Asks a host's robots.txt once, remembers it for a day, and tells every waiting request the same (RFC 9309).

Scrapy's own middleware lets the third of several waiting requests pass unchecked and takes a server error for
permission; hence this one.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from protego import Protego

from records.urls import host_of

# RFC 9309, 2.5: at least 500 KiB must be parsed; what lies beyond is ignored.
MAX_BYTES = 512 * 1024
# RFC 9309, 2.4: no copy older than a day.
FRESH_FOR = timedelta(hours=24)
# A robots.txt that the server would not give closes the host for so long; then it is asked for again.
CLOSED_FOR = timedelta(hours=1)
# Without any answer nobody was bothered, and the fault may be our own network's.
UNREACHED_FOR = timedelta(minutes=5)
UNREACHABLE = 0

Answered = tuple[datetime, int, bytes]


@dataclass(frozen=True, slots=True)
class Rules:
    """What a host's robots.txt means for us. `closed_until` is set when it could not be read: nothing may be asked."""

    parsed: Protego | None = None
    closed_until: datetime | None = None
    why_closed: str = ""
    crawl_delay: float | None = None

    def allow(self, url: str, bot_name: str) -> bool:
        """Tell whether a URL may be asked for."""
        if self.closed_until is not None:
            return False
        return self.parsed is None or self.parsed.can_fetch(url, bot_name)


def rules_of(answered: Answered, bot_name: str) -> Rules:
    """Return the rules that an answer for robots.txt stands for.

    Success is parsed; 4xx means there are no rules; 5xx, 429, a redirect to nowhere and no answer at all mean that
    everything is forbidden for now (RFC 9309, 2.3.1).
    """
    fetched_at, status, body = answered
    if not _is_settled(status):
        why = body.decode(errors="replace") if status == UNREACHABLE else f"the server answered {status}"
        return Rules(closed_until=fetched_at + _lasts(status), why_closed=why)
    if status < 300:
        parsed = Protego.parse(body[:MAX_BYTES].decode("utf-8-sig", errors="replace"))
        return Rules(parsed=parsed, crawl_delay=parsed.crawl_delay(bot_name))
    return Rules()


def is_fresh(answered: Answered, now: datetime) -> bool:
    """Tell whether a remembered answer for robots.txt still counts."""
    fetched_at, status, _ = answered
    return now - fetched_at < _lasts(status)


def _lasts(status: int) -> timedelta:
    if status == UNREACHABLE:
        return UNREACHED_FOR
    return FRESH_FOR if _is_settled(status) else CLOSED_FOR


def _is_settled(status: int) -> bool:
    """Tell whether a status says what the rules are: there are some, or there are none."""
    return 200 <= status < 300 or (400 <= status < 500 and status != 429)


class RobotsGate:
    """The rules of every host met in a run. Give it ways to fetch, to remember and to recall; it keeps no files."""

    def __init__(
        self,
        *,
        bot_name: str,
        fetch: Callable[[str], Awaitable[Answered]],
        recall: Callable[[str], Awaitable[Answered | None]],
        remember: Callable[[str, Answered], Awaitable[None]],
        now: Callable[[], datetime],
    ) -> None:
        self._bot_name = bot_name
        self._fetch = fetch
        self._recall = recall
        self._remember = remember
        self._now = now
        self._learning: dict[str, asyncio.Task[Rules]] = {}

    async def rules_for(self, url: str) -> Rules:
        """Return the rules for a URL's host, fetching its robots.txt first if need be: once, however many wait."""
        host = host_of(url)
        if host not in self._learning:
            self._learning[host] = asyncio.ensure_future(self._learn(host, urlsplit(url).scheme))
        # One waiter that is cancelled must not take the answer from the others.
        return await asyncio.shield(self._learning[host])

    def allows(self, rules: Rules, url: str) -> bool:
        """Tell whether we may ask for a URL under these rules."""
        return rules.allow(url, self._bot_name)

    def close(self) -> None:
        """Break off what is still being learned: those who waited for it are gone."""
        for learning in self._learning.values():
            learning.cancel()

    async def _learn(self, host: str, scheme: str) -> Rules:
        answered = await self._recall(host)
        if answered is None or not is_fresh(answered, self._now()):
            answered = await self._fetch(f"{scheme}://{host}/robots.txt")
            await self._remember(host, answered)
        return rules_of(answered, self._bot_name)
