"""Reads tables and JSON of any size piece by piece; nothing is held but the row at hand."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from records.errors import SeedError

NOTHING = r"\N"  # how IMDb's tables write an empty cell
_CHUNK = 1 << 16
_MOST = 1 << 24  # characters of one JSON element; what is longer is no film
_COLON = re.compile(r"\s*:\s*")
_BLANK = re.compile(r"[\s,]*")


def open_text(path: Path) -> IO[str]:
    """Open a file, packed with gzip or not, as UTF-8; raise SeedError when it cannot be read."""
    try:
        with path.open("rb") as raw:
            is_packed = raw.read(2) == b"\x1f\x8b"
        return gzip.open(path, "rt", encoding="utf-8") if is_packed else path.open(encoding="utf-8")
    except OSError as error:
        raise SeedError(f"{path.name}: cannot be read: {error.strerror or error}") from error


class Row:
    """One line of a table. Cells are asked for by their column."""

    __slots__ = ("_cells", "_columns", "where")

    def __init__(self, where: str, columns: dict[str, int], cells: list[str]) -> None:
        self.where = where
        self._columns = columns
        self._cells = cells

    def text(self, column: str) -> str:
        """Return a cell, empty where the table has nothing."""
        cell = self._cells[self._columns[column]]
        return "" if cell == NOTHING else cell

    def number(self, column: str) -> int | None:
        """Return a whole number, None where the table has nothing."""
        cell = self.text(column)
        if not cell:
            return None
        if not cell.isdecimal():
            raise SeedError(f"{self.where}, column {column}: {cell!r} is no whole number")
        return int(cell)

    def texts(self, column: str) -> list[str]:
        """Return the parts of a cell that holds several, divided by commas or by a control character (2)."""
        return [part for part in re.split(r"[,\x02]", self.text(column)) if part]


def table_rows(path: Path, wanted: tuple[str, ...]) -> Iterator[Row]:
    """Yield the rows of a file of tab-separated values; quotation marks in it are only signs.

    Raises SeedError naming file, line and column when the header lacks a wanted column or a row has too few cells.
    """
    with open_text(path) as lines:
        try:
            header = lines.readline().rstrip("\r\n").split("\t")
            columns = {name: number for number, name in enumerate(header)}
            missing = [name for name in wanted if name not in columns]
            if missing:
                raise SeedError(
                    f"{path.name}, line 1: column {missing[0]} is missing; is this the right table? It has "
                    f"{', '.join(header)[:120]}"
                )
            for number, line in enumerate(lines, start=2):
                cells = line.rstrip("\r\n").split("\t")
                if len(cells) != len(header):
                    raise SeedError(f"{path.name}, line {number}: {len(cells)} cells, expected {len(header)}")
                yield Row(f"{path.name}, line {number}", columns, cells)
        except (OSError, EOFError, UnicodeDecodeError) as error:
            raise SeedError(f"{path.name}: cannot be read: {error}") from error


class JsonElements:
    """The elements of one array or object of a JSON file, each decoded when it is asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._decoder = json.JSONDecoder()
        self._buffer = ""
        self._line = 1  # of the first character in the buffer

    def of(self, markers: dict[str, str]) -> Iterator[tuple[str, Any]]:
        """Yield (name, element) of the first array or object that one of the markers introduces.

        `markers` maps a name to a regular expression that ends with the opening bracket. Elements of an object are
        decoded without their keys. Raises SeedError when none is there, or naming the line where the JSON is broken.
        """
        with open_text(self._path) as file:
            try:
                name, is_object = self._find(file, markers)
                while (element := self._next(file, is_object=is_object)) is not None:
                    yield name, element
            except (OSError, EOFError, UnicodeDecodeError) as error:
                raise SeedError(f"{self._path.name}: cannot be read: {error}") from error

    def _find(self, file: IO[str], markers: dict[str, str]) -> tuple[str, bool]:
        while True:
            for name, marker in markers.items():
                match = re.search(marker, self._buffer)
                if match:
                    self._drop(match.end())
                    return name, match.group().endswith("{")
            if not self._fill(file) or len(self._buffer) > _MOST:
                expected = " or ".join(markers)
                raise SeedError(f"{self._path.name}: expected {expected}, found {self._buffer[:60]!r}")

    def _next(self, file: IO[str], *, is_object: bool) -> Any:
        while True:
            blank = _BLANK.match(self._buffer)
            self._drop(blank.end() if blank else 0)
            if self._buffer[:1] in ("]", "}"):
                return None
            try:
                start = 0
                if is_object:
                    start = self._after_key()
                element, end = self._decoder.raw_decode(self._buffer, start)
            except json.JSONDecodeError as error:
                if len(self._buffer) <= _MOST and self._fill(file):
                    continue
                raise SeedError(self._broken(error)) from None
            self._drop(end)
            return element

    def _after_key(self) -> int:
        """Return where the value of an object's next element begins."""
        _, end = self._decoder.raw_decode(self._buffer)
        colon = _COLON.match(self._buffer, end)
        if colon is None:
            raise json.JSONDecodeError("Expecting ':' delimiter", self._buffer, end)
        return colon.end()

    def _broken(self, error: json.JSONDecodeError) -> str:
        line = self._line + error.lineno - 1
        return f"{self._path.name}, line {line}, column {error.colno}: {error.msg}"

    def _fill(self, file: IO[str]) -> bool:
        more = file.read(_CHUNK)
        self._buffer += more
        return bool(more)

    def _drop(self, count: int) -> None:
        self._line += self._buffer.count("\n", 0, count)
        self._buffer = self._buffer[count:]
