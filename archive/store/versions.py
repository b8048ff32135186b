"""Versions of articles in SQL: which text stood on the page when, in the order of their captures."""

import hashlib
import json
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from archive.store.codec import dump, load
from archive.store.corrections import correct_again, shown
from archive.store.tables import articles, captures, versions
from records.articles import ArticleId, ArticleText, Extraction, Version, VersionId
from records.captures import CaptureId

# Made once: these run for every page.
_FETCHED_AT = select(captures.c.fetched_at).where(captures.c.id == bindparam("of_capture"))
_INSERT = insert(versions).returning(versions.c.id)
_SET = update(articles).where(articles.c.id == bindparam("of_article"))


def content_sha256(text: ArticleText) -> str:
    """Return the fingerprint of what a reader would read: title, standfirst and paragraphs, white space folded."""
    parts = (text.title, text.standfirst or "", *text.paragraphs)
    return hashlib.sha256(json.dumps([" ".join(part.split()) for part in parts]).encode()).hexdigest()


def captured_at_of(connection: Connection, capture_id: CaptureId | None, now: datetime) -> datetime:
    """Return when a text stood on its page: when it was captured; `now` for one that came without a capture."""
    fetched_at: datetime | None = connection.execute(_FETCHED_AT, {"of_capture": capture_id}).scalar()
    return fetched_at or now


def add_first_version(
    connection: Connection, article_id: ArticleId, extraction: Extraction, capture_id: CaptureId | None, now: datetime
) -> None:
    """Add the first text of an article that was minted a moment ago."""
    version_id = _insert(connection, article_id, extraction, number=1, capture_id=capture_id, now=now)
    _set(connection, article_id, version_count=1, current_version_id=version_id, **shown(extraction))


def add_version(
    connection: Connection, article_id: ArticleId, extraction: Extraction, capture_id: CaptureId | None, now: datetime
) -> bool:
    """Add a text in its place in time; False, and nothing added, when it is that of the version before or after.

    Captures need not come in order: a text may be imported that is older than those held. The last one is current.
    """
    captured_at, sha256 = captured_at_of(connection, capture_id, now), content_sha256(extraction.text)
    held = _in_time(connection, article_id)
    place = max((number for number, (at, _) in enumerate(held, 1) if at <= captured_at), default=0)
    if sha256 in {each for _, each in held[max(place - 1, 0) : place + 1]}:
        if place == 0:  # it stood there earlier than we knew
            _set(connection, article_id, first_captured_at=captured_at)
        return False
    for number in range(len(held), place, -1):  # one by one from the end: no two ever have the same number
        later = (versions.c.article_id == article_id) & (versions.c.number == number)
        connection.execute(update(versions).where(later).values(number=number + 1))
    version_id = _insert(connection, article_id, extraction, number=place + 1, capture_id=capture_id, now=now)
    values: dict[str, Any] = {"version_count": len(held) + 1}
    if place == len(held):
        values |= shown(extraction) | {"current_version_id": version_id}
    if place == 0:
        values["first_captured_at"] = captured_at
    _set(connection, article_id, **values)
    correct_again(connection, article_id)
    return True


def _insert(
    connection: Connection,
    article_id: ArticleId,
    extraction: Extraction,
    *,
    number: int,
    capture_id: CaptureId | None,
    now: datetime,
) -> int:
    row = {
        "article_id": article_id,
        "number": number,
        "capture_id": capture_id,
        "content_sha256": content_sha256(extraction.text),
        "extraction": dump(extraction),
        "kept_at": now,
    }
    version_id: int = connection.execute(_INSERT, row).scalar_one()
    return version_id


def reread_version(connection: Connection, version: Version, extraction: Extraction, now: datetime) -> bool:
    """Put a later reading of the same capture in the place of the one held; tell whether they differ.

    A version is a text that stood on a page, and its capture is the proof; what we make of it may get better.
    """
    differs = replace(version.extraction, extractor="") != replace(extraction, extractor="")
    values: dict[str, Any] = {"extraction": dump(extraction)}
    if differs:
        values |= {"content_sha256": content_sha256(extraction.text), "reread_at": now}
        is_current = articles.c.current_version_id == version.id
        connection.execute(update(articles).where(is_current).values(shown(extraction)))
        correct_again(connection, version.article_id)
    connection.execute(update(versions).where(versions.c.id == version.id).values(values))
    return differs


def version_of(row: Any, prefix: str = "") -> Version:
    """Return the record of a row of the table of versions, whose columns may have a prefix."""
    capture_id = getattr(row, f"{prefix}capture_id")
    return Version(
        id=VersionId(getattr(row, f"{prefix}id")),
        article_id=ArticleId(getattr(row, f"{prefix}article_id")),
        capture_id=CaptureId(capture_id) if capture_id is not None else None,
        number=getattr(row, f"{prefix}number"),
        extraction=load(Extraction, getattr(row, f"{prefix}extraction")),
        content_sha256=getattr(row, f"{prefix}content_sha256"),
        kept_at=getattr(row, f"{prefix}kept_at"),
        reread_at=getattr(row, f"{prefix}reread_at"),
    )


def _in_time(connection: Connection, article_id: ArticleId) -> list[tuple[datetime, str]]:
    """Return, in their order, when each version stood on the page, and its fingerprint."""
    at = func.coalesce(captures.c.fetched_at, versions.c.kept_at)
    query = select(at, versions.c.content_sha256).outerjoin(captures, captures.c.id == versions.c.capture_id)
    rows = connection.execute(query.where(versions.c.article_id == article_id).order_by(versions.c.number))
    return [(stood_at, sha256) for stood_at, sha256 in rows]


def _set(connection: Connection, article_id: ArticleId, **values: Any) -> None:
    connection.execute(_SET, {"of_article": article_id, **values})
