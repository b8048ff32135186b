"""Keeps the names and slugs of all subjects in memory: what labels, links and facets need on every page."""

import gc
from dataclasses import dataclass, field
from threading import Lock

from archive import Archive
from knowledge.catalogue.directory import Directory, SubjectLink, spelled
from records.changes import ChangeKind
from webapp.keeping import CommitKeeper

__all__ = ["Directory", "DirectoryCache", "SubjectLink", "spelled"]

LARGE = 5_000  # films and people of a catalogue
# New objects before a collection, collections of them before one of the next generation, and of those before all is
# gone over; with Python's own 700, 10, 10 that took 10 % of all pages' time and up to 0.1 s of one page in twenty.
RARELY = (20_000, 20, 100)


@dataclass(slots=True)
class DirectoryCache:
    """Keeps the last directory and reads the catalogue again when a subject has changed since."""

    _seq: int = -1
    _commits: CommitKeeper = field(default_factory=CommitKeeper)
    _held: Directory | None = None
    _lock: Lock = field(default_factory=Lock)

    def of(self, archive: Archive) -> Directory:
        """Return the directory of the catalogue as it is now; costs one small query when something was committed."""
        with self._lock:
            last = self._commits.of(archive, "subject", lambda: self._last_change(archive))
            if self._held is None or last > self._seq:
                self._seq = archive.changes.last()
                self._held = Directory(archive.subjects.catalogue())
                if len(self._held.films) + len(self._held.people) > LARGE:
                    _set_aside()
            return self._held

    def _last_change(self, archive: Archive) -> int:
        """Return the number of a change of a subject that came since we read them; else of the one we know."""
        found = archive.changes.since(self._seq, [ChangeKind.SUBJECT], 1)
        return found[0].seq if found else self._seq


def _set_aside() -> None:
    """Spare the garbage collector what lives as long as the process, and let it look seldom at what pages are kept of.

    What is set aside is still freed when the last reference to it goes; only circles in it would stay.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*RARELY)
