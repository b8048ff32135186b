from datetime import timedelta
from typing import Any

import pytest

from crawler.fetching.conditional import conditional_headers, feed_conditions
from records.sources import FeedKind, FeedState, SourceSlug
from tests.builders import NOW


def test_validators_go_back_exactly_as_they_came() -> None:
    assert conditional_headers('W/"a b"', "yesterday, or so") == {
        "If-None-Match": 'W/"a b"',
        "If-Modified-Since": "yesterday, or so",
    }


@pytest.mark.parametrize("validator", [None, "", '"' + "x" * 300 + '"', '"a"\r\nCookie: yes'])
def test_nothing_is_sent_back_that_is_no_validator(validator: str | None) -> None:
    assert conditional_headers(validator, validator) == {}


@pytest.mark.parametrize(
    ("state", "is_conditional"),
    [
        ({"last_status": 304, "last_full_at": NOW - timedelta(hours=23)}, True),
        ({"last_status": 304, "last_full_at": NOW - timedelta(hours=24)}, False),
        ({"last_status": 304}, False),
        ({"last_status": 200, "last_full_at": NOW - timedelta(days=3)}, True),  # never twice in a row
        ({"last_status": 304, "kind": FeedKind.SITEMAP}, True),
    ],
)
def test_a_feed_that_says_not_modified_is_asked_without_condition_once_a_day(
    state: dict[str, Any], is_conditional: bool
) -> None:
    known = {"source": SourceSlug("gazette"), "url": "https://gazette.example/", "kind": FeedKind.FEED, "etag": '"a"'}
    given = FeedState(**known | state)
    assert bool(feed_conditions(given, NOW)) is is_conditional
