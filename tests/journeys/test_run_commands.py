"""A crawl is stopped from another shell, listed as stopped, and gone on with: all by command."""

import time
from pathlib import Path

import pytest

from archive import open_archive
from demo import Newsroom
from tests.journeys.scene import PATIENCE, Scene, set_up

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]


def articles_of(scene: Scene) -> int:
    archive = open_archive(scene.folder / "var")
    try:
        return archive.articles.counts()["articles"]
    finally:
        archive.close()


def test_a_run_is_stopped_and_gone_on_with_by_command(tmp_path: Path) -> None:
    crawler = {"delay_seconds": 1.2, "poll_minutes": 0, "allowed_networks": ["127.0.0.0/8"], "contact": "http://x/"}
    with Newsroom(port=0) as newsroom:
        site = newsroom.sites[0]
        scene = set_up(tmp_path, newsroom, sources=[site.source()], crawler=crawler)
        scene.run("seed")
        crawl = scene.start("crawl")
        for _ in range(PATIENCE * 5):
            if articles_of(scene) >= 2:
                break
            time.sleep(0.2)
        scene.run("runs", "stop")
        crawl.communicate(timeout=PATIENCE)
        kept = articles_of(scene)
        assert 2 <= kept < len(site.articles)
        assert "1  stopped" in scene.run("runs")
        assert "stopped" in scene.run("runs", "show")
        scene.run("runs", "resume")
        assert articles_of(scene) == len(site.articles)
        assert "2  finished" in scene.run("runs")
        assert "resume run 1" in scene.run("audit")
