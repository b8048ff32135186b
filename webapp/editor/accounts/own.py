"""The own account: password, second factor, and the browsers that are signed in."""

from dataclasses import dataclass

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from records.editors import Session
from webapp.editor import sessions, wording
from webapp.editor.accounts import passwords, totp
from webapp.editor.accounts.picture import Picture, picture_of
from webapp.editor.accounts.signing_in import RETRY_SECONDS, THROTTLED, enter
from webapp.editor.frame import DONE, DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.origins import client_address
from webapp.rooms import rooms
from webapp.wording import day

WRONG_PASSWORD = "The present password is wrong."  # noqa: S105 - a sentence
WRONG_CODE = "The code is wrong, or was used already. Wait for the next one."
# (word in the name a browser gives itself, how we call it); the first that fits counts.
BROWSERS = (
    ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ("curl/", "curl"), ("Python-urllib", "a program"),
)  # fmt: skip
SYSTEMS = (
    ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "Mac"),
    ("CrOS", "ChromeOS"), ("Linux", "Linux"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRow:
    """One browser that is signed in."""

    id: str
    browser: str
    agent: str
    since: str
    seen: str
    is_this: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountPage(DeskPage):
    """An editor's own account."""

    since: str
    has_factor: bool
    sessions: tuple[SessionRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FactorPage(DeskPage):
    """Turning the second factor on."""

    secret: str
    spelled: str  # the secret in groups of four
    uri: str
    picture: Picture  # of the address


@blueprint.get("/account")
def account() -> str:
    """Show the own account."""
    return _account(notice=DONE.get(request.args.get("done", ""), ""))


@blueprint.post("/account/password")
def change_password() -> ResponseReturnValue:
    """Change the password; every session ends, and this browser gets a new one."""
    here, editor = rooms(), sessions.signed_in().editor
    new = request.form.get("password", "")
    refused = _without_password()
    fault = passwords.fault_of(new, request.form.get("repeated", ""), editor.name) if refused is None else ""
    if refused is not None or fault:
        return refused or (_account(fault=fault), 422)
    sessions.end_all(here.archive, editor, passwords.hashed(new))
    return enter(editor, "change password", url_for("editor.account", done="password"))


@blueprint.post("/account/sessions")
def end_sessions() -> ResponseReturnValue:
    """End one session of the own account, or all but this one."""
    here, person, wanted = rooms(), sessions.signed_in(), request.form.get("session", "")
    own = {row.id for row in session_rows()}
    with here.archive.writing():
        if wanted in own:
            here.archive.sessions.close(wanted)
        else:
            here.archive.sessions.close_all(person.editor.id, but=person.session.id_sha256)
        here.archive.editors.audit(
            person.editor.name, "end sessions", "one" if wanted in own else "others", here.clock()
        )
    if wanted == person.session.id_sha256:
        return sessions.take_cookie(redirect(url_for("editor.login", done="signed-out"), 303))
    return redirect(url_for("editor.account", done="sessions"), 303)


@blueprint.post("/account/sign-out")
def sign_out_everywhere() -> ResponseReturnValue:
    """End every session of the own account."""
    here, editor = rooms(), sessions.signed_in().editor
    with here.archive.writing():
        here.archive.sessions.close_all(editor.id)
        here.archive.editors.audit(editor.name, "sign out everywhere", "", here.clock())
    return sessions.take_cookie(redirect(url_for("editor.login", done="everywhere"), 303))


@blueprint.get("/account/factor")
def new_factor() -> str:
    """Show a fresh secret for an authenticator app; nothing is kept until a code of it is sent."""
    return _factor(totp.new_secret())


@blueprint.post("/account/factor")
def turn_factor_on() -> ResponseReturnValue:
    """Turn the second factor on, once the app has shown that it knows the secret; all other sessions end."""
    here, person, secret = rooms(), sessions.signed_in(), request.form.get("secret", "")
    if not totp.is_secret(secret) or person.editor.totp_secret:
        return redirect(url_for("editor.account"), 303)
    refused = _without_password(secret)
    if refused is not None:
        return refused
    step = totp.step_of(secret, request.form.get("code", ""), here.clock())
    if step is None:
        return _factor(secret, WRONG_CODE), 422
    with here.archive.writing():
        here.archive.editors.set_totp(person.editor.id, secret)
        here.archive.editors.use_totp_step(person.editor.id, step)
        here.archive.sessions.close_all(person.editor.id, but=person.session.id_sha256)
        here.archive.editors.audit(person.editor.name, "second factor", "", here.clock(), before="off", after="on")
    return redirect(url_for("editor.account", done="factor-on"), 303)


@blueprint.post("/account/factor/off")
def turn_factor_off() -> ResponseReturnValue:
    """Turn the second factor off, with password and code."""
    here, editor = rooms(), sessions.signed_in().editor
    refused = _without_password(code=request.form.get("code", ""))
    if refused is not None:
        return refused
    with here.archive.writing():
        here.archive.editors.set_totp(editor.id, None)
        here.archive.editors.audit(editor.name, "second factor", "", here.clock(), before="on", after="off")
    return redirect(url_for("editor.account", done="factor-off"), 303)


def session_rows() -> tuple[SessionRow, ...]:
    """Return the browsers in which the own account is signed in, the one seen last first."""
    here, person = rooms(), sessions.signed_in()
    idle, absolute = sessions.limits(here)
    held = here.archive.sessions.of(person.editor.id, here.clock(), idle=idle, absolute=absolute)
    return tuple(_session_row(each, person.session.id_sha256) for each in held)


def browser_of(agent: str) -> str:
    """Return how a browser is called by people: `Firefox on Linux`; what is unknown by its own name."""
    name = next((name for word, name in BROWSERS if word in agent), "")
    system = next((system for word, system in SYSTEMS if word in agent), "")
    return f"{name} on {system}" if name and system else name or agent[:60] or "unknown"


def _session_row(session: Session, this: str) -> SessionRow:
    now = rooms().clock()
    return SessionRow(
        id=session.id_sha256,
        browser=browser_of(session.user_agent),
        agent=session.user_agent,
        since=wording.since(session.created_at, now),
        seen=wording.since(session.last_seen_at, now),
        is_this=session.id_sha256 == this,
    )


def _without_password(secret: str = "", code: str | None = None) -> ResponseReturnValue | None:
    """Return the page that says why nothing is changed, when the present password, or a wanted code, does not fit."""
    here, editor = rooms(), sessions.signed_in().editor
    given, address = request.form.get("current", ""), client_address()
    checked = passwords.check(here.archive, editor.name, given, address=address, now=here.clock(), code=code)
    if checked.editor is not None:
        return None
    fault = THROTTLED if checked.is_throttled else WRONG_PASSWORD if code is None else "Password or code is wrong."
    html = _factor(secret, fault) if secret else _account(fault=fault)
    return (html, 429, {"Retry-After": RETRY_SECONDS}) if checked.is_throttled else (html, 422)


def _account(notice: str = "", fault: str = "") -> str:
    editor = sessions.signed_in().editor
    page = AccountPage(
        title="Your account",
        bar=bar("account"),
        since=day(editor.created_at),
        has_factor=editor.totp_secret is not None,
        sessions=session_rows(),
        notice=notice,
        fault=fault,
    )
    return render_template("editor/account.html", page=page)


def _factor(secret: str, fault: str = "") -> str:
    name, issuer = sessions.signed_in().editor.name, rooms().settings.site.name
    uri = totp.uri(secret, name, issuer)
    spelled = " ".join(secret[place : place + 4] for place in range(0, len(secret), 4))
    page = FactorPage(
        title="Second factor",
        bar=bar("account"),
        fault=fault,
        secret=secret,
        spelled=spelled,
        uri=uri,
        picture=picture_of(uri),
    )
    return render_template("editor/factor.html", page=page)
