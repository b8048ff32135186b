"""Real crawls against limits: of time, of size, of the run; and against what nobody vouches for."""

import time
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from tests.crawler.press import Page, a_feed, an_article_page, serving
from tests.crawler.rough import behaving, dripping, dripping_headers, endless, flooding_headers, self_signed
from tests.crawler.test_crawl import a_config, a_site, crawl, outcomes


@pytest.mark.journey
def test_rough_servers_are_left_in_time_and_trusted_by_nobody(tmp_path: Path) -> None:
    tls = self_signed(tmp_path)
    with (
        behaving(dripping) as drip,
        behaving(dripping_headers) as slow_headers,
        behaving(flooding_headers) as many_headers,
        behaving(endless) as huge,
        behaving(dripping, tls) as unvouched,
    ):
        config = a_config(tmp_path, timeout_seconds=1, max_page_megabytes=1)
        began = time.monotonic()
        sites = (drip, slow_headers, many_headers, huge, unvouched)
        told = crawl(config, *(f"{site}/page" for site in sites))
        taken = time.monotonic() - began
    ends = {site: told["ends"][f"{site}/page"] for site in sites}
    assert [ends[site][0] for site in sites] == ["timed_out", "timed_out", "too_large", "too_large", "robots"]
    assert "certificate" in ends[unvouched][1].lower()
    assert taken < 25  # the start of the process included; each request has one second in all


@pytest.mark.journey
def test_what_a_run_has_no_time_or_room_for_is_left_for_a_later_one(tmp_path: Path) -> None:
    pages = {f"/{n}": an_article_page(f"Jump number {n}", seconds=0.3) for n in range(6)}
    with serving({**pages, "/feed": a_feed(*pages)}) as press:
        site = {**a_site("gazette", press), "max_articles": 4}
        first = crawl(a_config(tmp_path, site, run_minutes=0.02))
        assert (first["state"], first["pending"], first["seen"]) == ("finished", 0, 7)
        ended = outcomes(first, press)
        assert list(ended.values()).count("over_budget") >= 4  # two for want of room, the others for want of time
        reasons = " ".join(reason for _, reason in first["ends"].values())
        assert "the run took longer than" in reasons
        assert "more than 4 articles" in reasons
        press.asked.clear()
        second = crawl(a_config(tmp_path, {**site, "max_articles": 9}))
    gaps = [later.began - earlier.ended for earlier, later in pairwise(press.asked)]
    assert gaps[-1] >= 0.2  # 0.05 s were promised; a host that takes 0.3 s for an answer gets more
    assert sorted(second["titles"]) == [f"Jump number {n}" for n in range(6)]


@pytest.mark.journey
def test_a_host_that_does_nothing_but_fail_is_left_alone_also_by_the_next_run(tmp_path: Path) -> None:
    pages = {f"/{n}": Page(status=500, body=b"oops") for n in range(12)}
    with serving({**pages, "/feed": a_feed(*pages)}) as press:
        config = a_config(tmp_path, a_site("gazette", press), delay_seconds=0.01)
        told = crawl(config)
        assert Counter(outcomes(told, press).values()) == {"read": 1, "fetch_failed": 10, "postponed": 2}
        press.asked.clear()
        assert set(outcomes(crawl(config), press).values()) == {"postponed"}
    assert press.asked == []
