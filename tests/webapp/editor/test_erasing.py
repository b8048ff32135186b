"""Erasing at the desk: for admins, with the password and the second factor again, done by a command and logged."""

from datetime import datetime

import pytest
from flask import Flask

from archive import Archive
from records.captures import CaptureId
from records.crawls import Outcome
from records.editors import EditorRole, TakedownId, TakedownState
from tests.builders import NOW, a_source, an_answer, an_extraction
from tests.webapp.editor.conftest import PASSWORD, Browser, a_signed_in_browser, an_editor
from tests.webapp.editor.test_errands import ended, here
from tests.webapp.editor.test_takedowns import a_request
from webapp.editor import errands
from webapp.editor.accounts import totp
from webapp.rooms import Rooms

__all__ = ["here"]
URL = "https://gazette.example/1"
SURE = {"sure": "yes", "current": PASSWORD}


@pytest.fixture
def admin(app: Flask, archive: Archive, now: datetime) -> Browser:
    return a_signed_in_browser(app, archive, an_editor(archive, now, "Root", EditorRole.ADMIN), now)


@pytest.fixture
def path(archive: Archive) -> str:
    """Of the page that erases an article which is taken down."""
    archive.sources.sync([a_source()], NOW)
    capture = archive.captures.keep(an_answer(URL, b"<p>The ladder at the quay"), None)
    archive.captures.settle(capture.id, Outcome.NEW)
    archive.articles.keep(
        an_extraction(title="The ladder"), url=URL, source=a_source().slug, capture_id=capture.id, now=NOW
    )
    number = a_request(archive)
    archive.takedowns.decide(TakedownId(number), TakedownState.HIDDEN, "Ana", NOW)
    archive.close()
    return f"/editor/takedowns/{number}/erase"


def is_erased(archive: Archive) -> bool:
    return archive.captures.get(CaptureId(1)).erased_at is not None


def test_an_admin_sees_what_would_go_erases_it_and_it_is_logged(
    here: Rooms, admin: Browser, archive: Archive, path: str
) -> None:
    assert path in admin.get("/editor/takedowns").text
    html = admin.get(path).text
    assert "This cannot be undone" in html
    assert "erase 1 capture for good" in html
    assert admin.post(path, page=path, text="yes", **SURE).status_code == 303
    assert ended(here, errands.recent(here, "erase")[0]).is_done
    assert is_erased(archive)
    assert "is erased" in admin.get(path).text
    logged = archive.editors.audit_log(1)[0]
    assert (logged.actor, logged.action, logged.object_id) == ("Root", "erase captures", "1")
    assert "2 versions of its text" in logged.detail


def test_nothing_is_erased_without_being_sure_and_the_password(
    here: Rooms, admin: Browser, archive: Archive, path: str
) -> None:
    for form in ({"current": PASSWORD}, {"sure": "yes"}, SURE | {"current": "wrong"}):
        assert admin.post(path, page=path, **form).status_code == 422, form
    assert errands.recent(here, "erase") == []
    assert not is_erased(archive)


def test_who_has_a_second_factor_is_asked_for_it(here: Rooms, admin: Browser, archive: Archive, path: str) -> None:
    root = archive.editors.by_name("Root")
    assert root is not None
    archive.editors.set_totp(root.id, totp.new_secret())
    assert 'name="code"' in admin.get(path).text
    assert admin.post(path, page=path, **SURE).status_code == 422
    assert errands.recent(here, "erase") == []


def test_editors_are_neither_offered_nor_let_to_erase(editor: Browser, path: str) -> None:
    assert path not in editor.get("/editor/takedowns").text
    assert editor.get(path).status_code == 403
    assert editor.post(path, **SURE).status_code == 403


def test_what_is_not_taken_down_has_no_page_to_erase_it(admin: Browser, archive: Archive, path: str) -> None:
    archive.takedowns.decide(TakedownId(1), TakedownState.RESTORED, "Ana", NOW)
    assert admin.get(path).status_code == 404
