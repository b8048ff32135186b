"""Keeps the newest generation open for reading: many threads search while a newer one is opened beside it."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from whoosh.index import EmptyIndexError, open_dir
from whoosh.reading import SegmentReader

from index.reading.checking import Checking
from index.reading.completion import Names
from index.reading.segments import Segment, Values
from index.reading.snapshot import Snapshot
from index.schema import FACET_FIELDS, VERSION
from index.storing.arrays import SegmentArrays
from index.storing.generations import DamagedIndexError, Generation, Generations, stamp
from index.storing.rereading import reread
from index.storing.seals import FileMark
from index.storing.segments import arrays_name
from index.storing.subjects import kept_subjects

LOG = logging.getLogger(__name__)
# When commits come fast, a generation may be removed between reading its name and opening it: there is a newer one.
ATTEMPTS = 5
# Results of words kept for the next question (bytes); postings themselves are mapped and not counted.
CACHE_BYTES = 512 * 1024 * 1024


class Opening:
    """Lends out snapshots. One is closed when a newer one is in force and its last search has ended."""

    def __init__(self, folder: Path, cache_bytes: int = CACHE_BYTES) -> None:
        self._folder = folder
        self._generations = Generations(folder)
        self._cache_bytes = cache_bytes
        self._values = {name: Values() for name in FACET_FIELDS}
        self._names = Names(b"")
        self._checking = Checking(self._generations, self._forget)
        self._generation: Generation | None = None
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
        self._checking.stop()
        self._forget()

    def doubt(self, damaged: DamagedIndexError) -> None:
        """Never answer again from files that a search could not read; they are written down as damaged."""
        LOG.error("the index is damaged and has to be rebuilt: %s", damaged)
        if self._generation is not None and damaged.files:
            self._generations.condemn(self._generation, damaged.files)
        self._forget()

    def wait_until_checked(self) -> None:
        """Return when every file of what was opened has been read from end to end."""
        self._checking.wait()

    def _forget(self) -> None:
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
        snapshot = generation = None
        try:
            generation = self._generations.current(in_full=False)
            if generation is not None and generation.lost:  # what else there is will be unpickled
                generation = self._generations.current()
            snapshot = self._open(generation)
        except (DamagedIndexError, OSError, EmptyIndexError) as error:
            if stamp(self._folder) != seen or self._is_mendable(generation, error):
                return False
            LOG.warning("search answers from what it has, or an older generation, if anything: %s", error)
            generation, snapshot = self._older()
        with self._lock:
            self._seen = seen
            if snapshot is not None:
                old, self._snapshot, self._generation = self._snapshot, snapshot, generation
                if old is not None:
                    self._close_unused(old)
        if snapshot is not None and generation is not None:
            self._checking.begin(generation)
        return True

    def _older(self) -> tuple[Generation | None, Snapshot | None]:
        """Open the newest generation that is whole, for the one in force is not; nothing when one is open already."""
        if self._snapshot is not None:
            return None, None
        try:
            older = self._generations.newest_whole()
            return older, self._open(older)
        except (DamagedIndexError, OSError, EmptyIndexError) as error:
            LOG.warning("no older generation of the index can be read either: %s", error)
            return None, None

    def _is_mendable(self, generation: Generation | None, error: Exception) -> bool:
        """Whether to try again because files that cannot be read are written down now, and may be read off others."""
        if generation is None or not isinstance(error, DamagedIndexError) or not error.files:
            return False
        return not generation.lost.issuperset(error.files) and self._generations.condemn(generation, error.files)

    def _open(self, generation: Generation | None) -> Snapshot | None:
        if generation is None or generation.schema != VERSION:
            return None
        index: Any = open_dir(str(generation.folder))
        toc: Any = index._read_toc()
        segments = self._known(generation, index.storage, toc)
        index.close()
        deleted = [sorted(segment.deleted_docs()) for segment in toc.segments]
        kept = kept_subjects(generation.folder)
        if kept != self._names.kept:
            self._names = Names(kept, self._names)
        return Snapshot(segments, deleted, self._names, self._values, self._cache_bytes)

    def _known(self, generation: Generation, storage: Any, toc: Any) -> list[Segment]:
        """Return the segments of an index, as one more user of those that are open already."""
        with self._lock:
            for held in toc.segments:
                known = self._segments.get(str(held.segment_id()))
                if known is not None:
                    known.users += 1
        segments = []
        for held in toc.segments:
            known = self._segments.get(str(held.segment_id()))
            if known is None:
                name = arrays_name(held)
                is_lost = name in generation.lost
                arrays = _reread(storage, toc, held) if is_lost else _loaded(generation.folder / name)
                reader = held.codec().per_document_reader(storage, held)
                known = Segment(str(held.segment_id()), arrays, reader, self._values)
                known.open_shown()  # its folder may be removed before the first hit
                known.users = 1
            segments.append(known)
        with self._lock:
            self._segments.update((segment.id, segment) for segment in segments)
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


def _loaded(path: Path) -> SegmentArrays:
    try:
        return SegmentArrays.load(path)
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedIndexError(f"{path.name} cannot be read: {error}", [path.name]) from error


def _reread(storage: Any, toc: Any, segment: Any) -> SegmentArrays:
    LOG.warning("arrays of %s are lost and made anew", segment.segment_id())
    reader = SegmentReader(storage, toc.schema, segment)
    try:
        return reread(reader)
    finally:
        reader.close()
