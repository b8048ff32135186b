"""Writes the index: one process at a time, every commit a new generation that is complete or does not exist."""

import fcntl
import logging
import os
import shutil
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from whoosh.index import TOC, create_in, open_dir
from whoosh.reading import SegmentReader

from index.documents import IndexDocument
from index.schema import VERSION, schema, shown_of
from index.storing.arrays import SUFFIX, SegmentArrays
from index.storing.generations import DamagedIndexError, Generation, Generations
from index.storing.inverting import inverted
from index.storing.merging import BOUND_SEGMENTS, MOST_SEGMENTS, TIDY_SEGMENTS, merged, shown_of_live, to_merge
from index.storing.rereading import reread
from index.storing.segments import arrays_name, write_segment
from index.storing.subjects import FILE as SUBJECTS
from index.storing.subjects import add_subjects
from records.articles import ArticleId
from records.errors import ConflictError, SearchError

LOG = logging.getLogger(__name__)
LOCK = "write.lock"
TOC_CLASS: Any = TOC  # Whoosh's classes are half typed
LOCK_SECONDS = 10.0
RETRY_SECONDS = 0.05
# Documents a segment when all are written anew; more would need more memory at once.
BULK_DOCUMENTS = 15_000


class IndexWriter:
    """Makes generations. Get one from `writing`, which holds the lock."""

    def __init__(self, folder: Path, keep_generations: int) -> None:
        self._generations = Generations(folder)
        self._keep = keep_generations
        self._newest: Generation | None = None  # what this writer saw or made last

    def usable(self) -> Generation | None:
        """Return the generation in force; None when it is missing, damaged or of another schema: then rebuild."""
        try:
            current = self._generations.current()
        except DamagedIndexError:
            return None
        self._newest = current if current and current.schema == VERSION else None
        if self._newest and self._newest.lost:
            self._newest = self._restored(self._newest)
        return self._newest

    def _restored(self, base: Generation) -> Generation:
        """Publish what is in force again, with arrays in place of lost ones."""
        folder = self._generations.begin(base)
        with _Index(folder) as index:
            index.restore()
        return self._generations.publish(folder, schema=VERSION, seq=base.seq, keep=self._keep)

    def commit(self, put: Iterable[IndexDocument], remove: Iterable[ArticleId], seq: int) -> Generation:
        """Publish a generation in which the documents stand in place of older ones of the same article.

        `seq` is the last change of the archive that the new generation answers for. Without any index a new one is
        begun. Nothing is merged: call `make_room` behind it.

        Raises:
            DamagedIndexError: the index is damaged, of another schema, or was taken away from under this writer.
        """
        documents = {document.article_id: document for document in put}
        base = self._generations.current()
        if (base and base.schema != VERSION) or (self._newest and (not base or base.seq != self._newest.seq)):
            raise DamagedIndexError("the index is not the one this writer knows; it has to be built anew")
        base = self._with_room(base, BOUND_SEGMENTS) or base
        folder = self._generations.begin(base)
        if base is None:
            create_in(str(folder), schema())
        replaced = [*documents, *remove] if base else []
        if documents or replaced:
            _write(folder, list(documents.values()), replaced)
        self._newest = self._generations.publish(folder, schema=VERSION, seq=seq, keep=self._keep)
        return self._newest

    def rebuild(self, documents: Iterable[IndexDocument], seq: int) -> Generation:
        """Publish a generation that holds these documents (one an article) and nothing else."""
        folder = self._generations.begin(None)
        create_in(str(folder), schema())
        for part in _parts(documents, BULK_DOCUMENTS):
            _write(folder, part, [])
            with _Index(folder) as index:
                if index.merge(MOST_SEGMENTS):
                    index.write()
        self._newest = self._generations.publish(folder, schema=VERSION, seq=seq, keep=self._keep)
        return self._newest

    def tidy(self, most: int = TIDY_SEGMENTS) -> Generation | None:
        """Publish a generation with `most` segments when there are more; None when there are few enough.

        Nothing else differs from the one in force, so nobody waits for it: call it when nothing is left to do.
        """
        base = self._generations.current()
        if base is None or base.schema != VERSION or _segments(base) <= most:
            return None
        folder = self._generations.begin(base)
        with _Index(folder) as index:
            index.merge(most)
            index.write()
        self._newest = self._generations.publish(folder, schema=VERSION, seq=base.seq, keep=self._keep)
        return self._newest

    def make_room(self) -> Generation | None:
        """Tidy when the next commit would leave more than `MOST_SEGMENTS`, and tell how long that took; None if not.

        For a stream that never rests: what was committed can be found already, only what comes next waits.
        """
        return self._with_room(self._generations.current(), MOST_SEGMENTS)

    def _with_room(self, base: Generation | None, most: int) -> Generation | None:
        if base is None or _segments(base) < most:
            return None
        began = time.monotonic()
        tidied = self.tidy()
        LOG.info("segments were merged between commits that never rest: %.1f s", time.monotonic() - began)
        return tidied


@contextmanager
def writing(folder: Path, keep_generations: int = 2, *, lock_seconds: float = LOCK_SECONDS) -> Iterator[IndexWriter]:
    """Give the writer of an index while no other process has it; wait so long for the other one.

    Raises:
        ConflictError: another process has been writing for so long.
        SearchError: the disk refused; the generation in force is as it was.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise SearchError(f"cannot open the index in {folder} for writing: {error}") from error
    try:
        _lock(descriptor, folder, lock_seconds)
        yield IndexWriter(folder, keep_generations)
    except OSError as error:
        raise SearchError(f"cannot write the index in {folder}: {error}") from error
    finally:
        os.close(descriptor)  # releases the lock, as the end of the process would


def _lock(descriptor: int, folder: Path, seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            if time.monotonic() > deadline:
                raise ConflictError(f"another process is writing the index in {folder}; try again later") from error
            time.sleep(RETRY_SECONDS)
        else:
            return


def _write(folder: Path, documents: Sequence[IndexDocument], replaced: Sequence[ArticleId]) -> None:
    """Add a segment of documents to a generation's folder, and mark older ones of the same articles as deleted."""
    with _Index(folder) as index:
        index.delete(replaced)
        if documents:
            index.add(documents)
        index.write()
    add_subjects(folder, documents)


class _Index:
    """Whoosh's index in a folder that is being worked in: its list of segments, which `write` puts in force."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        index: Any = open_dir(str(folder))
        self._index = index
        self._toc = index._read_toc()
        self._storage: Any = self._index.storage
        self._segments: list[Any] = list(self._toc.segments)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._index.close()

    def delete(self, article_ids: Sequence[ArticleId]) -> None:
        """Mark the documents of articles as deleted."""
        wanted = np.array(sorted(article_ids), np.int64)
        for segment in self._segments if len(wanted) else ():
            for number in np.flatnonzero(np.isin(self._arrays(segment).columns["article"], wanted)).tolist():
                segment.delete_document(number)
        self._segments = [segment for segment in self._segments if segment.doc_count()]

    def add(self, documents: Sequence[IndexDocument]) -> None:
        """Write documents as a new segment."""
        self._put(inverted(documents), map(shown_of, documents))

    def merge(self, most: int) -> bool:
        """Merge segments when there are more than so many; return whether any were."""
        chosen = [self._segments[place] for place in to_merge([one.doc_count() for one in self._segments], most)]
        if not chosen:
            return False
        self._segments = [segment for segment in self._segments if segment not in chosen]
        live = [_live(segment) for segment in chosen]
        readers = [SegmentReader(self._storage, self._toc.schema, segment) for segment in chosen]
        arrays = merged([self._arrays(segment) for segment in chosen], live)
        self._put(arrays, shown_of_live(readers, live))
        for reader in readers:
            reader.close()
        return True

    def restore(self) -> None:
        """Write the arrays of every segment that has none."""
        for segment in self._segments:
            path = self._folder / arrays_name(segment)
            if not path.exists():
                reader = SegmentReader(self._storage, self._toc.schema, segment)
                reread(reader).save(path)
                reader.close()

    def write(self) -> None:
        """Write the list of segments and remove the files of those that are not in it."""
        toc: Any = TOC_CLASS(self._toc.schema, self._segments, self._toc.generation + 1)
        toc.write(self._storage, self._index.indexname)
        kept = {toc._filename(self._index.indexname, toc.generation), SUBJECTS}
        held = {segment.segment_id() for segment in self._segments}
        for path in list(self._folder.iterdir()):
            if path.is_dir():  # where Whoosh collects its columns
                shutil.rmtree(path)
            elif path.name not in kept and path.name.partition(".")[0] not in held:
                path.unlink()

    def _put(self, arrays: SegmentArrays, shown: Iterator[bytes]) -> None:
        if arrays.size:
            self._segments.append(write_segment(self._storage, self._toc.schema, self._folder, arrays, shown))

    def _arrays(self, segment: Any) -> SegmentArrays:
        return SegmentArrays.load(self._folder / arrays_name(segment))


def _segments(generation: Generation) -> int:
    return len(list(generation.folder.glob(f"*{SUFFIX}")))


def _live(segment: Any) -> NDArray[np.bool_]:
    live = np.ones(segment.doc_count_all(), bool)
    live[list(segment.deleted_docs())] = False
    return live


def _parts(documents: Iterable[IndexDocument], size: int) -> Iterator[list[IndexDocument]]:
    remaining = iter(documents)
    while part := list(islice(remaining, size)):
        yield part
