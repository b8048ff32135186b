"""The shelf of named set-pieces: made, changed, merged, parted and taken back by editors."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from archive.desk.catalogue import end_of, tell
from archive.desk.merging import with_piece, without_piece
from archive.store.codec import dump, load
from archive.store.connection import Store
from archive.store.tables import subjects
from records.errors import ConflictError, NotFoundError
from records.subjects import KnownSetPiece, SubjectId

SET_PIECE = "set_piece"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldPiece:
    """A named set-piece as it is held."""

    piece: KnownSetPiece
    is_edited: bool  # editors made, changed or merged it
    is_own: bool  # editors made it: the seed does not have it
    merged_into: SubjectId | None


class SetPiecesShelf:
    """Named set-pieces. No article is read again for one: what is told of a film and a stunt belongs to it at once."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> Sequence[HeldPiece]:
        """Return every set-piece by film and name, also those that were merged into another."""
        query = select(subjects).where(subjects.c.kind == SET_PIECE)
        with self._store.read() as connection:
            found = [_held(row) for row in connection.execute(query)]
        return sorted(found, key=lambda one: (one.piece.film, one.piece.name, one.piece.id))

    def get(self, piece_id: str) -> HeldPiece:
        """Return a set-piece, also one that was merged; raise NotFoundError when there is none."""
        with self._store.read() as connection:
            return _held(_row(connection, piece_id))

    def save(self, record: KnownSetPiece, now: datetime) -> None:
        """Make a set-piece, or let it be as given from now on.

        Raises:
            ConflictError: another one of that film is told as one of its stunts already, or it was merged.
        """
        with self._store.write() as connection:
            held = connection.execute(select(subjects).where(subjects.c.id == record.id)).one_or_none()
            if held is not None and held.merged_into is not None:
                raise ConflictError(f"{record.id} was merged into {held.merged_into}; part them first")
            self._refuse_taken(connection, record)
            row = {"kind": SET_PIECE, "slug": record.id, "record": dump(record), "is_edited": True}
            if held is None:
                connection.execute(insert(subjects).values(id=record.id, **row))
            elif held.record == row["record"]:
                return
            else:
                connection.execute(update(subjects).where(subjects.c.id == record.id).values(row | _seed_of(held)))
            tell(connection, [SubjectId(record.id)], now)

    def merge(self, gone: SubjectId, into: SubjectId, now: datetime) -> None:
        """Let a set-piece be another one from now on, which takes over its stunts, and so its address, and its names.

        Raises:
            NotFoundError: one of them is none.
            ConflictError: they are the same already, or of two films.
        """
        with self._store.write() as connection:
            row, left, kept = _row(connection, gone), self.get(gone), self.get(into)
            if gone == into or left.merged_into or kept.merged_into:
                raise ConflictError(f"{gone} and {into} cannot be one: they are the same, or one was merged already")
            if end_of(connection, left.piece.film) != end_of(connection, kept.piece.film):
                raise ConflictError(f"{gone} and {into} are of two films")
            values = {"merged_into": into, "is_edited": True} | _seed_of(row)
            connection.execute(update(subjects).where(subjects.c.id == gone).values(values))
            self.save(with_piece(kept.piece, left.piece), now)
            tell(connection, [gone], now)

    def part(self, gone: SubjectId, now: datetime) -> None:
        """Take a merge back: what the other took over is its own again.

        Raises:
            NotFoundError: there is no such set-piece.
            ConflictError: it was not merged, or the other one leads with one of its stunts now.
        """
        with self._store.write() as connection:
            left = self.get(gone)
            if left.merged_into is None:
                raise ConflictError(f"{gone} was not merged into another")
            self.save(without_piece(self.get(left.merged_into).piece, left.piece), now)
            connection.execute(update(subjects).where(subjects.c.id == gone).values(merged_into=None))
            self._refuse_taken(connection, left.piece)
            tell(connection, [gone], now)

    def revert(self, piece_id: SubjectId, now: datetime) -> None:
        """Let the seed's words hold again; one that only editors made is removed. A merged one is parted first.

        Raises:
            NotFoundError: no editor changed it.
            ConflictError: others were merged into it, or another one is told as one of its stunts now.
        """
        with self._store.write() as connection:
            row = _row(connection, piece_id)
            if not row.is_edited:
                raise NotFoundError(f"no editor changed {piece_id!r}")
            if connection.execute(select(subjects.c.id).where(subjects.c.merged_into == piece_id)).first():
                raise ConflictError(f"others were merged into {piece_id}; part them first")
            if row.merged_into is not None:
                self.part(piece_id, now)
            if row.seed_record is None:
                connection.execute(delete(subjects).where(subjects.c.id == piece_id))
            else:
                self._refuse_taken(connection, load(KnownSetPiece, row.seed_record))
                values = {"record": row.seed_record, "is_edited": False, "seed_record": None}
                connection.execute(update(subjects).where(subjects.c.id == piece_id).values(values))
            tell(connection, [piece_id], now)

    def _refuse_taken(self, connection: Connection, record: KnownSetPiece) -> None:
        """Raise ConflictError when another set-piece of the film is told as one of the same stunts."""
        stunts, film = {record.stunt, *record.also}, end_of(connection, record.film)
        for held in self.all():
            other = held.piece
            if other.id == record.id or held.merged_into or not stunts & {other.stunt, *other.also}:
                continue
            if end_of(connection, other.film) == film:
                raise ConflictError(f"{other.name} ({other.id}) of that film is told as one of these stunts already")


def _row(connection: Connection, piece_id: str) -> Any:
    query = select(subjects).where(subjects.c.id == piece_id, subjects.c.kind == SET_PIECE)
    row = connection.execute(query).one_or_none()
    if row is None:
        raise NotFoundError(f"there is no set-piece {piece_id!r}")
    return row


def _held(row: Any) -> HeldPiece:
    return HeldPiece(
        piece=load(KnownSetPiece, row.record),
        is_edited=row.is_edited,
        is_own=row.is_edited and row.seed_record is None,
        merged_into=SubjectId(row.merged_into) if row.merged_into else None,
    )


def _seed_of(row: Any) -> dict[str, str]:
    """Return what is to be kept of the seed before a row is changed for the first time."""
    return {} if row.is_edited else {"seed_record": row.record}
