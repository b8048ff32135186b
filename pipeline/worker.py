"""The worker: carries out requested runs, keeps the schedule, and lets reading and indexing follow."""

import logging
from datetime import datetime, timedelta
from pathlib import Path

from archive import Archive
from crawler import due_sources
from pipeline.announcing import Announcer
from pipeline.locks import CRAWL_LOCK, is_held
from pipeline.processes import Child, python_module
from pipeline.refresh import Refresh, seed
from pipeline.watch import Watch
from records.crawls import Run, RunScope, RunState, Trigger
from records.errors import ConflictError
from settings import Settings

log = logging.getLogger(__name__)

# Scrapy ends requests under way when told to stop; longer than this it is hanging.
PATIENCE = timedelta(seconds=30)
LAST_PATIENCE = timedelta(seconds=10)
# A crawl process says every second that it lives; one that does not is dead once its lock is free too.
SILENCE = timedelta(seconds=10)
# Who stopped a run, as the desk and the commands show it.
SHORT_OF_ROOM = "the worker, for the disk is nearly full"


class Worker:
    """Takes one step after the other; between two steps nothing is in doubt, so it may be killed at any time.

    At the first step it makes the archive's catalogue agree with data/. One that works for a single run keeps no
    schedule: what it requested beside would be left to nobody.
    """

    def __init__(
        self, archive: Archive, settings: Settings, config: Path | None, *, keeps_schedule: bool = True
    ) -> None:
        self._archive = archive
        self._settings = settings
        self._config = config
        self._keeps_schedule = keeps_schedule and settings.schedule.is_on
        self._refresh = Refresh(archive, settings)
        self._announcer = Announcer(archive, settings.site)
        self._watch = Watch(archive, settings.storage.log_folder)
        self._crawl: Child | None = None
        self._is_seeded = False
        self._stopping_since: datetime | None = None
        self._checked_at: datetime | None = None
        self._is_short_told = False

    def step(self, now: datetime) -> bool:
        """Do what there is to do; return False when there was nothing, so that a caller may rest."""
        self._tend_crawl(now)
        self._keep_schedule(now)
        if not self._is_seeded:  # after a crawl was started: both take a second or two
            seed(self._archive, now)
            self._is_seeded = True
        has_counted = self._watch.step(now)
        touched = self._refresh.step(now)
        self._announcer.step(now)
        return bool(touched) or has_counted or self._crawl is not None

    def settle(self, now: datetime) -> None:
        """End the run that a dead process left behind; right only while we hold the worker's lock."""
        active = self._archive.runs.active()
        if active is None or active.state is RunState.REQUESTED:
            return
        if not is_held(self._settings.storage.folder / CRAWL_LOCK):
            self._archive.runs.finish(active.id, RunState.CRASHED, "its process died; what it found is kept", now)

    def close(self) -> None:
        """Stop a crawl that is under way (what it found is kept) and wait for it."""
        if self._crawl is not None:
            self._crawl.ask_to_end()
            self._crawl.wait(LAST_PATIENCE.total_seconds())

    def _tend_crawl(self, now: datetime) -> None:
        active = self._archive.runs.active()
        if self._crawl is not None:
            self._attend(self._crawl, active, now)
        elif active is None:
            return
        elif active.state is RunState.REQUESTED:
            if self._has_room(self._settings.storage.room_bytes):
                self._start(now)
        elif self._is_dead(active, now):
            self._archive.runs.finish(active.id, RunState.CRASHED, "the crawl process died; start the run again", now)

    def _start(self, now: datetime) -> None:
        run = self._archive.runs.claim_next(now)
        if run is None:
            return
        log.info("run=%s event=started by=%s", run.id, run.requested_by)
        command = python_module("pipeline", "crawl", "--run", str(run.id), config=self._config)
        self._crawl = Child("crawl", command, log=self._settings.storage.log_folder / f"run-{run.id}.log")
        self._stopping_since = None

    def _attend(self, crawl: Child, active: Run | None, now: datetime) -> None:
        if crawl.exit_code is not None:
            if active is not None and active.state is not RunState.REQUESTED:
                reason = f"the crawl process ended with code {crawl.exit_code}: {crawl.last_words(1)}"
                self._archive.runs.finish(active.id, RunState.CRASHED, reason, now)
            log.info("event=crawl_ended code=%s", crawl.exit_code)
            self._crawl = None
        elif active is not None and active.state is RunState.STOPPING:
            self._enforce_stop(crawl, now)
        elif active is not None and not self._has_room(self._settings.storage.room_bytes // 2):
            self._archive.runs.ask_to_stop(active.id, SHORT_OF_ROOM, now)

    def _has_room(self, wanted: int) -> bool:
        """Tell whether so many bytes are free; what cannot be kept must not be asked for. Logs each change once."""
        is_short = self._archive.free_bytes() < wanted
        if is_short != self._is_short_told:
            log.warning("event=%s wanted_bytes=%s", "short_of_room" if is_short else "room_again", wanted)
            self._is_short_told = is_short
        return not is_short

    def _enforce_stop(self, crawl: Child, now: datetime) -> None:
        """The crawl sees the wish to stop by itself; one that does not end is helped along."""
        self._stopping_since = min(self._stopping_since or now, now)  # a clock may be set back
        waited = now - self._stopping_since
        if waited > PATIENCE + LAST_PATIENCE:
            crawl.kill()
        elif waited > PATIENCE:
            crawl.ask_to_end()

    def _is_dead(self, run: Run, now: datetime) -> bool:
        """Tell whether a run that another worker started has lost its process."""
        seen_at = run.heartbeat_at or run.started_at or run.requested_at
        # Either way, for a clock may have been set back; the lock decides.
        return abs(now - seen_at) > SILENCE and not is_held(self._settings.storage.folder / CRAWL_LOCK)

    def _keep_schedule(self, now: datetime) -> None:
        schedule = self._settings.schedule
        rested = self._checked_at is None or abs((now - self._checked_at).total_seconds()) >= schedule.check_seconds
        if not self._keeps_schedule or not rested or self._crawl is not None:
            return
        self._checked_at = now
        sources = self._archive.sources
        paused = {source.slug for source in sources.all() if source.is_paused}
        due = set(due_sources(sources.feed_states(), now, waiting=sources.waiting(now))) - paused
        if due and self._has_room(self._settings.storage.room_bytes):
            try:
                self._archive.runs.request(Trigger.SCHEDULE, "schedule", RunScope(), now)
            except ConflictError:
                log.info("event=schedule_waits reason=another_run_is_active")
