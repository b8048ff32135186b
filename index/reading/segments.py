"""Reads one segment: its arrays, mapped into memory, and through Whoosh what its hits show. A segment never changes.

It may be read before all of it was hashed, so every number that points somewhere is looked at before it is followed.
"""

import struct
import threading
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.schema import FACET_FIELDS, SHOWN_COLUMN, shown_from
from index.storing.arrays import SUFFIX, Ints, Longs, Postings, SegmentArrays, Shorts
from index.storing.generations import DamagedIndexError
from records.searches import FacetName

Floats = NDArray[np.float32]

MOST_KNOWN = 20_000  # terms looked up in one segment; enough for the words people ask for
SHOWN_KEPT = 250  # hits of one segment whose texts stay in memory, for the best ones are shown again: about 2 MB
SHORT = 2**16
POSITION_BITS = 32  # an occurrence is one number: document << 32 | position


# What Whoosh raises where a file does not hold what it should.
UNREADABLE = (ValueError, TypeError, IndexError, OverflowError, struct.error)


class _Told(dict[int, str]):
    """The values of one facet as text, by their numbers; most are never asked for."""

    def __init__(self, names: Sequence[bytes]) -> None:
        super().__init__()
        self._names = names

    def __missing__(self, number: int) -> str:
        told = self[number] = self._names[number].decode(errors="replace")
        return told


class Values:
    """Numbers the values of one facet, the same for all segments; grows and never forgets."""

    def __init__(self) -> None:
        self._names: list[bytes] = []
        self._told = _Told(self._names)
        self._numbers: dict[bytes, int] = {}
        self._ranks: Ints = np.zeros(0, np.int32)

    def __len__(self) -> int:
        """Return how many values are known."""
        return len(self._names)

    def names(self, numbers: Sequence[int]) -> list[str]:
        """Return the values that have these numbers."""
        return list(map(self._told.__getitem__, numbers))

    def numbers(self, names: Sequence[bytes]) -> list[int]:
        """Return the numbers of values; new ones get the next."""
        known = self._numbers
        fresh = [name for name in names if name not in known]
        known.update(zip(fresh, range(len(self._names), len(self._names) + len(fresh)), strict=True))
        self._names += fresh
        return [known[name] for name in names]

    def known(self, name: str) -> int | None:
        """Return the number of a value, None when no segment has it."""
        return self._numbers.get(name.encode())

    @property
    def ranks(self) -> Ints:
        """The place of each value in the order of the alphabet."""
        if len(self._ranks) != len(self._names):
            names = list(self._names)
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
        self._shown: Any = None
        self._known: dict[str, int] = {}
        self._lock = threading.Lock()  # Whoosh's files have one reading position for all threads
        self._texts: dict[int, Mapping[str, str]] = {}
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
        return self._there(postings.documents[chosen]), postings.counts[chosen]

    def occurrences(self, field: str, term: str) -> Longs:
        """Return every place of a term as document << 32 | position, in order."""
        postings, at = self._found(field, term)
        if postings is None:
            return np.zeros(0, np.int64)
        chosen, places = postings.of(at), postings.places_of(at)
        counts = postings.counts[chosen]
        if int(counts.sum(dtype=np.int64)) != len(places):
            raise self._damaged("places are not as many as counted")
        documents = np.repeat(self._there(postings.documents[chosen]).astype(np.int64), counts)
        return documents << POSITION_BITS | places

    def with_prefix(self, field: str, prefix: str) -> Ints:
        """Return the documents that have a word beginning with `prefix`: neighbours in the lexicon and in the file."""
        postings = self.arrays.postings.get(field)
        if postings is None:
            return np.zeros(0, np.int32)
        first, last = postings.numbers.searchsorted(np.array(self.prefix_range(prefix), np.int32))
        found = np.zeros(self.size, bool)
        found[self._there(postings.documents[int(postings.starts[first]) : int(postings.starts[last])])] = True
        return np.flatnonzero(found).astype(np.int32)

    def prefix_range(self, prefix: str) -> tuple[int, int]:
        """Return the numbers of the terms that begin with a prefix: first, and after the last."""
        return self.arrays.term_range(prefix.encode())

    def words(self, first: int, last: int) -> list[str]:
        """Return the terms with these numbers."""
        starts = self.arrays.term_starts
        kept = self.arrays.lexicon[int(starts[first]) : int(starts[last])].tobytes()
        found = kept.decode(errors="replace").split("\n")[:-1]
        if len(found) != last - first:
            raise self._damaged("terms are not as many as counted")
        return found

    def spoken(self, word: str) -> int:
        """Return how many documents have a word, at most in one field."""
        number = self._number(word)
        return int(self.arrays.spoken[number]) if number >= 0 else 0

    def open_shown(self) -> None:
        """Open the file of what hits show, which is read when they are shown."""
        name = f"{self.id}.shown.col"
        try:
            self._shown = self._reader.column_reader("shown", SHOWN_COLUMN)
        except UNREADABLE as error:
            raise DamagedIndexError(f"{name} cannot be read: {error}", [name]) from error

    def shown(self, document: int) -> Mapping[str, str]:
        """Return what a hit shows: title, body and language."""
        shown = self._texts.get(document)
        if shown is None:
            shown = self._read_shown(document)
            if len(self._texts) >= SHOWN_KEPT:
                self._texts.clear()
            self._texts[document] = shown
        return shown

    def _read_shown(self, document: int) -> Mapping[str, str]:
        try:
            with self._lock:
                kept = bytes(self._shown[document])
            return shown_from(kept)
        except UNREADABLE as error:
            name = f"{self.id}.shown.col"
            raise DamagedIndexError(f"{name} cannot be read: {error}", [name]) from error

    def close(self) -> None:
        """Close Whoosh's files; the mapping ends with the last array that is looked at."""
        with self._lock:
            self._reader.close()

    def _found(self, field: str, term: str) -> tuple[Postings | None, int]:
        postings, number = self.arrays.postings.get(field), self._number(term)
        if postings is None or number < 0:
            return None, 0
        at = int(postings.numbers.searchsorted(np.int32(number)))  # any other kind would have all numbers copied
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

    def _facet(self, name: FacetName, field: str) -> tuple[Longs, Longs]:
        """Return how many values each document has, and all values' numbers in the order of documents."""
        postings = self.arrays.postings.get(field)
        if postings is None:
            return np.zeros(self.size, np.int64), np.zeros(0, np.int64)
        each = np.diff(postings.starts)
        if len(each) and int(each.min()) < 0:
            raise self._damaged("postings end before they begin")
        numbers = self._values[name].numbers(self._terms(postings.numbers))
        documents = self._there(postings.documents)
        ordinals = np.repeat(np.array(numbers, np.int64), each)
        sortable = documents.astype(np.uint16) if self.size <= SHORT else documents  # short numbers sort much faster
        return np.bincount(documents, minlength=self.size), ordinals[np.argsort(sortable, kind="stable")]

    def _terms(self, numbers: Ints) -> list[bytes]:
        """Return some terms of the lexicon."""
        if len(numbers) and int(numbers.view(np.uint32).max()) >= len(self.arrays.spoken):
            raise self._damaged("there is no such term")
        lexicon, starts = self.arrays.lexicon.tobytes(), self.arrays.term_starts
        ends = zip(starts[numbers].tolist(), starts[numbers + 1].tolist(), strict=True)
        return [lexicon[start : end - 1] for start, end in ends]

    def _there(self, documents: Ints) -> Ints:
        """Return documents that all are in this segment."""
        if len(documents) and int(documents.view(np.uint32).max()) >= self.size:
            raise self._damaged("there is no such document")
        return documents

    def _damaged(self, what: str) -> DamagedIndexError:
        name = f"{self.id}{SUFFIX}"
        return DamagedIndexError(f"{name}: {what}", [name])


def joined(arrays: list[NDArray[Any]], kind: type[np.generic]) -> NDArray[Any]:
    """Return arrays one after the other; an empty one of that kind when there are none."""
    return np.concatenate(arrays) if arrays else np.zeros(0, kind)
