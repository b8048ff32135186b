"""Finds release dates that an article says were replaced: "moved from A to B", "originally set for A"."""

import re
from itertools import pairwise

from knowledge.reading.context import ReadingContext
from records.findings import EventClass, EventDate, Place, Supersession
from records.subjects import SubjectId

_MOVE = re.compile(
    r"(?<![^\W_])(?:mov(?:e|es|ed)|push(?:ed|es)?|shift(?:ed|s)?|delay(?:ed|s)?|postpon\w+|brought (?:it )?forward|"
    r"pulled|slid(?:e|es)?"
    r"|slip(?:s|ped)?|bumped|instead|now|meant for|then (?:for|to)|jump(?:s|ed) to|settling on|off its|"
    r"set it for|sends|leaves|vorgesehen|zuletzt|originally|first (?:set|meant|due|dated)|once dated|previously|"
    r"last set|had been"
    r"|pencil+ed|initially|was (?:to open|due|set)|en vez|como estaba previsto|sino|cambia|retras\w+|aplaz\w+|"
    r"inicialmente"
    r"|d'abord|initialement|repouss\w+|report\w+|decale\w*|au lieu|ursprunglich|verschob\w*|zunachst|statt|"
    r"eigentlich)(?![^\W_])"
)
_OLD = re.compile(
    r"(?<![^\W_])(?:from|originally|first (?:set|meant|due|dated)|once dated|previously|last set|had been|"
    r"initially|was (?:to open|due|set)"
    r"|meant for|no llegara|como estaba|en vez de|inicialmente|d'abord|initialement|au lieu|ursprunglich|"
    r"zunachst|statt|eigentlich|cambia)(?![^\W_])"
)


def superseded(context: ReadingContext, events: tuple[EventDate, ...]) -> tuple[Supersession, ...]:
    """Return the pairs of release dates of one film of which the second replaced the first."""
    if not any(_MOVE.search(sentence.folded) for sentence in context.text.sentences):
        return ()
    found: list[Supersession] = []
    by_film: dict[SubjectId, list[EventDate]] = {}
    for event in events:
        if event.film is not None and event.event is EventClass.RELEASE and event.evidence.place is not Place.TITLE:
            by_film.setdefault(event.film, []).append(event)
    for film, told in by_film.items():
        for one, two in pairwise(told):
            pair = _pair(context, film, one, two)
            if pair is not None and pair not in found:
                found.append(pair)
    return tuple(found)


def _pair(context: ReadingContext, film: SubjectId, one: EventDate, two: EventDate) -> Supersession | None:
    """Two dates of a film in one sentence or in neighbours, with words of moving: which one is the old one?"""
    if one.date.iso == two.date.iso or one.date.grain != two.date.grain:
        return None
    place = one.evidence.place
    folded = context.text.folded[place]
    first, second = (context.text.sentence_at(item.evidence.place, item.evidence.start) for item in (one, two))
    if second.index - first.index > 1:
        return None
    window = folded[first.start : second.end]
    if not _MOVE.search(window):
        return None
    before_one = folded[first.start : one.evidence.start]
    between = folded[one.evidence.end : two.evidence.start]
    if _OLD.search(between) and not _OLD.search(before_one):
        return Supersession(film=film, old=two.date.iso, new=one.date.iso)
    return Supersession(film=film, old=one.date.iso, new=two.date.iso)
