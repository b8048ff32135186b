"""The fields of the index: what is kept of a document, how it is analysed, and what each field weighs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from whoosh.analysis.acore import Token
from whoosh.analysis.analyzers import Analyzer
from whoosh.fields import NUMERIC, STORED, TEXT, Schema

from index.documents import IndexDocument, IndexedSubject
from index.words import DEFAULT_LANGUAGE, Word, forms_kept, words
from records.searches import FacetName
from records.subjects import SubjectKind

# Raise when anything here or in words.py changes what is written: an index of another version is rebuilt by itself.
VERSION = 2
UNKNOWN_MOMENT = -(2**62)  # stands for "not published at a known time"; before every real one, so it sorts last


@dataclass(frozen=True, slots=True, kw_only=True)
class TextField:
    """How a field of words counts in BM25F."""

    boost: float
    length: float  # b: 0 ignores how long the field is, 1 makes up for it in full
    has_stems: bool = True
    is_names: bool = False  # names repeat words over many aliases; being there is all that counts


# A word in a headline says more than one in the text; a name given by an editor's catalogue stands between the two.
TEXT_FIELDS = {
    "title": TextField(boost=4.0, length=0.3),
    "standfirst": TextField(boost=2.0, length=0.3),
    "body": TextField(boost=1.0, length=0.75),
    "main": TextField(boost=2.0, length=0.0, has_stems=False, is_names=True),  # films the article is about
    "film": TextField(boost=1.5, length=0.0, has_stems=False, is_names=True),
    "person": TextField(boost=1.5, length=0.0, has_stems=False, is_names=True),
    "stunt": TextField(boost=1.5, length=0.0, is_names=True),
}
NAME_FIELDS = {"director": TextField(boost=1.0, length=0.0, has_stems=False, is_names=True)}
NAME_FIELDS["outlet"] = NAME_FIELDS["director"]
STEM_WEIGHT = 0.5  # of another form of the word, beside the form that was typed

FACET_FIELDS = {
    FacetName.FILM: "film_slug",
    FacetName.PERSON: "person_slug",
    FacetName.STUNT: "stunt_slug",
    FacetName.SOURCE: "source",
    FacetName.LANG: "lang",
}
MAIN_FIELD = "main_slug"
# How analysed text is handed to Whoosh: words hold none of these.
BETWEEN_FORMS, BETWEEN_WORDS, BETWEEN_TEXTS = "|", " ", "\n"
GAP = 50  # positions between two texts of a field, so that no phrase spans two names


class Prepared(Analyzer):
    """Takes texts that `_analysed` made ready, because one schema serves texts in several languages."""

    def __call__(self, value: str, **_: object) -> Iterator[Token]:
        """Yield one token a form, reusing the object as Whoosh's analyzers do."""
        token = Token(positions=True, boost=1.0)
        position = 0
        for text in value.split(BETWEEN_TEXTS):
            for forms in text.split(BETWEEN_WORDS) if text else ():
                for token.text in forms.split(BETWEEN_FORMS):
                    token.pos = position
                    yield token
                position += 1
            position += GAP

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Prepared)

    def __hash__(self) -> int:
        return hash(Prepared)


def schema() -> Schema:
    """Return the fields of the index."""
    fields: dict[str, Any] = {name: TEXT(analyzer=Prepared(), phrase=True) for name in (*TEXT_FIELDS, *NAME_FIELDS)}
    fields |= {name: TEXT(analyzer=Prepared(), phrase=False) for name in (*FACET_FIELDS.values(), MAIN_FIELD, "story")}
    fields["article"] = NUMERIC(numtype=int, bits=64, unique=True, sortable=True)
    fields["published"] = NUMERIC(numtype=int, bits=64, sortable=True)
    fields["shown"] = STORED()
    return Schema(**fields)


def row_of(document: IndexDocument) -> dict[str, Any]:
    """Return a document as the fields of the schema."""
    language = document.language or DEFAULT_LANGUAGE
    row: dict[str, Any] = {
        "article": document.article_id,
        "published": moment(document.published_at),
        "title": _analysed([document.title], language),
        "standfirst": _analysed([document.standfirst], language),
        "body": _analysed([document.body], language),
        "source": document.source,
        "outlet": _analysed([document.source_name, document.source], None),
        "director": _analysed(document.directors, None),
        "shown": {
            "title": document.title,
            "body": document.body if document.may_excerpt else "",
            "language": language,
        },
    }
    if document.language:
        row["lang"] = document.language
    if document.story is not None:
        row["story"] = str(document.story)
    for kind in SubjectKind:
        row |= _subject_fields(kind, [subject for subject in document.subjects if subject.kind is kind])
    main = [subject for subject in document.subjects if subject.is_main]
    row |= {"main": _analysed(_names(main), None), MAIN_FIELD: BETWEEN_WORDS.join(subject.slug for subject in main)}
    return row


def moment(when: datetime | None) -> int:
    """Return seconds since 1970 in UTC, or the mark of an unknown time."""
    return int(when.astimezone(UTC).timestamp()) if when else UNKNOWN_MOMENT


def _subject_fields(kind: SubjectKind, subjects: list[IndexedSubject]) -> dict[str, Any]:
    language = DEFAULT_LANGUAGE if TEXT_FIELDS[kind.value].has_stems else None  # labels of stunts are English
    slugs = BETWEEN_WORDS.join(dict.fromkeys(subject.slug for subject in subjects))
    return {kind.value: _analysed(_names(subjects), language), f"{kind.value}_slug": slugs}


def _names(subjects: list[IndexedSubject]) -> list[str]:
    return [name for subject in subjects for name in (subject.name, subject.slug, *subject.aliases)]


def _analysed(texts: Iterable[str], language: str | None) -> str:
    """Return the words of texts for `Prepared`; with a language each word brings its stem."""
    return BETWEEN_TEXTS.join(
        BETWEEN_WORDS.join(BETWEEN_FORMS.join(_forms(word, language)) for word in words(text)) for text in texts
    )


def _forms(word: Word, language: str | None) -> tuple[str, ...]:
    return forms_kept(word, language) if language else (word.exact,)
