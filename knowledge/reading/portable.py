"""Findings for whoever does not have our catalogue: ids that only we know are written as new ones, ours beside them."""

from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any

_OURS = ("film:", "person:")
# Fields of a row's parts that hold the id of a film or person.
_REFERENCES = ("id", "film", "performer", "speaker")
_PARTS = ("films", "people", "stunts", "claims", "dates", "supersedes")


def shared_ids(path: Path) -> frozenset[str]:
    """Return the ids of a file, one a line; what begins with # is for people.

    Raises:
        OSError: it cannot be read.
    """
    lines = (line.strip() for line in path.read_text("utf-8").splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))


def portable(row: dict[str, Any], shared: AbstractSet[str]) -> dict[str, Any]:
    """Return a row of findings in which every film or person outside `shared` is `new:<slug>`, as if it were unknown.

    A film or person keeps our id as `subject`.
    """
    parts = {name: [_part(item, shared) for item in row[name]] for name in _PARTS if name in row}
    return {**row, **parts}


def _part(item: dict[str, Any], shared: AbstractSet[str]) -> dict[str, Any]:
    changed = {
        name: f"new:{given.partition(':')[2]}"
        for name in _REFERENCES
        if isinstance(given := item.get(name), str) and given.startswith(_OURS) and given not in shared
    }
    own = {"subject": item["id"]} if "id" in changed else {}
    return {**item, **changed, **own}
