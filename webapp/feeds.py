"""Writes RSS 2.0 and keeps each feed with its validators. No library: ours put the wrong link or lost the author."""

import hashlib
import re
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from threading import Lock

from webapp.contexts.rows import ArticleRow
from webapp.wording import day, word

ITEMS = 50
MINUTES = 60  # ttl: how long a reader shall wait
CACHE_CONTROL = "public, max-age=1800"
CONTENT_TYPE = "application/rss+xml; charset=utf-8"
MOST_KEPT = 200  # feeds in memory

# What XML 1.0 cannot carry, escaped or not (2.2 Characters): one such letter breaks a whole feed.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Numeric forms: a title with &amp; in it makes the W3C validator warn of markup in plain text.
_ESCAPES = str.maketrans({"&": "&#x26;", "<": "&#x3C;", ">": "&#x3E;", '"': "&#x22;"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One entry of a feed."""

    row: ArticleRow
    page: str  # absolute address of the article's page here
    excerpt: str
    source_feed: str  # where its publisher announces articles; empty when unknown
    categories: tuple[tuple[str, str], ...]  # (absolute address of the list, name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A feed before it is written."""

    title: str
    description: str
    page: str  # absolute address of the page it belongs to
    address: str  # absolute address of itself
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedCopy:
    """A written feed with its validators, and the state of the archive it was made from."""

    body: bytes
    tag: str
    modified_at: datetime
    made_from: tuple[int, ...]


@dataclass(slots=True)
class FeedKeeper:
    """Keeps written feeds until the archive changes, so that most requests cost one look-up.

    The tag is a hash of the feed itself: changes elsewhere in the archive leave it as it is. A feed whose content
    changes always gets a later date too, for readers that look at one of the two only.
    """

    _kept: OrderedDict[str, FeedCopy] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def get(self, address: str, made_from: tuple[int, ...], make: Callable[[], Channel], tags: str) -> FeedCopy:
        """Return the feed of an address, made anew only when the archive is no longer `made_from`.

        Args:
            address: the feed's own absolute address.
            made_from: the present state of archive and index.
            make: reads the feed's articles.
            tags: the authority and date of permanent ids (RFC 4151).
        """
        with self._lock:
            held = self._kept.get(address)
        if held is not None and held.made_from == made_from:
            return held
        fresh = written(make(), made_from, tags)
        if held is not None and held.tag == fresh.tag:
            fresh = replace(held, made_from=made_from)
        elif held is not None and fresh.modified_at <= held.modified_at:
            fresh = replace(fresh, modified_at=held.modified_at + timedelta(seconds=1))
        with self._lock:
            self._kept[address] = fresh
            self._kept.move_to_end(address)
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return fresh


def written(channel: Channel, made_from: tuple[int, ...], tags: str) -> FeedCopy:
    """Return a feed as bytes with the validators of its content."""
    body = rss(channel, tags).encode()
    stamps = [item.row.indexed_at for item in channel.items if item.row.indexed_at]
    newest = max(stamps, default=datetime(2026, 1, 1, tzinfo=UTC)).replace(microsecond=0)
    return FeedCopy(body=body, tag=hashlib.sha256(body).hexdigest()[:20], modified_at=newest, made_from=made_from)


def rss(channel: Channel, tags: str) -> str:
    """Return a channel as RSS 2.0. Nothing in it depends on the moment of asking."""
    newest = max((item.row.indexed_at for item in channel.items if item.row.indexed_at), default=None)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">',
        "<channel>",
        element("title", channel.title),
        element("link", channel.page),
        element("description", channel.description),
        element("language", "en"),
        f'<atom:link href="{escaped(channel.address)}" rel="self" type="application/rss+xml"/>',
        *([element("lastBuildDate", rfc822(newest))] if newest else []),
        element("docs", "https://www.rssboard.org/rss-specification"),
        element("ttl", str(MINUTES)),
        "<sy:updatePeriod>hourly</sy:updatePeriod>",
        "<sy:updateFrequency>1</sy:updateFrequency>",
        *(_item(item, tags) for item in channel.items[:ITEMS]),
        "</channel>",
        "</rss>",
    ]
    return "\n".join(lines) + "\n"


def _item(item: Item, tags: str) -> str:
    row = item.row
    lines = [
        "<item>",
        element("title", row.title),
        element("link", row.url),
        element("comments", item.page),
        f'<guid isPermaLink="false">{escaped(f"tag:{tags}:article/{row.id}")}</guid>',
        *([element("pubDate", rfc822(row.indexed_at))] if row.indexed_at else []),
        *([element("dc:creator", row.author)] if row.author else []),
        *(f'<category domain="{escaped(domain)}">{escaped(name)}</category>' for domain, name in item.categories),
        *(
            [f'<source url="{escaped(item.source_feed)}">{escaped(row.outlet.name)}</source>']
            if item.source_feed
            else []
        ),
        element("description", description(item)),
        "</item>",
    ]
    return "\n".join(lines)


def description(item: Item) -> str:
    """Return an entry's text as HTML: the excerpt, then who published it when, and what it was made from."""
    row = item.row
    facts = [f"{row.outlet.name}, first published {day(row.published_at)}" if row.published_at else row.outlet.name]
    if row.copy_kind and row.copied_from:
        facts.append(f"{row.outlet.name} {word(row.copy_kind)}: it comes from {row.copied_from.name}")
    if row.is_subscription:
        facts.append("for subscribers")
    about = ", ".join(link.name for link in (*row.films[:3], *row.stunts[:3]))
    parts = [f"<p>{escaped(item.excerpt)}</p>"] if item.excerpt else []
    parts.append(f"<p>{escaped('. '.join(facts))}.</p>")
    if about:
        parts.append(f"<p>About: {escaped(about)}</p>")
    return "".join(parts)


def element(name: str, text: str) -> str:
    """Return one XML element with plain text in it."""
    return f"<{name}>{escaped(text)}</{name}>"


def escaped(text: str) -> str:
    """Return text for XML: characters that it cannot carry are dropped first, then the special ones are escaped."""
    return _ILLEGAL.sub("", text).translate(_ESCAPES)


def rfc822(value: datetime | None) -> str:
    """Return a date as RSS wants it: RFC 822 with a year of four digits and a numeric zone."""
    return format_datetime(value.astimezone(UTC)) if value else ""


def is_fresh(copy: FeedCopy, tags: Sequence[str], since: datetime | None, *, has_tags: bool) -> bool:
    """Tell whether a reader's copy is still right. Tags win over the date when both are given (RFC 9110, 13.2.2)."""
    if has_tags:
        return "*" in tags or copy.tag in tags
    return since is not None and copy.modified_at <= since
