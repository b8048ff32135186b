"""The change log and each follower's checkpoint."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from archive.store.connection import Store
from archive.store.tables import changes, checkpoints
from records.changes import FOLLOWED, Change, ChangeKind


def append_changes(connection: Connection, kind: ChangeKind, record_ids: Sequence[str], now: datetime) -> None:
    """Append within the writer's own transaction, so that nothing is written without being told."""
    if record_ids:
        rows = [{"kind": kind.value, "record_id": record_id, "changed_at": now} for record_id in record_ids]
        connection.execute(insert(changes), rows)


class ChangesShelf:
    """The change log. Stages follow it from their own checkpoint instead of calling each other."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def since(self, seq: int, kinds: Sequence[ChangeKind], limit: int = 200) -> Sequence[Change]:
        """Return changes of these kinds after `seq`, in order."""
        query = (
            select(changes)
            .where(changes.c.seq > seq, changes.c.kind.in_([kind.value for kind in kinds]))
            .order_by(changes.c.seq)
            .limit(limit)
        )
        with self._store.read() as connection:
            rows = connection.execute(query).all()
        return [
            Change(seq=row.seq, kind=ChangeKind(row.kind), record_id=row.record_id, changed_at=row.changed_at)
            for row in rows
        ]

    def last(self) -> int:
        """Return the highest seq, 0 when nothing was ever written: also the version of everything we show."""
        with self._store.read() as connection:
            return connection.execute(select(func.max(changes.c.seq))).scalar() or 0

    def append(self, kind: ChangeKind, record_ids: Sequence[str], now: datetime) -> None:
        """Append changes by hand, e.g. to have everything read again."""
        with self._store.write() as connection:
            append_changes(connection, kind, record_ids, now)

    def checkpoint(self, follower: str) -> int:
        """Return the seq up to which a follower has done its work, 0 at first."""
        with self._store.read() as connection:
            query = select(checkpoints.c.seq).where(checkpoints.c.follower == follower)
            return connection.execute(query).scalar() or 0

    def waiting(self, follower: str, most: int) -> int:
        """Return how many changes a stage has not handled yet; counting ends at `most`."""
        behind = (changes.c.seq > self.checkpoint(follower)) & changes.c.kind.in_(FOLLOWED[follower])
        some = select(changes.c.seq).where(behind).limit(most).subquery()
        with self._store.read() as connection:
            return connection.execute(select(func.count()).select_from(some)).scalar_one()

    def advance(self, follower: str, seq: int) -> None:
        """Move a checkpoint forward; only 0 moves it back, to have everything done again."""
        with self._store.write() as connection:
            held = connection.execute(select(checkpoints.c.seq).where(checkpoints.c.follower == follower)).scalar()
            if held is None:
                connection.execute(insert(checkpoints).values(follower=follower, seq=seq))
            elif seq > held or seq == 0:
                connection.execute(update(checkpoints).where(checkpoints.c.follower == follower).values(seq=seq))
