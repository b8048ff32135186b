"""kill -9 at some moment of crawl, understanding and index, then the same again: nothing lost, nothing twice."""

import time
from pathlib import Path

import pytest

from archive import open_archive
from benchmarks.kills import MOMENTS, await_moment, faults_of, kill_tree
from demo import Newsroom
from index import open_index
from records.searches import SearchQuery
from tests.journeys.scene import Scene, kill, set_up

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("kills")]


def test_killed_at_any_moment_the_same_command_again_completes(tmp_path: Path) -> None:
    with Newsroom(port=0) as newsroom:
        scene = set_up(tmp_path, newsroom)
        scene.run("seed")
        killed = [
            kill_tree(await_moment(lambda: scene.start("crawl"), scene.folder, newsroom, moment, further=2))
            for moment in MOMENTS
        ]
        assert sum(killed) >= 3  # a quick one may be over before its moment
        scene.run("crawl")
        assert list(faults_of(scene.folder, newsroom)) == []
        for command, seconds in (("understand", 1.2), ("index", 1.0)):
            process = scene.start(command, "--again" if command == "understand" else "--rebuild")
            time.sleep(seconds)
            kill(process)
        scene.run("understand")
        scene.run("index")
        check_whole(scene)


def check_whole(scene: Scene) -> None:
    """Store, findings and index agree with what the outlets offer; every article was asked for once at most twice."""
    archive = open_archive(scene.folder / "var")
    engine = open_index(scene.folder / "var" / "index")
    try:
        offered = {url for site in scene.newsroom.sites for url in site.articles}
        assert all(archive.articles.by_url(url) for url in offered)
        counts = archive.articles.counts()
        assert counts["articles"] == len(offered)
        assert counts["indexed"] == counts["relevant"] == engine.document_count()
        hits = engine.search(SearchQuery(text="film:mi7", page_size=50)).hits
        assert len({hit.article_id for hit in hits}) == len(hits) > 0
        assert all(len(archive.articles.versions(article.id)) == 1 for article in archive.articles.after(0, 1000))
        assert archive.runs.active() is None
        assert not archive.captures.unsettled()
        assert all(run.pending == 0 for run in archive.runs.recent())
    finally:
        engine.close()
        archive.close()
