"""Builds the whole index anew from the archive, beside the one in use, and puts it in force at the end."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from archive import Archive
from index.documents import REVIEW_CONFIDENCE, IndexDocument
from index.gathering import FOLLOWER, PAGE, Gathering
from index.storing.writer import IndexWriter, writing
from records.articles import ArticleId
from settings import IndexSettings


def rebuild(
    archive: Archive,
    folder: Path,
    settings: IndexSettings,
    now: datetime,
    *,
    review_confidence: float = REVIEW_CONFIDENCE,
) -> int:
    """Build the index anew; return how many articles are in it. Searches go on in the old one until the end.

    Raises:
        ConflictError: another process is writing the index.
        SearchError: the index cannot be written.
    """
    with writing(folder, settings.keep_generations) as writer:
        return rebuild_with(writer, archive, now, review_confidence)


def rebuild_with(writer: IndexWriter, archive: Archive, now: datetime, review_confidence: float) -> int:
    """Build the index anew with a writer that is held already."""
    seq = archive.changes.last()  # before reading: what changes meanwhile is followed afterwards
    written: list[ArticleId] = []

    def noted() -> Iterator[IndexDocument]:
        for document in Gathering(archive, now, review_confidence).all():
            written.append(document.article_id)
            yield document

    writer.rebuild(noted(), seq)
    for start in range(0, len(written), PAGE):
        archive.articles.stamp_indexed(written[start : start + PAGE], now)
    archive.changes.advance(FOLLOWER, seq)
    return len(written)
