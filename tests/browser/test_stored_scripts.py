"""No script of a stranger runs: payloads come by feed, page, address, query and form, and a browser walks every page.

The browser is told to forget our Content-Security-Policy, so what holds here is that foreign text stays text; the walk
with the policy holds that no page of ours asks for what the policy refuses.
"""

import signal
import urllib.parse
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.stranger import PAYLOADS, Stranger
from tests.browser.walking import Walk, filled
from tests.chromium import in_chromium
from tests.journeys.scene import Scene, set_up

pytestmark = [*in_chromium, pytest.mark.journey]

PASSWORD = "kettle orbit saddle"


@pytest.fixture(scope="module")
def stranger() -> Iterator[Stranger]:
    with Stranger() as stranger:
        yield stranger


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory, stranger: Stranger) -> Scene:
    """What the stranger published, crawled by the real crawler."""
    scene = set_up(tmp_path_factory.mktemp("stranger"), stranger)
    scene.run("seed")
    scene.run("crawl")
    return scene


@pytest.fixture(scope="module")
def site(scene: Scene) -> Iterator[str]:
    process = scene.start("up")
    assert process.stdout is not None
    ready = next(line for line in process.stdout if line.startswith("ready "))
    yield ready.removeprefix("ready ").strip().rstrip("/")
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)


def test_the_browser_would_act_on_the_payloads(browser: Browser, stranger: Stranger) -> None:
    acted = 0
    for number in range(len(PAYLOADS)):
        before, page = len(stranger.hits), browser.new_page()
        page.goto(f"http://{stranger.host}/raw/{number}", wait_until="commit")
        page.wait_for_timeout(100)
        page.close()
        acted += len(stranger.hits) > before
    stranger.visits.clear()
    assert acted > len(PAYLOADS) / 3


@pytest.mark.parametrize("is_guarded", [False, True])
def test_nothing_that_was_crawled_or_asked_runs(
    browser: Browser, site: str, stranger: Stranger, *, is_guarded: bool
) -> None:
    walk = Walk(browser.new_context(bypass_csp=not is_guarded), site)
    walk.over(
        ["/search?q=Cruise", "/", "/source/stranger", "/sources", "/feeds", "/feed.xml"], most=30 if is_guarded else 70
    )
    for number, payload in enumerate(stranger.payloads):
        walk.visit(("/search?q=", "/")[number % 2] + urllib.parse.quote(payload, safe=""))
    walk.context.close()
    assert not walk.faults, walk.faults[:5]
    assert not stranger.hits
    assert sum(path.startswith("/article/") for path in walk.seen) >= 3
    assert walk.quoting > len(walk.seen) / 3


def test_nothing_that_was_written_into_a_form_runs(
    browser: Browser, site: str, scene: Scene, stranger: Stranger
) -> None:
    walk = Walk(browser.new_context(bypass_csp=True), site)
    page, written = walk.page, 0
    link = scene.run("editor", "add", f"Ana {stranger.payloads[7]}", "--admin").splitlines()[-1]
    page.goto(site + urllib.parse.urlsplit(link).path)
    page.get_by_label("New password").fill(PASSWORD)
    page.get_by_label("The same again").fill(PASSWORD)
    page.get_by_role("button", name="Set the password and sign in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Desk")
    for number, path in enumerate(FORMS):
        payload = stranger.payloads[number * 5 % len(stranger.payloads)].replace("\0", "")
        walk.visit(path)
        written += filled(page, payload)
        form = page.locator("main form").filter(has=page.locator("textarea, input:not([type=hidden])")).first
        with page.expect_navigation():
            form.evaluate("(form) => { form.noValidate = true; form.requestSubmit() }")
    walk.over(["/editor", "/editor/audit", *FORMS], most=70)
    walk.context.close()
    assert not walk.faults, walk.faults[:5]
    assert not stranger.hits
    assert written >= len(FORMS)
    assert walk.quoting >= len(FORMS)


FORMS = (
    "/takedown",
    "/report?url=/film/1917-2019",
    "/editor/sources/stranger/edit",
    "/editor/sources/new?by=hand",
    "/editor/catalogue/new?kind=film",
    "/editor/catalogue/new?kind=person",
    "/editor/catalogue/set-pieces/new",
    "/editor/people",
)
