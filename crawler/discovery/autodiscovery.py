"""Finds the feeds and sitemaps of a publication from its front page and its robots.txt."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from crawler.discovery.pages import WebPage, parsed_page, resolved
from crawler.extract.headers import directives
from crawler.extract.text.language import language_code
from crawler.extract.text.plain import NAME_LIMIT, TITLE_LIMIT, plain_text
from records.urls import host_of

KINDS = {
    "application/rss+xml": "rss",
    "application/atom+xml": "atom",
    "application/rdf+xml": "rss",
    "application/feed+json": "json",
    "application/json": "json",
}
_SITEMAP_LINE = re.compile(r"^[ \t]*site-?map[ \t]*:[ \t]*([^\s#]\S*)", re.IGNORECASE | re.MULTILINE)
# More declared feeds than this are one for each tag.
_MOST_FEEDS = 50
_MOST_SITEMAPS = 500
# Feeds that a page links to instead; those that are none show when they are looked at.
_MOST_LINKED = 5
_FEED_NAME = re.compile(
    r"/(?:feeds?|rss|atom)/?$|\.(?:rss|atom)$|/(?:rss2?|feed|atom|index\.rdf)\.(?:xml|json)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFeed:
    """A feed that a page declares."""

    url: str
    kind: str  # rss, atom, json
    title: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """What a home page says of its publication."""

    name: str | None
    language: str | None  # ISO 639-1
    robots: tuple[str, ...]  # directives for all robots, and tdm-reservation where it is made
    feeds: tuple[FoundFeed, ...]


def read_home(html: bytes, *, url: str, charset: str | None = None) -> HomePage:
    """Return what a home page says of its publication and its feeds.

    Args:
        html: the page as it arrived.
        url: its final address.
        charset: from the Content-Type header.
    """
    page = parsed_page(html, url, charset)
    if page is None:
        return HomePage(name=None, language=None, robots=(), feeds=())
    metas: dict[str, str] = {}
    for meta in page.tree.iter("meta"):
        key = (meta.get("property") or meta.get("name") or "").strip().lower()
        metas.setdefault(key, (meta.get("content") or "").strip())
    robots = list(directives(metas.get("robots", "")))
    if metas.get("tdm-reservation") == "1":
        robots.append("tdm-reservation")
    named = metas.get("og:site_name") or metas.get("application-name") or _name_in(page.tree.findtext(".//title"), url)
    return HomePage(
        name=plain_text(named or "", NAME_LIMIT) or None,
        language=language_code(page.tree.get("lang") or metas.get("og:locale")),
        robots=tuple(dict.fromkeys(robots)),
        feeds=tuple(_declared(page) or _linked(page)),
    )


def _name_in(title: str | None, url: str) -> str | None:
    """Return the part of a page's title that its host's name is made of, else the first part."""
    parts = [part.strip() for part in re.split(r"\s[|\u2013\u2014\u00b7-]\s|: ", title or "") if part.strip()]
    host = re.sub(r"\W", "", host_of(url).removeprefix("www.").rpartition(".")[0])
    named = [part for part in parts if (bare := re.sub(r"\W", "", part.lower())) and (bare in host or host in bare)]
    return next(iter(named or parts), None)


def find_feeds(html: bytes, url: str) -> list[FoundFeed]:
    """Return the feeds a page declares by `<link rel="alternate">`, in its order; comment feeds last.

    Args:
        html: the page as it arrived.
        url: its final address; `<base href>` is respected.
    """
    page = parsed_page(html, url)
    return _declared(page) if page is not None else []


def _declared(page: WebPage) -> list[FoundFeed]:
    found: dict[str, FoundFeed] = {}
    for link in page.tree.iter("link"):
        kind = KINDS.get((link.get("type") or "").partition(";")[0].strip().lower())
        is_feed = {"alternate", "feed"} & set((link.get("rel") or "").lower().split())
        address = resolved(link.get("href") or "", page.base)
        if kind and is_feed and address and not (kind == "json" and "/wp-json/" in address):
            title = plain_text(link.get("title") or "", TITLE_LIMIT) or None
            found.setdefault(address, FoundFeed(url=address, kind=kind, title=title))
    return sorted(found.values(), key=lambda feed: "comment" in feed.url.lower())[:_MOST_FEEDS]


def _linked(page: WebPage) -> list[FoundFeed]:
    """Return the feeds that a page without declarations links to for its readers ("RSS")."""
    found: dict[str, FoundFeed] = {}
    for anchor in page.tree.iter("a"):
        address = resolved(anchor.get("href") or "", page.base)
        kind = KINDS.get((anchor.get("type") or "").partition(";")[0].strip().lower())
        named = _FEED_NAME.search(urlsplit(address).path) if address else None
        if address and (kind or named):
            title = plain_text("".join(anchor.itertext()), TITLE_LIMIT) or None
            found.setdefault(address, FoundFeed(url=address, kind=kind or "rss", title=title))
    return list(found.values())[:_MOST_LINKED]


def sitemaps_in_robots(text: str, url: str | None = None) -> list[str]:
    """Return the addresses of `Sitemap:` lines (sitemaps.org; they belong to no group), each once.

    Args:
        text: robots.txt as text.
        url: its address, to resolve the relative ones that some sites write.
    """
    return list(dict.fromkeys(_sitemap_lines(text, url)))[:_MOST_SITEMAPS]


def _sitemap_lines(text: str, url: str | None) -> Iterator[str]:
    for found in _SITEMAP_LINE.finditer(text.replace("\r", "\n")):
        if address := resolved(found[1], url):
            yield address
