"""Reads RSS, RDF and Atom by feedparser, and JSON Feed: always from bytes in memory, as it opens names."""

import calendar
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

import feedparser

from crawler.discovery.documents import Document, FeedRefusedError
from crawler.discovery.gathering import Entry, Gathering
from crawler.discovery.hints import hints_of
from crawler.extract.bylines import names_in
from records.sources import FeedReading

_MARKUP = ("html", "xhtml")
# feedparser takes half a millisecond an entry; a feed of more entries is read at both its ends.
LONGEST = 4000
_ENTRY = re.compile(r"<(?:[\w.-]+:)?(?:item|entry)[\s>]", re.IGNORECASE)


def read_xml_feed(document: Document, gathering: Gathering, *, url: str, most: int) -> FeedReading:
    """Return what an RSS, RDF or Atom feed says.

    Raises:
        FeedRefusedError: no feed, or one that feedparser cannot get through.
    """
    headers = {"content-type": "application/xml; charset=utf-8", "content-location": url}
    try:
        read = feedparser.parse(
            BytesIO(_shortened(document, gathering)),
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except (
        Exception
    ) as error:  # one broken feed in five raises, with eight kinds of exceptions (measured on mutated feeds)
        raise FeedRefusedError("not_a_feed", f"the feed cannot be parsed ({type(error).__name__})") from error
    if not read.version and not read.entries:
        raise FeedRefusedError("not_a_feed", f"<{document.root}> is no feed or sitemap")
    if read.bozo:
        gathering.warnings.append(f"not well-formed XML: {str(read.bozo_exception)[:120]}")
    for entry in read.entries:
        gathering.add(_entry(entry, url, read.feed))
    return gathering.reading(
        read.version or "feed",
        title=read.feed.get("title"),
        most=most,
        older=_older(read.feed, gathering, url),
        hints=hints_of(document.text),
    )


def _shortened(document: Document, gathering: Gathering) -> bytes:
    """Return a feed without the middle of very many entries; whichever end the newest stand at is kept."""
    starts = [found.start() for found in _ENTRY.finditer(document.text)]
    dropped = starts[LONGEST // 2 : len(starts) - LONGEST // 2] if len(starts) > LONGEST else []
    if not dropped:
        return document.xml
    gathering.pass_over(len(dropped))
    kept = document.text[: dropped[0]] + document.text[starts[len(starts) - LONGEST // 2] :]
    return replace(document, text=kept).xml


def read_json_feed(document: Document, gathering: Gathering, *, url: str, most: int) -> FeedReading:
    """Return what a JSON Feed (version 1 or 1.1) says.

    Raises:
        FeedRefusedError: no JSON, or JSON that is no feed.
    """
    try:
        feed = json.loads(document.text, strict=False)
    except (ValueError, RecursionError) as error:
        raise FeedRefusedError("not_a_feed", f"the file is not valid JSON ({type(error).__name__})") from error
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        raise FeedRefusedError("not_a_feed", "the file is JSON, but no JSON Feed")
    for item in feed["items"]:
        if isinstance(item, dict):
            gathering.add(_json_entry(item, url, feed))
        else:
            gathering.warnings.append("an item is not an object and was skipped")
    following = _string(feed, "next_url")
    older = gathering.address(following, url) if following else None
    return gathering.reading("json1", title=_string(feed, "title"), most=most, older=older if older != url else None)


def _older(feed: Any, gathering: Gathering, url: str) -> str | None:
    """Return where older entries are: the archive before this one (RFC 5005, 4), else the next page (RFC 5005, 3)."""
    links = feed.get("links", ())
    for relation in ("prev-archive", "next"):
        for link in links:
            if (link.get("rel") or "").lower() == relation and link.get("href"):
                address = gathering.address(link["href"], url)
                if address and address != url:
                    return address
    return None


def _entry(entry: Any, url: str, feed: Any) -> Entry:
    kind = entry.get("title_detail", {}).get("type", "")
    return Entry(
        link=_link(entry),
        base=entry.get("title_detail", {}).get("base") or url,
        title=entry.get("title"),
        title_is_markup=any(markup in kind for markup in _MARKUP) or "&" in entry.get("title", ""),
        summary=_summary(entry),
        entry_id=entry.get("id"),
        authors=_authors(entry),
        # dict.get, because feedparser's own answers one date with the other.
        published=_moment(dict.get(entry, "published_parsed")) or dict.get(entry, "published"),
        updated=_moment(dict.get(entry, "updated_parsed")) or dict.get(entry, "updated"),
        categories=tuple(str(tag.get("term") or tag.get("label") or "") for tag in entry.get("tags", ())),
        language=entry.get("language") or feed.get("language"),
        is_of_feed=True,
    )


def _link(entry: Any) -> str | None:
    if original := entry.get("feedburner_origlink"):
        return str(original)
    links = [
        link for link in entry.get("links", ()) if link.get("rel", "alternate") == "alternate" and link.get("href")
    ]
    html = [link for link in links if "html" in (link.get("type") or "html")]
    if html or links:
        return str((html or links)[0]["href"])
    # RSS: a guid is an address unless it says otherwise.
    guid = entry.get("id") or ""
    link = entry.get("link") or (guid if guid.startswith(("http://", "https://")) else None)
    return str(link) if link else None


def _summary(entry: Any) -> str | None:
    texts: Iterator[str] = (
        text for text in (entry.get("summary"), *(part.get("value") for part in entry.get("content", ()))) if text
    )
    return next(texts, None)


def _authors(entry: Any) -> tuple[str, ...]:
    listed = [str(author.get("name")) for author in entry.get("authors", ()) if author.get("name")]
    # The library takes a single byline apart wrongly when its address ends in a long top-level domain.
    said = [str(entry["author"])] if len(listed) < 2 and entry.get("author") else listed
    return tuple(dict.fromkeys(name for byline in said for name in names_in(byline)))


def _moment(parsed: Any) -> datetime | None:
    try:
        return datetime.fromtimestamp(calendar.timegm(parsed), tz=UTC) if parsed else None
    except (ValueError, OverflowError, TypeError):
        return None


def _json_entry(item: dict[str, Any], url: str, feed: dict[str, Any]) -> Entry:
    authors = item.get("authors") or [item.get("author")]
    listed = [author for author in authors if isinstance(author, dict)] if isinstance(authors, list) else []
    tags = item.get("tags")
    return Entry(
        link=_string(item, "url") or _string(item, "external_url") or _string(item, "id"),
        base=urljoin(url, _string(feed, "home_page_url") or ""),
        title=_string(item, "title"),
        title_is_markup=False,
        summary=_string(item, "summary") or _string(item, "content_text") or _string(item, "content_html"),
        entry_id=_string(item, "id"),
        authors=tuple(name for author in listed if (said := _string(author, "name")) for name in names_in(said)),
        published=_string(item, "date_published"),
        updated=_string(item, "date_modified"),
        categories=tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else (),
        language=_string(item, "language") or _string(feed, "language"),
        is_of_feed=True,
    )


def _string(thing: dict[str, Any], key: str) -> str | None:
    value = thing.get(key)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else None
