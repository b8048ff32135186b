"""Set-pieces as rows of a list, and who is said to have done each."""

from collections.abc import Sequence
from dataclasses import dataclass

from records.timelines import SetPiece
from webapp.contexts.films.ledgers import LedgerTable, StuntLedgers, at_a_glance
from webapp.directory import SubjectLink
from webapp.rooms import Rooms

# Performers that are no persons of the catalogue, in words.
OTHERS = {"double": "a stunt double", "team": "the stunt team"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PerformerRow:
    """Someone said to have done it, with the number of articles that say so."""

    link: SubjectLink | None
    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPieceRow:
    """A set-piece as a link: its film, its own address, who did it, and how much is told of it."""

    film: SubjectLink
    stunt: SubjectLink
    name: str
    performers: tuple[PerformerRow, ...]
    articles: int
    glance: LedgerTable | None = None  # its figure that is told in most ways, or most often


def piece_name(piece: SetPiece, stunt: SubjectLink) -> str:
    """Return what a set-piece is called: its own name where the catalogue has one, else the kind of stunt it is."""
    return f"{piece.name[0].upper()}{piece.name[1:]}" if piece.name else stunt.name


def performer_rows(rooms: Rooms, piece: SetPiece) -> tuple[PerformerRow, ...]:
    """Return who is said to have done it, the most often named first; names outside the catalogue are left out."""
    made = []
    for performer, count in piece.performers:
        link = rooms.directory.link(performer)
        if link or performer in OTHERS:
            made.append(PerformerRow(link=link, name=link.name if link else OTHERS[performer], count=count))
    return tuple(made)


def set_piece_rows(
    rooms: Rooms, pieces: Sequence[SetPiece], ledgers: Sequence[StuntLedgers] = ()
) -> tuple[SetPieceRow, ...]:
    """Return set-pieces as rows, in order; with ledgers each says its most telling figure."""
    made = []
    for piece in pieces:
        film, stunt = rooms.directory.link(piece.film), rooms.directory.link(piece.stunt)
        own = [group for group in ledgers if group.stunt and group.stunt.id in piece.stunts]
        if film and stunt:
            made.append(
                SetPieceRow(
                    film=film,
                    stunt=stunt,
                    name=piece_name(piece, stunt),
                    performers=performer_rows(rooms, piece),
                    articles=len(piece.articles),
                    glance=next(iter(at_a_glance(own)), None),
                )
            )
    return tuple(made)
