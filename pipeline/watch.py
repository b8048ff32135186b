"""After each run and every hour: has the histories of sources judged, keeps alarms, and keeps logs small."""

import logging
from datetime import datetime, timedelta
from pathlib import Path

import logs
from archive import Archive
from crawler import alarms_of
from records.health import Alarm
from records.sources import SourceSlug

log = logging.getLogger(__name__)

# A source falls silent while nothing happens: it is looked at even when no run ends.
LOOK = timedelta(hours=1)


class Watch:
    """Counts runs that are over and draws alarms. Repeatable at any moment: days and alarms are rows."""

    def __init__(self, archive: Archive, log_folder: Path) -> None:
        self._archive = archive
        self._log_folder = log_folder
        self._looked_at: datetime | None = None

    def step(self, now: datetime) -> bool:
        """Count what has ended, and look at every source when that, or the hour, gives reason to; tell whether."""
        counted = self._archive.health.count_runs()
        is_due = self._looked_at is None or now - self._looked_at >= LOOK
        if counted or is_due:
            self._look(now)
            logs.tidy(self._log_folder)
            self._looked_at = now
        return bool(counted)

    def _look(self, now: datetime) -> None:
        """Judge every source that is visited; of the others, alarms are ended."""
        held: dict[SourceSlug, list[Alarm]] = {}
        for alarm in self._archive.health.open_alarms():
            held.setdefault(alarm.source, []).append(alarm)
        visited = {source.slug for source in self._archive.sources.all(declared_only=True) if not source.is_paused}
        for slug in sorted(visited | held.keys()):
            before = held.get(slug, [])
            found = alarms_of(self._archive.health.history(slug, now), before, now) if slug in visited else []
            if found or before:
                self._archive.health.keep_alarms(slug, found, now)
            for alarm in found:
                if alarm.kind not in {each.kind for each in before}:
                    log.info("event=alarm source=%s kind=%s since=%s", slug, alarm.kind, alarm.since_at.date())
