"""The shelf of subjects: films, people and stunt types, with the outlets, occasions and senses that reading needs."""

import difflib
import hashlib
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from archive.changes import append_changes
from archive.store.codec import dump, load
from archive.store.connection import Store
from archive.store.tables import articles, mentions, subject_slugs, subjects
from records.changes import ChangeKind
from records.errors import NotFoundError
from records.subjects import (
    Catalogue,
    Film,
    KnownSetPiece,
    Occasion,
    OutletName,
    Person,
    StuntType,
    SubjectId,
    SubjectKind,
)

KINDS: dict[str, type] = {
    "film": Film,
    "person": Person,
    "stunt": StuntType,
    "outlet": OutletName,
    "occasion": Occasion,
    "set_piece": KnownSetPiece,
}
SENSES = "blocked_senses"  # one row for all of them: they have no page and are only ever used together
DIGEST = "digest"
IS_ONE = subjects.c.merged_into.is_(None)  # stands for itself
MOST_MERGES = 20  # in a row; more would be a circle


class SubjectsShelf:
    """The authority records of everything that articles are about."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def seed(self, catalogue: Catalogue, now: datetime) -> int:
        """Insert and update subjects so that they agree with `catalogue`; return how many changed. Safe to repeat.

        What editors changed, made or merged stays so; what the seed says of it is kept beside. A subject whose address
        an editor's one has taken is left out.
        """
        with self._store.write() as connection:
            held = {row.id: row for row in connection.execute(select(subjects))}
            taken = {(row.kind, row.slug): row.id for row in held.values() if row.is_edited}
            wanted = {
                row["id"]: row
                for row in _rows(catalogue)
                if taken.get((row["kind"], row["slug"]), row["id"]) == row["id"]
            }
            changed = [row for row in wanted.values() if _plant(connection, row, held.get(row["id"]))]
            gone = sorted(held.keys() - wanted.keys() - {DIGEST})
            connection.execute(delete(subjects).where(subjects.c.id.in_(gone), ~subjects.c.is_edited))
            connection.execute(update(subjects).where(subjects.c.id.in_(gone)).values(seed_record=None))
            keep_digest(connection, catalogue.digest)
            left = [one for one in gone if not held[one].is_edited]
            ids = [row["id"] for row in changed if row["kind"] in KINDS] + left
            append_changes(connection, ChangeKind.SUBJECT, ids, now)
        return len(ids)

    def catalogue(self) -> Catalogue:
        """Return all subjects, without those that were merged into another."""
        found: dict[str, list[Any]] = {kind: [] for kind in KINDS}
        senses, digest = [], ""
        with self._store.read() as connection:
            for row in connection.execute(select(subjects).where(IS_ONE).order_by(subjects.c.id)):
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
            set_pieces=tuple(found["set_piece"]),
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

    def moved(self, kind: SubjectKind, slug: str) -> str | None:
        """Return where a subject stands now that once had `slug` or was merged into another; None: none did."""
        with self._store.read() as connection:
            was = (subject_slugs.c.kind == kind.value) & (subject_slugs.c.slug == slug)
            subject_id = connection.execute(select(subject_slugs.c.subject_id).where(was)).scalar()
            if subject_id is None:
                at = (subjects.c.kind == kind.value) & (subjects.c.slug == slug)
                subject_id = connection.execute(select(subjects.c.id).where(at)).scalar()
            for _ in range(MOST_MERGES):
                query = select(subjects.c.slug, subjects.c.merged_into).where(subjects.c.id == subject_id)
                row = connection.execute(query).one_or_none()
                if row is None or row.merged_into is None:
                    return row.slug if row is not None and row.slug != slug else None
                subject_id = row.merged_into
        return None

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
            at = (subjects.c.kind == kind.value) & (subjects.c.slug == slug)
            query = select(subjects.c.record).where(at, IS_ONE)
            record: str | None = connection.execute(query).scalar()
            if record is None:
                raise NotFoundError(f"there is no {kind.value} {slug!r}{_nearest(connection, kind, slug)}")
        return record


def keep_digest(connection: Connection, of_seed: str | None = None) -> None:
    """Store the digest of the catalogue as it is now: the seed's own, and that of every edit, when there are any.

    `of_seed` is a new digest of the seed; None: it is the one held.
    """
    held = connection.execute(select(subjects.c.seed_record, subjects.c.record).where(subjects.c.id == DIGEST)).first()
    base = of_seed if of_seed is not None else json.loads((held.seed_record or held.record) if held else '""')
    query = select(subjects.c.id, subjects.c.record, subjects.c.merged_into).where(subjects.c.is_edited)
    edits = [list(row) for row in connection.execute(query.order_by(subjects.c.id))]
    whole = hashlib.sha256(json.dumps([base, edits]).encode()).hexdigest()[:16] if edits else base
    row = {"kind": DIGEST, "slug": DIGEST, "record": json.dumps(whole), "seed_record": json.dumps(base)}
    if held is None:
        connection.execute(insert(subjects).values(id=DIGEST, **row))
    else:
        connection.execute(update(subjects).where(subjects.c.id == DIGEST).values(row))


def _plant(connection: Connection, row: dict[str, str], held: Any) -> bool:
    """Let a row of the seed hold where no editor changed it; tell whether anything is different for readers."""
    if held is None:
        connection.execute(insert(subjects).values(row))
        return True
    if held.is_edited:
        connection.execute(update(subjects).where(subjects.c.id == held.id).values(seed_record=row["record"]))
        return False
    if (held.record, held.slug) == (row["record"], row["slug"]):
        return False
    connection.execute(update(subjects).where(subjects.c.id == held.id).values(row))
    return True


def _nearest(connection: Connection, kind: SubjectKind, slug: str) -> str:
    query = select(subjects.c.slug).where(subjects.c.kind == kind.value, IS_ONE)
    slugs = list(connection.execute(query).scalars())
    near = difflib.get_close_matches(slug, slugs, n=1)
    return f"; did you mean {near[0]}?" if near else ""


def _rows(catalogue: Catalogue) -> Iterator[dict[str, str]]:
    for kind, records in (
        ("film", catalogue.films),
        ("person", catalogue.people),
        ("stunt", catalogue.stunts),
        ("outlet", catalogue.outlets),
        ("occasion", catalogue.occasions),
        ("set_piece", catalogue.set_pieces),
    ):
        for record in records:
            slug = getattr(record, "slug", None) or str(record.id)
            yield {"id": record.id, "kind": kind, "slug": slug, "record": dump(record)}
    yield {"id": SENSES, "kind": SENSES, "slug": SENSES, "record": json.dumps(catalogue.blocked_senses)}
