"""Decides which films an article is about and which it only names."""

from collections.abc import Iterable, Mapping, Sequence

from knowledge.linking.linked import LinkedFilm, Span
from knowledge.text.readable import ReadableText, Sentence
from knowledge.text.tokens import word_set
from records.findings import Place
from records.subjects import SubjectId

_HEADLINE, _STANDFIRST, _LEAD = 5.0, 3.0, 2.0
_SHARE_OF_BEST = 0.6  # of the best film's points: what a second main film needs
_LEAST = 1.2  # points: one late mention without any of the film's people is in passing
_MOST = 2
_LIST_FROM = 4  # films of nearly equal weight

# A film named after one of these is what another one is measured against.
_COMPARED = word_set(
    """
    against before since than previous previously last earlier like beats beat beating beaten topping tops unlike held
    former also known after took compared remember
    anterior antes desde que tambien tras superar como avant depuis precedent comme aussi apres
    zuvor vor seit als bisher wie auch nach
    """
)


def main_films(
    text: ReadableText, films: Sequence[LinkedFilm], makers: Mapping[SubjectId, Iterable[Span]] | None = None
) -> tuple[SubjectId, ...]:
    """Return at most two films, the most important first; none when the text only lists films.

    `makers` gives the places that name people who worked on just one of the films: they speak for it.
    """
    points = {
        film.film: points_of(text, film.spans, is_compared=len(films) > 1)
        + _for_makers(text, (makers or {}).get(film.film, ()))
        for film in films
    }
    ranked = sorted(points, key=lambda film: -points[film])
    if not ranked or points[ranked[0]] < _LEAST:
        return ()
    chosen = [film for film in ranked if points[film] >= _SHARE_OF_BEST * points[ranked[0]]]
    is_headed = any(span.place is not Place.BODY for film in films if film.film == ranked[0] for span in film.spans)
    if len(ranked) >= _LIST_FROM - 1 and all(_is_passed_by(text, film.spans) for film in films):
        return ()
    if len(chosen) >= _LIST_FROM or (len(ranked) > _LIST_FROM and not is_headed and _is_list(text)):
        # Where many films weigh nearly the same the text is a list, and none of them is its subject.
        return ()
    return tuple(chosen[:_MOST])


def _is_passed_by(text: ReadableText, spans: Iterable[Span]) -> bool:
    """Whether a film is named in one sentence only, behind the opening."""
    sentences = {text.sentence_at(span.place, span.start).index: span for span in spans}
    return len(sentences) == 1 and not any(
        span.place is not Place.BODY or text.sentence_at(span.place, span.start).is_lead for span in sentences.values()
    )


def _is_list(text: ReadableText) -> bool:
    """Whether the headline counts what is to come: "12 Car Chases", "Los 10 mejores"."""
    heading = [token.text for sentence in text.sentences if sentence.is_headline for token in sentence.words]
    return any(word.isdigit() for word in heading[:2]) or "ranked" in heading


def points_of(text: ReadableText, spans: Iterable[Span], *, is_compared: bool) -> float:
    """Return how much weight a text gives to what stands at these places; a sentence counts once.

    With `is_compared`, places where a film is only the measure of another one count less.
    """
    best: dict[int, float] = {}
    for span in spans:
        sentence = text.sentence_at(span.place, span.start)
        best[sentence.index] = max(best.get(sentence.index, 0.0), _points_at(sentence, span, is_compared=is_compared))
    return sum(best.values())


def _points_at(sentence: Sentence, span: Span, *, is_compared: bool) -> float:
    if span.place is Place.TITLE:
        base = _HEADLINE
    elif span.place is Place.STANDFIRST:
        base = _STANDFIRST
    else:
        base = 1.0 + (_LEAD if sentence.paragraph == 0 else 0.5 if sentence.paragraph == 1 else 0.0)
    before = [token.text for token in sentence.tokens if token.end <= span.start][-9:]
    return base * (0.4 if is_compared and any(word in _COMPARED for word in before) else 1.0)


def _for_makers(text: ReadableText, spans: Iterable[Span]) -> float:
    sentences = {text.sentence_at(span.place, span.start).index for span in spans}
    return min(3.0, 0.5 * len(sentences))
