"""Finds titles of films that the catalogue does not have, where the text strongly says that they are films."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from knowledge.catalogue.keys import key_of
from knowledge.catalogue.seed import slug_of
from knowledge.linking.films.weighing import Weighed
from knowledge.linking.films.words import (
    CODE_NAMES,
    FILM_CUES_AFTER,
    FILM_CUES_BEFORE,
    FILM_NOUNS,
    FILM_WORLD,
    MAKING,
    NO_RUNS,
    NO_TITLES,
    PLAYED_IN,
    TO_A_WORK,
    WORKS,
)
from knowledge.linking.linked import Span
from knowledge.linking.people.given_names import GIVEN_NAMES
from knowledge.linking.people.roles import ROLE_NOUNS, SPEECH_VERBS
from knowledge.text.folding import fold
from knowledge.text.quotes import Quote
from knowledge.text.readable import ReadableText, Sentence
from knowledge.text.tokens import tokens_of, word_set
from records.findings import Place
from records.subjects import Film, SubjectId

_WANTED = 3.0  # points from which capitals or quotation marks are taken for a title
_CONFIDENCE = 0.8  # of 20 such titles in annotated articles 17 were films that were meant
_SURE = 9.0  # points of what needs no other sign
_QUOTED = 1.7  # points for quotation marks
_MOST_WORDS = 7
_OF_FILMS = 1  # words of the film world, or its people, beside which a quoted title may be one of a film
_YEAR_AFTER = re.compile(r"^[”\"’'»,]{0,2}\s?\(((?:19|20)\d\d)\)")
_WORD = r"[A-Z0-9]\w*(?:[’'-]\w+)*"
# A run of capitalised words with small ones between, perhaps with a subtitle: "Spider-Man: Brand New Day".
_RUN = re.compile(rf"(?:The\s)?{_WORD}(?:[:\s&]+(?:(?:of|the|and|in|to|for|a|&)\s)*{_WORD})*(?::\s{_WORD})?")
_SMALL = word_set(
    "of the and in to for a an at on with de la el los las y del le les et du des der die das und von im & vs v"
)


class Shape(NamedTuple):
    """Words that look like a title, with what their writing is worth."""

    span: Span
    surface: str
    points: float
    sentence: Sentence

    @property
    def is_quoted(self) -> bool:
        """Whether it stands in quotation marks."""
        return self.points == _QUOTED


def new_films(
    text: ReadableText,
    known: dict[SubjectId, Weighed],
    taken: Iterable[Span],
    *,
    people: int,
    characters: Container[str],
    sequels: Iterable[Span] = (),
) -> dict[SubjectId, Weighed]:
    """Return films outside the catalogue.

    Args:
        text: the article.
        known: the films of the catalogue that it means.
        taken: places that already mean something else.
        people: how many people of the catalogue it names.
        characters: words of the names of fictional people: "in the film Hunt leaps" names none.
        sequels: places of known titles with a number that no known film has.
    """
    covered = tuple(taken)
    by_key: dict[str, list[Shape]] = defaultdict(list)
    for shape in (*_quoted(text), *_runs(text, characters)):
        if not _is_taken(shape.span, covered):
            by_key[slug_of(shape.surface)].append(shape)
    for span in sequels:
        surface = text.originals[span.place][span.start : span.end]
        sentence = text.sentence_at(span.place, span.start)
        by_key[slug_of(surface)].append(Shape(span, surface, _SURE, sentence))
    quoted_titles = [span for weighed in known.values() for span in weighed.spans]
    found: dict[SubjectId, Weighed] = {}
    is_of_films = bool(known) or _film_words(text) + people >= _OF_FILMS
    names = [
        key_of(name)
        for weighed in known.values()
        for name in (weighed.film.title, weighed.film.franchise or "", *weighed.surfaces)
    ]
    for key in [key for key in by_key if _is_short_form(key, names)]:
        del by_key[key]
    for shapes in _joined(by_key):
        points = max(shape.points + _beside(text, shape, quoted_titles, is_of_films) for shape in shapes)
        points += 0.5 * (len({shape.sentence.index for shape in shapes}) > 1)
        if points >= _WANTED:
            film = _film(text, shapes)
            found[film.id] = Weighed(film=film, spans=[shape.span for shape in shapes], confidence=_CONFIDENCE)
            found[film.id].surfaces = [shape.surface for shape in shapes]
    return found


def _film_words(text: ReadableText) -> int:
    """Return how many different words of the film world stand in a text."""
    return len({token.text for sentence in text.sentences for token in sentence.words} & FILM_WORLD)


def _is_short_form(key: str, names: list[str]) -> bool:
    """Whether a title is the beginning or the end of a known film's: ‘Mission’ beside “Mission: Impossible 6”."""
    short = key.replace("-", " ")
    return any(name.startswith(f"{short} ") or name.endswith(f" {short}") for name in names)


def _quoted(text: ReadableText) -> Iterator[Shape]:
    for quote in text.quotes:
        inner = text.originals[quote.place][quote.start : quote.end]
        surface = inner.rstrip(" ,.;:")
        if surface and _looks_like_title(text, quote, surface):
            span = Span(place=quote.place, start=quote.start, end=quote.start + len(surface))
            yield Shape(span, surface, _QUOTED, text.sentence_at(quote.place, quote.start))


def _looks_like_title(text: ReadableText, quote: Quote, surface: str) -> bool:
    words = surface.split()
    if len(words) > _MOST_WORDS or inner_stop(surface) or not surface[0].isupper():
        return False
    if text.language == "en":
        return all(word[0].isupper() or not word[0].isalpha() or word.lower() in _SMALL for word in words)
    before = text.originals[quote.place][: quote.start - 1].rstrip()[-1:]
    return len(words) <= (5 if before not in ("", ":", ".", "\n") else 3)


def inner_stop(surface: str) -> bool:
    """Whether a sentence ends inside: then somebody is speaking."""
    return bool(re.search(r"[.!?…]\s", surface)) or surface.endswith(("…", "?"))


def _runs(text: ReadableText, characters: Container[str]) -> Iterator[Shape]:
    """Yield unquoted runs of capitals within body sentences of English, where capitals mark titles."""
    if text.language != "en":
        return
    for sentence in text.sentences:
        if sentence.place is Place.TITLE:
            continue
        for match in _RUN.finditer(sentence.text):
            surface = match.group().removesuffix("'s").removesuffix("’s").rstrip(":")
            if match.start() == 0 and ": " not in surface:
                continue
            ruling = sentence.text[: match.start()].split()[-1:]
            if fold(surface) in characters or not _may_be_title(
                surface, ruling, sentence.text[match.start() + len(surface) :]
            ):
                continue
            span = Span(
                place=sentence.place,
                start=sentence.start + match.start(),
                end=sentence.start + match.start() + len(surface),
            )
            is_named = surface.startswith("The ") or bool(ruling and fold(ruling[0]) in WORKS)
            shape = 1.5 if ": " in surface else 1.0 if is_named else 0.2
            yield Shape(span, surface, shape, sentence)


def _may_be_title(surface: str, ruling: list[str], rest: str) -> bool:
    """Whether an unquoted run may be a title: two words, or one after "thriller" or before "star"; no person."""
    words = surface.split()
    if fold(words[0]) in GIVEN_NAMES or not any(word[0].isalpha() for word in words):
        return False
    is_ruled = bool(ruling and fold(ruling[0]) in WORKS) and fold(words[0]) not in FILM_WORLD
    return len(words) > 1 or is_ruled or rest.startswith((" star ", " stars "))


def _is_taken(span: Span, covered: tuple[Span, ...]) -> bool:
    return any(one.place is span.place and one.start < span.end and span.start < one.end for one in covered)


def _beside(text: ReadableText, shape: Shape, titles: list[Span], is_of_films: bool) -> float:
    """Return points for what stands beside a possible title."""
    folded = text.folded[shape.span.place]
    words = [
        token.text for token in tokens_of(folded, max(0, shape.span.start - 40), shape.span.start) if token.is_word
    ]
    rest = [token.text for token in tokens_of(folded, shape.span.end, shape.span.end + 40) if token.is_word]
    own = {token.text for token in tokens_of(folded, shape.span.start, shape.span.end)}
    if _is_ruled_out(shape, own, words, rest):
        return -5.0
    points = _said_of_it(shape, own, words, rest, is_of_films)
    reach = 6 if text.language == "de" else 3  # its verbs stand at the end
    cues = any(word in FILM_CUES_AFTER for word in rest[:reach]), any(word in FILM_CUES_BEFORE for word in words[-2:])
    points += (0.0, 1.5, 2.5)[sum(cues)]
    if _YEAR_AFTER.match(text.originals[shape.span.place][shape.span.end : shape.span.end + 10]):
        points += 2.0
    if shape.is_quoted and any(span.within(shape.sentence) for span in titles):
        points += 1.4
    elif shape.is_quoted and _quotes_titles(text, titles):
        points += 1.3
    return points


def _is_ruled_out(shape: Shape, own: set[str], words: list[str], rest: list[str]) -> bool:
    """Whether it is a prize, a house, a code name or somebody; `words` stand before it, `rest` after it."""
    is_somebody = shape.points < 1.0 and bool(set(words[-1:]) & ROLE_NOUNS or set(rest[:1]) & SPEECH_VERBS)
    is_thing = bool(own & (NO_TITLES if shape.is_quoted else NO_RUNS) or set(words[-3:]) & CODE_NAMES)
    return is_somebody or is_thing or (len(own) == 1 and bool(own & ROLE_NOUNS))


def _said_of_it(shape: Shape, own: set[str], words: list[str], rest: list[str], is_of_films: bool) -> float:
    """Return points for the words that say it is a film, is made, or is played in."""
    is_called = any(word in FILM_NOUNS for word in (*words[-2:], *rest[:1]))
    if is_called or (set(rest[:1]) & TO_A_WORK and any(word in WORKS for word in rest[1:4])):
        return 2.0
    if set(words[-1:]) & MAKING or (shape.is_quoted and rest[:1] == ["by"]):
        return 1.5 + 0.5 * (len(own) > 2)
    if shape.is_quoted and words[-1:] == ["'s"]:
        return 1.5
    return 1.3 if shape.is_quoted and is_of_films and set(words[-1:]) & PLAYED_IN else 0.0


def _quotes_titles(text: ReadableText, titles: list[Span]) -> bool:
    """Whether this text puts the titles of films in quotation marks."""
    body = [span for span in titles if span.place is Place.BODY]
    quoted = [span for span in body if any(q.place is span.place and q.start == span.start for q in text.quotes)]
    return len(quoted) >= 2 and 2 * len(quoted) >= len(body)


def _joined(by_key: dict[str, list[Shape]]) -> list[list[Shape]]:
    """Join short forms to the longer title they are a part of: "Brand New Day" to "Spider-Man: Brand New Day"."""
    keys = sorted(by_key, key=len, reverse=True)
    whole: dict[str, list[Shape]] = {}
    for key in keys:
        longer = next((other for other in whole if other.endswith("-" + key)), None)
        whole.setdefault(longer or key, []).extend(by_key[key])
    return list(whole.values())


def _film(text: ReadableText, shapes: list[Shape]) -> Film:
    title = max((shape.surface for shape in shapes), key=len)
    year = next(
        (
            match.group(1)
            for shape in shapes
            if (match := _YEAR_AFTER.match(text.originals[shape.span.place][shape.span.end : shape.span.end + 10]))
        ),
        None,
    )
    slug = f"{slug_of(title)}-{year or 'tba'}"
    return Film(id=SubjectId(f"new:{slug}"), slug=slug, title=title, year=int(year) if year else None)
