"""The shelf of subjects: films, people and stunt types, with the outlets, occasions and senses that reading needs."""

import difflib
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from archive.changes import append_changes
from archive.store.codec import dump, load
from archive.store.connection import Store
from archive.store.tables import articles, mentions, subjects
from records.changes import ChangeKind
from records.errors import NotFoundError
from records.subjects import Catalogue, Film, Occasion, OutletName, Person, StuntType, SubjectId, SubjectKind

KINDS: dict[str, type] = {
    "film": Film,
    "person": Person,
    "stunt": StuntType,
    "outlet": OutletName,
    "occasion": Occasion,
}
SENSES = "blocked_senses"  # one row for all of them: they have no page and are only ever used together
DIGEST = "digest"


class SubjectsShelf:
    """The authority records of everything that articles are about."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def seed(self, catalogue: Catalogue, now: datetime) -> int:
        """Insert and update subjects so that they agree with `catalogue`; return how many changed. Safe to repeat."""
        with self._store.write() as connection:
            held = {row.id: row.record for row in connection.execute(select(subjects.c.id, subjects.c.record))}
            wanted = {row["id"]: row for row in _rows(catalogue)}
            changed = [row for row in wanted.values() if held.get(row["id"]) != row["record"]]
            for row in changed:
                if row["id"] in held:
                    connection.execute(update(subjects).where(subjects.c.id == row["id"]).values(row))
                else:
                    connection.execute(insert(subjects).values(row))
            gone = sorted(held.keys() - wanted.keys())
            connection.execute(delete(subjects).where(subjects.c.id.in_(gone)))
            ids = [row["id"] for row in changed if row["kind"] in KINDS] + gone
            append_changes(connection, ChangeKind.SUBJECT, ids, now)
        return len(ids)

    def catalogue(self) -> Catalogue:
        """Return all subjects."""
        found: dict[str, list[Any]] = {kind: [] for kind in KINDS}
        senses, digest = [], ""
        with self._store.read() as connection:
            for row in connection.execute(select(subjects).order_by(subjects.c.id)):
                if row.kind in KINDS:
                    found[row.kind].append(load(KINDS[row.kind], row.record))
                elif row.kind == SENSES:
                    senses = [(sense, pattern) for sense, pattern in json.loads(row.record)]
                else:
                    digest = json.loads(row.record)
        return Catalogue(
            films=tuple(found["film"]),
            people=tuple(found["person"]),
            stunts=tuple(found["stunt"]),
            outlets=tuple(found["outlet"]),
            occasions=tuple(found["occasion"]),
            blocked_senses=tuple(senses),
            digest=digest,
        )

    def digest(self) -> str:
        """Return the digest of the catalogue without reading all of it; empty before the first seed."""
        with self._store.read() as connection:
            held = connection.execute(select(subjects.c.record).where(subjects.c.id == DIGEST)).scalar()
        return str(json.loads(held)) if held else ""

    def film(self, slug: str) -> Film:
        """Raise NotFoundError when there is none."""
        return load(Film, self._by_slug(SubjectKind.FILM, slug))

    def person(self, slug: str) -> Person:
        """Raise NotFoundError when there is none."""
        return load(Person, self._by_slug(SubjectKind.PERSON, slug))

    def stunt(self, slug: str) -> StuntType:
        """Raise NotFoundError when there is none."""
        return load(StuntType, self._by_slug(SubjectKind.STUNT, slug))

    def article_counts(self, kind: SubjectKind) -> dict[SubjectId, int]:
        """Return how many public articles mean each subject; subjects without any are left out."""
        query = (
            select(mentions.c.subject_id, func.count())
            .join(articles, articles.c.id == mentions.c.article_id)
            .where(mentions.c.kind == kind.value, articles.c.is_relevant, ~articles.c.is_withdrawn)
            .group_by(mentions.c.subject_id)
        )
        with self._store.read() as connection:
            return {SubjectId(subject): number for subject, number in connection.execute(query)}

    def last_told(self) -> dict[SubjectId, datetime]:
        """Return when the newest public article that means a subject became searchable, for each that has any."""
        query = (
            select(mentions.c.subject_id, func.max(articles.c.indexed_at).label("at"))
            .join(articles, articles.c.id == mentions.c.article_id)
            .where(articles.c.is_relevant, ~articles.c.is_withdrawn, articles.c.indexed_at.is_not(None))
            .group_by(mentions.c.subject_id)
        )
        with self._store.read() as connection:
            return {SubjectId(row.subject_id): row.at for row in connection.execute(query)}

    def _by_slug(self, kind: SubjectKind, slug: str) -> str:
        with self._store.read() as connection:
            query = select(subjects.c.record).where(subjects.c.kind == kind.value, subjects.c.slug == slug)
            record: str | None = connection.execute(query).scalar()
            if record is None:
                raise NotFoundError(f"there is no {kind.value} {slug!r}{_nearest(connection, kind, slug)}")
        return record


def _nearest(connection: Connection, kind: SubjectKind, slug: str) -> str:
    slugs = list(connection.execute(select(subjects.c.slug).where(subjects.c.kind == kind.value)).scalars())
    near = difflib.get_close_matches(slug, slugs, n=1)
    return f"; did you mean {near[0]}?" if near else ""


def _rows(catalogue: Catalogue) -> Iterator[dict[str, str]]:
    for kind, records in (
        ("film", catalogue.films),
        ("person", catalogue.people),
        ("stunt", catalogue.stunts),
        ("outlet", catalogue.outlets),
        ("occasion", catalogue.occasions),
    ):
        for record in records:
            slug = getattr(record, "slug", None) or str(record.id)
            yield {"id": record.id, "kind": kind, "slug": slug, "record": dump(record)}
    yield {"id": SENSES, "kind": SENSES, "slug": SENSES, "record": json.dumps(catalogue.blocked_senses)}
    yield {"id": DIGEST, "kind": DIGEST, "slug": DIGEST, "record": json.dumps(catalogue.digest)}
