"""Which pages search engines shall list: those of subjects that are told of, and the lists."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import url_for

from records.subjects import SubjectId, SubjectKind
from webapp.rooms import Rooms, absolute

# The protocol's own limit of addresses in one file.
MOST = 50_000
PAGES = ("home", "films", "people", "stunts", "sources", "feeds", "about", "bot", "search_help", "programs")
KINDS = (SubjectKind.FILM, SubjectKind.PERSON, SubjectKind.STUNT)


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapPage:
    """One address; `changed_at` only where it is known truly."""

    url: str
    changed_at: datetime | None = None


def sitemap_pages(rooms: Rooms) -> Sequence[SitemapPage]:
    """Return the addresses to list, the latest told subjects first."""
    told = rooms.archive.subjects.last_told()
    latest_first: list[SubjectId] = sorted(told, key=told.__getitem__, reverse=True)
    links = rooms.directory.links(latest_first)
    fixed = [SitemapPage(url=absolute(url_for(name))) for name in PAGES]
    subjects = [
        SitemapPage(url=absolute(url_for(link.kind.value, slug=link.slug)), changed_at=told[link.id])
        for link in links
        if link.kind in KINDS
    ]
    return [*fixed, *subjects][:MOST]
