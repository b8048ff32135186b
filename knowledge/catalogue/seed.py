"""Reads the first catalogue from the files of data/, strictly. Writes nothing."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from knowledge.catalogue.entries import Entry, file_entry, listed, nearest
from knowledge.text.folding import fold
from records.errors import SeedError
from records.subjects import (
    Alias,
    Catalogue,
    Film,
    Occasion,
    OutletName,
    Person,
    Release,
    StuntType,
    SubjectId,
)

AMBIGUITIES = (
    "common_word",
    "place_name",
    "character_name",
    "remake_title",
    "franchise_name",
    "acronym_clash",
    "number_title",
    "untitled",
    "namesake",
)
LANGUAGES = ("en", "es", "fr", "de")
_MACRO = re.compile(r"\{(\w+)\}")

Subject = TypeVar("Subject", Film, Person, StuntType, OutletName, Occasion)


def load_seed(folder: Path) -> Catalogue:
    """Return the catalogue that the YAML files of a folder describe.

    Macros in trigger patterns are written out: `{car}` becomes `car/vehicle/truck_cab`, a blank inside an alternative
    becoming "_"; only `{num}` stays. Raises SeedError, naming file, entry, field and the nearest valid value.
    """
    people = _read(folder, "people", _person)
    stunts, blocked = _stunts(folder)
    films = _read(folder, "films", _film)
    _check_references(films, people, stunts)
    catalogue = Catalogue(
        films=films,
        people=people,
        stunts=stunts,
        outlets=_read(folder, "outlets", _outlet),
        occasions=_read(folder, "occasions", _occasion),
        blocked_senses=blocked,
    )
    return replace(catalogue, digest=sha256(repr(catalogue).encode("utf-8")).hexdigest()[:16])


def slug_of(name: str) -> str:
    """Return the form of a name that stands in addresses: "Full-body burn" becomes `full-body-burn`."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")


def _read(folder: Path, name: str, build: Callable[[Entry], Subject]) -> tuple[Subject, ...]:
    """Return the subjects of `<name>.yaml`, a file with one list of that name."""
    path = folder / f"{name}.yaml"
    whole = file_entry(path)
    found = [_finished(entry, build) for entry in listed(path, name, whole)]
    whole.done()
    return _unique(path.name, found)


def _finished(entry: Entry, build: Callable[[Entry], Subject]) -> Subject:
    built = build(entry)
    entry.done()
    return built


def _unique(where: str, subjects: Sequence[Subject]) -> tuple[Subject, ...]:
    seen: set[str] = set()
    for subject in subjects:
        for key in (subject.id, f"slug {getattr(subject, 'slug', subject.id)}"):
            if key in seen:
                raise SeedError(f"{where}: {key} is there twice")
            seen.add(key)
    return tuple(subjects)


def _id(entry: Entry, kind: str) -> SubjectId:
    found = entry.text("id")
    if not re.fullmatch(rf"{kind}:[a-z0-9][a-z0-9-]*", found):
        raise SeedError(f"{entry.where}: id must look like {kind}:some-name")
    return SubjectId(found)


def _one_of(entry: Entry, field: str, values: Iterable[str], valid: Sequence[str]) -> tuple[str, ...]:
    found = tuple(values)
    for value in found:
        if value not in valid:
            raise SeedError(f"{entry.where}: {field} {value!r} is unknown{nearest(value, valid)}")
    return found


def _film(entry: Entry) -> Film:
    film_id = _id(entry, "film")
    credited = [Entry(f"{entry.where}: other_credits", fields) for fields in entry.items("other_credits")]
    other = tuple(SubjectId(credit.text("person")) for credit in credited)
    for credit in credited:
        credit.text("as")  # for the editor's eye; readers only ask who worked on a film
        credit.done()
    return Film(
        id=film_id,
        slug=film_id.removeprefix("film:"),
        title=entry.text("title"),
        year=entry.number("year"),
        directors=_ids(entry.texts("directors")),
        leads=_ids(entry.texts("leads")),
        stunt_team=_ids(entry.texts("stunt_team")),
        other_credits=other,
        stunts=_ids(f"stunt:{name}" for name in entry.texts("stunts")),
        aliases=_film_aliases(entry),
        ambiguity=_one_of(entry, "ambiguity", entry.texts("ambiguity"), AMBIGUITIES),
        releases=tuple(Release(release_on=day) for day in entry.texts("releases")),
        status=entry.optional_text("status"),
        franchise=entry.optional_text("franchise"),
        ordinal=entry.number("ordinal"),
        characters=entry.texts("characters"),
    )


def _ids(names: Iterable[str]) -> tuple[SubjectId, ...]:
    return tuple(SubjectId(name) for name in names)


def _film_aliases(entry: Entry) -> tuple[Alias, ...]:
    by_language = entry.texts_by_key("aliases")
    _one_of(entry, "aliases", (key[:2] for key in by_language), LANGUAGES)
    return tuple(
        Alias(text=text, language=key, kind="official" if key == "en" else "localised")
        for key, texts in by_language.items()
        for text in texts
    )


def _person(entry: Entry) -> Person:
    person_id = _id(entry, "person")
    aliases = [Alias(text=text) for text in entry.texts("aliases")]
    errors = [Alias(text=text, kind="observed_error") for text in entry.texts("observed_misspellings")]
    return Person(
        id=person_id,
        slug=person_id.removeprefix("person:"),
        name=entry.text("name"),
        roles=entry.texts("roles"),
        aliases=(*aliases, *errors),
        ambiguity=_one_of(entry, "ambiguity", entry.texts("ambiguity"), AMBIGUITIES),
    )


def _outlet(entry: Entry) -> OutletName:
    return OutletName(
        id=_id(entry, "outlet"), name=entry.text("name"), kind=entry.text("kind"), aliases=entry.texts("aliases")
    )


def _occasion(entry: Entry) -> Occasion:
    return Occasion(
        id=_id(entry, "event"),
        name=entry.text("name"),
        first_on=entry.day("first_on"),
        last_on=entry.day("last_on"),
        place=entry.optional_text("place"),
    )


def _stunts(folder: Path) -> tuple[tuple[StuntType, ...], tuple[tuple[str, str], ...]]:
    path = folder / "stunts.yaml"
    whole = file_entry(path)
    categories = dict(_category(entry) for entry in listed(path, "categories", whole))
    macros = whole.texts_by_key("macros")
    stunts = [_stunt(entry, categories, macros) for entry in listed(path, "stunts", whole)]
    blocked = tuple(
        (sense, _written_out(entry, pattern, macros))
        for entry in listed(path, "blocked_senses", whole)
        for sense in [entry.text("sense")]
        for pattern in entry.texts("patterns")
    )
    whole.done()
    return _unique(path.name, stunts), blocked


def _category(entry: Entry) -> tuple[str, str]:
    pair = entry.text("id"), entry.text("label")
    entry.done()
    return pair


def _stunt(entry: Entry, categories: dict[str, str], macros: dict[str, tuple[str, ...]]) -> StuntType:
    label, category = entry.text("label"), entry.text("category")
    _one_of(entry, "category", [category], tuple(categories))
    stunt = StuntType(
        id=SubjectId(f"stunt:{entry.text('id')}"),
        slug=slug_of(label),
        label=label,
        category=category,
        category_label=categories[category],
        definition=entry.text("definition"),
        phrases=tuple(
            (language, _written_out(entry, pattern, macros))
            for language in LANGUAGES
            for pattern in entry.texts(language)
        ),
    )
    entry.done()
    return stunt


def _written_out(entry: Entry, pattern: str, macros: dict[str, tuple[str, ...]]) -> str:
    def words(match: re.Match[str]) -> str:
        name = match.group(1)
        if name == "num":
            return "{num}"
        if name not in macros:
            raise SeedError(f"{entry.where}: macro {{{name}}} is unknown{nearest(name, (*macros, 'num'))}")
        return "/".join(word.replace(" ", "_") for word in macros[name])

    return _MACRO.sub(words, pattern)


def _check_references(films: Sequence[Film], people: Sequence[Person], stunts: Sequence[StuntType]) -> None:
    known_people = [person.id for person in people]
    known_stunts = [stunt.id for stunt in stunts]
    for film in films:
        people_of = {
            "directors": film.directors,
            "leads": film.leads,
            "stunt_team": film.stunt_team,
            "other_credits": film.other_credits,
        }
        for field, ids in people_of.items():
            _check_known(film, field, ids, known_people)
        _check_known(film, "stunts", film.stunts, known_stunts)


def _check_known(film: Film, field: str, ids: Sequence[SubjectId], known: Sequence[SubjectId]) -> None:
    for wanted in ids:
        if wanted not in known:
            raise SeedError(f"films.yaml: {film.id}: {field} {wanted} is unknown{nearest(wanted, known)}")
