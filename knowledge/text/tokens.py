"""Cuts folded text into tokens: words, numbers and single signs, each with its place in the original."""

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
      \d+(?:[.,:]\d+)+%?                                      # 13,000  1.249  7:14
    | (?:l|d|qu|s|n|j|m|t|c|jusqu|lorsqu|puisqu|quelqu|aujourd)'(?=[^\W_])   # French elision stands alone
    | 's\b                                                    # English genitive stands alone
    | [^\W_]+(?:'(?!s\b)[^\W_]+)*                             # words, MI7, 7th, didn't, o'hara
    | [^\s]
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """One token. `start` and `end` are offsets into its place; `text` is the folded form."""

    text: str
    start: int
    end: int
    is_word: bool  # letters or digits, not a bare sign


def tokens_of(folded: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Return the tokens of `folded[start:end]`, offsets counted in the whole string."""
    stop = len(folded) if end is None else end
    found = []
    for match in _TOKEN.finditer(folded, start, stop):
        text = match.group()
        found.append(Token(text, match.start(), match.end(), text[0].isalnum() or text == "'s"))
    return tuple(found)


def words_of(folded: str) -> tuple[str, ...]:
    """Return only the words of a folded string: the key form of names and titles."""
    return tuple(text for text in _TOKEN.findall(folded) if text[0].isalnum() or text == "'s")


def word_set(words: str) -> frozenset[str]:
    """Return the words of a table written as running text."""
    return frozenset(words.split())
