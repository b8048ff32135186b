"""Feeds: valid by the rules readers trip over, cheap to ask for again, and never misleading."""

import re
from datetime import timedelta
from io import BytesIO
from typing import Any

import feedparser
import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import NOW
from tests.webapp.conftest import Site
from tests.webapp.newsroom import HOSTILE, index_all, tell
from webapp.syndication.xml import escaped

FEEDS = [
    "/feed.xml",
    "/film/the-long-drop-2021/feed.xml",
    "/person/lead-one/feed.xml",
    "/stunt/motorcycle-cliff-jump/feed.xml",
    "/search/feed.xml?q=jump",
]
RFC822 = r"[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000"


def read(data: bytes) -> Any:
    parsed = feedparser.parse(BytesIO(data))
    assert not parsed.bozo, parsed.get("bozo_exception")
    return parsed


@pytest.mark.parametrize("address", FEEDS)
def test_a_feed_is_well_formed_and_names_itself(client: FlaskClient, address: str) -> None:
    answer = client.get(address)
    parsed = read(answer.data)
    assert answer.headers["Content-Type"] == "application/rss+xml; charset=utf-8"
    assert (parsed.version, len(parsed.entries)) == ("rss20", 5)
    itself = [link.href for link in parsed.feed.links if link.rel == "self"]
    assert itself == [f"http://localhost{address}"]
    assert all(re.fullmatch(RFC822, entry.published) for entry in parsed.entries)


def test_an_entry_credits_and_links_its_publisher(shared_site: Site) -> None:
    entry = next(
        e for e in read(shared_site.client.get("/feed.xml").data).entries if e.link.endswith("gazette.example/1")
    )
    assert entry.id == f"tag:second-unit.example,2026:article/{shared_site.articles[0].id}"
    assert entry.guidislink is False
    assert entry.comments.startswith("http://localhost/article/")
    assert (entry.author, entry.source.title) == ("A. Writer", "Gazette")
    assert {"The Long Drop", "Lead One", "Motorcycle cliff jump"} <= {tag.term for tag in entry.tags}
    assert all(tag.scheme.startswith("http://localhost/") for tag in entry.tags)
    assert "first published 27 August 2021" in entry.summary


def test_an_entry_is_dated_by_when_it_became_searchable(client: FlaskClient) -> None:
    assert {entry.published_parsed[:3] for entry in read(client.get("/feed.xml").data).entries} == {(2026, 11, 22)}


def test_a_hostile_headline_survives_as_text(client: FlaskClient) -> None:
    data = client.get("/feed.xml").data
    assert b"<script" not in data
    assert b"&#x3C;script&#x3E;alert(1)" in data
    assert HOSTILE.partition("script>")[2].partition("<")[0] in data.decode()


@given(st.text())
def test_no_text_breaks_a_feed(text: str) -> None:
    parsed = feedparser.parse(
        BytesIO(f"<rss version='2.0'><channel><title>{escaped(text)}</title></channel></rss>".encode())
    )
    assert not parsed.bozo


@pytest.mark.parametrize("address", FEEDS)
def test_either_validator_saves_the_body(client: FlaskClient, address: str) -> None:
    first = client.get(address)
    tag, date = first.headers["ETag"], first.headers["Last-Modified"]
    for asked in (
        {"If-None-Match": tag},
        {"If-Modified-Since": date},
        {"If-None-Match": tag, "If-Modified-Since": date},
    ):
        again = client.get(address, headers=asked)
        assert (again.status_code, again.data) == (304, b""), asked
        assert again.headers["ETag"] == tag


def test_the_tag_wins_over_the_date(client: FlaskClient) -> None:
    date = client.get("/feed.xml").headers["Last-Modified"]
    assert client.get("/feed.xml", headers={"If-None-Match": '"other"', "If-Modified-Since": date}).status_code == 200
    old = client.get("/feed.xml", headers={"If-Modified-Since": "Sat, 01 Jan 2000 00:00:00 GMT"})
    assert old.status_code == 200


def test_a_change_elsewhere_leaves_a_feed_as_it_is(site: Site) -> None:
    before = site.client.get("/film/the-long-drop-2021/feed.xml")
    site.archive.sources.sync([*site.archive.sources.all()], NOW)
    article = site.articles[0]
    site.archive.findings.keep(article.id, site.archive.findings.of([article.id])[article.id], NOW)
    assert site.client.get("/film/the-long-drop-2021/feed.xml").headers["ETag"] == before.headers["ETag"]


def test_a_new_article_changes_tag_and_date_and_comes_first(site: Site) -> None:
    before = site.client.get("/feed.xml")
    tell(site.archive, "wire", 9)
    index_all(site.archive, site.folder / "index", NOW + timedelta(minutes=5))
    after = site.client.get("/feed.xml", headers={"If-None-Match": before.headers["ETag"]})
    assert after.status_code == 200
    assert after.headers["Last-Modified"] != before.headers["Last-Modified"]
    assert read(after.data).entries[0].link == "https://wire.example/9"


def test_a_takedown_leaves_every_feed_and_moves_both_validators(site: Site) -> None:
    before = [site.client.get(address) for address in FEEDS]
    site.archive.articles.withdraw(site.articles[0].id, is_withdrawn=True, now=NOW)
    index_all(site.archive, site.folder / "index")
    for address, old in zip(FEEDS, before, strict=True):
        new = site.client.get(address, headers={"If-None-Match": old.headers["ETag"]})
        assert new.status_code == 200
        assert b"gazette.example/1" not in new.data
        assert new.headers["Last-Modified"] > old.headers["Last-Modified"]


def test_pages_announce_their_feeds(client: FlaskClient) -> None:
    text = client.get("/film/the-long-drop-2021").text
    found = re.findall(r'<link rel="alternate" type="application/rss\+xml"[^>]*href="([^"]+)"', text)
    assert found == ["/film/the-long-drop-2021/feed.xml", "/film/the-long-drop-2021/changes.xml", "/feed.xml"]
    assert 'href="/search/feed.xml?q=jump"' in client.get("/search?q=jump").text


def test_a_search_that_cannot_be_read_has_no_feed(client: FlaskClient) -> None:
    assert client.get("/search/feed.xml?q=(jump").status_code == 400
