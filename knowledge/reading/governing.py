"""Decides which film governs a place in a sentence: by its clause, its people, and the heading it stands under."""

import re

from knowledge.linking.linked import ReadingContext
from knowledge.reading.headings import heading_above
from knowledge.text.readable import Sentence
from records.findings import Place
from records.subjects import SubjectId

# "106 jumps for Fallout", "before Fallout": a film right behind its preposition owns what stands before it.
_OWNS_BACKWARD = re.compile(
    r"(?<![^\W_])(?:for|in|on|of|from|before|into|para|en|de|antes de|pour|dans|sur|avant|fur|in|bei|vor|aus|im|the)"
    r"\W{0,3}(?:\w+ ){0,2}\W{0,2}$"
)
# "For Fallout he jumped": a film that opens its clause owns what follows.
_OPENS_CLAUSE = re.compile(
    r"(?:^\W*|[,;:.]\s(?:and |but |y |et |und )?)(?:for|in|on|during|para|en|durante|pour|dans|sur|fur|bei|im|in)"
    r"\W{0,3}(?:\w+ ){0,2}\W{0,2}$"
)
# "Norris, who began on Mad Max 2 and now directs the unit, sent ...": the aside owns nothing behind its comma.
_ASIDE = re.compile(r",\s(?:who|whose|which|que|quien|qui|dont|der|die|das)(?![^\W_])[^,]*$")
_THAT_FILM = re.compile(
    r"(?:that|this|esa|esta|ese|este|ce|cette|dieser|jener) (?:film|movie|picture|one|pelicula|cinta|filme)(?![^\W_])"
)
_CLAUSE = re.compile(r"[;:.!?]|,\s(?:and|but|while|who|which|beating|topping|y|pero|et|mais|und|aber)\b")
_APART = re.compile(r",.*(?<![^\W_])(?:than|beating|topping|unlike|against|as in|like|que|als|mas que)(?![^\W_])")
# "The mark had stood at seven since ... «Casino Royale»": the old record is that of the film named behind it.
_STOOD = re.compile(
    r"(?<![^\W_])(?:(?:mark|record|best|figure|number) (?:had |has )?(?:stood|been held|remained|been)|"
    r"(?:previous|old|former|"
    r"last) (?:mark|record|"
    r"best)|(?:marca|record|plusmarca) (?:anterior|previa)|(?:precedent|ancien) record|record precedent|bisherige[nr]? "
    r"(?:rekord|bestmarke)|alte[nr]? rekord)(?![^\W_])"
)
_BESIDE = 40  # characters between a person and what is that person's: "the six minutes Cruise managed"
_LIST_HEAD = 14  # a paragraph that opens with a title within so many characters is an entry of a list


def governing_film(context: ReadingContext, sentence: Sentence, position: int) -> SubjectId | None:
    """Return the film that a position (an offset in its place) speaks of: of its clause, its entry, or the main one."""
    film = _by_words(context, sentence, position)
    return _of_person(context, sentence, position, film)


def _by_words(context: ReadingContext, sentence: Sentence, position: int) -> SubjectId | None:
    if context.films_in(sentence):
        return _of_clause(context, sentence, position)
    entry = _taken_up(context, sentence) or _entry_film(context, sentence)
    if entry is not None:
        return entry
    if context.main_films:
        return context.main_films[0]
    return context.films[0].film if context.films else None


def _of_person(context: ReadingContext, sentence: Sentence, position: int, film: SubjectId | None) -> SubjectId | None:
    """Return the one film of the article that made the person beside a position known, else the film given."""
    folded = context.text.folded[sentence.place]
    beside = None
    for person, span in context.people_in(sentence):
        gap = folded[span.end : position] if span.end <= position else folded[position : span.start]
        if len(gap) <= _BESIDE and not _CLAUSE.search(gap) and "," not in gap:
            beside = person if beside is None or span.end <= position else beside
    if beside is None or film is None or beside in context.lookup.credits_of(film):
        return film
    owners = [one.film for one in context.films if beside in context.lookup.credits_of(one.film)]
    return owners[0] if len(owners) == 1 else film


def _taken_up(context: ReadingContext, sentence: Sentence) -> SubjectId | None:
    """Return the film named last in the sentence before one that opens with "That film"."""
    if sentence.index == 0 or not _THAT_FILM.match(sentence.folded):
        return None
    earlier = context.films_in(context.text.sentences[sentence.index - 1])
    return earlier[-1][0] if earlier else None


def _of_clause(context: ReadingContext, sentence: Sentence, position: int) -> SubjectId:
    folded = context.text.folded[sentence.place]
    named = context.films_in(sentence)
    before = [(film, span) for film, span in named if span.start <= position]
    following = next(((film, span) for film, span in named if span.start > position), None)
    if following is not None and _owns_backward(folded, sentence, position, following[1].start):
        return following[0]
    if before:
        film, span = before[-1]
        is_aside = bool(context.main_films) and _ASIDE.search(folded[sentence.start : span.start])
        if is_aside and film not in context.main_films and "," in folded[span.end : position]:
            return context.main_films[0]
        return film
    film, span = named[0]
    if len(named) == 1 and _STOOD.search(folded[sentence.start : position]):
        return film
    gap = folded[position : span.start]
    is_apart = bool(context.main_films) and bool(_APART.search(gap) or _CLAUSE.search(gap))
    return context.main_films[0] if is_apart else film


def _owns_backward(folded: str, sentence: Sentence, position: int, start: int) -> bool:
    """Whether a title that starts behind a position in its clause owns it."""
    gap = folded[position:start]
    if _CLAUSE.search(gap) or _APART.search(gap) or not _OWNS_BACKWARD.search(gap):
        return False
    opening = _OPENS_CLAUSE.search(folded[sentence.start : start])
    return opening is None or sentence.start + opening.start() < position


def _entry_film(context: ReadingContext, sentence: Sentence) -> SubjectId | None:
    """Return the film that heads the sentence's paragraph or section, as in a ranking."""
    if sentence.place is not Place.BODY:
        return None
    body = context.text.originals[Place.BODY]
    start = body.rfind("\n\n", 0, sentence.start)
    start = 0 if start < 0 else start + 2
    entry = _film_between(context, start, start + _LIST_HEAD)
    if entry is not None:
        return entry
    heading = heading_above(body, start)
    return _film_between(context, *heading) if heading else None


def _film_between(context: ReadingContext, start: int, end: int) -> SubjectId | None:
    """Return the film that the body names from one offset to another."""
    for linked in context.films:
        if any(span.place is Place.BODY and start <= span.start < end for span in linked.spans):
            return linked.film
    return None
