"""Lays what editors decided over what was found in an article: pure, so the same after every new reading."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from knowledge.relating.decided import Decided, Pair
from records.articles import ArticleId
from records.findings import (
    Claim,
    ClaimPhase,
    EventClass,
    EventDate,
    FilmMention,
    Findings,
    Modality,
    PersonMention,
    Role,
    StuntMention,
)
from records.subjects import SubjectId
from records.verdicts import Matter, Ruling, Verdict

SURE = 1.0
BY_EDITOR = "an editor says so"
UNKNOWN = "unknown"  # performer of a stunt
Mention = TypeVar("Mention", FilmMention, PersonMention, StuntMention)


def _subject(name: str) -> SubjectId | None:
    return SubjectId(name) if name else None


# What of each matter an editor may set, with the reading of its value in JSON.
FIELDS: Mapping[Matter, Mapping[str, Callable[[Any], Any]]] = {
    Matter.FILM: {"role": Role},
    Matter.STUNT: {"film": _subject, "performer": str, "modality": Modality},
    Matter.CLAIM: {
        "film": _subject,
        "stunt": _subject,
        "speaker": _subject,
        "metric": str,
        "value": float,
        "unit": str,
        "comparator": str,
        "phase": ClaimPhase,
    },
    Matter.DATE: {"film": _subject, "event": EventClass},
}


def claim_key(claim: Claim) -> str:
    """Return the fingerprint of a claim: its words and figure as read, whatever an editor made of it."""
    return claim.read_as or _fingerprint(
        claim.evidence.place.value, claim.sentence, claim.surface, f"{claim.value:g}", claim.unit
    )


def date_key(event: EventDate) -> str:
    """Return the fingerprint of a dated event: its words and day."""
    return _fingerprint(event.evidence.place.value, event.sentence, event.surface, event.date.first_on.isoformat())


def judged(found: Findings, verdicts: Iterable[Verdict]) -> Findings:
    """Return findings as editors want them.

    Rejected ones are gone, accepted and added ones are sure, set ones are as set. A verdict on what is no longer found
    changes nothing; a film, person or stunt that was not found is added by ACCEPT or SET.

    Raises:
        ValueError: a verdict holds a value that its matter cannot have (refused at the desk by `checked`).
    """
    by_matter: dict[Matter, list[Verdict]] = {}
    for verdict in verdicts:
        by_matter.setdefault(verdict.matter, []).append(verdict)
    for matter, lay in _LAYERS.items():
        for verdict in by_matter.get(matter, ()):
            found = lay(found, verdict)
    return found


def decided(verdicts: Iterable[Verdict]) -> Decided:
    """Return what verdicts on two articles each say of how they belong together; the article of a COPY is the copy."""
    together: set[Pair] = set()
    apart: set[Pair] = set()
    distinct: set[Pair] = set()
    copies: dict[ArticleId, ArticleId] = {}
    for verdict in verdicts:
        if verdict.article_id is None:
            continue
        other, holds = ArticleId(int(verdict.key)), verdict.ruling is not Ruling.REJECT
        if verdict.matter is Matter.STORY:
            (together if holds else apart).add(frozenset((verdict.article_id, other)))
        elif verdict.matter is Matter.COPY and holds:
            copies[verdict.article_id] = other
        elif verdict.matter is Matter.COPY:
            distinct.add(frozenset((verdict.article_id, other)))
    return Decided(together=frozenset(together), apart=frozenset(apart), distinct=frozenset(distinct), copies=copies)


def checked(matter: Matter, value: str) -> str:
    """Return the value of a SET in its kept form.

    Raises:
        ValueError: it is no JSON object of fields that this matter has.
    """
    fields = FIELDS.get(matter)
    if fields is None:
        raise ValueError(f"nothing of a {matter.value} can be set")
    return json.dumps({name: given for name, given in _read(value, fields, plain=True).items()}, sort_keys=True)


def _lay_film(found: Findings, verdict: Verdict) -> Findings:
    film = SubjectId(verdict.key)
    if verdict.ruling is Ruling.REJECT:
        found = replace(
            found,
            stunts=tuple(replace(one, film=None) if one.film == film else one for one in found.stunts),
            claims=tuple(replace(one, film=None) if one.film == film else one for one in found.claims),
            dates=tuple(replace(one, film=None) if one.film == film else one for one in found.dates),
            supersedes=tuple(one for one in found.supersedes if one.film != film),
        )
    plain = FilmMention(film=film, role=Role.MENTION, surface="", confidence=SURE)
    return replace(found, films=_mentions(found.films, lambda one: one.film == film, verdict, plain))


def _lay_person(found: Findings, verdict: Verdict) -> Findings:
    person = SubjectId(verdict.key)
    if verdict.ruling is Ruling.REJECT:
        found = replace(
            found,
            stunts=tuple(replace(one, performer=UNKNOWN) if one.performer == person else one for one in found.stunts),
            claims=tuple(replace(one, speaker=None) if one.speaker == person else one for one in found.claims),
        )
    plain = PersonMention(person=person, surface="", confidence=SURE)
    return replace(found, people=_mentions(found.people, lambda one: one.person == person, verdict, plain))


def _lay_stunt(found: Findings, verdict: Verdict) -> Findings:
    stunt = SubjectId(verdict.key)
    if verdict.ruling is Ruling.REJECT:
        claims = tuple(replace(one, stunt=None) if one.stunt == stunt else one for one in found.claims)
        found = replace(found, claims=claims)
    plain = StuntMention(
        stunt=stunt, film=None, performer=UNKNOWN, modality=Modality.ASSERTED, surface="", confidence=SURE
    )
    return replace(found, stunts=_mentions(found.stunts, lambda one: one.stunt == stunt, verdict, plain))


def _mentions(
    found: tuple[Mention, ...], is_meant: Callable[[Mention], bool], verdict: Verdict, plain: Mention
) -> tuple[Mention, ...]:
    """Return mentions without those that were rejected, or with those that an editor vouches for; `plain` is added."""
    others: tuple[Mention, ...] = tuple(mention for mention in found if not is_meant(mention))
    if verdict.ruling is Ruling.REJECT:
        return others
    fields: dict[str, Any] = _read(verdict.value, FIELDS.get(verdict.matter, {}))
    meant: tuple[Mention, ...] = tuple(mention for mention in found if is_meant(mention)) or (plain,)
    return others + tuple(_sure(mention, fields) for mention in meant)


def _sure(mention: Mention, fields: Mapping[str, Any]) -> Mention:
    reasons = tuple(dict.fromkeys((*mention.reasons, BY_EDITOR)))
    return replace(mention, confidence=SURE, reasons=reasons, **fields)


def _lay_claim(found: Findings, verdict: Verdict) -> Findings:
    if verdict.ruling is Ruling.REJECT:
        return replace(found, claims=tuple(one for one in found.claims if claim_key(one) != verdict.key))
    fields = {**_read(verdict.value, FIELDS[Matter.CLAIM]), "read_as": verdict.key}
    claims = tuple(replace(one, **fields) if claim_key(one) == verdict.key else one for one in found.claims)
    return replace(found, claims=claims)


def _lay_date(found: Findings, verdict: Verdict) -> Findings:
    if verdict.ruling is Ruling.REJECT:
        return replace(found, dates=tuple(one for one in found.dates if date_key(one) != verdict.key))
    fields = _read(verdict.value, FIELDS[Matter.DATE])
    dates = tuple(replace(one, **fields) if date_key(one) == verdict.key else one for one in found.dates)
    return replace(found, dates=dates)


def _lay_relevance(found: Findings, verdict: Verdict) -> Findings:
    return replace(found, is_relevant=verdict.ruling is not Ruling.REJECT, relevance_reason=BY_EDITOR)


# In this order: a rejected film is gone before a claim is given to another one.
_LAYERS: Mapping[Matter, Callable[[Findings, Verdict], Findings]] = {
    Matter.RELEVANCE: _lay_relevance,
    Matter.FILM: _lay_film,
    Matter.PERSON: _lay_person,
    Matter.STUNT: _lay_stunt,
    Matter.CLAIM: _lay_claim,
    Matter.DATE: _lay_date,
}


def _read(value: str, fields: Mapping[str, Callable[[Any], Any]], *, plain: bool = False) -> dict[str, Any]:
    """Return the fields that a value sets, read; `plain`: as they stand, once they could be read."""
    if not value:
        return {}
    given = json.loads(value)
    if not isinstance(given, dict):
        raise ValueError(f"expected fields, got {value[:80]}")
    if unknown := sorted(given.keys() - fields.keys()):
        raise ValueError(f"cannot set {', '.join(unknown)}; only {', '.join(fields)}")
    read = {name: fields[name](one) for name, one in given.items()}
    return given if plain else read


def _fingerprint(*parts: Sequence[str] | str) -> str:
    return hashlib.sha256("\x1f".join(map(str, parts)).encode()).hexdigest()[:24]
