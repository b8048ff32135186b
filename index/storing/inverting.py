"""Turns documents into the postings of one segment: which term stands where. Reads nothing and writes nothing."""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.documents import IndexDocument
from index.schema import GAP, LAST_POSITION, LENGTHS, TEXT_FIELDS, Text, numbers_of, texts_of, values_of
from index.storing.arrays import Ints, Longs, Postings, SegmentArrays, lexicon_of, spoken_in
from index.words import LONGEST_WORD, STEM_MARK, WORD, Word, fold, forms_kept

NONE = -1
INDEX_BITS = 36  # an entry is sorted as term << 36 | where it stood
# Texts as short as a name come again and again and are analysed once (characters).
SHORT_TEXT = 80


class _Spellings(dict[str, int]):
    """Numbers every spelling of words in one language: a row of `_Terms.exact` and `_Terms.stem`."""

    def __init__(self, terms: "_Terms", language: str | None) -> None:
        super().__init__()
        self._terms, self._language = terms, language

    def __missing__(self, written: str) -> int:
        cut = written[:LONGEST_WORD]
        exact = fold(cut)
        forms: Sequence[str] = ()
        if exact:
            forms = forms_kept(Word(0, len(cut), exact, cut), self._language) if self._language else (exact,)
        row = self[written] = self._terms.add(forms)
        return row


class _Terms:
    """Every term met, numbered as they come, and which terms a spelling stands for."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.exact, self.stem = array("i"), array("i")
        self._spellings: dict[str | None, _Spellings] = {}
        self._short: dict[tuple[str, str | None], list[int]] = {}

    def add(self, forms: Sequence[str]) -> int:
        """Return the row of a spelling that is kept under these forms: none, the exact one, or that and a stem."""
        found = [self.numbers.setdefault(form, len(self.numbers)) for form in forms]
        self.exact.append(found[0] if found else NONE)
        self.stem.append(found[1] if len(found) > 1 else NONE)
        return len(self.exact) - 1

    def rows(self, text: str, language: str | None) -> list[int]:
        """Return the rows of the words of a text."""
        if len(text) > SHORT_TEXT:
            return self._read(text, language)
        rows = self._short.get((text, language))
        if rows is None:
            rows = self._short[text, language] = self._read(text, language)
        return rows

    def _read(self, text: str, language: str | None) -> list[int]:
        spellings = self._spellings.get(language)
        if spellings is None:
            spellings = self._spellings[language] = _Spellings(self, language)
        return list(map(spellings.__getitem__, WORD.findall(text)))


class _Field:
    """Collects the words of one field, document after document."""

    def __init__(self) -> None:
        self.rows = array("i")
        self.texts: list[tuple[int, int]] = []  # (document, number of rows) of every text

    def add(self, document: int, rows: Sequence[int]) -> None:
        self.rows.extend(rows)
        self.texts.append((document, len(rows)))

    def read(self, exact: Ints) -> tuple[Ints, Ints, Longs]:
        """Return row, document and position of every word; what is no word after folding is left out."""
        rows = np.frombuffer(self.rows, np.int32) if self.rows else np.zeros(0, np.int32)
        texts = np.array(self.texts, np.int64).reshape(-1, 2)
        of_text = np.repeat(np.arange(len(texts)), texts[:, 1])
        is_word = exact[rows] != NONE
        rows, of_text = rows[is_word], of_text[is_word]
        lengths = np.bincount(of_text, minlength=len(texts))
        documents = texts[:, 0]
        before = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))[:-1]
        first = np.searchsorted(documents, documents)  # the first text of each text's document
        gaps = (np.arange(len(texts)) - first) * GAP
        positions = np.arange(len(rows)) - before[first][of_text] + gaps[of_text]
        kept = positions <= LAST_POSITION
        return rows[kept], documents[of_text][kept].astype(np.int32), positions[kept]


def inverted(documents: Sequence[IndexDocument]) -> SegmentArrays:
    """Return the segment that holds these documents, numbered from 0 in their order."""
    terms = _Terms()
    fields: dict[str, _Field] = {}
    for number, document in enumerate(documents):
        for text in texts_of(document):
            _collect(fields.setdefault(text.field, _Field()), number, text, terms)
        for field, values in values_of(document):
            rows = [terms.numbers.setdefault(value, len(terms.numbers)) for value in values]
            fields.setdefault(field, _Field()).add(number, rows)
    return _Segment(terms, len(documents)).arrays(fields, _columns(documents))


def _collect(field: _Field, number: int, text: Text, terms: _Terms) -> None:
    for written in text.texts:
        field.add(number, terms.rows(written, text.language))


def _columns(documents: Iterable[IndexDocument]) -> dict[str, NDArray[Any]]:
    rows = [numbers_of(document) for document in documents]
    names = rows[0] if rows else {}
    return {name: np.array([row[name] for row in rows], np.int64) for name in names}


class _Segment:
    """Puts what was collected into the order of the lexicon."""

    def __init__(self, terms: _Terms, size: int) -> None:
        self._size = size
        encoded = [term.encode() for term in terms.numbers]
        order = sorted(range(len(encoded)), key=encoded.__getitem__)
        self._sorted = [encoded[number] for number in order]
        rank = np.zeros(len(order) + 1, np.int32)
        rank[order] = np.arange(len(order), dtype=np.int32)
        rank[NONE] = NONE
        self._rank = rank
        self._exact = rank[np.array(terms.exact, np.int32)]
        self._stem = rank[np.array(terms.stem, np.int32)]
        mark = STEM_MARK.encode()
        self._is_stem = np.array([mark in term for term in self._sorted], bool)

    def arrays(self, fields: Mapping[str, _Field], columns: dict[str, NDArray[Any]]) -> SegmentArrays:
        postings = {}
        for name, field in sorted(fields.items()):
            if name not in LENGTHS:
                postings[name] = self._of_values(field)
                continue
            rows, documents, positions = field.read(self._exact)
            if LENGTHS[name]:
                columns[f"length {name}"] = np.bincount(documents, minlength=self._size).astype(np.uint16)
            postings[name] = self._of_words(rows, documents, positions)
        spoken = spoken_in((postings[name] for name in TEXT_FIELDS), self._is_stem)
        lexicon, starts = lexicon_of(self._sorted)
        return SegmentArrays(
            size=self._size, lexicon=lexicon, term_starts=starts, spoken=spoken, postings=postings, columns=columns
        )

    def _of_values(self, field: _Field) -> Postings:
        texts = np.array(field.texts, np.int64).reshape(-1, 2)
        documents = np.repeat(texts[:, 0], texts[:, 1]).astype(np.int32)
        terms = self._rank[np.array(field.rows, np.int32)]
        return self._postings(terms, documents, np.zeros(len(terms), np.uint16), np.zeros(len(self._sorted), bool))

    def _of_words(self, rows: Ints, documents: Ints, positions: Longs) -> Postings:
        stems = self._stem[rows]
        has_stem = stems != NONE
        terms = np.concatenate((self._exact[rows], stems[has_stem]))
        places = np.concatenate((positions, np.zeros(int(has_stem.sum()), np.int64))).astype(np.uint16)
        return self._postings(terms, np.concatenate((documents, documents[has_stem])), places, ~self._is_stem)

    @staticmethod
    def _postings(
        terms: NDArray[Any], documents: Ints, positions: NDArray[Any], has_places: NDArray[np.bool_]
    ) -> Postings:
        """Sort entries by term; they come by document and position, and stay so within a term."""
        keys = np.sort(terms.astype(np.int64) << INDEX_BITS | np.arange(len(terms)))
        order = keys & ((1 << INDEX_BITS) - 1)
        terms, documents, positions = (keys >> INDEX_BITS).astype(np.int32), documents[order], positions[order]
        is_new_term = np.diff(terms, prepend=NONE) != 0
        begins = np.flatnonzero(is_new_term | (np.diff(documents, prepend=NONE) != 0))
        first = np.flatnonzero(is_new_term)
        numbers = terms[first]
        ends = np.append(first, len(terms))
        occurrences = np.where(has_places[numbers], np.diff(ends), 0)
        return Postings(
            numbers=numbers,
            starts=np.searchsorted(begins, ends).astype(np.int64),
            documents=documents[begins],
            counts=np.minimum(np.diff(np.append(begins, len(terms))), 65_535).astype(np.uint16),
            place_starts=np.concatenate((np.zeros(1, np.int64), np.cumsum(occurrences))),
            places=positions[has_places[terms]].astype(np.uint16),
        )
