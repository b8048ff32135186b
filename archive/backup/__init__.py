"""Backups of the archive: taken while it is in use, checked, and put back. The index is not in them: it is rebuilt."""

from archive.backup.files import read_manifest
from archive.backup.manifest import Backup
from archive.backup.restoring import check_backup, restore_backup
from archive.backup.swapping import RestoreWish, WishState, carry_out, note_wish, wish_in, withdraw_wish
from archive.backup.taking import held_backups, newest_backup, take_backup

__all__ = [
    "Backup",
    "RestoreWish",
    "WishState",
    "carry_out",
    "check_backup",
    "held_backups",
    "newest_backup",
    "note_wish",
    "read_manifest",
    "restore_backup",
    "take_backup",
    "wish_in",
    "withdraw_wish",
]
