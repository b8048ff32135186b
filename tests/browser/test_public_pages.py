"""Public pages in a browser: usable by everyone, on every screen, with and without scripts."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.chromium import in_chromium

pytestmark = in_chromium

PAGES = [
    "/",
    "/search?q=jump&source=post",
    "/search?q=zzzzqqq",
    "/film/the-long-drop-2021",
    "/person/lead-one",
    "/stunt/motorcycle-cliff-jump",
    "/article/2",
    "/film/the-long-drop-2021/motorcycle-cliff-jump",
    "/film/the-long-drop-2021/embed",
    "/compare?a=the-long-drop-2021/motorcycle-cliff-jump&b=the-long-drop-2021/motorcycle-cliff-jump",
    "/story/1",
    "/feeds",
    "/takedown",
    "/help/programs",
    "/films",
    "/help/search",
    "/nothing-here",
]

# A browser that is too busy to fade from page to page says so as an error.
SKIPPED = "Transition was"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: SKIPPED in str(error) or faults.append(str(error)))
    opened.on("console", lambda message: faults.append(message.text) if "Content Security" in message.text else None)
    yield opened
    context.close()
    assert not faults


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_has_a_barrier_that_axe_knows(browser: Browser, address: str, scheme: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    found = {}
    for path in PAGES:
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        results = Axe().run(page)
        if results.violations_count:
            found[path] = results.generate_report()
    context.close()
    assert not found, found


def test_no_page_scrolls_sideways_on_the_smallest_phone(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    wide = {}
    for path in PAGES:
        page.goto(address + path)
        page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide[path] = width
    context.close()
    assert not wide


def test_completion_is_driven_by_keys_alone(page: Page, address: str) -> None:
    page.goto(address)
    page.keyboard.press("/")
    box = page.locator("#q")
    expect(box).to_be_focused()
    page.keyboard.type("lea")
    expect(page.get_by_role("option").first).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("[role=option][aria-selected=true]")
    expect(chosen).to_have_count(1)
    assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    page.keyboard.press("ArrowUp")
    expect(chosen).to_have_count(0)
    page.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    assert box.input_value() == "lea"
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/person/lead-one$"))


def test_enter_without_a_choice_searches(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("#q").fill("jump")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/search\?q=jump$"))
    page.keyboard.press("j")
    expect(page.locator(".hits h2 a").first).to_be_focused()


def test_ticking_a_box_narrows_at_once_and_leaves_a_clean_address(page: Page, address: str) -> None:
    page.goto(address + "/search?q=jump")
    page.locator("input[name=source][value=post]").check()
    page.wait_for_url(re.compile(r"/search\?q=jump&source=post$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("2 articles for “jump”")


def test_the_chosen_colours_hold_on_the_next_page(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_label("Colours").select_option("dark")
    page.goto(address + "/about")
    assert page.evaluate("document.documentElement.dataset.colours") == "dark"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 21, 23)"


def test_everything_works_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.locator("#q").fill("jump")
    page.get_by_role("button", name="Search").click()
    page.locator("input[name=source][value=post]").check()
    page.get_by_role("button", name="Apply").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("2 articles for “jump”")
    page.locator(".hits h2 a").first.click()
    expect(page.get_by_role("link", name=re.compile("Read at Post"))).to_be_visible()
    page.get_by_role("link", name="The Long Drop").first.click()
    page.locator(".evidence summary").first.click()
    expect(page.locator(".told").first).to_be_visible()
    context.close()
