"""Checks backups and puts them back, into an empty place only."""

import shutil
from pathlib import Path

from archive.backup.files import copied, hashed, read_manifest, sync_folder
from archive.backup.manifest import Backup
from archive.backup.taking import PART
from records.errors import ArchiveError, ConflictError


def check_backup(folder: Path) -> Backup:
    """Compare every file of a backup with its manifest; return what it holds.

    Raises:
        ArchiveError: it is incomplete, or a file is missing or is not the one that was written.
    """
    backup = read_manifest(folder)
    for file in backup.files:
        path = folder / file.path
        if not path.is_file():
            raise ArchiveError(f"the backup {folder} has lost {file.path}")
        found = hashed(path)
        if (found.size, found.sha256) != (file.size, file.sha256):
            raise ArchiveError(f"{path} is damaged: it is not what was backed up; use another backup")
    return backup


def restore_backup(folder: Path, into: Path) -> Backup:
    """Put a backup back as the archive's folder; every file is compared while it is copied.

    Args:
        folder: the backup.
        into: where the archive shall lie; must not exist or be empty. The index is rebuilt by the next start.

    Raises:
        ConflictError: something lies there already; it is left as it is.
        ArchiveError: the backup is damaged, or there is no room; nothing is left behind.
    """
    backup = read_manifest(folder)
    if into.exists() and any(into.iterdir()):
        raise ConflictError(f"{into} is not empty; move it away first, so that nothing is lost")
    part = into.with_name(into.name + PART)
    shutil.rmtree(part, ignore_errors=True)
    try:
        part.mkdir(parents=True, mode=0o700)
        for file in backup.files:
            target = part / file.path
            target.parent.mkdir(exist_ok=True, mode=0o700)
            found = copied(folder / file.path, target)
            if (found.size, found.sha256) != (file.size, file.sha256):
                raise ArchiveError(f"{folder / file.path} is damaged: it is not what was backed up")
            sync_folder(target.parent)
        if into.exists():
            into.rmdir()
        part.rename(into)
        sync_folder(into.parent)
    except OSError as error:
        raise ArchiveError(f"cannot restore {folder} to {into}: {error.strerror} ({error.filename})") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return backup
