"""A reader follows a search from its page, in a feed reader; the next real crawl brings what came out meanwhile."""

import re
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import feedparser_sgmllib
import pytest
from playwright.sync_api import Browser, Page

from demo import Newsroom
from settings import SiteSettings
from tests.chromium import browser, in_chromium
from tests.journeys.scene import Scene, set_up

pytestmark = [*in_chromium, pytest.mark.journey]
__all__ = ["browser"]

SHOWN, NEXT_DAY = datetime(2021, 8, 26, 23, 59, tzinfo=UTC), datetime(2021, 8, 27, 23, 59, tzinfo=UTC)
NEW = "Tom Cruise trained for 500 HOURS in the sky"


@contextmanager
def served(scene: Scene) -> Iterator[str]:
    process = scene.start("--port", "0", module="webapp")
    assert process.stdout is not None
    try:
        yield process.stdout.readline().removeprefix("ready ").strip().rstrip("/")
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=20)


def found_on(page: Page) -> int:
    """Return how many articles the page of a search says it found."""
    return int(page.get_by_role("heading", level=1).inner_text().split()[0])


def test_a_followed_search_brings_what_the_next_crawl_found(tmp_path: Path, browser: Browser) -> None:
    # The reader's own copy of feedparser imports this under its old name, without asking for it to be installed.
    sys.modules.setdefault("sgmllib", feedparser_sgmllib)
    from reader import make_reader

    with Newsroom(until=SHOWN) as before:
        scene = set_up(tmp_path, before)
        scene.run("seed")
        scene.run("crawl")
        port = urlsplit(before.sites[0].base_url).port or 0
    with served(scene) as address, make_reader(":memory:") as reader:
        page = browser.new_page()
        page.goto(f"{address}/search?q=cruise")
        follow = page.get_by_role("group", name=re.compile("Follow")).get_by_role("link", name="RSS")
        feed = f"{address}{follow.get_attribute('href')}"
        reader.add_feed(feed)
        reader.update_feed(feed)
        known = {entry.id for entry in reader.get_entries()}
        assert known
        found = found_on(page)
        with Newsroom(port=port, until=NEXT_DAY):
            scene.run("crawl")
        reader.update_feed(feed)
        titles = [entry.title or "" for entry in reader.get_entries() if entry.id not in known]
        assert any(title.startswith(NEW) for title in titles)
        for _ in range(SiteSettings().late_seconds * 2):  # what is kept may be late with news
            page.reload()
            if found_on(page) > found:
                break
            page.wait_for_timeout(500)
        assert found_on(page) > found
        page.close()
