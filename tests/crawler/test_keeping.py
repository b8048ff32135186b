"""Captured answers become articles, announcements and outcomes, in a real archive; the parsers run without a fence."""

from datetime import UTC, datetime
from typing import Any

import pytest

from archive import Archive
from crawler.fetching.endings import Ending
from crawler.keeping import retry_of
from records.crawls import Outcome
from tests.builders import NOW, an_answer
from tests.crawler.desk import HOUR, HTML, SITE, Desk
from tests.crawler.press import an_article_page


@pytest.fixture
def desk(archive: Archive) -> Desk:
    return Desk(archive)


def test_a_page_is_kept_once_and_its_capture_is_settled(desk: Desk) -> None:
    first = desk.captured("/1", an_article_page("A jump").body)
    assert desk.keeping.article(first).outcome is Outcome.NEW
    assert desk.keeping.article(first).outcome is Outcome.UNCHANGED  # reading it again changes nothing
    assert desk.archive.captures.get(first.id).settled_as == "unchanged"
    assert desk.archive.captures.unsettled() == []
    assert desk.ends() == {"/1": "new"}  # one outcome a URL, the first


def test_a_changed_page_becomes_a_version(desk: Desk) -> None:
    desk.keeping.article(desk.captured("/1", an_article_page("A jump").body))
    assert desk.keeping.article(desk.captured("/1", an_article_page("A longer jump").body)).outcome is Outcome.CHANGED


def test_an_attempt_that_was_counted_with_its_capture_is_not_counted_again(desk: Desk) -> None:
    answer = an_answer(f"{SITE}/1", b"poison", headers=HTML, source=desk.source.slug)
    capture = desk.archive.captures.keep_after(answer, desk.run.id, None, attempts=1)
    ending = desk.keeping.article(capture, is_counted=True)
    assert "attempt 1 of 3" in ending.reason
    assert ending.is_breach
    assert desk.archive.captures.get(capture.id).attempts == 1
    assert "attempt 2 of 3" in desk.keeping.article(capture).reason  # as of any other reading


def test_a_redirect_to_an_article_that_we_hold_is_a_duplicate(desk: Desk) -> None:
    page = an_article_page("A jump").body
    desk.keeping.article(desk.captured("/1", page))
    assert desk.keeping.article(desk.captured("/old", page, final_url=f"{SITE}/1")).outcome is Outcome.DUPLICATE


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ({"status": 404}, Outcome.GONE),
        ({"status": 304, "body": b""}, Outcome.FETCH_FAILED),  # we hold nothing that could be unmodified
        ({"headers": (("Content-Type", "application/pdf"),)}, Outcome.NOT_AN_ARTICLE),
        ({"body": b""}, Outcome.NOT_AN_ARTICLE),
        ({"body": b"%PDF-1.7" + an_article_page("A jump").body}, Outcome.NOT_AN_ARTICLE),  # whatever it calls itself
    ],
)
def test_an_answer_that_is_no_article_has_an_outcome_and_a_reason(
    desk: Desk, answer: dict[str, Any], outcome: Outcome
) -> None:
    capture = desk.captured("/1", **{"body": an_article_page("A jump").body, **answer})
    ending = desk.keeping.article(capture)
    assert ending.outcome is outcome
    assert ending.reason
    assert desk.archive.captures.get(capture.id).settled_as == outcome


def test_what_breaks_its_parser_three_times_is_quarantined(desk: Desk) -> None:
    capture = desk.captured("/1", b"<p>poison</p>")
    endings = [desk.keeping.article(capture) for _ in range(2)]
    assert [ending.outcome for ending in endings] == [Outcome.EXTRACT_FAILED] * 2
    assert len(desk.archive.captures.unsettled()) == 1  # the next run tries again
    assert desk.keeping.article(capture).outcome is Outcome.QUARANTINED
    assert desk.archive.captures.unsettled() == []


def test_what_killed_the_whole_process_three_times_is_not_parsed_again(desk: Desk) -> None:
    capture = desk.captured("/1", an_article_page("A jump").body)
    for _ in range(3):
        desk.archive.captures.count_attempt(capture.id)  # counted, and then nothing more was heard
    assert desk.keeping.article(capture).outcome is Outcome.QUARANTINED


def test_a_list_of_articles_is_told_from_an_article(desk: Desk) -> None:
    teasers = "".join(
        f"<h2><a href=/{n}>A jump that took {n} whole days</a></h2><p>{'Why. ' * 30}</p>" for n in range(9)
    )
    ending = desk.keeping.article(desk.captured("/film/", f"<title>Film</title><h1>Film</h1>{teasers}".encode()))
    assert ending.outcome is Outcome.NOT_AN_ARTICLE
    assert ending.reason.startswith("taken for a list of other pages: its text is teasers")


@pytest.mark.parametrize(
    ("outcome", "failures", "hours"),
    [
        (Outcome.FETCH_FAILED, 0, 1),
        (Outcome.TIMED_OUT, 2, 4),
        (Outcome.FETCH_FAILED, 4, None),
        (Outcome.GONE, 0, None),
        (Outcome.NEW, 0, None),
        (Outcome.ROBOTS, 0, 24),
        (Outcome.ROBOTS, 4, None),
    ],
)
def test_only_what_may_get_better_is_tried_again(outcome: Outcome, failures: int, hours: int | None) -> None:
    expected = NOW + hours * HOUR if hours else None
    assert retry_of(Ending(outcome=outcome), failures, NOW) == expected


def test_a_host_that_named_a_time_is_asked_again_then() -> None:
    then = datetime(2026, 11, 23, tzinfo=UTC)
    assert retry_of(Ending(outcome=Outcome.POSTPONED, retry_at=then), 9, NOW) == then


def test_an_article_whose_turn_never_came_goes_on_waiting(desk: Desk) -> None:
    desk.heard("/1")
    desk.keeping.end_article(f"{SITE}/1", desk.source.slug, Ending(outcome=Outcome.OVER_BUDGET))
    assert len(desk.archive.sources.to_fetch(desk.source.slug, 9, NOW)) == 1


@pytest.mark.parametrize(
    ("said", "robots"),
    [
        (("X-Robots-Tag", "noarchive"), ("noarchive",)),
        (("X-Robots-Tag", "SecondUnitBot: noarchive, nosnippet"), ("noarchive", "nosnippet")),
        (("X-Robots-Tag", "otherbot: noarchive"), ()),
        (("tdm-reservation", "1"), ("tdm-reservation",)),
        (("tdm-reservation", "0"), ()),
    ],
)
def test_what_headers_reserve_is_recorded_with_the_article(
    desk: Desk, said: tuple[str, str], robots: tuple[str, ...]
) -> None:
    desk.keeping.article(desk.captured("/1", an_article_page("A jump").body, headers=(*HTML, said)))
    article = desk.archive.articles.by_url(f"{SITE}/1")
    assert article is not None
    assert article.current.extraction.robots == robots


def test_what_a_host_reserves_in_its_tdm_file_is_recorded_with_the_article(desk: Desk) -> None:
    rules = b'[{"location": "/", "tdm-reservation": 1}]'
    desk.archive.hosts.keep_tdm_file("gazette.example", NOW, 200, rules)
    desk.keeping.article(desk.captured("/1", an_article_page("A jump").body))
    article = desk.archive.articles.by_url(f"{SITE}/1")
    assert article is not None
    assert article.current.extraction.robots == ("tdm-reservation",)


def test_a_page_that_wants_to_be_in_no_index_is_kept_as_a_capture_only(desk: Desk) -> None:
    page = an_article_page("A jump").body
    capture = desk.captured("/1", page, headers=(*HTML, ("X-Robots-Tag", "noindex")))
    assert desk.keeping.article(capture).outcome is Outcome.ROBOTS
    assert desk.archive.articles.by_url(f"{SITE}/1") is None
    assert desk.archive.captures.get(capture.id).settled_as == "robots"


def test_an_article_whose_publisher_takes_it_out_of_indexes_is_taken_down(desk: Desk) -> None:
    page = an_article_page("A jump").body
    desk.keeping.article(desk.captured("/1", page))
    ending = desk.keeping.article(desk.captured("/1", page, headers=(*HTML, ("X-Robots-Tag", "noindex"))))
    article = desk.archive.articles.by_url(f"{SITE}/1")
    assert article is not None
    assert article.is_withdrawn
    assert "taken down" in ending.reason
