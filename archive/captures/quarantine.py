"""The shelf of quarantine: captured pages that could not be read and are left alone until somebody asks for them."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, exists, func, select, text, update

from archive.store.connection import Store
from archive.store.tables import captures, run_urls
from records.captures import CaptureId, CaptureKind
from records.health import QuarantinedCapture
from records.sources import SourceSlug

# In the words of the partial indexes, so that they are used: a parameter would hide that they fit.
IS_SETTLED_BADLY = text("captures.settled_as IN ('quarantined', 'extract_failed')")
IS_REASON = text("run_urls.outcome IN ('quarantined', 'extract_failed')")


class QuarantineShelf:
    """What broke its reader. Of each address only its newest page counts; feeds are simply asked again."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def pages(
        self, *, source: SourceSlug | None = None, limit: int = 200, only: Sequence[CaptureId] = ()
    ) -> Sequence[QuarantinedCapture]:
        """Return the pages in quarantine, the newest first: all, those of a source, or those of some ids."""
        query = _quarantined().order_by(captures.c.id.desc()).limit(limit)
        if source is not None:
            query = query.where(captures.c.source == source)
        if only:
            query = query.where(captures.c.id.in_(only))
        with self._store.read() as connection:
            return [_page_of(row) for row in connection.execute(query)]

    def count(self) -> int:
        """Return how many pages are in quarantine."""
        query = select(func.count()).select_from(_quarantined().subquery())
        with self._store.read() as connection:
            return int(connection.execute(query).scalar_one())

    def release(self, capture_ids: Sequence[CaptureId], *, attempts: int) -> Sequence[CaptureId]:
        """Let pages be read again, as if that had been tried so often already; return those that are in quarantine."""
        with self._store.write() as connection:
            held = _quarantined().where(captures.c.id.in_(capture_ids)).order_by(captures.c.id)
            found = [CaptureId(row.id) for row in connection.execute(held)]
            released = update(captures).where(captures.c.id.in_(found)).values(settled_as=None, attempts=attempts)
            connection.execute(released)
        return found


def _quarantined() -> Select[Any]:
    later = captures.alias("later")
    is_superseded = exists().where(
        later.c.requested_url == captures.c.requested_url,
        later.c.id > captures.c.id,
        later.c.body_sha256.is_not(None),
        later.c.status == 200,
    )
    reason = (
        select(run_urls.c.reason)
        .where(run_urls.c.url == captures.c.requested_url, IS_REASON)
        .order_by(run_urls.c.run_id.desc())
        .limit(1)
        .scalar_subquery()
    )
    is_page = captures.c.kind == CaptureKind.ARTICLE.value
    is_there = captures.c.erased_at.is_(None)
    return select(captures, reason.label("reason")).where(IS_SETTLED_BADLY, is_page, is_there, ~is_superseded)


def _page_of(row: Any) -> QuarantinedCapture:
    return QuarantinedCapture(
        id=CaptureId(row.id),
        url=row.requested_url,
        source=SourceSlug(row.source) if row.source else None,
        outcome=row.settled_as,
        reason=row.reason or "",
        attempts=row.attempts,
        body_bytes=row.body_bytes,
        fetched_at=row.fetched_at,
    )
