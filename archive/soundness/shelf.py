"""Whether the archive's rows agree with each other: what was acknowledged is there, once, and whole."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Select, text

from archive.soundness.chain import AuditHead, breaks
from archive.soundness.rules import rules
from archive.store.connection import Store

MOST_TOLD = 100  # of one kind; the others are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsound:
    """Rows that break one rule: how many there are, and the first of them."""

    rule: str
    count: int
    examples: tuple[str, ...]


class SoundnessShelf:
    """Asks the archive whether it is what it should be. Changes nothing."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def database(self) -> Sequence[Unsound]:
        """Have the database check itself: its pages and indexes, and that nothing refers to what is not there.

        Only SQLite can be asked for that; a database server does it by itself.
        """
        with self._store.read() as connection:
            if connection.dialect.name != "sqlite":
                return ()
            damage = [row[0] for row in connection.execute(text(f"PRAGMA integrity_check({MOST_TOLD})"))]
            loose = [f"{row[0]} row {row[1]}" for row in connection.execute(text("PRAGMA foreign_key_check"))]
        found = [] if damage == ["ok"] else [_unsound("the database is whole", damage)]
        return [*found, *([_unsound("rows refer to rows that exist", loose)] if loose else [])]

    def audit_log(self, witness: AuditHead | None = None) -> Sequence[Unsound]:
        """Follow the chain through the audit log; return the first row that was changed, put in, or follows a lost one.

        Args:
            witness: the head of the chain as it was noted elsewhere, in the manifest of the last backup say.
        """
        with self._store.read() as connection:
            broken = list(breaks(connection, witness))
        return [_unsound("the audit log is as it was written", broken)] if broken else []

    def articles(self) -> Sequence[Unsound]:
        """Return the rules of this program that rows break."""
        with self._store.read() as connection:
            return [_unsound(rule, broken) for rule, query in rules() if (broken := _names(connection, query))]


def _names(connection: Connection, query: Select[tuple[object]]) -> list[str]:
    return [str(row[0]) for row in connection.execute(query)]


def _unsound(rule: str, broken: Sequence[str]) -> Unsound:
    return Unsound(rule=rule, count=len(broken), examples=tuple(broken[:MOST_TOLD]))
