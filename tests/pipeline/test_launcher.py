"""The launcher is plain sh: it works from anywhere and says in one line what is missing."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from settings import PROJECT

NOT_COPIED = {".git", ".venv", "var", "tests", "demo", "docs"}


def call(
    script: Path, *arguments: str, shell: str = "sh", path: str | None = None, cwd: Path | None = None
) -> tuple[int, str]:
    environment = os.environ | ({"PATH": path} if path is not None else {})
    done = subprocess.run(
        [shutil.which(shell) or shell, str(script), *arguments],
        cwd=cwd, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """The project in a folder with a space in its name; the environment is the one these tests run in."""
    folder = tmp_path / "a second unit"
    folder.mkdir()
    for entry in PROJECT.iterdir():
        if entry.name not in NOT_COPIED and entry.name != "__pycache__":
            (folder / entry.name).symlink_to(entry)
    (folder / "run").unlink()
    shutil.copy(PROJECT / "run", folder / "run")
    (folder / ".venv").symlink_to(PROJECT / ".venv")
    return folder


@pytest.mark.parametrize("shell", ["sh", "dash", "bash"])
def test_it_works_from_any_folder_and_in_one_with_a_space(elsewhere: Path, tmp_path: Path, shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"there is no {shell}")
    code, said = call(elsewhere / "run", "help", shell=shell, cwd=tmp_path)
    assert code == 0
    assert "./run COMMAND" in said


def test_without_arguments_it_helps(elsewhere: Path) -> None:
    assert "demo" in call(elsewhere / "run")[1]


def test_a_wrong_command_is_told_where_to_look(elsewhere: Path) -> None:
    code, said = call(elsewhere / "run", "crwl")
    assert code == 2
    assert "./run help" in said


def tools(tmp_path: Path, python: str | None) -> str:
    """A folder for PATH with what the script needs, and the given script as python3."""
    folder = tmp_path / "tools"
    folder.mkdir()
    for name in ("dirname", "cmp", "rm", "cp"):
        (folder / name).symlink_to(shutil.which(name) or name)
    if python is not None:
        (folder / "python3").write_text(f"#!/bin/sh\n{python}\n")
        (folder / "python3").chmod(0o755)
    return str(folder)


@pytest.mark.parametrize(
    ("python", "message"),
    [
        (None, "python3 was not found; install Python 3.11 or newer"),
        ("case $2 in *print*) echo 3.9;; *) exit 1;; esac", "Python 3.11 or newer is needed, found only 3.9"),
        ("case $2 in *print*) echo 3.12;; *venv*) exit 1;; esac", "no venv module; install it"),
    ],
)
def test_what_is_missing_is_said_in_one_line(elsewhere: Path, tmp_path: Path, python: str | None, message: str) -> None:
    (elsewhere / ".venv").unlink()
    code, said = call(elsewhere / "run", "--install", "requirements", path=tools(tmp_path, python))
    assert code == 1
    assert message in said
    assert len(said.strip().splitlines()) == 1
