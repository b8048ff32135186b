"""The shelf of changes to the catalogue: subjects that editors made, renamed, merged or took back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from archive.changes import append_changes
from archive.desk.merging import Subject, with_names_of
from archive.store.codec import dump, load
from archive.store.connection import Store
from archive.store.tables import subject_slugs, subjects
from archive.subjects import KINDS, MOST_MERGES, keep_digest
from records.changes import ChangeKind
from records.errors import ConflictError, NotFoundError
from records.subjects import Film, Person, StuntType, SubjectId, SubjectKind

PAGED = {Film: SubjectKind.FILM, Person: SubjectKind.PERSON, StuntType: SubjectKind.STUNT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A subject that an editor changed, made or merged."""

    id: SubjectId
    kind: SubjectKind
    slug: str
    is_own: bool  # made by an editor: the seed does not have it
    merged_into: SubjectId | None


class CatalogueShelf:
    """Changes to the catalogue. Each bumps its digest, so that the articles it can touch are read again."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, subject_id: SubjectId) -> Subject:
        """Return a film, person or stunt type, also one that was merged; raise NotFoundError when there is none."""
        with self._store.read() as connection:
            query = select(subjects.c.kind, subjects.c.record).where(subjects.c.id == subject_id)
            row = connection.execute(query).one_or_none()
        if row is None or row.kind not in set(SubjectKind):
            raise NotFoundError(f"there is no film, person or stunt {subject_id!r}")
        record: Subject = load(KINDS[row.kind], row.record)
        return record

    def save(self, record: Subject, now: datetime) -> None:
        """Make a subject, or let it be as given from now on; an address that it leaves leads to the new one.

        Raises:
            ConflictError: another subject stands at that address, or this one was merged into another.
        """
        kind = PAGED[type(record)]
        row = {"kind": kind.value, "slug": record.slug, "record": dump(record), "is_edited": True}
        with self._store.write() as connection:
            held = connection.execute(select(subjects).where(subjects.c.id == record.id)).one_or_none()
            at = (subjects.c.kind == kind.value) & (subjects.c.slug == record.slug)
            there = connection.execute(select(subjects.c.id).where(at)).scalar()
            if there is not None and there != record.id:
                raise ConflictError(f"{there} stands at the address {record.slug!r} already")
            if held is not None and held.merged_into is not None:
                raise ConflictError(f"{record.id} was merged into {held.merged_into}; part them first")
            if held is None:
                connection.execute(insert(subjects).values(id=record.id, **row))
            elif held.record != row["record"]:
                if not held.is_edited:
                    row["seed_record"] = held.record
                connection.execute(update(subjects).where(subjects.c.id == record.id).values(row))
                if held.slug != record.slug:
                    _lead(connection, kind, held.slug, record.id, now)
            else:
                return
            was = (subject_slugs.c.kind == kind.value) & (subject_slugs.c.slug == record.slug)
            connection.execute(delete(subject_slugs).where(was))
            tell(connection, [record.id], now)

    def merge(self, gone: SubjectId, into: SubjectId, now: datetime) -> None:
        """Let a film, person or stunt be another one from now on, which takes over its names and its address.

        Raises:
            NotFoundError: one of them is none.
            ConflictError: they are of two kinds, are the same, or would lead in a circle.
        """
        with self._store.write() as connection:
            pair = {row.id: row for row in connection.execute(select(subjects).where(subjects.c.id.in_([gone, into])))}
            if missing := {gone, into} - pair.keys():
                raise NotFoundError(f"there is no subject {', '.join(sorted(missing))}")
            if gone == into or pair[gone].kind != pair[into].kind:
                raise ConflictError(f"{gone} and {into} cannot be one: they are the same already, or of two kinds")
            if pair[gone].merged_into is not None or end_of(connection, into) == gone:
                raise ConflictError(f"{gone} was merged already, or {into} leads to it")
            values = {"merged_into": into, "is_edited": True}
            if not pair[gone].is_edited:
                values["seed_record"] = pair[gone].record
            connection.execute(update(subjects).where(subjects.c.id == gone).values(values))
            self.save(with_names_of(self.get(into), self.get(gone)), now)
            tell(connection, [gone, into], now)

    def part(self, gone: SubjectId, now: datetime) -> None:
        """Take a merge back; raise ConflictError when there was none. Names that the other took over stay with it."""
        with self._store.write() as connection:
            is_merged = (subjects.c.id == gone) & subjects.c.merged_into.is_not(None)
            into = connection.execute(select(subjects.c.merged_into).where(is_merged)).scalar()
            if into is None:
                raise ConflictError(f"{gone} was not merged into another")
            connection.execute(update(subjects).where(subjects.c.id == gone).values(merged_into=None))
            tell(connection, [gone, SubjectId(into)], now)

    def revert(self, subject_id: SubjectId, now: datetime) -> None:
        """Let the seed's words hold again; an editor's own subject is removed.

        Raises:
            NotFoundError: no editor changed that subject.
            ConflictError: others were merged into it, or its old address is taken.
        """
        with self._store.write() as connection:
            query = select(subjects).where(subjects.c.id == subject_id, subjects.c.is_edited)
            held = connection.execute(query).one_or_none()
            if held is None or held.kind not in set(SubjectKind):
                raise NotFoundError(f"no editor changed {subject_id!r}")
            if held.seed_record is None:
                if connection.execute(select(subjects.c.id).where(subjects.c.merged_into == subject_id)).first():
                    raise ConflictError(f"others were merged into {subject_id}; part them first")
                connection.execute(delete(subjects).where(subjects.c.id == subject_id))
            else:
                slug: str = getattr(load(KINDS[held.kind], held.seed_record), "slug", held.slug)
                at = (subjects.c.kind == held.kind) & (subjects.c.slug == slug) & (subjects.c.id != subject_id)
                if connection.execute(select(subjects.c.id).where(at)).first():
                    raise ConflictError(f"another subject stands at the address {slug!r} now")
                values = {"record": held.seed_record, "slug": slug, "is_edited": False, "seed_record": None}
                change = update(subjects).where(subjects.c.id == subject_id)
                connection.execute(change.values(merged_into=None, **values))
                if held.slug != slug:
                    _lead(connection, SubjectKind(held.kind), held.slug, subject_id, now)
            tell(connection, [subject_id], now)

    def edits(self) -> Sequence[Edit]:
        """Return every subject that editors changed, made or merged, by id."""
        query = (
            select(subjects).where(subjects.c.is_edited, subjects.c.kind.in_(list(SubjectKind))).order_by(subjects.c.id)
        )
        with self._store.read() as connection:
            return [
                Edit(
                    id=SubjectId(row.id),
                    kind=SubjectKind(row.kind),
                    slug=row.slug,
                    is_own=row.seed_record is None,
                    merged_into=SubjectId(row.merged_into) if row.merged_into else None,
                )
                for row in connection.execute(query)
            ]


def end_of(connection: Connection, subject_id: SubjectId) -> str:
    """Return the subject that one leads to after all merges."""
    at: str = subject_id
    for _ in range(MOST_MERGES):
        further = connection.execute(select(subjects.c.merged_into).where(subjects.c.id == at)).scalar()
        if further is None:
            break
        at = further
    return at


def _lead(connection: Connection, kind: SubjectKind, slug: str, subject_id: SubjectId, now: datetime) -> None:
    was = (subject_slugs.c.kind == kind.value) & (subject_slugs.c.slug == slug)
    connection.execute(delete(subject_slugs).where(was))
    row = {"kind": kind.value, "slug": slug, "subject_id": subject_id, "moved_at": now}
    connection.execute(insert(subject_slugs).values(row))


def tell(connection: Connection, changed: Sequence[SubjectId], now: datetime) -> None:
    """Note that subjects are different: for whoever reads by the catalogue, and for whoever shows it."""
    keep_digest(connection)
    append_changes(connection, ChangeKind.SUBJECT, changed, now)
