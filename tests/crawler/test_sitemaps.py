"""Tests of crawler/discovery/sitemaps.py."""

import gzip
from datetime import UTC, datetime

import pytest

from crawler.discovery import FeedRefusedError, read_feed
from crawler.discovery.sitemaps import MOST_ENTRIES
from records.sources import FeedReading
from tests.builders import NOW

SPACE = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
)


def read(body: str | bytes) -> FeedReading:
    raw = body.encode() if isinstance(body, str) else body
    return read_feed(raw, url="https://gazette.example/sitemap.xml", max_entries=3, now=NOW)


def test_a_news_sitemap_gives_titles_dates_and_languages():
    found = read(
        f"""<urlset {SPACE}><url><loc>https://gazette.example/1</loc><lastmod>2021-08-27</lastmod><news:news>
        <news:publication><news:name>G</news:name><news:language>en</news:language></news:publication>
        <news:publication_date>2021-08-26T19:05:00-07:00</news:publication_date><news:title>Cliff &amp; co</news:title>
        <news:keywords>film, stunts</news:keywords></news:news></url></urlset>"""
    )
    assert found.format == "news"
    (told,) = found.announcements
    assert (told.title, told.language, told.categories) == ("Cliff & co", "en", ("film", "stunts"))
    assert told.published_at == datetime(2021, 8, 27, 2, 5, tzinfo=UTC)
    assert told.updated_at == datetime(2021, 8, 27, tzinfo=UTC)


def test_an_index_names_its_sitemaps_latest_first():
    found = read(
        f"""<sitemapindex {SPACE}><sitemap><loc>/old.xml</loc><lastmod>2020-01-01</lastmod></sitemap>
        <sitemap><loc>/new.xml.gz</loc><lastmod>2021-01-01</lastmod></sitemap><sitemap><loc>ftp://x/y</loc></sitemap></sitemapindex>"""
    )
    assert found.format == "sitemapindex"
    assert found.further == ("https://gazette.example/new.xml.gz", "https://gazette.example/old.xml")
    assert found.warnings


def test_a_plain_sitemap_keeps_the_newest_and_ignores_image_addresses():
    urls = "".join(
        f"<url><image:loc xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'>https://i.example/{day}.jpg</image:loc>"
        f"<loc>https://gazette.example/{day}</loc><lastmod>2021-01-{day:02}</lastmod></url>"
        for day in range(1, 9)
    )
    found = read(f"<urlset {SPACE}>{urls}</urlset>")
    assert [told.url[-1] for told in found.announcements] == ["6", "7", "8"]


def test_unknown_entities_stay_text():
    found = read(f"<urlset {SPACE}><url><loc>&xxe;</loc></url><url><loc>https://gazette.example/1</loc></url></urlset>")
    assert [told.url for told in found.announcements] == ["https://gazette.example/&xxe", "https://gazette.example/1"]


def test_a_cut_sitemap_is_read_as_far_as_it_goes():
    found = read(f"<urlset {SPACE}><url><loc>https://gazette.example/1</loc></url><url><loc>https://gaz")
    assert [told.url for told in found.announcements] == ["https://gazette.example/1"]
    assert found.warnings


def test_a_list_of_addresses_is_a_sitemap_too():
    found = read(b"\xef\xbb\xbfhttps://gazette.example/1\r\nhttps://gazette.example/2\n")
    assert found.format == "sitemap_text"
    assert len(found.announcements) == 2


@pytest.mark.parametrize(
    "body",
    [
        "<urlset><url><loc>https://gazette.example/1</loc><news:news><news:title>T</news:title></news:news></url></urlset>",
        "<sm:urlset><sm:url><sm:loc>https://gazette.example/1</sm:loc></sm:url></sm:urlset>",
        '<s:urlset xmlns:s="http://www.google.com/schemas/sitemap/0.84"><s:url><s:loc>/1</s:loc></s:url></s:urlset>',
        "<URLSET><URL><LOC><![CDATA[ https://gazette.example/1 ]]></LOC></URL></URLSET>",
    ],
)
def test_namespaces_may_be_odd_old_or_undeclared(body):
    assert [told.url for told in read(body).announcements] == ["https://gazette.example/1"]


def test_no_more_entries_are_read_than_the_protocol_allows():
    found = read(f"<urlset {SPACE}>" + "<url><loc>/1</loc></url>" * (MOST_ENTRIES + 1) + "</urlset>")
    assert found.entries == MOST_ENTRIES
    assert any("more than 50000" in warning for warning in found.warnings)


def test_a_packed_sitemap_is_unpacked_only_up_to_the_limit():
    assert read(gzip.compress(b"https://gazette.example/1\n")).announcements
    with pytest.raises(FeedRefusedError, match="unpacked"):
        read(gzip.compress(f"<urlset {SPACE}>".encode() + b" " * 60_000_000))


def test_a_packed_sitemap_may_be_as_large_as_the_protocol_allows_and_no_other_file():
    urls = "".join(f"<url><loc>https://gazette.example/a/{n}{'x' * 900}</loc></url>" for n in range(20_000))
    packed = gzip.compress(f"<urlset {SPACE}>{urls}</urlset>".encode(), 1)
    assert read(packed).entries == 20_000
    with pytest.raises(FeedRefusedError, match="more than 8 MB"):
        read(f"<urlset {SPACE}>{urls}</urlset>".encode())
    with pytest.raises(FeedRefusedError, match="more than 8 MB"):
        read(gzip.compress(b"<rss version='2.0'><channel><title>" + b"x" * 9_000_000 + b"</title></channel></rss>", 1))
