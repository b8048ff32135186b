"""The shelf of captures: bytes in WARC files, one row each."""

import hashlib
from collections.abc import Sequence
from typing import Any

from sqlalchemy import insert, select, update

from archive.store.connection import Store
from archive.store.tables import captures
from archive.store.warc import WarcFolder, WarcPlace
from records.captures import Answer, Capture, CaptureId, CaptureKind
from records.errors import NotFoundError
from records.sources import SourceSlug


class CapturesShelf:
    """Answers of servers, as they arrived. Rows are only ever added, and later say how their reading ended."""

    def __init__(self, store: Store, warc: WarcFolder) -> None:
        self._store = store
        self._warc = warc

    def keep(self, answer: Answer, run_id: int | None) -> Capture:
        """Write the answer to the open WARC file, force it to disk, then commit its row."""
        place = self._warc.append(answer)
        headers = {name.lower(): value for name, value in answer.headers}
        row = {
            "requested_url": answer.requested_url,
            "final_url": answer.final_url,
            "kind": answer.kind.value,
            "source": answer.source,
            "run_id": run_id,
            "fetched_at": answer.fetched_at,
            "status": answer.status,
            "media_type": headers.get("content-type"),
            "etag": headers.get("etag"),
            "last_modified": headers.get("last-modified"),
            "body_sha256": hashlib.sha256(answer.body).hexdigest() if answer.body else None,
            "body_bytes": len(answer.body),
            "warc_file": place.file,
            "warc_offset": place.offset,
        }
        with self._store.write() as connection:
            kept = connection.execute(insert(captures).values(row).returning(captures)).one()
        return _capture_of(kept)

    def get(self, capture_id: CaptureId) -> Capture:
        """Raise NotFoundError when there is none."""
        with self._store.read() as connection:
            row = connection.execute(select(captures).where(captures.c.id == capture_id)).one_or_none()
        if row is None:
            raise NotFoundError(f"there is no capture {capture_id}")
        return _capture_of(row)

    def body(self, capture: Capture) -> bytes:
        """Return the payload as kept; raise ArchiveError when the WARC file is missing or its digest does not agree."""
        return self._warc.read(_place_of(capture), capture.body_sha256)[1]

    def headers(self, capture: Capture) -> tuple[tuple[str, str], ...]:
        """Return the response headers as kept."""
        return self._warc.read(_place_of(capture), None)[0]

    def latest(self, url: str, *, with_body: bool = True) -> Capture | None:
        """Return the newest capture of a requested (canonical) URL; by default the newest good one that has a body."""
        query = select(captures).where(captures.c.requested_url == url)
        if with_body:
            query = query.where(captures.c.body_sha256.is_not(None), captures.c.status == 200)
        with self._store.read() as connection:
            row = connection.execute(query.order_by(captures.c.id.desc()).limit(1)).one_or_none()
        return _capture_of(row) if row is not None else None

    def of_url(self, url: str) -> Sequence[Capture]:
        """Return all captures of a URL, the oldest first."""
        query = select(captures).where(captures.c.requested_url == url).order_by(captures.c.id)
        with self._store.read() as connection:
            return [_capture_of(row) for row in connection.execute(query)]

    def count_attempt(self, capture_id: CaptureId) -> int:
        """Count one more parsing attempt, committed before the parser starts; return how many there were with it."""
        with self._store.write() as connection:
            change = update(captures).where(captures.c.id == capture_id).values(attempts=captures.c.attempts + 1)
            attempts: int = connection.execute(change.returning(captures.c.attempts)).scalar_one()
        return attempts

    def settle(self, capture_id: CaptureId, outcome: str) -> None:
        """Note how the reading of a capture ended; it is not read again unless asked for."""
        with self._store.write() as connection:
            connection.execute(update(captures).where(captures.c.id == capture_id).values(settled_as=outcome))

    def unsettled(self, limit: int = 100) -> Sequence[Capture]:
        """Return captures with a body that still have to be read (a run that crashed leaves them), the oldest first."""
        open_ones = captures.c.settled_as.is_(None) & captures.c.body_sha256.is_not(None)
        query = select(captures).where(open_ones).order_by(captures.c.id).limit(limit)
        with self._store.read() as connection:
            return [_capture_of(row) for row in connection.execute(query)]


def _place_of(capture: Capture) -> WarcPlace:
    return WarcPlace(file=capture.warc_file, offset=capture.warc_offset)


def _capture_of(row: Any) -> Capture:
    return Capture(
        id=CaptureId(row.id),
        requested_url=row.requested_url,
        final_url=row.final_url,
        kind=CaptureKind(row.kind),
        source=SourceSlug(row.source) if row.source else None,
        run_id=row.run_id,
        fetched_at=row.fetched_at,
        status=row.status,
        media_type=row.media_type,
        etag=row.etag,
        last_modified=row.last_modified,
        body_sha256=row.body_sha256,
        body_bytes=row.body_bytes,
        warc_file=row.warc_file,
        warc_offset=row.warc_offset,
        attempts=row.attempts,
        settled_as=row.settled_as,
    )
