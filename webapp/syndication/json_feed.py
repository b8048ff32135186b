"""Writes JSON Feed 1.1 (jsonfeed.org)."""

import json
from typing import Any

from webapp.syndication.atom import rfc3339
from webapp.syndication.models import ITEMS, Channel, Entry, FeedForm, entry_id
from webapp.syndication.xml import html_of, legal


def json_feed(channel: Channel, authority: str) -> str:
    """Return a channel as JSON Feed; its `next_url` leads to the archives, page after page.

    Args:
        channel: the feed.
        authority: domain and date of permanent ids (RFC 4151).
    """
    entries = channel.entries if channel.is_archive else channel.entries[:ITEMS]
    feed: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": legal(channel.title),
        "description": legal(channel.description),
        "home_page_url": channel.page,
        "feed_url": channel.address(FeedForm.JSON),
        "language": "en",
        "items": [_item(entry, authority) for entry in entries],
    }
    if channel.older:
        feed["next_url"] = f"{channel.older}.{FeedForm.JSON}"
    if channel.hub:
        feed["hubs"] = [{"type": "WebSub", "url": channel.hub}]
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def _item(entry: Entry, authority: str) -> dict[str, Any]:
    """Return one item: `url` is our page, `external_url` the publisher's article (which the format has a name for)."""
    row = entry.row
    item: dict[str, Any] = {
        "id": entry_id(entry, authority),
        "url": entry.page,
        "external_url": row.url,
        "title": legal(entry.title),
        "content_html": html_of(entry),
        "date_published": rfc3339(entry.at),
        "authors": [{"name": legal(row.author or row.outlet.name)}],
        "tags": [legal(each.name) for each in entry.categories],
    }
    if entry.updated_at > entry.at:
        item["date_modified"] = rfc3339(entry.updated_at)
    if row.language:
        item["language"] = row.language
    return item
