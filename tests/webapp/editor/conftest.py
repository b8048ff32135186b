"""The site over a real archive, with a clock that tests turn, and browsers that fill in forms."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from secrets import token_urlsafe
from typing import Any

import pytest
from argon2 import PasswordHasher
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from archive import Archive
from index import open_index
from records.captures import CaptureKind
from records.crawls import Outcome, RunId, UrlEnd
from records.editors import Editor, EditorRole, Session
from records.sources import SourceSlug
from settings import load_settings
from tests.builders import a_source
from webapp import create_app
from webapp.editor import errands
from webapp.editor.sessions import digest

PASSWORD = "kettle orbit saddle"


class Clock:
    """Stands still until a test turns it."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **length: float) -> None:
        self.now += timedelta(**length)


class Browser:
    """A Flask client that takes the token from the page it fills in."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client

    def get(self, path: str, **options: Any) -> TestResponse:
        return self.client.get(path, **options)

    def token(self, page: str) -> str:
        return re.findall(r'name="csrf_token" value="([^"]+)"', self.get(page).text)[-1]

    def post(self, path: str, page: str = "/editor/account", **form: Any) -> TestResponse:
        return self.client.post(path, data={"csrf_token": self.token(page), **form})

    def sign_in(self, name: str = "Ana", password: str = PASSWORD, **form: str) -> TestResponse:
        return self.post("/editor/login", page="/editor/login", name=name, password=password, **form)

    @property
    def cookie(self) -> str | None:
        held = self.client.get_cookie("second-unit-desk")
        return held.value if held else None


@cache
def password_hash() -> str:
    return PasswordHasher().hash(PASSWORD)


@pytest.fixture
def clock(now: datetime) -> Clock:
    return Clock(now)


@pytest.fixture
def app(archive: Archive, clock: Clock, tmp_path: Path) -> Iterator[Flask]:
    config = tmp_path / "config.yaml"
    config.write_text("storage: {folder: var}\nsite: {session_idle_minutes: 60, session_hours: 8}\n", "utf-8")
    engine = open_index(tmp_path / "index")
    app = create_app(load_settings(config), archive, engine, clock=clock, config=config)
    yield app
    for child in errands.CHILDREN:
        child.wait(60)
    engine.close()


def an_editor(archive: Archive, now: datetime, name: str = "Ana", role: EditorRole = EditorRole.EDITOR) -> Editor:
    editor = archive.editors.add(name, role, now)
    archive.editors.set_password_hash(editor.id, password_hash())
    return archive.editors.get(editor.id)


@pytest.fixture
def ana(archive: Archive, now: datetime) -> Editor:
    return an_editor(archive, now)


@pytest.fixture
def visitor(app: Flask) -> Browser:
    """Somebody who is not signed in."""
    return Browser(app.test_client())


def a_signed_in_browser(app: Flask, archive: Archive, editor: Editor, now: datetime) -> Browser:
    """Open a session without the costly hash of a sign-in."""
    secret, browser = token_urlsafe(32), Browser(app.test_client())
    token = token_urlsafe(32)
    archive.sessions.open(
        Session(id_sha256=digest(secret), editor_id=editor.id, created_at=now, last_seen_at=now, csrf_token=token)
    )
    browser.client.set_cookie("second-unit-desk", secret)
    return browser


@pytest.fixture
def editor(app: Flask, archive: Archive, ana: Editor, now: datetime) -> Browser:
    """Ana, signed in."""
    return a_signed_in_browser(app, archive, ana, now)


@pytest.fixture
def rows(tmp_path: Path) -> Callable[[str], list[tuple[Any, ...]]]:
    """Ask the database itself, past our own code."""

    def ask(query: str) -> list[tuple[Any, ...]]:
        with sqlite3.connect(tmp_path / "var" / "second-unit.db") as connection:
            found = connection.execute(query).fetchall()
        connection.close()
        return found

    return ask


@pytest.fixture
def sources(archive: Archive, now: datetime) -> list[str]:
    declared = [a_source("gazette"), a_source("herald"), a_source("asleep", is_paused=True)]
    archive.sources.sync(declared, now)
    return [source.slug for source in declared]


def an_end(archive: Archive, run_id: RunId, number: int, now: datetime, **changes: Any) -> None:
    values: dict[str, Any] = {
        "seq": 0,
        "run_id": run_id,
        "url": f"https://gazette.example/{number}",
        "source": SourceSlug("gazette"),
        "kind": CaptureKind.ARTICLE,
        "outcome": Outcome.NEW,
        "reason": "",
        "ended_at": now,
    }
    assert archive.runs.end_url(UrlEnd(**(values | changes)))
