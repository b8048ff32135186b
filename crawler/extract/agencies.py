"""Finds the news agency that an article is credited to: in its byline, its dateline or its last line."""

import re
from collections.abc import Iterable, Iterator, Sequence

from crawler.extract.sites.agencies import AGENCIES

_BY_NAME = {name: agency for agency, names in AGENCIES.items() for name in names}
# PARIS (AFP) - ...; LONDON, May 3 (Reuters) ...; Berlin (dpa/lby) ...; (AP)
_DATELINE = re.compile(r"^[^()\n]{0,60}\(([^()\n]{2,40})\)\s*(?:[-–—:.]|\s[A-ZÄÖÜ])")
# The last line's end: ... (AFP) / dpa-infocom, dpa:200101-99-1 / Source: Reuters / © Agence France-Presse
_ENDING = re.compile(r"\(([^()\n]{2,40})\)\W*$")
_SOURCE = re.compile(
    r"^(?:source|quelle|fuente|con información de|with|©|copyright)\b\s*:?\s*(?:\d{4}\s+)?(.{2,60})$", re.I
)
_SHORT = 60
_LOOKED_AT = 120
_BETWEEN = re.compile(r"\s*(?:[/,;|&+]|\s(?:and|und|y|et|mit|with)\s)\s*")


def agency_of(bylines: Iterable[str], paragraphs: Sequence[str]) -> str | None:
    """Return the agency's name, the byline's before the dateline's before the last line's; None when there is none."""
    credited = [*bylines, *_in_text(paragraphs)]
    return next((agency for credit in credited for agency in _agencies_in(credit)), None)


def _in_text(paragraphs: Sequence[str]) -> Iterator[str]:
    if not paragraphs:
        return
    if dateline := _DATELINE.match(paragraphs[0]):
        yield dateline[1]
    for line in reversed(paragraphs[-2:]):
        if ending := _ENDING.search(line[-_LOOKED_AT:]):
            yield ending[1]
        if len(line) <= _SHORT:
            source = _SOURCE.match(line)
            yield source[1] if source else line


def _agencies_in(credit: str) -> Iterator[str]:
    for part in _BETWEEN.split(credit.strip(" .:-–—©*")):
        name = part.strip(" .:-–—©*").lower()
        if agency := _BY_NAME.get(name) or _BY_NAME.get(name.partition("-")[0] if name.startswith("dpa") else name):
            yield agency
