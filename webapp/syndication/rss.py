"""Writes RSS 2.0 with the Atom, Dublin Core, syndication and feed history (RFC 5005) modules."""

from datetime import UTC, datetime
from email.utils import format_datetime

from webapp.syndication.models import ITEMS, MINUTES, Channel, Entry, FeedForm, entry_id
from webapp.syndication.xml import element, empty, html_of, prologue

_ROOT = (
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:fh="http://purl.org/syndication/history/1.0">'
)


def rss(channel: Channel, authority: str, style: str) -> str:
    """Return a channel as RSS 2.0. Nothing in it depends on the moment of asking.

    Args:
        channel: the feed.
        authority: domain and date of permanent ids (RFC 4151).
        style: address of the style sheet that browsers show it by.
    """
    entries = channel.entries if channel.is_archive else channel.entries[:ITEMS]
    lines = [
        *prologue(style),
        _ROOT,
        "<channel>",
        element("title", channel.title),
        element("link", channel.page),
        element("description", channel.description),
        element("language", "en"),
        *links(channel, FeedForm.RSS),
        *(["<fh:archive/>"] if channel.is_archive else []),
        *([element("lastBuildDate", rfc822(channel.updated_at))] if entries else []),
        element("docs", "https://www.rssboard.org/rss-specification"),
        element("ttl", str(MINUTES)),
        "<sy:updatePeriod>hourly</sy:updatePeriod>",
        "<sy:updateFrequency>1</sy:updateFrequency>",
        *(_item(entry, authority) for entry in entries),
        "</channel>",
        "</rss>",
    ]
    return "\n".join(lines) + "\n"


def links(channel: Channel, form: FeedForm, prefix: str = "atom:") -> list[str]:
    """Return a feed's links to itself, to its archives (RFC 5005, 4) and to its hub (WebSub, 4) as Atom elements."""
    found = [("self", channel.address(form))]
    named = (("current", channel.current), ("prev-archive", channel.older), ("next-archive", channel.newer))
    found += [(rel, f"{stem}.{form}") for rel, stem in named if stem]
    made = [empty(f"{prefix}link", {"rel": rel, "type": form.media_type, "href": href}) for rel, href in found]
    return made + ([empty(f"{prefix}link", {"rel": "hub", "href": channel.hub})] if channel.hub else [])


def rfc822(value: datetime) -> str:
    """Return a date as RSS wants it: RFC 822 with a year of four digits and a numeric zone."""
    return format_datetime(value.astimezone(UTC))


def _item(entry: Entry, authority: str) -> str:
    row, publisher = entry.row, entry.publisher
    lines = [
        "<item>",
        element("title", entry.title),
        element("link", row.url),
        element("comments", entry.page),
        element("guid", entry_id(entry, authority), {"isPermaLink": "false"}),
        element("pubDate", rfc822(entry.at)),
        *([element("dc:creator", row.author)] if row.author else []),
        *(element("category", each.name, {"domain": each.scheme}) for each in entry.categories),
        *([element("source", publisher.name, {"url": publisher.feed})] if publisher.feed else []),
        element("description", html_of(entry)),
        "</item>",
    ]
    return "\n".join(lines)
