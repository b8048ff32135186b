"""Alarms as rows: those that hold, by source, and those of one source that are over."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from records.health import Alarm, AlarmKind
from records.sources import SourceSlug
from webapp.editor import wording
from webapp.rooms import Rooms

# Kind -> what the badge says.
ALARMS = {
    AlarmKind.UNREACHABLE: "not reachable",
    AlarmKind.EMPTY: "empty feeds",
    AlarmKind.FROZEN: "frozen",
    AlarmKind.SILENT: "silent",
    AlarmKind.FEWER: "far fewer articles",
    AlarmKind.MORE: "far more articles",
    AlarmKind.UNREADABLE: "unreadable pages",
    AlarmKind.UNDATED: "undated articles",
    AlarmKind.SHORT: "articles without text",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class AlarmRow:
    """One alarm."""

    label: str
    sentence: str
    since_at: datetime
    since: str  # "9 days ago"
    ended_at: datetime | None
    lasted: str  # from the moment it was noticed to its end; empty while it holds


def open_alarms(rooms: Rooms) -> dict[SourceSlug, tuple[AlarmRow, ...]]:
    """Return the alarms that hold, by source."""
    found: dict[SourceSlug, list[Alarm]] = defaultdict(list)
    for alarm in rooms.archive.health.open_alarms():
        found[alarm.source].append(alarm)
    return {slug: alarm_rows(alarms, rooms.clock()) for slug, alarms in found.items()}


def alarm_rows(alarms: Sequence[Alarm], now: datetime) -> tuple[AlarmRow, ...]:
    """Return alarms as rows."""
    return tuple(
        AlarmRow(
            label=ALARMS[alarm.kind],
            sentence=alarm.sentence,
            since_at=alarm.since_at,
            since=wording.since(alarm.since_at, now),
            ended_at=alarm.ended_at,
            lasted=wording.span(alarm.ended_at - alarm.since_at) if alarm.ended_at else "",
        )
        for alarm in alarms
    )
