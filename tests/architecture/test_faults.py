"""docs/faults.md is held: every fault stands there once, with a state, and every test it names exists."""

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "faults.md").read_text(encoding="utf-8")
FAMILIES = {"C": 22, "F": 17, "P": 9, "S": 15, "I": 12, "W": 20, "E": 10, "O": 16}
STATES = ("green", "partly", "not applicable", "open")
ROW = re.compile(r"^\| ([A-Z]-\d+) \|", re.MULTILINE)
CITED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?(?:\[([^\]`]+)\])?`")


def cells() -> list[list[str]]:
    """Return the rows of all tables: id, fault, what happens, tests, state."""
    return [
        [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in TEXT.splitlines() if ROW.match(line)
    ]


@cache
def functions(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_every_fault_stands_there_once() -> None:
    wanted = [f"{family}-{number}" for family, most in FAMILIES.items() for number in range(1, most + 1)]
    assert [row[0] for row in cells()] == wanted


def test_every_fault_has_a_state_and_what_is_green_has_a_test() -> None:
    for row in cells():
        assert len(row) == 5, row[0]
        state, _, reason = row[4].partition(": ")
        assert state in STATES, row[0]
        assert reason or state == "green", row[0]
        assert CITED.search(row[3]) or state in ("not applicable", "open"), row[0]


def test_every_test_that_is_named_exists() -> None:
    for path, name, row in CITED.findall(TEXT):
        assert (ROOT / path).is_file(), path
        assert not name or name in functions(path), f"{path}::{name}"
        assert not row or all(piece in (ROOT / path).read_text("utf-8") for piece in row.split(", ")), (path, row)


def test_the_counts_at_its_head_are_right() -> None:
    counted = Counter(row[4].partition(": ")[0] for row in cells())
    told = ", ".join(f"{counted[state]} {state}" for state in STATES)
    assert f"{len(cells())} faults: {told}." in TEXT
