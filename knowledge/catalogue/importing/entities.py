"""What Wikidata says of one entity: labels, aliases and statements."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from knowledge.catalogue.importing.imported import ImportedFilm, ImportedPerson, Imports, Number

REGISTER = "wikidata"
LANGUAGES = ("en", "es", "fr", "de")
_HUMAN = "Q5"
# Properties: publication date, director, cast member, IMDb id, instance of. There is none for stunt work.
_DATE, _DIRECTOR, _CAST, _IMDB, _KIND = "P577", "P57", "P161", "P345", "P31"
_Q = re.compile(r"Q[1-9]\d*$")
_DAY = re.compile(r"\+?(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def add_entity(entity: Mapping[str, Any], found: Imports) -> None:
    """Take in one entity: a person when it is a human, else a film."""
    number = number_in(str(entity.get("id", "")))
    if number is None:
        found.left_out.append(f"an entity without a number: {str(entity)[:60]}")
        return
    labels = {language: label["value"] for language, label in _mapping(entity, "labels").items()}
    name = labels.get("en") or next(iter(labels.values()), "")
    if any(_id_of(value) == _HUMAN for value in _values(entity, _KIND)):
        person = found.people.setdefault(number, ImportedPerson(number=number, name=""))
        person.name = name
        person.aliases = [alias["value"] for alias in _mapping(entity, "aliases").get("en", ())]
        person.others = [("imdb", str(value)) for value in _values(entity, _IMDB)]
    else:
        _add_film(entity, found, found.films.setdefault(number, ImportedFilm(number=number, title=name)), labels)


def _add_film(entity: Mapping[str, Any], found: Imports, film: ImportedFilm, labels: Mapping[str, str]) -> None:
    for language in LANGUAGES:
        kind = "official" if language == "en" else "localised"
        others = [alias["value"] for alias in _mapping(entity, "aliases").get(language, ())]
        for text in (labels.get(language), *others):
            if text:
                film.add_alias(language, text, kind)
    for value in _values(entity, _DATE):
        add_release(film, str(value.get("time", "")) if isinstance(value, Mapping) else "")
    film.others = [("imdb", str(value)) for value in _values(entity, _IMDB)]
    for key, role in ((_DIRECTOR, "director"), (_CAST, "actor")):
        for value in _values(entity, key):
            add_credit(found, film, number_in(_id_of(value)), role, "")


def number_in(address: str) -> Number | None:
    """Return the number of the entity that an address or an id names, None when it names none."""
    match = _Q.search(address)
    return (REGISTER, match.group()) if match else None


def add_title(film: ImportedFilm, text: str, language: str | None) -> None:
    """Take in a label: the first is the title, others are aliases; numbers stand where a label is missing."""
    if _Q.fullmatch(text):
        return
    if not film.title:
        film.title = text
    elif language in LANGUAGES:
        film.add_alias(language, text, "official" if language == "en" else "localised")


def add_release(film: ImportedFilm, told: str) -> None:
    """Take in a date or year of publication; a film is of its first one."""
    match = _DAY.match(told)
    if match is not None:
        year = int(match.group(1))
        film.year = year if film.year is None else min(year, film.year)


def add_credit(found: Imports, film: ImportedFilm, number: Number | None, role: str, name: str) -> None:
    """Take in who worked on a film; their name may come with another element, or never."""
    if number is None:
        return
    person = found.people.setdefault(number, ImportedPerson(number=number, name=""))
    if name and not _Q.fullmatch(name):
        person.name = name
    if role not in person.roles:
        person.roles.append(role)
    credited = {"director": film.directors, "actor": film.leads}.get(role, film.stunt_team)
    if number not in credited:
        credited.append(number)


def _mapping(entity: Mapping[str, Any], field: str) -> Mapping[str, Any]:
    inner = entity.get(field)
    return inner if isinstance(inner, Mapping) else {}  # empty maps come as empty lists


def _values(entity: Mapping[str, Any], key: str) -> Iterable[Any]:
    for claim in _mapping(entity, "claims").get(key, ()):
        snak = claim.get("mainsnak", {})
        if claim.get("rank") != "deprecated" and "datavalue" in snak:
            yield snak["datavalue"]["value"]


def _id_of(value: Any) -> str:
    return str(value.get("id", "")) if isinstance(value, Mapping) else ""
