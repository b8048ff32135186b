"""Pages in quarantine are read again from the archive, each to its outcome in a run of its own."""

from datetime import datetime
from typing import Any

import pytest

from archive import Archive
from crawler.keeping import Keeping
from crawler.replaying import replay
from records.captures import Capture
from records.crawls import Outcome, Run, RunScope, RunState, Trigger
from records.errors import SandboxError
from tests.builders import NOW, a_source, an_answer, an_extraction


class Reader:
    """A sandbox that still breaks on some pages."""

    def extract(self, body: bytes, **_: Any) -> Any:
        if b"poison" in body:
            raise SandboxError("crashed", "the parser died")
        return an_extraction()


@pytest.fixture
def broken(archive: Archive, now: datetime) -> list[Capture]:
    archive.sources.sync([a_source()], now)
    kept = []
    for number, body in enumerate((b"<p>mended</p>", b"<p>poison</p>")):
        capture = archive.captures.keep(an_answer(f"https://gazette.example/{number}", body), None)
        archive.captures.settle(capture.id, Outcome.QUARANTINED)
        kept.append(capture)
    return kept


def a_run(archive: Archive, captures: list[Capture]) -> Run:
    archive.runs.request(Trigger.EDITOR, "Ana", RunScope(captures=tuple(each.id for each in captures)), NOW)
    run = archive.runs.claim_next(NOW)
    assert run is not None
    return run


def carried_out(archive: Archive, run: Run) -> tuple[RunState, dict[str, Outcome]]:
    keeping = Keeping(archive, Reader(), run.id, lambda: NOW)  # type: ignore[arg-type]  # nothing foreign is parsed
    state = replay(archive, run, keeping, lambda: NOW)
    return state, {end.url[-1]: end.outcome for end in archive.runs.ends(run.id)}


def test_a_page_that_can_be_read_now_becomes_an_article_and_another_stays(archive: Archive, broken) -> None:
    state, ends = carried_out(archive, a_run(archive, broken))
    assert state is RunState.FINISHED
    assert ends == {"0": Outcome.NEW, "1": Outcome.QUARANTINED}
    assert [page.id for page in archive.quarantine.pages()] == [broken[1].id]
    assert not archive.captures.unsettled()
    assert archive.articles.by_url("https://gazette.example/0") is not None


def test_what_is_not_in_quarantine_is_left_alone(archive: Archive, broken: list[Capture]) -> None:
    archive.captures.settle(broken[0].id, Outcome.NEW)
    _, ends = carried_out(archive, a_run(archive, broken))
    assert ends == {"1": Outcome.QUARANTINED}


def test_a_replay_stops_when_that_is_wanted_and_the_rest_is_read_by_the_next_run(archive: Archive, broken) -> None:
    run = a_run(archive, broken)
    archive.runs.ask_to_stop(run.id, "Ana", NOW)
    state, ends = carried_out(archive, run)
    assert (state, ends) == (RunState.STOPPED, {})
    assert [capture.id for capture in archive.captures.unsettled()] == [each.id for each in broken]
