"""A walk over every page that pages of ours link to, in a real browser, noting whatever acted that should not."""

import urllib.parse
from dataclasses import dataclass, field

from playwright.sync_api import BrowserContext, Download, Error, Page

from tests.browser.stranger import MARK

# Elements and attributes that no template of ours writes: one of them came out of somebody's text.
FOREIGN = (
    "[onerror],[onload],[onfocus],[ontoggle],[srcdoc],a[href^='javascript:' i],a[href^='data:' i],"
    "iframe,object,embed,base,math,video,meta[http-equiv=refresh][content*='url' i]"
)
MOST_OF_A_SHAPE = 4


@dataclass
class Walk:
    """Walks one browser context; `faults` says what went wrong and where, `seen` where it has been.

    `quoting` counts the pages on which a payload was there to be read, as text.
    """

    context: BrowserContext
    address: str
    seen: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    quoting: int = 0

    def __post_init__(self) -> None:
        self.page = self.context.new_page()
        self.page.on("dialog", lambda dialog: (self._blame(f"dialog {dialog.message}"), dialog.dismiss()))
        self.page.on("download", _refused)
        self.page.on("console", lambda said: "Security Policy" in said.text and self._blame(said.text))
        self.page.on("request", lambda asked: asked.url.startswith(self.address) or self._blame(f"asks {asked.url}"))

    def over(self, starts: list[str], most: int) -> None:
        """Visit the starting paths, then breadth first what they link to, each shape of address a few times."""
        queue, known, shapes = list(starts), set(starts), dict[str, int]()
        while queue and len(self.seen) < most:
            path = queue.pop(0)
            for found in self.visit(path):
                shape = "/".join(
                    part if part.isalpha() else "N" for part in urllib.parse.urlsplit(found).path.split("/")
                )
                if found not in known and shapes.get(shape, 0) < MOST_OF_A_SHAPE:
                    known.add(found)
                    shapes[shape] = shapes.get(shape, 0) + 1
                    queue.append(found)

    def visit(self, path: str) -> list[str]:
        """Open a page, look for what is not ours, and return the paths of our own that it links to."""
        self.seen.append(path)
        try:
            self.page.goto(self.address + path, wait_until="load")
        except Error as problem:
            if "Download is starting" not in str(problem) and "ERR_ABORTED" not in str(problem):
                self._blame(str(problem))
            return []
        if not self.page.url.startswith(self.address):
            self._blame(f"leads to {self.page.url}")
            return []
        self.page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        foreign = self.page.evaluate(f"[...document.querySelectorAll(`{FOREIGN}`)].map((one) => one.outerHTML)")
        self.faults.extend(f"{path}: holds {one[:200]}" for one in foreign)
        self.quoting += f"{MARK}`" in self.page.evaluate("document.documentElement.textContent")
        links = self.page.evaluate("[...document.querySelectorAll('a[href]')].map((one) => one.href.split('#')[0])")
        return [link.removeprefix(self.address) for link in links if link.startswith(self.address + "/")]

    def _blame(self, what: str) -> None:
        self.faults.append(f"{self.seen[-1] if self.seen else ''}: {what[:300]}")


def _refused(download: Download) -> None:
    download.cancel()


def filled(page: Page, text: str) -> int:
    """Write a text into every text field one can see, and return how many there were."""
    fields = page.locator("main input[type=text]:visible, main input:not([type]):visible, main textarea:visible")
    for number in range(fields.count()):
        fields.nth(number).fill(text)
    return fields.count()
