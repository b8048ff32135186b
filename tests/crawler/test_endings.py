import gzip

import pytest
from scrapy import exceptions

from crawler.fetching.endings import EndedError, ending_of_error, ending_of_status
from crawler.fetching.middlewares import is_whole_gzip
from records.crawls import Outcome


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (404, Outcome.GONE),
        (410, Outcome.GONE),
        (451, Outcome.GONE),
        (429, Outcome.POSTPONED),
        (503, Outcome.POSTPONED),
        (500, Outcome.FETCH_FAILED),
        (403, Outcome.FETCH_FAILED),
        (204, Outcome.FETCH_FAILED),
        (302, Outcome.REFUSED),
    ],
)
def test_a_status_that_is_no_page_has_an_outcome_and_a_reason(status: int, outcome: Outcome) -> None:
    ending = ending_of_status(status)
    assert ending is not None
    assert ending.outcome is outcome
    assert str(status) in ending.reason


def test_an_answer_to_read_has_no_ending_yet() -> None:
    assert ending_of_status(200) is None
    assert ending_of_status(304) is None


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (exceptions.DownloadTimeoutError("20 s"), Outcome.TIMED_OUT),
        (exceptions.DownloadCancelledError("larger"), Outcome.TOO_LARGE),
        (exceptions.IgnoreRequest("exceeded DOWNLOAD_MAXSIZE during decompression"), Outcome.TOO_LARGE),
        (exceptions.IgnoreRequest("max redirections reached"), Outcome.FETCH_FAILED),
        (exceptions.CannotResolveHostError("no such name"), Outcome.FETCH_FAILED),
        (EndedError(Outcome.ROBOTS, "forbidden"), Outcome.ROBOTS),
        (OSError("strange"), Outcome.FETCH_FAILED),
    ],
)
def test_a_failed_download_has_an_outcome_and_a_reason(error: Exception, outcome: Outcome) -> None:
    ending = ending_of_error(error)
    assert ending.outcome is outcome
    assert ending.reason


def test_a_gzip_body_is_whole_or_not() -> None:
    whole = gzip.compress(b"jump " * 100_000)
    assert is_whole_gzip(whole)
    assert not is_whole_gzip(whole[:-1])
    assert not is_whole_gzip(b"\x1f\x8bnonsense")
