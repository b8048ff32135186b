"""Reads the dates that pages and feeds declare, and knows which are impossible. Guesses nothing."""

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)  # no news site is older; earlier dates are empty fields (1970-01-01)
# Clocks and time zones of publishers may be ahead of ours by so much.
TOLERANCE = timedelta(days=1)

_ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]\s*(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?",
    re.IGNORECASE,
)
_MAIL_DATE = re.compile(r"(?:[A-Za-z]{3,9},\s*)?\d{1,2}[ -][A-Za-z]{3}[ -]\d{2,4} ")
_ZONES = {
    "edt": -4,
    "est": -5,
    "cdt": -5,
    "cst": -6,
    "mdt": -6,
    "mst": -7,
    "pdt": -7,
    "pst": -8,
    "cet": 1,
    "cest": 2,
    "bst": 1,
}
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan enero ene janvier janv januar jänner", "february feb febrero février févr februar fév",
            "march mar marzo mars märz mrz", "april apr abril abr avril avr", "may mayo mai",
            "june jun junio juin juni", "july jul julio juillet juil juli", "august aug agosto ago août aout",
            "september sep sept septiembre septembre", "october oct octubre octobre oktober okt",
            "november nov noviembre novembre", "december dec diciembre dic décembre déc dezember dez",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_WRITTEN = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:de\s+)?([^\W\d_]{3,10})\.?,?\s+(?:de\s+|del\s+)?(\d{4})\b", re.IGNORECASE
)
_WRITTEN_US = re.compile(r"\b([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})\s*([ap])?\.?m?\.?\b", re.IGNORECASE)
_NUMERIC = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_IN_PATH = re.compile(r"/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|\b)")


def read_datetime(text: str) -> datetime | None:
    """Return the moment a date text names, in UTC, or None.

    ISO 8601, RFC 5322 and dates written out in English, Spanish, French or German are read. A time without a zone is
    taken as UTC. A date without a time, or midnight in the publisher's own zone (how systems write a bare date), is
    midnight UTC of that day, so that the day never changes.
    """
    text = text.strip()[:100]
    try:
        return _epoch(text) or _iso(text) or _mail(text) or _written(text)
    except (ValueError, OverflowError):
        return None


def is_possible(moment: datetime, now: datetime) -> bool:
    """Tell whether a publication date can be true: after 1990 and not in the future."""
    return EARLIEST <= moment <= now + TOLERANCE


def day_in_url(url: str) -> date | None:
    """Return the day that an address carries in its path (`/2022/12/19/`), or None."""
    found = _IN_PATH.search(url)
    try:
        return date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def _iso(text: str) -> datetime | None:
    found = _ISO.match(text)
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part) if part else 0 for part in found.groups()[:6])
    if hour == 24:
        hour = 0
    moment = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=UTC)
    return _in_utc(moment, _offset(found[7]))


def _epoch(text: str) -> datetime | None:
    if not re.fullmatch(r"1[0-9]{9}(?:[0-9]{3})?", text):
        return None
    return datetime.fromtimestamp(int(text[:10]), tz=UTC)


def _offset(zone: str | None) -> timedelta:
    if not zone or zone.upper() in {"Z", "UTC", "GMT"}:
        return timedelta(0)
    digits = zone[1:].replace(":", "").ljust(4, "0")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return -offset if zone[0] == "-" else offset


def _in_utc(moment: datetime, offset: timedelta) -> datetime:
    is_bare_day = (moment.hour, moment.minute, moment.second) == (0, 0, 0)
    return moment if is_bare_day else moment - offset


def _mail(text: str) -> datetime | None:
    if not _MAIL_DATE.match(text):
        return None
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError):
        return None
    return _in_utc(moment.replace(tzinfo=UTC), moment.utcoffset() or timedelta(0))


def _written(text: str) -> datetime | None:
    day = _written_day(text.lower())
    if day is None:
        return None
    clock = _CLOCK.search(text)
    zone = next((hours for name, hours in _ZONES.items() if re.search(rf"\b{name}\b", text.lower())), 0)
    if not clock:
        return datetime(day.year, day.month, day.day, tzinfo=UTC)
    hour = int(clock[1]) % 12 + (12 if clock[3].lower() == "p" else 0) if clock[3] else int(clock[1])
    if hour > 23 or int(clock[2]) > 59:
        return datetime(day.year, day.month, day.day, tzinfo=UTC)
    return _in_utc(datetime(day.year, day.month, day.day, hour, int(clock[2]), tzinfo=UTC), timedelta(hours=zone))


def _written_day(text: str) -> date | None:
    for pattern, (year, month, day) in ((_WRITTEN, (3, 2, 1)), (_WRITTEN_US, (3, 1, 2))):
        for found in pattern.finditer(text):
            if found[month] in MONTHS:
                return date(int(found[year]), MONTHS[found[month]], int(found[day]))
    numeric = _NUMERIC.search(text)  # with dots only: there the day comes first everywhere
    return date(int(numeric[3]), int(numeric[2]), int(numeric[1])) if numeric else None
