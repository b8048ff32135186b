"""Real crawls of real servers on loopback, each in a process of its own."""

import fcntl
import gzip
import json
import os
import signal
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.crawler.press import Page, Press, a_feed, an_article_page, serving

ROOT = Path(__file__).parents[2]


def a_config(folder: Path, *sources: dict[str, Any], **crawler: Any) -> Path:
    settings = {"allowed_networks": ["127.0.0.1/32"], "delay_seconds": 0.05, "timeout_seconds": 2, **crawler}
    path = folder / "config.yaml"
    path.write_text(yaml.safe_dump({"crawler": settings, "sources": list(sources), "storage": {"folder": "var"}}))
    return path


def a_site(slug: str, press: Press, feed: str = "/feed") -> dict[str, Any]:
    return {"slug": slug, "name": slug.title(), "home": f"{press.url}/", "feeds": [f"{press.url}{feed}"]}


def starting(config: Path, *urls: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.crawler.crawl_once", str(config), *urls]
    # Proxies in the environment must not be able to get around the guard.
    environment = {**os.environ, "http_proxy": "http://127.0.0.1:9", "no_proxy": ""}
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def crawl(config: Path, *urls: str) -> dict[str, Any]:
    process = starting(config, *urls)
    out, errors = process.communicate(timeout=60)
    assert process.returncode == 0, errors
    told: dict[str, Any] = json.loads(out)
    return told


def outcomes(told: dict[str, Any], press: Press) -> dict[str, str]:
    return {url.removeprefix(press.url): end[0] for url, end in told["ends"].items() if url.startswith(press.url)}


@pytest.mark.journey
def test_a_second_crawl_asks_conditionally_and_finds_nothing_new(tmp_path: Path) -> None:
    pages = {f"/{n}": an_article_page(f"Jump number {n}") for n in range(3)}
    far_pages = {"/far": an_article_page("A far jump")}
    with serving({**pages, "/feed": a_feed(*pages)}) as press, serving(far_pages) as far:
        config = a_config(tmp_path, a_site("gazette", press))
        first = crawl(config)
        assert first["state"] == "finished"
        assert outcomes(first, press) == {"/feed": "read", "/0": "new", "/1": "new", "/2": "new"}
        assert press.paths[0] == "/robots.txt"
        assert first["binds"] == []

        press.asked.clear()
        second = crawl(config)
        assert outcomes(second, press) == {"/feed": "unchanged"}
        assert [each.headers["If-None-Match"] for each in press.asked] == ['"feed"']

        press.asked.clear()
        third = crawl(config, f"{press.url}/1", f"{far.url}/far")
        assert outcomes(third, press) == {"/1": "unchanged"}
        assert outcomes(third, far) == {"/far": "new"}
        assert press.asked[0].headers["If-None-Match"] == '"page"'
        assert {"Cookie", "Referer"}.isdisjoint(press.asked[0].headers)
        assert len(third["titles"]) == 4


@pytest.mark.journey
def test_what_servers_do_wrong_ends_with_a_reason_and_hurts_no_other(tmp_path: Path) -> None:
    whole = an_article_page("Cut short")
    cut = Page(body=gzip.compress(whole.body)[:-20], headers={**whole.headers, "Content-Encoding": "gzip"})
    bomb = Page(body=gzip.compress(b" " * 3_000_000), headers={**whole.headers, "Content-Encoding": "gzip"})
    with serving({"/": whole}, host="127.0.0.2") as inside, serving({}) as press:
        moved = {"Location": f"{inside.url}/"}
        press.pages |= {
            "/inside": Page(status=302, headers=moved),
            "/inside-by-name": Page(status=302, headers={"Location": "http://2130706434/"}),
            "/file": Page(status=302, headers={"Location": "file:///etc/hostname"}),
            "/loop": Page(status=302, headers={"Location": "/loop?again"}),
            "/loop?again=": Page(status=302, headers={"Location": "/loop"}),
            "/moved": Page(status=301, headers={"Location": "/fine"}),
            "/fine": an_article_page("A fine jump"),
            "/cut": cut,
            "/bomb": bomb,
            "/silent": Page(seconds=4),
            "/gone": Page(status=410),
            "/broken": Page(status=500, body=b"oops"),
            "/picture": Page(body=b"\x89PNG", headers={"Content-Type": "image/png"}),
        }
        paths = [path for path in press.pages if "?" not in path]
        press.pages["/feed"] = a_feed(*paths, f"{inside.url}/")
        told = crawl(a_config(tmp_path, a_site("gazette", press), max_page_megabytes=1, timeout_seconds=1))
    assert told["pending"] == 0
    assert told["seen"] == len(told["ends"])
    assert outcomes(told, press) == {
        "/feed": "read",
        "/inside": "refused",
        "/inside-by-name": "refused",
        "/file": "refused",
        "/loop": "fetch_failed",
        "/fine": "new",
        "/moved": "duplicate",
        "/cut": "fetch_failed",
        "/bomb": "too_large",
        "/silent": "timed_out",
        "/gone": "gone",
        "/broken": "fetch_failed",
        "/picture": "not_an_article",
    }
    assert told["ends"][f"{inside.url}/"][0] == "filtered"
    assert inside.asked == []
    assert all(reason for outcome, reason in told["ends"].values() if outcome not in ("new", "duplicate"))


@pytest.mark.journey
def test_robots_and_wishes_to_be_left_alone_are_obeyed(tmp_path: Path) -> None:
    closed = {"/robots.txt": Page(body=b"User-agent: *\nDisallow: /\n", seconds=0.2)}
    broken = {"/robots.txt": Page(status=503)}
    busy = {"/feed": Page(status=429, headers={"Retry-After": "120"}), "/other": a_feed("/1")}
    polite = {f"/{n}": an_article_page(f"Jump {n}", seconds=0.02) for n in range(4)}
    polite |= {"/a": a_feed("/0", "/1"), "/b": a_feed("/2", "/3", etag='"b"')}
    with serving(closed) as shut, serving(broken) as ill, serving(busy) as tired, serving(polite) as fine:
        sources = [a_site(f"shut-{n}", shut, f"/feed-{n}") for n in range(8)]
        sources += [a_site("ill", ill), a_site("tired", tired), a_site("a", fine, "/a"), a_site("b", fine, "/b")]
        sources[-3]["feeds"].append(f"{tired.url}/other")
        config = a_config(tmp_path, *sources, concurrent_hosts=12, delay_seconds=0.1)
        told = crawl(config)
        crawl(config)

    assert shut.paths == ["/robots.txt"]
    assert set(outcomes(told, shut).values()) == {"robots"}
    assert set(ill.paths) == {"/robots.txt"}
    assert outcomes(told, ill) == {"/feed": "robots"}
    assert tired.paths == ["/robots.txt", "/feed"]  # nor in the second run: the wish is remembered
    assert outcomes(told, tired) == {"/feed": "postponed", "/other": "postponed"}
    assert list(outcomes(told, fine).values()).count("new") == 4
    first_visit = fine.asked[:7]
    gaps = [later.began - earlier.ended for earlier, later in pairwise(first_visit)]
    assert min(gaps) >= 0.09  # two sources on one host take turns, and none starts before the other ends


@pytest.mark.journey
@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGTERM])
def test_a_run_that_is_broken_off_loses_nothing_and_repeats_nothing(tmp_path: Path, sent: int) -> None:
    pages = {f"/{n}": an_article_page(f"Jump number {n}", seconds=0.05) for n in range(12)}
    with serving({**pages, "/feed": a_feed(*pages)}) as press:
        config = a_config(tmp_path, a_site("gazette", press))
        process = starting(config)
        deadline = time.monotonic() + 45
        while len(press.asked) < 6 and time.monotonic() < deadline:
            time.sleep(0.01)
        process.send_signal(sent)
        out, errors = process.communicate(timeout=60)
        if sent is signal.SIGTERM:
            first = json.loads(out)
            assert (first["state"], first["pending"]) == ("stopped", 0), errors
        second = crawl(config)
    assert second["state"] == "finished"
    assert second["unsettled"] == 0
    assert sorted(second["titles"]) == sorted(f"Jump number {n}" for n in range(12))
    asked = [path for path in press.paths if path in pages]
    assert len(asked) <= len(pages) + 1  # at most the one that was under way is asked for again


@pytest.mark.journey
def test_only_one_crawl_at_a_time_works_on_an_archive(tmp_path: Path) -> None:
    config = a_config(tmp_path)
    (tmp_path / "var").mkdir()
    with (tmp_path / "var" / "crawl.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        process = starting(config)
        _, errors = process.communicate(timeout=60)
    assert process.returncode != 0
    assert "another process is crawling" in errors
