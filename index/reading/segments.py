"""Reads one segment of Whoosh's index into arrays. A segment never changes, so they hold until it is merged away."""

import threading
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.whoosh3 import W3LeafMatcher

from index.schema import FACET_FIELDS, MAIN_FIELD, TEXT_FIELDS
from index.words import STEM_MARK

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
Floats = NDArray[np.float32]

# Postings kept decoded (bytes): those of the common words of 100,000 articles.
CACHE_BYTES = 256 * 1024 * 1024
COLUMN_FIELDS = (*FACET_FIELDS.values(), MAIN_FIELD)
POSITION_BITS = 32  # an occurrence is one number: document << 32 | position


class PostingCache:
    """Decoded postings of all segments, the least recently used dropped first. Threads may share it."""

    def __init__(self, most_bytes: int = CACHE_BYTES) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._kept: OrderedDict[tuple[str, ...], tuple[Any, ...]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: tuple[str, ...]) -> tuple[Any, ...] | None:
        """Return the arrays kept under a key."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def keep(self, key: tuple[str, ...], arrays: tuple[Any, ...]) -> None:
        """Keep arrays under a key, and drop others when there are too many bytes."""
        with self._lock:
            if key not in self._kept:
                self._kept[key] = arrays
                self._bytes += _size(arrays)
            while self._bytes > self._most_bytes and len(self._kept) > 1:
                _, dropped = self._kept.popitem(last=False)
                self._bytes -= _size(dropped)


def _size(arrays: tuple[Any, ...]) -> int:
    return 200 + sum(int(array.nbytes) for array in arrays)  # with the entry itself


class Segment:
    """One segment: its columns in memory, its postings on demand."""

    def __init__(self, reader: Any, cache: PostingCache) -> None:
        self.id: str = str(reader.segment().segment_id())
        self.size: int = reader.doc_count_all()
        self.users = 0  # snapshots that read from it; the engine counts
        self._reader = reader
        self._cache = cache
        self._lock = threading.RLock()  # Whoosh's files have one reading position for all threads
        # Whoosh's own postings leave deleted documents out; ours keep them, so that a deletion makes nothing stale.
        self._terms = reader.codec().terms_reader(reader.storage(), reader.segment())
        self.articles = self._numbers("article")
        self.published = self._numbers("published")
        self.lengths = {name: self._lengths(name) for name, field in TEXT_FIELDS.items() if field.length}
        self.columns = {name: self._column(name) for name in COLUMN_FIELDS}
        self._spoken: dict[str, int] | None = None

    def postings(self, field: str, term: str) -> tuple[Ints, Floats]:
        """Return the documents that have a term, and how often."""
        documents, counts = self._cached("postings", field, term)
        return documents, counts

    def occurrences(self, field: str, term: str) -> Longs:
        """Return every place of a term as document << 32 | position, in order."""
        places: Longs = self._cached("occurrences", field, term)[0]
        return places

    def with_prefix(self, field: str, prefix: str) -> Ints:
        """Return the documents that have a word beginning with `prefix`."""
        documents: Ints = self._cached("prefix", field, prefix)[0]
        return documents

    def shown(self, document: int) -> dict[str, str]:
        """Return what a hit shows: title, body and language."""
        with self._lock:
            shown: dict[str, str] = self._reader.stored_fields(document)["shown"]
        return shown

    def spoken(self) -> dict[str, int]:
        """Return the words of title, text and names with the number of documents that have them."""
        with self._lock:
            if self._spoken is None:
                self._spoken = {}
                for field in TEXT_FIELDS:
                    for word, count in self._lexicon(field):
                        self._spoken[word] = max(count, self._spoken.get(word, 0))
            return self._spoken

    def close(self) -> None:
        """Close the files."""
        with self._lock:
            self._terms.close()
            self._reader.close()

    def _cached(self, kind: str, field: str, term: str) -> tuple[Any, ...]:
        key = (self.id, kind, field, term)
        arrays = self._cache.get(key)
        if arrays is None:
            with self._lock:
                arrays = getattr(self, f"_read_{kind}")(field, term)
            self._cache.keep(key, arrays)
        return arrays

    def _matcher(self, field: str, term: str) -> Any | None:
        encoded = term.encode()
        if (field, encoded) not in self._terms:
            return None
        return self._terms.matcher(field, encoded, self._reader.schema[field].format)

    def _read_postings(self, field: str, term: str) -> tuple[Ints, Floats]:
        matcher = self._matcher(field, term)
        blocks = list(_blocks(matcher)) if matcher is not None else []
        documents = [np.array(numbers, np.int32) for numbers, _ in blocks]
        counts = [np.array(weights, np.float32) for _, weights in blocks]
        return joined(documents, np.int32), joined(counts, np.float32)

    def _read_occurrences(self, field: str, term: str) -> tuple[Longs]:
        places: list[int] = []
        matcher = self._matcher(field, term)
        while matcher is not None and matcher.is_active():
            base = matcher.id() << POSITION_BITS
            places.extend(base + position for position in matcher.value_as("positions"))
            matcher.next()
        return (np.array(places, np.int64),)

    def _read_prefix(self, field: str, prefix: str) -> tuple[Ints]:
        found = np.zeros(self.size, bool)
        for word in self._reader.expand_prefix(field, prefix):
            found[self.postings(field, word.decode())[0]] = True
        return (np.flatnonzero(found).astype(np.int32),)

    def _lexicon(self, field: str) -> Iterator[tuple[str, int]]:
        for (name, term), details in self._reader.iter_from(field, ""):
            if name != field:
                return
            word = term.decode()
            if STEM_MARK not in word:
                yield word, details.doc_frequency()

    def _numbers(self, field: str) -> Longs:
        return np.fromiter(self._reader.column_reader(field), np.int64, self.size)

    def _lengths(self, field: str) -> Floats:
        lengths = (self._reader.doc_field_length(document, field) or 0 for document in range(self.size))  # None is none
        return np.fromiter(lengths, np.float32, self.size)

    def _column(self, field: str) -> tuple[Ints, tuple[tuple[str, int], ...]]:
        """Return the documents of all values one after the other, and the values with the number of documents."""
        values = [term.decode() for term in self._reader.lexicon(field)]
        documents = [self._read_postings(field, value)[0] for value in values]
        return joined(documents, np.int32), tuple(
            (value, len(found)) for value, found in zip(values, documents, strict=True)
        )


def _blocks(matcher: Any) -> Iterator[tuple[Sequence[int], Sequence[float]]]:
    """Yield the documents and counts of a matcher, a block of its file at a time where it has blocks.

    Going through the documents one by one costs ten times as much; that is the way for rare terms only, which Whoosh
    keeps without blocks.
    """
    if not isinstance(matcher, W3LeafMatcher):
        while matcher.is_active():
            yield (matcher.id(),), (matcher.weight(),)
            matcher.next()
        return
    block: Any = matcher
    while block.is_active():
        block._read_ids()
        block._read_weights()
        yield block._ids, block._weights
        block._next_block()


def joined(arrays: Sequence[NDArray[Any]], kind: type[np.generic]) -> NDArray[Any]:
    """Return arrays one after the other; an empty one of that kind when there are none."""
    return np.concatenate(arrays) if arrays else np.zeros(0, kind)
