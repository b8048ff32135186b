"""Lets requests to the desk in or turns them away: one check before every view, deny by default."""

import logging
import secrets
from typing import NoReturn

from flask import Blueprint, Response, abort, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from records.editors import EditorRole
from webapp.editor import sessions
from webapp.editor.frame import LoginPage
from webapp.origins import is_own, own_origins
from webapp.rooms import rooms

log = logging.getLogger(__name__)

blueprint = Blueprint("editor", __name__, url_prefix="/editor")

# Whoever is not signed in may ask for these, and for nothing else.
OPEN = frozenset({"editor.login", "editor.sign_in", "editor.set_up", "editor.keep_first_password"})

# The least role for every other endpoint.
ROLES = {
    "editor.desk": EditorRole.EDITOR,
    "editor.log_out": EditorRole.EDITOR,
    "editor.account": EditorRole.EDITOR,
    "editor.change_password": EditorRole.EDITOR,
    "editor.sign_out_everywhere": EditorRole.EDITOR,
    "editor.end_sessions": EditorRole.EDITOR,
    "editor.new_factor": EditorRole.EDITOR,
    "editor.turn_factor_on": EditorRole.EDITOR,
    "editor.turn_factor_off": EditorRole.EDITOR,
    "editor.health": EditorRole.EDITOR,
    "editor.back_up": EditorRole.ADMIN,
    "editor.backups": EditorRole.ADMIN,
    "editor.check_backup": EditorRole.ADMIN,
    "editor.put_back": EditorRole.ADMIN,
    "editor.withdraw_restore": EditorRole.ADMIN,
    "editor.people": EditorRole.ADMIN,
    "editor.add_person": EditorRole.ADMIN,
    "editor.change_person": EditorRole.ADMIN,
    "editor.runs": EditorRole.EDITOR,
    "editor.start": EditorRole.EDITOR,
    "editor.run": EditorRole.EDITOR,
    "editor.progress": EditorRole.EDITOR,
    "editor.stop": EditorRole.EDITOR,
    "editor.dry_run": EditorRole.EDITOR,
    "editor.resume": EditorRole.EDITOR,
    "editor.retry": EditorRole.EDITOR,
    "editor.way": EditorRole.EDITOR,
    "editor.schedule": EditorRole.EDITOR,
    "editor.errand": EditorRole.EDITOR,
    "editor.sources": EditorRole.EDITOR,
    "editor.sources_opml": EditorRole.EDITOR,
    "editor.source": EditorRole.EDITOR,
    "editor.new_source": EditorRole.EDITOR,
    "editor.look_at_source": EditorRole.EDITOR,
    "editor.try_new_source": EditorRole.EDITOR,
    "editor.add_source": EditorRole.EDITOR,
    "editor.edit_source": EditorRole.EDITOR,
    "editor.save_source": EditorRole.EDITOR,
    "editor.pause_source": EditorRole.EDITOR,
    "editor.revert_source": EditorRole.EDITOR,
    "editor.try_source": EditorRole.EDITOR,
    "editor.imports": EditorRole.EDITOR,
    "editor.import_addresses": EditorRole.EDITOR,
    "editor.import_opml": EditorRole.EDITOR,
    "editor.add_subscriptions": EditorRole.EDITOR,
    "editor.import_captures": EditorRole.ADMIN,
    "editor.quarantine": EditorRole.EDITOR,
    "editor.replay": EditorRole.EDITOR,
    "editor.takedowns": EditorRole.EDITOR,
    "editor.decide": EditorRole.EDITOR,
    "editor.take_outlet_down": EditorRole.EDITOR,
    "editor.erasing": EditorRole.ADMIN,
    "editor.erase": EditorRole.ADMIN,
    "editor.find_article": EditorRole.EDITOR,
    "editor.article": EditorRole.EDITOR,
    "editor.correct": EditorRole.EDITOR,
    "editor.take_back_correction": EditorRole.EDITOR,
    "editor.regression_case": EditorRole.EDITOR,
    "editor.review": EditorRole.EDITOR,
    "editor.answer": EditorRole.EDITOR,
    "editor.undo_answer": EditorRole.EDITOR,
    "editor.settle_report": EditorRole.EDITOR,
    "editor.audit": EditorRole.EDITOR,
    "editor.catalogue": EditorRole.EDITOR,
    "editor.new_subject": EditorRole.EDITOR,
    "editor.create_subject": EditorRole.EDITOR,
    "editor.subject": EditorRole.EDITOR,
    "editor.save_subject": EditorRole.EDITOR,
    "editor.merge_subject": EditorRole.EDITOR,
    "editor.part_subject": EditorRole.EDITOR,
    "editor.revert_subject": EditorRole.EDITOR,
    "editor.set_pieces": EditorRole.EDITOR,
    "editor.new_set_piece": EditorRole.EDITOR,
    "editor.create_set_piece": EditorRole.EDITOR,
    "editor.set_piece": EditorRole.EDITOR,
    "editor.save_set_piece": EditorRole.EDITOR,
    "editor.merge_set_piece": EditorRole.EDITOR,
    "editor.part_set_piece": EditorRole.EDITOR,
    "editor.revert_set_piece": EditorRole.EDITOR,
}

RANKS = (EditorRole.EDITOR, EditorRole.ADMIN)  # each includes the one before
# Endpoints that take files or long lists, with the bytes that these may have; all other forms are small.
SPACIOUS = {
    "editor.import_opml": 4_000_000,
    "editor.add_subscriptions": 1_000_000,
    "editor.import_addresses": 1_000_000,
    "editor.start": 1_000_000,
    "editor.dry_run": 1_000_000,
}
MOST_PARTS = 5000
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")
FOREIGN = "This request did not come from a page of this site, so nothing was changed."
STALE = "This form is no longer valid, or your browser refuses cookies. Nothing was changed; load the page again."
TOO_LOW = "Your account may not do this."


@blueprint.before_request
def admit() -> ResponseReturnValue | None:
    """Let a request pass, or answer it here."""
    is_unsafe = request.method not in SAFE_METHODS
    if request.endpoint in SPACIOUS and sessions.recall(rooms()) is not None:
        request.max_content_length = request.max_form_memory_size = SPACIOUS[request.endpoint]
        request.max_form_parts = MOST_PARTS
    if is_unsafe and not is_own(request.headers, own_origins()):
        _refuse(FOREIGN)
    if request.endpoint in OPEN:
        if is_unsafe and not _token_fits(sessions.form_token()):
            _refuse(STALE)
        return None
    signed_in = sessions.recall(rooms())
    if signed_in is None:
        return _to_login(is_unsafe)
    if not may(signed_in.editor.role, ROLES.get(request.endpoint or "")):
        _refuse(TOO_LOW)
    if is_unsafe and not _token_fits(signed_in.session.csrf_token):
        _refuse(STALE)
    return None


@blueprint.after_request
def keep_private(response: Response) -> Response:
    """Mark every answer of the desk as nothing to store, list or tell others about."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    # Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
    response.headers["Referrer-Policy"] = "same-origin"
    sessions.give_form_cookie(response)
    return response


def may(role: EditorRole, needed: EditorRole | None) -> bool:
    """Tell whether a role suffices; an endpoint without a needed role is closed to everybody."""
    return needed is not None and RANKS.index(role) >= RANKS.index(needed)


def _refuse(why: str) -> NoReturn:
    """Answer 403, after noting who was refused: in the audit log when it is an editor's session, else in ours.

    Strangers cannot fill the audit log so, nor does looking: it is for an editor whose browser sent what no form would.
    """
    here = rooms()
    if request.method not in SAFE_METHODS and (signed_in := sessions.recall(here)) is not None:
        here.archive.editors.audit(signed_in.editor.name, "refused", request.endpoint or "", here.clock(), why)
    log.warning("event=refused endpoint=%s why=%r", request.endpoint, why)
    abort(403, why)


def _token_fits(expected: str) -> bool:
    return secrets.compare_digest(request.form.get("csrf_token", "").encode(), expected.encode())


def _to_login(is_unsafe: bool) -> ResponseReturnValue:
    """Answer whoever is not signed in: a way to the sign-in page, or, where nothing can be repeated, 401."""
    if request.accept_mimetypes.best == "application/json":
        return jsonify(state="signed_out"), 401
    if is_unsafe:
        notice = "You are not signed in any more. Nothing was changed."
        return render_template(
            "editor/login.html", page=LoginPage(form_token=sessions.form_token(), notice=notice)
        ), 401
    query = f"?{request.query_string.decode('ascii', 'replace')}" if request.query_string else ""
    return redirect(url_for("editor.login", next=request.path + query), 303)
