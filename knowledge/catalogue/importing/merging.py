"""Compares what was imported with the catalogue held: what is new, what is known, where the two disagree."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from knowledge.catalogue.entries import slug_of
from knowledge.catalogue.importing.imported import ImportedFilm, ImportedPerson, Imports, Number
from knowledge.catalogue.keys import key_of
from knowledge.catalogue.rows import FIRST_FILM_YEAR, LAST_YEAR
from records.subjects import Alias, Catalogue, Film, Person, SubjectId

UNCHECKED = ("unchecked",)


@dataclass(slots=True, kw_only=True)
class Plan:
    """What an import would do. Rows that are held are never changed; `differences` tells editors what to look at."""

    films: list[Film] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    known: int = 0
    differences: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


def plan_of(held: Catalogue, found: Imports) -> Plan:
    """Return what an import adds to a catalogue.

    A film is known by its number, else by a title and a year at most one off; a person by number, else by name. New
    rows are marked `unchecked`: reading believes them only with a second sign until an editor takes the mark away.
    """
    plan = Plan(left_out=list(found.left_out))
    people = _People(held)
    films = _Films(held)
    for film in found.films.values():
        fault = _fault(film)
        if fault:
            plan.left_out.append(fault)
            continue
        known = films.known(film)
        if known is not None:
            plan.known += 1
            plan.differences += _differences(known, film)
            continue
        plan.films.append(films.added(film, found, people))
    plan.people = people.new
    return plan


def _fault(film: ImportedFilm) -> str:
    """Return why a film cannot be a row; empty when it can."""
    if not key_of(film.title):
        return f"{film.number[1]}: its title {film.title!r} has no letters we can read"
    if film.year is not None and not FIRST_FILM_YEAR <= film.year <= LAST_YEAR:
        return f"{film.number[1]}: {film.title}: the year {film.year} cannot be"
    return ""


def _differences(known: Film, film: ImportedFilm) -> Iterable[str]:
    if known.year is not None and film.year is not None and known.year != film.year:
        yield f"{known.id}: we have {known.year}, {film.number[0]} has {film.year}"
    if key_of(known.title) not in {key_of(film.title), *(key_of(text) for _, text, _ in film.aliases)}:
        yield f"{known.id}: we call it {known.title!r}, {film.number[0]} {film.title!r}"
    if film.number not in known.external_ids:
        yield f"{known.id}: its number {film.number[0]}: {film.number[1]} could be added"


class _Films:
    """The films held, by number and by title."""

    def __init__(self, held: Catalogue) -> None:
        self._by_number: dict[Number, Film] = {number: film for film in held.films for number in film.external_ids}
        self._by_title: dict[str, list[Film]] = {}
        self._ids = {film.id for film in held.films}
        for film in held.films:
            self._take(film)

    def _take(self, film: Film) -> None:
        for text in (film.title, *(alias.text for alias in film.aliases if alias.language == "en")):
            self._by_title.setdefault(key_of(text), []).append(film)

    def known(self, film: ImportedFilm) -> Film | None:
        """Return the film held that this one is; None when there is none, or several could be."""
        for number in (film.number, *film.others):
            if number in self._by_number:
                return self._by_number[number]
        near = {
            one.id: one
            for one in self._by_title.get(key_of(film.title), ())
            if one.year is None or film.year is None or abs(one.year - film.year) <= 1
        }
        return next(iter(near.values())) if len(near) == 1 else None

    def added(self, film: ImportedFilm, found: Imports, people: "_People") -> Film:
        """Return the row of a new film, and hold it as known from now on."""
        slug = f"{slug_of(film.title) or film.number[1].lower()}-{film.year or 'tba'}"
        if f"film:{slug}" in self._ids:
            slug = f"{slug}-{film.number[1].lower()}"
        row = Film(
            id=SubjectId(f"film:{slug}"),
            slug=slug,
            title=film.title,
            year=film.year,
            directors=people.ids(film.directors, found),
            leads=people.ids(film.leads, found),
            stunt_team=people.ids(film.stunt_team, found),
            aliases=tuple(Alias(text=text, language=language, kind=kind) for language, text, kind in film.aliases),
            ambiguity=UNCHECKED,
            external_ids=tuple(sorted((film.number, *film.others))),
        )
        self._ids.add(row.id)
        self._take(row)
        self._by_number.update(dict.fromkeys(row.external_ids, row))
        return row


class _People:
    """The people held, by number and by name, and those that films bring along."""

    def __init__(self, held: Catalogue) -> None:
        self.new: list[Person] = []
        self._by_number: dict[Number, Person] = {number: one for one in held.people for number in one.external_ids}
        self._ids = {person.id for person in held.people}
        self._by_name: dict[str, list[Person]] = {}
        for person in held.people:
            for name in (person.name, *(alias.text for alias in person.aliases if " " in alias.text)):
                self._by_name.setdefault(key_of(name), []).append(person)

    def ids(self, numbers: Iterable[Number], found: Imports) -> tuple[SubjectId, ...]:
        """Return our ids of credited people; those without a name in the import are left out."""
        rows = [self._row(found.people[number]) for number in numbers if found.people[number].name]
        return tuple(dict.fromkeys(row.id for row in rows if row is not None))

    def _row(self, person: ImportedPerson) -> Person | None:
        for number in (person.number, *person.others):
            if number in self._by_number:
                return self._by_number[number]
        slug = slug_of(person.name)
        if not slug:
            return None
        namesakes = [
            one
            for one in self._by_name.get(key_of(person.name), ())
            if not any(register == person.number[0] for register, _ in one.external_ids)
        ]
        if len(namesakes) == 1:
            self._by_number[person.number] = namesakes[0]
            return namesakes[0]
        return self._added(person, slug)

    def _added(self, person: ImportedPerson, slug: str) -> Person:
        if f"person:{slug}" in self._ids:
            slug = f"{slug}-{person.number[1].lower()}"
        row = Person(
            id=SubjectId(f"person:{slug}"),
            slug=slug,
            name=person.name,
            roles=tuple(person.roles),
            aliases=tuple(Alias(text=text) for text in person.aliases if text != person.name),
            ambiguity=UNCHECKED,
            external_ids=tuple(sorted((person.number, *person.others))),
        )
        self._ids.add(row.id)
        self._by_number.update(dict.fromkeys(row.external_ids, row))
        self._by_name.setdefault(key_of(person.name), []).append(row)
        self.new.append(row)
        return row
