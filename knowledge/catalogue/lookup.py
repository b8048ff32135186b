"""The catalogue by id, by series, by maker: built once, asked often."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from knowledge.catalogue.aliases import surname_of
from knowledge.catalogue.keys import key_of
from knowledge.catalogue.words import COMMON
from knowledge.text.folding import fold
from records.subjects import Catalogue, Film, Person, StuntType, SubjectId

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """The subjects of one catalogue by id."""

    catalogue: Catalogue
    films: dict[SubjectId, Film]
    people: dict[SubjectId, Person]
    stunts: dict[SubjectId, StuntType]
    families: dict[str, tuple[Person, ...]]  # checked people by the key of their surname
    series: dict[str, tuple[Film, ...]]  # films by the name of their series, the oldest first
    works: dict[SubjectId, tuple[Film, ...]]  # checked films by who directs or leads them
    characters: frozenset[str]  # folded names of fictional people
    character_words: frozenset[str]  # the words of these names
    given_names: frozenset[str]  # folded, those that checked people begin with and that are no ordinary words

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Lookup":
        """Return the lookup of a catalogue."""
        by_age = sorted(catalogue.films, key=lambda film: film.year or 9999)
        checked = [film for film in by_age if "unchecked" not in film.ambiguity]
        people = [person for person in catalogue.people if "unchecked" not in person.ambiguity]
        characters = frozenset(fold(name) for film in catalogue.films for name in film.characters)
        return cls(
            catalogue=catalogue,
            films={film.id: film for film in catalogue.films},
            people={person.id: person for person in catalogue.people},
            stunts={stunt.id: stunt for stunt in catalogue.stunts},
            families=_grouped((surname, one) for one in people if (surname := surname_of(key_of(one.name)))),
            series=_grouped((film.franchise, film) for film in by_age if film.franchise),
            works=_grouped((maker, film) for film in checked for maker in {*film.directors, *film.leads}),
            characters=characters,
            character_words=frozenset(word for name in characters for word in name.split()),
            given_names=frozenset(filter(None, map(_given_name, people))),
        )

    def credits_of(self, film: SubjectId) -> frozenset[SubjectId]:
        """Return everyone credited on a film; empty for a film we do not have."""
        known = self.films.get(film)
        if known is None:
            return frozenset()
        return frozenset((*known.directors, *known.leads, *known.stunt_team, *known.other_credits))


def _given_name(person: Person) -> str | None:
    first, _, rest = fold(person.name).partition(" ")
    return first if rest and len(first) > 2 and first.isalpha() and first not in COMMON else None


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    found: dict[Key, list[Value]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}
