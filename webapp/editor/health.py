"""How one source has been: its alarms, also those that are over, its dead links, and what its last days brought."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import render_template

from records.articles import ArticleId
from records.health import Alarm, AlarmKind, Link
from records.sources import Source, SourceSlug
from webapp.contexts.rows import article_slug
from webapp.editor import wording
from webapp.editor.frame import Bar, DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.rooms import Rooms, rooms
from webapp.wording import day

PAST_ALARMS = 50
DEAD_LINKS = 200

# Kind -> what the badge says.
ALARMS = {
    AlarmKind.UNREACHABLE: "not reachable",
    AlarmKind.EMPTY: "empty feeds",
    AlarmKind.FROZEN: "frozen",
    AlarmKind.SILENT: "silent",
    AlarmKind.FEWER: "far fewer articles",
    AlarmKind.MORE: "far more articles",
    AlarmKind.UNREADABLE: "unreadable pages",
    AlarmKind.UNDATED: "undated articles",
    AlarmKind.SHORT: "articles without text",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmRow:
    """One alarm."""

    label: str
    sentence: str
    since_at: datetime
    since: str  # "9 days ago"
    ended_at: datetime | None
    lasted: str  # from the moment it was noticed to its end; empty while it holds


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadLink:
    """An article whose page is gone."""

    article_id: ArticleId
    slug: str
    title: str
    url: str
    gone: str
    captured: str  # the day we last got the page; empty: never
    checked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcePage(DeskPage):
    """One source."""

    source: Source
    alarms: tuple[AlarmRow, ...]
    past: tuple[AlarmRow, ...]
    dead: tuple[DeadLink, ...]
    dead_count: int


@blueprint.get("/sources/<slug>")
def source(slug: str) -> str:
    """Show how one source has been."""
    return render_template("editor/source.html", page=source_page(rooms(), bar("sources"), SourceSlug(slug)))


def source_page(rooms: Rooms, bar: Bar, slug: SourceSlug) -> SourcePage:
    """Return the page of one source. Raise NotFoundError when there is none."""
    found = rooms.archive.sources.get(slug)
    alarms = alarm_rows(rooms.archive.health.alarms_of(slug, PAST_ALARMS), rooms.clock())
    now = rooms.clock()
    return SourcePage(
        title=found.name,
        bar=bar,
        source=found,
        alarms=tuple(alarm for alarm in alarms if alarm.ended_at is None),
        past=tuple(alarm for alarm in alarms if alarm.ended_at is not None),
        dead=tuple(dead_link(link, now) for link in rooms.archive.links.dead(slug, DEAD_LINKS)),
        dead_count=rooms.archive.links.count_dead().get(slug, 0),
    )


def open_alarms(rooms: Rooms) -> dict[SourceSlug, tuple[AlarmRow, ...]]:
    """Return the alarms that hold, by source."""
    found: dict[SourceSlug, list[Alarm]] = defaultdict(list)
    for alarm in rooms.archive.health.open_alarms():
        found[alarm.source].append(alarm)
    return {slug: alarm_rows(alarms, rooms.clock()) for slug, alarms in found.items()}


def alarm_rows(alarms: Sequence[Alarm], now: datetime) -> tuple[AlarmRow, ...]:
    """Return alarms as rows."""
    return tuple(
        AlarmRow(
            label=ALARMS[alarm.kind],
            sentence=alarm.sentence,
            since_at=alarm.since_at,
            since=wording.since(alarm.since_at, now),
            ended_at=alarm.ended_at,
            lasted=wording.span(alarm.ended_at - alarm.since_at) if alarm.ended_at else "",
        )
        for alarm in alarms
    )


def dead_link(link: Link, now: datetime) -> DeadLink:
    """Return a dead link as a row."""
    return DeadLink(
        article_id=link.article_id,
        slug=article_slug(link.title),
        title=link.title,
        url=link.url,
        gone=day(link.dead_since or link.checked_at),
        captured=day(link.captured_at) if link.captured_at else "",
        checked=wording.since(link.checked_at, now),
    )
