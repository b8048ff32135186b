"""Commands that the desk runs: seen as they are, also after kill -9 and after the site was started again."""

import os
import signal
import time
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from archive import Archive
from records.errors import ConflictError, NotFoundError
from tests.webapp.editor.conftest import Browser
from webapp.editor import errands
from webapp.editor.errands import Errand
from webapp.rooms import KEY, Rooms


@pytest.fixture
def here(app: Flask) -> Rooms:
    rooms: Rooms = app.extensions[KEY]
    return rooms


def ended(here: Rooms, errand: Errand) -> Errand:
    for _ in range(600):
        looked = errands.look(here, errand.id)
        if looked.is_over:
            return looked
        time.sleep(0.05)
    raise AssertionError("it does not end")


def test_what_a_command_says_is_there_when_it_is_over(here: Rooms, editor: Browser) -> None:
    sent = errands.send(here, "dry", ["crawl", "--dry-run", "--json"], by="Ana", wish={"what": "due"})
    assert not errands.look(here, sent.id).is_over
    assert editor.get(f"/editor/errands/{sent.id}").json == {"is_over": False}
    done = ended(here, sent)
    assert (done.is_done, done.result, done.by, done.wish) == (True, [], "Ana", {"what": "due"})
    assert editor.get(f"/editor/errands/{sent.id}").json == {"is_over": True}


def test_a_command_that_fails_says_why_in_its_own_words(here: Rooms) -> None:
    done = ended(here, errands.send(here, "dry", ["crawl", "--dry-run", "--source", "nowhere"], by="Ana", wish={}))
    assert not done.is_done
    assert done.complaint.startswith("there is no source 'nowhere'")


def test_a_killed_command_is_over_and_failed(here: Rooms) -> None:
    sent = errands.send(here, "dry", ["crawl", "--dry-run"], by="Ana", wish={})
    os.kill(errands.CHILDREN[0].pid, signal.SIGKILL)
    assert ended(here, sent).complaint == "it was ended from outside"


def test_a_site_that_was_started_again_knows_what_is_under_way(here: Rooms) -> None:
    sent = errands.send(here, "dry", ["crawl", "--dry-run", "--json"], by="Ana", wish={})
    held, errands.CHILDREN[:] = list(errands.CHILDREN), []  # all that the process itself knew
    again = replace(here)
    assert not errands.look(again, sent.id).is_over
    assert [each.id for each in errands.recent(again, "dry")] == [sent.id]
    assert ended(again, sent).is_done
    held[0].wait(10)


def test_only_a_few_are_under_way_at_once(here: Rooms) -> None:
    for _ in range(errands.AT_ONCE):
        errands.send(here, "dry", ["crawl", "--dry-run"], by="Ben", wish={})
    with pytest.raises(ConflictError, match="asked for by Ben"):
        errands.send(here, "dry", ["crawl", "--dry-run"], by="Ana", wish={})


@pytest.mark.parametrize("name", ["", "..", "../../etc", "0" * 16, "x" * 16])
def test_only_errands_are_looked_at(here: Rooms, name: str) -> None:
    with pytest.raises(NotFoundError):
        errands.look(here, name)


def test_a_dry_run_names_what_would_be_visited_and_asks_for_nothing(
    here: Rooms, editor: Browser, archive: Archive, tmp_path: Path
) -> None:
    sources = "sources: [{slug: gazette, name: Gazette, home: 'https://gazette.example/', feeds: ['https://gazette.example/feed']}]"
    (tmp_path / "config.yaml").write_text(f"storage: {{folder: var}}\n{sources}\n", "utf-8")
    answer = editor.post("/editor/runs/dry", what="due")
    assert answer.status_code == 303
    done = ended(here, errands.recent(here, "dry")[0])
    assert [stop["slug"] for stop in done.result] == ["gazette"]
    html = editor.get(answer.headers["Location"]).text
    assert "Gazette" in html
    assert "https://gazette.example/feed" in html
    assert archive.runs.active() is None
    assert not archive.runs.recent()
