import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from crawler.fetching.robots import MAX_BYTES, Answered, RobotsGate, Rules, is_fresh, rules_of

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
BOT = "SecondUnitBot"
PAGE = "https://press.example/page"


def answered(body: bytes = b"", status: int = 200, ago: timedelta = timedelta()) -> Answered:
    return NOW - ago, status, body


class Memory:
    """A host that answers after a moment, and a shelf that remembers."""

    def __init__(self, answer: Answered, held: Answered | None = None) -> None:
        self.asked: list[str] = []
        self.held = held
        self._answer = answer

    async def fetch(self, url: str) -> Answered:
        self.asked.append(url)
        await asyncio.sleep(0.01)
        return self._answer

    async def recall(self, _: str) -> Answered | None:
        return self.held

    async def remember(self, _: str, answer: Answered) -> None:
        self.held = answer

    def gate(self) -> RobotsGate:
        return RobotsGate(bot_name=BOT, fetch=self.fetch, recall=self.recall, remember=self.remember, now=lambda: NOW)


async def all_rules(gate: RobotsGate, count: int) -> list[Rules]:
    return await asyncio.gather(*(gate.rules_for(f"{PAGE}/{n}") for n in range(count)))


def test_everyone_who_waits_for_one_robots_txt_gets_the_same_answer() -> None:
    memory = Memory(answered(b"User-agent: *\nDisallow: /"))
    gate = memory.gate()
    rules = asyncio.run(all_rules(gate, 8))
    assert memory.asked == ["https://press.example/robots.txt"]
    assert not any(gate.allows(each, PAGE) for each in rules)


@pytest.mark.parametrize("status", [0, 301, 429, 500, 503])
def test_a_robots_txt_that_cannot_be_read_forbids_everything_for_now(status: int) -> None:
    rules = rules_of(answered(status=status), BOT)
    assert not rules.allow(PAGE, BOT)
    assert rules.closed_until == NOW + (timedelta(hours=1) if status else timedelta(minutes=5))


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_no_robots_txt_forbids_nothing(status: int) -> None:
    assert rules_of(answered(b"User-agent: *\nDisallow: /", status), BOT).allow(PAGE, BOT)


@pytest.mark.parametrize(
    ("text", "is_allowed"),
    [
        ("User-agent: *\nDisallow: /page\nAllow: /page", True),  # equal length: the lesser restriction
        ("User-agent: *\nDisallow: /\nUser-agent: secondunitbot\nDisallow:", True),  # the group that names us
        ("User-agent: SecondUnitBot\nDisallow: /*ge$", False),
        ("\ufeffUser-agent: *\nDisallow: /page", False),
        ("<html><body>Not found</body></html>", True),
    ],
)
def test_rules_are_read_as_rfc_9309_wants(text: str, is_allowed: bool) -> None:
    assert rules_of(answered(text.encode()), BOT).allow(PAGE, BOT) is is_allowed


def test_what_lies_beyond_the_limit_of_a_huge_robots_txt_is_ignored() -> None:
    body = b"User-agent: *\nDisallow: /other\n".ljust(MAX_BYTES, b"#") + b"\nUser-agent: *\nDisallow: /\n"
    assert rules_of(answered(body), BOT).allow(PAGE, BOT)


def test_a_good_answer_counts_for_a_day_and_a_bad_one_for_an_hour_and_none_for_minutes() -> None:
    assert is_fresh(answered(ago=timedelta(hours=23)), NOW)
    assert not is_fresh(answered(ago=timedelta(hours=25)), NOW)
    assert is_fresh(answered(status=503, ago=timedelta(minutes=59)), NOW)
    assert not is_fresh(answered(status=503, ago=timedelta(hours=2)), NOW)
    assert not is_fresh(answered(status=0, ago=timedelta(minutes=6)), NOW)


def test_a_fresh_copy_is_not_asked_for_again() -> None:
    memory = Memory(answered(), held=answered(b"User-agent: *\nCrawl-delay: 7", ago=timedelta(hours=3)))
    rules = asyncio.run(all_rules(memory.gate(), 2))
    assert memory.asked == []
    assert [each.crawl_delay for each in rules] == [7.0, 7.0]
