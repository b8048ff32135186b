"""A subject whose short name changed is found under the old one by a single redirect, in every form."""

from dataclasses import replace

import pytest

from tests.builders import NOW
from tests.webapp.conftest import Site
from tests.webapp.newsroom import the_catalogue

OLD, NEW = "the-long-drop-2021", "the-longest-drop-2021"


@pytest.fixture
def renamed(site: Site) -> Site:
    """The site after its film was renamed twice."""
    for slug in ("the-longer-drop-2021", NEW):
        site.archive.catalogue.save(replace(the_catalogue().films[0], slug=slug), NOW)
    return site


@pytest.mark.parametrize(
    "path",
    [
        "/film/{}?show=all",
        "/film/{}/feed.xml",
        "/film/{}/changes.json",
        "/film/{}/timeline.csv?as_of=2021-09-30",
        "/film/{}/embed",
        "/film/{}/motorcycle-cliff-jump",
        "/film/{}/motorcycle-cliff-jump/feed.atom",
        "/api/v1/films/{}/ledger?as_of=2021-09-30",
    ],
)
def test_an_old_address_leads_to_the_present_one_at_once(renamed: Site, path: str) -> None:
    answer = renamed.client.get(path.format(OLD))
    assert (answer.status_code, answer.headers["Location"]) == (301, path.format(NEW))
    assert renamed.client.get(path.format(NEW)).status_code == 200


def test_what_never_was_is_not_found(renamed: Site) -> None:
    assert renamed.client.get("/film/never-was-1999").status_code == 404
