"""One source: how it is, what is declared of it, its alarms and dead links, and what an editor can do about it."""

from dataclasses import dataclass

from flask import render_template, request

from records.articles import ArticleId
from records.editors import Ground
from records.health import Link
from records.slugs import article_slug
from records.sources import Source, SourceSlug
from webapp.editor import wording
from webapp.editor.errands import Errand, look, recent
from webapp.editor.frame import DONE, Bar, DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.editor.sources.alarms import AlarmRow, alarm_rows
from webapp.editor.sources.chart import Chart, chart_of_weeks
from webapp.editor.sources.form import Field, form_of, stamp
from webapp.editor.sources.rows import FeedRow, feed_row, next_due
from webapp.editor.takedowns import GROUNDS
from webapp.rooms import Rooms, rooms
from webapp.wording import day

PAST_ALARMS = 50
DEAD_LINKS = 200
WEEKS = 26


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
    stamp: str  # of the source as shown, so that nobody overwrites what another one changed
    is_visited: bool  # it is in the configuration, or an editor added it
    is_edited: bool
    differs: tuple[tuple[str, str], ...]  # what the configuration says otherwise: (label, value)
    is_own: bool  # an editor added it: the configuration does not know it
    places: tuple[FeedRow, ...]
    next_due: str
    newest: str
    chart: Chart
    waiting: int
    can_start: bool
    tried: Errand | None
    alarms: tuple[AlarmRow, ...]
    past: tuple[AlarmRow, ...]
    dead: tuple[DeadLink, ...]
    dead_count: int
    grounds: tuple[tuple[Ground, str], ...] = tuple(GROUNDS.items())  # on which it may be taken down


@blueprint.get("/sources/<slug>")
def source(slug: str) -> str:
    """Show how one source is and has been."""
    return shown(SourceSlug(slug))


def shown(slug: SourceSlug, *, fault: str = "") -> str:
    """Return the page of one source, with what could not be done. Raise NotFoundError when there is none."""
    notice = DONE.get(request.args.get("done", ""), "")
    return render_template("editor/source.html", page=source_page(rooms(), bar("sources"), slug, notice, fault))


def source_page(rooms: Rooms, bar: Bar, slug: SourceSlug, notice: str = "", fault: str = "") -> SourcePage:
    """Return the page of one source. Raise NotFoundError when there is none."""
    shelves, now = rooms.archive, rooms.clock()
    found, edited = shelves.sources.get(slug), shelves.sources.edited()
    states = [state for state in shelves.sources.feed_states(slug) if state.source == slug]
    alarms = alarm_rows(shelves.health.alarms_of(slug, PAST_ALARMS), now)
    newest = shelves.health.newest().get(slug)
    declared = edited.get(slug)
    tries = [each for each in recent(rooms, "try") if each.wish.get("slug") == slug]
    return SourcePage(
        title=found.name,
        bar=bar,
        notice=notice,
        fault=fault,
        source=found,
        stamp=stamp(found),
        is_visited=found in shelves.sources.all(declared_only=True),
        is_edited=slug in edited,
        differs=differences(found, declared) if declared is not None else (),
        is_own=slug in edited and declared is None,
        places=tuple(feed_row(state, now) for state in states),
        next_due=next_due(found, states, now),
        newest=wording.since(newest, now) if newest else "",
        chart=chart_of_weeks(shelves.health.history(slug, now).published, WEEKS, now.date()),
        waiting=shelves.sources.count_waiting(slug),
        can_start=shelves.runs.active() is None,
        tried=look(rooms, tries[0].id) if tries else None,
        alarms=tuple(alarm for alarm in alarms if alarm.ended_at is None),
        past=tuple(alarm for alarm in alarms if alarm.ended_at is not None),
        dead=tuple(dead_link(rooms, link) for link in shelves.links.dead(slug, DEAD_LINKS)),
        dead_count=shelves.links.count_dead().get(slug, 0),
    )


def differences(held: Source, declared: Source) -> tuple[tuple[str, str], ...]:
    """Return what the configuration says otherwise, by the labels of the form."""
    now, then = form_of(held), form_of(declared)
    fields = [field for field in Field if now[field] != then[field]]
    found = [(field.label, then[field] or "nothing") for field in fields]
    if held.is_paused != declared.is_paused:
        found.append(("Visited", "no" if declared.is_paused else "yes"))
    return tuple(found)


def dead_link(rooms: Rooms, link: Link) -> DeadLink:
    """Return a dead link as a row."""
    return DeadLink(
        article_id=link.article_id,
        slug=article_slug(link.title),
        title=link.title,
        url=link.url,
        gone=day(link.dead_since or link.checked_at),
        captured=day(link.captured_at) if link.captured_at else "",
        checked=wording.since(link.checked_at, rooms.clock()),
    )
