"""Carries out a run that reads pages in quarantine again: in the sandbox, and without the network."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime

from archive import Archive
from crawler.keeping import Keeping
from crawler.process import crawl_lock
from crawler.reading import MAX_ATTEMPTS
from crawler.sandbox import Sandbox
from records.crawls import Run, RunState
from records.errors import SecondUnitError
from settings import Settings

logger = logging.getLogger(__name__)


def run_replay(archive: Archive, run: Run, settings: Settings) -> RunState:
    """Read the captures of a run's scope again, each URL to its outcome; return the state in which the run ended.

    A page that breaks its reader once more is back in quarantine at once. What a killed replay has not read is read by
    the next run.

    Raises:
        ConflictError: another process is crawling into the same archive; the run is left as it is.
        Exception: whatever a bug raises; the run is ended as failed before.
    """
    limits = settings.crawler
    with (
        crawl_lock(settings.storage.folder / "crawl.lock"),
        Sandbox(parse_seconds=limits.parse_seconds, parse_megabytes=limits.parse_megabytes) as sandbox,
    ):
        try:
            state = replay(archive, run, Keeping(archive, sandbox, run.id, _now, bot_name=limits.bot_name), _now)
        except BaseException as error:
            archive.runs.finish(run.id, RunState.FAILED, f"{type(error).__name__}: {error}", _now())
            if isinstance(error, SecondUnitError):
                logger.error("run %d failed: %s", run.id, error)
                return RunState.FAILED
            raise
    return archive.runs.finish(run.id, state, "", _now()).state


def replay(archive: Archive, run: Run, keeping: Keeping, now: Callable[[], datetime]) -> RunState:
    """Read the captures of a run's scope that are in quarantine; return STOPPED when the run was wanted to stop."""
    with archive.writing():
        released = archive.quarantine.release(run.scope.captures, attempts=MAX_ATTEMPTS - 1)
        captures = [archive.captures.get(capture_id) for capture_id in released]
        archive.runs.see(run.id, [(each.requested_url, each.source, each.kind.value) for each in captures])
    for capture in captures:
        if archive.runs.heartbeat(run.id, now()) is RunState.STOPPING:
            return RunState.STOPPED
        keeping.article(capture, archive.sources.announcement(capture.requested_url))
    return RunState.FINISHED


def _now() -> datetime:
    return datetime.now(UTC)
