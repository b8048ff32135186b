"""Seals files of the index and says whether they still are what was sealed. Knows nothing of what is in them."""

import hashlib
import os
import time
from pathlib import Path
from typing import BinaryIO, NamedTuple

from index.storing.arrays import HEAD, SUFFIX

FileMark = tuple[int, int, int, int]  # device, inode, size, time of change: the same means untouched
# Whoosh's big files of a segment, and ours: nothing of them runs when it is read, so readers need not wait for the
# hash of hundreds of megabytes (docs/adr/0020-checked-behind-the-back.md). Everything else is small and hashed first.
LARGE = (SUFFIX, ".pst", ".trm", ".col")
PIECE = 4 * 1024 * 1024  # bytes hashed between two rests

# What this process has hashed, so that only new files cost time. Links to one file share a mark.
_hashed: dict[FileMark, str] = {}


class Seal(NamedTuple):
    """What a file was when it was published."""

    size: int  # bytes
    digest: str  # SHA-256 of all of it
    head: str  # SHA-256 of its first 64 KB if it is one of arrays: there it says what it holds


def mark_of(path: Path) -> FileMark:
    """Return what changes with every change of a file, cheaply."""
    status = path.stat()
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def sealed(path: Path) -> Seal:
    """Return the seal of a new file, forced to disk; a link to an older file is not read again."""
    mark = mark_of(path)
    with path.open("rb") as file:
        if mark not in _hashed:
            os.fsync(file.fileno())
        return Seal(mark[2], _digest(file, mark), _head(file) if path.name.endswith(SUFFIX) else "")


def is_whole(path: Path, seal: Seal, *, is_patient: bool = False) -> bool:
    """Whether all of a file is what was sealed; with patience half of the time is left to others."""
    with path.open("rb") as file:
        return mark_of(path)[2] == seal.size and _digest(file, mark_of(path), is_patient=is_patient) == seal.digest


def seems_whole(path: Path, seal: Seal) -> bool:
    """Whether a file may be opened: the size of a large one, and the head of one of arrays, are what was sealed.

    A small file is read in full, and what this process knows of any file is taken into account.
    """
    mark = mark_of(path)
    if mark in _hashed or not path.name.endswith(LARGE):
        return is_whole(path, seal)
    if path.name.endswith(SUFFIX):
        with path.open("rb") as file:
            return mark[2] == seal.size and _head(file) == seal.head
    return mark[2] == seal.size


def _head(file: BinaryIO) -> str:
    file.seek(0)
    return hashlib.sha256(file.read(HEAD)).hexdigest()


def _digest(file: BinaryIO, mark: FileMark, *, is_patient: bool = False) -> str:
    if mark not in _hashed:
        found = hashlib.sha256()
        file.seek(0)
        while True:
            began = time.monotonic()
            piece = file.read(PIECE)
            if not piece:
                break
            found.update(piece)
            if is_patient:
                time.sleep(time.monotonic() - began)
        _hashed[mark] = found.hexdigest()
    return _hashed[mark]
