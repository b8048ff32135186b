"""Errors are pages too: they help, and they tell nobody how we are built."""

import pytest
from flask.testing import FlaskClient

from records.errors import ArchiveBusyError, ArchiveError
from tests.webapp.conftest import Site


def test_a_page_that_is_not_there_offers_a_search_for_its_words(client: FlaskClient) -> None:
    answer = client.get("/film/mission-somewhere")
    assert answer.status_code == 404
    assert 'value="mission somewhere"' in answer.text


BREAKS = [(ArchiveBusyError("locked"), 503), (ArchiveError("gone"), 503), (ValueError("/secret/path"), 500)]


@pytest.mark.parametrize(("error", "status"), BREAKS)
def test_what_breaks_is_told_without_telling_how(site: Site, error: Exception, status: int) -> None:
    def broken() -> str:
        raise error

    site.app.view_functions["about"] = broken
    answer = site.client.get("/about")
    assert answer.status_code == status
    assert "secret" not in answer.text
    assert "Traceback" not in answer.text
    assert ("Retry-After" in answer.headers) == (status == 503)


def test_a_method_that_is_not_allowed_names_those_that_are(client: FlaskClient) -> None:
    answer = client.post("/about")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


def test_a_request_that_is_too_large_is_refused(client: FlaskClient) -> None:
    assert client.post("/about", data=b"x" * 100_000).status_code in (405, 413)


@pytest.mark.parametrize("ref", ["0", "-1", "99999999999999999999999", "1e3", "%00", "٣"])
def test_article_numbers_that_are_none_are_not_found(client: FlaskClient, ref: str) -> None:
    assert client.get(f"/article/{ref}").status_code == 404
