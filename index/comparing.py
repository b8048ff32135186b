"""Holds the index against the archive: every byte as written; of every article its text, tags, dates and story."""

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from archive import Archive
from archive.soundness import Unsound
from index.documents import REVIEW_CONFIDENCE, IndexDocument
from index.follow import KINDS, articles_touched
from index.gathering import Gathering
from index.reading.opening import Opening
from index.reading.snapshot import Snapshot
from index.schema import FACET_FIELDS, VERSION, numbers_of, shown_from, shown_of, values_of
from index.storing.generations import DamagedIndexError, Generation, Generations
from records.articles import ArticleId

PAGE = 1_000  # changes read at once
SHOWN = 20  # examples


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What came of comparing: `documents` of the index were looked at, `waiting` changes had not reached it."""

    documents: int = 0
    waiting: int = 0
    differences: tuple[Unsound, ...] = ()


def compare(archive: Archive, folder: Path, *, review_confidence: float = REVIEW_CONFIDENCE) -> Compared:
    """Return how the index differs from the archive, apart from what changes have touched since it was written."""
    try:
        generation = Generations(folder).current()
    except DamagedIndexError as error:
        return Compared(differences=(_broken("the index is as its writer left it", str(error)),))
    if generation is None or generation.schema != VERSION:
        return Compared(differences=(_broken("there is an index of this version", f"none in {folder}"),))
    if generation.lost:
        return Compared(
            differences=(_broken("the index is as its writer left it", ", ".join(sorted(generation.lost))),)
        )
    waiting, touched = _waiting(archive, generation)
    with closing(Opening(folder)) as opening, opening.snapshot() as snapshot:
        if snapshot is None:
            return Compared(differences=(_broken("the index can be opened", str(generation.folder)),))
        held = {int(snapshot.articles[number]): number for number in snapshot.live.nonzero()[0].tolist()}
        faults = dict(_faults(snapshot, held, Gathering(archive, None, review_confidence), touched))
    differences = tuple(
        Unsound(rule=rule, count=len(found), examples=tuple(f"article {one}" for one in found[:SHOWN]))
        for rule, found in faults.items()
        if found
    )
    return Compared(documents=len(held), waiting=waiting, differences=differences)


def _broken(rule: str, example: str) -> Unsound:
    return Unsound(rule=rule, count=1, examples=(example,))


def _waiting(archive: Archive, generation: Generation) -> tuple[int, set[ArticleId]]:
    """Return how many changes the index does not answer for yet, and the articles they touch."""
    seq, waiting, touched = generation.seq, 0, set[ArticleId]()
    while changes := archive.changes.since(seq, KINDS, PAGE):
        touched |= set(articles_touched(archive, changes))
        waiting += len(changes)
        seq = changes[-1].seq
    return waiting, touched


def _faults(
    snapshot: Snapshot, held: Mapping[int, int], gathering: Gathering, touched: set[ArticleId]
) -> Iterator[tuple[str, list[int]]]:
    """Yield what should hold of documents, and the articles for which it does not."""
    missing, other = [], []
    unknown = set(held) - touched
    for document in gathering.all():
        unknown.discard(document.article_id)
        if document.article_id in touched:
            continue
        number = held.get(document.article_id)
        if number is None:
            missing.append(int(document.article_id))
        elif not _is_same(snapshot, number, document):
            other.append(int(document.article_id))
    yield "articles that may be found are in the index", missing
    yield "what the index shows is what the archive has", other
    yield "documents of the index are articles that may be found", sorted(unknown)


def _is_same(snapshot: Snapshot, number: int, document: IndexDocument) -> bool:
    wanted = numbers_of(document)
    columns = {"published": snapshot.published, "story": snapshot.stories, "first": snapshot.is_first}
    is_same = all(int(column[number]) == wanted[name] for name, column in columns.items())
    values = dict(values_of(document))
    tagged = (snapshot.columns[facet].of(number) == frozenset(values[field]) for facet, field in FACET_FIELDS.items())
    return is_same and all(tagged) and snapshot.shown(number) == shown_from(shown_of(document))
