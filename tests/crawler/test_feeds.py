"""Tests of crawler/discovery: feeds, hostile and honest."""

import gzip
import json
from datetime import UTC, datetime

import pytest

from crawler.discovery import FeedRefusedError, read_feed
from records.sources import FeedHints, FeedReading
from tests.builders import NOW

HERE = "https://gazette.example/feeds/news.xml"


def rss(items: str, head: str = "") -> bytes:
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title>{head}{items}</channel></rss>'.encode()
    )


def read(body: bytes, **arguments: object) -> FeedReading:
    return read_feed(body, **{"url": HERE, "now": NOW, "max_entries": 100, **arguments})


def test_an_rss_item_becomes_an_announcement_with_clean_text_and_canonical_link():
    item = """<item><title>The &lt;b&gt;bridge&lt;/b&gt; jump &amp;amp; after</title><guid isPermaLink="false">g1</guid>
        <link>/film/1?utm_source=rss#top</link><pubDate>Thu, 26 Aug 2021 17:20:00 -0400</pubDate>
        <author>ana@gazette.example (Ana Ruiz)</author><category>Film</category>
        <description><![CDATA[<p>Nine takes.</p><script>alert(1)</script>]]></description></item>"""
    found = read(rss(item))
    assert found.format == "rss20"
    assert found.title == "Gazette"
    (told,) = found.announcements
    assert told.url == "https://gazette.example/film/1"
    assert told.title == "The bridge jump & after"
    assert told.summary == "Nine takes."
    assert told.published_at == datetime(2021, 8, 26, 21, 20, tzinfo=UTC)
    assert (told.author, told.entry_id, told.categories) == ("Ana Ruiz", "g1", ("Film",))


def test_atom_links_are_resolved_against_xml_base():
    body = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/a/"><title>N</title>
        <link rel="next" href="page2"/><entry><title type="text">Cliff</title>
        <id>tag:x,1</id><updated>2021-08-27T00:00:00Z</updated>
        <link rel="self" href="x.atom"/><link href="b/cliff.html"/></entry></feed>"""
    found = read(body)
    assert [told.url for told in found.announcements] == ["https://news.example/a/b/cliff.html"]
    assert found.announcements[0].updated_at == datetime(2021, 8, 27, tzinfo=UTC)
    assert (found.older, found.further) == ("https://news.example/a/page2", ())


def test_json_feed_items_are_read_and_odd_ones_skipped():
    items = [
        {"id": "1", "url": "/1", "title": "One", "date_published": "2021-08-26T10:00:00+02:00"},
        "rubbish",
        {"id": 7},
    ]
    found = read(json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": items}).encode())
    assert found.format == "json1"
    assert found.announcements[0].published_at == datetime(2021, 8, 26, 8, tzinfo=UTC)
    assert found.warnings


def test_a_body_that_names_a_file_or_address_is_never_opened(tmp_path):
    secret = tmp_path / "feed.xml"
    secret.write_bytes(rss("<item><title>Secret</title><link>https://a.example/1</link></item>"))
    for body in (str(secret).encode(), f"file://{secret}".encode()):
        with pytest.raises(FeedRefusedError):
            read(body)
    assert "Secret" not in str(read(b"https://gazette.example/feed.xml"))


@pytest.mark.parametrize(
    "subset", ['<!ENTITY a "x">', '<!ENTITY % p SYSTEM "file:///etc/passwd">%p;', "<!ELEMENT rss ANY>"]
)
def test_an_internal_dtd_is_refused_before_parsing(subset):
    body = b"<?xml version='1.0'?><!-- <rss> --><!DOCTYPE rss [" + subset.encode() + b"]>" + rss("")[21:]
    with pytest.raises(FeedRefusedError) as refusal:
        read(body)
    assert refusal.value.reason == "dtd"


def test_a_plain_doctype_and_html_entities_do_no_harm():
    head = b'<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://dtd.example/rss-0.91.dtd">'
    item = "<item><title>Caf&eacute;&nbsp;&amp; R&D</title><link>https://a.example/1</link></item>"
    assert read(head + rss(item)[21:]).announcements[0].title == "Café & R&D"


@pytest.mark.parametrize(
    ("body", "reason"),
    [(b"", "empty"), (b"<!DOCTYPE html><html><body>x", "html"), (b"Not found", "not_a_feed"), (b"{}", "not_a_feed"),
     (b"\x1f\x8b", "empty"),     (b"[" * 100_000, "not_a_feed"), (b"<opml/>", "not_a_feed")],
)  # fmt: skip
def test_what_is_no_feed_is_refused_with_its_reason(body, reason):
    with pytest.raises(FeedRefusedError) as refusal:
        read(body)
    assert refusal.value.reason == reason


def test_a_packed_file_is_unpacked_only_up_to_the_limit():
    assert read(gzip.compress(rss("<item><link>https://a.example/1</link></item>"))).announcements
    with pytest.raises(FeedRefusedError, match="unpacked"):
        read(gzip.compress(b" " * 60_000_000))


def test_broken_xml_is_read_as_far_as_it_goes():
    body = rss("<item><title>One</title><link>https://a.example/1</link></item><item><title>Tw")[:-30]
    found = read(body)
    assert found.announcements[0].title == "One"
    assert any("well-formed" in warning for warning in found.warnings)


def test_links_that_we_never_ask_for_are_dropped_with_a_warning():
    items = "".join(
        f"<item><title>x</title><link>{link}</link></item>"
        for link in ("javascript:alert(1)", "file:///etc/passwd", "")
    )
    found = read(rss(items))
    assert found.announcements == ()
    assert len(found.warnings) == 2


def test_impossible_dates_are_dropped_and_said():
    items = "".join(
        f"<item><link>https://a.example/{year}</link><pubDate>Wed, 01 Jan {year} 00:00:00 GMT</pubDate></item>"
        for year in (1970, 2021, 2040)
    )
    found = read(rss(items))
    assert [told.published_at is None for told in found.announcements] == [True, False, True]
    assert {"entry's date is in the future", "entry's date is before 1990"} <= set(found.warnings)


def test_repeats_are_folded_and_the_newest_kept():
    items = "".join(
        f"<item><link>https://a.example/{day % 30}</link><pubDate>{day % 30 + 1} Jan 2021 00:00:00 GMT</pubDate></item>"
        for day in range(35)
    )
    found = read(rss(items), max_entries=3)
    assert [told.url[-2:] for told in found.announcements] == ["27", "28", "29"]
    assert any("30 entries" in warning for warning in found.warnings)


def test_charsets_outside_the_list_are_not_used():
    body = (
        b'<?xml version="1.0" encoding="utf-7"?>'
        + rss("<item><title>+ADw-b+AD4-é</title><link>https://a.example/1</link></item>")[21:]
    )
    found = read(body)
    assert found.announcements[0].title == "+ADw-b+AD4-é"
    assert any("utf-7" in warning for warning in found.warnings)


def test_titles_hold_no_control_or_direction_characters_and_are_short():
    title = "Jump\u202e\u200b\x07" + "x" * 5000
    found = read(rss(f"<item><title>{title}</title><link>https://a.example/1</link></item>"))
    assert found.announcements[0].title.startswith("Jumpx")
    assert len(found.announcements[0].title) <= 300


@pytest.mark.parametrize(
    ("head", "hints"),
    [
        ("<ttl>90</ttl>", FeedHints(interval_minutes=90)),
        ("<skipHours><hour>24</hour><hour>7</hour><hour>x</hour></skipHours>", FeedHints(skip_hours=(0, 7))),
        ("<skipDays>\n<day>Sunday</day><day>saturday</day></skipDays>", FeedHints(skip_days=(5, 6))),
        ("<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency><ttl>60</ttl>",
         FeedHints(interval_minutes=360)),
        ("<sy:updatePeriod>often</sy:updatePeriod><ttl>0</ttl>", FeedHints()),
        ("<skipHours>" + "".join(f"<hour>{hour}</hour>" for hour in range(24)) + "</skipHours>", FeedHints()),
        ("<item><ttl>5</ttl><link>/1</link></item>", FeedHints()),
    ],
)  # fmt: skip
def test_what_a_feed_says_of_its_rhythm_is_kept(head, hints):
    assert read(rss("<item><link>/2</link></item>", head)).hints == hints


@pytest.mark.parametrize(
    ("links", "older"),
    [
        ('<link rel="prev-archive" href="/2021/07"/><link rel="next" href="/page2"/>', "https://gazette.example/2021/07"),
        ('<link rel="self" href="/a"/><link rel="next" href="/page2"/>', "https://gazette.example/page2"),
        (f'<link rel="next" href="{HERE}"/>', None),
        ('<link rel="next" href="javascript:x"/>', None),
    ],
)  # fmt: skip
def test_the_way_to_older_entries_is_found(links, older):
    assert read(f'<feed xmlns="http://www.w3.org/2005/Atom"><title>N</title>{links}</feed>'.encode()).older == older
    if "page2" in links and "prev" not in links:
        assert read(json.dumps({"items": [], "next_url": "/page2"}).encode()).older == older


def test_a_prefix_that_nobody_declared_does_not_hide_the_entries():
    item = "<rss:item><rss:title>One</rss:title><rss:link>/1</rss:link><rss:guid rss:isPermaLink=true>1</rss:guid>"
    channel = f"<rss rss:version=2.0><rss:channel>{item}</rss:item></rss:channel></rss>"
    body = f"<!-- made by hand --><?xml?xml version='1.0' ??>{channel}"
    found = read(body.encode())
    assert [(told.url, told.title) for told in found.announcements] == [("https://gazette.example/1", "One")]
    assert any("prefix 'rss'" in warning for warning in found.warnings)


def test_ids_that_are_missing_or_repeated_are_said_and_every_entry_counts():
    items = "".join(f"<item><link>/{n}</link><guid isPermaLink='false'>same</guid></item>" for n in (1, 2, 2))
    found = read(rss(items + "<item><title>no link</title></item><item><link>/3</link></item>"))
    assert [told.url[-1] for told in found.announcements] == ["1", "2", "3"]
    assert found.entries == 5
    assert {"entry has the id of another one (2 times)", "entry has no id", "entry has no link"} <= set(found.warnings)


@pytest.mark.parametrize("times", range(4))
def test_no_script_survives_however_often_it_is_escaped(times):
    text = "Jump <script>alert(1)</script><b onclick='x()'>now</b>"
    for _ in range(times):
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    (told,) = read(
        rss(f"<item><title>{text}</title><description>{text}</description><link>/1</link></item>")
    ).announcements
    assert "<" not in f"{told.title}{told.summary}"


def test_of_very_many_entries_both_ends_are_read_and_all_are_counted() -> None:
    items = "".join(f"<item><title>Jump {n}</title><link>https://a.example/{n}</link></item>" for n in range(6000))
    reading = read_feed(
        f"<rss version='2.0'><channel><title>Long</title>{items}</channel></rss>".encode(),
        url="https://a.example/feed",
        max_entries=10_000,
    )
    urls = [each.url for each in reading.announcements]
    assert (len(urls), reading.entries) == (4000, 6000)
    assert {"https://a.example/0", "https://a.example/5999"} <= set(urls)
    assert any("2000 entries" in warning for warning in reading.warnings)
