"""Decides who performed a stunt: a person named nearby, a double, a team, or nobody we can tell."""

import re
from collections import Counter

from knowledge.reading.context import LinkedPerson, ReadingContext
from knowledge.reading.text import Sentence
from records.findings import Place
from records.subjects import SubjectId

DOUBLE, TEAM, UNKNOWN = "double", "team", "unknown"

_DOUBLE = re.compile(
    r"(?<![^\W_])(?:(?:his|her|a|the|stunt|body|driving|actor's|star's|their) doubles?|stunt ?(?:double|man|woman|performer|driver|rider|pilot)"
    r"|stand-in|doubles? (?:did|took|made|performed|rode|drove)|dobles?|doble de accion|especialista|doublure|cascadeur|cascadeuse"
    r"|stuntdouble|stuntman|stuntfahrer|double)(?![^\W_])"
)
_TEAM = re.compile(
    r"(?<![^\W_])(?:stunt (?:team|crew|performers|drivers|people|players)|stuntmen|performers|the crew|crew|the team|second unit|cast|warriors|"
    r"drivers|extras|riders|the actors|men|doubles were|especialistas|equipo|cascadeurs|equipe|stuntleute|stuntteam|crew|team|schauspieler|actores)(?![^\W_])"
)
_PRONOUN = re.compile(
    r"(?<![^\W_])(?:he|she|him|himself|herself|his|her|el actor|la actriz|the (?:actor|actress|star|leading man|performer|rider|driver)|its star|el protagonista"
    r"|el interprete|l'acteur|l'actrice|la star|der schauspieler|die schauspielerin|der star|er|sie|il|elle|se|the \d\d-year-old)(?![^\W_])"
)
_BEHIND_CAMERA = frozenset({"director", "producer", "writer", "stunt_coordinator", "coordinator", "second_unit_director", "stunt_designer", "screenwriter"})
_CREW_BEFORE = re.compile(
    r"(?:director|coordinator|producer|filmmaker|supervisor|coach|designer|writer|regisseur|regisseurin|produzent|coordinador\w*|directora?|productora?|realisateur|realisatrice"
    r"|coordinateur|coordinatrice|producteur|koordinator)\w*(?: de (?:especialistas|cascades|la pelicula))?(?: des cascades)?[, ]*$"
)
_SAYS_AFTER = re.compile(r"^[,\s]*(?:\w+\s)?(?:says?|said|told|tells|recall\w*|explain\w*|dit|dijo|explic\w*|cont[oa]|sagt\w*|berichtet\w*|erzahl\w*)\b")
_NEAR = 90


def performer_of(context: ReadingContext, sentence: Sentence, start: int, end: int, film: SubjectId | None) -> str:
    """Return a person id, `double`, `team` or `unknown` for the stunt at offsets `start` to `end` of its place."""
    folded = context.text.folded[sentence.place]
    clause = folded[max(sentence.start, start - _NEAR) : min(sentence.end, end + _NEAR // 2)]
    named = _named(context, sentence, start, end)
    if named is not None:
        return named
    if _DOUBLE.search(clause):
        return DOUBLE
    if _TEAM.search(folded[max(sentence.start, start - _NEAR) : end]):
        return TEAM
    if _PRONOUN.search(clause):
        return _last_named(context, sentence) or lead_of(context, film) or UNKNOWN
    if sentence.place is not Place.BODY:
        return lead_of(context, film) or UNKNOWN
    return UNKNOWN if film not in context.main_films else lead_of(context, film) or UNKNOWN


def lead_of(context: ReadingContext, film: SubjectId | None) -> SubjectId | None:
    """Return the performer whom the article names most, of a main film; None when nobody stands out."""
    if film not in context.main_films:
        return None
    counts = Counter({person.person: len(person.spans) for person in context.people if _performs(context, person)})
    best = counts.most_common(2)
    return best[0][0] if best else None


def _named(context: ReadingContext, sentence: Sentence, start: int, end: int) -> SubjectId | None:
    """Return the performing person nearest before the stunt, else inside it or right behind it."""
    folded = context.text.folded[sentence.place]
    people = {person.person: person for person in context.people}
    candidates = []
    for person, span in context.people_in(sentence):
        if not _performs(context, people[person]) or _CREW_BEFORE.search(folded[sentence.start : span.start]):
            continue
        if _SAYS_AFTER.match(folded[span.end : sentence.end]) and span.end < start:
            continue
        if folded[span.end : span.end + 2] == "'s" and _DOUBLE.search(folded[span.end : span.end + 30]):
            continue
        distance = start - span.end if span.end <= start else max(span.start - end, 0) + 15
        candidates.append((max(distance, 0), person))
    return min(candidates)[1] if candidates else None


def _last_named(context: ReadingContext, sentence: Sentence) -> SubjectId | None:
    """Return the performing person named last before a sentence of the same paragraph or the one before."""
    people = {person.person: person for person in context.people}
    for earlier in reversed(context.text.sentences[: sentence.index]):
        if earlier.place is not sentence.place or sentence.paragraph - earlier.paragraph > 1:
            return None
        named = [person for person, _ in context.people_in(earlier) if _performs(context, people[person])]
        if named:
            return named[0]
    return None


def _performs(context: ReadingContext, person: LinkedPerson) -> bool:
    """Whether someone may stand before the camera: nobody known only for work behind it."""
    known = context.lookup.people.get(person.person)
    roles = set(known.roles if known else person.roles)
    return not roles or bool(roles - _BEHIND_CAMERA)
