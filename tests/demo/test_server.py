"""The sites answer as real ones do: validators, redirects, HEAD, not found, and a log of who asked."""

from datetime import UTC, datetime

import pytest

from demo import Newsroom
from demo.server import is_unchanged
from demo.sites import Answer
from tests.demo.asking import ask

ANSWER = Answer(body=b"x", media_type="text/plain", etag='"one"', modified_at=datetime(2021, 8, 26, 13, 0, tzinfo=UTC))
THEN, LATER = "Thu, 26 Aug 2021 12:59:59 GMT", "Thu, 26 Aug 2021 13:00:00 GMT"


def site_named(room: Newsroom, slug: str):
    return next(site for site in room.sites if site.slug == slug)


def test_every_article_is_answered_as_a_page_that_names_itself(room: Newsroom):
    for site in room.sites:
        for url in site.articles:
            reply = ask(url)
            assert reply.status == 200
            assert f'<link rel="canonical" href="{url}">'.encode() in reply.body


@pytest.mark.parametrize(
    ("slug", "present", "absent"),
    [("kestrel-wire", "etag", "last-modified"), ("matinee-post", "last-modified", "etag")],
)
def test_a_site_answers_304_by_the_validators_it_has(room: Newsroom, slug: str, present: str, absent: str):
    site = site_named(room, slug)
    asked_with = {"etag": "if_none_match", "last-modified": "if_modified_since"}
    for url in (site.articles[0], site.feeds[0], f"{site.base_url}/"):
        first = ask(url)
        second = ask(url, **{asked_with[present]: first.headers[present]})
        assert absent not in first.headers
        assert (second.status, second.body) == (304, b"")


@pytest.mark.parametrize(
    ("headers", "unchanged"),
    [
        ({"if-none-match": '"one"'}, True),
        ({"if-none-match": 'W/"one", "two"'}, True),
        ({"if-none-match": '"two"', "if-modified-since": LATER}, False),
        ({"if-modified-since": LATER}, True),
        ({"if-modified-since": THEN}, False),
        ({"if-modified-since": "yesterday"}, False),
        ({}, False),
    ],
)
def test_an_etag_goes_before_a_date(headers: dict[str, str], unchanged: bool):
    assert is_unchanged(ANSWER, headers) is unchanged


def test_tracking_parameters_lead_to_the_same_page(room: Newsroom):
    url = room.sites[0].articles[0]
    assert ask(f"{url}?utm_source=feed").body == ask(url).body


def test_unknown_paths_are_404_and_a_missing_slash_is_redirected(room: Newsroom):
    site = room.sites[0]
    assert ask(f"{site.base_url}/nothing").status == 404
    assert site.base_url + ask(site.articles[0].rstrip("/")).headers["location"] == site.articles[0]


def test_head_has_the_headers_of_get_and_no_body_and_post_is_refused(room: Newsroom):
    url = room.sites[0].articles[0]
    head, get = ask(url, "HEAD"), ask(url)
    assert (head.status, head.body) == (200, b"")
    assert head.headers["content-length"] == str(len(get.body))
    assert ask(url, "POST").status == 405


def test_the_log_tells_host_path_time_and_headers(room: Newsroom):
    site = room.sites[-1]
    ask(f"{site.base_url}/about", user_agent="A reader")
    last = room.requests[-1]
    assert (f"http://{last.host}", last.path, last.method) == (site.base_url, "/about", "GET")
    assert last.headers["user-agent"] == "A reader"
    assert last.asked_at.tzinfo is UTC
