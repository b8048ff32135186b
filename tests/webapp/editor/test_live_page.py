"""The page of a crawl in a real browser: it follows the run by itself and stops it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from flask import Flask
from playwright.sync_api import Browser, Page, expect

from archive import Archive
from records.crawls import Outcome, Run, RunScope, RunState, Trigger
from records.editors import Editor
from records.health import Alarm, AlarmKind
from records.sources import SourceSlug
from tests.builders import an_answer, an_article
from tests.chromium import browser, in_chromium
from tests.serving import served
from tests.webapp.editor.conftest import PASSWORD, Clock, an_end

__all__ = ["browser"]  # a fixture
pytestmark = in_chromium

PAGES = (
    "/editor", "/editor/runs", "/editor/runs/1", "/editor/sources", "/editor/sources/gazette", "/editor/quarantine",
    "/editor/account",
)  # fmt: skip


@pytest.fixture
def address(app: Flask, clock: Clock) -> Iterator[str]:
    clock.now = datetime.now(UTC)  # the page compares with the answer's Date
    with served(app) as address:
        yield address


@pytest.fixture
def page(browser: Browser, address: str, ana: Editor) -> Iterator[Page]:
    """A signed-in browser; what its console says must be nothing."""
    opened = browser.new_page(base_url=address, bypass_csp=True)  # for axe alone; other tests hold the policy
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.goto("/editor/login")
    opened.fill("#name", "Ana")
    opened.fill("#password", PASSWORD)
    opened.click("text=Sign in >> nth=-1")
    opened.wait_for_url("**/editor")
    yield opened
    opened.close()
    assert said == []


@pytest.fixture
def running(archive: Archive, clock: Clock, sources, page: Page) -> Run:
    archive.runs.request(Trigger.EDITOR, "Ana", RunScope(), clock.now)
    run = archive.runs.claim_next(clock.now)
    assert run is not None
    return run


def some_trouble(archive: Archive, clock: Clock) -> None:
    """Raise alarms of all kinds, let a link die and put a page in quarantine."""
    slug, url = SourceSlug("gazette"), f"https://gazette.example/{'a' * 300}"
    alarms = [Alarm(source=slug, kind=kind, since_at=clock.now, sentence="b" * 200) for kind in AlarmKind]
    archive.health.keep_alarms(slug, alarms[:1], clock.now)
    archive.health.keep_alarms(slug, alarms[1:], clock.now)  # the first one is over
    an_article(archive, url, title="c" * 100)
    for days in (2, 0):
        archive.links.note(url, Outcome.GONE, clock.now - timedelta(days=days))
    capture = archive.captures.keep(an_answer(f"{url}b"), None)
    archive.captures.settle(capture.id, Outcome.QUARANTINED)


def test_the_page_follows_the_run_to_its_end(page: Page, archive: Archive, running: Run, clock: Clock) -> None:
    an_end(archive, running.id, 1, clock.now, reason="first")
    page.goto("/editor/runs/1")
    expect(page.locator(".log tbody tr")).to_have_count(1)
    archive.runs.note_source(running.id, SourceSlug("gazette"), "fetching", status=200, note="one page a second")
    an_end(archive, running.id, 2, clock.now, reason="second", url="https://gazette.example/<b>")
    an_end(archive, running.id, 3, clock.now, outcome=Outcome.GONE, reason="status 410")
    expect(page.locator(".log tbody tr")).to_have_count(3)
    expect(page.locator(".log tbody tr").first).to_contain_text("status 410")
    expect(page.locator(".log tbody tr").nth(1)).to_contain_text("https://gazette.example/<b>")
    expect(page.locator('[data-list="sources"]')).to_contain_text("one page a second")
    expect(page.locator('.chip-trouble:has-text("gone")')).to_contain_text("1")
    archive.runs.finish(running.id, RunState.FINISHED, "", clock.now)
    expect(page.get_by_role("status")).to_have_text("Finished with 2 new articles")
    expect(page.get_by_role("button", name="Stop this crawl")).to_be_hidden()


def test_a_narrowed_log_takes_only_what_fits(page: Page, archive: Archive, running: Run, clock: Clock) -> None:
    page.goto("/editor/runs/1?show=trouble")
    an_end(archive, running.id, 1, clock.now)
    an_end(archive, running.id, 2, clock.now, outcome=Outcome.TIMED_OUT)
    expect(page.locator(".log tbody tr")).to_have_count(1)
    expect(page.locator(".log tbody tr")).to_contain_text("timed out")


def test_stopping_is_one_press(page: Page, archive: Archive, running: Run) -> None:
    page.goto("/editor/runs/1")
    page.get_by_role("button", name="Stop this crawl").click()
    expect(page.get_by_role("status")).to_contain_text("Stopping, as Ana asked")
    assert archive.runs.get(running.id).state is RunState.STOPPING


def test_an_editor_starts_a_crawl_of_chosen_sources_by_keyboard(page: Page, archive: Archive, sources) -> None:
    page.goto("/editor/runs")
    page.get_by_label("Chosen sources").press("Space")
    page.get_by_label("Herald").press("Space")
    page.get_by_role("button", name="Start the crawl").press("Enter")
    page.wait_for_url("**/editor/runs/1")
    active = archive.runs.active()
    assert active is not None
    assert active.scope.sources == ("herald",)


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_axe_finds_nothing_on_the_desk(page: Page, archive: Archive, running: Run, clock: Clock, colours) -> None:
    for number, outcome in enumerate(Outcome):
        an_end(archive, running.id, number, clock.now, outcome=outcome)
    some_trouble(archive, clock)
    page.emulate_media(color_scheme=colours)
    for path in PAGES:
        page.goto(path)
        found = Axe().run(page).response["violations"]
        assert [(each["id"], each["nodes"][0]["html"]) for each in found] == [], path


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_screen(page: Page, archive: Archive, running: Run, clock: Clock, width) -> None:
    an_end(archive, running.id, 1, clock.now, url=f"https://gazette.example/{'a' * 300}", reason="b" * 300)
    archive.runs.note_source(running.id, SourceSlug("gazette"), "fetching", status=200, note="c" * 100)
    some_trouble(archive, clock)
    page.set_viewport_size({"width": width, "height": 800})
    for path in PAGES:
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
