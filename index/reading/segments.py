"""Reads one segment: its arrays, mapped into memory, and through Whoosh what its hits show. A segment never changes."""

import threading
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.schema import FACET_FIELDS
from index.storing.arrays import Ints, Longs, Postings, SegmentArrays, Shorts
from records.searches import FacetName

Floats = NDArray[np.float32]

MOST_KNOWN = 20_000  # terms looked up in one segment; enough for the words people ask for
POSITION_BITS = 32  # an occurrence is one number: document << 32 | position


class Values:
    """Numbers the values of one facet, the same for all segments; grows and never forgets."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self._numbers: dict[str, int] = {}
        self._ranks: Ints = np.zeros(0, np.int32)

    def number(self, name: str) -> int:
        """Return the number of a value."""
        number = self._numbers.setdefault(name, len(self.names))
        if number == len(self.names):
            self.names.append(name)
        return number

    def known(self, name: str) -> int | None:
        """Return the number of a value, None when no segment has it."""
        return self._numbers.get(name)

    @property
    def ranks(self) -> Ints:
        """The place of each value in the order of the alphabet."""
        if len(self._ranks) != len(self.names):
            names = list(self.names)
            ranks = np.zeros(len(names), np.int32)
            ranks[sorted(range(len(names)), key=names.__getitem__)] = np.arange(len(names), dtype=np.int32)
            self._ranks = ranks
        return self._ranks


class Segment:
    """One segment of the index."""

    def __init__(self, id_: str, arrays: SegmentArrays, reader: Any, values: dict[FacetName, Values]) -> None:
        self.id = id_
        self.size = arrays.size
        self.users = 0  # snapshots that read from it; the engine counts
        self.arrays = arrays
        self._reader = reader
        self._values = values
        self._known: dict[str, int] = {}
        self._lock = threading.Lock()  # Whoosh's files have one reading position for all threads
        self.facets = {name: self._facet(name, field) for name, field in FACET_FIELDS.items()}

    def has(self, term: str) -> bool:
        """Whether any field has a term."""
        return self._number(term) >= 0

    def postings(self, field: str, term: str) -> tuple[Ints, Shorts]:
        """Return the documents that have a term, and how often."""
        postings, at = self._found(field, term)
        if postings is None:
            return np.zeros(0, np.int32), np.zeros(0, np.uint16)
        chosen = postings.of(at)
        return postings.documents[chosen], postings.counts[chosen]

    def occurrences(self, field: str, term: str) -> Longs:
        """Return every place of a term as document << 32 | position, in order."""
        postings, at = self._found(field, term)
        if postings is None:
            return np.zeros(0, np.int64)
        chosen = postings.of(at)
        documents = np.repeat(postings.documents[chosen].astype(np.int64), postings.counts[chosen])
        return documents << POSITION_BITS | postings.places_of(at)

    def with_prefix(self, field: str, prefix: str) -> Ints:
        """Return the documents that have a word beginning with `prefix`: neighbours in the lexicon and in the file."""
        postings = self.arrays.postings.get(field)
        if postings is None:
            return np.zeros(0, np.int32)
        first, last = np.searchsorted(postings.numbers, self.prefix_range(prefix))
        found = np.zeros(self.size, bool)
        found[postings.documents[int(postings.starts[first]) : int(postings.starts[last])]] = True
        return np.flatnonzero(found).astype(np.int32)

    def prefix_range(self, prefix: str) -> tuple[int, int]:
        """Return the numbers of the terms that begin with a prefix: first, and after the last."""
        return self.arrays.term_range(prefix.encode())

    def words(self, first: int, last: int) -> list[str]:
        """Return the terms with these numbers."""
        starts = self.arrays.term_starts
        return self.arrays.lexicon[int(starts[first]) : int(starts[last])].tobytes().decode().split("\n")[:-1]

    def spoken(self, word: str) -> int:
        """Return how many documents have a word, at most in one field."""
        number = self._number(word)
        return int(self.arrays.spoken[number]) if number >= 0 else 0

    def shown(self, document: int) -> dict[str, str]:
        """Return what a hit shows: title, body and language."""
        with self._lock:
            shown: dict[str, str] = self._reader.stored_fields(document)["shown"]
        return shown

    def close(self) -> None:
        """Close Whoosh's files; the mapping ends with the last array that is looked at."""
        with self._lock:
            self._reader.close()

    def _found(self, field: str, term: str) -> tuple[Postings | None, int]:
        postings, number = self.arrays.postings.get(field), self._number(term)
        if postings is None or number < 0:
            return None, 0
        at = int(np.searchsorted(postings.numbers, number))
        is_there = at < len(postings.numbers) and postings.numbers[at] == number
        return (postings, at) if is_there else (None, 0)

    def _number(self, term: str) -> int:
        """Return the number of a term; the same ones are asked for in every field."""
        number = self._known.get(term)
        if number is None:
            if len(self._known) > MOST_KNOWN:
                self._known.clear()
            number = self._known[term] = self.arrays.number_of(term.encode())
        return number

    def _facet(self, name: FacetName, field: str) -> tuple[Ints, Ints]:
        """Return how many values each document has, and all values' numbers in the order of documents."""
        postings = self.arrays.postings.get(field)
        if postings is None:
            return np.zeros(self.size, np.int32), np.zeros(0, np.int32)
        known = self._values[name]
        terms = self.arrays.terms()
        numbers = [known.number(terms[number].decode()) for number in postings.numbers.tolist()]
        ordinals = np.repeat(np.array(numbers, np.int32), np.diff(postings.starts))
        order = np.argsort(postings.documents, kind="stable")
        return np.bincount(postings.documents, minlength=self.size).astype(np.int32), ordinals[order]


def joined(arrays: list[NDArray[Any]], kind: type[np.generic]) -> NDArray[Any]:
    """Return arrays one after the other; an empty one of that kind when there are none."""
    return np.concatenate(arrays) if arrays else np.zeros(0, kind)
