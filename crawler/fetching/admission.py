"""Decides about every request: canonical, guarded, not asked to wait, allowed by robots.txt, and at which pace."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime, timedelta

from crawler.fetching.endings import EndedError
from crawler.fetching.robots import RobotsGate
from crawler.fetching.waits import ASKS_FOR_PEACE, LONGEST_WAIT, Manner, pause, wait_until
from records.crawls import Outcome
from records.errors import BadUrlError
from records.guard import Guard
from records.urls import canonical_url, host_of

# A host that failed so often in a row (5xx, or no answer) is left alone for a while, in later runs too.
FAILURES_IN_A_ROW = 10


REST = timedelta(hours=1)
# The rest of a host that had one not long ago: it is ill, not tired.
LONG_REST = timedelta(hours=6)


def rest_after(last: datetime | None, now: datetime) -> timedelta:
    """Return how long a failing host is left alone, given until when it was left alone the last time."""
    return LONG_REST if last is not None and now - last < LONG_REST else REST


class Admission:
    """The rules of one run. The time comes from `now`, so that a decision can be tested."""

    def __init__(
        self,
        *,
        guard: Guard,
        robots: RobotsGate,
        wait_of: Callable[[str], Awaitable[datetime | None]],
        set_wait: Callable[[str, datetime], Awaitable[None]],
        delays: Mapping[str, float],
        delay_seconds: float,
        delay_cap_seconds: float,
        now: Callable[[], datetime],
    ) -> None:
        self._guard = guard
        self._robots = robots
        self._wait_of = wait_of
        self._set_wait = set_wait
        self._delays = delays
        self._delay_seconds = delay_seconds
        self._delay_cap_seconds = delay_cap_seconds
        self._now = now
        self._manners: dict[str, Manner] = {}
        self._failures: dict[str, int] = {}  # in a row
        self._waits: dict[str, datetime | None] = {}

    async def admit(self, url: str, *, is_robots: bool) -> tuple[str, str, float]:
        """Return (canonical URL, host, seconds between requests to it), or raise EndedError with outcome and reason."""
        url = self._checked(url)
        host = host_of(url)
        until = await self._wait(host)
        if until is not None and until > self._now():
            raise EndedError(Outcome.POSTPONED, f"{host} is left alone until {until:%Y-%m-%d %H:%M} UTC", until)
        own_delay = self._delays.get(host, self._delay_seconds)
        if is_robots:
            return url, host, self._pause(host, own_delay)
        rules = await self._robots.rules_for(url)
        if rules.closed_until is not None:
            reason = f"the robots.txt of {host} could not be read, so nothing is asked: {rules.why_closed}"
            raise EndedError(Outcome.ROBOTS, reason, rules.closed_until)
        if not self._robots.allows(rules, url):
            raise EndedError(Outcome.ROBOTS, f"the robots.txt of {host} forbids it")
        least = max(own_delay, min(rules.crawl_delay or 0.0, self._delay_cap_seconds))
        return url, host, self._pause(host, least)

    async def notice(
        self, url: str, status: int | None, *, retry_after: str | None = None, seconds: float | None = None
    ) -> None:
        """Learn from an answer how a host wants to be treated: left alone, or asked more slowly.

        Args:
            url: what was asked.
            status: of the answer; None when there was none.
            retry_after: the answer's Retry-After.
            seconds: how long the host took to begin its answer.
        """
        host = host_of(url)
        is_failure = status is None or status >= 500
        is_trouble = is_failure or status in ASKS_FOR_PEACE
        self._manners[host] = self._manners.get(host, Manner()).after(seconds, is_trouble=is_trouble)
        self._failures[host] = self._failures.get(host, 0) + 1 if is_failure else 0
        if status in ASKS_FOR_PEACE:
            await self._rest(host, wait_until(retry_after, self._now()))
        elif self._failures[host] >= FAILURES_IN_A_ROW:
            self._failures[host] = 0
            await self._rest(host, self._now() + rest_after(await self._wait(host), self._now()))

    def forget(self, host: str) -> None:
        """Look up anew until when a host is left alone: another process has asked it since."""
        self._waits.pop(host, None)

    def close(self) -> None:
        """Break off what is still being asked for on our own account."""
        self._robots.close()

    async def _wait(self, host: str) -> datetime | None:
        """Return until when a host is left alone; what earlier runs remember is looked up once."""
        if host not in self._waits:
            kept = await self._wait_of(host)
            # No wait is longer than a day when it is set; one that is, was dated by a wrong clock.
            self._waits[host] = min(kept, self._now() + LONGEST_WAIT) if kept else None
        return self._waits[host]

    async def _rest(self, host: str, until: datetime) -> None:
        self._waits[host] = until
        await self._set_wait(host, until)

    def _pause(self, host: str, least: float) -> float:
        return pause(self._manners.get(host, Manner()), least=least, most=self._delay_cap_seconds)

    def _checked(self, url: str) -> str:
        try:
            canonical = canonical_url(url)
            self._guard.check(canonical)
        except BadUrlError as error:
            raise EndedError(Outcome.REFUSED, str(error)) from error
        return canonical
