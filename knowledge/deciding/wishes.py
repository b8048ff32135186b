"""Makes decisions out of what an editor typed, as form or as command. Reads the archive and changes nothing."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from archive import Archive
from archive.desk.verdicts import Decision
from knowledge.catalogue.directory import Directory
from knowledge.deciding.naming import article_named, subject_named
from knowledge.verdicts import checked, claim_key, date_key
from records.articles import Article
from records.findings import Findings
from records.subjects import SubjectKind
from records.verdicts import Matter, Ruling

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


def decisions_of(archive: Archive, names: Directory, article: Article, form: Mapping[str, str]) -> list[Decision]:
    """Return what a form decides; an article is split from its story by keeping it apart from every other in it.

    Args:
        archive: where the article is.
        names: by which subjects are meant.
        article: about which something is decided.
        form: `matter`, `ruling` and `key` (or `name` of a subject, `other` article), `value` of a field, `note`, and
            by name what shall be set of a mention, claim or date.


    Raises:
        ValueError: it names nothing that can be decided; the words are for the editor.
        NotFoundError: it names an article that is not there.
    """
    is_split = form.get("matter") == Matter.STORY and form.get("ruling") == Ruling.REJECT
    if not is_split or form.get("other"):
        return [_decision(archive, names, article, form)]
    story = archive.relations.story_of(article.id)
    if story is None:
        raise ValueError("the article stands alone already")
    note = form.get("note", "").strip()[:MOST_NOTE]
    return [
        Decision(article_id=article.id, matter=Matter.STORY, key=str(other), ruling=Ruling.REJECT, note=note)
        for other in story.articles if other != article.id
    ]  # fmt: skip


def _decision(archive: Archive, names: Directory, article: Article, form: Mapping[str, str]) -> Decision:
    matter, ruling = _word(Matter, form.get("matter", "")), _word(Ruling, form.get("ruling", ""))
    if matter is Matter.PROPOSAL:
        raise ValueError("what the catalogue lacks is decided in the review queue")
    key = _key(archive, names, matter, form)
    if matter in PAIRS and key == str(article.id):
        raise ValueError("an article is not compared with itself")
    value = _value(names, matter, key, ruling, form)
    found = archive.findings.of([article.id]).get(article.id)
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


def _key(archive: Archive, names: Directory, matter: Matter, form: Mapping[str, str]) -> str:
    given = form.get("key", "").strip()[:200]
    if matter is Matter.RELEVANCE:
        return ""
    if matter in PAIRS:
        return str(article_named(archive, form.get("other", "").strip() or given).id)
    name = form.get("name", "").strip()
    if matter in KINDS and (name or not given):
        if not name:
            raise ValueError(f"name a {matter.value}")
        return subject_named(names, KINDS[matter], name)
    if not given:
        raise ValueError("the form was not complete")
    return given


def _value(names: Directory, matter: Matter, key: str, ruling: Ruling, form: Mapping[str, str]) -> str:
    if matter is Matter.FIELD:
        if ruling is not Ruling.SET:
            raise ValueError("a field is set, or the decision about it is taken back")
        return _field(key, form.get("value", "").strip()[:MOST_VALUE])
    if ruling is not Ruling.SET:
        return ""
    given: dict[str, Any] = {name: form[name].strip() for name in SETTABLE.get(matter, ()) if name in form}
    for name, kind in NAMING.items():
        if given.get(name):
            given[name] = subject_named(names, kind, given[name])
    performer = given.get("performer", "")
    if performer and performer not in ANYBODY:
        given["performer"] = subject_named(names, SubjectKind.PERSON, performer)
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
