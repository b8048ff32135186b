"""The restore drill: a backup of a crawled archive, put back on an empty machine, shows the same there."""

import re
import shutil
from pathlib import Path

import pytest

from tests.journeys.scene import Scene, get
from tests.journeys.test_desk_truth import running

pytestmark = pytest.mark.journey

PATHS = ("/search?q=halo", "/film/mission-impossible-dead-reckoning-part-one-2023", "/")


def shown(scene: Scene) -> dict[str, tuple[int, list[str]]]:
    """Return, for each page, how it is answered and which articles it names, as a visitor sees it."""
    with running(scene, "--port", "0", module="webapp") as process:
        assert process.stdout is not None
        site = process.stdout.readline().removeprefix("ready ").strip().rstrip("/")
        answers = {path: get(site + path) for path in PATHS}
    return {path: (status, re.findall(r"/article/\d+[^\"# ]*", text)) for path, (status, _, text) in answers.items()}


def test_a_backup_put_back_on_an_empty_machine_shows_the_same(crawled: Scene, tmp_path: Path) -> None:
    crawled.run("backup", "--to", str(tmp_path / "backups"))
    (backup,) = (tmp_path / "backups").iterdir()
    (tmp_path / "machine").mkdir()
    machine = Scene(folder=tmp_path / "machine", newsroom=crawled.newsroom)
    shutil.copy(crawled.config, machine.config)
    machine.run("restore", str(backup))
    machine.run("index", "--rebuild")
    assert "NOT sound" not in machine.run("verify")
    before, after = shown(crawled), shown(machine)
    assert after == before
    assert {path: (status, bool(articles)) for path, (status, articles) in after.items()} == {
        path: (200, True) for path in PATHS
    }
