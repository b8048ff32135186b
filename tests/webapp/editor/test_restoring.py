"""Backups are checked and put back by admins only, with their password; the page says what became of it."""

from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from archive import Archive
from archive.backup import WishState, note_wish, wish_in
from records.editors import EditorRole
from tests.webapp.editor.conftest import PASSWORD, Browser, Clock, a_signed_in_browser, an_editor
from webapp.editor import errands


@pytest.fixture
def admin(app: Flask, archive: Archive, clock: Clock) -> Browser:
    return a_signed_in_browser(app, archive, an_editor(archive, clock.now, "Root", EditorRole.ADMIN), clock.now)


@pytest.fixture
def backup(archive: Archive, clock: Clock, tmp_path: Path) -> str:
    return archive.back_up(tmp_path / "backups", clock.now)[0].name


def wished(browser: Browser, **form: str) -> int:
    return browser.post("/editor/health/restore", "/editor/health/backups", **form).status_code


def test_a_wish_needs_a_backup_that_is_there_the_password_and_a_sure_hand(
    admin: Browser, backup: str, tmp_path: Path
) -> None:
    whole = {"backup": backup, "current": PASSWORD, "sure": "yes"}
    for fault in ({"sure": ""}, {"current": "wrong"}, {"backup": "../var"}, {"backup": "none"}):
        assert wished(admin, **(whole | fault)) == 422, fault
        assert wish_in(tmp_path / "var") is None
    assert wished(admin, **whole) == 303
    wish = wish_in(tmp_path / "var")
    assert wish is not None
    assert (wish.backup, wish.by, wish.state) == (tmp_path / "backups" / backup, "Root", WishState.WISHED)
    assert "waits to be put back" in admin.get("/editor/health/backups").text


def test_a_wish_is_withdrawn_while_it_waits(admin: Browser, backup: str, tmp_path: Path) -> None:
    wished(admin, backup=backup, current=PASSWORD, sure="yes")
    path = "/editor/health/restore/withdraw"
    assert admin.post(path, "/editor/health/backups").status_code == 303
    assert wish_in(tmp_path / "var") is None
    assert admin.post(path, "/editor/health/backups").status_code == 409


def test_what_failed_is_told_with_its_reason(admin: Browser, backup: str, tmp_path: Path) -> None:
    wished(admin, backup=backup, current=PASSWORD, sure="yes")
    wish = wish_in(tmp_path / "var")
    assert wish is not None
    note_wish(tmp_path / "var", replace(wish, state=WishState.FAILED, reason="it is damaged"))
    text = admin.get("/editor/health/backups").text
    assert "was not put back, and everything is as it was: it is damaged" in text


def test_a_check_says_that_a_backup_is_whole(admin: Browser, backup: str) -> None:
    assert admin.post("/editor/health/check", "/editor/health/backups", backup=backup).status_code == 303
    for child in errands.CHILDREN:
        child.wait(60)
    assert "is whole" in admin.get("/editor/health/backups").text
    assert admin.post("/editor/health/check", "/editor/health/backups", backup="none").status_code == 422
