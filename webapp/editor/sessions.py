"""Knows which browser is signed in as whom. The archive holds hashes; the secrets live in the browser's cookies."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import cast

from flask import g, request
from werkzeug.wrappers import Response

from archive import Archive
from records.editors import Editor, Session
from webapp.rooms import Rooms, rooms

SIGNED_IN = "second-unit-desk"
# Before sign-in there is no session to bind a form to: the form carries the hash of this cookie instead.
VISIT = "second-unit-visit"
SECRET_BYTES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """The editor behind the current request."""

    editor: Editor
    session: Session


def digest(secret: str) -> str:
    """Return the SHA-256 of a secret in hex: all that is ever stored of it."""
    return sha256(secret.encode()).hexdigest()


def begin(archive: Archive, editor: Editor, now: datetime) -> str:
    """Store a new session and end the one this browser had; return the new secret for its cookie."""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    archive.sessions.close(digest(_cookie(SIGNED_IN)))
    archive.sessions.open(
        Session(
            id_sha256=digest(secret),
            editor_id=editor.id,
            created_at=now,
            last_seen_at=now,
            csrf_token=secrets.token_urlsafe(SECRET_BYTES),
            user_agent=request.headers.get("User-Agent", ""),
        )
    )
    return secret


def recall(here: Rooms) -> SignedIn | None:
    """Return who sent the current request and remember it for the view; None without a live session."""
    secret = _cookie(SIGNED_IN)
    if not secret:
        return None
    idle, absolute = limits(here)
    session = here.archive.sessions.live(digest(secret), here.clock(), idle=idle, absolute=absolute)
    if session is None:
        return None
    g.signed_in = SignedIn(editor=here.archive.editors.get(session.editor_id), session=session)
    return signed_in()


def limits(here: Rooms) -> tuple[timedelta, timedelta]:
    """Return how long a session may be idle, and how long it lasts in any case."""
    site = here.settings.site
    return timedelta(minutes=site.session_idle_minutes), timedelta(hours=site.session_hours)


def signed_in() -> SignedIn:
    """Return who sent the current request; only views behind the gate may ask."""
    return cast(SignedIn, g.signed_in)


def end_all(archive: Archive, editor: Editor, password_hash: str) -> None:
    """Set the password hash of an account and end all its sessions, wherever they are, in one transaction."""
    with archive.writing():
        archive.editors.set_password_hash(editor.id, password_hash)
        archive.sessions.close_all(editor.id)


def give_cookie(response: Response, secret: str) -> Response:
    """Hand the browser the secret of its session; it forgets it when it closes."""
    return _set_cookie(response, SIGNED_IN, secret)


def take_cookie(response: Response) -> Response:
    """Have the browser forget its session."""
    response.delete_cookie(_cookie_name(SIGNED_IN), path="/", secure=is_https(), httponly=True, samesite="Lax")
    return response


def form_token() -> str:
    """Return the token that forms carry while nobody is signed in; bound to a cookie of this browser."""
    if "visit" not in g:
        g.visit = _cookie(VISIT) or secrets.token_urlsafe(SECRET_BYTES)
    return digest(f"form {g.visit}")


def give_form_cookie(response: Response) -> None:
    """Hand the browser the cookie its form token is bound to, when a page used one that is new."""
    visit = g.get("visit")
    if visit and visit != _cookie(VISIT):
        _set_cookie(response, VISIT, visit)


def is_https() -> bool:
    """Tell whether the browser reaches us encrypted, directly or, by `site.base_url`, through a proxy."""
    return request.is_secure or (rooms().settings.site.base_url or "").startswith("https://")


def _cookie_name(name: str) -> str:
    # The prefix makes browsers refuse the cookie from anybody but this very host (RFC 6265bis, 4.1.3.2).
    return f"__Host-{name}" if is_https() else name


def _cookie(name: str) -> str:
    return request.cookies.get(_cookie_name(name), "")


def _set_cookie(response: Response, name: str, value: str) -> Response:
    response.set_cookie(_cookie_name(name), value, path="/", secure=is_https(), httponly=True, samesite="Lax")
    return response
