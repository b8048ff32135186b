"""Words round a date: `cue_events` tells the events they speak of; `AHEAD`, `BEHIND`, `MOVED`, `SAID` its verbs."""

import re
from functools import lru_cache

from knowledge.reading.dates.cues import english, french, german, spanish
from knowledge.reading.dates.cues.directions import AHEAD, BEHIND, DUE, MOVED, SAID, SAID_FAR, SINCE
from knowledge.reading.dates.cues.replaced import NEW, OLD, OLD_BEHIND
from records.findings import EventClass

__all__ = ["AHEAD", "BEHIND", "DUE", "MOVED", "NEW", "OLD", "OLD_BEHIND", "SAID", "SAID_FAR", "SINCE", "cue_events"]

_ROWS = {"en": english.ROWS, "es": spanish.ROWS, "fr": french.ROWS, "de": german.ROWS}


@lru_cache(maxsize=64)
def cue_events(folded: str, language: str | None) -> tuple[tuple[int, int, EventClass, float], ...]:
    """Return (start, end, event, weight) of each cue in a folded sentence; unknown languages are read as English."""
    tongue = language if language in _ROWS else "en"
    rows = _ROWS[tongue]
    found = ((match, rows[int((match.lastgroup or "c0")[1:])]) for match in _pattern(tongue).finditer(folded))
    return tuple((match.start(), match.end(), event, weight) for match, (event, weight, _) in found)


@lru_cache(maxsize=8)
def _pattern(language: str) -> re.Pattern[str]:
    parts = "|".join(f"(?P<c{index}>{row[2]})" for index, row in enumerate(_ROWS[language]))
    return re.compile(rf"(?<![^\W_])(?:{parts})(?![^\W_])")
