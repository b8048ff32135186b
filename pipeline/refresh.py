"""The order of the stages after a crawl: the catalogue, then reading, then the index. And nothing else."""

from datetime import datetime
from functools import cached_property

from archive import Archive
from index import follow as follow_index
from knowledge import Follower, load_seed
from settings import PROJECT, Settings

SEED_FOLDER = PROJECT / "data"


def seed(archive: Archive, now: datetime) -> int:
    """Make the archive's catalogue agree with data/; return how many subjects changed."""
    return archive.subjects.seed(load_seed(SEED_FOLDER), now)


class Refresh:
    """Reads and indexes what changed, a batch a step. Holds what is costly to build: the reader and its index."""

    def __init__(self, archive: Archive, settings: Settings) -> None:
        self._archive = archive
        self._settings = settings
        self._done_at = -1  # last number of the change log after which nothing was left to do

    @cached_property
    def _follower(self) -> Follower:
        return Follower(self._archive, self._settings.knowledge)

    def step(self, now: datetime) -> int:
        """Read, relate and index one batch; return how many articles were touched, 0 when all is done.

        Nothing can be left to do while the change log stands still, so resting costs one look at its end.
        """
        last = self._archive.changes.last()
        if last == self._done_at:
            return 0
        read = self._follower.step(now)
        touched = read + self._index(now)
        if not touched and last == self._archive.changes.last():
            self._done_at = last
        return touched

    def _index(self, now: datetime) -> int:
        least = self._settings.knowledge.review_confidence
        folder = self._settings.storage.index_folder
        return follow_index(self._archive, folder, self._settings.index, now, review_confidence=least)
