"""Versions of an article side by side: what changed is shown, but no more of the text than may be."""

from tests.builders import NOW, an_extraction
from tests.webapp.conftest import Site
from tests.webapp.newsroom import BODY
from webapp.contexts.articles.revisions import revisions
from webapp.excerpts import Quotations, article_cap

LONG = tuple(
    f"Sentence number {number} of a long report tells more about the ramp in the hills." for number in range(60)
)


def changed(site: Site, title: str, paragraphs: tuple[str, ...]) -> str:
    article = site.articles[0]
    text = an_extraction(title=title, paragraphs=paragraphs)
    site.archive.articles.keep(text, url=article.url, source=article.source, capture_id=None, now=NOW)
    return site.client.get(f"/article/{article.id}", follow_redirects=True).text


def test_a_new_headline_is_marked_and_the_old_one_kept(site: Site) -> None:
    page = changed(site, "Lead One rides off a cliff, report 1", (*BODY, *LONG))
    assert "<ins>rides</ins>" in page
    assert "Before: <del>" in page


def test_new_and_lost_sentences_are_counted(site: Site) -> None:
    page = changed(site, site.articles[0].title, (*BODY[:2], *LONG))
    assert "Version 2, the latest" in page
    assert "new sentence" in page
    assert BODY[2] not in page


def test_a_diff_never_quotes_more_than_the_cap(site: Site) -> None:
    changed(site, "Another headline", (*BODY[:1], *LONG))
    article = site.archive.articles.get(site.articles[0].id)
    sources = {str(source.slug): source for source in site.archive.sources.all()}
    made = revisions(article, site.archive.articles.versions(article.id), Quotations(sources, NOW.date()))
    quoted = sum(len(piece.text) for one in made for quote in one.quotes for piece in quote)
    assert 0 < quoted <= article_cap(article, sources, NOW.date())


def test_what_the_publisher_took_out_is_not_repeated(site: Site) -> None:
    changed(site, "Another headline", ("A line that was soon regretted by its publisher.", *LONG))
    page = changed(site, "Another headline", (*BODY[:1], *LONG))
    assert "soon regretted" not in page
