"""Says a parsed query in Whoosh's own query objects, so that Whoosh itself can be asked the same."""

from collections.abc import Collection, Hashable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from typing import Any, TypeGuard, cast

from whoosh.query.compound import And as AllOf
from whoosh.query.compound import Or as AnyOf
from whoosh.query.positional import Phrase
from whoosh.query.qcore import Every
from whoosh.query.ranges import NumericRange
from whoosh.query.terms import Prefix, Term
from whoosh.query.wrappers import Not as Without

from index.queries import ABOUT_MAIN, FIELDS, MAIN, And, Dates, Node, Not, Or, Value, Words
from index.schema import NAME_FIELDS, STEM_WEIGHT, TEXT_FIELDS, UNKNOWN_MOMENT, TextField, moment
from index.words import FUNCTION_WORDS, Word, fold, forms_asked, words

LEAST_WORDS = 2  # of which some may be missing
ANY_ORDER = ("set-piece",)  # fields whose words need not stand side by side
EVERYTHING: Any = cast(Any, Every)()
EXACT_FIELD = TextField(boost=1.0, length=0.0, has_stems=False, is_names=True)


class Most(AnyOf):
    """Some of several words: as many as together say most of what all would."""


class Wording(AnyOf):
    """One word or phrase in any of its fields and forms; for ranking they are one thing, not several."""

    key: Hashable = None  # the same for wordings that find and score the same
    label = ""  # as typed


def translate(node: Node, *, is_main: bool = False) -> Any:
    """Return the Whoosh query for a part of a parsed query; beside is:main films are those the article is about."""
    match node:
        case Words():
            return _wording(node, is_main=is_main)
        case Value():
            wording = Wording([Term(node.field, node.text)])
            wording.key = (node.field, node.text)
            return wording
        case Dates():
            return published_between(node.first_on, node.until_on)
        case Not():
            return Without(translate(node.node, is_main=is_main))
        case Or():
            return AnyOf([translate(part, is_main=is_main) for part in node.nodes])
        case And():
            return _all_of(node, is_main=is_main or MAIN in node.nodes)


def published_between(first_on: date | None, until_on: date | None) -> Any:
    """Return the query for articles published on `first_on` or later and before `until_on` (days in UTC)."""
    start = _midnight(first_on) if first_on else UNKNOWN_MOMENT + 1
    end = _midnight(until_on) - 1 if until_on else None
    return NumericRange("published", start, end)


def _midnight(day: date) -> int:
    return moment(datetime.combine(day, time(), UTC))


def _all_of(node: And, *, is_main: bool) -> Any:
    parts: list[Any] = [translate(part, is_main=is_main) for part in node.nodes]
    if all(isinstance(part, Without) for part in parts):
        parts.insert(0, EVERYTHING)
    return AllOf(parts)


def _is_free(node: Node) -> TypeGuard[Words]:
    return isinstance(node, Words) and not node.field and not node.is_prefix


def relaxed(node: Node, names: Collection[str]) -> Any | None:
    """Return the query for what has most of the free words and all else; None when there are not two of them.

    What only holds a question together ("how did the ... of") is left out, unless it is one of the words of names.
    """
    if not isinstance(node, And):
        return None
    free = [part for part in node.nodes if _is_free(part)]
    told = [part for part in free if part.text.lower() not in FUNCTION_WORDS or fold(part.text) in names]
    if len(free) < LEAST_WORDS or not told:
        return None
    is_main = MAIN in node.nodes
    others = [translate(part, is_main=is_main) for part in node.nodes if not _is_free(part)]
    return AllOf([Most([translate(part) for part in told]), *others])


def _wording(node: Words, *, is_main: bool) -> Any:
    found = list(words(node.text))
    names = FIELDS[node.field] if node.field else tuple(TEXT_FIELDS)
    if is_main:
        names = ABOUT_MAIN.get(node.field or "", names)
    if node.field in ANY_ORDER and len(found) > 1:  # names of a film and of a stunt, in whichever order
        return AllOf([_forms_of([word], node, names) for word in found])
    return _forms_of(found, node, names)


def _forms_of(found: Sequence[Word], node: Words, names: Sequence[str]) -> Any:
    forms: list[Any] = []
    for name in names:
        field = TEXT_FIELDS.get(name) or NAME_FIELDS.get(name) or EXACT_FIELD
        if len(found) > 1:
            forms.append(Phrase(name, [word.exact for word in found], slop=node.apart + 1, boost=field.boost))
        elif node.is_prefix:
            forms.append(Prefix(name, found[0].exact, boost=field.boost))
        else:
            forms.append(Term(name, found[0].exact, boost=field.boost))
            others = forms_asked(found[0]) if field.has_stems else ()
            forms.extend(Term(name, form, boost=field.boost * STEM_WEIGHT) for form in others)
    wording = Wording(forms)
    spelled = [(word.exact, word.written.lower()) for word in found]
    wording.key = (tuple(names), node.is_prefix, node.apart, *spelled)
    wording.label = " ".join(word.written for word in found)
    return wording


def wordings(query: Any) -> Iterator[Wording]:
    """Yield the words and phrases of a translated query that add to a score."""
    if isinstance(query, Wording):
        yield query
    elif isinstance(query, AllOf | AnyOf):
        for part in query.subqueries:
            yield from wordings(part)


def words_asked(node: Node) -> Iterator[Words]:
    """Yield the words and phrases that hits should contain, in the order they were typed."""
    match node:
        case Words():
            yield node
        case And() | Or():
            for part in node.nodes:
                yield from words_asked(part)
