"""What the readers of stunts, claims and dates may know of an article: its text and what was linked in it."""

from dataclasses import dataclass
from datetime import datetime

from knowledge.catalogue.lookup import Lookup
from knowledge.text.readable import ReadableText, Sentence
from records.findings import Credit, Place, Role, StuntMention
from records.subjects import Occasion, OutletName, SubjectId


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Where in an article something stands; offsets as in `Evidence`."""

    place: Place
    start: int
    end: int

    def covers(self, place: Place, position: int) -> bool:
        """Whether a character offset lies within."""
        return self.place is place and self.start <= position < self.end

    def within(self, sentence: Sentence) -> bool:
        """Whether it stands in a sentence."""
        return sentence.covers(self.place, self.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedFilm:
    """A film that the article means, with every place that names it."""

    film: SubjectId
    spans: tuple[Span, ...]  # in reading order: headline, standfirst, body
    confidence: float
    role: Role
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedPerson:
    """A real person that the article names, with every place that does (surnames too)."""

    person: SubjectId
    name: str
    roles: tuple[str, ...]  # as in the catalogue, or what the text says of a new person
    spans: tuple[Span, ...]
    confidence: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedOccasion:
    """A dated event that the article names: CinemaCon 2021."""

    occasion: Occasion
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedOutlet:
    """A publication that the article names; `is_credited` when it is named as the source of what is told."""

    name: str  # as in the catalogue, else as written
    outlet: OutletName | None
    span: Span
    is_credited: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingContext:
    """All that is known of an article when stunts, claims and dates are read."""

    text: ReadableText
    lookup: Lookup
    films: tuple[LinkedFilm, ...] = ()
    people: tuple[LinkedPerson, ...] = ()
    main_films: tuple[SubjectId, ...] = ()  # at most two, the most important first
    occasions: tuple[NamedOccasion, ...] = ()
    outlets: tuple[NamedOutlet, ...] = ()
    credits: tuple[Credit, ...] = ()
    title_spans: tuple[Span, ...] = ()  # every film title, wanted or not: no stunt, number or date is read in these
    stunts: tuple[StuntMention, ...] = ()  # empty while stunts are read, filled for claims and dates

    @property
    def published_at(self) -> datetime | None:
        """When the article was published."""
        return self.text.published_at

    def is_title(self, place: Place, position: int) -> bool:
        """Whether a position lies in a film title."""
        return any(span.covers(place, position) for span in self.title_spans)

    def films_in(self, sentence: Sentence) -> tuple[tuple[SubjectId, Span], ...]:
        """Return the films named in a sentence with their spans, in order."""
        found = [(span, film.film) for film in self.films for span in film.spans if span.within(sentence)]
        return tuple((film, span) for span, film in sorted(found))

    def people_in(self, sentence: Sentence) -> tuple[tuple[SubjectId, Span], ...]:
        """Return the people named in a sentence with their spans, in order."""
        found = [(span, person.person) for person in self.people for span in person.spans if span.within(sentence)]
        return tuple((person, span) for span, person in sorted(found))

    def outlets_in(self, sentence: Sentence) -> tuple[NamedOutlet, ...]:
        """Return the outlets named in a sentence."""
        return tuple(item for item in self.outlets if item.span.within(sentence))
