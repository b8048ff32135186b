"""An article that is taken down stays down after a crawl, a new reading, an index built anew; until it is shown."""

import re
import urllib.parse
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from archive import open_archive
from demo import Newsroom
from records.articles import Article, ArticleId
from tests.journeys.scene import Scene, get, set_up
from tests.journeys.test_desk_truth import PASSWORD, a_site
from tests.journeys.test_site import Desk

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

FILM = "mission-impossible-dead-reckoning-part-one-2023"


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    with Newsroom(port=0) as newsroom:
        scene = set_up(tmp_path, newsroom, sources=[newsroom.sites[0].source()])
        scene.run("seed")
        scene.run("crawl")
        yield scene


def an_article_of(scene: Scene) -> Article:
    """Return one that the film's page shows, with a word in its title to search for."""
    archive = open_archive(scene.folder / "var")
    try:
        ids = archive.findings.ids_about(
            next(film.id for film in archive.subjects.catalogue().films if film.slug == FILM)
        )
        return archive.articles.get(ArticleId(min(ids)))
    finally:
        archive.close()


def shown_in(address: str, article: Article) -> set[str]:
    """Return the places where a visitor meets the article."""
    title = urllib.parse.quote(f'"{article.title}"')
    places = {
        "search": f"/search?q={title}",
        "film": f"/film/{FILM}",
        "front page": "/",
        "feed": "/feed.atom",
        "API": f"/api/v1/films/{FILM}/articles",
        "sitemap": "/sitemap.xml",
    }
    link = re.compile(rf"/article/{article.id}(?!\d)")
    return {name for name, path in places.items() if link.search(get(address + path)[2])}


def test_a_takedown_outlives_crawl_reading_and_index_until_it_is_taken_back(scene: Scene) -> None:
    article = an_article_of(scene)
    page = f"/article/{article.id}"
    with ExitStack() as stack:
        _, address = a_site(stack, scene)
        before = shown_in(address, article)
        assert {"search", "film", "feed", "API"} <= before
        assert get(address + page)[0] == 200
        link = scene.run("editor", "add", "Desk").splitlines()[-1]
        desk = Desk(address)
        desk.post(urllib.parse.urlsplit(link).path, password=PASSWORD, repeated=PASSWORD)

        scene.run("takedown", "article", article.url, "--ground", "legal", "--reason", "A court says so")
        for command in (["index"], ["crawl", "--all"], ["crawl", "--url", article.url], ["understand", "--again"],
                        ["index", "--rebuild"]):  # fmt: skip
            scene.run(*command)
            assert get(address + page)[0] == 451, command
            assert not shown_in(address, article), command

        assert desk.post("/editor/takedowns/1", form="/editor/takedowns", state="restored").endswith("/takedowns")
        scene.run("understand")
        scene.run("index")
        assert get(address + page)[0] == 200
        assert shown_in(address, article) == before
