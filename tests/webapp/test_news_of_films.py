"""A film that news just came for is gathered by what was kept of it, and is as if all had been gathered anew."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from archive import Archive
from index import open_index
from knowledge.told import told_again, told_film
from records.articles import Article
from records.findings import CopyKind, CopyLink, Story, StoryId
from settings import Settings
from tests.builders import NOW, some_findings
from tests.webapp.conftest import Site
from tests.webapp.newsroom import FILM, findings_of, tell
from webapp import create_app

PAGES = ("", "?as_of=2021-08-29", "/changes.xml", "/embed", "/timeline.csv", "/ledger.csv")
Articles = list[Article]


def a_new_one(archive: Archive, told: Articles) -> None:
    tell(archive, "wire", 8, title="One more jump off the same cliff", takes=11)


def read_anew(archive: Archive, told: Articles) -> None:
    archive.findings.keep(told[2].id, findings_of(told[2].current.extraction.text, 12), NOW)


def no_longer_of_it(archive: Archive, told: Articles) -> None:
    archive.findings.keep(told[3].id, some_findings(films=()), NOW)


def another_text(archive: Archive, told: Articles) -> None:
    extraction = told[3].current.extraction
    text = replace(extraction.text, title="Lead One jumps again", paragraphs=(*extraction.text.paragraphs, "Twice."))
    one = told[3]
    archive.articles.keep(replace(extraction, text=text), url=one.url, source=one.source, capture_id=None, now=NOW)


def a_copy_of(archive: Archive, told: Articles) -> None:
    ids = [told[3].id, told[4].id]
    link = CopyLink(article=ids[1], original=ids[0], kind=CopyKind.VERBATIM, likeness=1.0, reason="same text")
    archive.relations.keep([Story(id=StoryId(-1), title="Copied", articles=tuple(ids), copies=(link,))], [], NOW)


def none_a_copy(archive: Archive, told: Articles) -> None:
    archive.relations.keep([], [one.id for one in told], NOW)


def found_only_later(archive: Archive, told: Articles) -> None:
    tell(archive, "wire", 8)
    archive.articles.stamp_indexed([one.id for one in archive.articles.after(0, 100)], NOW)


EVENTS = (a_new_one, read_anew, no_longer_of_it, another_text, a_copy_of, none_a_copy, found_only_later)


def shown(app: Flask) -> list[str]:
    client = app.test_client()
    answers = [client.get(f"/film/{FILM.partition(':')[2]}{page}") for page in PAGES]
    assert {answer.status_code for answer in answers} == {200}
    return [answer.text for answer in answers]


@pytest.mark.parametrize("happens", EVENTS, ids=[event.__name__ for event in EVENTS])
def test_news_show_as_if_everything_was_gathered_anew(site: Site, happens: Callable[[Archive, Articles], None]) -> None:
    before = shown(site.app)
    happens(site.archive, site.articles)
    after = shown(site.app)
    assert after == shown(create_app(Settings(), site.archive, open_index(site.folder / "index"), clock=lambda: NOW))
    assert after != before


def test_only_what_changed_is_read_and_what_nobody_could_find_yet(site: Site) -> None:
    archive, catalogue = site.archive, site.archive.subjects.catalogue()
    film = next(film for film in catalogue.films if film.id == FILM)
    before = told_film(archive, catalogue, film, NOW.date())
    new = tell(archive, "wire", 8)
    read_anew(archive, site.articles)
    again = told_again(archive, before, {site.articles[2].id, new.id})
    read = {id_ for id_, article in again.articles.items() if article is not before.articles.get(id_)}
    assert read == {site.articles[2].id, new.id}
    assert again.related == told_film(archive, catalogue, film, NOW.date()).related
    archive.articles.stamp_indexed([new.id], NOW)
    assert again.articles[new.id].indexed_at is None
    assert told_again(archive, again, ()).articles[new.id].indexed_at == NOW
