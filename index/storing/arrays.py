"""Keeps a segment's postings as plain arrays in one file beside it, so that readers map them into memory and start."""

import json
import mmap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int32]
Longs = NDArray[np.int64]
Bytes = NDArray[np.uint8]
Shorts = NDArray[np.uint16]

SUFFIX = ".arrays"
MAGIC = b"second unit arrays 1\n"
HEAD = 64 * 1024  # bytes at the beginning of a file, among which all that tells where its arrays lie
KINDS = frozenset(np.dtype(kind).str for kind in (np.uint8, np.uint16, np.int32, np.int64))
ALIGNMENT = 64  # bytes: a cache line
PART_OF_NAME = "/"
BETWEEN_TERMS = 10  # a line feed, which no term holds


@dataclass(frozen=True, slots=True, kw_only=True)
class Postings:
    """The postings of one field, term after term in the order of the lexicon."""

    numbers: Ints  # which terms of the lexicon the field has, ascending
    starts: Longs  # where each term's postings begin, and the end of the last ones
    documents: Ints  # ascending within a term
    counts: Shorts  # how often the document has the term
    place_starts: Longs  # where each term's places begin; terms without places have none
    places: Shorts  # positions in the document, in order

    def of(self, at: int) -> slice:
        """Return which postings belong to the field's term at a place of `numbers`."""
        return slice(int(self.starts[at]), int(self.starts[at + 1]))

    def places_of(self, at: int) -> Shorts:
        """Return all positions of the field's term at a place of `numbers`."""
        return self.places[int(self.place_starts[at]) : int(self.place_starts[at + 1])]


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentArrays:
    """All that searching reads of one segment, in memory or mapped from its file."""

    size: int  # documents
    lexicon: Bytes  # every term of any field, sorted, a line each
    term_starts: Longs  # where each term begins in the lexicon, and the end
    spoken: Ints  # for each term how many documents have it as a word, at most in one field; 0 for stems and values
    postings: Mapping[str, Postings]  # by field
    columns: Mapping[str, NDArray[Any]]  # one value a document, by name

    def term(self, number: int) -> bytes:
        """Return a term by its number."""
        return self.lexicon[int(self.term_starts[number]) : int(self.term_starts[number + 1]) - 1].tobytes()

    def terms(self) -> list[bytes]:
        """Return all terms in order."""
        return self.lexicon.tobytes().split(b"\n")[:-1]

    def term_range(self, prefix: bytes) -> tuple[int, int]:
        """Return the numbers of the terms that begin with a prefix: first, and after the last."""
        return self._place(prefix), self._place(prefix + b"\xff")

    def number_of(self, term: bytes) -> int:
        """Return the number of a term, -1 when there is none."""
        place = self._place(term)
        return place if place + 1 < len(self.term_starts) and self.term(place) == term else -1

    def _place(self, term: bytes) -> int:
        low, high = 0, len(self.term_starts) - 1
        starts, lexicon = self.term_starts.data, self.lexicon.data
        while low < high:
            middle = (low + high) // 2
            if bytes(lexicon[starts[middle] : starts[middle + 1] - 1]) < term:
                low = middle + 1
            else:
                high = middle
        return low

    def save(self, path: Path) -> None:
        """Write the arrays to a file that must not be there yet."""
        arrays = dict(self._named())
        places, at = {}, 0
        for name, array in arrays.items():
            places[name] = (array.dtype.str, len(array), at)
            at += -(-array.nbytes // ALIGNMENT) * ALIGNMENT
        header = MAGIC + json.dumps({"size": self.size, "arrays": places}).encode() + b"\n"
        if len(header) > HEAD:
            raise ValueError(f"{len(arrays)} arrays are too many for one file")
        with path.open("xb") as file:
            file.write(header + b" " * (-len(header) % ALIGNMENT))
            for array in arrays.values():
                file.write(np.ascontiguousarray(array).data)
                file.write(b"\0" * (-array.nbytes % ALIGNMENT))

    @classmethod
    def load(cls, path: Path) -> Self:
        """Map a file that `save` wrote.

        Whether the arrays fit each other is checked, what stands in them is not: who uses a number from a file that
        was not hashed has to make sure that it points at something.

        Raises:
            OSError, ValueError, KeyError, TypeError: it cannot be read, or is no such file.
        """
        with path.open("rb") as file:
            if file.readline(HEAD) != MAGIC:
                raise ValueError(f"{path} holds no arrays of ours")
            header = json.loads(file.readline(HEAD - len(MAGIC)))
            begin = -(-file.tell() // ALIGNMENT) * ALIGNMENT
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        arrays: dict[str, NDArray[Any]] = {}
        for name, (kind, length, at) in header["arrays"].items():
            if kind not in KINDS or length < 0 or at < 0:
                raise ValueError(f"{path}: {name} is no array of ours")
            arrays[name] = np.frombuffer(mapped, kind, length, begin + at) if length else np.zeros(0, kind)
        parts: dict[str, dict[str, Any]] = {}
        for name, array in arrays.items():
            owner, _, part = name.rpartition(PART_OF_NAME)
            parts.setdefault(owner, {})[part] = array
        own, columns = parts.pop(""), parts.pop("column", {})
        postings = {field: Postings(**given) for field, given in parts.items()}
        loaded = cls(size=int(header["size"]), postings=postings, columns=columns, **own)
        if not loaded.fits():
            raise ValueError(f"the arrays of {path} do not fit each other")
        return loaded

    def fits(self) -> bool:
        """Whether all arrays are as long as others say."""
        ends = [(self.term_starts, len(self.spoken), len(self.lexicon))]
        for one in self.postings.values():
            ends += [(one.starts, len(one.numbers), len(one.documents))]
            ends += [(one.place_starts, len(one.numbers), len(one.places))]
        return (
            all(len(starts) == count + 1 and starts[0] == 0 and starts[-1] == end for starts, count, end in ends)
            and all(len(one.counts) == len(one.documents) for one in self.postings.values())
            and all(len(column) == self.size for column in self.columns.values())
        )

    def _named(self) -> Iterator[tuple[str, NDArray[Any]]]:
        yield from (("lexicon", self.lexicon), ("term_starts", self.term_starts), ("spoken", self.spoken))
        yield from ((f"column{PART_OF_NAME}{name}", column) for name, column in self.columns.items())
        for field, postings in self.postings.items():
            for part in Postings.__dataclass_fields__:
                yield f"{field}{PART_OF_NAME}{part}", getattr(postings, part)


def spoken_in(fields: Iterable[Postings], is_stem: NDArray[np.bool_]) -> Ints:
    """Return for each term how many documents have it as a word, at most in one of some fields."""
    spoken = np.zeros(len(is_stem), np.int32)
    for field in fields:
        spoken[field.numbers] = np.maximum(spoken[field.numbers], np.diff(field.starts))
    spoken[is_stem] = 0
    return spoken


def lexicon_of(terms: Sequence[bytes]) -> tuple[Bytes, Longs]:
    """Return sorted terms as a lexicon, and where each begins."""
    lexicon = np.frombuffer(b"".join(term + b"\n" for term in terms), np.uint8)
    ends = np.flatnonzero(lexicon == BETWEEN_TERMS) + 1
    return lexicon, np.concatenate((np.zeros(1, np.int64), ends)).astype(np.int64)
