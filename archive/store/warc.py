"""Writes captures to WARC 1.1 files (ISO 28500:2017) and reads them back by offset."""

import hashlib
import io
import os
import threading
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.statusandheaders import StatusAndHeaders, StatusAndHeadersParserException
from warcio.warcwriter import WARCWriter

from records.captures import Answer
from records.errors import ArchiveError

# What the library raises on a file that is no WARC at this place.
DAMAGED = (ArchiveLoadFailed, StatusAndHeadersParserException)
SOFTWARE = "second-unit/1.0"
# Headers that described the transfer, not the payload as we keep it (decoded); kept under another name as evidence.
TRANSFER_HEADERS = frozenset({"content-encoding", "transfer-encoding"})
OPEN_SUFFIX = ".open"
NOT_MODIFIED = {"WARC-Profile": "http://netpreserve.org/warc/1.1/revisit/server-not-modified"}


@dataclass(frozen=True, slots=True, kw_only=True)
class WarcPlace:
    """Where a response record begins."""

    file: str  # name below the captures folder, without the suffix of open files
    offset: int


class WarcFolder:
    """A folder of WARC files. Each process writes a file of its own and never appends to another's."""

    def __init__(self, folder: Path, rotate_bytes: int) -> None:
        self._folder = folder
        self._rotate_bytes = rotate_bytes
        self._lock = threading.Lock()
        self._open: BinaryIO | None = None
        self._name = ""

    def append(self, answer: Answer) -> WarcPlace:
        """Write response and request records and force them to disk; return where the response begins.

        Raises:
            ArchiveError: the disk is full or cannot be written; nothing of this answer counts then.
        """
        with self._lock:
            try:
                stream = self._stream(answer.fetched_at)
                offset = stream.tell()
                try:
                    self._write(stream, answer)
                    stream.flush()
                    os.fsync(stream.fileno())
                except OSError:
                    stream.truncate(offset)  # half a record would hide everything appended after it
                    raise
                place = WarcPlace(file=self._name, offset=offset)
                if stream.tell() >= self._rotate_bytes:
                    self._close()
            except OSError as error:
                raise ArchiveError(f"cannot write {self._folder / self._name}: {error.strerror}") from error
        return place

    def read(self, place: WarcPlace, sha256: str | None) -> tuple[tuple[tuple[str, str], ...], bytes]:
        """Return headers and payload of the response at a place.

        Raises:
            ArchiveError: the file is missing or damaged, or the payload is not the one that was kept.
        """
        path = self._path(place.file)
        try:
            with path.open("rb") as stream:
                stream.seek(place.offset)
                record = next(iter(ArchiveIterator(stream)))
                body = record.content_stream().read()
                headers = tuple(record.http_headers.headers) if record.http_headers else ()
        except FileNotFoundError as error:
            raise ArchiveError(f"capture file {path.name} is missing") from error
        except (OSError, StopIteration, ValueError, EOFError, *DAMAGED) as error:
            raise ArchiveError(f"capture file {path.name} is damaged at byte {place.offset}") from error
        if sha256 is not None and hashlib.sha256(body).hexdigest() != sha256:
            raise ArchiveError(f"capture file {path.name}: the record at byte {place.offset} is not what was kept")
        return headers, body

    def close(self) -> None:
        """Close the open file and drop its suffix. Safe to repeat."""
        with self._lock:
            self._close()

    def _path(self, name: str) -> Path:
        closed = self._folder / name
        opened = self._folder / (name + OPEN_SUFFIX)
        return closed if closed.exists() or not opened.exists() else opened

    def _stream(self, now: datetime) -> BinaryIO:
        if self._open is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._name = f"second-unit-{now.astimezone(UTC):%Y%m%d%H%M%S}-{os.getpid()}-{uuid.uuid4().hex[:8]}.warc.gz"
            self._open = (self._folder / (self._name + OPEN_SUFFIX)).open("xb")
            writer = WARCWriter(self._open, gzip=True, warc_version="1.1")
            writer.write_record(writer.create_warcinfo_record(self._name, {"software": SOFTWARE, "format": "WARC/1.1"}))
            with _opened_folder(self._folder) as folder:
                os.fsync(folder)  # the name of a new file is only on disk when its folder is
        return self._open

    def _close(self) -> None:
        if self._open is not None:
            self._open.close()
            (self._folder / (self._name + OPEN_SUFFIX)).rename(self._folder / self._name)
            self._open = None

    @staticmethod
    def _write(stream: BinaryIO, answer: Answer) -> None:
        writer = WARCWriter(stream, gzip=True, warc_version="1.1")
        date = {"WARC-Date": answer.fetched_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")}
        status = StatusAndHeaders(_status_line(answer.status), _kept_headers(answer), protocol="HTTP/1.1")
        kind, profile = ("response", {}) if answer.status != HTTPStatus.NOT_MODIFIED else ("revisit", NOT_MODIFIED)
        response = writer.create_warc_record(
            answer.final_url,
            kind,
            payload=io.BytesIO(answer.body),
            http_headers=status,
            warc_headers_dict=date | profile,
        )
        writer.write_record(response)
        target = urlsplit(answer.requested_url)._replace(scheme="", netloc="").geturl() or "/"
        asked = StatusAndHeaders(f"GET {target} HTTP/1.1", list(answer.request_headers), is_http_request=True)
        concurrent = date | {"WARC-Concurrent-To": response.rec_headers.get_header("WARC-Record-ID")}
        request = writer.create_warc_record(
            answer.requested_url,
            "request",
            payload=io.BytesIO(b""),
            http_headers=asked,
            warc_headers_dict=concurrent,
        )
        writer.write_record(request)


def _status_line(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"{status} Unknown"


def _kept_headers(answer: Answer) -> list[tuple[str, str]]:
    """Return the headers with those of the transfer renamed: the payload is kept decoded, at its real length."""
    kept = []
    for name, value in answer.headers:
        if name.lower() in TRANSFER_HEADERS:
            kept.append((f"X-Archive-Orig-{name}", value))
        elif name.lower() == "content-length":
            kept.append((name, str(len(answer.body))) if answer.body else (f"X-Archive-Orig-{name}", value))
        else:
            kept.append((name, value))
    return kept


@contextmanager
def _opened_folder(folder: Path) -> Iterator[int]:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)
