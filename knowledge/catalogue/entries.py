"""Reads one entry of a data file strictly: every error names file, entry, field and the nearest valid one."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Protocol, TypeVar

import yaml

from knowledge.text.folding import fold
from records.errors import SeedError

# The same safe loader written in C, where it was built: a tenth of the time.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Entry:
    """One mapping of a data file. Each field is taken once; what is left over at the end is an error."""

    def __init__(self, where: str, fields: object) -> None:
        """`where` names file and entry in errors; `fields` must be a mapping with text keys."""
        if not isinstance(fields, Mapping) or not all(isinstance(key, str) for key in fields):
            raise SeedError(f"{where}: expected a mapping of fields, found {fields!r}")
        self.where = where
        self._fields = dict(fields)
        self._asked: list[str] = []

    def text(self, name: str) -> str:
        """Return a field that must be there and hold text."""
        value = self._take(name)
        if value is None:
            raise SeedError(f"{self.where}: {name} is missing")
        return self.as_text(name, value)

    def optional_text(self, name: str) -> str | None:
        """Return a text field, None when absent."""
        value = self._take(name)
        return None if value is None else self.as_text(name, value)

    def number(self, name: str) -> int | None:
        """Return a whole number, None when absent."""
        value = self._take(name)
        if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
            raise SeedError(f"{self.where}: {name} must be a whole number, found {value!r}")
        return value

    def day(self, name: str) -> date:
        """Return a calendar day written as YYYY-MM-DD."""
        return self._as_day(name, self.text(name))

    def optional_day(self, name: str) -> date | None:
        """Return a calendar day, None when absent."""
        text = self.optional_text(name)
        return None if text is None else self._as_day(name, text)

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts, empty when absent."""
        return tuple(self.as_text(name, value) for value in self.items(name))

    def items(self, name: str) -> Sequence[object]:
        """Return a list of anything, empty when absent."""
        value = self._take(name)
        if value is None:
            return ()
        if not isinstance(value, list):
            raise SeedError(f"{self.where}: {name} must be a list, found {value!r}")
        return value

    def texts_by_key(self, name: str, *, single: bool = False) -> dict[str, tuple[str, ...]]:
        """Return a mapping from a key to a list of texts, empty when absent; with `single`, to just one text."""
        inner = self._take(name)
        if inner is None:
            return {}
        entry = Entry(f"{self.where}: {name}", inner)
        return {key: (entry.text(key),) if single else entry.texts(key) for key in tuple(entry._fields)}

    def lists_by_key(self, name: str) -> dict[str, Sequence[object]]:
        """Return a mapping from a key to a list of anything, empty when absent."""
        inner = self._take(name)
        if inner is None:
            return {}
        entry = Entry(f"{self.where}: {name}", inner)
        return {key: entry.items(key) for key in tuple(entry._fields)}

    def done(self) -> None:
        """Raise SeedError when a field was never asked for: it is misspelled."""
        for name in self._fields:
            if name not in self._asked:
                raise SeedError(f"{self.where}: {name} is unknown{nearest(name, self._asked)}")

    def _take(self, name: str) -> Any:
        self._asked.append(name)
        return self._fields.get(name)

    def _as_day(self, name: str, text: str) -> date:
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise SeedError(f"{self.where}: {name} must be a day such as 2021-08-26, found {text!r}") from None

    def as_text(self, name: str, value: object) -> str:
        """Return a value that must be text."""
        if not isinstance(value, str) or not value.strip():
            raise SeedError(f"{self.where}: {name} must be text, found {value!r} (put it in quotes?)")
        return value.strip()


def nearest(wrong: str, valid: Sequence[str]) -> str:
    """Return "; did you mean X?" for the nearest valid word, or nothing."""
    close = get_close_matches(wrong, valid, n=1)
    return f"; did you mean {close[0]}?" if close else ""


def one_of(entry: Entry, field: str, values: Iterable[str], valid: Sequence[str]) -> tuple[str, ...]:
    """Return the values when each is valid; raise SeedError naming the nearest valid one."""
    found = tuple(values)
    for value in found:
        if value not in valid:
            raise SeedError(f"{entry.where}: {field} {value!r} is unknown{nearest(value, valid)}")
    return found


def slug_of(name: str) -> str:
    """Return the form of a name that stands in addresses: "Full-body burn" becomes `full-body-burn`."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")


class _Numbered(Protocol):
    @property
    def id(self) -> str: ...


Numbered = TypeVar("Numbered", bound=_Numbered)


def unique(placed: Iterable[tuple[str, Numbered]]) -> tuple[Numbered, ...]:
    """Return the rows; raise SeedError when an id or a slug is there twice, naming both places."""
    seen: dict[str, str] = {}
    rows = []
    for where, row in placed:
        for key in (row.id, f"slug {getattr(row, 'slug', row.id)}"):
            if key in seen:
                raise SeedError(f"{where}: {key} is there twice; take one out (the other: {seen[key]})")
            seen[key] = where
        rows.append(row)
    return tuple(rows)


def file_entry(path: Path, folder: Path | None = None) -> Entry:
    """Return the mapping a YAML file holds; raise SeedError when it cannot be read. `folder` is the one of the data."""
    name = _name(path, folder)
    try:
        text = path.read_text(encoding="utf-8")
        return Entry(name, yaml.load(text, Loader=LOADER))  # noqa: S506 - both loaders are safe ones
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SeedError(f"{name}: cannot be read: {error}") from error


def listed(path: Path, name: str, entry: Entry, folder: Path | None = None) -> list[Entry]:
    """Return the entries of a list field of a file, each named by its line and its id in errors."""
    items = entry.items(name)
    lines = _lines(path, name)
    found = []
    for number, fields in enumerate(items, start=1):
        label = fields.get("id") if isinstance(fields, Mapping) else None
        line = f", line {lines[number - 1]}" if len(lines) == len(items) else ""
        found.append(Entry(f"{_name(path, folder)}{line}: {label or f'{name} entry {number}'}", fields))
    return found


def _name(path: Path, folder: Path | None) -> str:
    return path.relative_to(folder).as_posix() if folder is not None else path.name


def _lines(path: Path, name: str) -> list[int]:
    """Return the numbers of the lines where the entries of a block list begin."""
    found: list[int] = []
    indent: int | None = None
    is_within = False
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if re.match(r"\w", line):
            is_within = line.startswith(f"{name}:")
        elif is_within and line.lstrip().startswith("- "):
            depth = len(line) - len(line.lstrip())
            indent = depth if indent is None else indent
            if depth == indent:
                found.append(number)
    return found
