"""What an editor may type, press too often, or send too much of."""

from io import BytesIO

import pytest
from flask import Flask

from archive import Archive
from tests.webapp.editor.conftest import Browser, a_signed_in_browser, an_editor
from tests.webapp.editor.test_sources import FORM

BAD_PLACES = {
    "a file": "file:///etc/passwd",
    "a name in front": "https://press.example@127.0.0.1/feed",
    "name and password": "https://ana:secret@press.example/feed",
    "no scheme": "//127.0.0.1/feed",
    "a script": "javascript:alert(1)",
    "too long": "https://press.example/" + "a" * 5000,
    "backslashes": "http:\\\\127.0.0.1\\feed",
    "gopher": "gopher://127.0.0.1/",
    "an address inside": "https://192.168.1.10/feed",
    "the metadata service": "http://169.254.169.254/latest/",
    "ourselves, as a number": "http://2130706433/feed",
    "ourselves, in IPv6": "http://[::1]/feed",
    "another port": "https://press.example:8080/feed",
}


@pytest.mark.parametrize("fault", BAD_PLACES)
def test_a_source_at_an_address_that_is_never_asked_is_refused_with_the_reason(
    editor: Browser, archive: Archive, fault: str
) -> None:
    answer = editor.post("/editor/sources/new", **(FORM | {"slug": "press", "feeds": BAD_PLACES[fault]}))
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert not archive.sources.all()


@pytest.mark.usefixtures("sources")
def test_crawl_now_pressed_a_hundred_times_by_two_editors_is_one_run(
    app: Flask, editor: Browser, archive: Archive, now, rows
) -> None:
    ben = a_signed_in_browser(app, archive, an_editor(archive, now, "Ben"), now)
    forms = {browser: {"csrf_token": browser.token("/editor/account"), "what": "due"} for browser in (editor, ben)}
    statuses = [
        browser.client.post("/editor/runs", data=forms[browser]).status_code for _ in range(50) for browser in forms
    ]
    assert statuses == [303] + [409] * 99
    assert rows("SELECT count(*) FROM runs") == [(1,)]
    assert rows("SELECT count(*) FROM audit WHERE action = 'start run'") == [(1,)]


def test_a_list_beyond_the_limit_is_refused_whole(editor: Browser, archive: Archive, sources) -> None:
    before = archive.sources.all()
    token = editor.token("/editor/sources/import")
    line = b'<outline xmlUrl="https://press.example/rss"/>\n'
    file = BytesIO(b"<opml><body>" + line * 120_000 + b"</body></opml>")
    answer = editor.client.post(
        "/editor/sources/import/opml",
        data={"csrf_token": token, "file": (file, "list.opml")},
        content_type="multipart/form-data",
    )
    assert answer.status_code == 413
    lines = "\n".join(f"https://gazette.example/{number}" for number in range(100_000))
    answer = editor.client.post("/editor/sources/import/addresses", data={"csrf_token": token, "addresses": lines})
    assert answer.status_code == 413
    assert archive.sources.all() == before
    assert archive.runs.active() is None
