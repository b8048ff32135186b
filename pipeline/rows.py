"""Reads JSON lines files strictly."""

import json
from pathlib import Path
from typing import Any

from records.errors import SecondUnitError


def json_lines(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a JSON lines file; raise SecondUnitError naming the line that is none."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SecondUnitError(f"cannot read {path}: {error}") from error
    rows = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise SecondUnitError(f"{path}, line {number}: not JSON ({error.msg})") from error
        if not isinstance(row, dict):
            raise SecondUnitError(f"{path}, line {number}: expected an object, found {type(row).__name__}")
        rows.append(row)
    return rows
