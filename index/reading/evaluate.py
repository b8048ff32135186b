"""Answers Whoosh's query objects from arrays: which documents match, and how well (BM25F)."""

import math
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

import numpy as np
from whoosh.query.compound import And as AllOf
from whoosh.query.compound import Or as AnyOf
from whoosh.query.positional import Phrase
from whoosh.query.qcore import Every
from whoosh.query.ranges import NumericRange
from whoosh.query.terms import Prefix, Term
from whoosh.query.wrappers import Not as Without

from index.reading.segments import POSITION_BITS, Floats, Segment
from index.reading.snapshot import Mask, Snapshot
from index.reading.translate import Most, Wording
from index.schema import NAME_FIELDS, TEXT_FIELDS
from index.storing.arrays import Ints, Longs
from records.errors import InvalidQueryError

# How fast a word's further occurrences cease to count. Above the usual 1.2, because headline and names add to the same
# sum and would reach its end too soon (tests/gold/search_quality.py: 0.886 with 1.2, 0.895 with 2).
SATURATION = 2.0
# The share of the words that a document must have when not all of them are asked for.
ENOUGH = 0.5
# Above this share of all documents a word's scores are kept for every document: more bytes, but ready to be used.
COMMON = 0.1


# Seconds of processor time that one search may take: ten times the worst one measured, so nobody meets it but who
# tries to. A piece of work between two looks at the clock takes some 10 ms at a hundred thousand articles.
MOST_SECONDS = 4.0

_began: ContextVar[tuple[float, float, float] | None] = ContextVar("began", default=None)


@contextmanager
def bounded(seconds: float = MOST_SECONDS) -> Iterator[None]:
    """Let what is evaluated inside end with an `InvalidQueryError` once this thread has worked for so long."""
    token = _began.set((seconds, time.monotonic(), time.thread_time()))
    try:
        yield
    finally:
        _began.reset(token)


def go_on() -> None:
    """Return when there is time left for another step of a search.

    Raises:
        InvalidQueryError: the search has had its time.
    """
    began = _began.get()
    # The clock on the wall is never behind the thread's, and far cheaper to look at.
    if began and time.monotonic() - began[1] >= began[0] and time.thread_time() - began[2] >= began[0]:
        raise InvalidQueryError("This search takes too long; leave out some words, stars or phrases.")


@dataclass(frozen=True, slots=True)
class Matches:
    """Which documents match, and their scores: 0 where nothing was ranked or nothing matches."""

    mask: Mask
    scores: Floats | None = None


def evaluate(snapshot: Snapshot, query: Any) -> Matches:
    """Return what matches a query that `translate` made."""
    go_on()
    match query:
        case Wording():
            return _ranked(snapshot, query)
        case Most():
            return _most_of(snapshot, [evaluate(snapshot, part) for part in query.subqueries])
        case AllOf():
            return _all_of(snapshot, [evaluate(snapshot, part) for part in query.subqueries])
        case AnyOf():
            return _any_of(snapshot, [evaluate(snapshot, part) for part in query.subqueries])
        case Without():
            return Matches(snapshot.live & ~evaluate(snapshot, query.query).mask)
    return Matches(_unranked(snapshot, query))


def _unranked(snapshot: Snapshot, query: Any) -> Mask:
    match query:
        case NumericRange():
            return _between(snapshot, query.start, query.end)
        case Every():
            return snapshot.live
    raise TypeError(f"no rule for {type(query).__name__}")


def _all_of(snapshot: Snapshot, parts: Sequence[Matches]) -> Matches:
    mask = snapshot.live
    for part in parts:
        mask = mask & part.mask
    scores = _sum(parts)
    return Matches(mask, scores if scores is None else np.where(mask, scores, np.float32(0)))


def _most_of(snapshot: Snapshot, parts: Sequence[Matches]) -> Matches:
    """Keep what has at least half of the words; words that nothing has do not count."""
    met = [part for part in parts if part.mask.any()]
    there = np.zeros(snapshot.size, np.int16)
    for part in met:
        there += part.mask
    mask = there >= max(math.ceil(len(met) * ENOUGH), 1)
    scores = _sum(met)
    return Matches(mask, scores if scores is None else np.where(mask, scores, np.float32(0)))


def _any_of(snapshot: Snapshot, parts: Sequence[Matches]) -> Matches:
    mask = np.zeros(snapshot.size, bool)
    for part in parts:
        mask |= part.mask
    return Matches(mask, _sum(parts))


def _sum(parts: Sequence[Matches]) -> Floats | None:
    scores = [part.scores for part in parts if part.scores is not None]
    return np.sum(scores, axis=0, dtype=np.float32) if scores else None


def _between(snapshot: Snapshot, start: float | None, end: float | None) -> Mask:
    mask = snapshot.live & (snapshot.published >= (start or 0))
    return mask if end is None else mask & (snapshot.published <= end)


def _ranked(snapshot: Snapshot, wording: Wording) -> Matches:
    """Rank by BM25F: occurrences are weighed and added up over all fields and forms first, and saturate once."""
    kept = snapshot.cache.get(wording.key)
    if kept is None:
        documents, found = _weighed(snapshot, wording)
        is_common = len(documents) > COMMON * snapshot.size
        kept = (_spread(snapshot, documents, found),) if is_common else (documents, found)
        snapshot.cache.keep(wording.key, kept)
    scores = _spread(snapshot, *kept) if len(kept) > 1 else kept[0]
    return Matches(scores > 0, scores)


def _spread(snapshot: Snapshot, documents: Ints, found: Floats) -> Floats:
    """Return a score for every document."""
    scores = np.zeros(snapshot.size, np.float32)
    scores[documents] = found
    return scores


def _weighed(snapshot: Snapshot, wording: Wording) -> tuple[Ints, Floats]:
    """Return the live documents that have a wording in any field or form, and their scores."""
    weight = np.zeros(snapshot.size, np.float32)
    forms: Sequence[Any] = wording.subqueries
    for form in forms:
        field = TEXT_FIELDS.get(form.fieldname) or NAME_FIELDS.get(form.fieldname)
        documents, counts = _found(snapshot, form)
        if field is None or field.is_names:
            weight[documents] += np.float32(form.boost)
        elif len(documents):
            weight[documents] += np.float32(form.boost) * counts / snapshot.length_norms[form.fieldname][documents]
    weight[~snapshot.live] = 0
    documents = np.flatnonzero(weight).astype(np.int32)
    weight = weight[documents]
    rarity = np.float32(math.log(1 + (snapshot.live_count - len(documents) + 0.5) / (len(documents) + 0.5)))
    return documents, (rarity * weight / (weight + np.float32(SATURATION))).astype(np.float32)


def _found(snapshot: Snapshot, form: Any) -> tuple[Ints, Floats]:
    """Return the documents that have one form of a word or phrase in one field, and how often."""
    go_on()
    match form:
        case Phrase():
            places = snapshot.each(lambda segment: phrase_places(segment, form.fieldname, form.words, form.slop))
            documents, counts = np.unique(places, return_counts=True)
            return documents, counts.astype(np.float32)
        case Prefix():
            documents = snapshot.each(lambda segment: segment.with_prefix(form.fieldname, form.text))
            return documents, np.ones(len(documents), np.float32)
        case Term():
            return snapshot.postings(form.fieldname, form.text)
    raise TypeError(f"no rule for {type(form).__name__}")


def phrase_places(segment: Segment, field: str, words: Sequence[str], slop: int) -> Ints:
    """Return the document of every place where words follow each other, each at most `slop` behind the last one."""
    go_on()
    if any(not len(segment.postings(field, word)[0]) for word in set(words)):
        return np.zeros(0, np.int32)
    places = {word: segment.occurrences(field, word) for word in set(words)}
    if slop > 1:
        return (_followed([places[word] for word in words], slop) >> POSITION_BITS).astype(np.int32)
    order = sorted(range(len(words)), key=lambda at: len(places[words[at]]))  # rarest word first
    starts = places[words[order[0]]] - order[0]
    for at in order[1:]:
        wanted, there = starts + at, places[words[at]]
        nearest = np.minimum(np.searchsorted(there, wanted), len(there) - 1)
        starts = starts[there[nearest] == wanted]
    return (starts >> POSITION_BITS).astype(np.int32)


def _followed(places: Sequence[Longs], slop: int) -> Longs:
    """Return the places of the last word that can be reached from the first one in steps of `slop` at most."""
    reached = places[0]
    for there in places[1:]:
        if not len(reached):
            break
        before = np.searchsorted(reached, there) - 1  # the last one before each place
        step = there - reached[np.maximum(before, 0)]
        reached = there[(before >= 0) & (step <= slop)]
    return reached
