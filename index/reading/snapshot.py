"""One published state of the index as a whole: its segments side by side, documents numbered through. Never changes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.reading.completion import Completion
from index.reading.segments import Floats, Ints, Longs, Segment, joined
from index.reading.spelling import Lexicon
from index.schema import FACET_FIELDS, MAIN_FIELD, TEXT_FIELDS, UNKNOWN_MOMENT
from index.storing.subjects import known_subjects
from records.searches import FacetName

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Column:
    """Which documents have which values: parallel arrays, one entry a document and value."""

    documents: Ints
    ordinals: Ints  # into `values`
    values: tuple[str, ...]

    def having(self, values: Sequence[str], size: int) -> Mask:
        """Return a mask of the documents that have any of the values."""
        chosen = np.fromiter((value in values for value in self.values), bool, len(self.values))
        mask = np.zeros(size, bool)
        mask[self.documents[chosen[self.ordinals]]] = True
        return mask


class Snapshot:
    """All that searching reads. Its arrays are made once and shared by every thread."""

    def __init__(self, segments: Sequence[Segment], deleted: Sequence[Sequence[int]], names: bytes) -> None:
        self.segments = tuple(segments)
        self.users = 0  # searches that are reading from it; the engine counts
        self.bases = np.cumsum([0, *(segment.size for segment in segments)])
        self.size = int(self.bases[-1])
        self.live: Mask = np.ones(self.size, bool)
        for base, gone in zip(self.bases, deleted, strict=False):
            self.live[np.array(gone, np.int64) + base] = False
        self.live_count = int(self.live.sum())
        self.articles: Longs = joined([segment.articles for segment in segments], np.int64)
        self.published: Longs = joined([segment.published for segment in segments], np.int64)
        self.columns = {name: self._column(field) for name, field in FACET_FIELDS.items()}
        self.main = self._column(MAIN_FIELD)
        self._names = names  # of subjects, as kept

    @cached_property
    def years(self) -> Ints:
        """The year each document was published in, 0 when unknown."""
        years = self.published.astype("datetime64[s]").astype("datetime64[Y]").astype(np.int64) + 1970
        return np.where(self.published == UNKNOWN_MOMENT, 0, years).astype(np.int32)

    @cached_property
    def months(self) -> Ints:
        """Twelve times the year, and the month from 0; meaningless where the year is 0."""
        months = self.published.astype("datetime64[s]").astype("datetime64[M]").astype(np.int64)
        return (months + 12 * 1970).astype(np.int32)

    @cached_property
    def length_norms(self) -> dict[str, Floats]:
        """For each field whose length matters: 1 - b + b * length / mean length of every document."""
        norms = {}
        for name, field in TEXT_FIELDS.items():
            if field.length:
                lengths = joined([segment.lengths[name] for segment in self.segments], np.float32)
                mean = float(lengths.mean()) if self.size else 0.0
                norms[name] = (1 - field.length + field.length * lengths / (mean or 1.0)).astype(np.float32)
        return norms

    @cached_property
    def lexicon(self) -> Lexicon:
        """Every word of the index with the number of documents that have it."""
        total: dict[str, int] = {}
        for segment in self.segments:
            for word, count in segment.spoken().items():
                total[word] = total.get(word, 0) + count
        return Lexicon(total)

    @cached_property
    def completion(self) -> Completion:
        """What typing may be completed to."""
        counts = {
            name: self._counts(self.columns[name]) for name in (FacetName.FILM, FacetName.PERSON, FacetName.STUNT)
        }
        return Completion(known_subjects(self._names), counts, self.lexicon.spoken)

    def postings(self, field: str, term: str) -> tuple[Ints, Floats]:
        """Return the documents that have a term, and how often; deleted ones are among them."""
        found = [segment.postings(field, term) for segment in self.segments]
        return self._numbered([documents for documents, _ in found]), joined([many for _, many in found], np.float32)

    def each(self, read: Callable[[Segment], Ints]) -> Ints:
        """Return the documents that `read` finds in every segment, numbered through."""
        return self._numbered([read(segment) for segment in self.segments])

    def shown(self, document: int) -> dict[str, str]:
        """Return what a hit shows: title, body and language."""
        place = int(np.searchsorted(self.bases, document, "right")) - 1
        return self.segments[place].shown(int(document - self.bases[place]))

    def _numbered(self, found: Sequence[Ints]) -> Ints:
        moved = [documents + np.int32(base) for documents, base in zip(found, self.bases, strict=False)]
        return joined(moved, np.int32)

    def _column(self, field: str) -> Column:
        names: dict[str, int] = {}
        ordinals = []
        for segment in self.segments:
            values = segment.columns[field][1]
            numbers = [names.setdefault(value, len(names)) for value, _ in values]
            ordinals.append(np.repeat(np.array(numbers, np.int32), [count for _, count in values]))
        documents = self._numbered([segment.columns[field][0] for segment in self.segments])
        return Column(documents, joined(ordinals, np.int32), tuple(names))

    def _counts(self, column: Column) -> dict[str, int]:
        counts = np.bincount(column.ordinals[self.live[column.documents]], minlength=len(column.values))
        return {value: int(count) for value, count in zip(column.values, counts, strict=True) if count}
