"""The same entries as RSS, Atom and JSON Feed: what each form's own rules ask for, archives, and the list of feeds."""

import json
import re
from datetime import timedelta
from io import BytesIO
from typing import Any

import feedparser
import pytest
from flask.testing import FlaskClient
from lxml import etree

from index import open_index
from settings import Settings, SiteSettings
from tests.builders import NOW
from tests.webapp.conftest import Site
from tests.webapp.newsroom import HOSTILE, index_all, tell
from webapp import create_app
from webapp.contexts.machines import channels

ATOM = "{http://www.w3.org/2005/Atom}"
PLACES = ["", "/film/the-long-drop-2021", "/person/lead-one", "/stunt/motorcycle-cliff-jump", "/source/gazette"]
RFC3339 = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
FORMS = {"xml": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}
NAVIGATION = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}


def as_json(client: FlaskClient, address: str) -> Any:
    return json.loads(client.get(address).data)


@pytest.mark.parametrize("place", PLACES)
def test_all_forms_have_the_same_entries_under_the_same_ids(client: FlaskClient, place: str) -> None:
    rss = [entry.id for entry in feedparser.parse(BytesIO(client.get(f"{place}/feed.xml").data)).entries]
    atom = feedparser.parse(BytesIO(client.get(f"{place}/feed.atom").data))
    assert (atom.version, bool(atom.bozo)) == ("atom10", False)
    assert rss
    assert rss == [entry.id for entry in atom.entries]
    assert rss == [item["id"] for item in as_json(client, f"{place}/feed.json")["items"]]


@pytest.mark.parametrize("place", PLACES)
def test_atom_has_what_rfc_4287_demands(client: FlaskClient, place: str) -> None:
    feed = etree.fromstring(client.get(f"{place}/feed.atom").data)
    for part in (feed, *feed.iter(f"{ATOM}entry"), *feed.iter(f"{ATOM}source")):
        names = [child.tag for child in part]
        for name in ("id", "title", "updated"):
            assert names.count(ATOM + name) == 1, (part.tag, name)
    assert all(entry.find(f"{ATOM}author/{ATOM}name").text for entry in feed.iter(f"{ATOM}entry"))
    assert all(re.fullmatch(RFC3339, date.text) for date in feed.iter(f"{ATOM}updated", f"{ATOM}published"))
    assert feed.find(f"{ATOM}link[@rel='self']").get("href") == f"http://localhost{place}/feed.atom"
    ids = [one.text for one in feed.iter(f"{ATOM}id") if one.getparent().tag != f"{ATOM}source"]
    assert len(ids) == len(set(ids))
    links = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in feed.findall(f"{ATOM}link")]
    assert len(links) == len(set(links))


@pytest.mark.parametrize("place", PLACES)
def test_json_feed_has_what_version_1_1_demands(client: FlaskClient, place: str) -> None:
    feed = as_json(client, f"{place}/feed.json")
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"http://localhost{place}/feed.json"
    assert feed["title"]
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert item["url"].startswith("http://localhost/article/")
        assert item["external_url"].startswith("https://")
        assert re.fullmatch(RFC3339, item["date_published"])
        assert all(author["name"] for author in item["authors"])
        assert item["content_html"]


def test_a_hostile_headline_is_text_in_every_form(client: FlaskClient) -> None:
    for form in ("xml", "atom"):
        assert b"<script" not in client.get(f"/feed.{form}").data
    assert HOSTILE in [item["title"] for item in as_json(client, "/feed.json")["items"]]


@pytest.mark.parametrize(("form", "kind"), FORMS.items())
def test_readers_get_the_form_s_own_type_and_browsers_one_they_show(client: FlaskClient, form: str, kind: str) -> None:
    plain, shown = client.get(f"/feed.{form}"), client.get(f"/feed.{form}", headers=NAVIGATION)
    assert plain.mimetype == kind
    assert shown.mimetype == ("application/json" if form == "json" else "application/xml")
    assert "Accept" in plain.headers["Vary"]
    assert plain.data == shown.data


def test_a_browser_finds_the_style_sheet_of_a_feed(client: FlaskClient) -> None:
    style = re.search(r'<\?xml-stylesheet type="text/css" href="([^"]+)"', client.get("/feed.xml").text)
    assert style
    answer = client.get(style[1])
    assert (answer.status_code, answer.mimetype) == (200, "text/css")


def test_archives_hold_every_public_article_once(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(channels, "ARCHIVED", 2)
    address, found, pages = "/feed.json", [], 0
    everything = {item["id"] for item in as_json(site.client, address)["items"]}
    while address := as_json(site.client, address).get("next_url", "").removeprefix("http://localhost"):
        found += [item["id"] for item in as_json(site.client, address)["items"]]
        pages += 1
    assert pages > 1
    assert sorted(found) == sorted(everything)


def test_an_archive_document_names_itself_and_its_neighbours(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(channels, "ARCHIVED", 2)
    for form, link in (("xml", f"channel/{ATOM}link"), ("atom", f"{ATOM}link")):
        document = etree.fromstring(site.client.get(f"/feeds/archive/2.{form}").data)
        links = {one.get("rel"): one.get("href").removeprefix("http://localhost") for one in document.findall(link)}
        assert links["self"] == f"/feeds/archive/2.{form}"
        assert (links["current"], links["prev-archive"]) == (f"/feed.{form}", f"/feeds/archive/1.{form}")
        assert document.find(".//{http://purl.org/syndication/history/1.0}archive") is not None
    assert site.client.get("/feeds/archive/99.xml").status_code == 404
    assert site.client.get("/feeds/archive/0.xml").status_code == 404


def test_an_old_archive_document_stays_as_it_is(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(channels, "ARCHIVED", 2)
    before = site.client.get("/feeds/archive/1.atom")
    tell(site.archive, "wire", 9)
    index_all(site.archive, site.folder / "index", NOW + timedelta(minutes=5))
    assert site.client.get("/feeds/archive/1.atom").headers["ETag"] == before.headers["ETag"]


def test_the_list_of_feeds_can_be_imported(client: FlaskClient) -> None:
    answer = client.get("/feeds.opml")
    document = etree.fromstring(answer.data)
    feeds = document.findall("body/outline/outline")
    assert answer.mimetype == "text/x-opml"
    assert {feed.get("type") for feed in feeds} == {"rss"}
    assert all(folder.get("type") is None for folder in document.findall("body/outline"))
    assert all(feed.get("text") and feed.get("title") for feed in feeds)
    addresses = [feed.get("xmlUrl").removeprefix("http://localhost") for feed in feeds]
    assert "/film/the-long-drop-2021/feed.xml" in addresses
    assert all(client.get(address).status_code == 200 for address in addresses)


def test_pages_announce_every_form_of_their_feeds(client: FlaskClient) -> None:
    for page, feed in (
        ("/film/the-long-drop-2021", "/film/the-long-drop-2021/feed"),
        ("/search?q=jump", "/search/feed"),
    ):
        text = client.get(page).text
        for form, kind in FORMS.items():
            assert re.search(rf'<link rel="alternate" type="{re.escape(kind)}"[^>]*href="{feed}\.{form}', text)


def test_a_film_s_changes_name_new_figures_and_contradictions_once_each(client: FlaskClient) -> None:
    address = "/film/the-long-drop-2021/changes"
    items = as_json(client, f"{address}.json")["items"]
    titles = [item["title"] for item in items]
    assert any(title.startswith("New figure. ") for title in titles)
    assert any("was said first" in title for title in titles)
    assert len({item["id"] for item in items}) == len(items)
    assert all(item["id"].startswith("tag:second-unit.example,2026:change/film:the-long-drop-2021") for item in items)
    for form in ("xml", "atom"):
        parsed = feedparser.parse(BytesIO(client.get(f"{address}.{form}").data))
        assert not parsed.bozo
        assert [entry.title for entry in parsed.entries] == titles


def test_a_hub_is_named_where_new_articles_come_in_and_nowhere_else(site: Site) -> None:
    hub = "https://hub.example/"
    settings = Settings(site=SiteSettings(hub=hub, base_url="https://stunts.example"))
    client = create_app(settings, site.archive, open_index(site.folder / "index"), clock=lambda: NOW).test_client()
    rss = client.get("/feed.xml", base_url="https://stunts.example")
    assert rss.headers["Link"] == f'<{hub}>; rel="hub", <https://stunts.example/feed.xml>; rel="self"'
    for form in ("xml", "atom"):
        named = feedparser.parse(BytesIO(client.get(f"/feed.{form}", base_url="https://stunts.example").data))
        assert [link.href for link in named.feed.links if link.rel == "hub"] == [hub]
    as_feed = json.loads(client.get("/feed.json", base_url="https://stunts.example").data)
    assert as_feed["hubs"] == [{"type": "WebSub", "url": hub}]
    for other in ("/film/the-long-drop-2021/feed.xml", "/feeds/archive/1.xml"):
        answer = client.get(other, base_url="https://stunts.example")
        assert answer.status_code == 200
        assert hub.encode() not in answer.data
    assert "Link" not in site.client.get("/feed.xml").headers
