"""Turns text into the words the index knows: folded, in order, each with the stem of its language."""

import re
import threading
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import snowballstemmer

ALGORITHMS = {"en": "english", "es": "spanish", "fr": "french", "de": "german"}
# A page that does not name its language is nearly always English here; other languages are searched by exact word only.
DEFAULT_LANGUAGE = "en"
STEM_MARK = "~"  # no letter, so a stem can never be taken for a word
LONGEST_WORD = 40  # letters; what is longer is no word anyone types, only a burden on the lexicon
# Letters that Unicode does not take apart but readers leave out all the same.
LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"})
# The English possessive belongs to no word: "Cruise's" is found by "cruise".
WORD = re.compile(r"([^\W_]+)(?:['’][sS]\b)?")


class Word(NamedTuple):
    """A word where it stands: characters `start` to `end` of the text."""

    start: int
    end: int
    exact: str  # folded
    written: str  # with its accents, which stemming rules look at


def words(text: str) -> Iterator[Word]:
    """Yield the words of a text in order."""
    for match in WORD.finditer(text):
        written = match[1][:LONGEST_WORD]
        folded = fold(written)
        if folded:
            yield Word(match.start(1), match.end(1), folded, written)


@lru_cache(maxsize=200_000)
def fold(word: str) -> str:
    """Return a word without case and accents: "Über" and "uber" are the same."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter)).translate(LETTERS)


def folded_words(text: str) -> tuple[str, ...]:
    """Return the folded words of a text in order."""
    return tuple(word.exact for word in words(text))


@lru_cache(maxsize=200_000)
def stem_of(written: str, language: str | None) -> str | None:
    """Return the marked stem of a word in a text of that language; None when we have no rules for it."""
    algorithm = ALGORITHMS.get(language or DEFAULT_LANGUAGE)
    return STEM_MARK + _stem(algorithm, written.lower()) if algorithm else None


@lru_cache(maxsize=4096)
def stems_asked(written: str) -> frozenset[str]:
    """Return the marked stems a typed word may stand for; queries need not name their language."""
    forms = {written.lower(), fold(written)}
    return frozenset(STEM_MARK + _stem(algorithm, form) for algorithm in ALGORITHMS.values() for form in forms)


_STEMMERS = {algorithm: snowballstemmer.stemmer(algorithm) for algorithm in ALGORITHMS.values()}
_LOCK = threading.Lock()  # a stemmer keeps the word it works on


def _stem(algorithm: str, word: str) -> str:
    with _LOCK:
        return fold(_STEMMERS[algorithm].stemWord(word))
