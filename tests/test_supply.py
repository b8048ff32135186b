"""What we build on: pinned by hash, no older than its last advisory, under a licence that suits us, and listed."""

import importlib.metadata
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
LOCKS = ("requirements.txt", "requirements-dev.txt")
# The oldest version that is safe, and why: docs/security.md.
FLOORS = {
    "scrapy": "2.17.0",
    "twisted": "26.10.0",
    "w3lib": "2.5.0",
    "lxml": "6.1.0",
    "lxml-html-clean": "0.4.6",
    "werkzeug": "3.1.6",
    "flask": "3.1.3",
    "jinja2": "3.1.6",
    "feedparser": "6.0.14",
    "waitress": "3.0.1",
    "urllib3": "2.6.0",
    "requests": "2.32.4",
}
# Words by which packages name licences under which anybody may use, change and pass them on.
LICENCES = ("MIT", "BSD", "Apache", "PSF", "Python Software Foundation", "ZPL", "Zope", "ISC", "MPL", "Mozilla", "0BSD")
TEMPLATES = sorted((PROJECT / "webapp" / "templates").rglob("*.*"))


def locked(name: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for package, version in re.findall(r"^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)", (PROJECT / name).read_text(), re.M):
        found.setdefault(package.lower(), set()).add(version)
    return found


def release(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_is_pinned_with_a_hash(lock: str) -> None:
    entries = re.split(r"^(?=[A-Za-z0-9])", (PROJECT / lock).read_text(), flags=re.M)[1:]
    assert len(entries) > 50
    for entry in entries:
        assert re.match(r"[\w.-]+==\S+", entry), entry[:80]
        assert "--hash=sha256:" in entry, entry[:80]


@pytest.mark.parametrize("package", FLOORS)
def test_nothing_is_older_than_its_last_advisory(package: str) -> None:
    for version in locked("requirements.txt")[package]:
        assert release(version) >= release(FLOORS[package])


def licence_of(package: str) -> str:
    said = importlib.metadata.metadata(package)
    classifiers = [each for each in said.get_all("Classifier") or [] if each.startswith("License")]
    return said.get("License-Expression") or " ".join(classifiers) or said.get("License") or ""


def installed() -> list[str]:
    names = {distribution.metadata["Name"].lower() for distribution in importlib.metadata.distributions()}
    return sorted(name for name in locked("requirements.txt") if name in names)


def test_everything_installed_may_be_used_and_passed_on() -> None:
    names = installed()
    assert len(names) > 50
    strange = {name: licence_of(name)[:80] for name in names if not any(one in licence_of(name) for one in LICENCES)}
    assert not strange


def test_the_list_of_licences_names_everything() -> None:
    listed = (PROJECT / "docs" / "licences.md").read_text("utf-8")
    missing = [name for name in locked("requirements.txt") if f"| {name} |" not in listed]
    assert not missing, "write them into docs/licences.md"


def test_the_bill_of_materials_lists_what_is_locked(tmp_path: Path) -> None:
    made = tmp_path / "sbom.json"
    command = [
        sys.executable,
        "-m",
        "cyclonedx_py",
        "requirements",
        "requirements.txt",
        "--of",
        "JSON",
        "-o",
        str(made),
    ]
    subprocess.run(command, check=True, cwd=PROJECT, capture_output=True)
    bill = json.loads(made.read_text())
    assert bill["bomFormat"] == "CycloneDX"
    assert {each["name"].lower() for each in bill["components"]} == set(locked("requirements.txt"))
    assert all(each["externalReferences"][0]["hashes"] for each in bill["components"])


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_trusts_text(template: Path) -> None:
    source = template.read_text("utf-8")
    for trust in ("|safe", "| safe", "xmlattr", "autoescape false"):
        assert trust not in source


def test_no_code_trusts_text_but_its_own_literals() -> None:
    sources = {path: path.read_text("utf-8") for path in (PROJECT / "webapp").rglob("*.py")}
    assert len(sources) > 50
    assert not [
        str(path)
        for path, source in sources.items()
        if re.search(r"\bMarkup\((?!['\"])|render_template_string", source)
    ]
