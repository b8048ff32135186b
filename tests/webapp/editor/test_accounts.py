"""Sign-in, sign-out, the first password and its change."""

from datetime import timedelta

import pytest
from argon2 import PasswordHasher
from flask import Flask

from archive import Archive
from records.editors import Editor
from tests.webapp.editor.conftest import PASSWORD, Browser, Clock, an_editor
from webapp.editor.accounts.passwords import fault_of
from webapp.editor.accounts.signing_in import own_path
from webapp.editor.sessions import digest

NEW = "marble lantern ditch"


def is_in(browser: Browser) -> bool:
    return browser.get("/editor").status_code == 200


def test_signing_in_leads_to_the_page_that_was_wanted(visitor: Browser, ana: Editor) -> None:
    wanted = visitor.get("/editor/runs?x=1").headers["Location"]
    assert wanted == "/editor/login?next=/editor/runs?x%3D1"
    answer = visitor.sign_in(name="ana", next="/editor/runs?x=1")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/editor/runs?x=1")
    assert is_in(visitor)


def test_unknown_name_wrong_password_and_no_password_read_the_same(visitor: Browser, ana, archive, now) -> None:
    archive.editors.add("Fresh", ana.role, now)
    answers = [visitor.sign_in(name, "wrong") for name in ("Ana", "Nobody", "Fresh")]
    assert {answer.status_code for answer in answers} == {422}
    bodies = {answer.text.replace("Nobody", "Ana").replace("Fresh", "Ana") for answer in answers}
    assert len(bodies) == 1
    assert not is_in(visitor)


def test_five_failures_close_a_name_for_a_quarter_of_an_hour_but_no_other(
    visitor: Browser, ana, archive: Archive, clock: Clock
) -> None:
    an_editor(archive, clock.now, "Ben")
    for _ in range(5):
        assert visitor.sign_in("Ana", "wrong").status_code == 422
    answer = visitor.sign_in("ANA")
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "900")
    assert visitor.sign_in("Ben").status_code == 303
    clock.forward(minutes=15, seconds=1)
    assert visitor.post("/editor/logout").status_code == 303
    assert visitor.sign_in("Ana").status_code == 303


def test_twenty_failures_close_an_address(visitor: Browser, ana, archive: Archive, now) -> None:
    for _ in range(20):
        archive.editors.note_failure("address:127.0.0.1", now)
    assert visitor.sign_in("Ana").status_code == 429


def test_success_forgets_the_failures_of_the_name(visitor: Browser, ana, archive: Archive, now) -> None:
    for _ in range(4):
        archive.editors.note_failure("name:ana", now)
    assert visitor.sign_in().status_code == 303
    assert archive.editors.failures("name:ana", now - timedelta(minutes=15)) == 0


def test_the_cookie_is_for_this_host_and_no_script(visitor: Browser, ana) -> None:
    flags = visitor.sign_in().headers["Set-Cookie"]
    assert flags.startswith("second-unit-desk=")
    assert flags.split("; ", 1)[1] == "HttpOnly; Path=/; SameSite=Lax"


def test_over_https_the_cookie_is_secure_and_bound_to_the_host(visitor: Browser, ana) -> None:
    https = {"base_url": "https://localhost"}
    html = visitor.get("/editor/login", **https).text
    token = html.split('name="csrf_token" value="')[1].split('"')[0]
    form = {"csrf_token": token, "name": "Ana", "password": PASSWORD}
    flags = visitor.client.post("/editor/login", data=form, **https).headers["Set-Cookie"]
    assert flags.startswith("__Host-second-unit-desk=")
    assert flags.split("; ", 1)[1] == "Secure; HttpOnly; Path=/; SameSite=Lax"


def test_only_the_hash_of_a_session_is_kept(visitor: Browser, ana, rows) -> None:
    visitor.sign_in()
    assert visitor.cookie is not None
    assert len(visitor.cookie) == 43  # 256 bits
    assert rows("SELECT id_sha256 FROM sessions") == [(digest(visitor.cookie),)]


def test_an_invented_cookie_counts_as_none(visitor: Browser, ana) -> None:
    for cookie in ("", "x", "a" * 43, "x" * 5000, "é", "../../etc"):
        answer = visitor.client.get("/editor", headers={"Cookie": f"second-unit-desk={cookie}"})
        assert answer.status_code == 303, cookie


def test_a_session_ends_when_idle_and_after_its_hours(editor: Browser, clock: Clock) -> None:
    for _ in range(8):
        clock.forward(minutes=55)
        assert is_in(editor)
    clock.forward(minutes=55)
    assert not is_in(editor)  # 8 h 15 min after signing in
    editor.sign_in()
    clock.forward(minutes=61)
    assert not is_in(editor)


def test_a_stolen_cookie_is_worth_nothing_after_signing_out(app: Flask, editor: Browser) -> None:
    thief = Browser(app.test_client())
    thief.client.set_cookie("second-unit-desk", editor.cookie or "")
    assert is_in(thief)
    answer = editor.post("/editor/logout")
    assert (answer.status_code, answer.headers["Location"]) == (303, "/editor/login?done=signed-out")
    assert editor.cookie is None
    assert not is_in(thief)


def test_signing_in_again_gives_a_new_session_and_ends_the_old_one(editor: Browser, rows) -> None:
    old = editor.cookie
    form = {"name": "Ana", "password": PASSWORD}
    editor.client.delete_cookie("second-unit-desk")
    token = editor.token("/editor/login")
    editor.client.set_cookie("second-unit-desk", old or "")
    editor.client.post("/editor/login", data=form | {"csrf_token": token})
    assert editor.cookie != old
    assert rows("SELECT id_sha256 FROM sessions") == [(digest(editor.cookie or ""),)]


def test_a_setup_link_sets_the_password_once(visitor: Browser, archive: Archive, ana, now) -> None:
    fresh = archive.editors.add("Fresh", ana.role, now)
    archive.editors.keep_token(fresh.id, digest("one-time"), now + timedelta(hours=1))
    page = "/editor/setup/one-time"
    weak = visitor.post(page, page=page, password="short", repeated="short")
    assert weak.status_code == 422
    assert "12 characters" in weak.text
    done = visitor.post(page, page=page, password=NEW, repeated=NEW)
    assert (done.status_code, done.headers["Location"]) == (303, "/editor")
    assert is_in(visitor)
    assert visitor.get(page).status_code == 404
    assert archive.editors.by_token(digest("one-time"), now) is None


def test_a_setup_link_expires(visitor: Browser, archive: Archive, ana: Editor, clock: Clock) -> None:
    archive.editors.keep_token(ana.id, digest("late"), clock.now + timedelta(hours=1))
    clock.forward(hours=1)
    answer = visitor.get("/editor/setup/late")
    assert answer.status_code == 404
    assert "used or too old" in answer.text
    assert visitor.post("/editor/setup/late", page="/editor/login", password=NEW, repeated=NEW).status_code == 404


def test_a_new_password_ends_every_other_session(app: Flask, editor: Browser) -> None:
    other = Browser(app.test_client())
    other.sign_in()
    answer = editor.post("/editor/account/password", current=PASSWORD, password=NEW, repeated=NEW)
    assert answer.headers["Location"] == "/editor/account?done=password"
    assert is_in(editor)
    assert not is_in(other)
    assert other.sign_in(password=PASSWORD).status_code == 422
    assert other.sign_in(password=NEW).status_code == 303


def test_the_present_password_is_asked_for_before_a_change(editor: Browser) -> None:
    answer = editor.post("/editor/account/password", current="wrong", password=NEW, repeated=NEW)
    assert answer.status_code == 422
    assert "present password is wrong" in answer.text


def test_signing_out_everywhere_leaves_the_password(app: Flask, editor: Browser) -> None:
    other = Browser(app.test_client())
    other.sign_in()
    assert editor.post("/editor/account/sign-out").status_code == 303
    assert not is_in(editor)
    assert not is_in(other)
    assert other.sign_in().status_code == 303


def test_a_hash_of_older_strength_is_replaced_at_sign_in(visitor: Browser, archive: Archive, ana: Editor) -> None:
    old = PasswordHasher(time_cost=1, memory_cost=8192, parallelism=1).hash(PASSWORD)
    archive.editors.set_password_hash(ana.id, old)
    assert visitor.sign_in().status_code == 303
    assert "m=65536,t=3" in (archive.editors.get(ana.id).password_hash or "")


def test_what_was_done_stands_in_the_audit_log(visitor: Browser, ana, rows) -> None:
    visitor.sign_in()
    visitor.post("/editor/account/password", current=PASSWORD, password=NEW, repeated=NEW)
    visitor.post("/editor/logout")
    told = rows("SELECT actor, action, detail FROM audit ORDER BY seq")
    assert told == [
        ("Ana", "sign in", "from 127.0.0.1"),
        ("Ana", "change password", "from 127.0.0.1"),
        ("Ana", "sign out", ""),
    ]


@pytest.mark.parametrize(
    "wanted",
    [
        "", "//evil.example", "/\\evil.example", "https://evil.example", "https:evil.example", "/%2f%2fevil.example",
        "/\t/evil.example", " /editor", "\n//evil.example", "/editor//evil.example", "/editor/../x", "/search",
        "/editor@evil.example", "/editorial", "javascript:alert(1)", "/editor?next=https://evil.example",
        "/editor/runs\r\nX: y",
    ],
)  # fmt: skip
def test_nobody_is_sent_elsewhere_after_signing_in(wanted: str) -> None:
    assert own_path(wanted, "/editor") == "/editor"


@pytest.mark.parametrize("wanted", ["/editor/runs", "/editor/runs/57?show=trouble&page=2", "/editor/sources"])
def test_own_paths_are_kept(wanted: str) -> None:
    assert own_path(wanted, "/editor") == wanted


@pytest.mark.parametrize(
    ("password", "repeated", "fault"),
    [
        (NEW, NEW, ""),
        (NEW, "other", "differ"),
        ("a" * 129, "a" * 129, "at most"),
        ("ana kettle orbit", "ana kettle orbit", "your name"),
        ("abababababab", "abababababab", "easily guessed"),
        ("Password12345", "Password12345", "easily guessed"),
    ],
)
def test_new_passwords_are_judged(password: str, repeated: str, fault: str) -> None:
    said = fault_of(password, repeated, "Ana")
    assert fault in said
    assert bool(fault) == bool(said)
