"""What the readers of stunts, claims and dates may know of an article."""

from knowledge.linking.linked import LinkedFilm, LinkedPerson, NamedOccasion, NamedOutlet, ReadingContext, Span

__all__ = ["LinkedFilm", "LinkedPerson", "NamedOccasion", "NamedOutlet", "ReadingContext", "Span"]
