"""Tells at next to no cost whether anything was committed to the archive since somebody last looked."""

from sqlite3 import Error
from threading import Lock
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from archive.store.connection import Store
from records.errors import ArchiveError


class Watch:
    """Looks at a database over a connection of its own. Threads may share it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._driver: Any = None
        self._lock = Lock()

    def version(self) -> int | None:
        """Return a number that differs from the one before when anybody committed since; None when it is not known.

        SQLite has one for each connection (`PRAGMA data_version`); a database server has none.

        Raises:
            ArchiveError: the database cannot be read.
        """
        if self._store.engine.dialect.name != "sqlite":
            return None
        try:
            with self._lock:
                if self._driver is None:
                    taken = self._store.engine.raw_connection()
                    self._driver = taken.dbapi_connection
                    taken.detach()  # the pool would give it to others
                return int(self._driver.execute("PRAGMA data_version").fetchone()[0])
        except (Error, SQLAlchemyError) as error:
            raise ArchiveError(f"cannot read the archive: {error}") from error

    def close(self) -> None:
        """Close the connection. Safe to repeat."""
        with self._lock:
            if self._driver is not None:
                self._driver.close()
                self._driver = None
