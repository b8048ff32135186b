"""Every kind of feed in every form, subscribed to by a feed reader that others wrote."""

import sys
from collections.abc import Iterator

import feedparser_sgmllib
import pytest

from tests.serving import served
from tests.webapp.conftest import Site

PLACES = (
    "/feed",
    "/film/the-long-drop-2021/feed",
    "/film/the-long-drop-2021/changes",
    "/film/the-long-drop-2021/motorcycle-cliff-jump/feed",
    "/person/lead-one/feed",
    "/stunt/motorcycle-cliff-jump/feed",
    "/source/gazette/feed",
    "/search/feed",
    "/feeds/archive/1",
)


@pytest.fixture(scope="module")
def address(shared_site: Site) -> Iterator[str]:
    with served(shared_site.app) as address:
        yield address


@pytest.mark.parametrize("form", ["xml", "atom", "json"])
def test_a_real_reader_takes_every_feed_and_asks_again_in_vain(address: str, form: str) -> None:
    # The reader's own copy of feedparser imports this under its old name, without asking for it to be installed.
    sys.modules.setdefault("sgmllib", feedparser_sgmllib)
    from reader import make_reader

    with make_reader(":memory:") as reader:
        for place in PLACES:
            feed = f"{address}{place}.{form}{'?q=jump' if place.startswith('/search') else ''}"
            reader.add_feed(feed)
            first = reader.update_feed(feed)
            assert first is not None, place
            entries = list(reader.get_entries(feed=feed))
            assert first.new == len(entries) > 0, place
            assert all(entry.id.startswith("tag:") for entry in entries), place
            assert all(entry.title and entry.link and entry.published for entry in entries), place
            assert reader.get_feed(feed).title, place
            assert reader.update_feed(feed) is None, place
