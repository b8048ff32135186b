"""Browsers ask again cheaply, and never keep what has changed."""

import re

import pytest
from flask.testing import FlaskClient

from tests.builders import NOW
from tests.webapp.conftest import Site
from tests.webapp.newsroom import index_all, tell


@pytest.mark.parametrize("address", ["/", "/search?q=jump", "/film/the-long-drop-2021", "/films", "/about"])
def test_a_page_is_not_sent_twice(client: FlaskClient, address: str) -> None:
    first = client.get(address)
    assert first.headers["ETag"].startswith('W/"')
    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]


def test_a_page_is_sent_again_after_any_change(site: Site) -> None:
    tag = site.client.get("/").headers["ETag"]
    tell(site.archive, "wire", 9)
    changed = site.client.get("/", headers={"If-None-Match": tag})
    assert changed.status_code == 200
    index_all(site.archive, site.folder / "index")
    assert site.client.get("/", headers={"If-None-Match": changed.headers["ETag"]}).status_code == 200


def test_pages_with_different_parameters_have_different_tags(client: FlaskClient) -> None:
    tags = {client.get(f"/search?q={word}").headers["ETag"] for word in ("jump", "cliff", "ramp")}
    assert len(tags) == 3


def test_an_error_is_never_kept(client: FlaskClient) -> None:
    answer = client.get("/film/nothing")
    assert "ETag" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"


def test_static_files_are_kept_for_ever_under_the_name_of_their_build(client: FlaskClient) -> None:
    address = re.search(r'/static/[^"]+site\.css', client.get("/").text)
    assert address
    assert "immutable" in client.get(address[0]).headers["Cache-Control"]
    old = client.get("/static/0123456789ab/site.css")
    assert (old.status_code, "immutable" in old.headers["Cache-Control"]) == (200, False)


def test_static_files_do_not_lead_out_of_their_folder(client: FlaskClient) -> None:
    assert client.get("/static/x/../rooms.py").status_code == 404
    assert client.get("/static/x/%2e%2e/rooms.py").status_code == 404


def test_the_state_of_index_and_archive_is_told_to_machines(site: Site) -> None:
    report = site.client.get("/healthz").get_json()
    assert (report["status"], report["index"], report["counts"]["indexed"]) == ("ok", "ready", 5)
    assert report["lag_seconds"]["index"] == 0
    site.archive.articles.withdraw(site.articles[0].id, is_withdrawn=True, now=NOW)
    assert site.client.get("/healthz").get_json()["last_change"] > report["last_change"]
