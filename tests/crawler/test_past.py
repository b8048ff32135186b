"""Tests of crawler/discovery/past.py."""

from datetime import UTC, date, datetime

import pytest

from crawler.discovery.past import folded, is_over, span_of_list, wanted, wanted_lists
from records.crawls import Backfill
from tests.builders import an_announcement

AUGUST = Backfill(since=date(2021, 8, 1), until=date(2021, 8, 31))
SURE, UNSURE, OUT = True, False, None


def moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None


@pytest.mark.parametrize(
    ("path", "published", "updated", "fit"),
    [
        ("/a", "2021-08-31T23:00", None, SURE),
        ("/2021/08/03/a", None, "2024-01-01", SURE),
        ("/2021/08/a", None, None, SURE),
        ("/2021/a-long-drop", None, None, UNSURE),
        ("/a", None, "2021-08-10", UNSURE),  # changed then, perhaps published before
        ("/a", None, "2024-01-01", UNSURE),
        ("/a", None, None, UNSURE),
        ("/a", "2021-09-01T00:00", None, OUT),
        ("/2021/08/03/a", "2020-08-03", None, OUT),  # the announcement's date is the better one
        ("/2021/07/31/a", None, "2021-08-10", OUT),
        ("/a", None, "2021-07-31", OUT),
        ("/2020/a", None, None, OUT),
    ],
)
def test_what_may_lie_within_the_days_is_wanted(path, published, updated, fit):
    told = an_announcement(f"https://gazette.example{path}", published_at=moment(published), updated_at=moment(updated))
    assert wanted([told], AUGUST).get(told, OUT) is fit


@pytest.mark.parametrize(
    ("words", "title", "path", "is_found"),
    [
        (("stunt",), "Three STUNTS a day", "/1", True),
        (("stunt",), "A blunt stuntless day", "/1", True),
        (("stunt",), "An unstunted tree", "/1", False),
        (("cliff jump",), None, "/film/the-cliff-jump-of-norway", True),
        (("cliff jump",), "A jump off a cliff", "/1", False),
        (("cliff jump", "Cascadeur"), "Les cascadeurs", "/1", True),
        (("amelie",), "Amélie saute", "/1", True),
        (("Straße",), "Die STRASSE", "/1", True),
        (("skok",), None, "/%C5%A1kok", True),
        (("  ",), "Anything", "/1", False),
    ],
)
def test_any_of_the_words_in_title_or_address_is_enough(words, title, path, is_found):
    told = an_announcement(f"https://gazette.example{path}", title=title)
    assert (told in wanted([told], Backfill(words=words))) is is_found


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("sitemap-2021-08.xml", date(2021, 7, 31), date(2021, 9, 1)),
        ("2021/08/sitemap.xml.gz", date(2021, 7, 31), date(2021, 9, 1)),
        ("sitemap_20210826.xml", date(2021, 8, 25), date(2021, 8, 27)),
        ("sitemap.xml?dd=26&mm=08&yyyy=2021", date(2021, 8, 25), date(2021, 8, 27)),
        ("articles-2021.xml", date(2020, 12, 31), date(2022, 1, 1)),
        ("sitemap-2021-13.xml", date(2020, 12, 31), date(2022, 1, 1)),
        ("post-sitemap17.xml", None, None),
        ("sitemap.xml?from=1234567890123", None, None),
    ],
)
def test_names_of_sitemaps_tell_their_days(name, first, last):
    assert span_of_list(f"https://gazette.example/{name}") == (first, last)


def test_sitemaps_are_left_out_only_when_they_can_hold_nothing_wanted():
    names = ["2019", "2021", "2022", "news", "old", "page-1", "page-2021"]
    urls = [f"https://gazette.example/{name}.xml" for name in names]
    changed = [None, None, None, None, moment("2021-07-01"), moment("2024-01-01")]
    kept = [url.rpartition("/")[2][:-4] for url in wanted_lists(urls, changed, AUGUST)]
    assert kept == ["2021", "news", "page-1", "page-2021"]
    assert wanted_lists(urls, (), Backfill()) == urls


def test_numbers_beyond_any_year_count_files():
    urls = [f"https://gazette.example/sitemap-{number}.xml" for number in (1, 2019, 2020, 2021, 3000)]
    assert wanted_lists(urls, (), AUGUST) == urls


@pytest.mark.parametrize("path", ["/", "/tag/stunts", "/film/page/2", "/section/film/", "/author/ana-ruiz"])
def test_front_pages_and_lists_that_sitemaps_name_are_no_articles(path):
    undated = an_announcement(f"https://gazette.example{path}", published_at=None)
    assert wanted([undated], AUGUST) == {}


def test_going_back_ends_when_all_of_a_page_is_older():
    old = an_announcement(published_at=moment("2021-06-01"))
    young = an_announcement(published_at=moment("2021-08-02"))
    undated = an_announcement(published_at=None)
    assert is_over([old, old], AUGUST)
    assert not is_over([old, young], AUGUST)
    assert not is_over([old, undated], AUGUST)
    assert not is_over([], AUGUST)
    assert not is_over([old], Backfill())


def test_folding_keeps_words_apart():
    assert folded("The_Long-Drop:  Épisode 2") == " the long drop episode 2 "
