"""What a query of Wikidata returned, one row at a time: SPARQL 1.1 results in JSON."""

from collections.abc import Mapping
from typing import Any

from knowledge.catalogue.importing.entities import add_credit, add_release, add_title, number_in
from knowledge.catalogue.importing.imported import ImportedFilm, Imports
from records.errors import SeedError

# Names of variables that queries use, each with what it means here.
_FILM = ("film", "item", "movie", "series")
_LABEL = ("title", "label")
_YEAR = ("year", "date", "publicationDate", "releaseDate")
_ALIAS = ("alias", "altLabel", "filmAltLabel", "itemAltLabel")
_NUMBER = ("imdb", "imdbId", "imdbID")
_PEOPLE = {"director": "director", "cast": "actor", "actor": "actor", "stunt": "stunt_performer",
           "coordinator": "stunt_coordinator"}  # fmt: skip


def add_binding(where: str, row: Mapping[str, Any], found: Imports) -> None:
    """Take in one row of results; rows of one film add up. `where` names the row in errors."""
    name = next((name for name in _FILM if name in row), None)
    if name is None:
        raise SeedError(f"{where}: no variable film or item; there are {', '.join(sorted(row)) or 'none'}")
    number = number_in(_value(where, row, name))
    if number is None:
        raise SeedError(f"{where}, variable {name}: {_value(where, row, name)!r} is no entity of Wikidata")
    film = found.films.setdefault(number, ImportedFilm(number=number, title=""))
    _add_names(where, row, film, name)
    for one in _those(_YEAR, row):
        add_release(film, _value(where, row, one))
    for one in _those(_NUMBER, row):
        film.others = list(dict.fromkeys((*film.others, ("imdb", _value(where, row, one)))))
    for one in _those(tuple(_PEOPLE), row):
        label = _value(where, row, f"{one}Label") if f"{one}Label" in row else ""
        add_credit(found, film, number_in(_value(where, row, one)), _PEOPLE[one], label)


def _add_names(where: str, row: Mapping[str, Any], film: ImportedFilm, name: str) -> None:
    for label in _those((f"{name}Label", *_LABEL), row):
        add_title(film, _value(where, row, label), row[label].get("xml:lang"))
    for one in _those(_ALIAS, row):
        language = row[one].get("xml:lang", "en")
        for text in _value(where, row, one).split(", "):
            film.add_alias(language, text, "official" if language == "en" else "localised")


def _those(names: tuple[str, ...], row: Mapping[str, Any]) -> list[str]:
    return [name for name in names if name in row]


def _value(where: str, row: Mapping[str, Any], name: str) -> str:
    cell = row[name]
    if not isinstance(cell, Mapping) or not isinstance(cell.get("value"), str):
        raise SeedError(f"{where}, variable {name}: expected an object with a text `value`")
    value: str = cell["value"]
    return value
