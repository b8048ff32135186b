"""Turns bylines into names: no "By", no job titles, no addresses; the house itself only where nobody else is named."""

import re
from collections.abc import Iterable, Sequence

from crawler.extract.sites.agencies import AGENCIES
from crawler.extract.text.dates import MONTHS
from crawler.extract.text.plain import NAME_LIMIT, decoded, plain_text

_BY = re.compile(
    r"^(?:(?:written|words|reported|review(?:ed)?|interview|story|posted|published|text|texto|ein artikel|article|"
    r"report|"
    r"veröffentlicht|eingestellt|publicado|publié|scritto|escrito|geschrieben)\s+)?(?:by|por|par|von|av|di|door)\b\s*:?\s*"
    r"|^(?:author|autor|auteur|autora|text|by|von|par|por|name|redaktion|quelle|source)s?\s*:\s*|^author(?=[A-Z])",
    re.IGNORECASE,
)
_MAIL = re.compile(r"\(?[\w.+-]+@[\w-]+\.[\w.-]+\)?")
_MAIL_AND_NAME = re.compile(r"^\S+@\S+\s*\(([^()]+)\)$")  # as RSS 2.0 wants its authors
_ADDRESS = re.compile(r"(?:https?:)?//\S+|www\.\S+|(?<!\w)@\w{2,}", re.IGNORECASE)
_TAIL = re.compile(
    r"\s(?:[|–—]|//|-)\s.*$|\s*[(\[{].*$|\s+(?:for|at|pour|für|para|from|aus)\s+(?:the\s+)?[A-Z].*$"
    r"|\s+in\s+[A-Z][\w. ]*$"
    r"|\s*,?\s*\b(?:updated|published|posted|last|follow|share|edited|am|on)\b.*$|\s+\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]m|hours?|mins?|days?|Uhr).*$"
    r"|\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d.*$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s*(?:[;|/•·、\n]|,(?!\s*(?:jr|sr|ii|iii|iv)\b)|\s&\s|\s\+\s|\s(?:and|und|et|og|och|with|mit|avec)\s)\s*",
    re.IGNORECASE,
)
_BETWEEN_SPANISH = re.compile(r"\s+(?:y|e)\s+")
_DEGREE = re.compile(r"^(?:ph\.?\s?d|m\.?d|m\.?a|b\.?a|msc|mba|rn|jr|sr)\.?$", re.IGNORECASE)
_HOUSE = re.compile(
    r"\b(?:editors?|editorial|writers?|reporters?|correspondent|critic|journalist|columnist|producer|contributors?|staff|chief|bureau|"
    r"redaktion\w*|redakteur(?:in)?|korrespondent(?:in)?|journaliste|redacci[oó]n|redactora?|periodista|r[ée]daction|r[ée]dactrice|"
    r"redazione|desk|newsroom|team|web ?master|admin|administrator|guest|photograph\w*|magazine|president|director|"
    r"professor|fellow|analyst|"
    r"agencies|agenturen|agencias)\b",
    re.IGNORECASE,
)
_NOT_A_NAME = re.compile(
    r"\b(?:http|www|click|read|share|follow|subscribe|comments?|kommentare?|minutes?|updated|published|copyright|posts?|beiträge|view|all|profile|"
    r"null|undefined|none|data|datum|fecha|uncredited|anonymous|unknown|january|february|july|september|october|november|december|"
    r"says|said|sagt|schreibt|dice|dit|uhr|min|permalink|reply|antworten)\b|[<>{}\[\]=?!]|\d{2,}|^\W*$",
    re.IGNORECASE,
)
_MONTH = f"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})"
# How bylines go on behind the names: a day, a time, how long ago, how long to read; with what leads up to it.
_WHEN = re.compile(
    r"(?:[\s,|(·•–—-]|\b(?:updated|published|posted|created|publi(?:é|cado)e?|mis à jour|actualizado|veröffentlicht|"
    r"aktualisiert|erstellt|stand|on|am|at|um|le|el|à|a las)\b\s*:?)*"
    r"(?:\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|"
    r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s+)?"
    rf"(?:\b\d{{1,2}}(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+)?{_MONTH}\b\.?(?:,?\s+(?:del?\s+)?\d{{4}}\b)?"
    rf"|\b{_MONTH}\b\.?\s+\d{{1,2}}\b(?!\.?\s+(?:de\s+)?{_MONTH}\b)(?:st|nd|rd|th)?(?:,?\s+\d{{4}}\b)?"
    r"|\b\d{4}-\d\d-\d\d|\b\d{1,2}([./-])\s?\d{1,2}\1\s?\d{2,4}\b"
    r"|\b\d{1,2}(?:[:.h]\d\d)?(?::\d\d)?\s*(?:[ap]\.?m\b|uhr\b)|\b\d{1,2}[:.h]\d\d\b(?::\d\d)?"
    r"|\b(?:vor|hace|il y a|lesezeit:?|tiempo de lectura:?|temps de lecture:?)\s+\d+\s*\w+"
    r"|\b\d+\s*-?\s*(?:min|minute|minuto|hour|hr|day|week|month|year)s?\b(?:\s+(?:ago|read|de lectura|de lecture))?)"
    r"(?:\s*\b(?:gmt|utc|[bcemp][dse]?t|cest|ist|myt)\b)?",
    re.IGNORECASE,
)
# Longer is a sentence, not a name.
_MOST_WORDS = 6
_MOST_AUTHORS = 12
_PLACES = re.compile(r",\s+in\s+[A-Z].*$")  # the sections an article stands in, behind its author
_AGENCIES = frozenset(name for names in AGENCIES.values() for name in names)
_EDGES = " \t,:;-–—|*'\""
# Agencies' signs, as `ku Frankfurt`: letters of a name, not the particle that some names begin with.
_SIGN = re.compile(r"(?!(?:al|bin|da|das|de|del|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von)\b)[a-zäöü]{2,3}\b")


def names_in(byline: str) -> tuple[str, ...]:
    """Return the people named in one byline, in order: `By Ana Ruiz and Tom Bell, Senior Editor` has two."""
    return tuple(name for name in _parts(byline) if not _HOUSE.search(name))


def authors_of(bylines: Iterable[str], publication: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the people of several bylines once each, at most twelve. The publication's own names are no people."""
    own = {_folded(name) for name in publication if name}
    names: dict[str, str] = {}
    for byline in bylines:
        for name in names_in(byline):
            if _folded(name) not in own:
                names.setdefault(_folded(name), name)
    return tuple(names.values())[:_MOST_AUTHORS]


def people_of(said: Iterable[Sequence[str]], publication: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the people of the first source that names any; empty when only houses are named.

    Agencies are no people, and signs count only where nobody gives a name. Once a source has named a house, later ones
    are believed only where a full name stands: single words are places, agencies and initials there.
    """
    is_house_named = False
    signed: tuple[str, ...] = ()
    for bylines in said:
        people = authors_of(bylines, publication)
        persons = [name for name in people if name.lower() not in _AGENCIES]
        if is_house_named:
            persons = [name for name in persons if (" " in name or not name[0].isascii()) and not _is_of_agency(name)]
        if persons and not all(map(_SIGN.match, persons)):
            return people
        signed = signed or (people if persons else ())
        is_house_named = is_house_named or any(map(_parts, bylines))
    return signed


def _is_of_agency(name: str) -> bool:
    return any(word.isupper() and word.lower() in _AGENCIES for word in name.split())


def house_of(bylines: Iterable[str]) -> tuple[str, ...]:
    """Return the first byline that names a desk, a team or the house itself (`Reel Wire staff`), for want of people."""
    for byline in bylines:
        text = _without_by(byline)
        parts = _parts(byline) or ([text] if _HOUSE.search(text) and len(text.split()) <= _MOST_WORDS else [])
        if parts:
            return tuple(parts)[:_MOST_AUTHORS]
    return ()


def agencies_of(bylines: Sequence[str]) -> tuple[str, ...]:
    """Return every entry of a list that begins with an agency and names a desk beside it; else nothing."""
    parts = [name for byline in bylines for name in _parts(byline)]
    if len(parts) < 2 or parts[0].lower() not in _AGENCIES:
        return ()
    return (
        tuple(parts[:_MOST_AUTHORS]) if all(name.lower() in _AGENCIES or _HOUSE.search(name) for name in parts) else ()
    )


def _without_by(byline: str) -> str:
    text = _PLACES.sub("", plain_text(decoded(byline), NAME_LIMIT * 4))
    if behind_mail := _MAIL_AND_NAME.match(text):
        text = behind_mail[1]
    text = _BY.sub("", _ADDRESS.sub(" ", _MAIL.sub(" ", text)).strip())
    return _BY.sub("", _without_time(text)).strip(_EDGES)


def _without_time(text: str) -> str:
    """Return a byline up to the first day or time in it; what stands before the names is skipped."""
    while found := _WHEN.search(text):
        before = text[: found.start()].strip(_EDGES)
        if before:
            return before
        text = text[found.end() :].strip(_EDGES)
    return text


def _parts(byline: str) -> list[str]:
    parts: list[str] = []
    for part in _BETWEEN.split(_without_by(byline)):
        is_two_names = len(part.split()) >= 5 and len(_BETWEEN_SPANISH.split(part)) == 2
        parts += _BETWEEN_SPANISH.split(part) if is_two_names else [part]
    return list(dict.fromkeys(name for part in parts if (name := _name(part))))


def _name(part: str) -> str | None:
    name = _BY.sub("", part.strip(_EDGES)).strip()
    name = _TAIL.sub("", name).strip(" ,:;-–—|*")
    name = name if re.search(r"\b\w\.$", name) else name.rstrip(".")
    if (
        not name
        or len(name) > NAME_LIMIT
        or len(name.split()) > _MOST_WORDS
        or not re.search(r"[^\W\d_]{2}|^[^\W\d_]\.", name)
    ):
        return None
    if _NOT_A_NAME.search(name) or _DEGREE.match(name) or _BY.match(f"{name} "):
        return None
    return _capitalised(name)


def _capitalised(name: str) -> str:
    """Write `JOHN SMITH` as `John Smith`; agencies of one word stay as they are."""
    words = name.split()
    if len(words) < 2 or not name.isupper() or not name.isascii():
        return name
    return " ".join(word if "." in word else word.title() for word in words)


def _folded(name: str) -> str:
    return re.sub(r"[^\w]+|^the\s+", "", re.sub(r"\.(?:com|net|org|co\.uk|de|fr|es|at)$", "", name.strip().lower()))
