"""Parts a film's life into the phases of its production."""

from collections.abc import Sequence
from datetime import date, timedelta

from knowledge.relating.timelines.events import Event
from records.findings import EventClass
from records.timelines import Phase

# Shoots seldom last longer; a trailer after that, with no end of filming told, belongs to the work that follows.
_SHOOT = timedelta(days=300)
# Nobody films shortly before the release: without any day of the shoot this is the work that follows it.
_FINISHING = timedelta(days=120)
_ALWAYS_FILMING = frozenset(
    (EventClass.FILMING_START, EventClass.FILMING_WRAP, EventClass.STUNT_FILMED, EventClass.INJURY)
)


class Calendar:
    """The days that part the phases of one production."""

    def __init__(self, events: Sequence[Event], released_on: date | None) -> None:
        """Read the days off events that really happened; `released_on` is the release in force, None when unknown."""
        starts = _days(events, EventClass.FILMING_START) or _days(events, EventClass.STUNT_FILMED)
        wraps = _days(events, EventClass.FILMING_WRAP)
        self._released_on = released_on
        self._start = min(starts, default=None)
        self._wrap = max(wraps, default=None)

    def phase(self, kind: EventClass, on: date) -> Phase:
        """Return the phase in which something of a kind happened."""
        if kind in _ALWAYS_FILMING:
            return Phase.FILMING
        if self._released_on and on >= self._released_on:
            return Phase.RELEASED
        if self._start is None and self._released_on and on >= self._released_on - _FINISHING:
            return Phase.POST_PRODUCTION
        if self._start is None or on < self._start:
            return Phase.PREPARATION if kind in (EventClass.OTHER, EventClass.RECORD) else Phase.ANNOUNCED
        end = self._wrap or self._start + _SHOOT
        return Phase.FILMING if on <= end else Phase.POST_PRODUCTION


def _days(events: Sequence[Event], kind: EventClass) -> list[date]:
    return [event.date.first_on for event in events if event.kind is kind]
