"""Looks through a catalogue for what no schema forbids and an editor should see: names that several subjects share."""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.catalogue.keys import key_of
from records.subjects import Catalogue, Film


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """A name that several subjects bear."""

    key: str
    subjects: tuple[str, ...]


def shared_names(catalogue: Catalogue) -> tuple[Shared, ...]:
    """Return the names that several films, people, outlets or occasions bear, in order."""
    owners: dict[str, dict[str, None]] = {}
    for key, subject in _names(catalogue):
        owners.setdefault(key, {})[subject] = None
    return tuple(
        Shared(key=key, subjects=tuple(subjects)) for key, subjects in sorted(owners.items()) if len(subjects) > 1
    )


def doubts(catalogue: Catalogue) -> Iterator[str]:
    """Yield what looks wrong: two films with one number of a series, a release chain that ends in another year."""
    numbered: dict[tuple[str, int], Film] = {}
    for film in catalogue.films:
        if film.franchise and film.ordinal:
            other = numbered.setdefault((film.franchise, film.ordinal), film)
            if other is not film:
                yield f"{film.id} and {other.id} are both number {film.ordinal} of {film.franchise}"
        last = film.releases[-1].release_on if film.releases else None
        if last and film.year and abs(int(last[:4]) - film.year) > 1:
            yield f"{film.id}: of {film.year}, but its last release date is {last}"


def _names(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for film in catalogue.films:
        for text in (film.title, *(alias.text for alias in film.aliases)):
            yield key_of(text), film.id
    for person in catalogue.people:
        for text in (person.name, *(alias.text for alias in person.aliases if " " in alias.text)):
            yield key_of(text), person.id
    for outlet in catalogue.outlets:
        for text in (outlet.name, *outlet.aliases):
            yield key_of(text), outlet.id
    for occasion in catalogue.occasions:
        yield key_of(occasion.name), occasion.id
