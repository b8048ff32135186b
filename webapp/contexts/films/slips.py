"""Figures of films in the news that became others from outlet to outlet: what the front page shows of our work."""

from collections.abc import Sequence
from dataclasses import dataclass

from webapp.contexts.films.ledgers import SLIPPED, LineRow, stunt_ledgers
from webapp.contexts.films.piece_rows import piece_name
from webapp.contexts.films.spread import mutations
from webapp.contexts.films.told import film_told
from webapp.directory import SubjectLink
from webapp.excerpts import Quotations
from webapp.rooms import Rooms

FILMS_ASKED = 3
SHOWN = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A figure that did not survive being copied, with the set-piece it is about."""

    film: SubjectLink
    stunt: SubjectLink
    name: str  # of the set-piece
    before: LineRow
    after: LineRow


def slips_kept(rooms: Rooms, films: Sequence[SubjectLink]) -> tuple[Slip, ...]:
    """Return the figures that slipped, as kept until one of these films or what an outlet allows to show changes."""
    asked = films[:FILMS_ASKED]
    shown = ([rooms.films.state(rooms.archive, film.id) for film in asked], rooms.sources)
    return rooms.tallies.of("slips", rooms.state, lambda: slips(rooms, asked), within=shown)


def slips(rooms: Rooms, films: Sequence[SubjectLink]) -> tuple[Slip, ...]:
    """Return figures that slipped, one for each kind of figure, of the first of some films that have any.

    Contradictions are left out: both may be right. What slipped cannot be.
    """
    for film in films[:FILMS_ASKED]:
        told = film_told(rooms, film.slug)
        quotations = Quotations(rooms.sources, rooms.today)
        ledgers = stunt_ledgers(told.timeline.ledgers, told.rows, told.articles, rooms.directory, quotations)
        found: dict[str, Slip] = {}
        for piece in told.pieces:
            stunt = rooms.directory.link(piece.stunt)
            own = [group for group in ledgers if group.stunt and group.stunt.id in piece.stunts]
            for one in mutations(own):
                if stunt and one.after.relation in SLIPPED:
                    name = piece_name(piece, stunt)
                    slip = Slip(film=film, stunt=stunt, name=name, before=one.before, after=one.after)
                    found.setdefault(one.metric, slip)
        if found:
            return tuple(found.values())[:SHOWN]
    return ()
