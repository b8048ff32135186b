"""Asking to have an article taken down, and that it stays down everywhere."""

from datetime import timedelta

import pytest
from werkzeug.test import TestResponse

from records.editors import Ground, TakedownId, TakedownState
from tests.builders import NOW, an_extraction
from tests.webapp.conftest import Site
from tests.webapp.newsroom import index_all

FORM = {
    "url": "https://gazette.example/1",
    "ground": "publisher",
    "contact": "desk@gazette.example",
    "reason": "We have withdrawn this report ourselves.",
}
SURFACES = [
    "/",
    "/search?q=jump",
    "/film/the-long-drop-2021",
    "/film/the-long-drop-2021/motorcycle-cliff-jump",
    "/film/the-long-drop-2021/timeline.csv",
    "/film/the-long-drop-2021/ledger.csv",
    "/film/the-long-drop-2021/embed",
    "/film/the-long-drop-2021/changes.xml",
    "/person/lead-one",
    "/stunt/motorcycle-cliff-jump",
    "/source/gazette",
    "/feed.xml",
    "/feed.atom",
    "/feed.json",
    "/feeds/archive/1.xml",
    "/film/the-long-drop-2021/feed.xml",
    "/search/feed.xml?q=jump",
    "/api/v1/articles",
    "/api/v1/search?q=jump",
    "/api/v1/films/the-long-drop-2021/ledger",
    "/api/v1/films/the-long-drop-2021/timeline",
]


def ask(site: Site, **changes: str) -> TestResponse:
    return site.client.post("/takedown", data=FORM | changes)


def test_a_request_is_kept_with_the_article_it_means(site: Site) -> None:
    answer = ask(site)
    assert answer.status_code == 303
    assert "Its number is" in site.client.get(answer.headers["Location"]).text
    (kept,) = site.archive.takedowns.recent()
    assert (kept.article_id, kept.ground, kept.state) == (site.articles[0].id, Ground.PUBLISHER, TakedownState.OPEN)


def test_the_address_of_our_own_page_names_the_article_too(site: Site) -> None:
    ask(site, url=f"http://localhost/article/{site.articles[1].id}-some-title")
    assert site.archive.takedowns.recent()[0].article_id == site.articles[1].id


def test_a_publisher_s_number_is_not_taken_for_ours(site: Site) -> None:
    ask(site, url=f"https://gazette.example/article/{site.articles[1].id}-some-title")
    assert site.archive.takedowns.recent()[0].article_id is None


def test_an_address_that_we_do_not_know_is_kept_all_the_same(site: Site) -> None:
    ask(site, url="https://elsewhere.example/x")
    assert site.archive.takedowns.recent()[0].article_id is None


@pytest.mark.parametrize("field", ["url", "ground", "contact", "reason"])
def test_what_is_missing_is_said_and_nothing_typed_is_lost(site: Site, field: str) -> None:
    answer = ask(site, **{field: ""})
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert all(value in answer.text for name, value in FORM.items() if name != field)
    assert not site.archive.takedowns.recent()


def test_programs_and_other_sites_are_turned_away(site: Site) -> None:
    assert ask(site, website="http://spam.example").status_code == 303
    foreign = site.client.post("/takedown", data=FORM, headers={"Sec-Fetch-Site": "cross-site"})
    assert foreign.status_code == 403
    assert not site.archive.takedowns.recent()


def test_a_flood_of_requests_is_stopped(site: Site) -> None:
    assert [ask(site).status_code for _ in range(4)] == [303, 303, 303, 429]


@pytest.mark.parametrize(("ground", "status"), [("publisher", 410), ("legal", 451)])
def test_what_is_taken_down_is_gone_everywhere_and_stays_away(site: Site, ground: str, status: int) -> None:
    ask(site, ground=ground)
    article = site.articles[0]
    site.archive.takedowns.decide(TakedownId(1), TakedownState.HIDDEN, "Ana", NOW)
    later = NOW + timedelta(days=1)
    changed = an_extraction(title="Crawled once more", paragraphs=("The page has been changed since.",) * 9)
    site.archive.articles.keep(changed, url=article.url, source=article.source, capture_id=None, now=later)
    index_all(site.archive, site.folder / "index", later)
    for surface in SURFACES:
        answer = site.client.get(surface)
        assert answer.status_code == 200, surface
        assert article.url not in answer.text, surface
        assert "Crawled once more" not in answer.text, surface
    assert site.client.get(f"/article/{article.id}").status_code == status
    assert site.client.get(f"/api/v1/articles/{article.id}").status_code == 404


def test_what_was_taken_down_can_be_shown_again(site: Site) -> None:
    ask(site)
    for state in (TakedownState.HIDDEN, TakedownState.RESTORED):
        site.archive.takedowns.decide(TakedownId(1), state, "Ana", NOW)
    index_all(site.archive, site.folder / "index")
    assert site.client.get(f"/article/{site.articles[0].id}", follow_redirects=True).status_code == 200
