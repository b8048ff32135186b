"""Keeps the publications as they hold, with one mark for all that they allow: it changes when any of them does."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from archive import Archive
from records.sources import Source
from webapp.keeping.commits import CommitKeeper


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlets:
    """All publications at one time."""

    listed: Sequence[Source]
    by_slug: dict[str, Source]
    mark: str


@dataclass(slots=True)
class OutletKeeper:
    """Gives the same publications as long as they are equal: what is kept of pages and films shares them."""

    _held: Outlets = field(default_factory=lambda: outlets(()))
    _commits: CommitKeeper = field(default_factory=CommitKeeper)

    def of(self, archive: Archive) -> Outlets:
        """Return the publications as they are now. They stand in no change log, so any commit may have changed them."""
        listed = self._commits.of(archive, "all", archive.sources.all)
        if listed is not self._held.listed and listed != self._held.listed:
            self._held = outlets(listed)
        return self._held


def outlets(listed: Sequence[Source]) -> Outlets:
    """Return publications with their mark."""
    mark = hashlib.sha256(repr(listed).encode()).hexdigest()[:20]
    return Outlets(listed=listed, by_slug={source.slug: source for source in listed}, mark=mark)
