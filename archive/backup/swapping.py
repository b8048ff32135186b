"""Puts a backup in the place of an archive that nobody has open, as an editor wished; what was there is kept beside."""

import os
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from archive.backup.files import CAPTURES, DATABASE, sync_folder
from archive.backup.manifest import Backup
from archive.backup.restoring import restore_backup
from archive.store.codec import dump, load
from records.errors import ArchiveError, ConflictError

NOTE = "restore.json"  # below the archive's folder: what was wished, and what came of it
PART = "restoring"
# Of an archive. The index goes aside with it and is made anew; so does the lock file, which notes how far it had come.
PIECES = (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", CAPTURES, "index", "write.lock")


class WishState(StrEnum):
    """What became of a wish to put a backup back."""

    WISHED = "wished"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreWish:
    """That a backup shall be put back, or what came of that."""

    backup: Path
    by: str
    wished_at: datetime
    state: WishState = WishState.WISHED
    reason: str = ""  # why it failed

    @property
    def aside(self) -> str:
        """Name of the folder, below the archive's, in which lies what was there before."""
        return f"before-{self.wished_at:%Y%m%dT%H%M%SZ}"


def wish_in(folder: Path) -> RestoreWish | None:
    """Return the last wish about the archive in a folder, None when there is none that can be read."""
    try:
        return load(RestoreWish, (folder / NOTE).read_text("utf-8"))
    except (OSError, ValueError, ArchiveError):
        return None


def note_wish(folder: Path, wish: RestoreWish) -> None:
    """Write a wish down, or what came of it, in the place of the last one."""
    path = folder / NOTE
    aside = path.with_suffix(".part")
    aside.write_text(dump(wish), "utf-8")
    aside.replace(path)
    sync_folder(folder)


def withdraw_wish(folder: Path) -> None:
    """Forget a wish that is not carried out yet; raise ConflictError when there is none."""
    wish = wish_in(folder)
    if wish is None or wish.state is not WishState.WISHED:
        raise ConflictError("nothing waits to be put back")
    (folder / NOTE).unlink()


def carry_out(folder: Path, wish: RestoreWish) -> Backup | None:
    """Let a backup be the archive in a folder; return what it holds, None when an earlier try had copied it already.

    The backup is copied and compared first, then pieces are only renamed. Killed at any moment, the same again
    completes it.

    Raises:
        ArchiveError: the backup is damaged, or there is no room; the archive is as it was.
    """
    part, aside = folder / PART, folder / wish.aside
    backup = None if part.is_dir() or aside.is_dir() else restore_backup(wish.backup, part)
    aside.mkdir(exist_ok=True, mode=0o700)
    for name in PIECES:
        is_left = not (aside / name).exists() and (name not in (DATABASE, CAPTURES) or (part / name).exists())
        if is_left and (folder / name).exists():
            (folder / name).rename(aside / name)
    sync_folder(aside)
    for name in PIECES:
        if (part / name).exists():
            os.replace(part / name, folder / name)
    sync_folder(folder)
    note_wish(folder, replace(wish, state=WishState.DONE))
    if part.is_dir():
        for manifest in part.iterdir():
            manifest.unlink()
        part.rmdir()
    return backup
