"""Writes a list of feeds as OPML 2.0, the form in which readers import subscriptions."""

from collections.abc import Sequence
from dataclasses import dataclass

from webapp.syndication.xml import element, empty, escaped


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """One feed of the list, by absolute addresses."""

    title: str
    feed: str
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """Feeds that belong together: one level, since readers disagree about more."""

    title: str
    subscriptions: tuple[Subscription, ...]


def opml(title: str, folders: Sequence[Folder]) -> str:
    """Return feeds as OPML 2.0. Feeds get both `text` and `title`, folders no type: readers trip over either."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<opml version="2.0">',
        f"<head>{element('title', title)}</head>",
        "<body>",
        *(_folder(folder) for folder in folders if folder.subscriptions),
        "</body>",
        "</opml>",
    ]
    return "\n".join(lines) + "\n"


def _folder(folder: Folder) -> str:
    name = escaped(folder.title)
    feeds = "\n".join(_feed(each) for each in folder.subscriptions)
    return f'<outline text="{name}" title="{name}">\n{feeds}\n</outline>'


def _feed(each: Subscription) -> str:
    kept = {"type": "rss", "text": each.title, "title": each.title, "xmlUrl": each.feed, "htmlUrl": each.page}
    return empty("outline", kept)
