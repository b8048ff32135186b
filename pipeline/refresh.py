"""The order of the stages after a crawl: the catalogue, then reading, then the index. And nothing else.

Rooms are loaded when first needed: a worker starts a requested crawl before it loads what reads and indexes.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from archive import Archive
from settings import PROJECT, Settings

if TYPE_CHECKING:
    from knowledge import Follower

SEED_FOLDER = PROJECT / "data"
# The index may be damaged or deleted while nothing changes; so often it is looked at all the same.
LOOK = timedelta(minutes=1)


def seed(archive: Archive, now: datetime) -> int:
    """Make the archive's catalogue agree with data/; return how many subjects changed."""
    from knowledge import load_seed

    return archive.subjects.seed(load_seed(SEED_FOLDER), now)


class Refresh:
    """Reads and indexes what changed, a batch a step. Holds what is costly to build: the reader and its index."""

    def __init__(self, archive: Archive, settings: Settings) -> None:
        self._archive = archive
        self._settings = settings
        self._done: tuple[int, datetime] | None = None  # end of the change log when nothing was left to do, and when

    @cached_property
    def _follower(self) -> Follower:
        from knowledge import Follower

        return Follower(self._archive, self._settings.knowledge)

    def step(self, now: datetime) -> int:
        """Read, relate and index one batch; return how many articles were touched, 0 when all is done.

        Nothing can be left to do while the change log stands still, so resting costs one look at its end.
        """
        last = self._archive.changes.last()
        if self._done is not None and self._done[0] == last and now - self._done[1] < LOOK:
            return 0
        touched = self._follower.step(now) + self._index(now)
        self._done = None if touched or last != self._archive.changes.last() else (last, now)
        return touched

    def _index(self, now: datetime) -> int:
        from index import follow

        least = self._settings.knowledge.review_confidence
        folder = self._settings.storage.index_folder
        return follow(self._archive, folder, self._settings.index, now, review_confidence=least)
