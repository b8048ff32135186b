"""Old articles are asked for again, a few in each run, and their links die and live by what is answered."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NoReturn

import pytest

from archive import open_archive
from crawler.extract import NotAnArticleError
from crawler.keeping import Keeping
from records.articles import ArticleId
from records.crawls import RunScope, Trigger
from records.sources import SourceSlug
from tests.builders import a_source, an_answer, an_extraction
from tests.crawler.press import Page, a_feed, an_article_page, serving
from tests.crawler.test_crawl import a_config, a_site, crawl, outcomes

SLUG = SourceSlug("gazette")
HOME = Page(body=b"<html><body><h1>Gazette</h1></body></html>", headers={"Content-Type": "text/html"})
TO_HOME = Page(status=301, headers={"Location": "/"})


class Refusing:
    """A sandbox that takes every page for something else."""

    def __init__(self, word: str) -> None:
        self._word = word

    def extract(self, _body: bytes, **_: Any) -> NoReturn:
        raise NotAnArticleError(self._word, "it is something else")


def old_articles(folder: Path, base: str, paths: list[str]) -> dict[str, ArticleId]:
    """Put articles into the archive that arrived two months ago, each with its capture."""
    archive, then = open_archive(folder / "var"), datetime.now(UTC) - timedelta(days=60)
    archive.sources.sync([a_source(SLUG)], then)
    held = {}
    for path in paths:
        url = f"{base}{path}"
        page = an_article_page(path)
        headers = tuple(page.headers.items())
        capture = archive.captures.keep(an_answer(url, page.body, headers=headers, fetched_at=then), None)
        archive.captures.settle(capture.id, "new")
        _, article = archive.articles.keep(an_extraction(), url=url, source=SLUG, capture_id=capture.id, now=then)
        held[path] = article.id
    archive.close()
    return held


def a_day_passes(folder: Path) -> None:
    """Move what is known of missing pages a day into the past."""
    from sqlalchemy import text

    archive = open_archive(folder / "var")
    with archive._store.write() as connection:
        for name in ("link_checked_at", "link_gone_at"):
            connection.execute(text(f"UPDATE articles SET {name} = datetime({name}, '-25 hours')"))  # noqa: S608
    archive.close()


def dead(folder: Path, held: dict[str, ArticleId]) -> set[str]:
    archive = open_archive(folder / "var")
    links = {path: archive.links.of(article_id) for path, article_id in held.items()}
    archive.close()
    return {path for path, link in links.items() if link is not None and link.dead_since is not None}


@pytest.mark.journey
def test_old_pages_are_asked_for_again_and_those_missing_twice_are_dead(tmp_path: Path) -> None:
    pages = {"/alive": an_article_page("/alive"), "/moved": TO_HOME, "/": HOME, "/feed": a_feed()}
    with serving(dict(pages)) as press:
        held = old_articles(tmp_path, press.url, ["/alive", "/gone", "/moved"])
        config = a_config(tmp_path, a_site(SLUG, press), rechecks_per_source=2)
        first = outcomes(crawl(config), press)
        assert first == {"/feed": "read", "/alive": "unchanged", "/gone": "gone"}
        asked = next(each for each in press.asked if each.path == "/alive")
        assert asked.headers["If-None-Match"] == '"page"'

        second = outcomes(crawl(config), press)
        assert second["/moved"] == "not_an_article"
        assert "/gone" not in second  # a day has to pass
        assert dead(tmp_path, held) == set()

        a_day_passes(tmp_path)
        third = outcomes(crawl(config), press)
        assert (third["/gone"], third["/moved"]) == ("gone", "not_an_article")
        assert dead(tmp_path, held) == {"/gone", "/moved"}


@pytest.mark.journey
def test_a_source_that_does_not_answer_is_not_asked_for_old_pages(tmp_path: Path) -> None:
    with serving({"/feed": Page(status=503)}) as press:
        old_articles(tmp_path, press.url, ["/old"])
        told = crawl(a_config(tmp_path, a_site(SLUG, press)))
        assert "/old" not in outcomes(told, press)


@pytest.mark.parametrize(("word", "is_gone"), [("not_found", True), ("home_page", True), ("login", False), ("", False)])
def test_a_page_in_the_place_of_an_article_means_that_it_is_gone_but_a_wall_does_not(
    archive, now, word, is_gone
) -> None:
    archive.sources.sync([a_source(SLUG)], now)
    _, article = archive.articles.keep(
        an_extraction(), url="https://gazette.example/1", source=SLUG, capture_id=None, now=now
    )  # fmt: skip
    run = archive.runs.request(Trigger.COMMAND, "test", RunScope(), now)
    keeping = Keeping(archive, Refusing(word), run.id, lambda: now)  # type: ignore[arg-type]  # nothing is parsed
    keeping.article(archive.captures.keep(an_answer("https://gazette.example/1"), run.id))
    link = archive.links.of(article.id)
    assert link is not None
    assert link.checked_at == now
    assert link.gone_at == (now if is_gone else None)
