"""Back-fills of real servers on loopback, each slice in a process of its own; and what decides where they go."""

import json
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from archive import Archive
from crawler.recalling import Past, declared_lists, further_lists
from records.crawls import Backfill, BackfillId, RunId, WantedList
from records.sources import FeedKind, FeedReading, Listing
from tests.builders import NOW, a_source, an_announcement, an_article
from tests.crawler.press import Page, Press, a_feed, an_article_page, serving
from tests.crawler.test_crawl import ROOT, a_config, a_site, outcomes

DAYS = ("2021-08-01", "2021-08-31")


def starting(config: Path, *, days: tuple[str, str] = DAYS, words: str = "", kind: str = "") -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.crawler.backfill_once", str(config), *days, words, kind]
    return subprocess.Popen(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def backfill(config: Path, **asked: Any) -> dict[str, Any]:
    process = starting(config, **asked)
    out, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    told: dict[str, Any] = json.loads(out)
    return told


def a_sitemap(base: str, *paths: str) -> Page:
    urls = "".join(f"<url><loc>{base}{path}</loc></url>" for path in paths)
    return Page(body=f"<urlset>{urls}</urlset>".encode(), headers={"Content-Type": "application/xml"})


def an_index(base: str, **changed: str) -> Page:
    named = "".join(
        f"<sitemap><loc>{base}/{name.replace('_', '-')}.xml</loc><lastmod>{day}</lastmod></sitemap>"
        for name, day in changed.items()
    )
    return Page(body=f"<sitemapindex>{named}</sitemapindex>".encode(), headers={"Content-Type": "application/xml"})


def fill(press: Press, articles: int, seconds: float = 0.0) -> list[str]:
    """Give a press an archive of sitemaps; return the paths of what it published in August 2021."""
    paths = [f"/2021/08/{day:02}/jump-{day}" for day in range(1, articles + 1)]
    others = ["/2021/07/30/early-jump", "/2021/09/02/late-jump"]
    press.pages |= {path: an_article_page(f"Jump of {path[6:11]}", seconds=seconds) for path in (*paths, *others)}
    press.pages |= {
        "/robots.txt": Page(body=f"User-agent: *\nDisallow: /no/\nSitemap: {press.url}/index.xml\n".encode()),
        "/index.xml": an_index(press.url, sitemap_2021_08="2024-01-01", sitemap_2020_01="2024-01-01", old="2021-01-01"),
        "/sitemap-2021-08.xml": a_sitemap(press.url, *paths, *others, "/no/2021/08/05/closed-jump"),
        "/feed": a_feed(paths[-1], base=press.url),
    }
    return paths


@pytest.mark.journey
def test_an_estimate_reads_lists_only_and_the_real_run_reads_none_again(tmp_path: Path) -> None:
    with serving({}) as press:
        paths = fill(press, 3)
        config = a_config(tmp_path, a_site("gazette", press))
        estimate = backfill(config, kind="estimate")
        assert press.paths == ["/robots.txt", "/feed", "/index.xml", "/sitemap-2021-08.xml"]
        assert outcomes(estimate, press) == {
            "/feed": "read",
            "/index.xml": "read",
            "/sitemap-2021-08.xml": "read",
            "/sitemap-2020-01.xml": "filtered",
            "/old.xml": "filtered",
        }
        (told,) = estimate["backfills"]
        assert (told["matching"], told["to_fetch"], told["held"], told["lists_open"]) == (4, 4, 0, 0)
        assert told["pause_seconds"] >= 0.05
        assert estimate["waiting"] == 0  # nothing of it gets into the way of ordinary runs

        press.asked.clear()
        real = backfill(config)
    assert sorted(path for path in press.paths if not path.startswith("/.well-known/")) == sorted(paths)
    assert outcomes(real, press) == dict.fromkeys(paths, "new") | {"/no/2021/08/05/closed-jump": "robots"}
    (told,) = real["backfills"]
    assert (told["held"], told["tried"], told["to_fetch"]) == (3, 1, 0)
    assert told["finished_at"]
    assert real["pending"] == 0
    assert real["notes"] == ["4 articles found in 3 lists, 3 held, 1 tried in vain, complete"]


@pytest.mark.journey
def test_slices_are_as_large_as_a_run_of_the_source_and_words_choose(tmp_path: Path) -> None:
    with serving({}) as press:
        fill(press, 5)
        press.pages["/2021/08/09/gala"] = an_article_page("A gala")
        press.pages["/feed"] = a_feed("/2021/08/09/gala", base=press.url)
        config = a_config(tmp_path, a_site("gazette", press) | {"max_articles": 2})
        runs = [backfill(config, words="júmp-") for _ in range(3)]
        assert [len([end for end in run["ends"].values() if end[0] == "new"]) for run in runs] == [2, 2, 1]
        assert [run["backfills"][0]["to_fetch"] for run in runs] == [4, 2, 0]
        assert press.paths.count("/sitemap-2021-08.xml") == 1
        assert "4 to fetch in later runs" in runs[0]["notes"][0]
        assert len(runs[2]["titles"]) == 5


@pytest.mark.journey
def test_a_list_that_has_not_changed_is_read_from_its_earlier_capture(tmp_path: Path) -> None:
    with serving({}) as press:
        fill(press, 2)
        config = a_config(tmp_path, a_site("gazette", press))
        backfill(config, words="nothing")
        press.asked.clear()
        told = backfill(config, words="jump", kind="estimate")
    feed = next(each for each in press.asked if each.path == "/feed")
    assert feed.headers["If-None-Match"] == '"feed"'
    assert outcomes(told, press)["/feed"] == "read"
    assert told["ends"][f"{press.url}/feed"][1].startswith("1 articles named, 1 of them asked for")


@pytest.mark.journey
def test_kill_9_loses_nothing_and_repeats_next_to_nothing(tmp_path: Path) -> None:
    with serving({}) as press:
        paths = fill(press, 9, seconds=0.05)
        config = a_config(tmp_path, a_site("gazette", press))
        for stop_after in (2, 4, 8):  # while lists are read, between, and while articles are fetched
            process = starting(config)
            deadline = time.monotonic() + 45
            while len(press.asked) < stop_after and time.monotonic() < deadline:
                time.sleep(0.005)
            process.send_signal(signal.SIGKILL)
            process.communicate(timeout=60)
        last = backfill(config)
    assert last["state"] == "finished"
    assert (last["pending"], last["unsettled"], last["waiting"]) == (0, 0, 0)
    assert sorted(last["titles"]) == sorted(f"Jump of 08/{day:02}" for day in range(1, 10))
    assert last["backfills"][0]["finished_at"]
    assert len([path for path in press.paths if path in paths]) <= len(paths) + 3  # one a kill
    assert len([path for path in press.paths if path.endswith(".xml")]) <= 2 + 3


@pytest.mark.journey
def test_listings_and_archived_feeds_are_followed_back_until_they_are_older(tmp_path: Path) -> None:
    def a_page(month: int, *, older: str = "") -> Page:
        links = "".join(f'<li><a href="/2021/{month:02}/{n:02}/jump">A jump of the month</a></li>' for n in (1, 2, 3))
        return Page(body=f"<html><body><ul>{links}</ul></body></html>".encode(), headers={"Content-Type": "text/html"})

    def an_archive(month: int) -> Page:
        body = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title>
            <link rel="prev-archive" href="/feed-{month - 1}"/><entry><title>J</title><id>{month}</id>
            <published>2021-{month:02}-20T10:00:00Z</published><link href="/f/{month}"/></entry></feed>"""
        return Page(body=body.encode(), headers={"Content-Type": "application/atom+xml"})

    with serving({"/sitemap.xml": Page(status=404)}) as press:
        press.pages |= {"/feed": an_archive(12)} | {f"/feed-{month}": an_archive(month) for month in range(1, 12)}
        press.pages |= {"/film/": a_page(12)}
        press.pages |= {f"/film/{page}": a_page(max(13 - page, 8)) for page in range(2, 99)}  # ends, and repeats itself
        listing = {"url": f"{press.url}/film/", "links": "li a", "older": f"{press.url}/film/{{page}}"}
        config = a_config(tmp_path, a_site("gazette", press) | {"listings": [listing]})
        told = backfill(config, days=("2021-08-01", "2021-08-31"), kind="estimate")
    lists = [path for path in press.paths if path not in ("/robots.txt", "/sitemap.xml")]
    assert lists == [
        "/feed", "/film/", "/feed-11", "/film/2", "/feed-10", "/film/3", "/feed-9", "/film/4", "/feed-8", "/film/5",
        "/feed-7", "/film/6",
    ]  # fmt: skip
    assert told["backfills"][0]["matching"] == 4


@pytest.mark.journey
def test_a_host_that_wants_peace_while_articles_are_fetched_gets_it(tmp_path: Path) -> None:
    with serving({}) as press:
        paths = fill(press, 4)
        press.pages[paths[2]] = Page(status=503, headers={"Retry-After": "3600"})
        told = backfill(a_config(tmp_path, a_site("gazette", press)))
    ends = {path: outcome for path, outcome in outcomes(told, press).items() if path in paths}
    assert sorted(ends.values()) == ["new", "new", "postponed", "postponed"]
    assert told["backfills"][0]["to_fetch"] == 2  # with the one that robots.txt forbids
    assert told["waiting"] == 0


@pytest.mark.journey
def test_a_host_that_wants_peace_ends_the_slice_and_loses_no_list(tmp_path: Path) -> None:
    with serving({}) as press:
        fill(press, 2)
        press.pages["/index.xml"] = Page(status=429, headers={"Retry-After": "3600"})
        told = backfill(a_config(tmp_path, a_site("gazette", press)))
    assert outcomes(told, press)["/index.xml"] == "postponed"
    assert told["backfills"][0]["lists_open"] == 1
    assert told["backfills"][0]["finished_at"] is None


def test_a_back_fill_goes_back_page_by_page() -> None:
    listing = Listing(url="https://gazette.example/film/", older="https://gazette.example/film/page/{page}/")
    source = a_source("gazette", listings=(listing,), sitemaps=("https://gazette.example/s.xml",))
    past = Past(id=BackfillId(1), source=source, wish=Backfill())
    feed, sitemap, first = declared_lists(source)
    assert [each.kind for each in (feed, sitemap, first)] == [FeedKind.FEED, FeedKind.SITEMAP, FeedKind.LISTING]
    reading = FeedReading(title=None, format="x", announcements=(), older="https://gazette.example/older")
    (second,) = further_lists(past, first, reading, [an_announcement()])
    assert (second.url, second.depth) == ("https://gazette.example/film/page/2/", 2)
    assert further_lists(past, feed, reading, [an_announcement()])[0].url == "https://gazette.example/older"
    assert further_lists(past, replace(first, depth=500), reading, [an_announcement()]) == []
    assert further_lists(past, first, reading, []) == []
    elsewhere = replace(reading, older="https://other.example/older")
    assert further_lists(past, feed, elsewhere, [an_announcement()]) == []


def test_indexes_are_followed_only_so_deep() -> None:
    source = a_source("gazette")
    past = Past(id=BackfillId(1), source=source, wish=Backfill())
    reading = FeedReading(title=None, format="x", announcements=(), further=("https://gazette.example/s2.xml",))
    index = WantedList(url="https://gazette.example/s.xml", kind=FeedKind.SITEMAP, root="https://gazette.example/s.xml")
    assert [each.depth for each in further_lists(past, index, reading, [])] == [2]
    assert further_lists(past, replace(index, depth=3), reading, []) == []


def test_the_shelf_counts_what_other_shelves_know(archive: Archive) -> None:
    an_article(archive, "https://gazette.example/held")
    slug = a_source("gazette").slug
    pages = [an_announcement(f"https://gazette.example/{name}") for name in ("held", "gone", "open")]
    wish = Backfill(words=("jump",))
    backfill_id = archive.backfills.open(slug, wish, NOW)
    assert archive.backfills.open(slug, wish, NOW) == backfill_id
    root = WantedList(url="https://gazette.example/s.xml", kind=FeedKind.SITEMAP, root="https://gazette.example/s.xml")
    assert archive.backfills.add_lists(backfill_id, [root, root], most=9) == [root]
    assert archive.backfills.add_lists(backfill_id, [root], most=9) == []
    found = dict.fromkeys(pages, False) | {pages[2]: True}
    assert archive.backfills.keep_list(backfill_id, root.url, links_sha256="1", found=found, now=NOW)
    archive.sources.announce(slug, [pages[1]], NOW)
    archive.sources.settle_announcement(pages[1].url, "gone", retry_at=None, now=NOW)
    state = archive.backfills.state(backfill_id)
    assert (state.matching, state.unsure, state.held, state.tried, state.to_fetch) == (3, 2, 1, 1, 1)
    assert (state.lists_read, state.lists_open, state.seconds_left) == (1, 0, None)
    assert archive.backfills.to_fetch(backfill_id, 9) == [pages[2]]
    archive.backfills.finish(backfill_id, NOW)
    assert archive.backfills.open(slug, wish, NOW) != backfill_id


def test_a_list_is_tried_in_three_runs_and_then_given_up(archive: Archive) -> None:
    slug = a_source("gazette").slug
    archive.sources.sync([a_source("gazette")], NOW)
    backfill_id = archive.backfills.open(slug, Backfill(), NOW)
    root = WantedList(url="https://gazette.example/s.xml", kind=FeedKind.SITEMAP, root="https://gazette.example/s.xml")
    archive.backfills.add_lists(backfill_id, [root], most=9)
    for run in (RunId(1), RunId(2), RunId(3)):
        assert archive.backfills.next_list(backfill_id, run) == root
        archive.backfills.fail_list(backfill_id, root.url, run, is_final=False, now=NOW)
        assert archive.backfills.next_list(backfill_id, run) is None
    assert archive.backfills.state(backfill_id).lists_failed == 1
    assert archive.backfills.next_list(backfill_id, RunId(4)) is None
