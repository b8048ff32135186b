"""Keeps the newest generation open for reading: many threads search while a newer one is opened beside it."""

import logging
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from whoosh.index import EmptyIndexError, open_dir

from index.reading.segments import PostingCache, Segment
from index.reading.snapshot import Snapshot
from index.schema import VERSION
from index.storing.generations import DamagedIndexError, FileMark, Generation, Generations, stamp
from index.storing.subjects import kept_subjects

LOG = logging.getLogger(__name__)
# When commits come fast, a generation may be removed between reading its name and opening it: there is a newer one.
ATTEMPTS = 5


class Opening:
    """Lends out snapshots. One is closed when a newer one is in force and its last search has ended."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._generations = Generations(folder)
        self._cache = PostingCache()
        self._refreshing = threading.Lock()
        self._lock = threading.Lock()  # for everything below
        self._seen: FileMark | None = None
        self._snapshot: Snapshot | None = None
        self._segments: dict[str, Segment] = {}

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot | None]:
        """Lend the newest usable snapshot; None when there never was one."""
        self._refresh()
        with self._lock:
            lent = self._snapshot
            if lent is not None:
                lent.users += 1
        try:
            yield lent
        finally:
            with self._lock:
                if lent is not None:
                    lent.users -= 1
                    self._close_unused(lent)

    def close(self) -> None:
        """Give up the snapshot; its files close with the last search."""
        with self._lock:
            old, self._snapshot, self._seen = self._snapshot, None, None
            if old is not None:
                self._close_unused(old)

    def _refresh(self) -> None:
        if stamp(self._folder) == self._seen:
            return
        # With a snapshot to answer from nobody waits for the newer one; without, all wait for the first.
        if not self._refreshing.acquire(blocking=self._snapshot is None):
            return
        try:
            for _ in range(ATTEMPTS):
                seen = stamp(self._folder)
                if seen is None or seen == self._seen or self._take(seen):
                    return
        finally:
            self._refreshing.release()

    def _take(self, seen: FileMark) -> bool:
        """Open what CURRENT names; False when it has changed meanwhile and should be tried again."""
        snapshot = None
        try:
            snapshot = self._open(self._generations.current())
        except (DamagedIndexError, OSError, EmptyIndexError) as error:
            if stamp(self._folder) != seen:
                return False
            LOG.warning("search answers from what it has, if anything: %s", error)
        with self._lock:
            self._seen = seen
            if snapshot is not None:
                old, self._snapshot = self._snapshot, snapshot
                if old is not None:
                    self._close_unused(old)
        return True

    def _open(self, generation: Generation | None) -> Snapshot | None:
        if generation is None or generation.schema != VERSION:
            return None
        index: Any = open_dir(str(generation.folder))
        leaves = [leaf for leaf, _ in index.reader().leaf_readers() if leaf.segment() is not None]
        index.close()
        deleted = [sorted(leaf.segment().deleted_docs()) for leaf in leaves]
        names = kept_subjects(generation.folder)
        return Snapshot(self._known(leaves), deleted, names)

    def _known(self, leaves: Sequence[Any]) -> list[Segment]:
        """Return the segments of Whoosh's readers, as one more user of those that are open already."""
        with self._lock:
            known = [self._segments.get(str(leaf.segment().segment_id())) for leaf in leaves]
            for segment in known:
                if segment is not None:
                    segment.users += 1
        segments = []
        for leaf, segment in zip(leaves, known, strict=True):
            if segment is not None:
                leaf.close()
            segments.append(segment or Segment(leaf, self._cache))
        with self._lock:
            for segment in segments:
                segment.users = max(segment.users, 1)
                self._segments[segment.id] = segment
        return segments

    def _close_unused(self, snapshot: Snapshot) -> None:
        """Close a snapshot that is neither lent nor in force, and the segments only it had. The lock is held."""
        if snapshot.users or snapshot is self._snapshot:
            return
        for segment in snapshot.segments:
            segment.users -= 1
            if not segment.users:
                del self._segments[segment.id]
                segment.close()
