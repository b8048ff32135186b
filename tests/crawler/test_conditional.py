import pytest

from crawler.fetching.conditional import conditional_headers


def test_validators_go_back_exactly_as_they_came() -> None:
    assert conditional_headers('W/"a b"', "yesterday, or so") == {
        "If-None-Match": 'W/"a b"',
        "If-Modified-Since": "yesterday, or so",
    }


@pytest.mark.parametrize("validator", [None, "", '"' + "x" * 300 + '"', '"a"\r\nCookie: yes'])
def test_nothing_is_sent_back_that_is_no_validator(validator: str | None) -> None:
    assert conditional_headers(validator, validator) == {}
