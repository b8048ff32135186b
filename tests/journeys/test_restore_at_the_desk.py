"""A backup is put back from the desk: worker and site go down for it and come again, the archive as it was then."""

import signal
import time
import urllib.parse
from http.client import HTTPException
from pathlib import Path

import pytest

from archive import open_archive
from demo import Newsroom
from tests.journeys.scene import PATIENCE, get, set_up
from tests.journeys.test_desk_truth import PASSWORD
from tests.journeys.test_site import Desk

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

TITLE = "Quokkafall is what it is called now"


def shown(address: str) -> str:
    for _ in range(PATIENCE * 5):
        try:
            status, _, text = get(f"{address}/article/1")
            if status == 200:
                return text
        except (OSError, HTTPException):  # the site is being started
            pass
        time.sleep(0.2)
    raise AssertionError("the site did not come back")


def test_what_was_decided_after_the_backup_is_gone_when_it_is_put_back(tmp_path: Path) -> None:
    with Newsroom(port=0) as newsroom:
        scene = set_up(tmp_path, newsroom, sources=[newsroom.sites[0].source()])
        scene.run("seed")
        scene.run("crawl")
        link = scene.run("editor", "add", "Root", "--admin").splitlines()[-1]
        process = scene.start("up")
        try:
            assert process.stdout is not None
            ready = next(line for line in process.stdout if line.startswith("ready "))
            address = ready.removeprefix("ready ").strip().rstrip("/")
            desk = Desk(address)
            desk.post(urllib.parse.urlsplit(link).path, password=PASSWORD, repeated=PASSWORD)
            scene.run("backup")
            desk.post("/editor/articles/1", matter="field", key="title", ruling="set", value=TITLE)
            assert TITLE in shown(address)
            name = next((tmp_path / "backups").iterdir()).name
            desk.post(
                "/editor/health/restore", form="/editor/health/backups", backup=name, current=PASSWORD, sure="yes"
            )
            for _ in range(PATIENCE * 5):
                if TITLE not in shown(address):
                    break
                time.sleep(0.2)
            assert TITLE not in shown(address)
            again = Desk(address)
            again.post("/editor/login", name="Root", password=PASSWORD)
            assert "was put back" in again.get("/editor/health/backups")
        finally:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=30)
        archive = open_archive(tmp_path / "var")
        assert "restore backup" in [entry.action for entry in archive.editors.audit_log(10)]
        assert archive.verdicts.count() == 0
        archive.close()
        aside = next((tmp_path / "var").glob("before-*"))
        assert {path.name for path in aside.iterdir()} >= {"second-unit.db", "captures"}
