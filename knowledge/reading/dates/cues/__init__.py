"""Words round a date: `cue_events` tells the events they speak of; `AHEAD`, `BEHIND`, `MOVED`, `SAID` its verbs."""

import re
from collections.abc import Iterator
from functools import lru_cache

from knowledge.reading.dates.cues import english, french, german, spanish
from knowledge.reading.dates.cues.directions import AHEAD, BEHIND, DUE, MOVED, SAID, SAID_FAR, SINCE
from knowledge.reading.dates.cues.replaced import NEW, OLD, OLD_BEHIND
from records.findings import EventClass

__all__ = ["AHEAD", "BEHIND", "DUE", "MOVED", "NEW", "OLD", "OLD_BEHIND", "SAID", "SAID_FAR", "SINCE", "cue_events"]

_ROWS = {"en": english.ROWS, "es": spanish.ROWS, "fr": french.ROWS, "de": german.ROWS}


def cue_events(folded: str, language: str | None) -> Iterator[tuple[int, int, EventClass, float]]:
    """Yield (start, end, event, weight) of each cue in a folded sentence; unknown languages are read as English."""
    tongue = language if language in _ROWS else "en"
    rows = _ROWS[tongue]
    for match in _pattern(tongue).finditer(folded):
        event, weight, _ = rows[int((match.lastgroup or "c0")[1:])]
        yield match.start(), match.end(), event, weight


@lru_cache(maxsize=8)
def _pattern(language: str) -> re.Pattern[str]:
    parts = "|".join(f"(?P<c{index}>{row[2]})" for index, row in enumerate(_ROWS[language]))
    return re.compile(rf"(?<![^\W_])(?:{parts})(?![^\W_])")
