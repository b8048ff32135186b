"""How far the database had come, noted beside it: a database that is behind its note has lost acknowledged rows.

Rows that are committed but not yet folded back are in SQLite's write-ahead log only. Without that file, or with an
older copy of the database, everything looks sound and is not what it was. So each commit is noted in the lock file,
which the writer holds anyway; a note is not forced to disk, for it may lag behind the database, but never be ahead of
it.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError

# SQLite keeps for each table how many rows it ever had; the sum grows with every row, and shrinks by nothing.
_REACHED = "SELECT coalesce(sum(seq), 0) FROM sqlite_sequence"
_DIGITS = 20


def note(driver: Any, descriptor: int) -> None:
    """Note how far a SQLite connection's database has come, in an open file. A database without tables is not noted."""
    with suppress(driver.OperationalError):
        (reached,) = driver.execute(_REACHED).fetchone()
        os.pwrite(descriptor, f"{reached:0{_DIGITS}d}\n".encode(), 0)


def missing(connection: Connection, lock_file: Path) -> int:
    """Return how many rows a database lacks of those that were noted; 0 where nothing is noted."""
    if connection.dialect.name != "sqlite":
        return 0
    try:
        noted = int(lock_file.read_bytes()[:_DIGITS])
        reached: int = connection.execute(text(_REACHED)).scalar_one()
    except (OSError, ValueError, OperationalError):
        return 0
    return max(0, noted - reached)
