"""Answers Whoosh's query objects from arrays: which documents match, and how well (BM25F)."""

import math
from collections.abc import Sequence
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

from index.reading.segments import POSITION_BITS, Floats, Ints, Segment
from index.reading.snapshot import Mask, Snapshot
from index.reading.translate import Wording
from index.schema import NAME_FIELDS, TEXT_FIELDS

# How fast a word's further occurrences cease to count; the value most collections were found to do well with.
SATURATION = 1.2


@dataclass(frozen=True, slots=True)
class Matches:
    """Which documents match, and their scores: 0 where nothing was ranked or nothing matches."""

    mask: Mask
    scores: Floats | None = None


def evaluate(snapshot: Snapshot, query: Any) -> Matches:
    """Return what matches a query that `translate` made."""
    match query:
        case Wording():
            return _ranked(snapshot, query)
        case AllOf():
            return _all_of(snapshot, [evaluate(snapshot, part) for part in query.subqueries])
        case AnyOf():
            return _any_of(snapshot, [evaluate(snapshot, part) for part in query.subqueries])
        case Without():
            return Matches(snapshot.live & ~evaluate(snapshot, query.query).mask)
        case NumericRange():
            return Matches(_between(snapshot, query.start, query.end))
        case Every():
            return Matches(snapshot.live)
    raise TypeError(f"no rule for {type(query).__name__}")


def _all_of(snapshot: Snapshot, parts: Sequence[Matches]) -> Matches:
    mask = snapshot.live
    for part in parts:
        mask = mask & part.mask
    scores = _sum(parts)
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
    weight = np.zeros(snapshot.size, np.float32)
    forms: Sequence[Any] = wording.subqueries
    for form in forms:
        field = TEXT_FIELDS.get(form.fieldname) or NAME_FIELDS.get(form.fieldname)
        documents, counts = _found(snapshot, form)
        if field is None or field.is_names:
            weight[documents] += np.float32(form.boost)
        else:
            weight[documents] += np.float32(form.boost) * counts / snapshot.length_norms[form.fieldname][documents]
    weight[~snapshot.live] = 0
    mask = weight > 0
    found = int(mask.sum())
    rarity = math.log(1 + (snapshot.live_count - found + 0.5) / (found + 0.5))
    return Matches(mask, (np.float32(rarity) * weight / (weight + np.float32(SATURATION))).astype(np.float32))


def _found(snapshot: Snapshot, form: Any) -> tuple[Ints, Floats]:
    """Return the documents that have one form of a word or phrase in one field, and how often."""
    match form:
        case Phrase():
            places = snapshot.each(lambda segment: phrase_places(segment, form.fieldname, form.words))
            documents, counts = np.unique(places, return_counts=True)
            return documents, counts.astype(np.float32)
        case Prefix():
            documents = snapshot.each(lambda segment: segment.with_prefix(form.fieldname, form.text))
            return documents, np.ones(len(documents), np.float32)
        case Term():
            return snapshot.postings(form.fieldname, form.text)
    raise TypeError(f"no rule for {type(form).__name__}")


def phrase_places(segment: Segment, field: str, words: Sequence[str]) -> Ints:
    """Return the document of every place where words stand one after the other, rarest word first."""
    if any(not len(segment.postings(field, word)[0]) for word in words):
        return np.zeros(0, np.int32)
    places = {word: segment.occurrences(field, word) for word in set(words)}
    order = sorted(range(len(words)), key=lambda at: len(places[words[at]]))
    starts = places[words[order[0]]] - order[0]
    for at in order[1:]:
        wanted, there = starts + at, places[words[at]]
        nearest = np.minimum(np.searchsorted(there, wanted), len(there) - 1)
        starts = starts[there[nearest] == wanted]
    return (starts >> POSITION_BITS).astype(np.int32)
