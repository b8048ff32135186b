"""Lists of subscriptions, as readers export them and as nobody should."""

import pytest

from crawler.discovery import FeedRefusedError, Subscription, read_opml
from crawler.sandbox import Sandbox

LIST = """<?xml version="1.0" encoding="ISO-8859-1"?>
<opml version="1.1"><head><title>Mine</title></head><body>
<outline text="Film"><outline TEXT="Caf\u00e9 &amp; Kino" type="rss" XMLURL="http://cafe.example/feed" htmlUrl="http://cafe.example/"/>
<outline text="No address"/><outline text="x" xmlUrl="file:///etc/passwd"/></outline>
<outline title="Same" xmlUrl="http://CAFE.example:80/feed#top"/>
<outline xmlUrl="https://press.example/rss" language="de-AT" htmlUrl="javascript:alert(1)"/>
</body></opml>"""


def test_feeds_are_found_at_any_depth_each_once() -> None:
    assert read_opml(LIST.encode("iso-8859-1")) == (
        Subscription(feed="http://cafe.example/feed", home="http://cafe.example/", title="Caf\u00e9 & Kino"),
        Subscription(
            feed="https://press.example/rss", home="https://press.example/", title="press.example", language="de"
        ),
    )


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><body>no</body></html>",
        b"<rss version='2.0'></rss>",
        b"{}",
        b"/etc/passwd",
        b'<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml><body><outline xmlUrl="&x;"/></body></opml>',
    ],
)
def test_what_is_no_list_is_refused(body: bytes) -> None:
    with pytest.raises(FeedRefusedError):
        read_opml(body)


def test_a_damaged_list_gives_what_can_be_read() -> None:
    cut = LIST.encode("iso-8859-1")[:-60]
    assert read_opml(cut)[0].feed == "http://cafe.example/feed"


def test_it_is_read_in_the_sandbox() -> None:
    with Sandbox(5, 512, children=1) as sandbox:
        assert sandbox.read_opml(LIST.encode("iso-8859-1")) == read_opml(LIST.encode("iso-8859-1"))
        with pytest.raises(FeedRefusedError):
            sandbox.read_opml(b"<rss/>")
