"""One published state of the index as a whole: its segments side by side, documents numbered through. Never changes."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from index.reading.caching import ByteCache
from index.reading.completion import Completion, Names
from index.reading.segments import Floats, Segment, Values, joined
from index.reading.spelling import Lexicon
from index.schema import FACET_FIELDS, NO_STORY, TEXT_FIELDS
from index.storing.arrays import Ints, Longs
from records.searches import FacetName
from records.subjects import SubjectKind

Mask = NDArray[np.bool_]
SUBJECT_FACETS = (FacetName.FILM, FacetName.PERSON, FacetName.STUNT)
# Above this share of all documents it is quicker to look at every value than to collect those of the hits.
MANY = 0.25
# Numbers of stories are those of the archive; with so many for each document, or in a damaged file, they are counted.
SPARSE = 8
LAST_YEAR = 9999


class Column:
    """The values of one facet, document after document."""

    def __init__(self, parts: Sequence[tuple[Longs, Longs]], values: Values) -> None:
        counts: Longs = joined([counts for counts, _ in parts], np.int64)
        self.ordinals: Longs = joined([ordinals for _, ordinals in parts], np.int64)  # what bincount takes as it is
        self.starts: Longs = np.concatenate((np.zeros(1, np.int64), np.cumsum(counts)))
        self.is_single = bool((counts == 1).all())  # then the values stand as the documents do
        self.values = values

    @cached_property
    def documents(self) -> Ints:
        """The document of each value."""
        return np.repeat(np.arange(len(self.starts) - 1, dtype=np.int32), np.diff(self.starts))

    def tally(self, hits: Mask, found: Longs) -> Longs:
        """Return how many of the hits have each value; `found` are their numbers."""
        if self.is_single:
            chosen = self.ordinals[found]
        elif len(found) > MANY * len(hits):
            chosen = np.compress(hits.take(self.documents), self.ordinals)  # half the time of repeating the mask
        else:
            starts = self.starts[found]
            counts = self.starts[found + 1] - starts
            behind = np.repeat(starts - (np.cumsum(counts) - counts), counts)
            chosen = self.ordinals[behind + np.arange(len(behind))]
        return np.bincount(chosen, minlength=len(self.values))

    def of(self, document: int) -> frozenset[str]:
        """Return the values of one document."""
        numbers = self.ordinals[self.starts[document] : self.starts[document + 1]]
        return frozenset(self.values.names(numbers.tolist()))


class Snapshot:
    """All that searching reads. Its arrays are made once and shared by every thread."""

    def __init__(
        self,
        segments: Sequence[Segment],
        deleted: Sequence[Sequence[int]],
        names: Names,
        values: dict[FacetName, Values],
        cache_bytes: int,
    ) -> None:
        self.segments = tuple(segments)
        self.users = 0  # searches that are reading from it; the engine counts
        self.cache = ByteCache(cache_bytes)
        self.bases = np.cumsum([0, *(segment.size for segment in segments)])
        self.size = int(self.bases[-1])
        self.live: Mask = np.ones(self.size, bool)
        for base, gone in zip(self.bases, deleted, strict=False):
            self.live[np.array(gone, np.int64) + base] = False
        self.live_count = int(self.live.sum())
        self.articles, self.published = self._column("article"), self._column("published")
        self.stories, self.indexed = self._column("story"), self._column("indexed")
        self.is_first: Mask = self._column("first") > 0
        self.columns = {
            name: Column([segment.facets[name] for segment in segments], values[name]) for name in FACET_FIELDS
        }
        self.names = names

    @cached_property
    def rows(self) -> Longs:
        """The row each document stands in when stories are folded: those of one story share theirs."""
        is_told = self.stories > NO_STORY
        stories = np.where(is_told, self.stories, NO_STORY)
        if stories.max(initial=NO_STORY) > SPARSE * self.size:
            stories = np.unique(stories, return_inverse=True)[1]
        return np.where(is_told, stories, stories.max(initial=NO_STORY) + 1 + np.arange(self.size))

    @cached_property
    def row_count(self) -> int:
        """Above the greatest number of a row."""
        return int(self.rows.max(initial=-1)) + 1

    @cached_property
    def years(self) -> Ints:
        """The year each document was published in, 0 when unknown."""
        years = self.published.astype("datetime64[s]").astype("datetime64[Y]").astype(np.int64) + 1970
        is_known = (years > 0) & (years <= LAST_YEAR)  # as numbers are counted, none may be beyond measure
        return np.where(is_known, years, 0).astype(np.int32)

    @cached_property
    def months(self) -> Ints:
        """Twelve times the year, and the month from 0; meaningless where the year is 0."""
        months = self.published.astype("datetime64[s]").astype("datetime64[M]").astype(np.int64)
        return np.where(self.years > 0, months + 12 * 1970, 0).astype(np.int32)

    @cached_property
    def length_norms(self) -> dict[str, Floats]:
        """For each field whose length matters: 1 - b + b * length / mean length of every document."""
        norms = {}
        for name, field in TEXT_FIELDS.items():
            if field.length:
                lengths = self._column(f"length {name}")
                mean = float(lengths.mean()) if self.size else 0.0
                norms[name] = (1 - field.length + field.length * lengths / (mean or 1.0)).astype(np.float32)
        return norms

    @cached_property
    def lexicon(self) -> Lexicon:
        """Every word of the index with the number of documents that have it."""
        return Lexicon(self.segments)

    @cached_property
    def completion(self) -> Completion:
        """What typing may be completed to."""
        every = np.flatnonzero(self.live)
        columns = {SubjectKind(name.value): self.columns[name] for name in SUBJECT_FACETS}
        tally = {kind: (column.values, column.tally(self.live, every)) for kind, column in columns.items()}
        return Completion(self.names, tally, self.lexicon)

    def postings(self, field: str, term: str) -> tuple[Ints, Floats]:
        """Return the documents that have a term, and how often; deleted ones are among them."""
        found = [
            (documents + np.int32(base), counts)
            for segment, base in zip(self.segments, self.bases, strict=False)
            if segment.has(term)  # most forms of a word are in no text: a look costs less than empty arrays
            for documents, counts in (segment.postings(field, term),)
        ]
        counts: Floats = joined([many for _, many in found], np.uint16).astype(np.float32)
        return joined([documents for documents, _ in found], np.int32), counts

    def having(self, field: str, values: Sequence[str]) -> Mask:
        """Return a mask of the documents that have any of the values; deleted ones are among them."""
        mask = np.zeros(self.size, bool)
        for value in values:
            mask[self._documents_of(field, value)] = True
        return mask

    def _documents_of(self, field: str, value: str) -> Ints:
        """Return the documents that have a value; kept, for what is chosen once is soon chosen with other words."""
        key = "documents", field, value
        kept = self.cache.get(key)
        if kept is None:
            kept = (self.postings(field, value)[0],)
            self.cache.keep(key, kept)
        documents: Ints = kept[0]
        return documents

    def each(self, read: Callable[[Segment], Ints]) -> Ints:
        """Return the documents that `read` finds in every segment, numbered through."""
        return self._numbered([read(segment) for segment in self.segments])

    def shown(self, document: int) -> Mapping[str, str]:
        """Return what a hit shows: title, body and language."""
        place = int(np.searchsorted(self.bases, document, "right")) - 1
        return self.segments[place].shown(int(document - self.bases[place]))

    def _numbered(self, found: Sequence[Ints]) -> Ints:
        moved = [
            documents + np.int32(base) for documents, base in zip(found, self.bases, strict=False) if len(documents)
        ]
        return joined(moved, np.int32)

    def _column(self, name: str) -> Longs:
        return joined([segment.arrays.columns[name] for segment in self.segments], np.int64)
