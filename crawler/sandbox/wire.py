"""What passes between the sandbox and its children: framed JSON, made into records once every field was checked."""

import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

# Bytes of the number that says how long a frame is.
LENGTH_BYTES = 4


def framed(message: Mapping[str, Any], body: bytes = b"") -> bytes:
    """Return a message and the bytes of a document as one frame each."""
    head = json.dumps(message, ensure_ascii=True).encode("ascii")
    return b"".join(len(part).to_bytes(LENGTH_BYTES, "big") + part for part in (head, body))


def as_json(value: Any) -> Any:
    """Return a record, or a list of records, as values that JSON has."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: as_json(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, (tuple, list)):
        return [as_json(item) for item in value]
    if isinstance(value, (datetime, date)):
        return value.isoformat()
    return value


def record_of(kind: Any, value: Any) -> Any:
    """Return the record of a type that a JSON value stands for.

    Args:
        kind: a dataclass, a StrEnum, str, int, bool, datetime, a tuple type or a union with None of these.
        value: what came over the wire.

    Raises:
        ValueError: the value is not exactly of that type.
    """
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return (
            None if value is None else record_of(next(part for part in get_args(kind) if part is not type(None)), value)
        )
    if origin is tuple:
        return _tuple_of(get_args(kind), value)
    if is_dataclass(kind) and isinstance(value, dict):
        hints = _hints(cast("type", kind))
        if set(value) != set(hints):
            raise ValueError(f"fields of {kind} do not match")
        made: Any = kind
        return made(**{name: record_of(hint, value[name]) for name, hint in hints.items()})
    return _scalar(kind, value)


def _tuple_of(parts: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise ValueError("expected a list")
    if parts[-1] is Ellipsis:
        return tuple(record_of(parts[0], item) for item in value)
    return tuple(record_of(part, item) for part, item in zip(parts, value, strict=True))


def _scalar(kind: Any, value: Any) -> Any:
    if isinstance(kind, type) and issubclass(kind, StrEnum) and isinstance(value, str):
        return kind(value)
    if kind is datetime and isinstance(value, str):
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is None:
            raise ValueError("a moment without a zone")
        return moment
    if kind in (str, int, bool) and type(value) is kind:
        return value
    raise ValueError(f"expected {kind}, found {type(value).__name__}")


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
