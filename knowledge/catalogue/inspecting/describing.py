"""Tells in lines of text what the catalogue has under a name."""

from collections.abc import Iterator

from knowledge.catalogue.aliases import Form, film_forms, person_forms
from knowledge.catalogue.keys import key_of
from knowledge.catalogue.ordinary import ordinary_words
from records.subjects import Catalogue, Film, Person, SubjectId

_TRUST = {
    "A": "enough alone",
    "B": "with a capital letter",
    "C": "with one more sign",
    "D": "with two more signs",
    "X": "never alone",
}


def described(catalogue: Catalogue, name: str) -> list[str]:
    """Return what is known of the films and people of this id or name; empty when there are none."""
    key, ordinary = key_of(name), ordinary_words(catalogue)
    names: dict[SubjectId, str] = {film.id: film.title for film in catalogue.films}
    names |= {person.id: person.name for person in catalogue.people}
    lines: list[str] = []
    for film in catalogue.films:
        if film.id == name or key in _keys(film):
            lines += [f"{film.title} ({film.year or 'no year'})  {film.id}", *_film(film, names)]
            lines += _forms(film_forms(film, ordinary))
    for person in catalogue.people:
        if person.id == name or key in _keys(person):
            lines += [f"{person.name}  {person.id}", f"  {', '.join(person.roles)}", *_marks(person)]
            lines += [f"  {film.title} ({film.year})" for film in catalogue.films if person.id in _credits(film)]
            lines += _forms(person_forms(person))
    return lines


def _keys(subject: Film | Person) -> set[str]:
    name = subject.title if isinstance(subject, Film) else subject.name
    return {key_of(text) for text in (name, *(alias.text for alias in subject.aliases))}


def _credits(film: Film) -> tuple[SubjectId, ...]:
    return (*film.directors, *film.leads, *film.stunt_team, *film.other_credits)


def _film(film: Film, names: dict[SubjectId, str]) -> Iterator[str]:
    if film.franchise:
        yield f"  of {film.franchise}" + (f", number {film.ordinal}" if film.ordinal else "")
    for field, ids in (("directed by", film.directors), ("with", film.leads), ("stunts by", film.stunt_team)):
        if ids:
            yield f"  {field} {', '.join(names.get(one, one) for one in ids)}"
    if film.stunts:
        yield f"  stunts: {', '.join(one.removeprefix('stunt:') for one in film.stunts)}"
    for release in film.releases:
        yield f"  release {release.release_on}" + (f", said {release.announced_on}" if release.announced_on else "")
    yield from _marks(film)


def _marks(subject: Film | Person) -> Iterator[str]:
    if subject.ambiguity:
        yield f"  doubtful as: {', '.join(subject.ambiguity)}"
    for register, number in subject.external_ids:
        yield f"  {register}: {number}"


def _forms(forms: Iterator[Form]) -> list[str]:
    told = {form.key: f"  “{form.key}” ({form.kind}) {_TRUST[form.trust]}" for form in forms if form.kind != "hashtag"}
    return list(told.values())
