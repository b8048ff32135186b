"""Tells the first day of a shoot from its last by the verb beside a date. Knows nothing of films or other events."""

import re

from knowledge.reading.dates.cues import SINCE
from knowledge.reading.dates.grammar import WrittenDate
from records.findings import EventClass

_SHOOT = (
    r"filming|shooting|shoot|(?:principal )?photography|production|rodaje|filmacion|grabacion|tournage|prises de vues|"
    r"dreharbeiten|dreh|gedreht"
)
# What else begins and ends in such sentences: the film in cinemas, a tour, a training.
_FILM = (
    r"film|movie|picture|sequel|it|series|run|training|cinemas?|theat(?:er|re)s|pelicula|cinta|cines?|salas|"
    r"entrenamiento|le film|suite|salles|entrainement|kinos?|fortsetzung|er|training|pre-production|post-production"
)
_SUBJECT = re.compile(rf"(?<![^\W_])(?:(?P<film>{_FILM})|(?P<shoot>{_SHOOT}))(?![^\W_])")
_BEGUN = (
    r"start(?:s|ed|ing)?|began|begins?|begun|commenced?|kick(?:s|ed)? off|g[eo]ts? (?:going|under ?way)|"
    r"empiezan?|empez\w+|comienzan?|comenz\w+|arran\w+|inici\w+|commenc\w*|debut\w*|demarr\w*|entam\w+|"
    r"begann\w*|beginn\w*|begonnen|startet\w*"
)
_ENDED = (
    r"ends?|ended|finish(?:es|ed)?|conclud(?:es?|ed)|complet(?:es?|ed)|c[ao]mes? to an end|wrap(?:s|ped)?(?: up)?|"
    r"(?:lasts?|runs?|continues?|go(?:es)? on|carry on)(?= (?:until|till|through|to|into))|(?:be )?(?:over|done)|"
    r"termin\w+|acab\w+|conclu\w+|finaliz\w+|durar?\w*(?= hasta)|achev\w+|prend\w* fin|dur\w+(?= jusqu)|"
    r"ende(?:n|t|te|ten)|beendet|abgeschlossen|schluss|dauern?(?= bis)|fertig"
)
_LEAD = (
    r"(?: (?:back|again|up|until|till|through|to|into|by|in|on|early|late|at|the|end|of|en|el|a|finales|principios|"
    r"hasta|de|le|fin|debut|jusqu|des|last|next|this|past|am|im|bis|ende|anfang|mitte|zum)){0,4}'?(?:en|a|au)? ?$"
)
# "ran from January 22 to May 3", "between May and July"
_FROM = re.compile(
    r"(?<![^\W_])(?:from|between|von|vom|zwischen|de|del|du|entre(?: el)?|desde(?: el)?)(?: the| le| el)? $"
)
_TO = re.compile(
    r" (?:to|until|till|through|and|bis|bis zum|und|a|al|au|et|y|hasta|jusqu'(?:en|au))(?![^\W_]) ?(?:\w+ ){0,2}\w+"
)
_FROM_TO = re.compile(
    r"(?<![^\W_])(?:from|between|von|vom|zwischen|de|del|du|entre|desde) (?:(?:the|le|el|early|late|mid) )?"
    r"(?:\d+\.?(?: de)? )?[a-z]{3,}\.?(?: \d{1,2}(?:st|nd|rd|th)?)?(?:,? \d{4})? "
    r"(?:to|until|till|through|and|bis|bis zum|und|a|al|au|et|y|hasta(?: el)?|jusqu'(?:en|au)) (?:the |early |"
    r"late |mid-|le |el )?"
    r"(?:\d+\.? )?$"
)
# Work taken up again begins no shoot.
_AGAIN = re.compile(
    r"(?<![^\W_])(?:again|resum\w+|restart\w*|wieder|fortgesetzt|reanud\w+|retom\w+|repris|reprend|de nuevo|"
    r"a nouveau)(?![^\W_])"
)
_BEFORE = re.compile(rf"(?<![^\W_])(?:(?P<begun>{_BEGUN})|(?P<ended>{_ENDED})){_LEAD}")
_BEHIND = re.compile(
    rf" (?:soll|will|sollen|werden|war|ist|did|se|doit|va) (?:(?P<begun>{_BEGUN})|(?P<ended>{_ENDED}))(?![^\W_])"
)


def end_of_shoot(folded: str, written: WrittenDate) -> EventClass | None:
    """Return the start or the wrap of a shoot when its verb stands beside the date and the shoot is its subject."""
    before = folded[: written.core]
    if (end := _end_of_run(folded, written)) is not None:
        return end
    if _AGAIN.search(folded):
        return None
    if SINCE.search(before) or SINCE.search(folded[: written.start]):
        return EventClass.FILMING_START if _is_of_shoot(folded, len(folded)) else None
    verb = _BEFORE.search(before)
    if verb is not None and _is_of_shoot(folded, verb.start()):
        return EventClass.FILMING_START if verb["begun"] else EventClass.FILMING_WRAP
    verb = _BEHIND.match(folded, written.end)
    if verb is not None and _is_of_shoot(folded, written.start):
        return EventClass.FILMING_START if verb["begun"] else EventClass.FILMING_WRAP
    return None


def tells_of_shoot(folded: str) -> bool:
    """Whether a sentence speaks of a shoot, and not of a film that comes out."""
    return {match.lastgroup for match in _SUBJECT.finditer(folded)} == {"shoot"}


def _end_of_run(folded: str, written: WrittenDate) -> EventClass | None:
    """Return which end of "photography ran from January 22 to May 3" a date is, where a shoot is its subject."""
    before = folded[: written.core]
    if _FROM.search(before) and _TO.match(folded, written.end):
        end = EventClass.FILMING_START
    elif _FROM_TO.search(before):
        end = EventClass.FILMING_WRAP
    else:
        return None
    return end if _is_of_shoot(folded, written.start) else None


def _is_of_shoot(folded: str, position: int) -> bool:
    """Whether the last subject before a position, else the first behind it, is a shoot."""
    told = list(_SUBJECT.finditer(folded))
    before = [match for match in told if match.end() <= position]
    subject = before[-1] if before else (told[0] if told else None)
    return subject is not None and subject["shoot"] is not None
