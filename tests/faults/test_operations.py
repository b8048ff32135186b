"""Settings that would open a door, secrets that must not be written down, and starting as somebody else."""

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from flask import Flask

import logs
from archive import open_archive
from index import open_index
from records.errors import SettingsError
from settings import Settings, load_settings
from tests.webapp.editor.conftest import PASSWORD, Browser
from webapp import create_app

ROOT = Path(__file__).parents[2]
PLANTED = "planted-s3cret-9271"


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7"])  # noqa: S104 - compared, never bound
def test_the_site_listens_to_strangers_only_when_it_is_told_its_public_address(tmp_path: Path, host: str) -> None:
    config = tmp_path / "config.yaml"
    config.write_text(f"site: {{host: '{host}'}}\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="base_url"):
        load_settings(config)
    config.write_text(f"site: {{host: '{host}', base_url: 'https://stunts.example'}}\n", encoding="utf-8")
    assert load_settings(config).site.host == host


def test_there_is_no_debug_mode_and_no_secret_to_guess(app: Flask, tmp_path: Path) -> None:
    assert not app.debug
    assert app.secret_key is None  # nothing is signed: sessions are random and looked up
    given = {**os.environ, "FLASK_DEBUG": "1", "FLASK_ENV": "development"}
    program = "import sys, pathlib, tests.faults.test_operations as t; print(t.an_app(pathlib.Path(sys.argv[1])).debug)"
    said = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "other")],
        cwd=ROOT,
        env=given,
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == "False"


def an_app(folder: Path) -> Flask:
    """Return the site over an empty archive, as a process of its own would."""
    return create_app(Settings(), open_archive(folder), open_index(folder / "index"))


def test_what_is_secret_is_in_no_log_no_page_and_no_row_but_as_a_hash(
    visitor: Browser, ana, editor: Browser, rows, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.handler.setFormatter(logs.OneLine())
    pages = [
        visitor.sign_in(password=PLANTED),
        visitor.sign_in(name=ana.name, password=f"{PLANTED} and wrong"),
        visitor.sign_in(password=PASSWORD, code=PLANTED),
        visitor.get("/", headers={"Authorization": f"Bearer {PLANTED}", "Cookie": f"second-unit-desk={PLANTED}"}),
        editor.post("/editor/account/password", password=PASSWORD, new_password=f"new {PLANTED}"),
    ]
    visitor.get(f"/editor/setup/{PLANTED}")
    visitor.client.set_cookie("second-unit-desk", PLANTED)
    pages.append(visitor.get("/editor/"))
    assert not [page.request.path for page in pages if PLANTED in page.text]
    assert PLANTED not in caplog.text
    assert PASSWORD not in caplog.text
    tables = [name for (name,) in rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    kept = repr([rows(f"SELECT * FROM {table}") for table in tables])  # noqa: S608 - names of our own schema
    assert PLANTED not in kept
    assert PASSWORD not in kept
    assert editor.cookie
    assert editor.cookie not in kept


def test_a_command_works_from_any_folder_without_writing_beside_the_program(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("storage: {folder: kept}\n", encoding="utf-8")
    given = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    before = {path.name for path in ROOT.iterdir()}
    said = subprocess.run(
        [sys.executable, "-m", "pipeline", "sources", "--config", str(tmp_path / "config.yaml")],
        cwd=tmp_path, env=given, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (said.returncode, said.stderr) == (0, "")
    assert (tmp_path / "kept" / "second-unit.db").is_file()
    assert "kept" not in before | {path.name for path in ROOT.iterdir()}
