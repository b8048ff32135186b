"""What machines read: linked data, previews, the sitemap, and whom to tell of a weakness."""

import json
import re
from datetime import datetime
from typing import Any

from flask.testing import FlaskClient
from lxml import etree

from tests.builders import NOW
from tests.webapp.conftest import Site
from tests.webapp.newsroom import HOSTILE

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def linked(client: FlaskClient, address: str) -> dict[str, Any]:
    """Return the things a page declares, by type."""
    text = client.get(address, follow_redirects=True).text
    blocks = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    assert len(blocks) == 1
    graph = json.loads(blocks[0])
    assert graph["@context"] == "https://schema.org"
    return {thing["@type"]: thing for thing in graph["@graph"]}


def text_of(element: Any) -> str:
    return element.text or ""


def test_a_film_is_declared_with_its_people_and_the_date_that_holds(client: FlaskClient) -> None:
    movie = linked(client, "/film/the-long-drop-2021")["Movie"]
    assert (movie["name"], movie["datePublished"]) == ("The Long Drop", "2023-07-12")
    assert [person["name"] for person in movie["director"]] == ["Double Two"]
    assert movie["url"] == "http://localhost/film/the-long-drop-2021"


def test_an_article_is_declared_as_its_publisher_s(shared_site: Site) -> None:
    article = linked(shared_site.client, f"/article/{shared_site.articles[0].id}")["WebPage"]["mainEntity"]
    assert article["url"] == "https://gazette.example/1"
    assert article["publisher"]["name"] == "Gazette"
    assert "author" not in article


def test_a_copy_says_what_it_is_based_on(shared_site: Site) -> None:
    based = {
        thing["mainEntity"]["url"]: thing["mainEntity"]["isBasedOn"]
        for article in shared_site.articles
        if "isBasedOn" in (thing := linked(shared_site.client, f"/article/{article.id}")["WebPage"])["mainEntity"]
    }
    assert based
    assert all(original != copy for copy, original in based.items())


def test_a_hostile_headline_cannot_leave_its_linked_data(shared_site: Site) -> None:
    headlines = [
        linked(shared_site.client, f"/article/{article.id}")["WebPage"]["mainEntity"]["headline"]
        for article in shared_site.articles
    ]
    assert HOSTILE in headlines


def test_a_page_has_one_address_and_a_preview(client: FlaskClient) -> None:
    text = client.get("/film/the-long-drop-2021?show=stunts").text
    assert '<link rel="canonical" href="http://localhost/film/the-long-drop-2021">' in text
    said = dict(re.findall(r'<meta property="og:(\w+)" content="([^"]*)"', text))
    assert said["title"] == "The Long Drop"
    picture = client.get(said["image"].removeprefix("http://localhost"))
    assert (picture.status_code, picture.mimetype) == (200, "image/png")


def test_the_sitemap_lists_what_is_told_of_and_every_address_answers(client: FlaskClient) -> None:
    document = etree.fromstring(client.get("/sitemap.xml").data)
    found = [text_of(one).removeprefix("http://localhost") for one in document.findall("s:url/s:loc", SITEMAP)]
    assert "/film/the-long-drop-2021" in found
    assert "/film/night-bus-2019" not in found
    assert len(found) == len(set(found))
    assert all(client.get(address).status_code == 200 for address in found)
    assert all(datetime.fromisoformat(text_of(one)) <= NOW for one in document.findall("s:url/s:lastmod", SITEMAP))
    assert "Sitemap: http://localhost/sitemap.xml" in client.get("/robots.txt").text


def test_a_takedown_leaves_the_sitemap(site: Site) -> None:
    for article in site.articles:
        site.archive.articles.withdraw(article.id, is_withdrawn=True, now=NOW)
    assert "/film/" not in site.client.get("/sitemap.xml").text


def test_whom_to_tell_of_a_weakness_is_told_for_less_than_a_year(client: FlaskClient) -> None:
    said = dict(line.split(": ", 1) for line in client.get("/.well-known/security.txt").text.splitlines())
    assert said["Contact"].startswith("https://")
    assert 0 < (datetime.fromisoformat(said["Expires"]) - NOW).days < 365
