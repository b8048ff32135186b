"""Figures for monitoring: complete, in the format collectors read, and for this machine only."""

from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from tests.webapp.conftest import Site


def figures(client: FlaskClient) -> dict[str, float]:
    """Return every sample by name and labels."""
    text = client.get("/metrics").text
    return {
        ",".join([sample.name, *sample.labels.values()]): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_figures_say_how_the_archive_is(shared_site: Site) -> None:
    found = figures(shared_site.client)
    assert found["second_unit_up"] == 1
    assert found["second_unit_articles,indexed"] == len(shared_site.articles)
    assert found["second_unit_lag_seconds,index"] == 0


def test_answers_are_counted_by_page_and_status(site: Site) -> None:
    client = site.client
    for path in ("/", "/films", "/films", "/film/nothing"):
        client.get(path)
    found = figures(client)
    assert found["second_unit_answers_total,films,200"] == 2
    assert found["second_unit_answers_total,film,404"] == 1
    assert found["second_unit_answer_seconds_count,home"] == 1


def test_nobody_else_sees_them(client: FlaskClient) -> None:
    assert client.get("/metrics", environ_base={"REMOTE_ADDR": "198.51.100.7"}).status_code == 404
    assert client.get("/metrics", headers={"X-Forwarded-For": "198.51.100.7"}).status_code == 404


def test_a_site_without_index_is_not_ready(empty_site: Site, shared_site: Site) -> None:
    assert shared_site.client.get("/readyz").status_code == 200
    assert empty_site.client.get("/readyz").status_code == 503


def test_an_archive_that_cannot_be_read_is_told(site: Site) -> None:
    database = next(site.folder.glob("second-unit.db"))
    site.archive.close()
    database.rename(database.with_suffix(".away"))
    database.mkdir()
    assert figures(site.client)["second_unit_up"] == 0
    assert site.client.get("/readyz").status_code == 503
