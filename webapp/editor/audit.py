"""The audit log: who did what to what, how it was before and is now, and when."""

from dataclasses import dataclass

from flask import render_template, request

from records.editors import AuditEntry
from webapp.editor.frame import DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.rooms import Rooms, rooms
from webapp.wording import moment

A_PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRow:
    """One thing that was done."""

    entry: AuditEntry
    when: str
    article: int  # 0: of no article
    subject: str  # empty: of none


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditPage(DeskPage):
    """What was done, the newest first."""

    rows: tuple[AuditRow, ...]
    actor: str
    about: str
    further: int  # seq to go on before; 0: this is all


@blueprint.get("/audit")
def audit() -> str:
    """Show the log, all of it or of one person or thing."""
    actor, about = (request.args.get(name, "").strip()[:200] for name in ("actor", "object"))
    before = request.args.get("before", "")
    start = int(before) if before.isascii() and before.isdigit() and len(before) < 19 else None
    return render_template("editor/audit.html", page=audit_page(rooms(), actor, about, start))


def audit_page(here: Rooms, actor: str, about: str, before: int | None) -> AuditPage:
    """Return a page of the log; `actor` is a whole name in any case, `about` part of what was changed."""
    found = here.archive.editors.audit_log(A_PAGE + 1, before, actor=actor, about=about)
    shown = found[:A_PAGE]
    return AuditPage(
        title="Audit",
        bar=bar("audit"),
        rows=tuple(_row(entry) for entry in shown),
        actor=actor,
        about=about,
        further=shown[-1].seq if len(found) > A_PAGE else 0,
    )


def _row(entry: AuditEntry) -> AuditRow:
    kind, _, rest = entry.object_id.partition(":")
    is_article = kind == "article" and rest.isdigit()
    is_subject = kind in ("film", "person", "stunt")
    return AuditRow(
        entry=entry,
        when=moment(entry.at),
        article=int(rest) if is_article else 0,
        subject=entry.object_id if is_subject else "",
    )
