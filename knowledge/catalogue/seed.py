"""Reads the first catalogue from the files of data/, strictly. Writes nothing."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from knowledge.catalogue.entries import Entry, file_entry, listed, nearest, slug_of, unique
from knowledge.catalogue.rows import film_row, occasion_row, outlet_row, person_row, set_piece_row
from knowledge.catalogue.stunt_rows import stunt_rows
from records.errors import SeedError
from records.subjects import Catalogue, Film, KnownSetPiece, Occasion, OutletName, Person, StuntType, SubjectId

__all__ = ["digest_of", "load_seed", "slug_of"]

Row = TypeVar("Row", Film, Person, OutletName, Occasion, KnownSetPiece)


def load_seed(folder: Path) -> Catalogue:
    """Return the catalogue that the YAML files of a folder describe.

    Films, people, outlets, occasions and set-pieces stand in a file of that name, in files of a folder of that name, or
    in both. Macros in trigger patterns are written out: `{car}` becomes `car/vehicle/truck_cab`, a blank inside an
    alternative becoming "_"; only `{num}` stays. Raises SeedError, naming file, line, entry, field and the nearest
    valid value.
    """
    people = _read(folder, "people", person_row)
    stunts, blocked = stunt_rows(folder)
    films = _read(folder, "films", film_row)
    set_pieces = _read(folder, "set_pieces", set_piece_row, may_miss=True)
    _check_references(films, people, stunts, set_pieces)
    catalogue = Catalogue(
        films=_rows(films),
        people=_rows(people),
        stunts=stunts,
        outlets=_rows(_read(folder, "outlets", outlet_row)),
        occasions=_rows(_read(folder, "occasions", occasion_row)),
        blocked_senses=blocked,
        set_pieces=_rows(set_pieces),
    )
    return replace(catalogue, digest=digest_of(catalogue))


def digest_of(catalogue: Catalogue) -> str:
    """Return what changes whenever any subject does."""
    whole = sha256()
    for part in (
        catalogue.films,
        catalogue.people,
        catalogue.stunts,
        catalogue.outlets,
        catalogue.occasions,
        catalogue.blocked_senses,
        catalogue.set_pieces,
    ):
        for record in part:
            whole.update(repr(record).encode("utf-8"))
        whole.update(b"\0")
    return whole.hexdigest()[:16]


def _read(
    folder: Path, name: str, build: Callable[[Entry], Row], *, may_miss: bool = False
) -> Sequence[tuple[str, Row]]:
    """Return the rows of `<name>.yaml` and of `<name>/*.yaml`, each with its place for errors."""
    paths = [path for path in (folder / f"{name}.yaml", *sorted((folder / name).glob("*.yaml"))) if path.exists()]
    if not paths and not may_miss:
        raise SeedError(f"{name}.yaml: cannot be read: neither this file nor a folder {name} is in {folder.name}")
    found = [row for path in paths for row in _rows_of(path, folder, name, build)]
    unique(found)
    return found


def _rows_of(path: Path, folder: Path, name: str, build: Callable[[Entry], Row]) -> list[tuple[str, Row]]:
    whole = file_entry(path, folder)
    found = []
    for entry in listed(path, name, whole, folder):
        found.append((entry.where, build(entry)))
        entry.done()
    whole.done()
    return found


def _rows(placed: Iterable[tuple[str, Row]]) -> tuple[Row, ...]:
    return tuple(row for _, row in placed)


def _check_references(
    films: Sequence[tuple[str, Film]],
    people: Sequence[tuple[str, Person]],
    stunts: Sequence[StuntType],
    set_pieces: Sequence[tuple[str, KnownSetPiece]],
) -> None:
    known_people = {person.id for _, person in people}
    known_stunts = {stunt.id for stunt in stunts}
    known_films = {film.id for _, film in films}
    for where, film in films:
        for field, ids in (
            ("directors", film.directors),
            ("leads", film.leads),
            ("stunt_team", film.stunt_team),
            ("other_credits", film.other_credits),
        ):
            _check_known(where, field, ids, known_people)
        _check_known(where, "stunts", film.stunts, known_stunts)
    for where, piece in set_pieces:
        _check_known(where, "film", [piece.film], known_films)
        _check_known(where, "performers", piece.performers, known_people)
        _check_known(where, "stunts", [piece.stunt, *piece.also], known_stunts)


def _check_known(where: str, field: str, ids: Sequence[SubjectId], known: set[SubjectId]) -> None:
    for wanted in ids:
        if wanted not in known:
            near = nearest(wanted, sorted(known)) or "; add a row for it or take it out"
            raise SeedError(f"{where}: {field} {wanted} is unknown{near}")
