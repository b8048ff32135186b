"""Writes Atom 1.0 (RFC 4287) with feed history (RFC 5005)."""

from datetime import UTC, datetime

from webapp.syndication.models import ITEMS, Channel, Entry, FeedForm, channel_id, entry_id
from webapp.syndication.rss import links
from webapp.syndication.xml import element, empty, html_of, prologue

_ROOT = (
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="en">'
)  # fmt: skip


def atom(channel: Channel, authority: str, style: str, site_name: str) -> str:
    """Return a channel as Atom. Nothing in it depends on the moment of asking.

    Args:
        channel: the feed.
        authority: domain and date of permanent ids (RFC 4151).
        style: address of the style sheet that browsers show it by.
        site_name: author of entries that name none (RFC 4287, 4.1.1 wants one).
    """
    entries = channel.entries if channel.is_archive else channel.entries[:ITEMS]
    lines = [
        *prologue(style),
        _ROOT,
        element("id", channel_id(channel, authority)),
        element("title", channel.title),
        element("subtitle", channel.description),
        element("updated", rfc3339(channel.updated_at)),
        f"<author>{element('name', site_name)}</author>",
        empty("link", {"rel": "alternate", "type": "text/html", "href": channel.page}),
        *links(channel, FeedForm.ATOM, prefix=""),
        *(["<fh:archive/>"] if channel.is_archive else []),
        *(_entry(entry, authority) for entry in entries),
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def rfc3339(value: datetime) -> str:
    """Return a date as Atom and JSON Feed want it, in UTC to the second."""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _entry(entry: Entry, authority: str) -> str:
    row = entry.row
    lines = [
        "<entry>",
        element("id", entry_id(entry, authority)),
        element("title", entry.title),
        empty("link", {"rel": "alternate", "type": "text/html", "href": row.url}),
        empty("link", {"rel": "related", "type": "text/html", "href": entry.page}),
        element("published", rfc3339(entry.at)),
        element("updated", rfc3339(entry.updated_at)),
        f"<author>{element('name', row.author or row.outlet.name)}</author>",
        *(empty("category", {"term": each.name, "scheme": each.scheme}) for each in entry.categories),
        *_source(entry, authority),
        element("summary", html_of(entry), {"type": "html"}),
        "</entry>",
    ]
    return "\n".join(lines)


def _source(entry: Entry, authority: str) -> list[str]:
    """Return whose article it is. A source without id, title and updated would be invalid (RFC 4287, 4.2.11)."""
    row, publisher = entry.row, entry.publisher
    return [
        "<source>",
        element("id", f"tag:{authority}:source/{row.outlet.slug}"),
        element("title", publisher.name),
        element("updated", rfc3339(row.published_at or entry.at)),
        *([empty("link", {"rel": "self", "href": publisher.feed})] if publisher.feed else []),
        *([empty("link", {"rel": "alternate", "href": publisher.home})] if publisher.home else []),
        "</source>",
    ]
