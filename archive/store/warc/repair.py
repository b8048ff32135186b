"""Closes WARC files that dead processes left open. What rows point to is never cut."""

import fcntl
import os
from pathlib import Path
from typing import BinaryIO

from archive.store.warc.members import members
from archive.store.warc.reading import BLOCK, OPEN_SUFFIX

TAIL_SUFFIX = ".tail"


def close_abandoned(folder: Path) -> list[str]:
    """Close every open file whose writer is dead, and return their names.

    A writer holds a lock on its file as long as it lives. After the last whole record a crash may have left half of
    one: it is moved to a file beside (`.tail`), and only then cut off, so that after a kill at any moment the next call
    does the same again. Rows are committed after their records were forced to disk, so none points there. A damaged
    place between whole records stays as it is: rows may point behind it.
    """
    closed = []
    for path in sorted(folder.glob(f"*{OPEN_SUFFIX}")):
        try:
            with path.open("r+b") as stream:
                if try_lock(stream, path):
                    _close(stream, path)
                    closed.append(path.name.removesuffix(OPEN_SUFFIX))
        except OSError:
            continue  # another process was quicker; or it cannot be changed now, and is read under its open name
    if closed:
        sync_folder(folder)
    return closed


def is_being_written(path: Path) -> bool:
    """Tell whether the writer of an open file lives."""
    try:
        with path.open("rb") as stream:
            return not try_lock(stream, path)
    except FileNotFoundError:
        return False


def try_lock(stream: BinaryIO, path: Path) -> bool:
    """Take the lock of a file, for as long as it is open; False when another has it or the file is no longer there."""
    try:
        fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return is_at(stream, path)


def is_at(stream: BinaryIO, path: Path) -> bool:
    """Tell whether an open file is still the one that a path names: it may have been removed, moved or replaced."""
    try:
        return os.path.samestat(path.stat(), os.fstat(stream.fileno()))
    except FileNotFoundError:
        return False


def sync_folder(folder: Path) -> None:
    """Force names to disk: that of a new file is only there when its folder is."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _close(stream: BinaryIO, path: Path) -> None:
    end = max((member.end for member in members(stream)), default=0)
    size = stream.seek(0, os.SEEK_END)
    name = path.name.removesuffix(OPEN_SUFFIX)
    if end < size:
        _move_tail(stream, end, path.with_name(name + TAIL_SUFFIX))
    if end:
        path.rename(path.with_name(name))
    else:
        path.unlink()  # not even its first record was whole; what there was is in the tail


def _move_tail(stream: BinaryIO, start: int, beside: Path) -> None:
    stream.seek(start)
    with beside.open("wb") as tail:
        while block := stream.read(BLOCK):
            tail.write(block)
        tail.flush()
        os.fsync(tail.fileno())
    stream.truncate(start)
    os.fsync(stream.fileno())
