"""Editors decide in a real browser: ten questions by keyboard, a film renamed, two editors on one article."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from secrets import token_urlsafe

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from records.editors import EditorRole, Session
from records.verdicts import Ruling
from tests.builders import NOW
from tests.chromium import in_chromium
from tests.serving import served
from tests.webapp.conftest import Site, open_site
from tests.webapp.editor.test_possible_copies import tell_two
from tests.webapp.newsroom import FILM, findings_of
from webapp.editor.sessions import digest
from webapp.rooms import KEY

pytestmark = in_chromium

SURFACES = ("jump", "leap", "vault", "drop", "plunge", "dive", "flight", "hop", "bound", "spring")


@pytest.fixture
def own_site(tmp_path: Path) -> Iterator[Site]:
    yield from open_site(tmp_path / "own", is_filled=True)


@pytest.fixture
def bare_site(tmp_path: Path) -> Iterator[Site]:
    yield from open_site(tmp_path / "bare", is_filled=False)


@pytest.fixture
def address(own_site: Site) -> Iterator[str]:
    with served(own_site.app) as address:
        yield address


def ticking() -> Callable[[], datetime]:
    """Answers are told apart by when they were given."""
    steps = count()
    return lambda: NOW + timedelta(milliseconds=next(steps))


def desk_of(browser: Browser, site: Site, address: str, name: str) -> Page:
    """Return a page of somebody who is signed in; the site's clock moves on from then on."""
    site.app.extensions[KEY] = replace(site.app.extensions[KEY], clock=ticking())
    editor, secret = site.archive.editors.add(name, EditorRole.EDITOR, NOW), token_urlsafe(32)
    site.archive.sessions.open(
        Session(
            id_sha256=digest(secret),
            editor_id=editor.id,
            created_at=NOW,
            last_seen_at=NOW,
            csrf_token=token_urlsafe(32),
        )
    )
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_cookies([{"name": "second-unit-desk", "value": secret, "url": address}])
    return context.new_page()


def barriers(page: Page) -> str:
    found = Axe().run(page)
    return found.generate_report() if found.violations_count else ""


def ask_ten_questions(site: Site) -> None:
    for article, two in zip(site.articles, zip(SURFACES[::2], SURFACES[1::2], strict=True), strict=True):
        found = findings_of(article.current.extraction.text)
        jump = found.stunts[0]
        rolled = replace(jump, stunt=type(jump.stunt)("stunt:car.roll"), surface=two[1])
        site.archive.findings.keep(article.id, replace(found, stunts=(replace(jump, surface=two[0]), rolled)), NOW)


def test_ten_questions_are_answered_by_keyboard(browser: Browser, own_site: Site, address: str) -> None:
    ask_ten_questions(own_site)
    page = desk_of(browser, own_site, address, "Ana")
    page.goto(f"{address}/editor/review")
    expect(page.locator(".question")).to_have_count(10)
    assert not barriers(page)
    page.keyboard.press("j")
    expect(page.locator("#at-1")).to_be_focused()
    page.keyboard.press("k")
    expect(page.locator("#at-0")).to_be_focused()
    for left in range(9, -1, -1):
        page.keyboard.press("r" if left % 2 else "a")
        expect(page.locator(".question")).to_have_count(left)
    rulings = [one.ruling for one in own_site.archive.verdicts.recent()]
    assert (rulings.count(Ruling.ACCEPT), rulings.count(Ruling.REJECT)) == (5, 5)
    page.keyboard.press("u")
    expect(page.locator(".question")).to_have_count(1)
    assert own_site.archive.verdicts.count() == 9


def test_a_film_is_renamed_and_its_old_address_leads_to_the_new_one(
    browser: Browser, own_site: Site, address: str
) -> None:
    page = desk_of(browser, own_site, address, "Ana")
    page.goto(f"{address}/editor/catalogue")
    assert not barriers(page)
    page.get_by_role("link", name="The Long Drop 2021").click()
    assert not barriers(page)
    page.get_by_label("Title").fill("The Longest Drop")
    page.get_by_label("Address").fill("the-longest-drop-2021")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status").first).to_contain_text("Saved")
    page.goto(f"{address}/film/the-long-drop-2021")
    expect(page).to_have_url(re.compile(r"/film/the-longest-drop-2021$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("The Longest Drop")
    page.goto(f"{address}/editor/audit")
    expect(page.locator("tbody tr")).to_have_count(1)
    assert not barriers(page)


def test_the_second_of_two_editors_is_told(browser: Browser, own_site: Site, address: str) -> None:
    first, second = (desk_of(browser, own_site, address, name) for name in ("Ana", "Ben"))
    path = f"{address}/editor/articles/{own_site.articles[0].id}"
    for page in (first, second):
        page.goto(path)
    assert not barriers(first)
    first.get_by_role("button", name="Reject The Long Drop 2021").click()
    expect(first.get_by_role("status")).to_contain_text("Decided")
    second.get_by_label("Title").fill("A better headline")
    second.get_by_role("button", name="Set Title").click()
    expect(second.get_by_role("alert")).to_contain_text("Ana decided about this article meanwhile")
    assert not barriers(second)
    expect(second.get_by_label("Value")).to_have_value("A better headline")
    second.get_by_role("button", name="Decide it all the same").click()
    expect(second.get_by_role("heading", level=1)).to_have_text("A better headline")
    held = own_site.archive.verdicts.of([own_site.articles[0].id])[own_site.articles[0].id]
    assert [one.key for one in held] == [FILM, "title"]


@pytest.mark.parametrize(("key", "ruling"), [("a", Ruling.ACCEPT), ("r", Ruling.REJECT), ("w", Ruling.ACCEPT)])
def test_a_possible_copy_is_answered_by_one_key(browser: Browser, bare_site: Site, key: str, ruling: Ruling) -> None:
    told = tell_two(bare_site.archive)
    with served(bare_site.app) as address:
        page = desk_of(browser, bare_site, address, "Ana")
        page.goto(f"{address}/editor/review")
        expect(page.locator(".question")).to_have_count(1)
        expect(page.locator(".sides mark").first).to_be_visible()
        for width, scheme in ((1280, "light"), (390, "dark")):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            assert not barriers(page)
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.keyboard.press(key)
        expect(page.locator(".question")).to_have_count(0)
        (held,) = bare_site.archive.verdicts.pairs()
        assert (held.ruling, held.article_id) == (ruling, told[0 if key == "w" else 1].id)
        page.keyboard.press("u")
        expect(page.locator(".question")).to_have_count(1)


def test_a_set_piece_is_made_at_the_desk(browser: Browser, own_site: Site, address: str) -> None:
    page = desk_of(browser, own_site, address, "Ana")
    page.goto(f"{address}/editor/catalogue")
    page.get_by_role("link", name="Set-pieces").click()
    page.get_by_role("link", name="New set-piece").click()
    page.get_by_label("Name", exact=True).fill("Leap of the year")
    page.get_by_label("Film").fill("The Long Drop 2021")
    page.get_by_label("Stunt that it is told as", exact=True).fill("Motorcycle cliff jump")
    page.get_by_label("Place").fill("Norway")
    assert not barriers(page)
    page.get_by_role("button", name="Create").click()
    expect(page.get_by_role("status").first).to_contain_text("Saved")
    assert not barriers(page)
    page.get_by_role("link", name="its page").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Leap of the year")
    page.goto(f"{address}/editor/catalogue/set-pieces")
    assert not barriers(page)
