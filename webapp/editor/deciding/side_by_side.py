"""Lays two articles side by side, with the wording that they share. For editors only, like all that is quoted here."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.text.folding import fold

RUN = 4  # words in a row that count as the same wording
FEW = 8  # with fewer words in such runs, names and figures are marked: all that a translation shares
MOST_PARAGRAPHS = 3
MOST_LETTERS = 700  # of a paragraph
_WORD = re.compile(r"\w+(?:['’]\w+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of a paragraph."""

    text: str
    is_shared: bool


Passage = tuple[Piece, ...]


def side_by_side(left: Sequence[str], right: Sequence[str]) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    """Return of both texts, given as paragraphs, those that share the most, in the order in which they stand."""
    told = ([_words(one) for one in left], [_words(one) for one in right])
    runs = [{run for words in side for run in _runs(words)} for side in told]
    both = runs[0] & runs[1]
    marks = [[_in_runs(words, both) for words in side] for side in told]
    if sum(map(len, marks[0])) < FEW:
        names = _names(left) & _names(right)
        marks = [[{at for at, word in enumerate(words) if word in names} for words in side] for side in told]
    return _chosen(left, marks[0]), _chosen(right, marks[1])


def _words(paragraph: str) -> list[str]:
    return [fold(match.group()) for match in _WORD.finditer(paragraph)]


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]


def _in_runs(words: Sequence[str], both: set[tuple[str, ...]]) -> set[int]:
    return {at + step for at, run in enumerate(_runs(words)) if run in both for step in range(RUN)}


def _names(paragraphs: Sequence[str]) -> set[str]:
    """Return figures, and words with a capital that do not begin a paragraph."""
    return {
        fold(match.group())
        for paragraph in paragraphs
        for match in _WORD.finditer(paragraph)
        if match.group()[0].isdigit() or (match.start() and match.group()[0].isupper() and len(match.group()) > 2)
    }


def _chosen(paragraphs: Sequence[str], marks: Sequence[set[int]]) -> tuple[Passage, ...]:
    most = sorted(range(len(paragraphs)), key=lambda at: (-len(marks[at]), at))[:MOST_PARAGRAPHS]
    return tuple(_passage(paragraphs[at], marks[at]) for at in sorted(most))


def _passage(paragraph: str, marks: set[int]) -> Passage:
    """Return a paragraph in pieces; words that are shared side by side are one piece."""
    pieces: list[Piece] = []
    done, was_shared, end = 0, False, 0
    for at, match in enumerate(_WORD.finditer(paragraph)):
        if match.end() > MOST_LETTERS:
            break
        is_shared = at in marks
        if is_shared != was_shared:
            border = match.start() if is_shared else end
            pieces.append(Piece(text=paragraph[done:border], is_shared=was_shared))
            done, was_shared = border, is_shared
        end = match.end()
    rest = paragraph[done:end] + "…" if len(paragraph) > MOST_LETTERS else paragraph[done:]
    if was_shared and len(paragraph) <= MOST_LETTERS:
        pieces.append(Piece(text=paragraph[done:end], is_shared=True))
        rest, was_shared = paragraph[end:], False
    pieces.append(Piece(text=rest, is_shared=was_shared))
    return tuple(piece for piece in pieces if piece.text)
