"""The catalogue by id: built once, asked often."""

from dataclasses import dataclass

from knowledge.catalogue.aliases import key_of, surname_of
from records.subjects import Catalogue, Film, Person, StuntType, SubjectId


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """The subjects of one catalogue by id."""

    catalogue: Catalogue
    films: dict[SubjectId, Film]
    people: dict[SubjectId, Person]
    stunts: dict[SubjectId, StuntType]
    families: dict[str, tuple[Person, ...]]  # people by the key of their surname

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Lookup":
        """Return the lookup of a catalogue."""
        families: dict[str, list[Person]] = {}
        for person in catalogue.people:
            families.setdefault(surname_of(key_of(person.name)), []).append(person)
        return cls(
            catalogue=catalogue,
            films={film.id: film for film in catalogue.films},
            people={person.id: person for person in catalogue.people},
            stunts={stunt.id: stunt for stunt in catalogue.stunts},
            families={surname: tuple(people) for surname, people in families.items() if surname},
        )

    def credits_of(self, film: SubjectId) -> frozenset[SubjectId]:
        """Return everyone credited on a film; empty for a film we do not have."""
        known = self.films.get(film)
        if known is None:
            return frozenset()
        return frozenset((*known.directors, *known.leads, *known.stunt_team, *known.other_credits))
