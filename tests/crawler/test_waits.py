from datetime import UTC, datetime, timedelta

import pytest

from crawler.fetching.waits import article_retry_at, backoff, retry_after, wait_until

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        ("Sun, 22 Nov 2026 12:10:00 GMT", 600),
        ("0", 60),
        ("Sun, 22 Nov 2020 12:10:00 GMT", 60),
        ("999999999999999999999", 86400),
        ("Tue, 22 Nov 2039 12:10:00 GMT", 86400),
        ("-5", 900),
        ("soon", 900),
        ("", 900),
        (None, 900),
        ("Sun, 99 Nov 2026 12:10:00 GMT", 900),
        ("²", 900),
    ],
)
def test_a_wish_to_be_left_alone_is_kept_within_a_minute_and_a_day(value: str | None, seconds: int) -> None:
    assert wait_until(value, NOW) == NOW + timedelta(seconds=seconds)


def test_retry_after_is_read_in_both_forms() -> None:
    assert retry_after("120", NOW) == retry_after("Sun, 22 Nov 2026 12:02:00 GMT", NOW)


def test_back_off_doubles_from_an_hour_to_a_day() -> None:
    assert [backoff(n) // timedelta(hours=1) for n in (1, 2, 3, 4, 5, 6, 99)] == [1, 2, 4, 8, 16, 24, 24]
    assert backoff(1, jitter=-1) == timedelta(minutes=54)


def test_an_article_that_fails_again_and_again_is_let_go() -> None:
    assert article_retry_at(1, NOW) == NOW + timedelta(hours=1)
    assert article_retry_at(5, NOW) is None
