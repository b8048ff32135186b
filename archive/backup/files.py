"""Files of backups: copied and hashed in one go, forced to disk, listed in a manifest."""

import hashlib
import os
from pathlib import Path

from archive.backup.manifest import BackedFile, Backup
from archive.store.codec import dump, load
from records.errors import ArchiveError

DATABASE = "second-unit.db"
CAPTURES = "captures"
MANIFEST = "backup.json"
CHUNK = 1024 * 1024


def copied(source: Path, target: Path) -> BackedFile:
    """Copy a file as long as it is now and force it to disk; return what was written (its path is the target's name).

    A WARC file that is being written only grows: what was there when the copying began is whole.
    """
    digest, size = hashlib.sha256(), source.stat().st_size
    left = size
    with source.open("rb") as reading, target.open("xb") as writing:
        while left and (block := reading.read(min(CHUNK, left))):
            digest.update(block)
            writing.write(block)
            left -= len(block)
        sync(writing.fileno())
    return BackedFile(path=target.name, size=size - left, sha256=digest.hexdigest())


def hashed(path: Path) -> BackedFile:
    """Return what a file holds."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as reading:
        while block := reading.read(CHUNK):
            digest.update(block)
            size += len(block)
    return BackedFile(path=path.name, size=size, sha256=digest.hexdigest())


def sync(descriptor: int) -> None:
    """Force a file or folder to disk."""
    os.fsync(descriptor)


def sync_folder(folder: Path) -> None:
    """Force the names in a folder to disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        sync(descriptor)
    finally:
        os.close(descriptor)


def write_manifest(folder: Path, backup: Backup) -> None:
    """Write what a backup holds; it is the last file, so a folder with one is complete."""
    with (folder / MANIFEST).open("x", encoding="utf-8") as writing:
        writing.write(dump(backup))
        writing.flush()
        sync(writing.fileno())
    sync_folder(folder)


def read_manifest(folder: Path) -> Backup:
    """Return what a backup holds. Raise ArchiveError when the folder is none, or not a complete one."""
    try:
        text = (folder / MANIFEST).read_text(encoding="utf-8")
    except OSError as error:
        raise ArchiveError(f"{folder} is no complete backup: {MANIFEST} cannot be read ({error.strerror})") from error
    try:
        return load(Backup, text)
    except ValueError as error:
        raise ArchiveError(f"{folder / MANIFEST} is damaged: {str(error)[:200]}") from error
