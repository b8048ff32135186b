"""What can be documented is documented: settings, commands, outcomes, decisions."""

import re
from pathlib import Path

from pipeline.commands import COMMANDS, OF_THE_LAUNCHER, load_command
from records.crawls import Outcome
from settings import explain, load_settings

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"


def test_configuration_is_what_settings_say() -> None:
    assert explain() in (DOCS / "configuration.md").read_text("utf-8"), "run ./run settings --explain"


def test_every_command_is_in_the_operating_manual_and_has_help() -> None:
    manual = (DOCS / "operating.md").read_text("utf-8")
    for name in COMMANDS:
        assert f"`./run {name}" in manual
        assert load_command(name).help


def test_every_command_of_python_takes_a_configuration() -> None:
    # demo writes its own; the parts of the last three take it
    without = {"demo", "help", *OF_THE_LAUNCHER, "editor", "verdict", "subject"}
    for name in COMMANDS.keys() - without:
        assert "--config" in {option for each in load_command(name).params for option in each.opts}, name


def test_every_outcome_is_explained() -> None:
    manual = (DOCS / "outcomes.md").read_text("utf-8")
    assert {outcome.value for outcome in Outcome} == set(re.findall(r"^\| `(\w+)` \|", manual, re.MULTILINE))


def test_links_between_documents_lead_somewhere() -> None:
    for path in [*ROOT.glob("*.md"), *DOCS.rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#]+)\)", path.read_text("utf-8")):
            assert "://" in target or (path.parent / target).exists(), f"{path.name} links to {target}"


def test_decisions_are_short_and_in_order() -> None:
    decisions = sorted((DOCS / "adr").glob("*.md"))
    for number, path in enumerate(decisions, 1):
        text = path.read_text("utf-8")
        assert path.name.startswith(f"{number:04d}-")
        assert text.startswith(f"# {number}. ")
        assert len(text.splitlines()) <= 60
        assert {"**Context.**", "**Decision.**", "**Consequences.**"} <= set(re.findall(r"\*\*\w+\.\*\*", text))


def test_the_shipped_configuration_can_be_loaded() -> None:
    settings = load_settings(ROOT / "config.yaml")
    assert len(settings.sources) >= 8
    assert not settings.crawler.allowed_networks
