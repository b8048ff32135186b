"""Reads when a feed says it is worth asking again: RSS 2.0 ttl, skipHours and skipDays, RSS 1.0 syndication module."""

import re

from records.sources import FeedHints

_FIRST_ENTRY = re.compile(r"<(?:\w+:)?(?:item|entry)[\s>]", re.IGNORECASE)
_LAST_ENTRY = re.compile(r"</(?:\w+:)?(?:item|entry)\s*>", re.IGNORECASE)
_TTL = re.compile(r"<ttl\s*>\s*(\d{1,6})", re.IGNORECASE)
_PERIOD = re.compile(r"<\w+:updatePeriod\s*>\s*([a-z]{4,9})", re.IGNORECASE)
_FREQUENCY = re.compile(r"<\w+:updateFrequency\s*>\s*(\d{1,4})", re.IGNORECASE)
_SKIPPED = {
    name: re.compile(rf"<{block}\s*>(.{{0,2000}}?)</{block}\s*>", re.IGNORECASE | re.DOTALL)
    for name, block in (("hour", "skipHours"), ("day", "skipDays"))
}
_INNER = {name: re.compile(rf"<{name}\s*>\s*(\w+)", re.IGNORECASE) for name in _SKIPPED}
_MINUTES = {"hourly": 60, "daily": 1440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600}
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# What a feed says of itself stands in so many characters before its first entry, or behind its last.
_HEAD = 50_000


def hints_of(xml: str) -> FeedHints:
    """Return what the head of an RSS or Atom file says about its own rhythm; nothing where it says nothing usable."""
    head = _own_words(xml)
    ttl = int(found[1]) if (found := _TTL.search(head)) else 0
    hours = {int(hour) % 24 for hour in _listed(head, "hour") if hour.isdecimal() and int(hour) <= 24}  # 0.91 has 24
    days = {_DAYS.index(day.lower()) for day in _listed(head, "day") if day.lower() in _DAYS}
    return FeedHints(
        interval_minutes=max(ttl, _period(head)) or None,
        skip_hours=tuple(sorted(hours)) if len(hours) < 24 else (),
        skip_days=tuple(sorted(days)) if len(days) < 7 else (),
    )


def _own_words(xml: str) -> str:
    first = _FIRST_ENTRY.search(xml)
    if first is None:
        return xml[:_HEAD]
    tail = xml[-_HEAD:]
    ends = [found.end() for found in _LAST_ENTRY.finditer(tail)]
    return xml[: min(first.start(), _HEAD)] + (tail[ends[-1] :] if ends else "")


def _period(head: str) -> int:
    """Return the minutes between two updates: a period, or its part when there are several a period."""
    period, times = _PERIOD.search(head), _FREQUENCY.search(head)
    if period is None and times is None:
        return 0
    minutes = _MINUTES.get(period[1].lower(), 0) if period else _MINUTES["daily"]  # the module's own default
    return minutes // max(int(times[1]) if times else 1, 1)


def _listed(head: str, name: str) -> list[str]:
    block = _SKIPPED[name].search(head)
    return [found[1] for found in _INNER[name].finditer(block[1])] if block else []
