from datetime import UTC, datetime, timedelta

import pytest

from crawler.fetching.waits import Manner, article_retry_at, backoff, fresh_for, pause, retry_after, wait_until

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


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("max-age=60", 60),
        ("public, Max-Age = 3600", 3600),
        ("s-maxage=10", None),
        ("no-store", None),
        ("max-age=-1", None),
        ("max-age=99999999999999", 999999999),
    ],
)
def test_cache_control_says_how_long_an_answer_is_fresh(value: str, seconds: int | None) -> None:
    expected = timedelta(seconds=seconds) if seconds is not None else None
    assert fresh_for((("Via", "max-age=1"), ("cache-control", value))) == expected


QUICK = Manner()


def after(*answers: float | None) -> Manner:
    """Return the manner after answers that took so many seconds; None is trouble."""
    manner = QUICK
    for seconds in answers:
        manner = manner.after(seconds, is_trouble=seconds is None)
    return manner


@pytest.mark.parametrize(
    ("answers", "seconds"),
    [
        ((), 2.0),
        ((0.1, 0.1), 2.0),  # never faster than promised
        ((8.0, 8.0, 8.0, 8.0), 7.5),  # as long as its answers take, smoothed
        ((8.0, 0.1, 0.1, 0.1), 2.0),  # one hiccup is forgotten
        ((200.0, 200.0, 200.0), 60.0),
        ((None,), 4.0),
        ((None,) * 9, 16.0),
        ((None, None, 0.1), 4.0),
        ((None, None, 0.1, 0.1), 2.0),
    ],
)
def test_a_host_that_is_slow_or_ill_is_asked_more_slowly(answers: tuple[float | None, ...], seconds: float) -> None:
    assert pause(after(*answers), least=2.0, most=60.0) == seconds


def test_a_promised_pause_may_be_longer_than_the_longest_of_ours() -> None:
    assert pause(QUICK, least=90.0, most=60.0) == 90.0
