"""A link is dead when its page was missing twice, and what was not looked at for long is looked at first."""

from datetime import datetime, timedelta

from archive import Archive
from records.articles import Article
from records.changes import ChangeKind
from records.crawls import Outcome
from records.sources import SourceSlug
from tests.builders import a_source, an_answer, an_article, an_extraction

SLUG = SourceSlug("gazette")
URL = "https://gazette.example/1"
DAY = timedelta(days=1)


def some_articles(archive: Archive, number: int, now: datetime) -> list[Article]:
    """Keep articles that arrived a day after each other, the oldest first."""
    archive.sources.sync([a_source(SLUG)], now)
    kept = []
    for each in range(number):
        url, arrived = f"https://gazette.example/{each}", now - (number - each) * DAY
        kept.append(archive.articles.keep(an_extraction(), url=url, source=SLUG, capture_id=None, now=arrived)[1])
    return kept


def test_a_page_missing_twice_a_day_apart_is_dead_since_the_first_time(archive: Archive, now: datetime) -> None:
    article = an_article(archive, URL)
    archive.captures.keep(an_answer(URL), None)
    for hours, is_dead in ((0, False), (3, False), (24, True)):
        archive.links.note(URL, Outcome.GONE, now + timedelta(hours=hours))
        link = archive.links.of(article.id)
        assert link is not None
        assert link.dead_since == (now if is_dead else None)
    assert link.captured_at == now
    assert archive.links.dead(SLUG) == [link]
    assert archive.links.count_dead() == {SLUG: 1}


def test_a_dead_link_lives_again_when_its_page_does(archive: Archive, now: datetime) -> None:
    article = an_article(archive, URL)
    last = archive.changes.last()
    for days, outcome in ((0, Outcome.GONE), (1, Outcome.GONE), (2, Outcome.TIMED_OUT), (3, Outcome.UNCHANGED)):
        archive.links.note(URL, outcome, now + days * DAY)
    link = archive.links.of(article.id)
    assert link is not None
    assert (link.gone_at, link.dead_since, link.checked_at) == (None, None, now + 3 * DAY)
    told = archive.changes.since(last, [ChangeKind.LINK])
    assert [change.record_id for change in told] == [str(article.id)] * 2  # it died, and it lives again


def test_an_answer_that_says_nothing_about_the_page_changes_nothing(archive: Archive, now: datetime) -> None:
    article = an_article(archive, URL)
    archive.links.note(URL, Outcome.GONE, now)
    archive.links.note(URL, Outcome.NOT_AN_ARTICLE, now + DAY)  # perhaps a wall stands before it
    archive.links.note(URL, Outcome.FETCH_FAILED, now + 2 * DAY)
    archive.links.note("https://gazette.example/of-no-article", Outcome.GONE, now)
    link = archive.links.of(article.id)
    assert link is not None
    assert (link.gone_at, link.dead_since, link.checked_at) == (now, None, now + 2 * DAY)


def test_young_and_lately_checked_articles_are_left_alone(archive: Archive, now: datetime) -> None:
    kept = some_articles(archive, 60, now)
    assert archive.links.to_recheck(SLUG, 2, now) == [kept[0].url, kept[1].url]
    archive.links.note(kept[0].url, Outcome.UNCHANGED, now - DAY)
    assert archive.links.to_recheck(SLUG, 2, now) == [kept[1].url, kept[2].url]
    assert len(archive.links.to_recheck(SLUG, 100, now)) == 30  # older than 30 days, but for the one just checked
    assert archive.links.to_recheck(SourceSlug("herald"), 2, now) == []


def test_what_was_missing_once_is_asked_for_the_next_day(archive: Archive, now: datetime) -> None:
    kept = some_articles(archive, 60, now)
    archive.links.note(kept[5].url, Outcome.GONE, now)
    assert kept[5].url not in archive.links.to_recheck(SLUG, 100, now + timedelta(hours=23))
    assert archive.links.to_recheck(SLUG, 3, now + DAY)[0] == kept[5].url


def test_neighbours_of_the_dead_come_before_older_ones(archive: Archive, now: datetime) -> None:
    kept = some_articles(archive, 100, now)
    for days in (2, 1):
        archive.links.note(kept[55].url, Outcome.GONE, now - days * DAY)
    urls = archive.links.to_recheck(SLUG, 5, now)
    assert urls[0] == kept[45].url
    assert kept[55].url not in urls


def test_withdrawn_articles_are_not_asked_for(archive: Archive, now: datetime) -> None:
    (article,) = some_articles(archive, 1, now - 60 * DAY)
    archive.articles.withdraw(article.id, is_withdrawn=True, now=now)
    assert archive.links.to_recheck(SLUG, 3, now) == []
