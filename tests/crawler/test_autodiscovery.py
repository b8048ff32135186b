"""Tests of crawler/discovery/autodiscovery.py."""

from crawler.discovery import find_feeds, sitemaps_in_robots


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
