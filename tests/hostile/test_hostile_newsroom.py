"""One crawl of a publisher that does everything wrong: it ends, addresses end as wanted, and nobody else suffers."""

import os
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from records.crawls import Outcome
from tests.hostile import feeds, leads, pages, rules, wires
from tests.hostile.newsroom import House, Newsroom, Row, an_article, open_newsroom
from tests.hostile.visiting import TIGHT, Visit, crawl, differences

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("hostile")]

# With this set, the long table is crawled with the limits that operators have: minutes instead of seconds.
IS_LONG = bool(os.environ.get("HOSTILE_LONG"))
SECONDS = 900 if IS_LONG else 150  # a busy machine; alone it takes about 25
CRAWLER_MB = 400
CHILD_MB = 1400 if IS_LONG else 800  # what is allowed beyond what an empty child needs
# Between two requests to a good host while others keep the readers busy (s).
LONGEST_GAP = 120 if IS_LONG else 30
REPORTS = 12
HEALTHY = House(
    slug="healthy",
    pages=[
        Row(path=f"/report/{n}", does="nothing wrong", wanted=(Outcome.NEW,), serve=an_article(f"Report number {n}"))
        for n in range(REPORTS)
    ],
)
HOUSES = [HEALTHY, *wires.HOUSES, *leads.HOUSES, *pages.HOUSES, *feeds.HOUSES, *rules.HOUSES]
# C0 without tab and line ends, C1, marks of direction, noncharacters, halves of characters; and as JSON writes them.
ODD = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]"
    r"|\\u00(?:0[0-8bcef]|1[0-9a-f]|7f|[89][0-9a-f])"
)
# Headers are kept there as they were received: they are evidence, and shown to nobody.
AS_RECEIVED = {"captures"}


def in_table(house: House) -> House:
    """Return a house with the rows of the table that is wanted."""
    kept = {
        name: [row for row in getattr(house, name) if IS_LONG or not row.is_long]
        for name in ("pages", "feeds", "sitemaps")
    }
    return replace(house, **kept)


@pytest.fixture(scope="module")
def newsroom() -> Iterator[Newsroom]:
    with open_newsroom([in_table(house) for house in HOUSES]) as opened:
        yield opened


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hostile")


@pytest.fixture(scope="module")
def visit(newsroom: Newsroom, folder: Path) -> Visit:
    limits = {"delay_seconds": 0, "concurrent_hosts": 64} if IS_LONG else TIGHT
    return crawl(folder, newsroom, SECONDS, **limits)


def test_the_run_ends_within_its_time_and_memory(visit: Visit) -> None:
    assert visit.told["state"] == "finished"
    assert visit.crawler_mb < CRAWLER_MB
    assert visit.child_mb < CHILD_MB


def test_every_address_ends_exactly_once_and_as_wanted(newsroom: Newsroom, visit: Visit) -> None:
    assert visit.told["pending"] == 0
    assert visit.told["seen"] == len(visit.ends)
    assert "\n".join(differences(newsroom, visit)) == ""


def test_nobody_comes_to_the_service_inside(newsroom: Newsroom, visit: Visit) -> None:
    assert visit.told["binds"] == []
    assert newsroom.intruders == []


def test_the_good_source_is_read_whole_and_in_time(newsroom: Newsroom, visit: Visit) -> None:
    home = newsroom.base_of("healthy")
    ends = [outcome for url, (outcome, _) in visit.ends.items() if url.startswith(f"{home}/report/")]
    assert ends.count(Outcome.NEW) == REPORTS
    moments = [asked.at for asked in newsroom.asked if asked.path.startswith("/report/")]
    assert max(later - earlier for earlier, later in pairwise(moments)) < LONGEST_GAP


def test_hosts_that_want_peace_are_left_in_peace(newsroom: Newsroom, visit: Visit) -> None:
    for house in newsroom.houses:
        asked = [each.path for each in newsroom.asked if each.host == newsroom.address_of(house.slug)]
        if house.slug.startswith("wait-"):
            assert asked == ["/robots.txt", "/feed"], house.slug
        if house.slug.startswith("robots-") and house.feed_wanted == rules.SHUT:
            assert set(asked) == {"/robots.txt"}, house.slug


def test_no_request_tells_anything_about_another(newsroom: Newsroom, visit: Visit) -> None:
    told = re.compile(r"^(cookie|referer|authorization|proxy-)", re.IGNORECASE | re.MULTILINE)
    assert not [asked.path for asked in newsroom.asked if told.search(asked.headers)]
    assert max(len(asked.headers) for asked in newsroom.asked) < 1_000


def test_nothing_but_text_is_kept(visit: Visit, folder: Path) -> None:
    found = [
        f"{table}: {text[max(odd.start() - 20, 0) : odd.end() + 20]!r}"
        for table, text in texts_in(folder / "var" / "second-unit.db")
        if table not in AS_RECEIVED and (odd := ODD.search(text))
    ]
    assert found == []


def test_no_file_of_ours_is_in_the_archive(visit: Visit, folder: Path) -> None:
    secret = Path("/etc/hostname").read_text(encoding="utf-8").strip()
    kept = [text for table, text in texts_in(folder / "var" / "second-unit.db") if table in ("articles", "versions")]
    assert kept
    assert not [text for text in kept if len(secret) > 3 and secret in text]


def texts_in(database: Path) -> Iterator[tuple[str, str]]:
    """Yield every text of a database with the name of its table."""
    with sqlite3.connect(database) as connection:
        for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for row in connection.execute(f'SELECT * FROM "{table}"'):  # noqa: S608 - names of our own schema
                yield from ((table, value) for value in row if isinstance(value, str))
    connection.close()
