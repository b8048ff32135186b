"""The site as a process: a reader subscribes, an editor signs in and crawls."""

import json
import re
import signal
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from http.cookiejar import CookieJar
from pathlib import Path

import feedparser_sgmllib
import pytest

from demo import Newsroom
from tests.journeys.scene import Scene, get, set_up

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]


@pytest.fixture(scope="module")
def address(crawled: Scene) -> Iterator[str]:
    """The site over the crawled archive, on a free port."""
    process = crawled.start("--port", "0", module="webapp")
    assert process.stdout is not None
    yield process.stdout.readline().removeprefix("ready ").strip().rstrip("/")
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=20)
    assert process.returncode == 0


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/search?q=cliff+jump",
        "/search?q=mi7",
        "/film/mission-impossible-dead-reckoning-part-one-2023",
        "/person/tom-cruise",
        "/stunt/motorcycle-cliff-jump",
        "/feeds",
        "/films",
        "/people",
        "/stunts",
        "/suggest?q=mis",
        "/healthz",
        "/robots.txt",
        "/editor/login",
    ],
)
def test_stable_addresses_answer(address: str, path: str) -> None:
    assert get(address + path)[0] == 200


def test_the_film_page_tells_what_happened_and_who_differs(address: str) -> None:
    page = get(f"{address}/film/mission-impossible-dead-reckoning-part-one-2023")[2]
    for words in ("500 hours", "1,300", "13,000", "CinemaCon"):
        assert words in page


def test_a_real_reader_subscribes_and_is_told_when_nothing_is_new(address: str) -> None:
    # The reader's own copy of feedparser imports this under its old name, without asking for it to be installed.
    sys.modules.setdefault("sgmllib", feedparser_sgmllib)
    from reader import make_reader

    with make_reader(":memory:") as reader:
        reader.add_feed(f"{address}/feed.xml")
        first = reader.update_feed(f"{address}/feed.xml")
        assert first is not None
        assert first.new == 50
        entries = list(reader.get_entries())
        assert all(entry.id.startswith("tag:") for entry in entries)
        assert reader.update_feed(f"{address}/feed.xml") is None


def test_the_feed_answers_304_to_either_validator(address: str) -> None:
    status, headers, _text = get(f"{address}/feed.xml")
    assert status == 200
    assert headers["content-type"] == "application/rss+xml; charset=utf-8"
    assert get(f"{address}/feed.xml", [("If-None-Match", headers["etag"])])[0] == 304
    assert get(f"{address}/feed.xml", [("If-Modified-Since", headers["last-modified"])])[0] == 304


def test_an_editor_signs_in_starts_a_run_and_watches_it_end(tmp_path: Path) -> None:
    with Newsroom(port=0) as newsroom:
        scene = set_up(tmp_path, newsroom, sources=[site.source() for site in newsroom.sites[:2]])
        scene.run("seed")
        link = scene.run("editor", "add", "Desk").splitlines()[-1]
        process = scene.start("up")
        try:
            assert process.stdout is not None
            ready = next(line for line in process.stdout if line.startswith("ready "))
            browser = Desk(ready.removeprefix("ready ").strip().rstrip("/"))
            browser.post(
                urllib.parse.urlsplit(link).path,
                password="a long enough pass phrase",
                repeated="a long enough pass phrase",
            )
            progress = browser.crawl_everything()
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=30)
    assert progress["state"] == "finished"
    assert process.returncode == 0


class Desk:
    """A browser without scripts, as far as an editor needs one."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        self._opener.addheaders = [("Origin", address), ("Sec-Fetch-Site", "same-origin")]

    def get(self, path: str) -> str:
        with self._opener.open(self._address + path, timeout=20) as answer:
            return str(answer.read().decode())

    def post(self, path: str, form: str | None = None, **fields: str) -> str:
        """Fill in the form of a page, with its token, and send it; return the address one ends at."""
        token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', self.get(form or path))
        assert token, "the form has no token"
        body = urllib.parse.urlencode({"csrf_token": token.group(1), **fields}).encode()
        with self._opener.open(self._address + path, body, timeout=20) as answer:
            return str(answer.url)

    def crawl_everything(self) -> dict[str, object]:
        ended_at = self.post("/editor/runs", what="all")
        run = urllib.parse.urlsplit(ended_at).path
        for _ in range(100):
            progress: dict[str, object] = json.loads(self.get(f"{run}/progress?after=0"))
            if progress["state"] not in ("requested", "running"):
                return progress
            time.sleep(0.5)
        return progress
