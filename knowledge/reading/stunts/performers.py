"""Decides who performed a stunt: a person named nearby, a double, a team, or nobody we can tell."""

import re
from collections import Counter
from typing import NamedTuple

from knowledge.linking.linked import LinkedPerson, ReadingContext, Span
from knowledge.text.readable import Sentence
from records.subjects import SubjectId

DOUBLE, TEAM, UNKNOWN = "double", "team", "unknown"

_DOUBLE = re.compile(
    r"(?<![^\W_])(?:(?:his|her|a|the|stunt|body|driving|actor's|star's|their) doubles?|stunt ?(?:double|man|"
    r"woman|performer|driver|rider|pilot)"
    r"|stand-in|doubles? (?:did|took|made|performed|rode|drove)|dobles?|doble de accion|especialista|doublure|"
    r"cascadeur|cascadeuse"
    r"|stuntdouble|stuntman|stuntfahrer|double)(?![^\W_])"
)
_TEAM = re.compile(
    r"(?<![^\W_])(?:stunt (?:team|crew|performers|drivers|people|players)|stuntmen|performers|the crew|"
    r"second unit|the cast|warriors|drivers|extras"
    r"|riders|the actors|men on|cast and crew|(?:the|her|his|their) doubles were|los especialistas|"
    r"equipo de especialistas|los actores|les cascadeurs"
    r"|les acteurs|stuntleute|stuntteam|die schauspieler)(?![^\W_])"
)
_PRONOUN = re.compile(
    r"(?<![^\W_])(?:he|she|him|himself|herself|his|her|el actor|la actriz|the (?:actor|actress|star|leading man|"
    r"performer|rider|driver)|its star|el protagonista"
    r"|el interprete|l'acteur|l'actrice|la star|der schauspieler|die schauspielerin|der star|er|sie|il|elle|se|"
    r"the \d\d-year-old)(?![^\W_])"
)
_BEHIND_CAMERA = re.compile(
    r"director|producer|writer|coordinator|supervisor|coach|instructor|mentor|designer|host|composer|editor|"
    r"judge|inspector|spokes|filmmaker|critic"
    r"|executive|choreographer|officer|author"
)
_BEFORE_CAMERA = re.compile(r"actor|actress|performer|driver|double|stuntman|stuntwoman|rider|pilot|daredevil|star")
_CREW = (
    r"(?:director|coordinator|producer|filmmaker|supervisor|coach|mentor|instructor|designer|writer|chief|"
    r"regisseurin|regisseur|produzent|coordinador\w*|directora?"
    r"|productora?|instructora?|realisateur|realisatrice|coordinateur|coordinatrice|producteur|koordinator)"
)
_CREW_BEFORE = re.compile(
    rf"{_CREW}\w*(?: de (?:especialistas|cascades|la pelicula|salto base))?(?: des cascades)?[, ]*$"
)
_CREW_AFTER = re.compile(rf"^,? (?:(?:the|a|an|el|le|der|its|film's) )?(?:\w+[- ]){{0,3}}?{_CREW}(?![^\W_])")
_PRONOUN_AND = re.compile(r"(?<![^\W_])(?:he|she|el|ella|il|elle|er|sie) (?:and|y|e|et|und) (?:\w+[- ]){0,2}$")
_AND = re.compile(r"^,? (?:and|y|e|et|und|&) (?:\w+ ){0,3}$")
_SAYS_AFTER = re.compile(
    r"^[,\s]*(?:\w+\s)?(?:says?|said|told|tells|recall\w*|explain\w*|dit|dijo|explic\w*|cont[oa]|sagt\w*|"
    r"berichtet\w*|erzahl\w*)\b"
)
_NEAR = 90


class Performers(NamedTuple):
    """Who performed, and how sure the words make us: 3 named, 2 a double, 1 carried over, 0 unknown."""

    names: tuple[str, ...]
    weight: float


def performers_of(
    context: ReadingContext, sentence: Sentence, start: int, end: int, film: SubjectId | None
) -> Performers:
    """Return person ids, `double`, `team` or `unknown` for the stunt at offsets `start` to `end` of its place."""
    folded = context.text.folded[sentence.place]
    clause = folded[max(sentence.start, start - _NEAR) : min(sentence.end, end + _NEAR // 2)]
    named = _named(context, sentence, start, end)
    if named:
        return Performers(named, 3)
    if _DOUBLE.search(clause):
        return Performers((_stunt_person(context) or DOUBLE,), 2)
    lead = lead_of(context, film)
    if _PRONOUN.search(clause):
        carried = _last_named(context, sentence) or lead
        return Performers((carried,), 1) if carried else Performers((UNKNOWN,), 0)
    if _TEAM.search(folded[max(sentence.start, start - _NEAR) : end]):
        return Performers((TEAM,), 1)
    return Performers((lead,), 0.5) if lead else Performers((UNKNOWN,), 0)


def _stunt_person(context: ReadingContext) -> SubjectId | None:
    """Return the stunt performer an article names, when it names exactly one: the double it speaks of."""
    people = [
        person.person for person in context.people if any("stunt_performer" in role for role in _roles(context, person))
    ]
    return people[0] if len(people) == 1 else None


def lead_of(context: ReadingContext, film: SubjectId | None) -> SubjectId | None:
    """Return the performer whom the article names most, of a main film; None when nobody stands out."""
    if film not in context.main_films:
        return None
    counts = Counter({person.person: len(person.spans) for person in context.people if _performs(context, person)})
    best = counts.most_common(2)
    return best[0][0] if best else None


def _named(context: ReadingContext, sentence: Sentence, start: int, end: int) -> tuple[SubjectId, ...]:
    """Return the performing person nearest before the stunt, else in or behind it, and whom "and" joins to that one."""
    folded = context.text.folded[sentence.place]
    candidates = []
    for person, span in _performing(context, sentence):
        if _SAYS_AFTER.match(folded[span.end : sentence.end]) and span.end < start:
            continue
        if folded[span.end : span.end + 2] == "'s" and _DOUBLE.search(folded[span.end : span.end + 30]):
            continue
        distance = start - span.end if span.end <= start else max(span.start - end, 0) + 15
        candidates.append((max(distance, 0), span, person))
    if not candidates:
        return ()
    _, chosen, who = min(candidates)
    joined = [
        person
        for _, span, person in candidates
        if person != who
        and (_AND.match(folded[span.end : chosen.start]) or _AND.match(folded[chosen.end : span.start]))
    ]
    before = folded[sentence.start : chosen.start]
    if _PRONOUN_AND.search(before):
        earlier = [person for _, span, person in candidates if span.end <= chosen.start]
        other = earlier[0] if earlier else _last_named(context, sentence)
        joined = [who] if other and other != who else joined
        who = other or who
    return (who, *dict.fromkeys(joined))


def _performing(context: ReadingContext, sentence: Sentence) -> list[tuple[SubjectId, Span]]:
    """Return the people of a sentence whom nothing places behind the camera."""
    folded = context.text.folded[sentence.place]
    people = {person.person: person for person in context.people}
    return [
        (person, span)
        for person, span in context.people_in(sentence)
        if _performs(context, people[person])
        and not _CREW_BEFORE.search(folded[sentence.start : span.start])
        and not _CREW_AFTER.match(folded[span.end : sentence.end])
    ]


def _last_named(context: ReadingContext, sentence: Sentence) -> SubjectId | None:
    """Return the performing person named last before a sentence of the same paragraph or the one before."""
    for earlier in reversed(context.text.sentences[: sentence.index]):
        if earlier.place is not sentence.place or sentence.paragraph - earlier.paragraph > 1:
            return None
        named = _performing(context, earlier)
        if named:
            return named[0][0]
    return None


def _performs(context: ReadingContext, person: LinkedPerson) -> bool:
    """Whether someone may stand before the camera: nobody known only for work behind it."""
    roles = _roles(context, person)
    return (
        not roles
        or any(_BEFORE_CAMERA.search(role) for role in roles)
        or not any(_BEHIND_CAMERA.search(role) for role in roles)
    )


def _roles(context: ReadingContext, person: LinkedPerson) -> tuple[str, ...]:
    known = context.lookup.people.get(person.person)
    return known.roles if known and known.roles else person.roles
