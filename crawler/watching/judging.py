"""Draws alarms from the history of a source, each with a sentence that gives the figures. Pure."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta

from crawler.watching.quality import Drop, drop
from crawler.watching.rhythm import Silence, silence
from crawler.watching.volume import odd_week
from records.health import Alarm, AlarmKind, SourceDay, SourceHistory
from records.sources import FeedState

DAY = timedelta(days=1)
# Feeds fail now and then; three times in a row are about seven hours.
FAILURES = 3
GONE = 410
# A feed that never was empty before is called so after so many days.
EMPTY_DAYS = 2
# What has been so for so long is how the source is now.
ACCUSTOMED = timedelta(days=60)

SHARES = (
    (AlarmKind.UNREADABLE, "pages could not be read as articles", lambda day: day.unreadable, lambda day: day.pages),
    (AlarmKind.UNDATED, "new articles have no date", lambda day: day.undated, lambda day: day.kept),
    (AlarmKind.SHORT, "new articles have hardly any text", lambda day: day.short, lambda day: day.kept),
)


def alarms_of(history: SourceHistory, held: Sequence[Alarm], now: datetime) -> list[Alarm]:
    """Return what is wrong with a source at present.

    Args:
        history: what it has done so far.
        held: its alarms that hold already: what has been odd since then is no measure for whether it still is.
        now: the present.
    """
    found = [_unreachable(history), _empty(history), _silent(history)]
    is_quiet = found[-1] is not None or found[-2] is not None
    began = {alarm.kind: alarm.since_at.date() for alarm in held if alarm.since_at > now - ACCUSTOMED}
    found.append(_volume(history, began, is_quiet=is_quiet))
    for kind, what, bad, of in SHARES:
        jump = drop(history.days, bad, of, before=began.get(kind, date.max))
        found.append(_alarm(history, kind, jump.first_on, _share(jump, what)) if jump else None)
    return [alarm for alarm in found if alarm is not None]


def _unreachable(history: SourceHistory) -> Alarm | None:
    feeds = [state for state in history.feeds if state.last_asked_at is not None]
    since = max((at for state in feeds if (at := state.failing_since or state.last_asked_at)), default=None)
    if since is None or not all(state.failures >= FAILURES or state.last_status == GONE for state in feeds):
        return None
    who = "Its feed has" if len(feeds) == 1 else f"None of its {len(feeds)} feeds has"
    negated = " not" if len(feeds) == 1 else ""
    worst = max(feeds, key=lambda state: state.failures)
    sentence = f"{who}{negated} answered well since {_day(since.date())}: {_answer(worst)}."
    return Alarm(source=history.source, kind=AlarmKind.UNREACHABLE, since_at=since, sentence=sentence)


def _answer(state: FeedState) -> str:
    answer = f"status {state.last_status}" if state.last_status is not None else state.note or "no answer"
    return f"{answer}, {state.failures} times in a row" if state.failures > 1 else answer


def _empty(history: SourceHistory) -> Alarm | None:
    """A feed that has been empty before and filled again is one that lists the last days only: its rhythm decides."""
    read = [day for day in history.days if day.read]
    empty: list[SourceDay] = []
    while read and not read[-1].announced:
        empty.insert(0, read.pop())
    was_empty = any(not day.announced for day in read)
    if len(empty) < EMPTY_DAYS or was_empty:
        return None
    times = sum(day.read for day in empty)
    before = f"the last article was announced on {_day(read[-1].on)}" if read else "it has never announced anything"
    sentence = f"Its feeds answer but are empty: read {times} times since {_day(empty[0].on)}; {before}."
    return _alarm(history, AlarmKind.EMPTY, empty[0].on, sentence)


def _silent(history: SourceHistory) -> Alarm | None:
    answered = [day.on for day in history.days if day.answered]
    if not answered:
        return None
    quiet = silence([day for day, _ in history.published], answered[-1] - DAY)
    if quiet is None:
        return None
    since = [day for day in history.days if day.on > quiet.last_on]
    unmodified, is_frozen = sum(day.unmodified for day in since), not any(day.read for day in since)
    if is_frozen:
        sentence = f"{_rhythm(history, quiet)} All its {unmodified} answers since were “not modified” (304)."
        return _alarm(history, AlarmKind.FROZEN, quiet.last_on, sentence)
    return _alarm(history, AlarmKind.SILENT, quiet.last_on, _rhythm(history, quiet))


def _rhythm(history: SourceHistory, quiet: Silence) -> str:
    counts = dict(history.published)
    rate = sum(counts.values()) / ((quiet.last_on - history.published[0][0]).days + 1)
    usual = f"{rate:.0f} articles a day" if rate >= 1.5 else _every(quiet.usual_days)
    longest = f"longest pause {_days(quiet.longest.days)} (from {_day(quiet.longest.last_on)})"
    return f"Usually {usual}, {longest}; now none for {_days(quiet.days)}."


def _volume(history: SourceHistory, began: dict[AlarmKind, date], *, is_quiet: bool) -> Alarm | None:
    watched = [day.on for day in history.days if day.answered]
    if not watched:
        return None
    before = min(began.get(AlarmKind.FEWER, date.max), began.get(AlarmKind.MORE, date.max))
    week = odd_week(dict(history.published), until=watched[-1] - DAY, watched=watched, before=before)
    if week is None or (is_quiet and not week.is_more):
        return None
    kind = AlarmKind.MORE if week.is_more else AlarmKind.FEWER
    seen = f"never fewer than {week.least}" if kind is AlarmKind.FEWER else f"never more than {week.most}"
    sentence = f"Usually {week.usual:.0f} articles a week, {seen}; {week.count} in the week from {_day(week.first_on)}."
    return _alarm(history, kind, week.first_on, sentence)


def _share(jump: Drop, what: str) -> str:
    return f"{jump.bad} of the last {jump.of} {what}, from {_day(jump.first_on)} on; before, {jump.usual:.0%} did."


def _alarm(history: SourceHistory, kind: AlarmKind, since: date, sentence: str) -> Alarm:
    return Alarm(
        source=history.source, kind=kind, since_at=datetime.combine(since, time(), tzinfo=UTC), sentence=sentence
    )


def _every(days: int) -> str:
    return "one a day" if days <= 1 else "one a week" if days == 7 else f"one every {days} days"


def _days(number: int) -> str:
    return "1 day" if number == 1 else f"{number} days"


def _day(value: date) -> str:
    return f"{value.day} {value:%B %Y}"
