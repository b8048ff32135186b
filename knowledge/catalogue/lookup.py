"""The catalogue by id: built once, asked often."""

from dataclasses import dataclass

from records.subjects import Catalogue, Film, Person, StuntType, SubjectId


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """The subjects of one catalogue by id."""

    catalogue: Catalogue
    films: dict[SubjectId, Film]
    people: dict[SubjectId, Person]
    stunts: dict[SubjectId, StuntType]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Lookup":
        """Return the lookup of a catalogue."""
        return cls(
            catalogue=catalogue,
            films={film.id: film for film in catalogue.films},
            people={person.id: person for person in catalogue.people},
            stunts={stunt.id: stunt for stunt in catalogue.stunts},
        )

    def credits_of(self, film: SubjectId) -> frozenset[SubjectId]:
        """Return everyone credited on a film; empty for a film we do not have."""
        known = self.films.get(film)
        if known is None:
            return frozenset()
        return frozenset((*known.directors, *known.leads, *known.stunt_team, *known.other_credits))
