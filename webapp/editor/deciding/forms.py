"""Makes decisions out of forms. Reads the archive and changes nothing."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from archive.desk.verdicts import Decision
from knowledge.verdicts import checked, claim_key, date_key
from records.articles import Article
from records.findings import Findings
from records.subjects import SubjectKind
from records.verdicts import Matter, Ruling
from webapp.editor.deciding.naming import article_named, subject_named
from webapp.rooms import Rooms

MOST_NOTE = 500
MOST_VALUE = 2000
KINDS = {Matter.FILM: SubjectKind.FILM, Matter.PERSON: SubjectKind.PERSON, Matter.STUNT: SubjectKind.STUNT}
PAIRS = (Matter.COPY, Matter.STORY)
# What a form may set of each matter, and which of these name a subject.
SETTABLE: Mapping[Matter, tuple[str, ...]] = {
    Matter.FILM: ("role",),
    Matter.STUNT: ("film", "performer", "modality"),
    Matter.CLAIM: ("film", "stunt", "metric", "value", "unit", "comparator", "phase"),
    Matter.DATE: ("film", "event"),
}
NAMING = {"film": SubjectKind.FILM, "stunt": SubjectKind.STUNT}
ANYBODY = ("double", "team", "unknown")  # performers that are nobody by name


def decision_of(here: Rooms, article: Article, form: Mapping[str, str]) -> Decision:
    """Return what a form decides about an article.

    Raises:
        ValueError: it names nothing that can be decided; the words are for the editor.
        NotFoundError: it names an article that is not there.
    """
    matter, ruling = _word(Matter, form.get("matter", "")), _word(Ruling, form.get("ruling", ""))
    if matter is Matter.PROPOSAL:
        raise ValueError("what the catalogue lacks is decided in the review queue")
    key = _key(here, article, matter, form)
    value = _value(here, matter, key, ruling, form)
    found = here.archive.findings.of([article.id]).get(article.id)
    return Decision(
        article_id=article.id,
        matter=matter,
        key=key,
        ruling=ruling,
        value=value,
        before=before(article, found, matter, key),
        note=form.get("note", "").strip()[:MOST_NOTE],
    )


def before(article: Article, found: Findings | None, matter: Matter, key: str) -> str:
    """Return what stands there now: text of a field, else JSON; empty when there is nothing."""
    if matter is Matter.FIELD:
        at = article.published_at.isoformat() if article.published_at else ""
        fields = {"title": article.title, "published_at": at, "language": article.language or ""}
        return (fields | {"excerpt": article.excerpt or ""}).get(key, "")
    if found is None:
        return ""
    if matter is Matter.RELEVANCE:
        return json.dumps({"relevant": found.is_relevant, "reason": found.relevance_reason})
    things: dict[Matter, list[Any]] = {
        Matter.FILM: [one for one in found.films if one.film == key],
        Matter.PERSON: [one for one in found.people if one.person == key],
        Matter.STUNT: [one for one in found.stunts if one.stunt == key],
        Matter.CLAIM: [one for one in found.claims if claim_key(one) == key],
        Matter.DATE: [one for one in found.dates if date_key(one) == key],
    }
    rows = [asdict(one) for one in things.get(matter, [])]
    kept = [{name: given for name, given in row.items() if name not in ("evidence", "reasons")} for row in rows]
    return json.dumps(kept[0], default=str, ensure_ascii=False) if kept else ""


def _word(words: type[Any], given: str) -> Any:
    try:
        return words(given)
    except ValueError as error:
        raise ValueError("the form was not complete") from error


def _key(here: Rooms, article: Article, matter: Matter, form: Mapping[str, str]) -> str:
    given = form.get("key", "").strip()[:200]
    if matter is Matter.RELEVANCE:
        return ""
    if matter in PAIRS:
        other = article_named(here, form.get("other", "").strip() or given)
        if other.id == article.id:
            raise ValueError("an article is not compared with itself")
        return str(other.id)
    name = form.get("name", "").strip()
    if matter in KINDS and (name or not given):
        if not name:
            raise ValueError(f"name a {matter.value}")
        return subject_named(here, KINDS[matter], name)
    if not given:
        raise ValueError("the form was not complete")
    return given


def _value(here: Rooms, matter: Matter, key: str, ruling: Ruling, form: Mapping[str, str]) -> str:
    if matter is Matter.FIELD:
        if ruling is not Ruling.SET:
            raise ValueError("a field is set, or the decision about it is taken back")
        return _field(key, form.get("value", "").strip()[:MOST_VALUE])
    if ruling is not Ruling.SET:
        return ""
    given: dict[str, Any] = {name: form[name].strip() for name in SETTABLE.get(matter, ()) if name in form}
    for name, kind in NAMING.items():
        if given.get(name):
            given[name] = subject_named(here, kind, given[name])
    performer = given.get("performer", "")
    if performer and performer not in ANYBODY:
        given["performer"] = subject_named(here, SubjectKind.PERSON, performer)
    given = {name: one for name, one in given.items() if one or name in NAMING}
    try:
        return checked(matter, json.dumps(given))
    except ValueError as error:
        raise ValueError(f"that cannot be set: {error}") from error


def _field(key: str, value: str) -> str:
    if key == "title" and not value:
        raise ValueError("a title cannot be empty")
    if key == "published_at":
        try:
            at = datetime.fromisoformat(value)
        except ValueError as error:
            raise ValueError("write the date with its time and zone: 2026-11-23T09:30+01:00") from error
        if at.tzinfo is None:
            raise ValueError("the date needs its time zone: 2026-11-23T09:30+01:00, or Z for UTC")
        return at.isoformat()
    if key == "language" and value and not re.fullmatch(r"[A-Za-z]{2,3}", value):
        raise ValueError("write the language as its code: en, de, fr")
    if key not in ("title", "published_at", "language", "excerpt"):
        raise ValueError(f"nothing called {key[:40]} can be corrected")
    return value
