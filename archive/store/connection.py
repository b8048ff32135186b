"""Opens the database and gives transactions: many readers, one writer at a time across all processes.

SQLite below 3.51.3 can lose committed rows when two connections write and checkpoint at the wrong moment (its WAL-reset
bug), and Debian 12 ships 3.40. So every write transaction and every checkpoint happens under one file lock and
automatic checkpoints are off. See docs/adr/0003-one-write-lock.md.
"""

import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError

from archive.store.noted import missing, note
from records.errors import ArchiveBusyError, ArchiveError

# The WAL is folded back into the database when it has grown to this size (bytes): readers stay fast, disks small.
CHECKPOINT_BYTES = 4 * 1024 * 1024
RETRY_SECONDS = 0.004
# One number for "the archive is being written" in PostgreSQL's space of advisory locks; any constant would do.
ADVISORY_LOCK = 7_203_116

BUSY_TIMEOUT = "PRAGMA busy_timeout=5000"
PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",  # acknowledged means on disk
    "PRAGMA foreign_keys=ON",
    BUSY_TIMEOUT,
    "PRAGMA trusted_schema=OFF",
    "PRAGMA wal_autocheckpoint=0",
)


class Store:
    """One database. Threads may share it; each thread has at most one write transaction, which nested writes join."""

    def __init__(self, database_url: str, lock_file: Path, lock_seconds: float) -> None:
        self._lock_file = lock_file
        self._lock_seconds = lock_seconds
        self._thread_lock = threading.RLock()
        self._local = threading.local()
        self.engine = _engine(database_url)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Give a connection with one consistent view; inside a write it is the writer's own."""
        current: Connection | None = getattr(self._local, "connection", None)
        if current is not None:
            yield current
            return
        tried = "cannot read the archive"
        with _told(tried), _sound(tried), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Give the writing connection; commit at the end, roll back on any exception. Nested calls join it."""
        current: Connection | None = getattr(self._local, "connection", None)
        if current is not None:
            yield current
            return
        tried = "cannot write to the archive"
        with self._locked() as lock, _told(tried), self.engine.connect() as connection:
            writing = connection.execution_options(writes=True)
            with writing.begin():
                self._serialise(writing)
                self._local.connection = writing
                try:
                    yield writing
                finally:
                    self._local.connection = None
            if connection.dialect.name == "sqlite":
                note(connection.connection.dbapi_connection, lock)
            self._checkpoint(connection)

    def missing(self) -> int:
        """Return how many acknowledged rows the database has lost, with its write-ahead log say; see `noted`."""
        with self.read() as connection:
            return missing(connection, self._lock_file)

    def close(self) -> None:
        """Close every connection; the last one folds the WAL back."""
        with self._locked():
            self.engine.dispose()

    @contextmanager
    def _locked(self) -> Iterator[int]:
        """Hold the lock of writers; yields the descriptor of its file."""
        deadline = time.monotonic() + self._lock_seconds
        if not self._thread_lock.acquire(timeout=self._lock_seconds):
            raise ArchiveBusyError(f"another thread has been writing for more than {self._lock_seconds:g} s; try again")
        try:
            descriptor = _opened(self._lock_file)
            try:
                _flock(descriptor, deadline, self._lock_seconds)
                yield descriptor
            finally:
                os.close(descriptor)  # releases the lock
        finally:
            self._thread_lock.release()

    def _serialise(self, connection: Connection) -> None:
        """Make writers of a database server wait for each other, so that the change log is in commit order."""
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_LOCK})

    def _checkpoint(self, connection: Connection) -> None:
        path = self.engine.url.database
        if connection.dialect.name != "sqlite" or not path:
            return
        try:
            grown = os.stat(path + "-wal").st_size >= CHECKPOINT_BYTES
        except FileNotFoundError:
            return
        if grown:
            # Straight to the driver: a checkpoint must stand outside any transaction. It does not wait for readers;
            # one that is in the way is met again after the next write.
            driver: Any = connection.connection.dbapi_connection
            driver.execute("PRAGMA busy_timeout=0")
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            driver.execute(BUSY_TIMEOUT)


def _engine(database_url: str) -> Engine:
    if not database_url.startswith("sqlite"):
        return create_engine(database_url, pool_pre_ping=True)
    engine = create_engine(database_url, pool_size=16, max_overflow=16)

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves; the driver would say it too late
        for pragma in PRAGMAS:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A deferred transaction that reads and then writes fails at once when another one wrote in between.
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _opened(lock_file: Path) -> int:
    try:
        return os.open(lock_file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise ArchiveError(f"cannot open the lock file {lock_file}: {error.strerror}") from error


def _flock(descriptor: int, deadline: float, waited: float) -> None:
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if time.monotonic() > deadline:
                raise ArchiveBusyError(
                    f"another process has been writing for more than {waited:g} s; try again"
                ) from error
            time.sleep(RETRY_SECONDS)
        else:
            return


@contextmanager
def _sound(tried: str) -> Iterator[None]:
    """Tell of rows that cannot have been written by us: no text, no time, no word of ours where one should stand.

    Only for reading: what shelves do with rows is all that happens within.
    """
    try:
        yield
    except ValueError as error:  # UnicodeDecodeError is one
        raise ArchiveError(f"{tried}: the database is damaged ({error}); see ./run verify") from error


@contextmanager
def _told(tried: str) -> Iterator[None]:
    """Wrap what the database says in our own error, with what was tried."""
    try:
        yield
    except DBAPIError as error:
        raise ArchiveError(f"{tried}: {str(error.orig)[:300]}") from error
