"""The accounts of all, for admins: adding, closing, changing what one may do. Passwords are chosen by their owners."""

import secrets
from dataclasses import dataclass, replace
from datetime import timedelta

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from archive import acts
from records.editors import Editor, EditorId, EditorRole
from records.errors import ConflictError
from webapp.editor import sessions, wording
from webapp.editor.accounts import passwords
from webapp.editor.accounts.signing_in import RETRY_SECONDS, THROTTLED
from webapp.editor.frame import DONE, DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.origins import client_address
from webapp.rooms import Rooms, absolute, rooms
from webapp.wording import day

LINK_LIFE = timedelta(hours=1)
LONGEST_NAME = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One account."""

    id: EditorId
    name: str
    role: str
    since: str
    state: str  # "", "closed", "has not chosen a password yet"
    has_factor: bool
    sessions: int
    seen: str
    is_self: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePage(DeskPage):
    """All accounts."""

    rows: tuple[PersonRow, ...]
    roles: tuple[EditorRole, ...] = tuple(EditorRole)
    link: str = ""  # a one-time link, shown this once
    link_for: str = ""
    name: str = ""  # as it was typed


@blueprint.get("/people")
def people() -> str:
    """Show all accounts."""
    return _shown(people_page(rooms(), notice=DONE.get(request.args.get("done", ""), "")))


@blueprint.post("/people")
def add_person() -> ResponseReturnValue:
    """Add an account, and show the one-time link with which its owner chooses a password."""
    here, by, name = rooms(), sessions.signed_in().editor.name, " ".join(request.form.get("name", "").split())
    role = request.form.get("role", "")
    page = replace(people_page(here), name=name[:LONGEST_NAME])
    refused = _without_password(page)
    if refused is not None:
        return refused
    if not name or len(name) > LONGEST_NAME or not name.isprintable() or role not in set(EditorRole):
        return _shown(replace(page, fault=f"An account needs a name of at most {LONGEST_NAME} characters.")), 422
    try:
        with here.archive.writing():
            editor = here.archive.editors.add(name, EditorRole(role), here.clock())
            here.archive.editors.audit(by, "add editor", name, here.clock(), after=role)
            link = _new_link(here, editor, by)
    except ConflictError as error:
        return _shown(replace(page, fault=f"Nobody was added: {error}.")), 409
    return _shown(replace(people_page(here), link=link, link_for=name))


@blueprint.post("/people/<int(max=999999999):number>")
def change_person(number: int) -> ResponseReturnValue:
    """Give an account a new link, another role, close or open it, sign it out, or take its second factor away."""
    here, by = rooms(), sessions.signed_in().editor.name
    editor = here.archive.editors.get(EditorId(number))
    wish = request.form.get("wish", "")
    refused = _without_password(people_page(here))
    if refused is not None:
        return refused
    if wish == "link":
        with here.archive.writing():
            link = _new_link(here, editor, by)
        return _shown(replace(people_page(here), link=link, link_for=editor.name))
    try:
        if wish == "reset-factor" and editor.id == sessions.signed_in().editor.id:
            raise ConflictError("your own second factor is turned off on your account's page, with password and code")
        acts.accounts.change(here.archive, editor, wish, by, here.clock())
    except ConflictError as error:
        return _shown(people_page(here, fault=f"Nothing was changed: {error}.")), 409
    return redirect(url_for("editor.people", done="person"), 303)


def people_page(here: Rooms, notice: str = "", fault: str = "") -> PeoplePage:
    """Return the page of all accounts."""
    rows = tuple(_row(here, editor) for editor in here.archive.editors.all())
    return PeoplePage(title="Accounts", bar=bar("people"), rows=rows, notice=notice, fault=fault)


def _row(here: Rooms, editor: Editor) -> PersonRow:
    idle, absolute_life = sessions.limits(here)
    held = here.archive.sessions.of(editor.id, here.clock(), idle=idle, absolute=absolute_life)
    state = "closed" if editor.is_disabled else "" if editor.password_hash else "has not chosen a password yet"
    return PersonRow(
        id=editor.id,
        name=editor.name,
        role=editor.role.value,
        since=day(editor.created_at),
        state=state,
        has_factor=editor.totp_secret is not None,
        sessions=len(held),
        seen=wording.since(held[0].last_seen_at, here.clock()) if held else "",
        is_self=editor.id == sessions.signed_in().editor.id,
    )


def _without_password(page: PeoplePage) -> ResponseReturnValue | None:
    """Return the page that says why nothing is changed, unless the admin's own password was given again.

    An open browser that somebody finds, or a stolen session, must not be enough to make more accounts.
    """
    here, editor = rooms(), sessions.signed_in().editor
    given, address = request.form.get("current", ""), client_address()
    checked = passwords.check(here.archive, editor.name, given, address=address, now=here.clock())
    if checked.editor is not None:
        return None
    if checked.is_throttled:
        return _shown(replace(page, fault=THROTTLED)), 429, {"Retry-After": RETRY_SECONDS}
    return _shown(replace(page, fault="Your password is wrong. Nothing was changed.")), 422


def _new_link(here: Rooms, editor: Editor, by: str) -> str:
    """Return a one-time link for an account; only its hash is kept."""
    token = secrets.token_urlsafe(sessions.SECRET_BYTES)
    here.archive.editors.keep_token(editor.id, sessions.digest(token), here.clock() + LINK_LIFE)
    here.archive.editors.audit(by, "set-up link", editor.name, here.clock())
    return absolute(url_for("editor.set_up", token=token))


def _shown(page: PeoplePage) -> str:
    return render_template("editor/people.html", page=page)
