"""Writes the index: one process at a time, every commit a new generation that is complete or does not exist."""

import fcntl
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

from whoosh.index import create_in, open_dir
from whoosh.reading import SegmentReader

from index.documents import IndexDocument
from index.schema import VERSION, row_of, schema
from index.storing.generations import DamagedIndexError, Generation, Generations
from index.storing.subjects import add_subjects
from records.articles import ArticleId
from records.errors import ConflictError, SearchError

LOCK = "write.lock"
LOCK_SECONDS = 10.0
RETRY_SECONDS = 0.05
# Every query reads every segment; merging costs time. With this many, both stay small.
MOST_SEGMENTS = 12
# Documents a segment when all are written anew; more would need more memory at once.
BULK_DOCUMENTS = 10_000
WRITER_MEGABYTES = 512  # of postings held before they go to a temporary file


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
        return self._newest

    def commit(self, put: Iterable[IndexDocument], remove: Iterable[ArticleId], seq: int) -> Generation:
        """Publish a generation in which the documents stand in place of older ones of the same article.

        `seq` is the last change of the archive that the new generation answers for. Without any index a new one is
        begun.

        Raises:
            DamagedIndexError: the index is damaged, of another schema, or was taken away from under this writer.
        """
        documents = {document.article_id: document for document in put}
        base = self._generations.current()
        if (base and base.schema != VERSION) or (self._newest and (not base or base.seq != self._newest.seq)):
            raise DamagedIndexError("the index is not the one this writer knows; it has to be built anew")
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
        return self._generations.publish(folder, schema=VERSION, seq=seq, keep=self._keep)


@contextmanager
def writing(folder: Path, keep_generations: int = 2, *, lock_seconds: float = LOCK_SECONDS) -> Iterator[IndexWriter]:
    """Give the writer of an index while no other process has it; wait so long for the other one.

    Raises:
        ConflictError: another process has been writing for so long.
        SearchError: the disk refused; the generation in force is as it was.
    """
    folder.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
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
    index: Any = open_dir(str(folder))
    writer: Any = index.writer(limitmb=WRITER_MEGABYTES)
    try:
        for article_id in replaced:
            writer.delete_by_term("article", article_id)
        for document in documents:
            writer.add_document(**row_of(document))
        writer.commit(mergetype=merge_few)
    except BaseException:
        if not writer.is_closed:
            writer.cancel()
        raise
    finally:
        index.close()
    add_subjects(folder, documents)
    for left in folder.glob("*LOCK"):
        left.unlink()


def merge_few(writer: Any, segments: list[Any]) -> list[Any]:
    """Merge small segments when there would be too many; return those that stay (a Whoosh merge policy).

    The smallest are taken, and on as long as the next is no larger than all taken so far: so every document is merged
    about log(n) times in its life.
    """
    spare = len(segments) + 1 - MOST_SEGMENTS
    if spare <= 0:
        return segments
    ordered = sorted(segments, key=lambda segment: segment.doc_count())
    taken: list[Any] = []
    for segment in ordered:
        if len(taken) > spare and segment.doc_count() > sum(one.doc_count() for one in taken):
            break
        taken.append(segment)
    for segment in taken:
        reader = SegmentReader(writer.storage, writer.schema, segment)
        writer.add_reader(reader)
        reader.close()
    return [segment for segment in segments if segment not in taken]


def _parts(documents: Iterable[IndexDocument], size: int) -> Iterator[list[IndexDocument]]:
    remaining = iter(documents)
    while part := list(islice(remaining, size)):
        yield part
