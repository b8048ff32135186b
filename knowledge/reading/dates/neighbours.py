"""Gives a day or month written without its year the year of the dates beside it, where they belong together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from knowledge.reading.dates.cues import AHEAD, BEHIND, MOVED
from knowledge.reading.dates.grammar import WrittenDate
from records.dates import Grain, PartialDate

_FROM = re.compile(
    r"(?<![^\W_])(?:from|vom|von|du|de|del|off its|leaves|left|cambia el|deja el|abandona)(?: the| el)? $"
)
_TO = re.compile(r"^\W*(?:to|until|for|auf den|auf|au|al?|por el)\W+(?:\w+\W+){0,2}$")
_TO_LEAD = re.compile(r"(?<![^\W_])(?:to|until|for|auf den|auf|au|al|a)(?: the)? $")
# "instead of October 11, on May 23, 2025": the replaced date is the last such one before the new one
_INSTEAD = re.compile(
    r"(?<![^\W_])(?:instead of|rather than|en (?:vez|lugar) del?|au lieu (?:du|de)|statt|anstatt|anstelle)"
    r"(?: (?:on|am|im|vom|wie geplant am|the|el|le))*(?: \d+\.?)? $"
)
_NOT_UNTIL = re.compile(r"(?<![^\W_])(?:did|were|was|could)(?: not|n't)(?![^\W_])[^.;]*(?:until|before)(?![^\W_])")
_THEN = re.compile(r"\W+(?:then|puis|dann|luego|despues|und dann|and then|later|und spater)(?![^\W_])")
_JOINED = re.compile(r"[^.;:]{0,28}?(?<![^\W_])(?:and|y|et|und|then|puis|dann|luego|despues)(?![^\W_])[^.;:]{0,28}")
_ENUMERATED = re.compile(
    r"\W*(?:(?:and|then|or|to|later|finally|from|until|y|e|et|und|puis|luego|despues|dann|schliesslich|enfin|"
    r"finalmente|"
    r"a|al|au|auf|bis|en|in|on|for|am|im|der|den|dem|le|el|the|now|instead|rather|than|of|statt)\W+)*\W*"
)
# "... to May 23, 2025 and had its premiere on May 5": what has happened is seen from the day of writing.
_TELLS = re.compile(
    r"(?<![^\W_])(?:and|but|y|pero|et|mais|und|aber)(?: \w+){0,2} "
    r"(?:had|held|took|was|were|began|started|wrapped|premiered|opened|tuvo|celebro|empezo|fue|se estreno|"
    r"a eu|a ete|a commence|hatte|feierte|wurde|begann)(?![^\W_])"
)
_SUBJECT = 2  # words the subject of a move may have
_CLOSE = 200  # days between two dates of one enumeration


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbours:
    """The dates written round a date: the one before it in its sentence, the one after it, the last ones read."""

    previous: WrittenDate | None
    following: Sequence[WrittenDate]
    last: PartialDate | None
    last_day: PartialDate | None


def is_enumerated(gap: str) -> bool:
    """Whether the words between two dates only string them together: ", then", "and to"."""
    return _ENUMERATED.fullmatch(gap) is not None


def tells_when(folded: str, written: WrittenDate) -> bool:
    """Whether a date stands right before a word of moving: "and in October pulled it forward"."""
    verb = MOVED.search(folded, written.end)
    gap = folded[written.end : verb.start()].strip() if verb else "."
    subject = gap.removeprefix(",")
    return gap != "," and len(subject.split()) <= _SUBJECT and not re.search(r"[,;:.]", subject)


def with_chain(folded: str, written: WrittenDate, beside: Neighbours) -> WrittenDate:
    """Return the date with its year where its neighbours tell it, else as it was.

    "from 24 July to 31 July 2026" and "from May 22 to April 2, 2021": the first is the last such date before the
    second. "moved back to 31 July" and "then September 30" after a date told before: the first such date from that
    one on. "on November 12 in Britain and November 25 in America": the nearest to the one before.
    """
    if (
        written.form not in ("day", "month")
        or written.year is not None
        or written.turn is not None
        or written.month is None
    ) or tells_when(folded, written):
        return written
    place = (written.month, written.day or 1)
    for other in beside.following:
        is_move = _FROM.search(folded[: written.core]) and _TO.match(folded[written.end : other.core])
        if (is_move or _INSTEAD.search(folded[: written.core])) and other.year and other.month:
            return replace(written, year=other.year - (place >= (other.month, other.day or 1)))
    year = _year_after(folded, written, beside)
    return replace(written, year=year) if year else written


def _year_after(folded: str, written: WrittenDate, beside: Neighbours) -> int | None:
    """Return the year that the dates before a date give it."""
    place = (written.month or 1, written.day or 1)
    gap = folded[beside.previous.end : written.core] if beside.previous else None
    if beside.last is not None and gap is not None and beside.last.grain in (Grain.DAY, Grain.MONTH):
        if _THEN.match(gap) or (
            _TO.match(gap) and _FROM.search(folded[: beside.previous.core if beside.previous else 0])
        ):
            return _next_year(beside.last.first_on, place)
        if _JOINED.fullmatch(gap) and not AHEAD.search(gap) and not BEHIND.search(gap):
            return _nearest_year(beside.last.first_on, place)
        is_told = beside.previous is not None and beside.previous.year is not None and written.form == "day"
        if is_told and not _TELLS.search(gap) and (not AHEAD.search(gap) or _NOT_UNTIL.search(gap)):
            return _next_year(beside.last.first_on, place)
    if gap is not None and _TELLS.search(gap):
        return None  # a clause of its own, with what has happened
    moved = MOVED.search(folded)
    if beside.last_day is not None and moved and moved.start() < written.start and written.form == "day":
        is_last = beside.last is beside.last_day
        if is_last or _TO_LEAD.search(folded[: written.core]):
            return _next_year(beside.last_day.first_on, place)
    return None


def _next_year(start: date, place: tuple[int, int]) -> int:
    return start.year + (place < (start.month, start.day))


def _nearest_year(near: date, place: tuple[int, int]) -> int | None:
    month, day = place
    days = {year: abs((date(year, month, min(day, 28)) - near).days) for year in range(near.year - 1, near.year + 2)}
    year = min(days, key=lambda item: days[item])
    return year if days[year] <= _CLOSE else None
