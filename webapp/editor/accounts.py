"""Sign-in, sign-out, the first password and the own account."""

import re

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from records.editors import Editor
from webapp.editor import passwords, sessions
from webapp.editor.frame import DONE, AccountPage, LoginPage, SetUpPage, bar
from webapp.editor.gate import blueprint
from webapp.rooms import rooms
from webapp.wording import day

WRONG = "Name or password is wrong."
THROTTLED = "Too many attempts. Wait a quarter of an hour, then try again."
RETRY_SECONDS = str(int(passwords.WINDOW.total_seconds()))
USED_UP = "This set-up link is unknown, used or too old. Ask whoever runs the site for a new one."


@blueprint.get("/login")
def login() -> ResponseReturnValue:
    """Show the sign-in form; who is signed in already goes on."""
    target = request.args.get("next", "")
    if sessions.recall(rooms()) is not None:
        return redirect(own_path(target, url_for("editor.desk")), 303)
    notice = DONE.get(request.args.get("done", ""), "")
    page = LoginPage(form_token=sessions.form_token(), next=target, notice=notice)
    return render_template("editor/login.html", page=page)


@blueprint.post("/login")
def sign_in() -> ResponseReturnValue:
    """Sign in with name and password."""
    here, name, target = rooms(), request.form.get("name", "").strip(), request.form.get("next", "")
    password = request.form.get("password", "")
    checked = passwords.check(here.archive, name, password, address=address(), now=here.clock())
    if checked.editor is not None:
        return _enter(checked.editor, "sign in", own_path(target, url_for("editor.desk")))
    fault = THROTTLED if checked.is_throttled else WRONG
    page = LoginPage(form_token=sessions.form_token(), next=target, name=name[:80], fault=fault)
    html = render_template("editor/login.html", page=page)
    return (html, 429, {"Retry-After": RETRY_SECONDS}) if checked.is_throttled else (html, 422)


@blueprint.post("/logout")
def log_out() -> ResponseReturnValue:
    """End this browser's session."""
    here, person = rooms(), sessions.signed_in()
    with here.archive.writing():
        here.archive.sessions.close(person.session.id_sha256)
        here.archive.editors.audit(person.editor.name, "sign out", "", here.clock())
    return sessions.take_cookie(_to("editor.login", "signed-out"))


@blueprint.get("/setup/<token>")
def set_up(token: str) -> ResponseReturnValue:
    """Show the form for the first password; the token stays good until it is used."""
    owner = _owner(token)
    return _set_up(token, owner.name) if owner else _used_up()


@blueprint.post("/setup/<token>")
def keep_first_password(token: str) -> ResponseReturnValue:
    """Set the first password, use the token up and sign in."""
    here, owner = rooms(), _owner(token)
    if owner is None:
        return _used_up()
    password = request.form.get("password", "")
    fault = passwords.fault_of(password, request.form.get("repeated", ""), owner.name)
    if fault:
        return _set_up(token, owner.name, fault), 422
    editor = here.archive.editors.use_token(sessions.digest(token), passwords.hashed(password), here.clock())
    return _enter(editor, "set up account", url_for("editor.desk")) if editor else _used_up()


@blueprint.get("/account")
def account() -> str:
    """Show the own account."""
    return _account(notice=DONE.get(request.args.get("done", ""), ""))


@blueprint.post("/account/password")
def change_password() -> ResponseReturnValue:
    """Change the password; every session ends, and this browser gets a new one."""
    here, editor = rooms(), sessions.signed_in().editor
    given, new = request.form.get("current", ""), request.form.get("password", "")
    checked = passwords.check(here.archive, editor.name, given, address=address(), now=here.clock())
    if checked.is_throttled:
        return _account(fault=THROTTLED), 429, {"Retry-After": RETRY_SECONDS}
    wrong = "" if checked.editor else "The present password is wrong."
    fault = wrong or passwords.fault_of(new, request.form.get("repeated", ""), editor.name)
    if fault:
        return _account(fault=fault), 422
    sessions.end_all(here.archive, editor, passwords.hashed(new))
    return _enter(editor, "change password", url_for("editor.account", done="password"))


@blueprint.post("/account/sign-out")
def sign_out_everywhere() -> ResponseReturnValue:
    """End every session of the own account."""
    here, editor = rooms(), sessions.signed_in().editor
    with here.archive.writing():
        sessions.end_all(here.archive, editor, editor.password_hash or "")
        here.archive.editors.audit(editor.name, "sign out everywhere", "", here.clock())
    return sessions.take_cookie(_to("editor.login", "everywhere"))


def own_path(wanted: str, desk: str) -> str:
    """Return `wanted` if it is a path of the desk, else the desk: nobody is ever sent elsewhere after signing in."""
    is_own = re.fullmatch(re.escape(desk) + r"(/[A-Za-z0-9_-]+)*(\?[A-Za-z0-9_=&%.+-]*)?", wanted) is not None
    return wanted if is_own else desk


def address() -> str:
    """Return the address a request came from, for counting failures."""
    return request.remote_addr or "unknown"


def _enter(editor: Editor, action: str, target: str) -> Response:
    """Begin a session, note the action and send the browser on."""
    here = rooms()
    with here.archive.writing():
        secret = sessions.begin(here.archive, editor, here.clock())
        here.archive.editors.audit(editor.name, action, "", here.clock(), detail=f"from {address()}")
    return sessions.give_cookie(redirect(target, 303), secret)


def _to(endpoint: str, done: str) -> Response:
    return redirect(url_for(endpoint, done=done), 303)


def _owner(token: str) -> Editor | None:
    here = rooms()
    return here.archive.editors.by_token(sessions.digest(token), here.clock())


def _set_up(token: str, name: str, fault: str = "") -> str:
    page = SetUpPage(form_token=sessions.form_token(), token=token, name=name, fault=fault)
    return render_template("editor/setup.html", page=page)


def _used_up() -> ResponseReturnValue:
    return render_template("editor/login.html", page=LoginPage(form_token=sessions.form_token(), fault=USED_UP)), 404


def _account(notice: str = "", fault: str = "") -> str:
    since = day(sessions.signed_in().editor.created_at)
    page = AccountPage(title="Your account", bar=bar("account"), since=since, notice=notice, fault=fault)
    return render_template("editor/account.html", page=page)
