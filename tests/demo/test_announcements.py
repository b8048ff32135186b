"""Feeds, sitemaps and robots.txt announce what there is and forbid what they should."""

import gzip
import json
import xml.etree.ElementTree as ET
from urllib.robotparser import RobotFileParser

from demo import Newsroom, Site
from tests.demo.asking import ask

ATOM = "{http://www.w3.org/2005/Atom}"
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def addresses_in_feed(url: str) -> set[str]:
    body = ask(url).body
    if url.endswith(".json"):
        return {item["url"] for item in json.loads(body)["items"]}
    root = ET.fromstring(body)  # noqa: S314  # our own feed
    links = [item.findtext("link") or "" for item in root.iter("item")]
    links += [entry.find(f"{ATOM}link").get("href") for entry in root.iter(f"{ATOM}entry")]
    return {link.partition("?")[0] for link in links}


def addresses_in_sitemap(url: str) -> set[str]:
    body = ask(url).body
    root = ET.fromstring(gzip.decompress(body) if url.endswith(".gz") else body)  # noqa: S314  # our own sitemap
    found = {loc.text or "" for loc in root.iter(LOC)}
    if root.tag.endswith("sitemapindex"):
        return set().union(*(addresses_in_sitemap(part) for part in found))
    return found


def announced(site: Site) -> set[str]:
    return set().union(*map(addresses_in_feed, site.feeds), *map(addresses_in_sitemap, site.sitemaps))


def test_every_article_is_announced_and_every_announcement_is_an_article(room: Newsroom):
    for site in room.sites:
        assert announced(site) == set(site.articles)


def test_the_feed_of_one_outlet_is_in_windows_1252(room: Newsroom):
    spanish = next(site for site in room.sites if site.language == "es")
    body = ask(spanish.feeds[0]).body
    assert b'encoding="windows-1252"' in body
    assert "«Misión: Imposible 7»" in body.decode("windows-1252")


def test_robots_forbid_search_everywhere_and_second_renderings_where_there_are_any(room: Newsroom):
    for site in room.sites:
        robots = RobotFileParser()
        robots.parse(ask(f"{site.base_url}/robots.txt").body.decode().splitlines())
        assert not robots.can_fetch("anyone", f"{site.base_url}/search?q=cliff")
        assert not robots.can_fetch("anyone", f"{site.base_url}/print/a") or site.slug not in {"slate-and-clapper"}
        assert all(robots.can_fetch("anyone", url) for url in (*site.articles, *site.feeds))
        assert robots.site_maps() == (list(site.sitemaps) or None)


def test_home_pages_lead_to_the_feeds(room: Newsroom):
    for site in room.sites:
        home = ask(f"{site.base_url}/").body.decode(errors="replace")
        assert home.count('rel="alternate"') == len(site.feeds)
