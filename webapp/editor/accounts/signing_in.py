"""Sign-in, sign-out, and the first password."""

import re

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from records.editors import Editor
from webapp.editor import sessions
from webapp.editor.accounts import passwords
from webapp.editor.frame import DONE, LoginPage, SetUpPage
from webapp.editor.gate import blueprint
from webapp.origins import client_address
from webapp.rooms import rooms

WRONG = "Name, password or code is wrong."
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
    password, code = request.form.get("password", ""), request.form.get("code", "")
    checked = passwords.check(here.archive, name, password, address=client_address(), now=here.clock(), code=code)
    if checked.editor is not None:
        return enter(checked.editor, "sign in", own_path(target, url_for("editor.desk")))
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
    if editor is not None and editor.totp_secret:  # a new password is no reason to do without the second factor
        return _to("editor.login", "password-set")
    return enter(editor, "set up account", url_for("editor.desk")) if editor else _used_up()


def own_path(wanted: str, desk: str) -> str:
    """Return `wanted` if it is a path of the desk, else the desk: nobody is ever sent elsewhere after signing in."""
    is_own = re.fullmatch(re.escape(desk) + r"(/[A-Za-z0-9_-]+)*(\?[A-Za-z0-9_=&%.+-]*)?", wanted) is not None
    return wanted if is_own else desk


def enter(editor: Editor, action: str, target: str) -> Response:
    """Begin a session, note the action and send the browser on."""
    here = rooms()
    with here.archive.writing():
        secret = sessions.begin(here.archive, editor, here.clock())
        here.archive.editors.audit(editor.name, action, "", here.clock(), detail=f"from {client_address()}")
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
