"""Puts a backup back while worker and site are down, because the desk wished it."""

import logging
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from archive.backup import WishState, carry_out, note_wish, wish_in
from pipeline.invocation import open_configured, utc_now
from pipeline.locks import CRAWL_LOCK, WORKER_LOCK, held
from records.errors import ArchiveError, ConflictError, SecondUnitError
from settings import Settings

# So long the page that tells of it can still be given.
GRACE = timedelta(seconds=3)

log = logging.getLogger(__name__)


def is_due(folder: Path, now: datetime) -> bool:
    """Tell whether a backup shall be put back in the place of the archive in a folder, and its page was shown."""
    wish = wish_in(folder)
    return wish is not None and wish.state is WishState.WISHED and abs(now - wish.wished_at) >= GRACE


def put_back(settings: Settings) -> None:
    """Carry out what is wished; call it while nobody has the archive open. What fails is noted and changes nothing."""
    folder = settings.storage.folder
    wish = wish_in(folder)
    if wish is None or wish.state is not WishState.WISHED:
        return
    try:
        if settings.storage.database is not None:
            raise ArchiveError("the database is not a file of ours: put it back with its own tools")
        with held(folder / WORKER_LOCK) as no_worker, held(folder / CRAWL_LOCK) as no_crawl:
            if not (no_worker and no_crawl):
                raise ConflictError("a worker or a crawl of another process is at work in it")
            carry_out(folder, wish)
    except (SecondUnitError, OSError) as error:
        log.error("event=restore_failed backup=%s reason=%r", wish.backup, str(error))
        note_wish(folder, replace(wish, state=WishState.FAILED, reason=str(error)))
        return
    log.info("event=restored backup=%s by=%s", wish.backup, wish.by)
    archive = open_configured(settings)
    try:
        detail = f"what was there lies in {wish.aside}"
        archive.editors.audit(wish.by, "restore backup", wish.backup.name, utc_now(), detail=detail)
    finally:
        archive.close()
