"""Decides about every request: canonical, guarded, not asked to wait, allowed by robots.txt, and at which pace."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime

from crawler.fetching.endings import EndedError
from crawler.fetching.guard import Guard
from crawler.fetching.robots import RobotsGate
from crawler.fetching.waits import wait_until
from records.crawls import Outcome
from records.errors import BadUrlError
from records.urls import canonical_url, host_of

ASKS_FOR_PEACE = (429, 503)


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

    async def admit(self, url: str, *, is_robots: bool) -> tuple[str, str, float]:
        """Return (canonical URL, host, seconds between requests to it), or raise EndedError with outcome and reason."""
        url = self._checked(url)
        host = host_of(url)
        until = await self._wait_of(host)
        if until is not None and until > self._now():
            raise EndedError(Outcome.POSTPONED, f"{host} asked us to wait until {until:%Y-%m-%d %H:%M} UTC", until)
        own_delay = self._delays.get(host, self._delay_seconds)
        if is_robots:
            return url, host, own_delay
        rules = await self._robots.rules_for(url)
        if rules.closed_until is not None:
            reason = f"the robots.txt of {host} could not be read, so nothing is asked: {rules.why_closed}"
            raise EndedError(Outcome.ROBOTS, reason, rules.closed_until)
        if not self._robots.allows(rules, url):
            raise EndedError(Outcome.ROBOTS, f"the robots.txt of {host} forbids it")
        return url, host, max(own_delay, min(rules.crawl_delay or 0.0, self._delay_cap_seconds))

    async def notice(self, url: str, status: int, retry_after: str | None) -> None:
        """Remember that a host asked to be left alone."""
        if status in ASKS_FOR_PEACE:
            await self._set_wait(host_of(url), wait_until(retry_after, self._now()))

    def close(self) -> None:
        """Break off what is still being asked for on our own account."""
        self._robots.close()

    def _checked(self, url: str) -> str:
        try:
            canonical = canonical_url(url)
            self._guard.check(canonical)
        except BadUrlError as error:
            raise EndedError(Outcome.REFUSED, str(error)) from error
        return canonical
