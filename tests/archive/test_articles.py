from datetime import datetime

import pytest

from archive import Archive
from records.articles import ArticleId
from records.changes import ChangeKind
from records.crawls import Outcome
from records.errors import NotFoundError
from records.sources import SourceSlug
from tests.builders import a_source, an_article, an_extraction, some_findings

URL = "https://gazette.example/1"
GAZETTE = SourceSlug("gazette")


@pytest.fixture
def shelf(archive: Archive, now: datetime) -> Archive:
    archive.sources.sync([a_source()], now)
    return archive


def keep(archive: Archive, now: datetime, url: str = URL, canonical: str | None = None, **text: object) -> Outcome:
    extraction = an_extraction(canonical, **text)
    return archive.articles.keep(extraction, url=url, source=GAZETTE, capture_id=None, now=now)[0]


def test_second_identical_capture_makes_no_new_version(shelf: Archive, now: datetime) -> None:
    assert keep(shelf, now) is Outcome.NEW
    assert keep(shelf, now) is Outcome.UNCHANGED
    assert shelf.articles.counts()["articles"] == 1
    assert len(shelf.changes.since(0, [ChangeKind.ARTICLE])) == 1


def test_a_changed_text_makes_a_version_and_overwrites_nothing(shelf: Archive, now: datetime) -> None:
    keep(shelf, now, paragraphs=("The jump took six takes.",))
    assert keep(shelf, now, paragraphs=("The jump took eight takes.",)) is Outcome.CHANGED
    article = shelf.articles.by_url(URL)
    assert article is not None
    texts = [version.extraction.text.body for version in shelf.articles.versions(article.id)]
    assert texts == ["The jump took six takes.", "The jump took eight takes."]
    assert article.version_count == 2
    assert article.current.number == 2


def test_noise_in_white_space_is_no_change(shelf: Archive, now: datetime) -> None:
    keep(shelf, now, paragraphs=("Six takes.",))
    assert keep(shelf, now, paragraphs=("  Six \n takes. ",)) is Outcome.UNCHANGED


def test_a_canonical_address_of_the_same_host_leads_to_the_article(shelf: Archive, now: datetime) -> None:
    keep(shelf, now, url="https://gazette.example/amp/1", canonical=URL)
    article = shelf.articles.by_url(URL)
    assert article is not None
    assert article.url == URL
    assert keep(shelf, now, url="https://gazette.example/print/1", canonical=URL) is Outcome.DUPLICATE
    assert shelf.articles.by_url("https://gazette.example/print/1") == shelf.articles.by_url(URL)


@pytest.mark.parametrize("canonical", ["https://other.example/1", "https://gazette.example/"])
def test_a_canonical_address_elsewhere_or_the_front_page_is_not_believed(
    shelf: Archive, now: datetime, canonical: str
) -> None:
    keep(shelf, now, canonical=canonical)
    assert shelf.articles.by_url(canonical) is None
    assert shelf.articles.by_url(URL) is not None


def test_the_feed_lists_what_is_indexed_relevant_and_not_withdrawn(archive: Archive, now: datetime) -> None:
    shown, unread, withdrawn = (an_article(archive, f"https://gazette.example/{number}") for number in range(3))
    for article in (shown, withdrawn):
        archive.findings.keep(article.id, some_findings(), now)
    archive.articles.stamp_indexed([shown.id, unread.id, withdrawn.id], now)
    archive.articles.withdraw(withdrawn.id, is_withdrawn=True, now=now)
    assert [article.id for article in archive.articles.newest_indexed(10)] == [shown.id]
    assert archive.articles.counts() == {"articles": 3, "relevant": 1, "indexed": 1, "withdrawn": 1}


def test_indexed_at_is_stamped_once(archive: Archive, now: datetime) -> None:
    article = an_article(archive)
    archive.articles.stamp_indexed([article.id], now)
    archive.articles.stamp_indexed([article.id], now.replace(year=2027))
    assert archive.articles.get(article.id).indexed_at == now


def test_an_unknown_article_is_told_apart_from_a_failure(archive: Archive) -> None:
    with pytest.raises(NotFoundError):
        archive.articles.get(ArticleId(7))
