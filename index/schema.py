"""The fields of the index: what is kept of a document, in which words, and what each field weighs."""

import json
import zlib
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, cast

from whoosh.analysis.tokenizers import IDTokenizer
from whoosh.columns import VarBytesColumn
from whoosh.fields import COLUMN, NUMERIC, TEXT, Schema
from whoosh.formats import Format

from index.documents import IndexDocument, IndexedSubject
from index.words import DEFAULT_LANGUAGE
from records.findings import CopyKind
from records.searches import FacetName
from records.subjects import SubjectKind

# Raise when anything here or in words.py changes what is written: an index of another version is rebuilt by itself.
VERSION = 5
UNKNOWN_MOMENT = -(2**62)  # stands for "not published at a known time"; before every real one, so it sorts last
NO_STORY = 0
NUMBERS = ("article", "published", "indexed")  # kept by Whoosh too
# With the place of every text written down, which Whoosh otherwise adds up when a column of few texts is opened.
SHOWN_COLUMN: Any = cast(Any, VarBytesColumn)(write_offsets_cutoff=0)
SHOWN_LEVEL = 3  # of compression; 9 takes twice the time for two per cent
LONGEST_SHOWN = 4_000_000  # bytes; no text that was put in is longer
# A word further back is not found: positions are kept in two bytes (the longest real feature has 20,000 words).
LAST_POSITION = 65_535
GAP = 50  # positions between two texts of a field, so that no phrase spans two names


@dataclass(frozen=True, slots=True, kw_only=True)
class TextField:
    """How a field of words counts in BM25F."""

    boost: float
    length: float  # b: 0 ignores how long the field is, 1 makes up for it in full
    has_stems: bool = True
    is_names: bool = False  # names repeat words over many aliases; being there is all that counts


# A word in a headline says more than one in the text; a name that the reader gave counts as much as a word told once.
TEXT_FIELDS = {
    "title": TextField(boost=4.0, length=0.3),
    "standfirst": TextField(boost=2.0, length=0.3),
    "body": TextField(boost=1.0, length=0.75),
    "main": TextField(boost=1.4, length=0.0, has_stems=False, is_names=True),  # films the article is about
    "film": TextField(boost=0.8, length=0.0, has_stems=False, is_names=True),
    "person": TextField(boost=0.8, length=0.0, has_stems=False, is_names=True),
    "stunt": TextField(boost=0.8, length=0.0, is_names=True),
}
NAME_FIELDS = {
    "director": TextField(boost=1.0, length=0.0, has_stems=False, is_names=True),
    "outlet": TextField(boost=1.0, length=0.0, has_stems=False, is_names=True),
    "setpiece": TextField(boost=1.0, length=0.0, is_names=True),
}
STEM_WEIGHT = 0.5  # of another form of the word, beside the form that was typed
# Every field of words, and whether the number of its words matters for ranking.
LENGTHS = {name: field.length > 0 for name, field in (TEXT_FIELDS | NAME_FIELDS).items()}

FACET_FIELDS = {
    FacetName.FILM: "film_slug",
    FacetName.PERSON: "person_slug",
    FacetName.STUNT: "stunt_slug",
    FacetName.SOURCE: "source",
    FacetName.LANG: "lang",
}
MAIN_FIELD = "main_slug"
TRAIT_FIELD = "trait"
STORY_FIELD = "story"
HAPPENED_FIELD = "happened"
VALUE_FIELDS = (*FACET_FIELDS.values(), MAIN_FIELD, TRAIT_FIELD, STORY_FIELD, HAPPENED_FIELD)  # whole values, no words
GRAINS = (4, 7, 10)  # letters of an ISO year, month and day: whoever asks for a month finds its days
# What may stand behind is: and what it claims of an article.
IS_MAIN, IS_FIRST, IS_COPY, IS_TRANSLATION = "main", "first", "copy", "translation"
TRAITS = (IS_MAIN, IS_FIRST, IS_COPY, IS_TRANSLATION)


class Places(Format):
    """How Whoosh reads the places of a term in one document: two bytes each, as they stand in the arrays."""

    def decode_positions(self, written: bytes) -> list[int]:
        """Return the positions."""
        return list(array("H", written))

    def decode_frequency(self, written: bytes) -> int:
        """Return how many positions there are."""
        return len(written) // 2


@dataclass(frozen=True, slots=True)
class Text:
    """Texts of one field of a document; words of texts with a language are kept with their stems."""

    field: str
    texts: Sequence[str]
    language: str | None


def schema() -> Schema:
    """Return the fields as Whoosh knows them."""
    fields: dict[str, Any] = {name: TEXT(analyzer=IDTokenizer()) for name in (*LENGTHS, *VALUE_FIELDS)}
    for field in fields.values():
        field.format = Places()
    for name in ("article", "indexed"):
        fields[name] = NUMERIC(numtype=int, bits=64, sortable=True)
    # One term a moment, not sixteen of falling precision: our reader compares numbers and needs none of them.
    fields["published"] = NUMERIC(numtype=int, bits=64, sortable=True, shift_step=0)
    fields["shown"] = COLUMN(SHOWN_COLUMN)  # not a stored field: those are pickles, and what is read runs
    return Schema(**fields)


def texts_of(document: IndexDocument) -> Iterator[Text]:
    """Yield what is searched by words."""
    language = document.language or DEFAULT_LANGUAGE
    yield Text("title", [document.title], language)
    yield Text("standfirst", [document.standfirst], language)
    yield Text("body", [document.body], language)
    yield Text("main", _names(subject for subject in document.subjects if subject.is_main), None)
    for kind in SubjectKind:  # labels of stunts are English
        names = _names(subject for subject in document.subjects if subject.kind is kind)
        yield Text(kind.value, names, DEFAULT_LANGUAGE if TEXT_FIELDS[kind.value].has_stems else None)
    yield Text("director", document.directors, None)
    yield Text("outlet", [document.source_name, document.source], None)
    yield Text("setpiece", document.set_pieces, DEFAULT_LANGUAGE)


def values_of(document: IndexDocument) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield what is searched as it is: slugs, codes, traits."""
    for kind in SubjectKind:
        slugs = dict.fromkeys(subject.slug for subject in document.subjects if subject.kind is kind)
        yield f"{kind.value}_slug", list(slugs)
    yield MAIN_FIELD, list(dict.fromkeys(subject.slug for subject in document.subjects if subject.is_main))
    yield "source", [document.source]
    yield "lang", [document.language] if document.language else []
    yield STORY_FIELD, [str(document.story)] if document.story is not None else []
    yield TRAIT_FIELD, list(_traits(document))
    yield HAPPENED_FIELD, sorted({day[:length] for day in document.happened for length in GRAINS if length <= len(day)})


def numbers_of(document: IndexDocument) -> dict[str, int]:
    """Return what hits are ordered and folded by."""
    return {
        "article": int(document.article_id),
        "published": moment(document.published_at),
        "indexed": moment(document.indexed_at),
        "story": int(document.story or NO_STORY),
        "first": int(document.is_first),
    }


def shown_of(document: IndexDocument) -> bytes:
    """Return what a hit shows, for `shown_from`."""
    told = {
        "title": document.title,
        "body": document.body if document.may_excerpt else "",
        "language": document.language or DEFAULT_LANGUAGE,
    }
    return zlib.compress(json.dumps(told).encode(), SHOWN_LEVEL)


def shown_from(kept: bytes) -> dict[str, str]:
    """Return title, body and language of a hit.

    Raises:
        ValueError: it is not what `shown_of` made.
    """
    try:
        told = json.loads(zlib.decompressobj().decompress(kept, LONGEST_SHOWN))
        return {name: str(told[name]) for name in ("title", "body", "language")}
    except (zlib.error, KeyError, TypeError) as error:
        raise ValueError(str(error)) from error


def moment(when: datetime | None) -> int:
    """Return seconds since 1970 in UTC, or the mark of an unknown time."""
    return int(when.astimezone(UTC).timestamp()) if when else UNKNOWN_MOMENT


def _traits(document: IndexDocument) -> Iterator[str]:
    if any(subject.is_main for subject in document.subjects):
        yield IS_MAIN
    if document.is_first:
        yield IS_FIRST
    if document.copy_kind:
        yield IS_COPY
    if document.copy_kind is CopyKind.TRANSLATED:
        yield IS_TRANSLATION


def _names(subjects: Iterator[IndexedSubject]) -> list[str]:
    return [name for subject in subjects for name in (subject.name, subject.slug, *subject.aliases)]
