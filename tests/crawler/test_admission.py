import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from crawler.fetching.admission import Admission, rest_after
from crawler.fetching.endings import EndedError
from crawler.fetching.robots import Answered, RobotsGate
from records.crawls import Outcome
from records.guard import Guard

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class Hosts:
    """Hosts with one robots.txt, and the waits they asked for."""

    def __init__(self, robots: str = "") -> None:
        self.waits: dict[str, datetime] = {}
        self._robots = robots

    async def answered(self, _: str) -> Answered:
        return NOW, 200, self._robots.encode()

    async def remember(self, _host: str, _answered: Answered) -> None:
        pass

    async def wait_of(self, host: str) -> datetime | None:
        return self.waits.get(host)

    async def set_wait(self, host: str, until: datetime) -> None:
        self.waits[host] = until

    def admission(self, delay_seconds: float = 2.0) -> Admission:
        robots = RobotsGate(
            bot_name="SecondUnitBot",
            fetch=self.answered,
            recall=self.answered,
            remember=self.remember,
            now=lambda: NOW,
        )
        return Admission(
            guard=Guard(),
            robots=robots,
            wait_of=self.wait_of,
            set_wait=self.set_wait,
            delays={"slow.example": 9.0},
            delay_seconds=delay_seconds,
            delay_cap_seconds=60.0,
            now=lambda: NOW,
        )


def admitted(hosts: Hosts, url: str, *, is_robots: bool = False) -> tuple[str, str, float]:
    return asyncio.run(hosts.admission().admit(url, is_robots=is_robots))


def test_what_is_admitted_is_the_canonical_address() -> None:
    url = "HTTPS://Press.Example:443/a//b/../c?utm_source=feed&b=1#top"
    assert admitted(Hosts(), url) == ("https://press.example/a/c?b=1", "press.example", 2.0)


@pytest.mark.parametrize(
    ("robots", "seconds"), [("Crawl-delay: 5", 5.0), ("Crawl-delay: 1", 2.0), ("Crawl-delay: 1000000", 60.0)]
)
def test_a_crawl_delay_can_only_lengthen_ours_and_is_capped(robots: str, seconds: float) -> None:
    assert admitted(Hosts(f"User-agent: *\n{robots}"), "https://press.example/")[2] == seconds


def test_a_source_may_have_a_delay_of_its_own() -> None:
    assert admitted(Hosts(), "https://slow.example/")[2] == 9.0


def test_robots_txt_itself_needs_no_permission_but_passes_the_guard() -> None:
    shut = Hosts("User-agent: *\nDisallow: /")
    assert admitted(shut, "https://press.example/robots.txt", is_robots=True)[1] == "press.example"
    with pytest.raises(EndedError, match="private addresses") as error:
        admitted(shut, "http://10.0.0.1/robots.txt", is_robots=True)
    assert error.value.ending.outcome is Outcome.REFUSED


def test_a_host_that_asked_for_peace_is_left_alone_until_then() -> None:
    hosts = Hosts()
    asyncio.run(hosts.admission().notice("https://press.example/a", 429, retry_after="300"))
    assert hosts.waits == {"press.example": NOW + timedelta(seconds=300)}
    with pytest.raises(EndedError) as error:
        admitted(hosts, "https://press.example/b")
    assert error.value.ending.outcome is Outcome.POSTPONED
    assert error.value.ending.retry_at == NOW + timedelta(seconds=300)


def test_a_host_that_answers_slowly_is_asked_more_slowly_but_never_below_what_was_promised() -> None:
    async def paces() -> list[float]:
        admission = Hosts().admission()
        found = []
        for seconds in (10.0, 10.0, 0.1, 0.1, 0.1, 0.1):
            await admission.notice("https://press.example/a", 200, seconds=seconds)
            found.append((await admission.admit("https://press.example/b", is_robots=False))[2])
        return [*found, (await admission.admit("https://other.example/", is_robots=False))[2]]

    assert [round(pace, 2) for pace in asyncio.run(paces())] == [5.0, 7.5, 3.8, 2.0, 2.0, 2.0, 2.0]


def test_a_host_that_fails_ten_times_in_a_row_is_left_alone_for_an_hour() -> None:
    async def failing(statuses: Sequence[int | None]) -> dict[str, datetime]:
        hosts = Hosts()
        admission = hosts.admission()
        for status in statuses:
            await admission.notice("https://press.example/a", status)
        return hosts.waits

    assert asyncio.run(failing([500, None] * 5)) == {"press.example": NOW + timedelta(hours=1)}
    assert asyncio.run(failing([500] * 9 + [200] + [500] * 9)) == {}
    assert asyncio.run(failing([404] * 50)) == {}


def test_a_host_that_fails_again_soon_after_a_rest_gets_a_long_one() -> None:
    assert rest_after(None, NOW) == timedelta(hours=1)
    assert rest_after(NOW - timedelta(hours=5), NOW) == timedelta(hours=6)
    assert rest_after(NOW - timedelta(hours=7), NOW) == timedelta(hours=1)
