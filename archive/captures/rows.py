"""Rows of captures to records."""

from typing import Any

from archive.store.warc import WarcPlace
from records.captures import Capture, CaptureId, CaptureKind, Origin
from records.sources import SourceSlug


def place_of(capture: Capture) -> WarcPlace:
    """Return where the record of a capture begins."""
    return WarcPlace(file=capture.warc_file, offset=capture.warc_offset)


def capture_of(row: Any) -> Capture:
    """Return the record of a row of the table of captures."""
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
        origin=Origin(row.origin),
        body_in=CaptureId(row.body_in) if row.body_in is not None else None,
        erased_at=row.erased_at,
    )
