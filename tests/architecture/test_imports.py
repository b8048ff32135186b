"""The import rule of the house, as two tables. See ARCHITECTURE.md."""

import ast
import importlib.util
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BELOW = {"records", "settings", "logs", "archive"}
MAY_IMPORT = {
    "records": set(),
    "settings": {"records"},
    "logs": set(),
    "archive": {"records"},
    "crawler": BELOW,
    "knowledge": BELOW,
    "index": BELOW,
    "webapp": BELOW | {"knowledge", "index"},
    "pipeline": BELOW | {"crawler", "knowledge", "index"},
    "demo": set(),
}
ONLY_IN = {
    "pydantic": {"settings", "archive"},  # archive: records to JSON text and back, checked (archive/codec.py)
    "yaml": {"settings", "knowledge", "demo", "pipeline"},
    "sqlalchemy": {"archive"},
    "alembic": {"archive"},
    "sqlite3": {"archive"},
    "warcio": {"archive"},
    "scrapy": {"crawler"},
    "twisted": {"crawler"},
    "cssselect": {"crawler"},
    "feedparser": {"crawler"},
    "trafilatura": {"crawler"},
    "htmldate": {"crawler"},
    "lxml": {"crawler"},
    "nh3": {"crawler"},
    "ahocorasick": {"knowledge"},
    "snowballstemmer": {"knowledge", "index"},
    "whoosh": {"index"},
    "numpy": {"index"},
    "rapidfuzz": {"index"},
    "flask": {"webapp"},
    "werkzeug": {"webapp"},
    "jinja2": {"webapp"},
    "wtforms": {"webapp"},
    "flask_wtf": {"webapp"},
    "argon2": {"webapp"},
    "waitress": {"webapp"},
    "segno": {"webapp"},
    "prometheus_client": {"webapp"},
    "click": {"pipeline"},
    "rich": {"pipeline"},
}
# Documents of others are parsed, and addresses opened, in the crawler and nowhere else.
NEVER = {"requests", "urllib.request", "http.client", "pickle", "marshal", "shelve", "xml.etree.ElementTree"}


def modules_of(room: str) -> list[Path]:
    folder = ROOT / room
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [ROOT / f"{room}.py"]


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path} imports relatively"
            yield node.module or ""


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_what_stands_below_it(room: str) -> None:
    for path in modules_of(room):
        upward = {name.partition(".")[0] for name in imported(path)} & set(MAY_IMPORT) - MAY_IMPORT[room] - {room}
        assert not upward, f"{path.relative_to(ROOT)} imports {sorted(upward)}"


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_foreign_library_stays_in_its_room(room: str) -> None:
    for path in modules_of(room):
        strayed = {name for name in imported(path) if room not in ONLY_IN.get(name.partition(".")[0], {room})}
        assert not strayed, f"{path.relative_to(ROOT)} imports {sorted(strayed)}"


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_nobody_imports_what_opens_addresses_or_runs_data_as_code(room: str) -> None:
    for path in modules_of(room):
        wrong = set(imported(path)) & NEVER
        assert not wrong, f"{path.relative_to(ROOT)} imports {sorted(wrong)}"


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_is_ours_and_not_a_package_of_the_same_name(room: str) -> None:
    spec = importlib.util.find_spec(room)
    assert spec is not None
    assert spec.origin is not None
    assert Path(spec.origin).is_relative_to(ROOT)


def loaded_by(statement: str) -> set[str]:
    script = f"import sys; {statement}; print(*sys.modules)"
    command = [sys.executable, "-c", script]
    return set(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split())


def test_the_site_never_loads_the_crawler() -> None:
    assert not {"crawler", "scrapy", "twisted", "feedparser", "lxml"} & loaded_by("import webapp")


def test_extraction_never_loads_scrapy() -> None:
    assert not {"scrapy", "twisted", "sqlalchemy"} & loaded_by("import crawler.extract, crawler.discovery")


def test_only_one_whoosh_is_installed() -> None:
    from importlib.metadata import packages_distributions

    assert packages_distributions()["whoosh"] == ["whoosh3"]
