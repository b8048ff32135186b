"""Tests of crawler/discovery/autodiscovery.py."""

import pytest

from crawler.discovery import find_feeds, read_home, sitemaps_in_robots


def test_declared_feeds_are_found_with_their_kind_and_comment_feeds_stand_last():
    page = b"""<html><head><base href="/blog/"><link rel="alternate" type="application/rss+xml" href="/comments/feed">
        <link rel="alternate" type="application/rss+xml" title="All &amp; more" href="feed.xml">
        <link rel='alternate' type='application/atom+xml; charset=utf-8' href='https://a.example/atom'>
        <link rel=alternate type=application/feed+json href=feed.json><link rel=stylesheet href=x.css>
        <link rel="alternate" hreflang="es" href="/es">
        <link rel=alternate type=application/rss+xml href="javascript:x"></head>"""
    found = find_feeds(page, "https://a.example/")
    assert [(feed.url, feed.kind) for feed in found] == [
        ("https://a.example/blog/feed.xml", "rss"),
        ("https://a.example/atom", "atom"),
        ("https://a.example/blog/feed.json", "json"),
        ("https://a.example/comments/feed", "rss"),
    ]
    assert found[0].title == "All & more"


def test_an_empty_page_declares_nothing():
    assert find_feeds(b"", "https://a.example/") == []


def test_sitemap_lines_are_found_in_any_group_and_spelling():
    robots = (
        "User-agent: *\r\nDisallow: /x\r\nSITEMAP : https://a.example/s.xml # news\rSitemap: /rel.xml\n"
        "Sitemap: https://a.example/s.xml\n#Sitemap: https://a.example/no"
    )
    assert sitemaps_in_robots(robots, "https://a.example/robots.txt") == [
        "https://a.example/s.xml",
        "https://a.example/rel.xml",
    ]


@pytest.mark.parametrize(
    ("head", "name", "language"),
    [
        ('<meta property="og:site_name" content=" The  Gazette "><title>Film</title>', "The Gazette", "es"),
        ('<meta name="application-name" content="Gazette">', "Gazette", "es"),
        ("<title>Film news &amp; more | Gazette</title>", "Gazette", "es"),
        ("<title>Gazette: Film news</title>", "Gazette", "es"),
        ("<title>All about film</title>", "All about film", "es"),
        ("", None, "es"),
    ],
)
def test_a_home_page_tells_name_and_language(head: str, name: str | None, language: str) -> None:
    page = f'<html lang="es-MX"><head>{head}</head><body></body></html>'.encode()
    found = read_home(page, url="https://www.gazette.example/")
    assert (found.name, found.language) == (name, language)


def test_a_home_page_tells_what_it_reserves() -> None:
    page = b"""<meta name="robots" content="NOARCHIVE, max-snippet:50"><meta name="tdm-reservation" content="1">"""
    found = read_home(page, url="https://gazette.example/")
    assert found.robots == ("noarchive", "max-snippet:50", "tdm-reservation")
    assert read_home(b"", url="https://gazette.example/").robots == ()


def test_links_for_readers_count_only_where_no_feed_is_declared() -> None:
    links = b"""<a href="/film/feed/">RSS</a><a href="/news.rss">News</a><a href="/x" type="application/atom+xml">A</a>
        <a href="/feeding-time">Feeding time</a><a href="/rss-explained.html">What is RSS?</a>"""
    found = read_home(links, url="https://gazette.example/")
    assert [feed.url.removeprefix("https://gazette.example") for feed in found.feeds] == [
        "/film/feed/",
        "/news.rss",
        "/x",
    ]
    declared = b'<link rel="alternate" type="application/rss+xml" href="/all">'
    assert len(read_home(declared + links, url="https://gazette.example/").feeds) == 1
