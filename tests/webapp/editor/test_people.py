"""Accounts as admins see them, sessions as their owners see them, and who asks behind proxies."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask

from archive import Archive
from index import open_index
from records.editors import EditorRole
from settings import Settings, SiteSettings
from tests.webapp.editor.conftest import PASSWORD, Browser, Clock, a_signed_in_browser, an_editor
from webapp import create_app
from webapp.editor.accounts.own import browser_of
from webapp.origins import client_address


@pytest.fixture
def admin(app: Flask, archive: Archive, now) -> Browser:
    return a_signed_in_browser(app, archive, an_editor(archive, now, "Root", EditorRole.ADMIN), now)


@pytest.fixture
def behind(archive: Archive, tmp_path: Path, clock: Clock) -> Iterator[Callable[[tuple[str, ...]], Flask]]:
    """Make the site behind proxies of these networks."""
    engine = open_index(tmp_path / "other")
    yield lambda networks: create_app(
        Settings(site=SiteSettings(trusted_proxies=networks)), archive, engine, clock=clock
    )
    engine.close()


def number_of(archive: Archive, name: str) -> int:
    found = archive.editors.by_name(name)
    assert found is not None
    return found.id


def test_somebody_who_is_added_chooses_a_password_with_a_link_that_works_once(
    admin: Browser, visitor: Browser, archive: Archive
) -> None:
    html = admin.post("/editor/people", current=PASSWORD, name="  Ben  ", role="editor").text
    path = re.findall(r"/editor/setup/[\w-]+", html)[0]
    assert path not in admin.get("/editor/people").text
    new = "marble lantern ditch"
    assert visitor.post(path, page=path, password=new, repeated=new).status_code == 303
    assert visitor.get("/editor").status_code == 200
    assert visitor.get(path).status_code == 404
    assert [entry.action for entry in archive.editors.audit_log(2)] == ["set up account", "set-up link"]


NO_ACCOUNTS = (
    {},
    {"name": "x" * 81, "role": "editor"},
    {"name": "Ben", "role": "king"},
    {"name": "\x07", "role": "editor"},
)


@pytest.mark.parametrize("form", NO_ACCOUNTS)
def test_an_account_needs_a_name_and_a_role(admin: Browser, archive: Archive, form: dict[str, str]) -> None:
    assert admin.post("/editor/people", current=PASSWORD, **form).status_code == 422
    assert archive.editors.count() == 1


def test_accounts_are_changed_only_with_the_admins_password_again(admin: Browser, archive: Archive, ana) -> None:
    for given in ({}, {"current": "wrong"}):
        assert admin.post("/editor/people", name="Mole", role="admin", **given).status_code == 422
        assert admin.post(f"/editor/people/{ana.id}", wish="link", **given).status_code == 422
    assert archive.editors.count() == 2
    assert not archive.editors.audit_log(9)


def test_closing_an_account_ends_its_sessions_at_once(admin: Browser, editor: Browser, archive: Archive) -> None:
    assert admin.post(f"/editor/people/{number_of(archive, 'Ana')}", current=PASSWORD, wish="close").status_code == 303
    assert editor.get("/editor").status_code == 303
    last = archive.editors.audit_log(1)[0]
    assert (last.actor, last.action, last.object_id) == ("Root", "close account", "Ana")
    assert (last.before, last.after) == ("open", "closed")
    admin.post(f"/editor/people/{number_of(archive, 'Ana')}", current=PASSWORD, wish="open")
    assert editor.sign_in().status_code == 303


def test_the_last_admin_cannot_lock_everybody_out(admin: Browser, archive: Archive) -> None:
    for wish in ("close", "editor"):
        answer = admin.post(f"/editor/people/{number_of(archive, 'Root')}", current=PASSWORD, wish=wish)
        assert answer.status_code == 409
        assert "last admin" in answer.text
    assert admin.get("/editor/people").status_code == 200


def test_another_role_holds_from_the_next_sign_in_on(admin: Browser, editor: Browser, archive: Archive) -> None:
    admin.post(f"/editor/people/{number_of(archive, 'Ana')}", current=PASSWORD, wish="admin")
    assert editor.get("/editor").status_code == 303
    editor.sign_in()
    assert editor.get("/editor/people").status_code == 200


def test_an_admin_takes_away_the_second_factor_of_others_but_not_the_own(admin: Browser, archive: Archive, ana) -> None:
    root = number_of(archive, "Root")
    for editor_id in (ana.id, root):
        archive.editors.set_totp(editor_id, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
    assert admin.post(f"/editor/people/{ana.id}", current=PASSWORD, wish="reset-factor").status_code == 303
    assert admin.post(f"/editor/people/{root}", current=PASSWORD, wish="reset-factor").status_code == 409
    assert archive.editors.get(ana.id).totp_secret is None
    assert archive.editors.get(root).totp_secret


def test_a_wish_that_there_is_not_changes_nothing(admin: Browser, archive: Archive, ana) -> None:
    before = archive.editors.all()
    assert admin.post(f"/editor/people/{ana.id}", current=PASSWORD, wish="delete").status_code == 409
    assert admin.post("/editor/people/999", current=PASSWORD, wish="close").status_code == 404
    assert archive.editors.all() == before


def test_one_session_or_all_others_can_be_ended(app: Flask, editor: Browser, archive: Archive, ana, now) -> None:
    others = [a_signed_in_browser(app, archive, ana, now) for _ in range(3)]
    ids = re.findall(r'name="session" value="(\w{64})"', editor.get("/editor/account").text)
    assert len(ids) == 3
    assert editor.post("/editor/account/sessions", session=ids[0]).status_code == 303
    assert sum(other.get("/editor").status_code == 200 for other in others) == 2
    editor.post("/editor/account/sessions")
    assert not any(other.get("/editor").status_code == 200 for other in others)
    assert editor.get("/editor").status_code == 200


def test_nobody_ends_the_session_of_somebody_else(app: Flask, editor: Browser, archive: Archive, now) -> None:
    ben = an_editor(archive, now, "Ben")
    other = a_signed_in_browser(app, archive, ben, now)
    theirs = archive.sessions.of(ben.id, now, idle=now - now.replace(year=2000), absolute=now - now.replace(year=2000))
    editor.post("/editor/account/sessions", session=theirs[0].id_sha256)
    assert other.get("/editor").status_code == 200


def test_browsers_are_called_as_people_call_them() -> None:
    firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0"
    phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605 Version/19.0 Mobile Safari/604.1"
    assert browser_of(firefox) == "Firefox on Linux"
    assert browser_of(phone) == "Safari on iPhone"
    assert browser_of("") == "unknown"


@pytest.mark.parametrize(
    ("trusted", "peer", "told", "address"),
    [
        ((), "198.51.100.7", "203.0.113.9", "198.51.100.7"),  # nobody's word counts
        (("127.0.0.1/32",), "127.0.0.1", "203.0.113.9", "203.0.113.9"),
        (("127.0.0.1/32",), "127.0.0.1", "192.0.2.1, 203.0.113.9", "203.0.113.9"),  # the left one can be forged
        (("127.0.0.1/32", "10.0.0.0/8"), "127.0.0.1", "192.0.2.1, 203.0.113.9, 10.1.2.3", "203.0.113.9"),
        (("127.0.0.1/32",), "127.0.0.1", "rubbish", "127.0.0.1"),
        (("127.0.0.1/32",), "127.0.0.1", "", "127.0.0.1"),
        (("127.0.0.1/32",), "198.51.100.7", "203.0.113.9", "198.51.100.7"),
        (("::1/128",), "::1", "[2001:db8::7]:4711", "2001:db8::7"),
        (("127.0.0.1/32",), "::ffff:127.0.0.1", "203.0.113.9:80", "203.0.113.9"),
    ],
)
def test_who_asks_behind_proxies_is_the_right_most_address_that_is_not_one_of_them(
    behind: Callable[[tuple[str, ...]], Flask], trusted, peer: str, told: str, address: str
) -> None:
    app = behind(trusted)
    headers = {"X-Forwarded-For": told} if told else {}
    with app.test_request_context(environ_base={"REMOTE_ADDR": peer}, headers=headers):
        assert client_address() == address


def test_failures_are_counted_by_whoever_is_behind_the_proxy(behind, archive: Archive, clock: Clock) -> None:
    an_editor(archive, clock.now)
    app = behind(("127.0.0.1",))
    for _ in range(20):
        archive.editors.note_failure("address:203.0.113.9", clock.now)
    for told, status in (("203.0.113.9", 429), ("203.0.113.10", 303)):
        browser = Browser(app.test_client())
        form = {"csrf_token": browser.token("/editor/login"), "name": "Ana", "password": "kettle orbit saddle"}
        answer = browser.client.post("/editor/login", data=form, headers={"X-Forwarded-For": told})
        assert answer.status_code == status, told
