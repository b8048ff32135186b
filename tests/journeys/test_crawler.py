"""The crawler over several visits: what has not changed is neither asked for, nor kept, nor indexed again."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from archive import open_archive
from demo import Newsroom
from records.crawls import Outcome
from tests.journeys.scene import Scene, set_up

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

OUTLETS = 3
THEN = datetime(2022, 6, 1, tzinfo=UTC)


def a_scene(folder: Path, newsroom: Newsroom) -> Scene:
    scene = set_up(folder, newsroom, sources=[site.source() for site in newsroom.sites[:OUTLETS]])
    scene.run("seed")
    return scene


def crawl_all(scene: Scene) -> None:
    """Visit the outlets whether they are due or not."""
    chosen = [part for site in scene.newsroom.sites[:OUTLETS] for part in ("--source", site.slug)]
    scene.run("crawl", *chosen)


def kept(scene: Scene) -> tuple[int, int, dict[str, int]]:
    """Return the numbers of articles and changes, and when each file of the index was written."""
    archive = open_archive(scene.folder / "var")
    try:
        articles, changes = archive.articles.counts()["articles"], archive.changes.last()
    finally:
        archive.close()
    files = [path for path in (scene.folder / "var" / "index").rglob("*") if path.is_file() and "lock" not in path.name]
    return articles, changes, {str(path): path.stat().st_mtime_ns for path in files}


def test_a_second_visit_to_unchanged_sites_writes_nothing_anew(tmp_path: Path) -> None:
    with Newsroom(port=0) as newsroom:
        scene = a_scene(tmp_path, newsroom)
        crawl_all(scene)
        before, asked = kept(scene), len(newsroom.requests)
        crawl_all(scene)
        again = newsroom.requests[asked:]
    assert kept(scene) == before
    assert again
    assert all({"if-none-match", "if-modified-since"} & set(request.headers) for request in again)


def test_only_what_is_new_since_the_last_visit_is_asked_for(tmp_path: Path) -> None:
    with Newsroom(port=0, until=THEN) as newsroom:
        scene = a_scene(tmp_path, newsroom)
        old = {url for site in newsroom.sites[:OUTLETS] for url in site.articles}
        crawl_all(scene)
        port = int(newsroom.sites[0].base_url.rpartition(":")[2])
    with Newsroom(port=port) as newsroom:
        crawl_all(scene)
        new = {url for site in newsroom.sites[:OUTLETS] for url in site.articles} - old
        asked = {f"http://{request.host}{request.path}" for request in newsroom.requests}
    assert old
    assert new
    assert not asked & old
    archive = open_archive(scene.folder / "var")
    run = archive.runs.recent()[0]
    ends = archive.runs.ends(run.id, limit=10_000)
    archive.close()
    assert {end.url for end in ends if end.outcome is Outcome.NEW} == new
