"""Named set-pieces at the desk: made, also from what articles propose, changed, merged, parted and taken back."""

from collections.abc import Mapping
from dataclasses import replace

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from archive import acts
from archive.acts.subjects import fingerprint
from knowledge.deciding.pieces import PieceForm, name_of, piece_of
from knowledge.deciding.subjects import names_of
from records.errors import ConflictError, NotFoundError
from records.findings import ProposalKind
from records.subjects import SubjectId
from webapp.editor import sessions
from webapp.editor.deciding.queue import waiting_proposals
from webapp.editor.gate import blueprint
from webapp.editor.subjects.set_piece_page import new_piece_page, piece_page, pieces_page
from webapp.rooms import Rooms, rooms

ANYBODY = ("double", "team", "unknown")  # performers of a proposal that are nobody by name
DONE = {
    "saved": "Saved. What articles tell of its film and stunts belongs to it at once; none has to be read again.",
    "merged": "Merged. The address of the other one leads here, and its figures stand here.",
    "parted": "Parted. Each has its own figures and its own address again.",
    "reverted": "It is as the seed says again.",
}


@blueprint.get("/catalogue/set-pieces")
def set_pieces() -> str:
    """List the named set-pieces."""
    return render_template("editor/set_pieces.html", page=pieces_page(rooms()))


@blueprint.get("/catalogue/set-pieces/new")
def new_set_piece() -> str:
    """Show the form of a new set-piece, filled in from a proposal when one is named."""
    here, key = rooms(), request.args.get("proposal", "")
    found = dict(waiting_proposals(here)).get(key)
    form = PieceForm()
    if found is not None and found.kind is ProposalKind.SET_PIECE:
        said = [(hint, value) for hint, value in found.hints if value not in ANYBODY]
        people = dict.fromkeys(value for hint, value in said if hint == "performer" and here.directory.link(value))
        form = PieceForm(
            name=found.name,
            film=name_of(here.directory, found.film),
            stunt=name_of(here.directory, found.stunt),
            place=next((value for hint, value in said if hint == "place"), ""),
            performers=names_of(here.directory, tuple(SubjectId(one) for one in people)),
        )
    return render_template("editor/set_piece.html", page=new_piece_page(here, form, proposal=key if found else ""))


@blueprint.post("/catalogue/set-pieces/new")
def create_set_piece() -> ResponseReturnValue:
    """Make a set-piece; what proposed it is settled."""
    here, by, key = rooms(), sessions.signed_in().editor.name, request.form.get("proposal", "")[:300]
    form = _typed(request.form)
    try:
        taken = frozenset(one.piece.id for one in here.archive.set_pieces.all())
        made = piece_of(here.directory, form, None, taken)
        acts.subjects.create(here.archive, made, by, here.clock(), proposal=key)
    except (ValueError, ConflictError) as error:
        page = new_piece_page(here, form, proposal=key, fault=f"Nothing was made: {error}.")
        return render_template("editor/set_piece.html", page=page), 422
    return _done(made.id, "saved")


@blueprint.get("/catalogue/set-pieces/<piece_id>")
def set_piece(piece_id: str) -> str:
    """Show a set-piece; with `into` also what merging it would change."""
    here, into = rooms(), request.args.get("into", "").strip()
    page = piece_page(
        here, here.archive.set_pieces.get(piece_id), into=into, notice=DONE.get(request.args.get("done", ""), "")
    )
    return render_template("editor/set_piece.html", page=page)


@blueprint.post("/catalogue/set-pieces/<piece_id>")
def save_set_piece(piece_id: str) -> ResponseReturnValue:
    """Let a set-piece be as the form says; tell when another editor changed it meanwhile."""
    here, by, form = rooms(), sessions.signed_in().editor.name, _typed(request.form)
    held = here.archive.set_pieces.get(piece_id).piece
    try:
        changed = piece_of(here.directory, form, held)
        acts.subjects.change(here.archive, changed, by, here.clock(), seen=form.seen)
    except (ValueError, ConflictError) as error:
        again = replace(form, seen=fingerprint(here.archive.set_pieces.get(piece_id).piece))
        return _refused(here, piece_id, f"Nothing was changed: {error}.", error, again)
    return _done(held.id, "saved")


@blueprint.post("/catalogue/set-pieces/<piece_id>/merge")
def merge_set_piece(piece_id: str) -> ResponseReturnValue:
    """Let a set-piece be another one of its film, which takes over its stunts and names."""
    here, by, into = rooms(), sessions.signed_in().editor.name, request.form.get("into", "").strip()
    try:
        acts.subjects.merge(here.archive, SubjectId(piece_id), SubjectId(into), by, here.clock())
    except (NotFoundError, ConflictError) as error:
        return _refused(here, piece_id, f"Nothing was merged: {error}.", error)
    return _done(into, "merged")


@blueprint.post("/catalogue/set-pieces/<piece_id>/part")
def part_set_piece(piece_id: str) -> ResponseReturnValue:
    """Take a merge back."""
    here, by = rooms(), sessions.signed_in().editor.name
    try:
        acts.subjects.part(here.archive, SubjectId(here.archive.set_pieces.get(piece_id).piece.id), by, here.clock())
    except ConflictError as error:
        return _refused(here, piece_id, f"Nothing was changed: {error}.", error)
    return _done(piece_id, "parted")


@blueprint.post("/catalogue/set-pieces/<piece_id>/revert")
def revert_set_piece(piece_id: str) -> ResponseReturnValue:
    """Let the seed's words hold again; a set-piece that only editors made is gone then."""
    here, by = rooms(), sessions.signed_in().editor.name
    held = here.archive.set_pieces.get(piece_id)
    try:
        acts.subjects.revert(here.archive, SubjectId(piece_id), by, here.clock())
    except ConflictError as error:
        return _refused(here, piece_id, f"Nothing was changed: {error}.", error)
    return redirect(url_for("editor.set_pieces"), 303) if held.is_own else _done(piece_id, "reverted")


def _refused(
    here: Rooms, piece_id: str, fault: str, error: Exception, form: PieceForm | None = None
) -> ResponseReturnValue:
    page = piece_page(here, here.archive.set_pieces.get(piece_id), form=form, fault=fault)
    return render_template("editor/set_piece.html", page=page), 409 if isinstance(error, ConflictError) else 422


def _done(piece_id: str, done: str) -> ResponseReturnValue:
    return redirect(url_for("editor.set_piece", piece_id=piece_id, done=done), 303)


def _typed(form: Mapping[str, str]) -> PieceForm:
    return PieceForm(**{name: form.get(name, "").strip()[:20_000] for name in PieceForm.__dataclass_fields__})
