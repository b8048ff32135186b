"""Decides which film governs a place in a sentence, by clause order."""

import re

from knowledge.reading.context import ReadingContext
from knowledge.reading.text import Sentence
from records.findings import Place
from records.subjects import SubjectId

# "106 jumps for Fallout", "before Fallout": a film right behind its preposition owns what stands before it.
_OWNS_BACKWARD = re.compile(
    r"(?<![^\W_])(?:for|in|on|of|from|before|into|para|en|de|antes de|pour|dans|sur|avant|fur|in|bei|vor|aus|im|the)"
    r"\W{0,3}(?:\w+ ){0,2}\W{0,2}$"
)
_CLAUSE = re.compile(r"[;:.!?]|,\s(?:and|but|while|who|which|beating|topping|y|pero|et|mais|und|aber)\b")
_APART = re.compile(r",.*(?<![^\W_])(?:than|beating|unlike|against|as in|like|que|als|mas que)(?![^\W_])")
_LIST_HEAD = 14  # a paragraph that opens with a title within so many characters is an entry of a list


def governing_film(context: ReadingContext, sentence: Sentence, position: int) -> SubjectId | None:
    """Return the film that a position (an offset in its place) speaks of: of its clause, its entry, or the main one."""
    named = context.films_in(sentence)
    if named:
        return _of_clause(context, sentence, position)
    entry = _entry_film(context, sentence)
    if entry is not None:
        return entry
    if context.main_films:
        return context.main_films[0]
    return context.films[0].film if context.films else None


def _of_clause(context: ReadingContext, sentence: Sentence, position: int) -> SubjectId:
    folded = context.text.folded[sentence.place]
    named = context.films_in(sentence)
    for film, span in named:
        gap = folded[position : span.start]
        if span.start >= position and not _CLAUSE.search(gap) and _OWNS_BACKWARD.search(gap):
            return film
    before = [film for film, span in named if span.start <= position]
    if before:
        return before[-1]
    film, span = named[0]
    gap = folded[position : span.start]
    is_apart = bool(context.main_films) and bool(_APART.search(gap) or _CLAUSE.search(gap))
    return context.main_films[0] if is_apart else film


def _entry_film(context: ReadingContext, sentence: Sentence) -> SubjectId | None:
    """Return the film that heads the sentence's paragraph, as in a ranking."""
    if sentence.place is not Place.BODY:
        return None
    body = context.text.originals[Place.BODY]
    start = body.rfind("\n\n", 0, sentence.start)
    start = 0 if start < 0 else start + 2
    for linked in context.films:
        if any(span.place is Place.BODY and start <= span.start < start + _LIST_HEAD for span in linked.spans):
            return linked.film
    return None
