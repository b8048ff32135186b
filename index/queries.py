"""Understands the query language: words, "phrases", -not, OR, (groups), field:value, before: and after:, prefix*.

A grammar of our own, because a library's full one lets a single query hold the server for minutes. It is:

    query   = and { "OR" and }
    and     = unary { [ "AND" ] unary }
    unary   = ( "-" | "NOT" ) unary | "(" query ")" | field ":" [ " " ] value | value
    value   = word | word "*" | '"' words '"' [ "~" number ]
"""

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from index.schema import HAPPENED_FIELD, IS_MAIN, STORY_FIELD, TRAIT_FIELD, TRAITS
from index.tokens import Token, tokens_of
from index.words import folded_words
from records.errors import InvalidQueryError

LONGEST_QUERY = 300  # characters
MOST_CLAUSES = 16  # words, phrases and fields; each costs time
DEEPEST_NESTING = 8
LONGEST_PHRASE = 32  # words
FURTHEST_APART = 10  # words between two words of a phrase
MOST_PREFIXES = 4  # a prefix stands for many words
SHORTEST_PREFIX = 3  # letters

# What may be written before a colon, and the fields of the index it looks in.
FIELDS = {
    "actor": ("person",),
    "person": ("person",),
    "director": ("director",),
    "film": ("film", "main"),
    "stunt": ("stunt",),
    "title": ("title",),
    "set-piece": ("setpiece",),
    "source": ("outlet",),
    "lang": ("lang",),
}
DATE_FIELDS = ("before", "after", "on", "year", "published")
VALUE_FIELDS = ("is", "story", "happened")
EVERY_FIELD = (*FIELDS, *DATE_FIELDS, *VALUE_FIELDS)
# What is written elsewhere for a field of ours.
_ELSEWHERE = """
    movie>film cast>actor star>actor starring>actor performer>person who>person by>director scene>set-piece date>on
    outlet>source publication>source site>source language>lang headline>title since>after from>after until>before
"""
ELSEWHERE = dict(pair.split(">") for pair in _ELSEWHERE.split())
ABOUT_MAIN = {"film": ("main",)}  # where names are looked for beside is:main
DAY = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words that stand side by side: a single one, or a phrase. `field` is what was written before the colon."""

    text: str  # as typed
    position: int  # of the text in the query
    field: str | None = None
    is_prefix: bool = False
    apart: int = 0  # words that may stand between two words of a phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """Published on `first_on` or later, and before `until_on`."""

    first_on: date | None = None
    until_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A field of the index holds exactly this."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class Not:
    """Everything but this."""

    node: "Node"


@dataclass(frozen=True, slots=True)
class And:
    """All of these; none asks for everything."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of these."""

    nodes: tuple["Node", ...]


Node = Words | Dates | Value | Not | And | Or

MAIN = Value(field=TRAIT_FIELD, text=IS_MAIN)


def parse(text: str) -> Node:
    """Return what a query asks for; an empty one asks for everything.

    Raises:
        InvalidQueryError: it cannot be understood or asks for too much; the error tells the place.
    """
    if len(text) > LONGEST_QUERY:
        raise InvalidQueryError(f"The query is longer than {LONGEST_QUERY} characters; shorten it.", LONGEST_QUERY)
    return _Parser(tokens_of(text)).query()


class _Parser:
    """Reads tokens from left to right, one method a rule of the grammar."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._next = 0
        self._depth = 0
        self._clauses = 0
        self._prefixes = 0

    def query(self) -> Node:
        node = self._or()
        left = self._peek()
        if left is not None:
            raise InvalidQueryError("This closing parenthesis has no opening one.", left.position)
        return node

    def _peek(self) -> Token | None:
        return self._tokens[self._next] if self._next < len(self._tokens) else None

    def _or(self) -> Node:
        nodes = [self._and()]
        while (token := self._peek()) is not None and token.kind == "OR":
            self._next += 1
            if not _asks(nodes[-1]):
                raise InvalidQueryError("OR needs something to look for before it.", token.position)
            nodes.append(self._and())
            if not _asks(nodes[-1]):
                raise InvalidQueryError("OR needs something to look for after it.", token.position)
        return nodes[0] if len(nodes) == 1 else Or(tuple(nodes))

    def _and(self) -> Node:
        nodes: list[Node] = []
        while (token := self._peek()) is not None and token.kind not in {"OR", ")"}:
            if token.kind == "AND":
                self._next += 1
                if not nodes or self._peek() is None:
                    raise InvalidQueryError("AND needs something to look for on both sides.", token.position)
                continue
            nodes.append(self._unary(token))
        asked = tuple(node for node in nodes if _asks(node))
        return asked[0] if len(asked) == 1 else And(asked)

    def _unary(self, token: Token) -> Node:
        self._next += 1
        if token.kind in {"-", "NOT"}:
            following = self._peek()
            if following is None or following.kind in {")", "OR", "AND"}:
                raise InvalidQueryError(f"{token.text} needs something to leave out after it.", token.position)
            node = self._nested(token, lambda: self._unary(following))
            return Not(node) if _asks(node) else node
        if token.kind == "(":
            node = self._nested(token, self._or)
            closing = self._peek()
            if closing is None:
                raise InvalidQueryError("This parenthesis is never closed.", token.position)
            self._next += 1
            return node
        return self._clause(token)

    def _nested(self, token: Token, rule: Callable[[], Node]) -> Node:
        self._depth += 1
        if self._depth > DEEPEST_NESTING:
            raise InvalidQueryError(f"Groups lie deeper than {DEEPEST_NESTING} in each other.", token.position)
        node = rule()
        self._depth -= 1
        return node

    def _clause(self, token: Token) -> Node:
        self._count(token)
        if token.kind == "bare":
            token = self._with_value(token)
        field = token.field.lower() if token.field else None
        if field in DATE_FIELDS:
            return _dates(field, token)
        if field in VALUE_FIELDS:
            return _value(field, token)
        if field is not None and field not in FIELDS:
            return _not_a_field(token)
        is_prefix = token.kind == "word" and token.text.endswith("*")
        node = Words(text=token.text, position=token.text_position, field=field, is_prefix=is_prefix, apart=token.apart)
        if field and not _asks(node):
            raise InvalidQueryError(f"{field}: needs a name after the colon.", token.position)
        _check(token)
        if is_prefix:
            self._check_prefix(node, token)
        return node

    def _with_value(self, token: Token) -> Token:
        """Take the word after "film: " as its value; a word that is no field stays a word ("Mission: Impossible")."""
        if token.text.lower() not in EVERY_FIELD:
            return replace(token, kind="word")
        following = self._peek()
        if following is None or following.field or following.kind not in {"word", "phrase"}:
            raise InvalidQueryError(f"{token.text}: needs something after the colon.", token.position)
        self._next += 1
        return replace(following, field=token.text, position=token.position)

    def _count(self, token: Token) -> None:
        self._clauses += 1
        if self._clauses > MOST_CLAUSES:
            raise InvalidQueryError(f"The query has more than {MOST_CLAUSES} parts; leave some out.", token.position)

    def _check_prefix(self, node: Words, token: Token) -> None:
        self._prefixes += 1
        if self._prefixes > MOST_PREFIXES:
            raise InvalidQueryError(f"The query has more than {MOST_PREFIXES} words with a star.", token.position)
        if _asks(node) and len(folded_words(node.text)[-1]) < SHORTEST_PREFIX:
            raise InvalidQueryError(f"A star needs {SHORTEST_PREFIX} letters before it.", token.position)


def _check(token: Token) -> None:
    if token.kind == "word" and re.search(r"\w~\d*$", token.text):
        place = token.text_position + token.text.rindex("~")
        raise InvalidQueryError('~ stands behind a phrase in quotation marks, as in "cliff jump"~5.', place)
    if token.field and token.field.lower() == "lang" and not re.fullmatch("[A-Za-z]{2,3}", token.text.strip()):
        raise InvalidQueryError("lang: needs a code of two letters, such as en, es, fr or de.", token.text_position)
    if token.apart > FURTHEST_APART:
        raise InvalidQueryError(f"~ allows {FURTHEST_APART} words between at most.", token.position)
    if len(folded_words(token.text)) > LONGEST_PHRASE:
        raise InvalidQueryError(f"The phrase has more than {LONGEST_PHRASE} words.", token.text_position)


def _asks(node: Node) -> bool:
    """Whether a part of the query narrows anything: punctuation alone does not."""
    if isinstance(node, Words):
        return bool(folded_words(node.text))
    return not isinstance(node, And | Or) or bool(node.nodes)


def _not_a_field(token: Token) -> Node:
    """Take an unknown word before a colon as text ("M:I-7"), unless it looks like a slip of the pen."""
    field = token.field or ""
    near = difflib.get_close_matches(field.lower(), EVERY_FIELD, n=1, cutoff=0.75)
    if meant := ELSEWHERE.get(field.lower()) or "".join(near):
        message = f"There is no field {field}:; did you mean {meant}:?"
        raise InvalidQueryError(message, token.position)
    return Words(text=f"{field} {token.text}", position=token.position)


def _value(field: str, token: Token) -> Value:
    text = token.text.strip().lower()
    if field == "is":
        if text not in TRAITS:
            raise InvalidQueryError(f"is: knows {', '.join(TRAITS)}.", token.text_position)
        return Value(field=TRAIT_FIELD, text=text)
    if field == "story":
        if not (text.isascii() and text.isdigit()):
            raise InvalidQueryError("story: needs the number of a story.", token.text_position)
        return Value(field=STORY_FIELD, text=str(int(text)))
    return Value(field=HAPPENED_FIELD, text="-".join(f"{part:02d}" for part in _day(field, token) if part))


def _day(field: str, token: Token) -> tuple[int, int | None, int | None]:
    """Return year, month and day as far as they were given."""
    match = DAY.fullmatch(token.text.strip())
    try:
        if match is None:
            raise ValueError
        year, month, day = int(match[1]), *(int(part) if part else None for part in match.groups()[1:])
        _period(year, month, day)
    except (ValueError, OverflowError) as error:
        message = f"{field}: needs a date such as 2021, 2021-08 or 2021-08-26."
        raise InvalidQueryError(message, token.text_position) from error
    return year, month, day


def _dates(field: str, token: Token) -> Dates:
    first_on, until_on = _period(*_day(field, token))
    if field == "before":
        return Dates(until_on=first_on)
    return Dates(first_on=first_on, until_on=None if field == "after" else until_on)


def _period(year: int, month: int | None, day: int | None) -> tuple[date, date]:
    """Return the first day of a day, month or year, and the first day after it."""
    first_on = date(year, month or 1, day or 1)
    if day:
        return first_on, date.fromordinal(first_on.toordinal() + 1)
    if month:
        return first_on, date(year + month // 12, month % 12 + 1, 1)
    return first_on, date(year + 1, 1, 1)
