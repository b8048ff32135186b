"""Gives a day written without its year the year of the date it is moved from or to."""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.reading.dates.cues import MOVED
from knowledge.reading.dates.grammar import WrittenDate
from records.dates import Grain, PartialDate

_FROM = re.compile(r"(?<![^\W_])(?:from|vom|du|del)\W+$")
_TO = re.compile(r"^\W*(?:to|until|auf den|auf|au|al|a)\W+(?:\w+\W+){0,2}$")


def with_chain(
    folded: str, written: WrittenDate, following: Sequence[WrittenDate], last: PartialDate | None
) -> WrittenDate:
    """Return the date with its year where a move tells it, else as it was.

    "from 24 July to 31 July 2026" and "from May 22 to April 2, 2021": the first day is the last such day before
    the second. "moved back to 31 July" after a day told before: the first such day from that one on.
    """
    if written.form != "day" or written.year is not None or written.turn is not None or written.month is None:
        return written
    place = (written.month, written.day or 1)
    for other in following:
        is_move = _FROM.search(folded[: written.start]) and _TO.match(folded[written.end : other.start])
        if is_move and other.year and other.month and other.day:
            return replace(written, year=other.year - (place >= (other.month, other.day)))
    moved = MOVED.search(folded)
    if last is not None and last.grain is Grain.DAY and moved and moved.start() < written.start:
        start = last.first_on
        return replace(written, year=start.year + (place < (start.month, start.day)))
    return written
