"""Tries of a publication that may become a source: read like a crawl would, and nothing of it kept."""

import json
from pathlib import Path

import pytest

from archive import open_archive
from crawler.exploring.trying import in_turns
from records.sources import DiscoveredPlace, FeedKind
from tests.builders import an_announcement
from tests.crawler.press import Page, Press, a_feed, an_article_page, serving
from tests.crawler.test_crawl import a_config, a_site, crawl, outcomes
from tests.crawler.test_exploring import discover

PATHS = ("/1", "/2", "/3", "/gone", "/no/4")


def a_press() -> dict[str, object]:
    return {path: an_article_page(f"Jump {path}") for path in PATHS if path != "/gone"} | {
        "/robots.txt": Page(body=b"User-agent: *\nDisallow: /no\n")
    }


def tried(tmp_path: Path, press: Press, *options: str) -> dict[str, dict[str, object]]:
    done = discover(tmp_path, press, "--json", *options)
    assert done.returncode == 0, done.stderr
    return {page["url"].removeprefix(press.url): page for page in json.loads(done.stdout)["tried"]}


@pytest.mark.journey
def test_a_try_says_what_would_be_read_and_a_crawl_after_it_reads_everything(tmp_path: Path) -> None:
    with serving(a_press()) as press:  # type: ignore[arg-type]  # pages, some of them made when asked for
        press.pages["/feed"] = a_feed("/gone", "/1", "/no/4", base=press.url)
        press.pages["/news"] = a_feed("/2", base="https://elsewhere.example")
        places = ("--place", f"feed={press.url}/feed", "--place", f"feed={press.url}/news")
        told = tried(tmp_path, press, "--try", "4", *places)
        assert "404" in str(told["/gone"]["reason"])
        assert "robots.txt" in str(told["/no/4"]["reason"])
        assert "another site" in str(told["https://elsewhere.example/2"]["reason"])
        assert told["/1"]["title"] == "Jump /1"
        assert int(str(told["/1"]["words"])) > 50
        assert "/no/4" not in press.paths
        assert "/" not in press.paths  # the front page was not asked for: the places were given
        archive = open_archive(tmp_path / "var")
        assert not archive.captures.of_url(f"{press.url}/1")
        assert not archive.captures.unsettled()
        assert archive.articles.counts()["articles"] == 0
        archive.close()
        assert outcomes(crawl(a_config(tmp_path, a_site("press", press))), press)["/1"] == "new"


def test_places_take_turns_and_no_article_is_tried_twice() -> None:
    def a_place(url: str, *paths: str) -> DiscoveredPlace:
        latest = tuple(an_announcement(f"https://a.example{path}") for path in paths)
        return DiscoveredPlace(url=url, kind=FeedKind.FEED, found_by="given", latest=latest)

    places = [a_place("a", "/1", "/2", "/3"), a_place("b", "/1", "/4"), a_place("c")]
    assert [each.url[-2:] for each in in_turns(places, 3)] == ["/1", "/2", "/4"]
    assert not list(in_turns(places, 0))
