"""Says a parsed query in Whoosh's own query objects, so that Whoosh itself can be asked the same."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any, cast

from whoosh.query.compound import And as AllOf
from whoosh.query.compound import Or as AnyOf
from whoosh.query.positional import Phrase
from whoosh.query.qcore import Every
from whoosh.query.ranges import NumericRange
from whoosh.query.terms import Prefix, Term
from whoosh.query.wrappers import Not as Without

from index.queries import FIELDS, And, Dates, Node, Not, Or, Words
from index.schema import NAME_FIELDS, STEM_WEIGHT, TEXT_FIELDS, UNKNOWN_MOMENT, TextField, moment
from index.words import forms_asked, words

EVERYTHING: Any = cast(Any, Every)()
EXACT_FIELD = TextField(boost=1.0, length=0.0, has_stems=False, is_names=True)


class Wording(AnyOf):
    """One word or phrase in any of its fields and forms; for ranking they are one thing, not several."""


def translate(node: Node) -> Any:
    """Return the Whoosh query for a part of a parsed query."""
    match node:
        case Words():
            return _wording(node)
        case Dates():
            return published_between(node.first_on, node.until_on)
        case Not():
            return Without(translate(node.node))
        case Or():
            return AnyOf([translate(part) for part in node.nodes])
        case And():
            return _all_of(node)


def published_between(first_on: date | None, until_on: date | None) -> Any:
    """Return the query for articles published on `first_on` or later and before `until_on` (days in UTC)."""
    start = _midnight(first_on) if first_on else UNKNOWN_MOMENT + 1
    end = _midnight(until_on) - 1 if until_on else None
    return NumericRange("published", start, end)


def _midnight(day: date) -> int:
    return moment(datetime.combine(day, time(), UTC))


def _all_of(node: And) -> Any:
    parts: list[Any] = [translate(part) for part in node.nodes]
    if all(isinstance(part, Without) for part in parts):
        parts.insert(0, EVERYTHING)
    return AllOf(parts)


def _wording(node: Words) -> Any:
    found = list(words(node.text))
    names = FIELDS[node.field] if node.field else tuple(TEXT_FIELDS)
    forms: list[Any] = []
    for name in names:
        field = TEXT_FIELDS.get(name) or NAME_FIELDS.get(name) or EXACT_FIELD
        if len(found) > 1:
            forms.append(Phrase(name, [word.exact for word in found], boost=field.boost))
        elif node.is_prefix:
            forms.append(Prefix(name, found[0].exact, boost=field.boost))
        else:
            forms.append(Term(name, found[0].exact, boost=field.boost))
            others = forms_asked(found[0]) if field.has_stems else ()
            forms.extend(Term(name, form, boost=field.boost * STEM_WEIGHT) for form in others)
    return Wording(forms)


def words_asked(node: Node) -> Iterator[Words]:
    """Yield the words and phrases that hits should contain, in the order they were typed."""
    match node:
        case Words():
            yield node
        case And() | Or():
            for part in node.nodes:
                yield from words_asked(part)
