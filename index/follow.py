"""Follows the archive's change log, so that the index holds what may be found, and nothing else."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from archive import Archive
from index.documents import REVIEW_CONFIDENCE
from index.gathering import FOLLOWER, Gathering
from index.rebuild import rebuild_with
from index.storing.writer import IndexWriter, writing
from records.articles import ArticleId
from records.changes import FOLLOWED, Change, ChangeKind
from records.subjects import SubjectId
from settings import IndexSettings

KINDS = FOLLOWED[FOLLOWER]


def follow(
    archive: Archive,
    folder: Path,
    settings: IndexSettings,
    now: datetime,
    *,
    review_confidence: float = REVIEW_CONFIDENCE,
) -> int:
    """Bring the index up to the archive; return how many articles were written or taken out.

    May be killed at any moment and called again: each commit of the index carries the number of the last change it
    answers for, and work is taken up behind the smaller of that number and the checkpoint, so nothing is lost and what
    is repeated changes nothing. An index that is missing, damaged, of an older schema or of another archive is built
    anew.

    Raises:
        ConflictError: another process is writing the index.
        SearchError: the index cannot be written.
    """
    with writing(folder, settings.keep_generations) as writer:
        base = writer.usable()
        if base is None or base.seq > archive.changes.last():
            return rebuild_with(writer, archive, now, review_confidence)
        seq = min(base.seq, archive.changes.checkpoint(FOLLOWER))
        done = 0
        while changes := archive.changes.since(seq, KINDS, settings.batch):
            gathering = Gathering(archive, now, review_confidence)
            touched = articles_touched(archive, changes)
            for part, reached in _parts(touched, settings.batch, seq, changes[-1].seq):
                found = _commit(writer, gathering, part, reached)
                archive.articles.stamp_indexed(found, now)
                writer.make_room()  # these can be found now; no commit ever waits for a merge of its own
            seq = changes[-1].seq
            archive.changes.advance(FOLLOWER, seq)
            done += len(touched)
        if not done:
            writer.tidy()  # nobody waits now
        return done


def _commit(writer: IndexWriter, gathering: Gathering, part: Sequence[ArticleId], seq: int) -> list[ArticleId]:
    """Commit some articles as they are now; return those that may be found, the others are taken out."""
    documents = gathering.of(part)
    found = [document.article_id for document in documents]
    writer.commit(documents, sorted(set(part) - set(found)), seq)
    return found


def _parts(
    touched: Sequence[ArticleId], size: int, before: int, reached: int
) -> Iterator[tuple[Sequence[ArticleId], int]]:
    """Return the articles in parts of one commit each; only the last one has reached the end of the changes."""
    starts = range(0, len(touched), size) or range(1)
    for start in starts:
        yield touched[start : start + size], reached if start == starts[-1] else before


def articles_touched(archive: Archive, changes: Sequence[Change]) -> list[ArticleId]:
    """Return the articles whose documents may differ after some changes, by id."""
    touched = {ArticleId(int(change.record_id)) for change in changes if change.kind is not ChangeKind.SUBJECT}
    subjects = {SubjectId(change.record_id) for change in changes if change.kind is ChangeKind.SUBJECT}
    if subjects:  # a director's name is also kept with the films
        films = archive.subjects.catalogue().films
        subjects |= {film.id for film in films if subjects.intersection(film.directors)}
    for subject in subjects:
        touched.update(archive.findings.ids_about(subject))
    return sorted(touched)
