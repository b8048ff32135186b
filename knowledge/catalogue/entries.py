"""Reads one entry of a data file strictly: every error names file, entry, field and the nearest valid one."""

from collections.abc import Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

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
        return self._as_text(name, value)

    def optional_text(self, name: str) -> str | None:
        """Return a text field, None when absent."""
        value = self._take(name)
        return None if value is None else self._as_text(name, value)

    def number(self, name: str) -> int | None:
        """Return a whole number, None when absent."""
        value = self._take(name)
        if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
            raise SeedError(f"{self.where}: {name} must be a whole number, found {value!r}")
        return value

    def day(self, name: str) -> date:
        """Return a calendar day written as YYYY-MM-DD."""
        text = self.text(name)
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise SeedError(f"{self.where}: {name} must be a day such as 2021-08-26, found {text!r}") from None

    def texts(self, name: str) -> tuple[str, ...]:
        """Return a list of texts, empty when absent."""
        return tuple(self._as_text(name, value) for value in self.items(name))

    def items(self, name: str) -> Sequence[object]:
        """Return a list of anything, empty when absent."""
        value = self._take(name)
        if value is None:
            return ()
        if not isinstance(value, list):
            raise SeedError(f"{self.where}: {name} must be a list, found {value!r}")
        return value

    def texts_by_key(self, name: str) -> dict[str, tuple[str, ...]]:
        """Return a mapping from a key to a list of texts, empty when absent."""
        inner = self._take(name)
        if inner is None:
            return {}
        entry = Entry(f"{self.where}: {name}", inner)
        return {key: entry.texts(key) for key in tuple(entry._fields)}

    def done(self) -> None:
        """Raise SeedError when a field was never asked for: it is misspelled."""
        for name in self._fields:
            if name not in self._asked:
                raise SeedError(f"{self.where}: {name} is unknown{nearest(name, self._asked)}")

    def _take(self, name: str) -> Any:
        self._asked.append(name)
        return self._fields.get(name)

    def _as_text(self, name: str, value: object) -> str:
        if not isinstance(value, str) or not value.strip():
            raise SeedError(f"{self.where}: {name} must be text, found {value!r} (put it in quotes?)")
        return value.strip()


def nearest(wrong: str, valid: Sequence[str]) -> str:
    """Return "; did you mean X?" for the nearest valid word, or nothing."""
    close = get_close_matches(wrong, valid, n=1)
    return f"; did you mean {close[0]}?" if close else ""


def file_entry(path: Path) -> Entry:
    """Return the mapping a YAML file holds; raise SeedError when it cannot be read."""
    try:
        text = path.read_text(encoding="utf-8")
        return Entry(path.name, yaml.load(text, Loader=LOADER))  # noqa: S506 - both loaders are safe ones
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SeedError(f"{path.name}: cannot be read: {error}") from error


def listed(path: Path, name: str, entry: Entry) -> list[Entry]:
    """Return the entries of a list field of a file, each named by its id in errors."""
    found = []
    for number, fields in enumerate(entry.items(name), start=1):
        label = fields.get("id") if isinstance(fields, Mapping) else None
        found.append(Entry(f"{path.name}: {label or f'{name} entry {number}'}", fields))
    return found
