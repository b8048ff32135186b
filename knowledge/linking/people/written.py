"""Finds runs of capitalised words that may be names of people."""

from collections.abc import Iterator
from typing import NamedTuple

from knowledge.linking.linked import Span
from knowledge.linking.people.roles import GERMAN_ROLES, ROLE_NOUNS, WORK_NOUNS
from knowledge.text.readable import ReadableText, Sentence
from knowledge.text.tokens import Token, word_set

PARTICLES = word_set(
    "de del della di da van von der den la le el al bin ibn du dos y bo ter ten te af av ben bint zu zur"
)

_OPENERS = word_set(
    """
    the a an navy seal army marine olympic olympian stunt district former late young when but and then as with
    for of in at on if while after
    bei beim wahrend fur nach seit ohne pendant depuis apres avant durante segun desde hasta tras
    """
)
_NO_NAMES = ROLE_NOUNS | WORK_NOUNS | _OPENERS


class WrittenName(NamedTuple):
    """A run of two to four capitalised words, with particles between them."""

    words: tuple[str, ...]  # folded
    span: Span
    surface: str
    sentence: Sentence
    first: int  # number of its first and last token among the sentence's words
    last: int


def written_names(text: ReadableText) -> Iterator[WrittenName]:
    """Yield what may be names, in reading order."""
    for sentence in text.sentences:
        yield from _in_sentence(text, sentence)


def _in_sentence(text: ReadableText, sentence: Sentence) -> Iterator[WrittenName]:
    words = sentence.words
    original = text.originals[sentence.place]
    first = 0
    while first < len(words):
        last = _run_end(original, sentence, first)
        begin = _without_titles(words, first, last)
        if begin > first:  # "Film von Florian Henckel": the name begins, and may end, later
            first, last = begin, _run_end(original, sentence, begin)
        if last > first:
            start, end = words[first].start, words[last].end
            yield WrittenName(
                words=tuple(word.text for word in words[first : last + 1]),
                span=Span(place=sentence.place, start=start, end=end),
                surface=original[start:end],
                sentence=sentence,
                first=first,
                last=last,
            )
        first = max(last, first) + 1


def _without_titles(words: tuple[Token, ...], first: int, last: int) -> int:
    """Leave out what stands before the name proper: "District Judge", "Sir", a capitalised "The"."""
    cut = [
        number
        for number in range(first, last + 1)
        if words[number].text in _NO_NAMES or words[number].text.endswith(GERMAN_ROLES)
    ]
    begin = cut[-1] + 1 if cut and cut[-1] < last else first
    while begin > first and begin < last and words[begin].text in PARTICLES:
        begin += 1
    return begin


def _run_end(original: str, sentence: Sentence, first: int) -> int:
    """Return the number of the last word of the run that begins at `first`, or `first` - 1 when none does."""
    words = sentence.words
    if not _is_capital(original, words[first].start):
        return first - 1
    last = at = first
    while at + 1 < len(words) and at + 1 - first < 5:
        gap = original[words[at].end : words[at + 1].start]
        if gap not in (" ", "-", ". ", ".", "\u00a0"):
            break
        if gap == ". " and words[at].end - words[at].start > 2:
            break
        at += 1
        if _is_capital(original, words[at].start) or (gap == "-" and last == at - 1):
            last = at
        elif words[at].text not in PARTICLES:
            break
    return last


def _is_capital(original: str, at: int) -> bool:
    return original[at].isupper()
