"""Records to JSON text and back, checked on the way in."""

from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from records.errors import ArchiveError

T = TypeVar("T")


_adapters: dict[type, TypeAdapter[Any]] = {}


def _adapter(kind: type) -> TypeAdapter[Any]:
    """Building an adapter costs milliseconds, so each kind has one."""
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


def dump(record: object) -> str:
    """Return a record as JSON; equal records give equal text."""
    return _adapter(type(record)).dump_json(record).decode("utf-8")


def load(kind: type[T], text: str) -> T:
    """Return the record that `dump` wrote; raise ArchiveError when the text does not fit."""
    try:
        record: T = _adapter(kind).validate_json(text)
    except ValidationError as error:
        raise ArchiveError(f"a stored {kind.__name__} cannot be read: {error.errors()[0]['msg']}") from error
    return record
