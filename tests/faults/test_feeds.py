"""A publisher that takes its list of articles away."""

from pathlib import Path

import pytest

from tests.crawler.press import a_feed, an_article_page, serving
from tests.crawler.test_crawl import a_config, a_site, crawl, outcomes


@pytest.mark.journey
def test_a_feed_that_shrinks_or_is_emptied_takes_no_article_with_it(tmp_path: Path) -> None:
    pages = {f"/{number}": an_article_page(f"Jump number {number}") for number in range(3)}
    with serving({**pages, "/feed": a_feed(*pages)}) as press:
        config = a_config(tmp_path, a_site("gazette", press))
        held = sorted(crawl(config)["titles"])
        for etag, left in (('"less"', ["/0"]), ('"nothing"', [])):
            press.pages["/feed"] = a_feed(*left, etag=etag)
            told = crawl(config)
            assert outcomes(told, press)["/feed"] == "read"
            assert sorted(told["titles"]) == held
    assert len(held) == 3
