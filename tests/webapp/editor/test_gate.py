"""Nobody gets in where they should not, and nothing changes but by a form of ours."""

import re

import pytest
from flask import Flask
from werkzeug.datastructures import Headers

from archive import Archive
from records.crawls import RunId, RunScope, Trigger
from records.editors import EditorRole
from tests.webapp.editor.conftest import PASSWORD, Browser, Clock, a_signed_in_browser, an_editor
from webapp.editor.gate import OPEN, ROLES, TOO_LOW, may
from webapp.origins import is_own

CONVERTERS = re.compile(r"<[^>]+>")


def desk_routes(app: Flask) -> list[tuple[str, str, str]]:
    """Return (method, path, endpoint) of everything the desk answers."""
    return [
        (
            method,
            CONVERTERS.sub("1", rule.rule),
            rule.endpoint,
        )
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("editor.")
        for method in sorted((rule.methods or set()) & {"GET", "POST"})
    ]


def test_every_endpoint_is_in_the_table_of_roles_or_among_the_open_ones(app: Flask) -> None:
    endpoints = {endpoint for _, _, endpoint in desk_routes(app)}
    assert endpoints == OPEN | set(ROLES)
    assert not OPEN & set(ROLES)


def test_roles_include_the_ones_before_and_an_unlisted_endpoint_is_closed() -> None:
    assert may(EditorRole.ADMIN, EditorRole.EDITOR)
    assert not may(EditorRole.EDITOR, EditorRole.ADMIN)
    assert not may(EditorRole.ADMIN, None)


def test_nobody_gets_past_the_sign_in(app: Flask, visitor: Browser, archive: Archive, now) -> None:
    archive.runs.request(Trigger.COMMAND, "command", RunScope(), now)
    for method, path, endpoint in desk_routes(app):
        answer = visitor.client.open(path, method=method)
        if endpoint in OPEN:
            assert answer.status_code in (200, 403, 404), path
        elif method == "GET":
            assert answer.status_code == 303, path
            assert answer.headers["Location"] == f"/editor/login?next={path}"
        else:
            assert answer.status_code == 401, path
    assert archive.runs.active() is not None


@pytest.mark.parametrize("role", list(EditorRole))
def test_each_role_reaches_what_the_table_grants(app: Flask, archive: Archive, now, role: EditorRole) -> None:
    person = an_editor(archive, now, "Role", role)
    archive.runs.request(Trigger.COMMAND, "command", RunScope(), now)
    for method, path, endpoint in desk_routes(app):
        if endpoint in OPEN:
            continue
        browser = a_signed_in_browser(app, archive, person, now)
        answer = browser.get(path) if method == "GET" else browser.post(path)
        assert (answer.status_code not in (401, 403)) == may(role, ROLES[endpoint]), (method, path)
        assert answer.status_code < 500


def posts(app: Flask) -> list[tuple[str, str]]:
    return [(path, endpoint) for method, path, endpoint in desk_routes(app) if method == "POST"]


def test_every_post_is_refused_without_its_token_from_elsewhere_and_with_a_stale_session(
    app: Flask, archive: Archive, clock: Clock, rows
) -> None:
    person = an_editor(archive, clock.now, "Role", EditorRole.ADMIN)
    browser = a_signed_in_browser(app, archive, person, clock.now)
    token = browser.token("/editor/account")

    def everything() -> list[object]:
        kept = ("failures", "audit", "sqlite_sequence", "sessions")  # a refusal is noted, and the session was used
        tables = [name for (name,) in rows("SELECT name FROM sqlite_master WHERE type = 'table'") if name not in kept]
        return [rows(f"SELECT * FROM {table}") for table in tables]  # noqa: S608 (names come from the schema)

    before = everything()
    for path, endpoint in posts(app):
        own = {} if endpoint in OPEN else {"csrf_token": token}
        assert browser.client.post(path, data={}).status_code == 403, path
        assert browser.client.post(path, data={"csrf_token": "x" * 43}).status_code == 403, path
        for headers in FOREIGN:
            assert browser.client.post(path, data=own, headers=headers).status_code == 403, (path, headers)
    clock.forward(hours=9)
    for path, endpoint in posts(app):
        if endpoint not in OPEN:
            assert browser.client.post(path, data={"csrf_token": token}).status_code == 401, path
    assert everything() == before
    assert {action for (action,) in rows("SELECT action FROM audit WHERE actor = 'Role'")} == {"refused"}


def test_a_stranger_writes_nothing_into_the_audit_log(app: Flask, visitor: Browser, rows) -> None:
    for path, _ in posts(app):
        for headers in (*FOREIGN, {}):
            assert visitor.client.post(path, data={"csrf_token": "x" * 43}, headers=headers).status_code in (401, 403)
    assert not rows("SELECT * FROM audit")


def test_what_only_admins_may_do_is_refused_to_editors_and_changes_nothing(
    app: Flask, editor: Browser, archive: Archive, rows
) -> None:
    before = rows("SELECT * FROM editors")
    token = editor.token("/editor/account")
    closed = [(path, endpoint) for path, endpoint in posts(app) if ROLES.get(endpoint) is EditorRole.ADMIN]
    assert {"editor.add_person", "editor.change_person", "editor.back_up"} <= {endpoint for _, endpoint in closed}
    for path, _ in closed:
        form = {"csrf_token": token, "name": "Mole", "role": "admin", "wish": "admin"}
        assert editor.client.post(path, data=form).status_code == 403, path
    assert rows("SELECT * FROM editors") == before
    assert rows("SELECT action, detail, count(*) FROM audit GROUP BY 1, 2") == [("refused", TOO_LOW, len(closed))]


def test_looking_changes_nothing(app: Flask, editor: Browser, archive: Archive, now, rows) -> None:
    archive.runs.request(Trigger.COMMAND, "command", RunScope(), now)

    def everything() -> list[object]:
        tables = [name for (name,) in rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return [rows(f"SELECT * FROM {table}") for table in tables]  # noqa: S608 (names come from the schema)

    before = everything()
    for _, path, _ in desk_routes(app):
        for method in ("GET", "HEAD", "OPTIONS"):
            editor.client.open(path, method=method)
    assert everything() == before


FOREIGN = (
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "http://localhost:81"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site", "Origin": "http://localhost"},
)


def test_a_request_from_elsewhere_is_refused_even_with_the_right_token(editor: Browser, archive: Archive) -> None:
    form = {"csrf_token": editor.token("/editor/account"), "what": "due"}
    for headers in FOREIGN:
        assert editor.client.post("/editor/runs", data=form, headers=headers).status_code == 403, headers
    assert archive.runs.active() is None


def test_our_own_forms_pass(editor: Browser, archive: Archive, now) -> None:
    form = {"csrf_token": editor.token("/editor/account"), "what": "due"}
    for number, headers in enumerate(({"Sec-Fetch-Site": "same-origin"}, {"Origin": "http://localhost"}, {}), 1):
        assert editor.client.post("/editor/runs", data=form, headers=headers).status_code == 303, headers
        archive.runs.ask_to_stop(RunId(number), "Ana", now)


def test_a_form_without_the_right_token_is_refused(editor: Browser, archive: Archive) -> None:
    for token in ({}, {"csrf_token": ""}, {"csrf_token": "wrong"}, {"csrf_token": "ä" * 40}):
        assert editor.client.post("/editor/runs", data={"what": "due"} | token).status_code == 403, token
    assert archive.runs.active() is None


def test_the_token_of_another_session_does_not_fit(app: Flask, editor: Browser, archive: Archive, now) -> None:
    ben = a_signed_in_browser(app, archive, an_editor(archive, now, "Ben"), now)
    stolen = ben.token("/editor/account")
    assert editor.client.post("/editor/runs", data={"csrf_token": stolen, "what": "due"}).status_code == 403


def test_sign_in_needs_the_token_of_its_own_browser(app: Flask, ana, visitor: Browser) -> None:
    foreign = Browser(app.test_client()).token("/editor/login")
    form = {"csrf_token": foreign, "name": "Ana", "password": PASSWORD}
    assert visitor.client.post("/editor/login", data=form).status_code == 403
    assert visitor.cookie is None


def test_fetch_metadata_counts_more_than_the_origin() -> None:
    origins = {"http://localhost"}
    assert is_own(Headers({"Sec-Fetch-Site": "same-origin", "Origin": "https://behind.a.proxy"}), origins)
    assert not is_own(Headers({"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"}), origins)


def test_nothing_of_the_desk_is_stored_or_listed(app: Flask, visitor: Browser, editor: Browser) -> None:
    for browser in (visitor, editor):
        for method, path, _ in desk_routes(app):
            answer = browser.client.open(path, method=method)
            assert answer.headers["Cache-Control"] == "no-store", path
            assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
            assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_pages_hold_no_inline_script_or_style(editor: Browser, archive: Archive, now, sources) -> None:
    archive.runs.request(Trigger.COMMAND, "command", RunScope(), now)
    paths = [path for method, path, endpoint in desk_routes(editor.client.application) if method == "GET"]
    for path in [*paths, "/editor/sources/gazette", "/editor/sources/gazette/edit", "/editor/sources/new?by=hand"]:
        html = editor.get(path).text
        assert not re.search(r"<script(?![^>]* src=)|<style|\sstyle=|\son\w+=", html), path


def test_a_program_that_is_not_signed_in_is_told_so_in_json(visitor: Browser) -> None:
    answer = visitor.get("/editor/runs/1/progress", headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json) == (401, {"state": "signed_out"})
