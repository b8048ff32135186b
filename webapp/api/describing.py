"""Writes dataclasses as JSON Schema (2020-12), and their values as JSON: one description for both."""

import types
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

Schema = dict[str, Any]

_PLAIN: Mapping[Any, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
}


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of a field: a sentence for people, a format for machines."""

    description: str = ""
    format: str = ""

    def added_to(self, schema: Schema) -> Schema:
        """Return a schema with this said of it."""
        said = {"description": self.description, "format": self.format if _has_text(schema) else ""}
        return schema | {key: value for key, value in said.items() if value}


def schemas_of(models: Iterable[type]) -> dict[str, Schema]:
    """Return the schemas of dataclasses and of all that they hold, by name."""
    found: dict[str, Schema] = {}
    for model in models:
        _describe(model, found)
    return dict(sorted(found.items()))


def reference_to(model: type) -> Schema:
    """Return what stands for a schema elsewhere in the description."""
    return {"$ref": f"#/components/schemas/{model.__name__}"}


def plain(value: Any) -> Any:
    """Return a model's value as JSON takes it. Every field is there, empty ones as null."""
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    return [plain(one) for one in value] if isinstance(value, tuple) else value


def _describe(model: type, found: dict[str, Schema]) -> None:
    if model.__name__ in found:
        return
    found[model.__name__] = {}  # a model may hold itself
    hints = get_type_hints(model, include_extras=True)
    found[model.__name__] = {
        "type": "object",
        "description": (model.__doc__ or "").strip(),
        "properties": {name: _schema(hint, found) for name, hint in hints.items()},
        "required": list(hints),
        "additionalProperties": False,
    }


def _schema(hint: Any, found: dict[str, Schema]) -> Schema:
    if get_origin(hint) is Annotated:
        inner, *said = get_args(hint)
        schema = _schema(inner, found)
        for one in said:
            schema = one.added_to(schema)
        return schema
    if get_origin(hint) in (Union, types.UnionType):
        return _nullable(_schema(next(each for each in get_args(hint) if each is not type(None)), found))
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _schema(get_args(hint)[0], found)}
    if is_dataclass(hint) and isinstance(hint, type):
        _describe(hint, found)
        return reference_to(hint)
    return dict(_PLAIN[hint])


def _nullable(schema: Schema) -> Schema:
    if "type" in schema:
        return schema | {"type": [schema["type"], "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def _has_text(schema: Schema) -> bool:
    kind = schema.get("type")
    return kind == "string" or (isinstance(kind, list) and "string" in kind)
