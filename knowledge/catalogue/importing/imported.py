"""What a register of others says of films and people, under its own numbers."""

from dataclasses import dataclass, field

# (register, number there), e.g. ("imdb", "tt0113277")
Number = tuple[str, str]


@dataclass(slots=True, kw_only=True)
class ImportedFilm:
    """A film as a register has it; grows while its tables are read."""

    number: Number
    title: str
    year: int | None = None
    aliases: list[tuple[str, str, str]] = field(default_factory=list)  # (language, text, kind)
    directors: list[Number] = field(default_factory=list)
    leads: list[Number] = field(default_factory=list)
    stunt_team: list[Number] = field(default_factory=list)
    others: list[Number] = field(default_factory=list)  # its numbers in further registers
    released_on: str | None = None

    def add_alias(self, language: str, text: str, kind: str) -> None:
        """Take in a name it goes by, once, unless it is its title."""
        alias = (language, text, kind)
        if text != self.title and alias not in self.aliases:
            self.aliases.append(alias)


@dataclass(slots=True, kw_only=True)
class ImportedPerson:
    """A person as a register has them."""

    number: Number
    name: str
    roles: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    others: list[Number] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Imports:
    """Films and people of one import, by their numbers, and what could not be used."""

    films: dict[Number, ImportedFilm] = field(default_factory=dict)
    people: dict[Number, ImportedPerson] = field(default_factory=dict)
    left_out: list[str] = field(default_factory=list)
