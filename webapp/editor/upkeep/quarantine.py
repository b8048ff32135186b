"""Pages that broke their reader: listed with the reason, and read again when an editor asks for it."""

from dataclasses import dataclass

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from archive import acts
from records.captures import CaptureId
from records.crawls import Outcome, RunScope
from records.errors import ConflictError
from records.health import QuarantinedCapture
from webapp.editor import sessions, wording
from webapp.editor.crawls.rows import source_names
from webapp.editor.frame import Bar, DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.rooms import Rooms, rooms

# Shown on one page, and read again in one run.
MOST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarantineRow:
    """One page."""

    id: CaptureId
    url: str
    source: str
    label: str
    reason: str
    attempts: int
    body_bytes: int
    captured: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarantinePage(DeskPage):
    """All that is in quarantine."""

    rows: tuple[QuarantineRow, ...]
    count: int
    can_replay: bool  # no run is active


@blueprint.get("/quarantine")
def quarantine() -> str:
    """Show what is in quarantine."""
    return render_template("editor/quarantine.html", page=quarantine_page(rooms(), bar("quarantine")))


@blueprint.post("/quarantine")
def replay() -> ResponseReturnValue:
    """Request a run that reads the chosen pages again, or all that are shown; the worker begins it."""
    here, name = rooms(), sessions.signed_in().editor.name
    chosen = tuple(CaptureId(number) for number in request.form.getlist("capture", type=int))
    held = here.archive.quarantine.pages(limit=MOST, only=chosen)
    if not held:
        page = quarantine_page(here, bar("quarantine"), fault="None of these pages is in quarantine any more.")
        return render_template("editor/quarantine.html", page=page), 422
    scope = RunScope(captures=tuple(page.id for page in held))
    try:
        run = acts.runs.start(here.archive, scope, name, here.clock(), detail=f"{len(held)} pages")
    except ConflictError as error:
        page = quarantine_page(here, bar("quarantine"), fault=f"Nothing was read again: {error}.")
        return render_template("editor/quarantine.html", page=page), 409
    return redirect(url_for("editor.run", run_id=run.id), 303)


def quarantine_page(rooms: Rooms, bar: Bar, fault: str = "") -> QuarantinePage:
    """Return the page of what is in quarantine."""
    held, names = rooms.archive.quarantine.pages(limit=MOST), source_names(rooms)
    return QuarantinePage(
        title="Quarantine",
        bar=bar,
        fault=fault,
        rows=tuple(_row(rooms, page, names) for page in held),
        count=rooms.archive.quarantine.count(),
        can_replay=rooms.archive.runs.active() is None,
    )


def _row(rooms: Rooms, page: QuarantinedCapture, names: dict[str, str]) -> QuarantineRow:
    return QuarantineRow(
        id=page.id,
        url=page.url,
        source=names.get(page.source or "", page.source or ""),
        label=wording.OUTCOMES[Outcome(page.outcome)][0],
        reason=page.reason,
        attempts=page.attempts,
        body_bytes=page.body_bytes,
        captured=wording.since(page.fetched_at, rooms.clock()),
    )
