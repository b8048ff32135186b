"""Backups looked at more closely: compared with their manifest, and put back in the place of what is there."""

from dataclasses import dataclass, replace

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from archive.backup import RestoreWish, note_wish, wish_in, withdraw_wish
from records.errors import ConflictError
from webapp.editor import errands, sessions
from webapp.editor.accounts import passwords
from webapp.editor.accounts.signing_in import RETRY_SECONDS, THROTTLED
from webapp.editor.errands import Errand
from webapp.editor.frame import DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.editor.upkeep.health import BackupRow, backup_folder, backup_rows
from webapp.origins import client_address
from webapp.rooms import rooms

KIND = "check"


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoringPage(DeskPage):
    """The backups, what a check of one said, and what was wished."""

    backups: tuple[BackupRow, ...]
    chosen: str
    has_factor: bool  # a code is asked for besides the password
    waits_for: Errand | None
    last: Errand | None  # the check asked for last
    wish: RestoreWish | None


@blueprint.get("/health/backups")
def backups() -> str:
    """Show the backups."""
    return _shown(restoring_page())


@blueprint.post("/health/check")
def check_backup() -> ResponseReturnValue:
    """Have a process of its own compare every file of a backup with its manifest."""
    here, name, page = rooms(), sessions.signed_in().editor.name, restoring_page()
    if not page.chosen:
        return _shown(replace(page, fault="This backup is not there any more.")), 422
    command = ["restore", "--check", "--", str(backup_folder(here) / page.chosen)]
    try:
        errands.send(here, KIND, command, by=name, wish={"backup": page.chosen})
    except ConflictError as error:
        return _shown(replace(page, fault=f"Nothing was checked: {error}.")), 409
    return redirect(url_for("editor.backups"), 303)


@blueprint.post("/health/restore")
def put_back() -> ResponseReturnValue:
    """Wish that a backup is put back: `./run up` ends worker and site, does it, and starts them again."""
    here, editor, page = rooms(), sessions.signed_in().editor, restoring_page()
    if request.form.get("sure") != "yes" or not page.chosen:
        return _shown(replace(page, fault="Nothing is put back: choose a backup and say that you are sure.")), 422
    checked = passwords.check(
        here.archive, editor.name, request.form.get("current", ""), address=client_address(), now=here.clock(),
        code=request.form.get("code", ""),
    )  # fmt: skip
    if checked.is_throttled:
        return _shown(replace(page, fault=THROTTLED)), 429, {"Retry-After": RETRY_SECONDS}
    if checked.editor is None:
        return _shown(replace(page, fault="Password or code is wrong. Nothing is put back.")), 422
    wish = RestoreWish(backup=backup_folder(here) / page.chosen, by=editor.name, wished_at=here.clock())
    here.archive.editors.audit(editor.name, "wish restore", page.chosen, here.clock())
    note_wish(here.settings.storage.folder, wish)
    return redirect(url_for("editor.backups"), 303)


@blueprint.post("/health/restore/withdraw")
def withdraw_restore() -> ResponseReturnValue:
    """Take such a wish back, as long as it is not carried out."""
    here, name = rooms(), sessions.signed_in().editor.name
    try:
        withdraw_wish(here.settings.storage.folder)
    except ConflictError as error:
        return _shown(replace(restoring_page(), fault=f"Nothing was changed: {error}.")), 409
    here.archive.editors.audit(name, "withdraw restore", "", here.clock())
    return redirect(url_for("editor.backups"), 303)


def restoring_page() -> RestoringPage:
    """Return the page, with the backup that a form names."""
    here, rows = rooms(), backup_rows(rooms())
    asked = errands.recent(here, KIND)
    last = asked[0] if asked else None
    named = request.form.get("backup", "")
    return RestoringPage(
        title="Check a backup, or put it back",
        bar=bar("health"),
        backups=rows,
        chosen=named if named in {row.folder for row in rows} else "",
        has_factor=sessions.signed_in().editor.totp_secret is not None,
        waits_for=last if last is not None and not last.is_over else None,
        last=last,
        wish=wish_in(here.settings.storage.folder),
    )


def _shown(page: RestoringPage) -> str:
    return render_template("editor/backups.html", page=page)
