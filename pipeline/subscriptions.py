"""Exchanges sources with readers as lists of subscriptions (OPML)."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from archive import Archive, acts
from pipeline.invocation import BY, utc_now
from records.errors import NotFoundError, SecondUnitError, SettingsError
from records.sources import Source
from records.urls import host_of
from settings import CrawlerSettings, difference, source_from

if TYPE_CHECKING:
    from crawler.discovery import Subscription


@dataclass(frozen=True, slots=True, kw_only=True)
class Brought:
    """What a list has that we follow not yet, and what was left out, with the reason."""

    added: tuple[Source, ...]
    left_out: tuple[tuple[str, str], ...]  # (feed, reason)

    def as_json(self) -> str:
        """Return it as one JSON object, with the keys of config.yaml."""
        added = [
            {"slug": each.slug, "name": each.name, "home": each.home, "language": each.language, "feeds": each.feeds}
            for each in self.added
        ]
        return json.dumps({"added": added, "left_out": self.left_out}, ensure_ascii=False)

    def lines(self) -> Iterator[str]:
        """Yield it as lines to read."""
        for source in self.added:
            yield f"{source.slug}: {source.name}, {', '.join(source.feeds)}"
        for feed, reason in self.left_out:
            yield f"left out {feed}: {reason}"


def bring_in(
    archive: Archive, limits: CrawlerSettings, file: Path, *, paused: bool, is_dry: bool, only: Sequence[str] = ()
) -> Brought:
    """Add the publications of a list, or only those of these slugs; a dry one only says what would be added.

    The list is read in the sandbox. Raise NotFoundError for a slug that is none of it.
    """
    from crawler.sandbox import Sandbox

    with Sandbox(limits.parse_seconds, limits.parse_megabytes, children=1) as sandbox:
        subscriptions = sandbox.read_opml(file.read_bytes())
    brought = grouped(subscriptions, archive.sources.all())
    if unknown := sorted(set(only) - {source.slug for source in brought.added}):
        raise NotFoundError(f"the list has no new publication {unknown[0]!r}; --dry-run says which it has")
    wanted = [source for source in brought.added if not only or source.slug in only]
    brought = replace(brought, added=tuple(replace(source, is_paused=paused) for source in wanted))
    with archive.writing():
        for source in () if is_dry else brought.added:
            acts.sources.save(archive, source, BY, utc_now(), action="add source", difference=difference)
    return brought


def grouped(subscriptions: Iterable["Subscription"], held: Sequence[Source]) -> Brought:
    """Return subscriptions as sources: feeds of one home are one source."""
    from crawler.discovery.suggesting import slug_of

    followed = {feed for source in held for feed in source.feeds}
    hosts = {_site(source.home): source.slug for source in held}
    slugs = {str(source.slug) for source in held}
    added: dict[str, Source] = {}
    left_out: list[tuple[str, str]] = []
    for each in subscriptions:
        site = _site(each.home)
        if each.feed in followed:
            left_out.append((each.feed, "it is followed already"))
        elif site in hosts:
            left_out.append((each.feed, f"its site is the source {hosts[site]}; add the feed there"))
        elif site in added:
            added[site] = replace(added[site], feeds=(*added[site].feeds, each.feed))
        else:
            slug = _free(slug_of(each.home), slugs)
            fields = {"slug": slug, "name": each.title, "home": each.home, "feeds": [each.feed]}
            try:
                added[site] = source_from(fields | ({"language": each.language} if each.language else {}))
                slugs.add(slug)
            except (SettingsError, SecondUnitError) as error:
                left_out.append((each.feed, str(error)))
    return Brought(added=tuple(added.values()), left_out=tuple(left_out))


def opml_of(sources: Sequence[Source]) -> str:
    """Return the feeds of sources as OPML 2.0; those that have only sitemaps or listings cannot be in it."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', '<opml version="2.0">', "<head><title>Sources</title></head>"]
    lines.append("<body>")
    for source in sources:
        for feed in source.feeds:
            given = {"type": "rss", "text": source.name, "title": source.name, "xmlUrl": feed, "htmlUrl": source.home}
            given["language"] = source.language
            lines.append(f"<outline {' '.join(f'{name}={quoteattr(value)}' for name, value in given.items())}/>")
    return "\n".join([*lines, "</body>", "</opml>"]) + "\n"


def _site(url: str) -> str:
    return host_of(url).removeprefix("www.")


def _free(slug: str, taken: set[str]) -> str:
    number = 1
    while (name := slug if number == 1 else f"{slug[:56]}-{number}") in taken:
        number += 1
    return name
