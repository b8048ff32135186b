"""How much of others' texts we show: the least of two sentences, 300 characters and a tenth."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from records.sources import Display
from tests.builders import a_text
from tests.webapp.conftest import Site
from webapp.excerpts import Quotations, article_cap, article_excerpt, cap_of, clipped, excerpt_of

TODAY = date(2026, 11, 22)
SENTENCE = "The crew waited for the wind to drop before they went. "
LONG = a_text(paragraphs=tuple(SENTENCE * 4 for _ in range(40)))


def test_the_least_of_the_three_caps_decides() -> None:
    assert cap_of(LONG, today=TODAY) == 300
    assert cap_of(a_text(paragraphs=(SENTENCE * 20,)), today=TODAY) == len(SENTENCE * 20) // 10
    assert cap_of(a_text(paragraphs=(SENTENCE,)), today=TODAY) == 0  # a tenth of it helps nobody
    assert excerpt_of(LONG, 300) == (SENTENCE * 2).strip()


def test_headline_sources_and_publishers_signals_allow_less() -> None:
    assert cap_of(LONG, display=Display.HEADLINE, today=TODAY) == 0
    for said in ("nosnippet", "noarchive", "NoIndex", "none", "tdm-reservation"):
        assert cap_of(LONG, (said,), today=TODAY) == 0
    assert cap_of(LONG, ("noai", "index", "nofollow"), today=TODAY) == 300
    assert cap_of(LONG, ("max-snippet:120",), today=TODAY) == 120
    assert cap_of(LONG, ("max-snippet:-1",), today=TODAY) == 300


@pytest.mark.parametrize(("days", "cap"), [(-1, 300), (0, 0), (1, 0)])
def test_from_the_day_on_after_which_a_page_is_unavailable_only_its_headline_is_shown(days: int, cap: int) -> None:
    said = "unavailable_after:2026-11-22t21:30:00+00:00"
    assert cap_of(LONG, (said,), today=TODAY + timedelta(days=days)) == cap
    assert cap_of(LONG, ("unavailable_after:some day",), today=TODAY) == 300


@pytest.mark.parametrize("cap", [40, 61, 100, 299])
def test_a_cut_text_keeps_to_its_cap_and_ends_between_words(cap: int) -> None:
    cut = clipped(SENTENCE * 10, cap)
    assert len(cut) <= cap
    assert cut.endswith("…")
    assert (SENTENCE * 10)[len(cut) - 1] in " .,"


def test_many_quotes_of_one_article_never_pass_its_cap(shared_site: Site) -> None:
    article = shared_site.articles[0]
    sources = {source.slug: source for source in shared_site.archive.sources.all()}
    quotations = Quotations(sources, TODAY)
    given = [quotations.of(article, paragraph[:60]) for paragraph in article.current.extraction.text.paragraphs]
    assert 0 < sum(len(quote) for quote in given) <= article_cap(article, sources, TODAY)


def test_an_unknown_source_shows_headlines_only(shared_site: Site) -> None:
    assert article_cap(shared_site.articles[0], {}, TODAY) == 0


def test_no_page_shows_more_of_an_article_than_its_cap(shared_site: Site) -> None:
    headline_only = next(article for article in shared_site.articles if article.source == "herald")
    text = shared_site.client.get(f"/article/{headline_only.id}", follow_redirects=True).text
    assert "We show" not in text
    assert "headline only" in text
    assert "<blockquote" not in text
    for paragraph in headline_only.current.extraction.text.paragraphs:
        assert paragraph[:50] not in text


def test_a_snippet_keeps_to_the_cap_of_its_article(shared_site: Site) -> None:
    text = shared_site.client.get("/search?q=motorcycle").text
    assert "Nobody else was on the ramp that morning, and the crew" not in text
    assert replace(LONG).body not in text


def test_an_editors_excerpt_stands_in_the_place_of_the_beginning_within_the_same_cap(shared_site: Site) -> None:
    article = shared_site.articles[0]
    sources = {source.slug: source for source in shared_site.archive.sources.all()}
    cap = article_cap(article, sources, TODAY)
    assert article_excerpt(replace(article, excerpt="In short, she fell."), sources, TODAY) == "In short, she fell."
    assert len(article_excerpt(replace(article, excerpt="word " * 200), sources, TODAY)) <= cap
    headline_only = replace(shared_site.articles[2], excerpt="In short, she fell.")
    assert article_excerpt(headline_only, sources, TODAY) == ""
