import asyncio
import json
from datetime import UTC, datetime, timedelta

import pytest

from crawler.fetching.reservations import MAX_BYTES, TdmFiles, addressed_to, is_reserved
from crawler.fetching.robots import Answered

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
PAGE = "https://press.example/news/2026/jump.html?page=2"


def rules(*pairs: tuple[object, object]) -> bytes:
    return json.dumps([{"location": location, "tdm-reservation": value} for location, value in pairs]).encode()


@pytest.mark.parametrize(
    ("body", "reserved"),
    [
        (rules(("/", 1)), True),
        (rules(("/", 0)), False),
        (rules(("/news/", 0), ("/", 1)), False),  # the first that fits
        (rules(("/other/", 1)), False),
        (rules(("/news/*/jump", 1)), True),
        (rules(("*.html$", 1)), False),
        (rules(("/*page=2$", 1)), True),
        (rules(("*", "1")), True),
        (rules((7, 1), ("news", 1), (None, 1)), False),
        (b"{}", False),
        (b"not JSON", False),
        (b"[" * 60_000, False),
        (b"[" + b" " * MAX_BYTES + b"]", False),
        (None, False),
    ],
)
def test_the_file_of_a_host_reserves_by_path(body: bytes | None, reserved: bool) -> None:
    assert is_reserved(PAGE, (), body) is reserved


@pytest.mark.parametrize(("value", "reserved"), [("1", True), ("0", False), ("perhaps", True)])
def test_the_header_of_an_answer_supersedes_the_file(value: str, reserved: bool) -> None:
    assert is_reserved(PAGE, (("TDM-Reservation", value),), rules(("/", 1))) is reserved


def test_robots_headers_for_us_read_like_those_for_all() -> None:
    headers = (
        ("X-Robots-Tag", "SecondUnitBot: noarchive"),
        ("X-Robots-Tag", "other: none"),
        ("Via", "SecondUnitBot: x"),
    )
    assert addressed_to("secondunitbot", headers) == (("X-Robots-Tag", " noarchive"), *headers[1:])


def asked_for(held: Answered | None) -> list[str]:
    """Return what is asked for when two pages of a host are read, while this is held of its file."""
    asked: list[str] = []
    memory = {"press.example": held} if held else {}

    async def fetch(url: str) -> Answered:
        asked.append(url)
        await asyncio.sleep(0)
        return NOW, 404, b""

    async def recall(host: str) -> Answered | None:
        return memory.get(host)

    async def remember(host: str, answered: Answered) -> None:
        memory[host] = answered

    async def learn() -> None:
        files = TdmFiles(fetch=fetch, recall=recall, remember=remember, now=lambda: NOW)
        await asyncio.gather(files.learn(PAGE), files.learn("https://press.example/other"))

    asyncio.run(learn())
    return asked


def test_the_file_is_asked_for_once_a_day_whatever_came_of_it() -> None:
    url = "https://press.example/.well-known/tdmrep.json"
    assert asked_for(None) == [url]
    assert asked_for((NOW - timedelta(hours=25), 200, b"[]")) == [url]
    assert asked_for((NOW - timedelta(hours=23), 0, b"")) == []
