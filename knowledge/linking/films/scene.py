"""What a document tells about itself before any title in it is weighed."""

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.catalogue.lookup import Lookup
from knowledge.linking.candidates import Candidate
from knowledge.linking.films.words import FILM_WORLD
from knowledge.linking.linked import Span
from knowledge.text.readable import ReadableText, Sentence
from records.findings import Place
from records.subjects import Film, SubjectId


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """An article while its films are weighed."""

    text: ReadableText
    lookup: Lookup
    candidates: tuple[Candidate, ...]
    people: dict[SubjectId, tuple[Span, ...]]  # named in full
    film_words: int  # how many different words of the film world it has
    has_title_case: bool  # its headline writes every word with a capital

    @property
    def year(self) -> int | None:
        """The year of publication."""
        return self.text.published_at.year if self.text.published_at else None

    def credits_named(self, film: Film) -> frozenset[SubjectId]:
        """Return the people of a film that the article names in full."""
        return self.lookup.credits_of(film.id) & self.people.keys()

    def people_in(self, sentence: Sentence) -> frozenset[SubjectId]:
        """Return the people named in full in a sentence."""
        return frozenset(
            person for person, spans in self.people.items() if any(span.within(sentence) for span in spans)
        )


def scene_of(
    text: ReadableText, lookup: Lookup, candidates: tuple[Candidate, ...], people: dict[SubjectId, tuple[Span, ...]]
) -> Scene:
    """Look over a document."""
    return Scene(
        text=text,
        lookup=lookup,
        candidates=candidates,
        people=people,
        film_words=len({token.text for sentence in text.sentences for token in sentence.words} & FILM_WORLD),
        has_title_case=_is_title_case(text.sentences),
    )


def _is_title_case(sentences: Iterable[Sentence]) -> bool:
    words = [
        sentence.text[word.start - sentence.start]
        for sentence in sentences
        if sentence.place is Place.TITLE
        for word in sentence.words
        if len(word.text) > 3
    ]
    return len(words) >= 3 and sum(letter.isupper() for letter in words) > 0.7 * len(words)
