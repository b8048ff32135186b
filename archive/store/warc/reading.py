"""Reads a record of our own WARC files back by its place, and what its neighbours must say of it."""

import hashlib
import io
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeadersParserException

from archive.store.warc.writing import Original
from records.errors import ArchiveError

OPEN_SUFFIX = ".open"
GZIP = zlib.MAX_WBITS + 16  # what zlib calls the format of RFC 1952
BLOCK = 1 << 16
# What the library raises on a file that is no WARC at this place.
DAMAGED = (ArchiveLoadFailed, StatusAndHeadersParserException, OSError, StopIteration, ValueError, EOFError, zlib.error)


@dataclass(frozen=True, slots=True, kw_only=True)
class WarcPlace:
    """Where the first record of an answer begins."""

    file: str  # name below the captures folder, without the suffix of open files
    offset: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRecord:
    """One answer as its record has it. A revisit record has no payload."""

    kind: str  # response, revisit or resource
    url: str
    date: str
    record_id: str
    headers: tuple[tuple[str, str], ...]
    payload: bytes

    @property
    def as_original(self) -> Original:
        """What a later record says of this one when it has the same payload."""
        return Original(record_id=self.record_id, url=self.url, date=self.date)


def opened(folder: Path, name: str) -> BinaryIO:
    """Open a file under its final name or, while it is being written, under the other one.

    Raises:
        FileNotFoundError: there is neither.
    """
    closed = folder / name
    for path in (closed, folder / (name + OPEN_SUFFIX)):
        try:
            return path.open("rb")
        except FileNotFoundError:
            continue
    return closed.open("rb")  # it was closed by its writer between the two looks


def read_record(folder: Path, place: WarcPlace) -> KeptRecord:
    """Return the record at a place.

    Raises:
        ArchiveError: the file is missing, or there is no whole record at this place.
    """
    try:
        with opened(folder, place.file) as stream:
            stream.seek(place.offset)
            record = next(iter(ArchiveIterator(io.BytesIO(_member(stream)))))
        payload = record.content_stream().read()
        _check_end(record)
    except FileNotFoundError as error:
        raise ArchiveError(f"capture file {place.file} is missing") from error
    except DAMAGED as error:
        raise ArchiveError(f"capture file {place.file} is damaged at byte {place.offset}") from error
    about = record.rec_headers
    return KeptRecord(
        kind=str(record.rec_type),
        url=str(about.get_header("WARC-Target-URI")),
        date=str(about.get_header("WARC-Date")),
        record_id=str(about.get_header("WARC-Record-ID")),
        headers=tuple(record.http_headers.headers) if record.http_headers else _type_of(record),
        payload=payload,
    )


def checked(record: KeptRecord, place: WarcPlace, sha256: str) -> KeptRecord:
    """Return the record if its payload is the one that was kept; raise ArchiveError when it is not."""
    if hashlib.sha256(record.payload).hexdigest() != sha256:
        raise ArchiveError(f"capture file {place.file}: the record at byte {place.offset} is not what was kept")
    return record


def _member(stream: BinaryIO) -> bytes:
    """Return what one gzip member holds if its checksum agrees; the library would say nothing when it does not."""
    inflating, pieces = zlib.decompressobj(GZIP), []
    while not inflating.eof:
        block = stream.read(BLOCK)
        if not block:
            raise EOFError
        pieces.append(inflating.decompress(block))
    return b"".join(pieces)


def _type_of(record: Any) -> tuple[tuple[str, str], ...]:
    return (("Content-Type", str(record.content_type)),) if record.rec_type == "resource" else ()


def _check_end(record: Any) -> None:
    """A record that was cut reads as a shorter one without a word; its stream then still waits for the rest."""
    if getattr(record.raw_stream, "limit", 0):
        raise EOFError
