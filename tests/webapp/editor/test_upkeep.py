"""Health: what waits, how the index and the disk are, and backups at a click."""

import re

from flask import Flask

from archive import Archive
from archive.backup import held_backups
from records.editors import EditorRole
from tests.builders import an_announcement, an_article
from tests.webapp.editor.conftest import Browser, a_signed_in_browser, an_editor
from tests.webapp.editor.test_errands import ended, here
from webapp.editor import errands
from webapp.rooms import Rooms

__all__ = ["here"]


def figure(html: str, label: str) -> str:
    found = re.search(rf"<dt>{label}</dt><dd>(.*?)</dd>", html, re.DOTALL)
    assert found, label
    return re.sub(r"<[^>]+>", "", found[1]).strip()


def test_what_waits_is_counted_with_how_long(editor: Browser, archive: Archive, clock, sources) -> None:
    an_article(archive)
    archive.sources.announce(archive.sources.all()[1].slug, [an_announcement()], clock.now)
    clock.forward(minutes=5)
    html = editor.get("/editor/health").text
    assert figure(html, "Announced articles to be fetched") == "1"
    assert figure(html, "Articles to be read").startswith("1 for ")
    assert "There is none: the worker makes it" in html
    assert "There is no backup in the usual place" in html


def test_an_admin_makes_a_backup_and_sees_it(app: Flask, here: Rooms, archive: Archive, now, tmp_path) -> None:
    an_article(archive)
    admin = a_signed_in_browser(app, archive, an_editor(archive, now, "Root", EditorRole.ADMIN), now)
    assert admin.post("/editor/health/backup").status_code == 303
    assert admin.post("/editor/health/backup").status_code == 409
    assert "Making a backup" in admin.get("/editor/health").text
    assert ended(here, errands.recent(here, "backup")[0]).is_done
    ((folder, backup),) = held_backups(tmp_path / "backups")
    assert backup.articles == 1
    assert folder.name in admin.get("/editor/health").text
    assert archive.editors.audit_log(1)[0].action == "back up"


def test_editors_see_backups_but_make_none(editor: Browser) -> None:
    html = editor.get("/editor/health").text
    assert "<code>./run backup --to</code>" in html
    assert "Make a backup now" not in html


def test_a_damaged_backup_is_none(tmp_path) -> None:
    (tmp_path / "second-unit-20260101T000000Z").mkdir()
    (tmp_path / "second-unit-20260101T000000Z" / "backup.json").write_text("{")
    assert held_backups(tmp_path) == []
