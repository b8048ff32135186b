"""Writes new rows into files of a data folder; what stands there already stays as it is."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from records.errors import SeedError
from records.subjects import Film, Person

DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
FILE = "imported.yaml"
_HEAD = (
    "# Imported; `unchecked` rows are believed only with a second sign. Take the mark away when you have looked.\n\n"
)


def write_rows(folder: Path, films: Iterable[Film], people: Iterable[Person]) -> list[Path]:
    """Append rows to films/imported.yaml and people/imported.yaml of a data folder; return the files written."""
    written = []
    for name, rows in (("films", [_film(film) for film in films]), ("people", [_person(one) for one in people])):
        if rows:
            written.append(_append(folder / name / FILE, name, rows))
    return written


def _append(path: Path, name: str, rows: list[dict[str, Any]]) -> Path:
    lines = yaml.dump(rows, Dumper=DUMPER, allow_unicode=True, sort_keys=False, width=118, default_flow_style=None)
    text = "".join(f"  {line}\n" for line in lines.splitlines())
    try:
        before = path.read_text("utf-8") if path.exists() else f"{_HEAD}{name}:\n"
        path.parent.mkdir(exist_ok=True)
        aside = path.with_suffix(".new")
        aside.write_text(before + text, "utf-8")
        os.replace(aside, path)
    except OSError as error:
        raise SeedError(f"{path.name}: cannot be written: {error.strerror or error}") from error
    return path


def _film(film: Film) -> dict[str, Any]:
    aliases: dict[str, list[Any]] = {}
    for alias in film.aliases:
        is_usual = alias.kind == ("official" if alias.language == "en" else "localised")
        told: Any = alias.text if is_usual else {"text": alias.text, "kind": alias.kind}
        aliases.setdefault(alias.language or "en", []).append(told)
    return _filled(
        id=film.id,
        title=film.title,
        year=film.year,
        directors=list(film.directors),
        leads=list(film.leads),
        stunt_team=list(film.stunt_team),
        aliases=aliases,
        ambiguity=list(film.ambiguity),
        ids=dict(film.external_ids),
    )


def _person(person: Person) -> dict[str, Any]:
    return _filled(
        id=person.id,
        name=person.name,
        roles=list(person.roles),
        aliases=[alias.text for alias in person.aliases],
        ambiguity=list(person.ambiguity),
        ids=dict(person.external_ids),
    )


def _filled(**fields: Any) -> dict[str, Any]:
    return {name: str(value) if name == "id" else value for name, value in fields.items() if value}
