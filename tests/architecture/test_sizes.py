"""Over a limit means two ideas in one place: separate them by meaning. The limits are those of CONTRIBUTING.md."""

import ast
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("records", "archive", "crawler", "knowledge", "index", "webapp", "pipeline", "demo")
MODULE_LINES = 300
FUNCTION_LINES = 40
VIEW_LINES = 25
PACKAGE_MODULES = 13  # beside __init__
LISTED = {"pipeline/commands", "records"}  # one module a command, and one a noun
TEMPLATE_LINES = 120
POSITIONAL = 5
# The schema is one list of tables, the settings one list of keys, and a released migration is never edited.
LISTS = {"archive/store/tables.py", "settings.py"}
LISTS |= {f"archive/migrations/versions/{name}.py" for name in ("0001_first", "0002_crawler")}

ALONE = [ROOT / "settings.py", ROOT / "logs.py"]
MODULES = [*ALONE, *(path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")))]


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def is_table(tree: ast.Module) -> bool:
    """A module without functions and classes is a table of words or rules, and as long as that has to be."""
    return not any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in ast.walk(tree))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_says_its_job_and_keeps_to_the_limits(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "a module says its job in one sentence"
    if name_of(path) not in LISTS and not is_table(tree):
        assert len(text.splitlines()) <= MODULE_LINES
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and name_of(path) not in LISTS:
            lines = (node.end_lineno or 0) - node.lineno + 1
            docstring = ast.get_docstring(node, clean=False) or ""
            assert lines - len(docstring.splitlines()) <= FUNCTION_LINES, f"{node.name} has {lines} lines"
            assert len(node.args.args) <= POSITIONAL + 1, f"{node.name} takes too many positional arguments"


def test_packages_hold_few_modules() -> None:
    count = Counter(path.parent for path in MODULES if path.name != "__init__.py")
    crowded = {name_of(folder): number for folder, number in count.items() if number > PACKAGE_MODULES}
    assert not crowded.keys() - LISTED


def test_templates_are_short() -> None:
    long = {
        name_of(path): lines
        for path in (ROOT / "webapp" / "templates").rglob("*.html")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > TEMPLATE_LINES
    }
    assert not long


def test_no_module_has_a_name_that_says_nothing() -> None:
    empty = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base", "core", "data", "info"}
    assert not [name_of(path) for path in MODULES if path.stem in empty]
