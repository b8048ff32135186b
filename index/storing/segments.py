"""Writes the files of one segment: Whoosh's own, block by block from arrays, and the arrays beside them."""

import hashlib
import struct
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from whoosh.codec.whoosh3 import W3Codec, W3PostingsWriter, W3TermInfo
from whoosh.filedb.filetables import OrderedHashWriter
from whoosh.system import pack_ushort

from index.schema import LENGTHS, NUMBERS, SHOWN_COLUMN, VALUE_FIELDS
from index.storing.arrays import SUFFIX, Longs, Postings, SegmentArrays

PLACE_BYTES = 2
# Fast, and only a tenth larger than the smallest: the arrays beside are what is read.
COMPRESSION = 1
BLOCK = 128  # postings, as Whoosh has them
INLINED = 8  # postings; most terms of a commit have fewer, and a block of its own costs each a third more
CHUNK = 200_000  # postings
_LENGTHS = struct.Struct("!ii")  # of a term and of what is kept of it, as Whoosh's table has them


class _Blocks(W3PostingsWriter):
    """Writes a term's postings a block at a time, where Whoosh's own way is a call a posting."""

    def put(self, numbers: list[int], gaps: list[int], weights: list[float], values: Sequence[bytes]) -> None:
        """Write all postings of the term that was started: documents, the steps between them, counts and places."""
        for start in range(0, len(numbers), BLOCK):
            end = start + BLOCK
            self._ids: Any = numbers[start:end]
            self._weights: Any = weights[start:end]
            self._values: Any = values[start:end]
            self._gaps = (numbers[start], *gaps[start + 1 : end])
            self._maxweight = max(self._weights)
            if end < len(numbers):  # the last one is written by finish_postings
                self._write_block()  # type: ignore[no-untyped-call] # Whoosh's own

    def _mini_ids(self) -> tuple[int, ...]:
        return self._gaps

    def _mini_weights(self) -> float | tuple[float, ...] | None:
        first = self._weights[0]
        if self._maxweight == first == min(self._weights):
            return None if first == 1.0 else float(first)
        return tuple(self._weights)


class _Terms(OrderedHashWriter):
    """Whoosh's table of a segment's terms, filled many at once: a call each would be most of what a commit costs."""

    def put(self, field: bytes, terms: Sequence[bytes], infos: Sequence[bytes]) -> None:
        """Add terms of a field in their order, behind all that were added before, each with what Whoosh keeps of it."""
        at: int = self.tell()  # type: ignore[no-untyped-call] # Whoosh's own
        records, positions, buckets = [], [], self.buckets
        for term, info in zip(terms, infos, strict=True):
            key = field + term
            number = int.from_bytes(hashlib.md5(key, usedforsecurity=False).digest()[-4:], "big")
            buckets[number & 255].append((number, at))
            positions.append(at)
            record = _LENGTHS.pack(len(key), len(info)) + key + info
            records.append(record)
            at += len(record)
        self.dbfile.write(b"".join(records))
        self.index.extend(positions)

    def _write_hashes(self) -> None:
        """Write the 256 tables of places by hash as Whoosh does, each with one call."""
        for entries in self.buckets:
            size = 2 * len(entries)
            self.directory.append((self.dbfile.tell(), size))
            slots: list[tuple[int, int] | None] = [None] * size
            for entry in entries:
                slot = (entry[0] >> 8) % size
                while slots[slot] is not None:
                    slot = (slot + 1) % size
                slots[slot] = entry
            flat = [number for entry in slots for number in (entry or (0, 0))]
            self.dbfile.write(struct.pack("!" + "Iq" * size, *flat))


def _rare(info: Any, numbers: Sequence[int], weights: Sequence[float], values: Sequence[bytes]) -> bytes:
    """Return what Whoosh keeps of a rare term: its postings with it, which Whoosh can read but has no way to write.

    `info` is one of Whoosh's for all of them: nothing of it outlives a call.
    """
    info._weight, info._df, info._maxweight = sum(weights), len(numbers), max(weights)
    info._minid, info._maxid = numbers[0], numbers[-1]
    info.set_inlined(numbers, weights, values)
    kept: bytes = info.to_bytes()
    return kept


CODEC: Any = W3Codec  # Whoosh's classes are half typed
BLOCKS: Any = _Blocks
INFO: Any = W3TermInfo
TERMS: Any = _Terms


def write_segment(storage: Any, schema: Any, folder: Path, arrays: SegmentArrays, shown: Iterator[bytes]) -> Any:
    """Write a segment into a generation's folder and return Whoosh's record of it.

    Its files stay apart: from one compound file Whoosh would read them into memory, apart they are mapped.

    Args:
        storage: Whoosh's storage of the folder.
        schema: Whoosh's schema of the index.
        folder: the generation that is being worked in.
        arrays: the segment's postings.
        shown: what a hit shows, a document after the other.
    """
    codec = CODEC(compression=COMPRESSION)
    segment = codec.new_segment(storage, "MAIN")
    segment.set_doc_count(arrays.size)
    _write_documents(codec.per_document_writer(storage, segment), schema, arrays, shown)
    fields = codec.field_writer(storage, segment)
    fields._tindex.dbfile.seek(0)
    fields._tindex = TERMS(fields._tindex.dbfile)
    fields._tindex.extras["fieldmap"] = fields._fieldmap
    _write_fields(fields, schema, arrays)
    arrays.save(folder / arrays_name(segment))
    return segment


def arrays_name(segment: Any) -> str:
    """Return the name of the file of arrays that belongs to a segment of Whoosh."""
    return f"{segment.segment_id()}{SUFFIX}"


def _write_documents(writer: Any, schema: Any, arrays: SegmentArrays, shown: Iterator[bytes]) -> None:
    lengths = {name: arrays.columns[f"length {name}"].tolist() for name, matters in LENGTHS.items() if matters}
    columns = [(name, schema[name], arrays.columns[name].tolist()) for name in NUMBERS]
    for number, stored in enumerate(shown):
        writer.start_doc(number)
        writer.add_column_value("shown", SHOWN_COLUMN, stored)
        for name, length in lengths.items():
            writer.add_field(name, schema[name], None, length[number])
        for name, field, values in columns:
            writer.add_column_value(name, field.column_type, field.to_column_value(values[number]))
        writer.finish_doc()
    writer.close()


def _write_fields(writer: Any, schema: Any, arrays: SegmentArrays) -> None:
    terms = arrays.terms()
    for name in sorted((*LENGTHS, *VALUE_FIELDS)):
        postings = arrays.postings.get(name)
        if postings is not None and len(postings.numbers):
            writer.start_field(name, schema[name])
            _write_terms(writer, [terms[number] for number in postings.numbers.tolist()], postings)
            writer.finish_field()
    _write_moments(writer, schema["published"], arrays.columns["published"])
    writer.close()


def _write_moments(writer: Any, field: Any, moments: Longs) -> None:
    """Write the times of publication as terms, so that Whoosh itself can be asked for a range of them."""
    writer.start_field("published", field)
    order = np.argsort(moments, kind="stable").astype(np.int32)
    values, begins = np.unique(moments[order], return_index=True)
    starts = np.append(begins, len(order)).astype(np.int64)
    terms = [field.to_bytes(value) for value in values.tolist()]
    none = np.zeros(0, np.uint16)
    _write_terms(
        writer,
        terms,
        Postings(
            numbers=np.arange(len(terms), dtype=np.int32),
            starts=starts,
            documents=order,
            counts=np.ones(len(order), np.uint16),
            place_starts=np.zeros(len(starts), np.int64),
            places=none,
        ),
    )
    writer.finish_field()


def _write_terms(writer: Any, terms: Sequence[bytes], postings: Postings) -> None:
    blocks, rare = BLOCKS(writer._postfile, BLOCK, compression=COMPRESSION), INFO()
    for first, last in _chunks(postings.starts):
        numbers, gaps, weights, values = _posting_lists(postings, first, last)
        starts = (postings.starts[first : last + 1] - postings.starts[first]).tolist()
        infos = []
        for start, end in pairwise(starts):
            if end - start <= INLINED:
                infos.append(_rare(rare, numbers[start:end], weights[start:end], values[start:end]))
                continue
            blocks.start_postings(writer._format, INFO())
            blocks.put(numbers[start:end], gaps[start:end], weights[start:end], values[start:end])
            infos.append(blocks.finish_postings().to_bytes())
        writer._tindex.put(pack_ushort(writer._fieldid), terms[first:last], infos)


def _chunks(starts: Longs) -> Iterator[tuple[int, int]]:
    """Yield runs of terms (first, after the last) with few enough postings to hold them as Python's numbers."""
    first = 0
    while first < len(starts) - 1:
        last = int(np.searchsorted(starts, starts[first] + CHUNK, "right")) - 1
        last = min(max(last, first + 1), len(starts) - 1)
        yield first, last
        first = last


def _posting_lists(postings: Postings, first: int, last: int) -> tuple[list[int], list[int], list[float], list[bytes]]:
    """Return document, step from the document before, count and places of the postings of some terms."""
    chosen = slice(int(postings.starts[first]), int(postings.starts[last]))
    documents, counts = postings.documents[chosen], postings.counts[chosen]
    has_places = np.repeat(
        np.diff(postings.place_starts[first : last + 1]) > 0, np.diff(postings.starts[first : last + 1])
    )
    places = postings.places[int(postings.place_starts[first]) : int(postings.place_starts[last])].tobytes()
    ends = np.cumsum(np.where(has_places, counts, 0), dtype=np.int64) * PLACE_BYTES
    bounds = [0, *ends.tolist()]
    values = [places[low:high] for low, high in pairwise(bounds)]
    return documents.tolist(), np.diff(documents, prepend=0).tolist(), counts.astype(float).tolist(), values
