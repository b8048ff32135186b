"""What deploy/ says fits what the program is: figures, commands, files."""

import configparser
import json
import re
from pathlib import Path

import pytest
import yaml

from pipeline.commands import COMMANDS
from tests.architecture.test_imports import MAY_IMPORT

PROJECT = Path(__file__).parent.parent
DEPLOY = PROJECT / "deploy"
UNITS = sorted((DEPLOY / "systemd").glob("*.service"))
METRICS = (PROJECT / "webapp" / "metrics.py").read_text("utf-8")
SUFFIX = re.compile(r"_(total|bucket|sum|count)$")


def asked(text: str) -> set[str]:
    return {SUFFIX.sub("", name) for name in re.findall(r"\bsecond_unit_\w+", text)}


@pytest.mark.parametrize("name", ["alerts.yml", "dashboard.json"])
def test_alarms_and_dashboard_ask_for_figures_that_exist(name: str) -> None:
    text = (DEPLOY / "monitoring" / name).read_text("utf-8")
    yaml.safe_load(text) if name.endswith("yml") else json.loads(text)
    names = asked(text)
    assert len(names) >= 5
    assert not {one for one in names if f'"{one}"' not in METRICS}


def test_every_alarm_says_what_to_do() -> None:
    groups = yaml.safe_load((DEPLOY / "monitoring" / "alerts.yml").read_text("utf-8"))["groups"]
    rules = [rule for group in groups for rule in group["rules"]]
    assert rules
    assert all({"summary", "action"} <= rule["annotations"].keys() for rule in rules)


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.stem)
def test_units_run_what_there_is_and_see_the_rest_read_only(unit: Path) -> None:
    read = configparser.ConfigParser(strict=False, interpolation=None)
    read.optionxform = str
    read.read_string(unit.read_text("utf-8"))
    service = read["Service"]
    assert service["User"] != "root"
    assert (service["ProtectSystem"], service["NoNewPrivileges"]) == ("strict", "yes")
    for line in re.findall(r"^ExecStart=(.*)$", unit.read_text("utf-8"), re.M):
        words = line.split()
        module = words[words.index("-m") + 1]
        assert module in {"webapp", "pipeline"}
        assert module == "webapp" or words[words.index("-m") + 2] in COMMANDS
        assert words[-2:] == ["--config", "/etc/second-unit/config.yaml"]


def test_the_image_holds_every_room() -> None:
    text = (DEPLOY / "Dockerfile").read_text("utf-8")
    rooms = {room if (PROJECT / room).is_dir() else f"{room}.py" for room in MAY_IMPORT}
    assert not {room for room in rooms | {"data", "requirements.txt"} if not re.search(rf"\b{room}\b", text)}
    assert "--require-hashes" in text
    assert re.search(r"^USER second-unit$", text, re.M)


def test_both_processes_share_one_volume_and_no_rights() -> None:
    services = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))["services"]
    assert set(services) == {"site", "worker"}
    for service in services.values():
        assert service["cap_drop"] == ["ALL"]
        assert service["read_only"] is True
        assert "data:/data" in service["volumes"]
    assert all(port.startswith("127.0.0.1:") for port in services["site"]["ports"])
