"""A stage for journeys: the newsroom on loopback, a configuration for it, and the commands as processes."""

import os
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from demo import Newsroom
from settings import PROJECT

PATIENCE = 120


@dataclass(frozen=True, kw_only=True)
class Scene:
    """A folder with a configuration whose sources are the newsroom's outlets."""

    folder: Path
    newsroom: Newsroom

    @property
    def config(self) -> Path:
        return self.folder / "config.yaml"

    def start(self, *arguments: str, module: str = "pipeline") -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-P", "-m", module, *arguments, "--config", str(self.config)],
            env=os.environ | {"PYTHONPATH": str(PROJECT)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def run(self, *arguments: str) -> str:
        """Run a command to its end and return what it printed; it must succeed."""
        process = self.start(*arguments)
        printed, complaints = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0, complaints
        return printed


def set_up(folder: Path, newsroom: Newsroom, **changes: Any) -> Scene:
    settings: dict[str, Any] = {
        "site": {"port": 0},
        "storage": {"folder": "var"},
        "crawler": {
            "delay_seconds": 0.05,
            "poll_minutes": 0,
            "allowed_networks": ["127.0.0.0/8"],
            "contact": "http://x/",
        },
        "schedule": {"is_on": False},
        "sources": [site.source() for site in newsroom.sites],
    }
    (folder / "config.yaml").write_text(yaml.safe_dump(settings | changes), "utf-8")
    return Scene(folder=folder, newsroom=newsroom)


def kill(process: "subprocess.Popen[str]") -> None:
    """End a process and all that it started, the hard way."""
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def get(url: str, headers: Sequence[tuple[str, str]] = ()) -> tuple[int, dict[str, str], str]:
    """Ask an address of the site; return status, headers in lower case, and text."""
    request = urllib.request.Request(url, headers=dict(headers))  # noqa: S310 - a server of this test
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
            return answer.status, {k.lower(): v for k, v in answer.headers.items()}, answer.read().decode()
    except urllib.error.HTTPError as answer:
        return answer.code, {k.lower(): v for k, v in answer.headers.items()}, answer.read().decode()
