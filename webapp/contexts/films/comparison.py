"""Two set-pieces side by side: who did them, when they were first told of, and their figures metric by metric."""

from collections.abc import Iterable
from dataclasses import dataclass

from records.errors import NotFoundError
from webapp.contexts.films.ledgers import LedgerTable, LineRow
from webapp.contexts.films.set_piece import SetPiecePage, find_piece, set_piece_page
from webapp.contexts.films.told import film_told
from webapp.contexts.rows import Page
from webapp.rooms import Rooms


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """What was first said of one metric of each; an empty side gives no such figure."""

    metric: str
    left: LineRow | None
    right: LineRow | None
    is_left_disputed: bool
    is_right_disputed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonPage(Page):
    """Two set-pieces side by side."""

    left: SetPiecePage
    right: SetPiecePage
    figures: tuple[FigureRow, ...]


def comparison_page(rooms: Rooms, left: str, right: str) -> ComparisonPage:
    """Return the comparison of two set-pieces, each given as `film-slug/stunt-slug`.

    Raises:
        NotFoundError: there is no such film, or it has no such set-piece.
    """
    pages = [_piece(rooms, path) for path in (left, right)]
    first, second = pages
    return ComparisonPage(
        title=f"{first.name} and {second.name}",
        description=f"{first.title}, and {second.title}, side by side.",
        is_indexable=False,
        left=first,
        right=second,
        figures=figure_rows(_tables(first), _tables(second)),
    )


def figure_rows(left: dict[str, LedgerTable], right: dict[str, LedgerTable]) -> tuple[FigureRow, ...]:
    """Return the metrics of two set-pieces; those that both give come first."""
    shared = [metric for metric in left if metric in right]
    alone = [metric for metric in (*left, *right) if metric not in shared]
    return tuple(
        FigureRow(
            metric=metric,
            left=left[metric].lines[0] if metric in left else None,
            right=right[metric].lines[0] if metric in right else None,
            is_left_disputed=metric in left and left[metric].is_disputed,
            is_right_disputed=metric in right and right[metric].is_disputed,
        )
        for metric in (*shared, *alone)
    )


def _tables(page: SetPiecePage) -> dict[str, LedgerTable]:
    """Return the tables of a set-piece by metric; of several with one metric the first, which is the most told."""
    found: dict[str, LedgerTable] = {}
    for table in _all_tables(page):
        found.setdefault(table.metric, table)
    return found


def _all_tables(page: SetPiecePage) -> Iterable[LedgerTable]:
    return (table for group in page.ledgers for table in group.tables)


def _piece(rooms: Rooms, path: str) -> SetPiecePage:
    film, _, stunt = path.partition("/")
    if not film or not stunt:
        raise NotFoundError(f"{path!r} names no set-piece; it is written film/stunt, as in its address")
    told = film_told(rooms, film)
    return set_piece_page(rooms, told, find_piece(rooms, told.pieces, stunt))
