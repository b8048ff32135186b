"""Turns a text into what can be compared: words, quote-masked shingles, and signs that survive translation."""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b

from knowledge.relating.likeness.concepts import NUMBERS, concept

# Four words a shingle, one in four kept by its highest bits; see the constants of `copies` for what that finds.
SHINGLE_WORDS = 4
_ODD = 0x9E3779B97F4A7C15  # 2^64 over the golden ratio: multiplying by it spreads bits upwards (Knuth)
_64_BITS = (1 << 64) - 1
_40_BITS = (1 << 40) - 1
# Shorter quotes are titles and catchwords, not speech.
QUOTE_WORDS = 5
SENTENCE_WORDS = 6  # shorter sentences are common property
COGNATE_LETTERS = 5  # long words of neighbouring languages mostly begin alike

_SENTENCE_END = re.compile(r"(?<=[.!?”»\"])\s+|\n")
_WORD = re.compile(r"\d+(?:[.,  \u2009\u202f'’]\d{3})+(?![\d])|\d+(?:[.,:]\d+)?|[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_GROUPED = re.compile(r"\d{1,3}(?:[.,  \u2009\u202f'’]\d{3})+")
_QUOTED = re.compile(
    r"“[^“”]{1,900}”|„[^„“”]{1,900}[“”]|«[^«»]{1,900}»|\"[^\"]{1,900}\"|(?<![^\W_])‘[^‘]{1,900}?’(?![^\W_])"
)


def fold(text: str) -> str:
    """Return `text` in lower case without accents."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


@lru_cache(maxsize=100_000)
def _word_number(word: str) -> int:
    return hash40(word)


def words_of(text: str) -> list[str]:
    """Return the folded words and numbers of a text in order; 13,000, 13.000 and 13 000 are all `13000`."""
    return [_plain(match.group()) for match in _WORD.finditer(text)]


def without_quotes(text: str) -> str:
    """Return `text` with longer quoted speech left out: independent reports of one event share it word for word."""
    return _QUOTED.sub(lambda found: found.group() if len(found.group().split()) < QUOTE_WORDS else " \n ", text)


def shingles_of(text: str) -> frozenset[int]:
    """Return the sampled four-word runs of a text, as 40-bit numbers that are the same in every process."""
    kept = set()
    for part in without_quotes(text).split("\n"):
        numbers = [_word_number(word) for word in words_of(part)]
        for run in zip(*(numbers[start:] for start in range(SHINGLE_WORDS)), strict=False):
            mixed = 0
            for number in run:
                mixed = (mixed ^ number) * _ODD & _64_BITS
            if mixed >> 62 == 0:
                kept.add(mixed >> 22 & _40_BITS)
    return frozenset(kept)


def sentences_of(text: str) -> frozenset[str]:
    """Return the longer sentences of a text as folded words."""
    return frozenset(
        " ".join(words) for sentence in _SENTENCE_END.split(text) if len(words := words_of(sentence)) >= SENTENCE_WORDS
    )


def hash40(text: str) -> int:
    """Return a 40-bit number for a text, the same in every process."""
    return int.from_bytes(blake2b(text.encode(), digest_size=5).digest())


def names_in(paragraphs: Sequence[str]) -> set[str]:
    """Return folded words that are written with a capital inside a sentence and never small: mostly names."""
    capital, small = set(), set()
    for paragraph in paragraphs:
        for match in _WORD.finditer(paragraph):
            word = match.group()
            if word[0].isupper():
                if not _starts_sentence(paragraph, match.start()):
                    capital.add(_plain(word))
            else:
                small.add(_plain(word))
    return {word for word in capital - small if len(word) > 3}


def shared(left: Mapping[str, int], right: Mapping[str, int]) -> int:
    """Return how many words two texts have in common, each as often as both have it."""
    few, many = (left, right) if len(left) <= len(right) else (right, left)
    return sum(min(count, many[word]) for word, count in few.items() if word in many)


def common_run(left: Sequence[str], right: Sequence[str]) -> int:
    """Return the length of the longest common subsequence.

    Bit-parallel after Hyyrö (2004), "Bit-parallel LCS-length computation revisited": one big-integer step a word.
    """
    places: dict[str, int] = {}
    for place, word in enumerate(left):
        places[word] = places.get(word, 0) | (1 << place)
    full = (1 << len(left)) - 1
    row = full
    for word in right:
        hit = row & places.get(word, 0)
        row = ((row + hit) | (row - hit)) & full
    return len(left) - row.bit_count()


def signs_of(words: Iterable[str], names: Container[str]) -> Iterator[str]:
    """Give what survives a translation: numbers, meanings of the concept table, beginnings of names and long words."""
    for word in words:
        if word[0].isdigit():
            yield word
        elif word in NUMBERS:
            yield NUMBERS[word]
        elif found := concept(word):
            yield found
        elif word in names or len(word) > COGNATE_LETTERS:
            yield word[:COGNATE_LETTERS]


@lru_cache(maxsize=100_000)
def _plain(word: str) -> str:
    if _GROUPED.fullmatch(word):
        return re.sub(r"\D", "", word)
    if word[0].isdigit():
        return word.replace(",", ".")
    folded = fold(word).replace("’", "'")
    return folded.removesuffix("'s")


def _starts_sentence(text: str, start: int) -> bool:
    before = text[:start].rstrip(' “"„«‘—–-')
    return not before or before[-1] in ".!?:”»"
