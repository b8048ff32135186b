"""Whole journeys of a reader: by mouse, by keyboard, without scripts, on a phone; and a followed search that grows."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import feedparser
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.builders import NOW
from tests.chromium import in_chromium
from tests.serving import served
from tests.webapp.conftest import Site, open_site
from tests.webapp.newsroom import index_all, tell

pytestmark = in_chromium

FILM = "/film/the-long-drop-2021"
WIDTHS = {"desk": 1280, "phone": 360}


@pytest.fixture(params=["desk", "phone", "no scripts"])
def context(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    width = WIDTHS.get(request.param, 1280)
    opened = browser.new_context(
        viewport={"width": width, "height": 800}, java_script_enabled=request.param != "no scripts"
    )
    yield opened
    opened.close()


def test_from_a_search_to_the_outlet_that_said_it(context: BrowserContext, address: str) -> None:
    page, faults = context.new_page(), []
    page.on("console", lambda said: faults.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address)
    page.locator("#q").fill("jump")
    page.get_by_role("button", name="Search").click()
    page.goto(page.url + "&source=post")
    expect(page.get_by_role("heading", level=1)).to_have_text("2 articles for “jump”")
    page.locator(".hits .tag-film").first.click()
    page.wait_for_url(re.compile(FILM))
    page.locator(".evidence summary").first.click()
    expect(page.locator(".told").first).to_be_visible()
    page.locator("section[aria-labelledby=pieces] h3 a").first.click()
    page.wait_for_url(re.compile(f"{FILM}/motorcycle-cliff-jump"))
    page.locator(".ledger td a:not(.outlet)").first.click()
    expect(page.get_by_role("link", name=re.compile("Read at"))).to_be_visible()
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not faults


def test_a_reader_goes_back_to_a_day_by_keyboard_alone(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + FILM)
    page.locator(".as-of summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#as_of")).to_be_focused()
    page.keyboard.type("08272021")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("as_of=2021-08-27"))
    expect(page.locator(".as-of-banner")).to_contain_text("As it was known on 27 August 2021")
    page.get_by_role("link", name="Back to what is known now").press("Enter")
    page.wait_for_url(re.compile(FILM + "$"))
    page.close()


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until something is reached, as somebody without a mouse does."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("(wanted) => document.activeElement.matches(wanted)", selector):
            return
    pytest.fail(f"Tab never reaches {selector}")


def test_from_a_search_to_the_report_that_said_it_first_by_keyboard_alone(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    tab_to(page, "#q")
    page.keyboard.type("jump")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("q=jump"))
    tab_to(page, ".hits .tag-film")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(FILM))
    tab_to(page, "section[aria-labelledby=pieces] h3 a")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(f"{FILM}/motorcycle-cliff-jump"))
    tab_to(page, ".coverage a")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/article/"))
    page.close()


@pytest.mark.parametrize("path", ["/", "/search?q=jump", FILM, f"{FILM}/motorcycle-cliff-jump", "/people"])
def test_text_at_twice_its_size_needs_no_scrolling_sideways(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, bypass_csp=True)
    page = context.new_page()
    page.goto(address + path)
    page.add_style_tag(content="html { font-size: 200% }")
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    context.close()


def test_on_paper_the_evidence_stands_open_and_what_is_for_clicking_is_gone(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(address + FILM)
    page.emulate_media(media="print")
    expect(page.locator(".told").first).to_be_visible()
    expect(page.get_by_role("search")).to_be_hidden()
    expect(page.get_by_role("group", name=re.compile("Follow")).first).to_be_hidden()
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [f"{FILM}?as_of=2021-08-28&show=all&outlet=gazette", "/report", "/accessibility"])
def test_new_pages_have_no_barrier_that_a_program_finds(browser: Browser, address: str, path: str, scheme: str) -> None:
    page: Page = browser.new_page(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address + path)
    page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
    results = Axe().run(page)
    assert not results.violations_count, results.generate_report()
    page.close()


@pytest.fixture
def growing(tmp_path: Path) -> Iterator[tuple[Site, str]]:
    """A site of its own, to be crawled once more."""
    for site in open_site(tmp_path / "own", is_filled=True):
        with served(site.app, threads=2) as address:
            yield site, address


def test_a_followed_search_tells_of_what_came_after(growing: tuple[Site, str], browser: Browser) -> None:
    site, address = growing
    page = browser.new_page()
    page.goto(f"{address}/search?q=jump")
    feed = page.get_by_role("group", name=re.compile("Follow")).get_by_role("link", name="Atom").get_attribute("href")
    page.close()

    def titles() -> list[str]:
        with urlopen(f"{address}{feed}") as answer:  # noqa: S310 - a server of this test
            found = feedparser.parse(answer)
        assert not found.bozo
        return [entry.title for entry in found.entries]

    before = titles()
    tell(site.archive, "wire", 9, title="One more jump off the same cliff")
    index_all(site.archive, site.folder / "index", NOW.replace(year=NOW.year + 1))
    after = titles()
    assert after[0] == "One more jump off the same cliff"
    assert set(after[1:]) == set(before)
