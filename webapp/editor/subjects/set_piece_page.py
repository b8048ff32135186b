"""What the pages of set-pieces show: the list, one of them, and what merging it into another changes."""

from dataclasses import dataclass

from archive.desk import HeldPiece
from knowledge.deciding.pieces import PieceForm, name_of, piece_form
from records.errors import NotFoundError
from records.subjects import KnownSetPiece, SubjectId, SubjectKind
from webapp.contexts.films.told import film_told
from webapp.editor.deciding import naming
from webapp.editor.frame import DeskPage, bar
from webapp.editor.subjects.catalogue_page import KINDS
from webapp.rooms import Rooms


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceRow:
    """One set-piece of the list."""

    id: str
    name: str
    film: str
    place: str
    says: str  # what editors did with it


@dataclass(frozen=True, slots=True, kw_only=True)
class PiecesPage(DeskPage):
    """All set-pieces."""

    kinds: tuple[tuple[str, str], ...]
    rows: tuple[PieceRow, ...]
    merged: tuple[tuple[str, str, str], ...]  # id and name of one, id of the other


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceMerge:
    """What a merge changes."""

    into: str
    name: str
    articles: int  # that tell of either then
    addresses: tuple[str, ...]  # slugs of stunts whose addresses lead to the other one


@dataclass(frozen=True, slots=True, kw_only=True)
class PiecePage(DeskPage):
    """One set-piece, or a new one."""

    form: PieceForm
    id: str = ""  # empty: a new one
    held: HeldPiece | None = None
    merged_into: tuple[str, str] | None = None  # id and name of the other one
    proposal: str = ""
    page_of: tuple[str, str] | None = None  # slugs of its film and its leading stunt: where readers find it
    articles: int = 0  # that tell of it
    preview: PieceMerge | None = None
    others: tuple[tuple[str, str], ...] = ()  # ids and names of further set-pieces of its film
    films: tuple[str, ...] = ()
    stunts: tuple[str, ...] = ()


def pieces_page(here: Rooms) -> PiecesPage:
    """Return the list of set-pieces by film and name."""
    held = here.archive.set_pieces.all()
    rows = [
        PieceRow(
            id=one.piece.id,
            name=one.piece.name,
            film=name_of(here.directory, one.piece.film),
            place=one.piece.place or "",
            says="made by editors" if one.is_own else "changed" if one.is_edited else "",
        )
        for one in held
        if not one.merged_into
    ]
    return PiecesPage(
        title="Set-pieces",
        bar=bar("catalogue"),
        kinds=tuple((one.value, label) for one, label in KINDS.items()),
        rows=tuple(sorted(rows, key=lambda row: (row.film, row.name))),
        merged=tuple((one.piece.id, one.piece.name, one.merged_into) for one in held if one.merged_into),
    )


def new_piece_page(here: Rooms, form: PieceForm, *, proposal: str = "", fault: str = "") -> PiecePage:
    """Return the form of a new set-piece."""
    return PiecePage(
        title="A new set-piece",
        bar=bar("catalogue"),
        fault=fault,
        form=form,
        proposal=proposal,
        films=naming.options(here, SubjectKind.FILM),
        stunts=naming.options(here, SubjectKind.STUNT),
    )


def piece_page(
    here: Rooms, held: HeldPiece, *, form: PieceForm | None = None, into: str = "", fault: str = "", notice: str = ""
) -> PiecePage:
    """Return the page of a set-piece; `into` is the id of another one: show what merging would change."""
    piece = held.piece
    film, stunt = here.directory.link(piece.film), here.directory.link(piece.stunt)
    others = [one.piece for one in here.archive.set_pieces.all() if one.piece.film == piece.film]
    kept = next((one for one in others if one.id == into and one.id != piece.id), None)
    merged_into = next(((one.id, one.name) for one in others if one.id == held.merged_into), None)
    standing = {one.piece.id for one in here.archive.set_pieces.all() if not one.merged_into}
    return PiecePage(
        title=piece.name,
        bar=bar("catalogue"),
        fault=fault,
        notice=notice,
        form=form or piece_form(here.directory, piece),
        id=piece.id,
        held=held,
        merged_into=merged_into,
        page_of=(film.slug, stunt.slug) if film and stunt else None,
        articles=len(_articles(here, piece)),
        preview=_preview(here, piece, kept) if kept else None,
        others=tuple((one.id, one.name) for one in others if one.id in standing - {piece.id}),
        films=naming.options(here, SubjectKind.FILM),
        stunts=naming.options(here, SubjectKind.STUNT),
    )


def _preview(here: Rooms, gone: KnownSetPiece, kept: KnownSetPiece) -> PieceMerge:
    links = [here.directory.link(stunt) for stunt in (gone.stunt, *gone.also)]
    return PieceMerge(
        into=kept.id,
        name=kept.name,
        articles=len(_articles(here, gone) | _articles(here, kept)),
        addresses=tuple(link.slug for link in links if link),
    )


def _articles(here: Rooms, piece: KnownSetPiece) -> set[int]:
    """Return the numbers of the articles that tell of a set-piece, as readers see it."""
    link = here.directory.link(piece.film)
    if link is None:
        return set()
    try:
        told = film_told(here, link.slug).pieces
    except NotFoundError:
        return set()
    stunts: set[SubjectId] = {piece.stunt, *piece.also}
    return {article for one in told if stunts & {one.stunt, *one.also} for article in one.articles}
