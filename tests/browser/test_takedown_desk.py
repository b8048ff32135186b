"""The pages of takedowns, and the desk that counts them, in a real browser: wide and narrow, light and dark."""

from pathlib import Path
from secrets import token_urlsafe

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from archive.desk.takedowns import Request
from records.editors import EditorRole, Ground, Session, TakedownState
from tests.builders import NOW
from tests.chromium import in_chromium
from tests.serving import served
from tests.webapp.conftest import open_site
from webapp.editor.sessions import digest

pytestmark = in_chromium


def test_no_page_about_takedowns_has_a_barrier_or_scrolls_sideways(browser: Browser, tmp_path: Path) -> None:
    for site in open_site(tmp_path / "own", is_filled=True):
        article, archive, now = site.articles[0], site.archive, NOW
        asked = Request(url=article.url, article_id=article.id, ground=Ground.LEGAL, contact="a@b.example", reason="x")
        number = archive.takedowns.receive(asked, now).id
        archive.takedowns.decide(number, TakedownState.HIDDEN, "Root", now)
        root, secret = archive.editors.add("Root", EditorRole.ADMIN, now), token_urlsafe(32)
        archive.sessions.open(
            Session(id_sha256=digest(secret), editor_id=root.id, created_at=now, last_seen_at=now, csrf_token="t" * 43)
        )
        paths = ("/editor", "/editor/sources/gazette", "/editor/takedowns", f"/editor/takedowns/{number}/erase")
        with served(site.app) as address:
            for width, is_dark in ((1280, False), (390, False), (1280, True), (390, True)):
                context = browser.new_context(
                    viewport={"width": width, "height": 900}, color_scheme="dark" if is_dark else "light"
                )
                context.add_cookies([{"name": "second-unit-desk", "value": secret, "url": address}])
                for path in paths:
                    page = context.new_page()
                    page.goto(f"{address}{path}")
                    assert page.url == f"{address}{path}"  # not the sign-in page
                    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
                    report = Axe().run(page)
                    assert report.violations_count == 0, report.generate_report()
                    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), (path, width)
                context.close()
