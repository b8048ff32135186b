"""Histories are judged when runs end and as time passes, and commands say what came of it."""

import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from archive import Archive, open_archive
from pipeline.progress import line_of, snapshot
from pipeline.watch import Watch
from records.captures import CaptureKind
from records.crawls import Outcome, RunId, RunScope, RunState, Trigger, UrlEnd
from records.health import Alarm, AlarmKind
from records.sources import SourceSlug
from tests.builders import a_source, an_answer, an_article
from tests.crawler.press import an_article_page
from tests.pipeline.test_commands import call

ROOT = Path(__file__).parents[2]

SLUG = SourceSlug("gazette")
DAY = timedelta(days=1)
CONFIG = """
storage: {folder: var}
sources:
  - {slug: gazette, name: Gazette, home: "https://gazette.example/", feeds: ["https://gazette.example/feed"]}
  - {slug: herald, name: Herald, home: "https://herald.example/", feeds: ["https://herald.example/feed"]}
"""


def visited(archive: Archive, at: datetime) -> RunId:
    """Carry out a run that found a feed as it was."""
    archive.runs.request(Trigger.SCHEDULE, "schedule", RunScope(), at)
    run = archive.runs.claim_next(at)
    assert run is not None
    url = "https://gazette.example/feed"
    for path, kind, outcome in (
        (url, CaptureKind.FEED, Outcome.READ),
        (f"{url}/1", CaptureKind.ARTICLE, Outcome.KNOWN),
    ):
        end = UrlEnd(seq=0, run_id=run.id, url=path, source=SLUG, kind=kind, outcome=outcome, reason="", ended_at=at)
        archive.runs.end_url(end)
    archive.runs.finish(run.id, RunState.FINISHED, "", at)
    return run.id


def test_a_source_falls_silent_and_speaks_again(archive: Archive, tmp_path: Path, now: datetime) -> None:
    archive.sources.sync([a_source(SLUG), a_source("herald")], now)
    for number in range(40):
        an_article(archive, f"https://gazette.example/{number}", published_at=now - (40 - number) * DAY)
    watch = Watch(archive, tmp_path)
    for days in (0, 2, 12):
        visited(archive, now + days * DAY)
        assert watch.step(now + days * DAY)
        assert not watch.step(now + days * DAY)  # counted once
    (alarm,) = archive.health.open_alarms()
    assert (alarm.source, alarm.kind, alarm.since_at.date()) == (SLUG, AlarmKind.SILENT, (now - DAY).date())
    assert "now none for 12 days" in alarm.sentence
    an_article(archive, "https://gazette.example/back", published_at=now + 12 * DAY)
    watch.step(now + 12 * DAY)
    assert archive.health.open_alarms()  # it is looked at when a run ends, or an hour later
    watch.step(now + 12 * DAY + timedelta(hours=1))
    assert not archive.health.open_alarms()
    assert archive.health.alarms_of(SLUG)[0].ended_at == now + 12 * DAY + timedelta(hours=1)


def test_alarms_of_a_source_that_is_paused_are_ended(archive: Archive, tmp_path: Path, now: datetime) -> None:
    archive.sources.sync([a_source(SLUG, is_paused=True)], now)
    archive.health.keep_alarms(
        SLUG, [Alarm(source=SLUG, kind=AlarmKind.EMPTY, since_at=now, sentence="Its feeds are empty.")], now
    )  # fmt: skip
    Watch(archive, tmp_path).step(now)
    assert not archive.health.open_alarms()


def test_a_run_is_over_once_its_sources_are_judged(archive: Archive, tmp_path: Path, now: datetime) -> None:
    archive.sources.sync([a_source(SLUG)], now)
    run_id = visited(archive, now)
    assert not snapshot(archive, run_id).is_over
    Watch(archive, tmp_path).step(now)
    archive.health.keep_alarms(
        SLUG, [Alarm(source=SLUG, kind=AlarmKind.EMPTY, since_at=now, sentence="Its feeds are empty.")], now
    )  # fmt: skip
    shot = snapshot(archive, run_id)
    assert shot.is_over
    assert line_of(shot).endswith("1 source with alarms")


@pytest.fixture
def config(tmp_path: Path, now: datetime) -> Path:
    path = tmp_path / "config.yaml"
    path.write_text(CONFIG)
    archive = open_archive(tmp_path / "var")
    archive.sources.sync([a_source(SLUG), a_source("herald")], now)
    capture = archive.captures.keep(an_answer(), None)
    archive.captures.settle(capture.id, Outcome.QUARANTINED)
    archive.close()
    return path


def test_the_list_of_sources_says_what_is_wrong(config: Path, now: datetime) -> None:
    assert call("sources", "--config", config, "--alarms") == (0, "No alarms: 2 sources as their own history says.\n")
    archive = open_archive(config.parent / "var")
    since = now - 15 * DAY
    sentence = "Usually one every 2 days, longest pause 6 days (from 3 June 2026); now none for 15 days."
    archive.health.keep_alarms(
        SLUG, [Alarm(source=SLUG, kind=AlarmKind.SILENT, since_at=since, sentence=sentence)], now
    )  # fmt: skip
    archive.close()
    code, said = call("sources", "--config", config, "--alarms")
    assert code == 1
    assert "herald" not in said
    assert f"! silent since 2026-11-07: {sentence}" in " ".join(said.split())
    assert call("sources", "--config", config)[0] == 0


def test_the_quarantine_is_listed_and_a_wrong_number_is_told(config: Path) -> None:
    code, said = call("quarantine", "--config", config)
    assert code == 0
    assert "https://gazette.example/1" in said
    assert call("quarantine", "replay", "--config", config)[0] == 2
    from records.errors import NotFoundError

    with pytest.raises(NotFoundError, match="capture 7 is not in quarantine"):
        call("quarantine", "replay", "--id", 7, "--config", config)


@pytest.mark.journey
def test_a_replay_reads_pages_again_without_the_network_and_makes_them_searchable(config: Path, now: datetime) -> None:
    archive = open_archive(config.parent / "var")
    url = "https://gazette.example/jump"
    page = an_article_page("The motorcycle stunt of the film")
    capture = archive.captures.keep(an_answer(url, page.body, headers=tuple(page.headers.items())), None)
    archive.captures.settle(capture.id, Outcome.QUARANTINED)
    archive.close()
    command = [sys.executable, "-m", "pipeline", "quarantine", "replay", "--source", "gazette", "--config", str(config)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert f"new: {url}" in done.stdout
    archive = open_archive(config.parent / "var")
    article = archive.articles.by_url(url)
    run = next(run for run in archive.runs.recent(5) if run.scope.captures)  # on a slow machine others come due
    archive.close()
    assert article is not None
    assert article.is_relevant is not None  # it has been read
    assert (run.trigger, run.scope.captures[0]) == (Trigger.COMMAND, capture.id)
