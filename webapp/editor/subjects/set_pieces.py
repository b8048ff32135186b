"""Named set-pieces at the desk: made, also from what articles propose, changed, and taken back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from archive.desk import Decision
from records.errors import ConflictError, NotFoundError
from records.findings import ProposalKind
from records.subjects import KnownSetPiece, SubjectId, SubjectKind
from records.verdicts import Matter, Ruling
from webapp.contexts.rows import article_slug
from webapp.editor import sessions
from webapp.editor.deciding import naming
from webapp.editor.deciding.giving import give
from webapp.editor.deciding.queue import waiting_proposals
from webapp.editor.frame import DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.editor.subjects.catalogue_page import KINDS
from webapp.editor.subjects.subject_form import (
    MOST_NAME,
    alias_lines,
    aliases_of,
    described,
    fingerprint,
    lines_of,
    names_of,
    people_of,
)
from webapp.rooms import Rooms, rooms

ANYBODY = ("double", "team", "unknown")  # performers of a proposal that are nobody by name


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceForm:
    """A set-piece as it is typed: lists are one a line."""

    name: str = ""
    film: str = ""
    stunt: str = ""
    also: str = ""
    place: str = ""
    performers: str = ""
    aliases: str = ""
    seen: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceRow:
    """One set-piece of the list."""

    id: str
    name: str
    film: str
    place: str
    is_edited: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PiecesPage(DeskPage):
    """All set-pieces."""

    kinds: tuple[tuple[str, str], ...]
    rows: tuple[PieceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PiecePage(DeskPage):
    """One set-piece, or a new one."""

    form: PieceForm
    id: str = ""  # empty: a new one
    is_edited: bool = False
    proposal: str = ""
    page_of: tuple[str, str] | None = None  # slugs of its film and its leading stunt: where readers find it
    films: tuple[str, ...] = ()
    stunts: tuple[str, ...] = ()


@blueprint.get("/catalogue/set-pieces")
def set_pieces() -> str:
    """List the named set-pieces."""
    here = rooms()
    rows = [
        PieceRow(id=one.id, name=one.name, film=_name(here, one.film), place=one.place or "", is_edited=is_edited)
        for one, is_edited in here.archive.catalogue.set_pieces()
    ]
    rows.sort(key=lambda row: (row.film, row.name))
    kinds = tuple((one.value, label) for one, label in KINDS.items())
    page = PiecesPage(title="Set-pieces", bar=bar("catalogue"), kinds=kinds, rows=tuple(rows))
    return render_template("editor/set_pieces.html", page=page)


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
            film=_name(here, found.film),
            stunt=_name(here, found.stunt),
            place=next((value for hint, value in said if hint == "place"), ""),
            performers=names_of(here, tuple(SubjectId(one) for one in people)),
        )
    return render_template("editor/set_piece.html", page=_page(here, form, proposal=key if found else ""))


@blueprint.post("/catalogue/set-pieces/new")
def create_set_piece() -> ResponseReturnValue:
    """Make a set-piece; what proposed it is settled."""
    here, by, key = rooms(), sessions.signed_in().editor.name, request.form.get("proposal", "")[:300]
    form = _typed(request.form)
    try:
        made = _piece_of(here, form, None)
        with here.archive.writing():
            here.archive.catalogue.save_set_piece(made, here.clock())
            here.archive.editors.audit(by, "create set-piece", made.id, here.clock(), after=described(made))
            if key:
                accepted = Decision(
                    article_id=None, matter=Matter.PROPOSAL, key=key, ruling=Ruling.ACCEPT, value=made.id
                )
                give(here, [accepted], by)
    except (ValueError, ConflictError) as error:
        page = _page(here, form, proposal=key, fault=f"Nothing was made: {error}.")
        return render_template("editor/set_piece.html", page=page), 422
    return redirect(url_for("editor.set_piece", piece_id=made.id, done="saved"), 303)


@blueprint.get("/catalogue/set-pieces/<piece_id>")
def set_piece(piece_id: str) -> str:
    """Show a set-piece."""
    here = rooms()
    held, is_edited = _held(here, piece_id)
    notice = "Saved." if request.args.get("done") else ""
    page = _page(here, _form_of(here, held), held=held, is_edited=is_edited)
    return render_template("editor/set_piece.html", page=replace(page, notice=notice))


@blueprint.post("/catalogue/set-pieces/<piece_id>")
def save_set_piece(piece_id: str) -> ResponseReturnValue:
    """Let a set-piece be as the form says; tell when another editor changed it meanwhile."""
    here, by, form = rooms(), sessions.signed_in().editor.name, _typed(request.form)
    held, is_edited = _held(here, piece_id)
    try:
        changed = _piece_of(here, form, held)
        with here.archive.writing():
            held, is_edited = _held(here, piece_id)
            if form.seen != fingerprint(held):
                raise ConflictError("another editor changed it meanwhile; what you typed is kept below, save it again")
            here.archive.catalogue.save_set_piece(changed, here.clock())
            here.archive.editors.audit(
                by, "change set-piece", held.id, here.clock(), before=described(held), after=described(changed)
            )
    except (ValueError, ConflictError) as error:
        again = replace(form, seen=fingerprint(held))
        page = _page(here, again, held=held, is_edited=is_edited, fault=f"Nothing was changed: {error}.")
        return render_template("editor/set_piece.html", page=page), 409 if isinstance(error, ConflictError) else 422
    return redirect(url_for("editor.set_piece", piece_id=held.id, done="saved"), 303)


@blueprint.post("/catalogue/set-pieces/<piece_id>/revert")
def revert_set_piece(piece_id: str) -> ResponseReturnValue:
    """Let the seed's words hold again; a set-piece that only editors made is gone then."""
    here, by = rooms(), sessions.signed_in().editor.name
    held, _ = _held(here, piece_id)
    with here.archive.writing():
        here.archive.catalogue.revert(SubjectId(piece_id), here.clock())
        here.archive.editors.audit(by, "revert set-piece", piece_id, here.clock(), before=described(held))
    return redirect(url_for("editor.set_pieces"), 303)


def _held(here: Rooms, piece_id: str) -> tuple[KnownSetPiece, bool]:
    """Raise NotFoundError when there is none."""
    found = next((pair for pair in here.archive.catalogue.set_pieces() if pair[0].id == piece_id), None)
    if found is None:
        raise NotFoundError(f"there is no set-piece {piece_id!r}")
    return found


def _page(
    here: Rooms,
    form: PieceForm,
    *,
    held: KnownSetPiece | None = None,
    is_edited: bool = False,
    proposal: str = "",
    fault: str = "",
) -> PiecePage:
    film = here.directory.link(held.film) if held else None
    stunt = here.directory.link(held.stunt) if held else None
    return PiecePage(
        title=held.name if held else "A new set-piece",
        bar=bar("catalogue"),
        fault=fault,
        form=form,
        id=held.id if held else "",
        is_edited=is_edited,
        proposal=proposal,
        page_of=(film.slug, stunt.slug) if film and stunt else None,
        films=naming.options(here, SubjectKind.FILM),
        stunts=naming.options(here, SubjectKind.STUNT),
    )


def _typed(form: Mapping[str, str]) -> PieceForm:
    return PieceForm(**{name: form.get(name, "").strip()[:20_000] for name in PieceForm.__dataclass_fields__})


def _form_of(here: Rooms, held: KnownSetPiece) -> PieceForm:
    return PieceForm(
        name=held.name,
        film=_name(here, held.film),
        stunt=_name(here, held.stunt),
        also="\n".join(_name(here, one) for one in held.also),
        place=held.place or "",
        performers=names_of(here, held.performers),
        aliases=alias_lines(held.aliases),
        seen=fingerprint(held),
    )


def _piece_of(here: Rooms, form: PieceForm, held: KnownSetPiece | None) -> KnownSetPiece:
    """Return the set-piece that a form describes; raise ValueError with words for the editor."""
    for given in (form.name, form.place or "-"):
        if not given or len(given) > MOST_NAME:
            raise ValueError(f"a name of 1 to {MOST_NAME} characters is needed")
    if not form.film or not form.stunt:
        raise ValueError("name its film and the stunt that it is told as")
    film = naming.subject_named(here, SubjectKind.FILM, form.film)
    stunt = naming.subject_named(here, SubjectKind.STUNT, form.stunt)
    also = dict.fromkeys(naming.subject_named(here, SubjectKind.STUNT, line) for line in lines_of(form.also))
    made = held or KnownSetPiece(id=_free_id(here, form.name, film), film=film, name="", stunt=stunt)
    return replace(
        made,
        film=film,
        name=form.name,
        stunt=stunt,
        also=tuple(one for one in also if one != stunt),
        place=form.place or None,
        performers=people_of(here, form.performers),
        aliases=aliases_of(form.aliases),
    )


def _free_id(here: Rooms, name: str, film: SubjectId) -> str:
    """Return an id made from the name; with the film where another film has one of that name."""
    taken = {one.id for one, _ in here.archive.catalogue.set_pieces()}
    plain = f"set-piece:{article_slug(name)}"
    return plain if plain not in taken else f"{plain}-{film.partition(':')[2]}"


def _name(here: Rooms, subject: SubjectId | None) -> str:
    link = here.directory.link(subject) if subject else None
    return naming.full_name(link) if link else subject or ""
