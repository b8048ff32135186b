"""What is told of a film that has more articles than are looked at."""

from dataclasses import replace
from datetime import timedelta

import pytest

from archive import Archive
from knowledge import told
from records.findings import FilmMention, Role
from records.subjects import SubjectId
from tests.builders import NOW, a_catalogue, an_article, some_findings

FILM = SubjectId("film:the-long-drop-2021")


def test_of_many_articles_the_newest_are_looked_at_and_the_oldest_that_are_about_the_film(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(told, "MOST_ARTICLES", 3)
    catalogue = a_catalogue()
    film = next(film for film in catalogue.films if film.id == FILM)
    passing = FilmMention(film=FILM, role=Role.MENTION, surface="The Long Drop", confidence=0.97)
    ids = []
    for number in range(10):
        published = NOW - timedelta(days=100 - number)
        article = an_article(archive, f"https://gazette.example/{number}", published_at=published)
        found = some_findings()
        archive.findings.keep(article.id, replace(found, films=(passing,)) if number < 2 else found, NOW)
        ids.append(article.id)
    known = told.told_film(archive, catalogue, film, NOW.date())
    assert list(known.articles) == [ids[at] for at in (9, 8, 7, 4, 3, 2)]
