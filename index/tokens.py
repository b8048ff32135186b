"""Cuts a query into words, phrases and marks, each with its place. Knows nothing of what they mean together."""

import re
from dataclasses import dataclass

from records.errors import InvalidQueryError

QUOTES = r'["\u201c\u201d\u201e\u00ab\u00bb]'
TOKEN = re.compile(
    rf"""\s*(?:
      (?P<mark>[()])
    | (?P<minus>[-\u2212](?=[\w("\u201c\u201e\u00ab]))
    | (?P<bare>[^\W\d_]+(?:-[^\W\d_]+)?):(?=[\s)]|$)
    | (?:(?P<field>[^\W\d_]+(?:-[^\W\d_]+)?):)?
      (?: {QUOTES}(?P<phrase>[^"\u201c\u201d\u201e\u00ab\u00bb]*)(?P<close>{QUOTES}(?:~(?P<apart>\d+))?)?
        | (?P<word>[^\s()"\u201c\u201d\u201e\u00ab\u00bb]+) )
    )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A piece of the query: `kind` is word, phrase, bare (a word with a colon and a blank), (, ), -, OR, AND, NOT."""

    kind: str
    text: str
    position: int  # where the piece begins
    text_position: int  # where its text begins, behind field and quote
    field: str | None = None
    apart: int = 0  # words that may stand between two words of a phrase


def tokens_of(text: str) -> list[Token]:
    """Return the pieces of a query.

    Raises:
        InvalidQueryError: a quotation mark is never closed.
    """
    tokens = []
    end = len(text.rstrip())
    position = 0
    while position < end:
        match = TOKEN.match(text, position)
        if match is None:  # nothing but white space or a stray mark: it asks for nothing
            position += 1
            continue
        tokens.append(_token(match))
        position = match.end()
    return tokens


def _token(match: re.Match[str]) -> Token:
    start = match.start() + len(match.group()) - len(match.group().lstrip())
    if match["mark"] or match["minus"]:
        kind = match["mark"] or "-"
        return Token(kind=kind, text=kind, position=start, text_position=start)
    if match["bare"]:
        return Token(kind="bare", text=match["bare"], position=start, text_position=start)
    if match["phrase"] is not None:
        if not match["close"]:
            raise InvalidQueryError("This quotation mark is never closed.", match.start("phrase") - 1)
        kind, part = "phrase", "phrase"
    else:
        kind, part = "word", "word"
        if match["word"] in {"OR", "AND", "NOT"} and not match["field"]:
            kind = match["word"]
    return Token(
        kind=kind,
        text=match[part],
        position=start,
        text_position=match.start(part),
        field=match["field"],
        apart=int((match["apart"] or "0")[:4]),
    )
