"""A page that is gone is not linked as if it were there."""

from datetime import timedelta

from records.crawls import Outcome
from tests.builders import NOW, an_answer
from tests.webapp.conftest import Site


def test_an_article_whose_page_is_gone_says_since_when_and_when_it_was_last_captured(site: Site) -> None:
    article = site.articles[0]
    path = f"/article/{article.id}"
    alive = site.client.get(path, follow_redirects=True)
    assert "Read at" in alive.text
    site.archive.captures.keep(an_answer(article.url, fetched_at=NOW - timedelta(days=40)), None)
    for days in (9, 2):
        site.archive.links.note(article.url, Outcome.GONE, NOW - timedelta(days=days))
    dead = site.client.get(path, follow_redirects=True)
    assert "Read at" not in dead.text
    assert "is gone since <time" in dead.text
    assert "13 November 2026" in dead.text  # the first time it was missing
    assert "13 October 2026" in dead.text
    assert dead.headers["ETag"] != alive.headers["ETag"]  # browsers that keep the page are told
