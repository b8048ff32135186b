"""The shelf of readings: captured pages with what was made of them, to be read again by a better extractor."""

from collections.abc import Sequence
from datetime import datetime
from http import HTTPStatus
from typing import Any

from sqlalchemy import ColumnElement, func, select, update

from archive.captures.rows import capture_of
from archive.changes import append_changes
from archive.store.codec import load
from archive.store.connection import Store
from archive.store.tables import announcements, captures, versions
from archive.store.versions import reread_version, version_of
from records.articles import CapturedPage, Extraction, Version
from records.captures import CaptureId, CaptureKind
from records.changes import ChangeKind
from records.crawls import Outcome
from records.sources import Announcement, SourceSlug

IS_PAGE = (
    (captures.c.kind == CaptureKind.ARTICLE.value)
    & (captures.c.status == HTTPStatus.OK)
    & captures.c.body_sha256.is_not(None)
    & captures.c.erased_at.is_(None)
    & captures.c.settled_as.is_not(None)  # the others are read by the next run
    & (captures.c.settled_as != Outcome.QUARANTINED.value)  # those are replayed one by one, on purpose
)


class ReadingsShelf:
    """Pages that were read before. Reading one again never asks the network and never loses a text."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def to_read(self, after: int, limit: int, source: SourceSlug | None = None) -> Sequence[CapturedPage]:
        """Return pages whose capture has a greater id, in the order in which they were kept."""
        held = [versions.c[name].label(f"v_{name}") for name in versions.c.keys()]  # noqa: SIM118 - a column collection
        query = (
            select(captures, announcements.c.record.label("announced"), *held)
            .outerjoin(versions, versions.c.capture_id == captures.c.id)
            .outerjoin(announcements, announcements.c.url == captures.c.requested_url)
            .where(captures.c.id > after, _is_wanted(source))
            .order_by(captures.c.id)
            .limit(limit)
        )
        with self._store.read() as connection:
            return [_page_of(row) for row in connection.execute(query)]

    def count(self, after: int, source: SourceSlug | None = None) -> int:
        """Return how many pages there are to read."""
        query = select(func.count()).select_from(captures).where(captures.c.id > after, _is_wanted(source))
        with self._store.read() as connection:
            return int(connection.execute(query).scalar_one())

    def replace(self, version: Version, extraction: Extraction, now: datetime) -> bool:
        """Put a new reading of a version's capture in the place of the old one; tell whether they differ.

        Only then the change log says so, and reading and index follow; the index also where the findings stay the same.
        """
        with self._store.write() as connection:
            differs = reread_version(connection, version, extraction, now)
            if differs:
                for kind in (ChangeKind.ARTICLE, ChangeKind.FINDINGS):
                    append_changes(connection, kind, [str(version.article_id)], now)
        return differs

    def note(self, capture_id: CaptureId, *, read_by: str | None = None, outcome: Outcome | None = None) -> None:
        """Note that a capture was read to the end: by whom, and with which outcome when that is another one now."""
        values: dict[str, object] = {"attempts": 0}
        if read_by is not None:
            values["read_by"] = read_by
        if outcome is not None:
            values["settled_as"] = outcome.value
        with self._store.write() as connection:
            connection.execute(update(captures).where(captures.c.id == capture_id).values(values))


def _is_wanted(source: SourceSlug | None) -> ColumnElement[bool]:
    return IS_PAGE & (captures.c.source == source) if source is not None else IS_PAGE


def _page_of(row: Any) -> CapturedPage:
    version = version_of(row, "v_") if row.v_id is not None else None
    return CapturedPage(
        capture=capture_of(row),
        version=version,
        announced=load(Announcement, row.announced) if row.announced else None,
        read_by=row.read_by or (version.extraction.extractor if version else None),
    )
