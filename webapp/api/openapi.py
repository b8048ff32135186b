"""Describes the API in OpenAPI 3.1 from its own table of addresses and the shapes of its answers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from webapp.api.describing import Schema, reference_to, schemas_of
from webapp.api.models import Problem

VERSION = "1.0.0"
PROBLEMS = {"400": "The request cannot be read.", "404": "Nothing is there.", "429": "Too many requests: wait for "
            "Retry-After seconds.", "503": "The archive or its index is busy: try again later."}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Parameter:
    """Something that a request may say."""

    name: str
    description: str
    place: str = "query"
    kind: str = "string"
    is_list: bool = False

    @property
    def described(self) -> Schema:
        """The parameter as OpenAPI has it."""
        schema: Schema = {"type": self.kind}
        said: Schema = {"name": self.name, "in": self.place, "description": self.description}
        if self.place == "path":
            said["required"] = True
        return said | {"schema": {"type": "array", "items": schema} if self.is_list else schema}


@dataclass(frozen=True, slots=True, kw_only=True)
class Endpoint:
    """One address of the API."""

    path: str  # as Flask writes it
    name: str
    summary: str
    answer: type
    parameters: tuple[Parameter, ...]


def document(title: str, base: str, endpoints: Iterable[Endpoint]) -> dict[str, Any]:
    """Return the description of the API below an address."""
    every = tuple(endpoints)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{title}: who did the stunt, and who said so first",
            "version": VERSION,
            "description": "Read-only. Every address answers conditionally (ETag). Texts belong to their publishers: "
            "what is given of them is a short extract with a link.",
        },
        "servers": [{"url": base}],
        "paths": {_path(each.path): {"get": _operation(each)} for each in every},
        "components": {"schemas": schemas_of([*(each.answer for each in every), Problem])},
    }


def _path(path: str) -> str:
    return re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", path)


def _operation(each: Endpoint) -> dict[str, Any]:
    good = {"description": "Found.", "content": {"application/json": {"schema": reference_to(each.answer)}}}
    bad = {"application/problem+json": {"schema": reference_to(Problem)}}
    answers: dict[str, Any] = {"200": good, "304": {"description": "Your copy is still right."}}
    answers |= {status: {"description": text, "content": bad} for status, text in PROBLEMS.items()}
    return {
        "operationId": each.name,
        "summary": each.summary,
        "parameters": [parameter.described for parameter in each.parameters],
        "responses": answers,
    }
