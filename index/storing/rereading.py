"""Makes a segment's arrays anew from Whoosh's own files, when the file of arrays was lost or damaged."""

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.schema import IS_FIRST, LENGTHS, NO_STORY, NUMBERS, STORY_FIELD, TEXT_FIELDS, TRAIT_FIELD, VALUE_FIELDS
from index.storing.arrays import Ints, Longs, Postings, SegmentArrays, lexicon_of, spoken_in
from index.words import STEM_MARK

Row = tuple[bytes, list[int], list[int], list[list[int]]]  # a term, its documents, counts and places in each


def reread(reader: Any) -> SegmentArrays:
    """Return the arrays of a segment that Whoosh's reader has open. Takes seconds for ten thousand documents."""
    size: int = reader.doc_count_all()
    rows = {name: list(_rows(reader, name)) for name in (*LENGTHS, *VALUE_FIELDS)}
    terms = sorted({term for field in rows.values() for term, *_ in field})
    numbers = {term: number for number, term in enumerate(terms)}
    postings = {name: _postings(field, numbers) for name, field in rows.items()}
    is_stem = np.array([STEM_MARK.encode() in term for term in terms], bool)
    lexicon, starts = lexicon_of(terms)
    return SegmentArrays(
        size=size,
        lexicon=lexicon,
        term_starts=starts,
        spoken=spoken_in((postings[name] for name in TEXT_FIELDS), is_stem),
        postings=postings,
        columns=_columns(reader, size, postings, is_stem, terms),
    )


def _rows(reader: Any, field: str) -> Iterator[Row]:
    schema = reader.schema[field]
    codec: Any = reader.codec()
    terms: Any = codec.terms_reader(reader.storage(), reader.segment())  # the reader's own leaves deleted ones out
    for (name, term), _ in terms.items_from(field, b""):
        if name != field:
            break
        matcher = terms.matcher(field, term, schema.format)
        documents, counts, places = [], [], []
        while matcher.is_active():
            documents.append(matcher.id())
            counts.append(int(matcher.weight()))
            places.append(matcher.value_as("positions"))
            matcher.next()
        yield term, documents, counts, places
    terms.close()


def _postings(rows: Iterable[Row], numbers: dict[bytes, int]) -> Postings:
    held = list(rows)
    places = [position for _, _, _, found in held for each in found for position in each]
    sizes = [len(documents) for _, documents, _, _ in held]
    place_sizes = [sum(map(len, found)) for _, _, _, found in held]
    return Postings(
        numbers=np.array([numbers[term] for term, *_ in held], np.int32),
        starts=_ends(sizes),
        documents=np.array([one for _, documents, _, _ in held for one in documents], np.int32),
        counts=np.array([one for _, _, counts, _ in held for one in counts], np.uint16),
        place_starts=_ends(place_sizes),
        places=np.array(places, np.uint16),
    )


def _ends(sizes: list[int]) -> Longs:
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(np.array(sizes, np.int64))))


def _columns(
    reader: Any, size: int, postings: dict[str, Postings], is_stem: NDArray[np.bool_], terms: list[bytes]
) -> dict[str, NDArray[Any]]:
    columns: dict[str, NDArray[Any]] = {
        name: np.fromiter(reader.column_reader(name), np.int64, size) for name in NUMBERS
    }
    columns["story"] = np.full(size, NO_STORY, np.int64)
    for term, documents in _documents(postings[STORY_FIELD], terms):
        columns["story"][documents] = int(term)
    columns["first"] = np.zeros(size, np.int64)
    for term, documents in _documents(postings[TRAIT_FIELD], terms):
        if term == IS_FIRST.encode():
            columns["first"][documents] = 1
    for name, matters in LENGTHS.items():
        if matters:
            field = postings[name]
            spoken = np.repeat(~is_stem[field.numbers], np.diff(field.starts))
            lengths = np.bincount(field.documents[spoken], field.counts[spoken], minlength=size)
            columns[f"length {name}"] = lengths.astype(np.uint16)
    return columns


def _documents(postings: Postings, terms: list[bytes]) -> Iterator[tuple[bytes, Ints]]:
    for at, number in enumerate(postings.numbers.tolist()):
        yield terms[number], postings.documents[postings.of(at)]
