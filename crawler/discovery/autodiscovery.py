"""Finds the feeds and sitemaps of a publication from its front page and its robots.txt."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import lxml.html
from lxml import etree

from crawler.extract.text.charsets import decode
from crawler.extract.text.plain import TITLE_LIMIT, plain_text, without_illegal_xml
from records.errors import BadUrlError
from records.urls import canonical_url

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


class FoundFeed(NamedTuple):
    """A feed that a page declares."""

    url: str
    kind: str  # rss, atom, json
    title: str | None


def find_feeds(html: bytes, url: str) -> list[FoundFeed]:
    """Return the feeds a page declares by `<link rel="alternate">`, in its order; comment feeds last.

    Args:
        html: the page as it arrived.
        url: its final address; `<base href>` is respected.
    """
    text, _ = without_illegal_xml(decode(html).text)
    try:
        tree = lxml.html.document_fromstring(
            text.encode("utf-8") or b"<p>", parser=lxml.html.HTMLParser(encoding="utf-8")
        )
    except etree.ParserError:
        return []
    base = _resolved(next((element.get("href") or "" for element in tree.iter("base")), ""), url) or url
    found: dict[str, FoundFeed] = {}
    for link in tree.iter("link"):
        kind = KINDS.get((link.get("type") or "").partition(";")[0].strip().lower())
        is_feed = {"alternate", "feed"} & set((link.get("rel") or "").lower().split())
        address = _resolved(link.get("href") or "", base)
        if kind and is_feed and address and not (kind == "json" and "/wp-json/" in address):
            found.setdefault(
                address, FoundFeed(address, kind, plain_text(link.get("title") or "", TITLE_LIMIT) or None)
            )
    return sorted(found.values(), key=lambda feed: "comment" in feed.url.lower())[:_MOST_FEEDS]


def sitemaps_in_robots(text: str, url: str | None = None) -> list[str]:
    """Return the addresses of `Sitemap:` lines (sitemaps.org; they belong to no group), each once.

    Args:
        text: robots.txt as text.
        url: its address, to resolve the relative ones that some sites write.
    """
    return list(dict.fromkeys(_sitemap_lines(text, url)))[:_MOST_SITEMAPS]


def _sitemap_lines(text: str, url: str | None) -> Iterator[str]:
    for found in _SITEMAP_LINE.finditer(text.replace("\r", "\n")):
        if address := _resolved(found[1], url):
            yield address


def _resolved(address: str, base: str | None) -> str | None:
    try:
        return canonical_url(address, base) if address.strip() else None
    except (BadUrlError, ValueError):
        return None
