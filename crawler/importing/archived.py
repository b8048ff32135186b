"""Makes answers of the pages in WARC files of others; what is no page is left out, with the reason."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from email.message import Message
from http import HTTPStatus
from pathlib import Path

from archive import foreign_records
from crawler.importing.decoding import UndecodableError, decoded
from records.captures import Answer, CaptureKind, ForeignRecord, LeftOut, Origin
from records.errors import BadUrlError
from records.urls import canonical_url

PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})


def answers_of(paths: Iterable[Path], most_bytes: int, now: datetime) -> Iterator[Answer | LeftOut]:
    """Yield the pages in WARC files, in their order, one in memory at a time.

    Args:
        paths: the files.
        most_bytes: size of a page, once decoded.
        now: nothing was captured later.
    """
    for path in paths:
        for record in foreign_records(path, most_bytes, now):
            if isinstance(record, LeftOut):
                yield record
                continue
            try:
                yield _answer(record, most_bytes)
            except (_NoPageError, UndecodableError, BadUrlError) as error:
                reason = "its address is none that we would ask for" if isinstance(error, BadUrlError) else str(error)
                yield LeftOut(name=record.url, reason=reason)


class _NoPageError(Exception):
    """A record is no page; the text says why."""


def _answer(record: ForeignRecord, most_bytes: int) -> Answer:
    header = Message()
    header["Content-Type"] = next((value for name, value in record.headers if name.lower() == "content-type"), "")
    if record.status not in (None, HTTPStatus.OK):
        raise _NoPageError("the server did not answer with a page (status 200)")
    if header.get_content_type() not in PAGE_TYPES:
        raise _NoPageError("it is no web page")
    body = decoded(record.payload, record.headers, most_bytes)
    if not body.strip():
        raise _NoPageError("it is empty")
    url = canonical_url(record.url)
    return Answer(
        requested_url=url,
        final_url=url,
        kind=CaptureKind.ARTICLE,
        source=None,
        fetched_at=record.fetched_at,
        status=HTTPStatus.OK,
        headers=record.headers,
        body=body,
        origin=Origin.SAVED if record.status is None else Origin.IMPORT,
        notes=(("importedFrom", record.file), ("importedRecord", record.record_id), ("importedAddress", record.url)),
    )
