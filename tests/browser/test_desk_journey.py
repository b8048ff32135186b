"""An editor's first hour: set up, sign in, add an outlet by its address, try it, crawl, watch, stop, go on."""

import json
import re
import signal
import urllib.parse
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from demo import Newsroom
from tests.chromium import in_chromium
from tests.journeys.scene import Scene, set_up

pytestmark = [*in_chromium, pytest.mark.journey]

PASSWORD = "kettle orbit saddle"
SLOWLY = 60_000  # ms: commands start, load what parses, and wait politely between requests


@pytest.fixture(scope="module")
def newsroom() -> Iterator[Newsroom]:
    with Newsroom(port=0) as newsroom:
        yield newsroom


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory, newsroom: Newsroom) -> Scene:
    """No source at all, and a crawler slow enough to be watched."""
    crawler = {"delay_seconds": 0.4, "poll_minutes": 0, "allowed_networks": ["127.0.0.0/8"], "contact": "http://x/"}
    scene = set_up(tmp_path_factory.mktemp("desk"), newsroom, sources=[], crawler=crawler)
    scene.run("seed")
    return scene


@pytest.fixture(scope="module")
def desk(scene: Scene) -> Iterator[str]:
    """Address of the running site, with its worker."""
    process = scene.start("up")
    assert process.stdout is not None
    ready = next(line for line in process.stdout if line.startswith("ready "))
    yield ready.removeprefix("ready ").strip().rstrip("/")
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)


def enter(page: Page, scene: Scene, desk: str, name: str = "Ana") -> None:
    """Use a fresh set-up link."""
    link = scene.run("editor", "add", name, "--admin").splitlines()[-1]
    page.goto(desk + urllib.parse.urlsplit(link).path)
    page.get_by_label("New password").fill(PASSWORD)
    page.get_by_label("The same again").fill(PASSWORD)
    page.get_by_role("button", name="Set the password and sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Desk")


def look_at(page: Page, desk: str, address: str) -> None:
    page.goto(f"{desk}/editor/sources")
    page.get_by_role("link", name="Add a source").click()
    page.get_by_label("Address of the publication").fill(address)
    page.get_by_role("button", name="Look").click()


def barriers(page: Page) -> str:
    found = Axe().run(page)
    return found.generate_report() if found.violations_count else ""


def test_an_outlet_is_added_tried_crawled_stopped_and_gone_on_with(
    browser: Browser, desk: str, scene: Scene, newsroom: Newsroom
) -> None:
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    enter(page, scene, desk)
    outlet = newsroom.sites[0]
    look_at(page, desk, outlet.base_url)
    expect(page.get_by_role("heading", name="Found")).to_be_visible(timeout=SLOWLY)
    expect(page.get_by_label("Name", exact=True)).to_have_value("Lantern Row")
    expect(page.locator(".tried li")).to_have_count(3)
    expect(page.locator(".tried .tags").first).to_contain_text("Mission: Impossible")
    assert not barriers(page)

    sitemap = page.get_by_role("checkbox", name=re.compile("sitemap.xml"))
    sitemap.check()
    page.get_by_label("Short name").fill("lantern")
    page.get_by_role("button", name="Test fetch").click()
    expect(page.locator("[data-errand]")).to_have_count(0, timeout=SLOWLY)
    expect(page.locator(".tried li").first).to_be_visible()
    expect(page.get_by_label("Short name")).to_have_value("lantern")
    expect(sitemap).to_be_checked()

    page.get_by_role("button", name="Save and crawl now").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Crawl 1")
    expect(page.locator('[data-field="new"]').first).not_to_have_text("0", timeout=SLOWLY)
    page.get_by_role("button", name="Stop this crawl").click()
    expect(page.locator('[data-field="headline"]')).to_contain_text("Stopped by Ana", timeout=SLOWLY)
    kept = json.loads(page.request.get(f"{page.url}/progress?after=0").text())["new"]
    assert 0 < kept < len(outlet.articles)

    page.reload()
    page.get_by_role("button", name="Go on with it").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Crawl 2")
    expect(page.locator('[data-field="headline"]')).to_contain_text("Finished", timeout=SLOWLY)
    rest = json.loads(page.request.get(f"{page.url}/progress?after=0").text())["new"]
    assert kept + rest == len(outlet.articles)

    page.reload()
    page.get_by_role("link", name=re.compile("^its way")).first.click()
    expect(page.locator(".steps .step-done").first).to_be_visible()
    assert not barriers(page)


def test_without_scripts_a_look_shows_its_result_by_itself(
    browser: Browser, desk: str, scene: Scene, newsroom: Newsroom
) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    enter(page, scene, desk, "Ben")
    look_at(page, desk, newsroom.sites[1].base_url)
    expect(page.get_by_role("heading", name="Found")).to_be_visible(timeout=SLOWLY)
    page.get_by_label("Short name").fill("kestrel")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_role("status")).to_contain_text("The source is added")


def test_an_address_where_nothing_answers_is_told(browser: Browser, desk: str, scene: Scene) -> None:
    page = browser.new_context().new_page()
    enter(page, scene, desk, "Cleo")
    look_at(page, desk, "http://127.0.0.99:1/")
    expect(page.get_by_role("alert")).to_contain_text("in vain", timeout=SLOWLY)
    expect(page.get_by_label("Address of the publication")).to_have_value("http://127.0.0.99:1/")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_of_the_desk_has_a_barrier_or_scrolls_sideways(
    browser: Browser, desk: str, scene: Scene, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    enter(page, scene, desk, "Dora")
    found = {}
    for path in PAGES:
        page.goto(desk + path)
        page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        report = barriers(page)
        width = page.evaluate("document.documentElement.scrollWidth")
        if report or width > 360:
            found[path] = report or f"{width} px wide"
    context.close()
    assert not found, found


PAGES = [
    "/editor",
    "/editor/sources",
    "/editor/sources/new",
    "/editor/sources/new?by=hand",
    "/editor/sources/lantern",
    "/editor/sources/lantern/edit",
    "/editor/sources/import",
    "/editor/runs",
    "/editor/runs/1",
    "/editor/schedule",
    "/editor/way?url=https://example.com/",
    "/editor/quarantine",
    "/editor/health",
    "/editor/health/backups",
    "/editor/people",
    "/editor/account",
    "/editor/account/factor",
]
