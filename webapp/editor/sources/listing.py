"""The list of sources: how each is, at a glance."""

from dataclasses import dataclass

from flask import Response, render_template

from webapp.editor.frame import DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.editor.sources.rows import SourceRow, source_rows
from webapp.rooms import rooms
from webapp.syndication.opml import Folder, Subscription, opml
from webapp.wording import counted


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesPage(DeskPage):
    """Every source with the state of its feeds."""

    rows: tuple[SourceRow, ...]
    summary: str
    can_start: bool  # no run is active


@blueprint.get("/sources")
def sources() -> str:
    """Show every source with the state of its feeds."""
    here = rooms()
    rows = source_rows(here)
    page = SourcesPage(
        title="Sources",
        bar=bar("sources"),
        rows=rows,
        summary=summary_of(rows),
        can_start=here.archive.runs.active() is None,
    )
    return render_template("editor/sources.html", page=page)


@blueprint.get("/sources.opml")
def sources_opml() -> Response:
    """The feeds of all sources as a list of subscriptions, for readers."""
    subscriptions = tuple(
        Subscription(title=source.name, feed=feed, page=source.home)
        for source in rooms().archive.sources.all(declared_only=True)
        for feed in source.feeds
    )
    body = opml("Sources", [Folder(title="Sources", subscriptions=subscriptions)])
    headers = {"Content-Disposition": "attachment; filename=sources.opml"}
    return Response(body, content_type="text/x-opml; charset=utf-8", headers=headers)


def summary_of(rows: tuple[SourceRow, ...]) -> str:
    """Say how the sources are as a whole: `12 sources, 2 with alarms, 1 paused`."""
    visited = [row for row in rows if row.is_declared]
    alarming, paused = sum(bool(row.alarms) for row in visited), sum(row.source.is_paused for row in visited)
    parts = [counted(len(visited), "source")]
    parts += [f"{alarming} with alarms"] if alarming else []
    parts += [f"{paused} paused"] if paused else []
    return ", ".join(parts)
