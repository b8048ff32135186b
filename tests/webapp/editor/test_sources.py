"""Sources at the desk: changed, paused, given back to the configuration, brought in; two editors at one source."""

import re
from dataclasses import replace

import pytest
from flask import Flask

from archive import Archive
from records.editors import EditorRole
from records.guard import Guard
from records.sources import Listing, SourceSlug
from tests.builders import a_source
from tests.webapp.editor.conftest import Browser, a_signed_in_browser, an_editor
from tests.webapp.editor.test_errands import ended, here
from webapp.editor import errands
from webapp.editor.sources.form import form_of, source_of
from webapp.rooms import Rooms

__all__ = ["here"]

GAZETTE = SourceSlug("gazette")
HOSTILE = "<script>alert(1)</script>"
FORM = {
    "name": "The Gazette",
    "home": "https://gazette.example/",
    "language": "de",
    "kind": "trade",
    "feeds": "https://gazette.example/rss\r\n\r\nhttps://gazette.example/atom ",
    "sitemaps": "",
    "listings": "https://gazette.example/news | .teaser a | https://gazette.example/news?p={page}",
    "display": "headline",
    "delay_seconds": "2,5",
    "max_articles": "50",
}


def stamp(browser: Browser, page: str = "/editor/sources/gazette/edit") -> str:
    return re.findall(r'name="stamp" value="(\w+)"', browser.get(page).text)[0]


def save(browser: Browser, seen: str, **changes: str):
    return browser.post("/editor/sources/gazette/edit", stamp=seen, **(FORM | changes))


def test_what_is_saved_holds_and_stands_in_the_log(editor: Browser, archive: Archive, sources) -> None:
    assert save(editor, stamp(editor)).headers["Location"] == "/editor/sources/gazette?done=edit-source"
    held = archive.sources.get(GAZETTE)
    assert (held.name, held.language, held.delay_seconds, held.max_articles) == ("The Gazette", "de", 2.5, 50)
    assert held.feeds == ("https://gazette.example/rss", "https://gazette.example/atom")
    older = "https://gazette.example/news?p={page}"
    assert held.listings == (Listing(url="https://gazette.example/news", links=".teaser a", older=older),)
    entry = archive.editors.audit_log(1)[0]
    assert (entry.actor, entry.action, entry.object_id) == ("Ana", "edit source", "gazette")
    assert '"language": "en"' in entry.before
    assert '"language": "de"' in entry.after
    assert "changed here" in editor.get("/editor/sources").text


def test_the_form_gives_back_what_it_was_given() -> None:
    source = a_source(listings=(Listing(url="https://gazette.example/l", older="https://gazette.example/{page}"),))
    assert source_of(form_of(source), "gazette", Guard(), is_paused=False) == source


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"name": ""}, "needs a name"),
        ({"language": "english"}, "language"),
        ({"kind": "blog"}, "kind"),
        ({"feeds": "ftp://gazette.example/feed"}, "feeds"),
        ({"delay_seconds": "soon"}, "delay_seconds"),
        ({"max_articles": "0"}, "max_articles"),
        ({"display": "full"}, "display"),
        ({"home": HOSTILE}, "home"),
        ({"listings": "https://gazette.example/l | a | {page}{page}"}, "page"),
    ],
)
def test_what_cannot_be_saved_is_explained_and_not_lost(
    editor: Browser, archive: Archive, sources, changes: dict[str, str], said: str
) -> None:
    answer = save(editor, stamp(editor), **changes)
    assert answer.status_code == 422
    assert said in answer.text
    assert HOSTILE not in answer.text
    assert "gazette.example/rss" in answer.text or "feeds" in changes
    assert archive.sources.get(GAZETTE) == a_source()


def test_the_second_of_two_editors_is_told_and_overwrites_nothing(
    app: Flask, editor: Browser, archive: Archive, now, sources
) -> None:
    ben = a_signed_in_browser(app, archive, an_editor(archive, now, "Ben"), now)
    seen = stamp(editor)
    assert save(ben, stamp(ben), name="Ben's Gazette").status_code == 303
    answer = save(editor, seen)
    assert answer.status_code == 409
    assert "Ben changed this source" in answer.text
    assert "The Gazette" in answer.text  # what Ana typed
    assert archive.sources.get(GAZETTE).name == "Ben's Gazette"
    again = re.findall(r'name="stamp" value="(\w+)"', answer.text)[0]
    assert save(editor, again).status_code == 303


def test_a_source_is_paused_and_resumed(editor: Browser, archive: Archive, sources) -> None:
    for wish, is_paused in (("pause", True), ("resume", False)):
        seen = stamp(editor, "/editor/sources/gazette")
        answer = editor.post("/editor/sources/gazette/pause", wish=wish, stamp=seen)
        assert answer.status_code == 303
        assert archive.sources.get(GAZETTE).is_paused is is_paused
    assert [entry.action for entry in archive.editors.audit_log(2)] == ["resume source", "pause source"]


def test_a_pause_that_comes_after_a_change_is_told(editor: Browser, archive: Archive, now, sources) -> None:
    seen = stamp(editor, "/editor/sources/gazette")
    archive.sources.edit(a_source(name="Else"), now)
    assert editor.post("/editor/sources/gazette/pause", wish="pause", stamp=seen).status_code == 409
    assert not archive.sources.get(GAZETTE).is_paused


def test_the_configuration_holds_again_after_reverting(editor: Browser, archive: Archive, now, sources) -> None:
    archive.sources.edit(a_source(name="Edited", is_paused=True), now)
    html = editor.get("/editor/sources/gazette").text
    assert "Against the configuration" in html
    assert "<dt>Name</dt><dd><bdi>Gazette</bdi>" in html
    answer = editor.post("/editor/sources/gazette/revert")
    assert answer.headers["Location"] == "/editor/sources/gazette?done=reverted"
    assert archive.sources.get(GAZETTE) == a_source()
    assert editor.post("/editor/sources/gazette/revert").status_code == 409


def test_an_added_source_is_taken_away_and_can_be_added_again(editor: Browser, archive: Archive) -> None:
    form = FORM | {"slug": "gazette"}
    assert editor.post("/editor/sources/new", **form).status_code == 303
    assert editor.post("/editor/sources/new", **form).status_code == 409
    assert "added here" in editor.get("/editor/sources").text
    answer = editor.post("/editor/sources/gazette/revert")
    assert answer.headers["Location"] == "/editor/sources/gazette?done=dropped"
    assert not archive.sources.all(declared_only=True)
    assert editor.post("/editor/sources/new", **form).status_code == 303


def test_a_new_source_needs_a_place_to_follow(editor: Browser, archive: Archive) -> None:
    for changes in ({"slug": "x", "feeds": "", "listings": ""}, {"slug": "Not A Slug"}):
        answer = editor.post("/editor/sources/new", **(FORM | changes))
        assert answer.status_code == 422
    assert not archive.sources.all()


def test_saving_with_a_crawl_starts_one_of_the_new_source_only(editor: Browser, archive: Archive, sources) -> None:
    form = FORM | {"slug": "new", "home": "https://new.example/", "then": "crawl"}
    assert editor.post("/editor/sources/new", **form).headers["Location"] == "/editor/runs/1"
    run = archive.runs.active()
    assert run is not None
    assert run.scope.sources == ("new",)
    other = editor.post("/editor/sources/new", **(form | {"slug": "other"}))
    assert other.headers["Location"] == "/editor/sources/other?done=add-source"  # one crawl at a time; it is due


def test_addresses_are_announced_to_a_source_or_crawled_at_once(
    editor: Browser, archive: Archive, now, sources
) -> None:
    text = "https://gazette.example/1\r\n https://gazette.example/2?utm_source=x\n\nhttps://gazette.example/1"
    answer = editor.post("/editor/sources/import/addresses", addresses=text, source="gazette")
    assert answer.status_code == 303
    waiting = {each.url for each in archive.sources.to_fetch(GAZETTE, 9, now)}
    assert waiting == {"https://gazette.example/1", "https://gazette.example/2"}
    assert editor.post("/editor/sources/import/addresses", addresses=text).headers["Location"] == "/editor/runs/1"
    run = archive.runs.active()
    assert run is not None
    assert run.scope.urls == ("https://gazette.example/1", "https://gazette.example/2")
    assert editor.post("/editor/sources/import/addresses", addresses=text).status_code == 409
    assert editor.post("/editor/sources/import/addresses", addresses="javascript:alert(1)").status_code == 422
    many = "\n".join(f"https://gazette.example/{number}" for number in range(501))
    assert "501 addresses" in editor.post("/editor/sources/import/addresses", addresses=many).text


OPML = """<?xml version="1.0"?><!DOCTYPE opml><opml version="2.0"><body><outline text="Films">
<outline text="Press" xmlUrl="https://press.example/rss" htmlUrl="https://press.example/" language="de"/>
<outline text="Press 2" xmlUrl="https://press.example/atom" htmlUrl="https://www.press.example/"/>
<outline text="Held" xmlUrl="https://gazette.example/feed"/><outline text="Bad" xmlUrl="javascript:alert(1)"/>
</outline></body></opml>"""
BOMB = """<?xml version="1.0"?><!DOCTYPE o [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><opml>&b;</opml>"""


def upload(browser: Browser, body: bytes):
    from io import BytesIO

    token = browser.token("/editor/sources/import")
    return browser.client.post(
        "/editor/sources/import/opml",
        data={"csrf_token": token, "file": (BytesIO(body), "../../../etc/passwd")},
        content_type="multipart/form-data",
    )


def test_a_list_of_subscriptions_is_shown_first_and_added_as_chosen(
    here: Rooms, editor: Browser, archive: Archive, sources
) -> None:
    answer = upload(editor, OPML.encode())
    ended(here, errands.recent(here, "opml")[0])
    html = editor.get(answer.headers["Location"]).text
    assert "1 publication that we do not follow yet" in html
    assert "https://press.example/atom" in html
    action = re.findall(r'action="(/editor/sources/import/opml/\w+)"', html)[0]
    assert "press" not in {source.slug for source in archive.sources.all()}
    assert editor.post(action, slug="press").status_code == 303
    press = archive.sources.get(SourceSlug("press"))
    assert (press.feeds, press.language) == (("https://press.example/rss", "https://press.example/atom"), "de")
    assert b"https://press.example/rss" in editor.get("/editor/sources.opml").data


def test_a_list_that_is_none_is_refused_with_its_reason(here: Rooms, editor: Browser) -> None:
    for body, said in ((BOMB.encode(), "DTD"), (b"<html></html>", "web page")):
        answer = upload(editor, body)
        ended(here, errands.recent(here, "opml")[0])
        html = editor.get(answer.headers["Location"]).text
        assert "cannot be read" in html
        assert said in html
    assert upload(editor, b"").status_code == 422


def test_a_long_list_is_taken_from_editors_and_from_nobody_else(
    here: Rooms, editor: Browser, visitor: Browser, archive: Archive
) -> None:
    feeds = "".join(f'<outline xmlUrl="https://press-{number}.example/rss"/>' for number in range(1500))
    body = f"<opml><body>{feeds}</body></opml>".encode()
    assert len(body) > 64 * 1024
    answer = upload(editor, body)
    assert answer.status_code == 303
    ended(here, errands.recent(here, "opml")[0])
    html = editor.get(answer.headers["Location"]).text
    assert "1,500 publications" in html
    action = re.findall(r'action="(/editor/sources/import/opml/\w+)"', html)[0]
    slugs = re.findall(r'name="slug" value="([^"]+)"', html)
    assert editor.post(action, slug=slugs).status_code == 303
    assert len(archive.sources.all()) == 1500
    large = {"csrf_token": "x", "addresses": "x" * 100_000}
    assert visitor.client.post("/editor/sources/import/addresses", data=large).status_code in (401, 413)


def test_captures_are_taken_in_only_from_the_folder_for_them(
    here: Rooms, app: Flask, editor: Browser, archive: Archive, now
) -> None:
    folder = here.settings.storage.folder / "incoming"
    (folder / "pages").mkdir(parents=True)
    (folder / "link").symlink_to("/etc")
    (folder / "notes.txt").write_text("x")
    admin = a_signed_in_browser(app, archive, an_editor(archive, now, "Root", EditorRole.ADMIN), now)
    html = admin.get("/editor/sources/import").text
    assert re.findall(r"<option>(.*?)</option>", html) == ["pages"]
    assert "<option>" not in editor.get("/editor/sources/import").text
    for wrong in ("", "..", "../../config.yaml", "/etc/passwd", "link", "notes.txt"):
        assert admin.post("/editor/sources/import/captures", file=wrong).status_code == 422, wrong
    assert admin.post("/editor/sources/import/captures", file="pages").status_code == 303
    assert not errands.recent(here, "captures")[0].complaint


def test_the_list_shows_streaks_and_what_waits(editor: Browser, archive: Archive, now, sources) -> None:
    state = archive.sources.feed_states(GAZETTE)[0]
    archive.sources.keep_feed(replace(state, failures=7, last_asked_at=now, last_status=503), [], now)
    html = editor.get("/editor/sources").text
    assert "failed 7 times in a row" in html
    assert "3 sources, 1 paused" in html
