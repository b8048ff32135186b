"""Joins the arrays of several segments into those of one, without the documents that were deleted."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.schema import TEXT_FIELDS
from index.storing.arrays import Ints, Longs, Postings, SegmentArrays, lexicon_of, spoken_in
from index.words import STEM_MARK

GONE = -1
# Every query looks into every segment; more than these few would be felt.
MOST_SEGMENTS = 12
# Behind commits they are tidied up to so few, so that room for the next ones is left.
TIDY_SEGMENTS = 10
# A commit only adds its own segment. To one beyond these many it makes room first, whoever forgot to.
BOUND_SEGMENTS = 2 * MOST_SEGMENTS


def merged(parts: Sequence[SegmentArrays], live: Sequence[NDArray[np.bool_]]) -> SegmentArrays:
    """Return one segment with the live documents of some others, in their order."""
    renumbered: list[Ints] = []
    size = 0
    for kept in live:
        numbers = np.where(kept, np.cumsum(kept) - 1 + size, GONE).astype(np.int32)
        renumbered.append(numbers)
        size += int(kept.sum())
    terms = sorted(set().union(*(part.terms() for part in parts)))
    rank = {term: number for number, term in enumerate(terms)}
    ranks = [np.fromiter(map(rank.__getitem__, part.terms()), np.int32) for part in parts]
    fields = sorted(set().union(*(part.postings for part in parts)))
    postings = {name: _joined_field(name, parts, ranks, renumbered) for name in fields}
    kept_terms, postings = _without_unused(len(terms), postings)
    held = [terms[number] for number in kept_terms.tolist()]
    is_stem = np.array([STEM_MARK.encode() in term for term in held], bool)
    lexicon, starts = lexicon_of(held)
    spoken = spoken_in((postings[name] for name in TEXT_FIELDS if name in postings), is_stem)
    names = parts[0].columns
    columns = {
        name: np.concatenate([part.columns[name][kept] for part, kept in zip(parts, live, strict=True)])
        for name in names
    }
    return SegmentArrays(
        size=size, lexicon=lexicon, term_starts=starts, spoken=spoken, postings=postings, columns=columns
    )


def _joined_field(
    name: str, parts: Sequence[SegmentArrays], ranks: Sequence[Ints], renumbered: Sequence[Ints]
) -> Postings:
    found = [
        _moved(part.postings[name], numbers, moved)
        for part, numbers, moved in zip(parts, ranks, renumbered, strict=True)
        if name in part.postings
    ]
    terms, documents, counts, place_counts, places = (np.concatenate(column) for column in zip(*found, strict=True))
    order = np.argsort(terms, kind="stable")  # within a term the parts stand in order already
    return _in_order(terms, documents, counts, place_counts, places, order=order)


def _in_order(*columns: NDArray[Any], order: NDArray[Any]) -> Postings:
    terms, documents, counts, place_counts, places = columns
    before = np.concatenate((np.zeros(1, np.int64), np.cumsum(place_counts)))
    place_counts = place_counts[order]
    ends = np.cumsum(place_counts)
    # Where each place came from: the start of its posting then, and how far behind that it stood.
    came = np.repeat(before[:-1][order] - (ends - place_counts), place_counts) + np.arange(len(places))
    terms = terms[order]
    first = np.flatnonzero(np.diff(terms, prepend=GONE))
    starts = np.append(first, len(terms)).astype(np.int64)
    return Postings(
        numbers=terms[first].astype(np.int32),
        starts=starts,
        documents=documents[order].astype(np.int32),
        counts=counts[order].astype(np.uint16),
        place_starts=np.concatenate((np.zeros(1, np.int64), ends))[starts],
        places=places[came].astype(np.uint16),
    )


def _moved(postings: Postings, ranks: Ints, renumbered: Ints) -> tuple[NDArray[Any], ...]:
    """Return term, document, count and number of places of every live posting, and the places."""
    term_of = np.repeat(ranks[postings.numbers], np.diff(postings.starts))
    has_places = np.repeat(np.diff(postings.place_starts) > 0, np.diff(postings.starts))
    place_counts = np.where(has_places, postings.counts, 0).astype(np.int64)
    documents = renumbered[postings.documents]
    kept = documents != GONE
    places = postings.places[np.repeat(kept, place_counts)]
    return term_of[kept], documents[kept], postings.counts[kept], place_counts[kept], places


def _without_unused(count: int, postings: dict[str, Postings]) -> tuple[Longs, dict[str, Postings]]:
    """Leave out terms that only deleted documents had; return the numbers of those that stay."""
    used = np.zeros(count, bool)
    for field in postings.values():
        used[field.numbers] = True
    renumbered = (np.cumsum(used) - 1).astype(np.int32)
    moved = {
        name: Postings(
            numbers=renumbered[field.numbers],
            starts=field.starts,
            documents=field.documents,
            counts=field.counts,
            place_starts=field.place_starts,
            places=field.places,
        )
        for name, field in postings.items()
    }
    return np.flatnonzero(used), moved


def to_merge(sizes: Sequence[int], most: int) -> list[int]:
    """Return which segments to merge so that no more than `most` are left; none when they are few enough.

    The smallest are taken, and on as long as the next is no larger than all taken so far: so every document is merged
    about log(n) times in its life.
    """
    spare = len(sizes) - most
    if spare <= 0:
        return []
    taken: list[int] = []
    for place in sorted(range(len(sizes)), key=sizes.__getitem__):
        if len(taken) > spare and sizes[place] > sum(sizes[one] for one in taken):
            break
        taken.append(place)
    return taken


def shown_of_live(readers: Sequence[Any], live: Sequence[NDArray[np.bool_]]) -> Iterator[bytes]:
    """Yield what is shown of the live documents of Whoosh's readers, in order."""
    for reader, kept in zip(readers, live, strict=True):
        shown = reader.column_reader("shown")
        for number in np.flatnonzero(kept).tolist():
            yield bytes(shown[number])
