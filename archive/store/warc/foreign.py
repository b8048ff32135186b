"""Reads the answers in WARC files of others: 1.0 and 1.1, gzipped or not, trusting nothing they say of themselves."""

import base64
import hashlib
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders, StatusAndHeadersParser, StatusAndHeadersParserException

from archive.store.warc.bounded import MOST_HEAD, BoundedStream, RefusedFileError
from records.captures import ForeignRecord, LeftOut

WARC = StatusAndHeadersParser(["WARC/1.0", "WARC/1.1", "WARC/0.18", "WARC/0.17"])
HTTP = StatusAndHeadersParser(["HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/3"])
# No page was captured before there was a Web.
FIRST_DAY = datetime(1990, 12, 20, tzinfo=UTC)
# Records that say something about others, or about the file; they are no answers.
ABOUT_OTHERS = frozenset({"warcinfo", "request", "metadata"})
REASONS = {
    "revisit": "it says that the page was as before (a revisit record)",
    "conversion": "it was converted, and is not what was answered",
    "continuation": "it is a part of a record in pieces",
}
# The digests in use, by the name that files give them and the length of a digest (bytes).
DIGESTS = {"sha1": 20, "sha-1": 20, "sha256": 32, "sha-256": 32, "md5": 16}


Headers = tuple[tuple[str, str], ...]


class _LeftOutError(Exception):
    """A record is not taken; the text is the reason."""


def foreign_records(path: Path, most_bytes: int, now: datetime) -> Iterator[ForeignRecord | LeftOut]:
    """Yield the answers in a WARC file, and for each record that is none of use, why. Memory: one record at a time.

    Args:
        path: the file; one that cannot be read on is left out with the rest of it.
        most_bytes: size of a payload, as it lies there.
        now: nothing was captured later.

    Raises:
        OSError: the file cannot be opened.
    """
    with path.open("rb") as file:
        stream = BoundedStream(file)
        try:
            while head := stream.head():
                record = _record(stream, head, path.name, most_bytes, now)
                if record is not None:
                    yield record
        except RefusedFileError as error:
            yield LeftOut(name=path.name, reason=f"the file cannot be read (on): {error}")


def _record(
    stream: BoundedStream, head: bytes, file: str, most_bytes: int, now: datetime
) -> ForeignRecord | LeftOut | None:
    about = _parsed(WARC, head)
    size = about.get_header("Content-Length") if about is not None else None
    if about is None or size is None or not (size.isascii() and size.isdigit() and len(size) < 16):
        raise RefusedFileError("there is something else where a record should begin")
    kind, url = about.get_header("WARC-Type"), _url_of(about)
    try:
        if kind in ABOUT_OTHERS:
            raise _LeftOutError
        _check(about, kind, url, int(size), most_bytes)
        fetched_at = _date(about.get_header("WARC-Date"), now)
    except _LeftOutError as error:
        stream.skip(int(size))
        return LeftOut(name=url or file, reason=str(error)) if str(error) else None
    block = stream.read(int(size))
    try:
        _check_digest(about.get_header("WARC-Block-Digest"), block)
        status, headers, payload = _answer(about, kind, block)
    except _LeftOutError as error:
        return LeftOut(name=url, reason=str(error))
    record_id = str(about.get_header("WARC-Record-ID"))
    return ForeignRecord(
        url=url, fetched_at=fetched_at, status=status, headers=headers, payload=payload, file=file, record_id=record_id
    )


def _check(about: StatusAndHeaders, kind: str | None, url: str, size: int, most_bytes: int) -> None:
    if kind not in ("response", "resource"):
        raise _LeftOutError(REASONS.get(kind or "", "it is of a type that we do not know"))
    if not url.lower().startswith(("http://", "https://")):
        raise _LeftOutError("its address is none of the Web")
    if about.get_header("WARC-Segment-Number") is not None:
        raise _LeftOutError(REASONS["continuation"])
    if about.get_header("WARC-Truncated") is not None:
        raise _LeftOutError("who captured it cut it short")
    if size > most_bytes + MOST_HEAD:
        raise _LeftOutError("it is larger than we take")


def _answer(about: StatusAndHeaders, kind: str | None, block: bytes) -> tuple[int | None, Headers, bytes]:
    media_type = (about.get_header("Content-Type") or "").lower()
    if kind == "resource":
        return None, (("Content-Type", media_type),), block
    if not media_type.replace(" ", "").startswith("application/http"):
        raise _LeftOutError("it is no answer of a Web server")
    stream = io.BytesIO(block)
    ends = [end for mark in (b"\r\n\r\n", b"\n\n") if (end := block.find(mark, 0, MOST_HEAD)) >= 0]
    http = _parsed(HTTP, stream) if ends or len(block) < MOST_HEAD else None
    status = http.get_statuscode() if http is not None else ""
    if http is None or not (status.isascii() and status.isdigit()):
        raise _LeftOutError("its HTTP headers cannot be read")
    return int(status), tuple(http.headers), stream.read()


def _parsed(parser: StatusAndHeadersParser, source: bytes | io.BytesIO) -> StatusAndHeaders | None:
    try:
        return parser.parse(io.BytesIO(source) if isinstance(source, bytes) else source)
    except (StatusAndHeadersParserException, EOFError):
        return None


def _url_of(about: StatusAndHeaders) -> str:
    """Return the address; some writers put it in angle brackets."""
    return (about.get_header("WARC-Target-URI") or "").strip().removeprefix("<").removesuffix(">")


def _date(text: str | None, now: datetime) -> datetime:
    """Return a WARC-Date (W3C profile of ISO 8601, to the second or finer, UTC)."""
    try:
        date = datetime.fromisoformat(text or "")
    except ValueError:
        raise _LeftOutError("its date cannot be read") from None
    date = date.replace(tzinfo=UTC) if date.tzinfo is None else date.astimezone(UTC)
    if not FIRST_DAY <= date <= now:
        raise _LeftOutError("its date is impossible")
    return date


def _check_digest(text: str | None, block: bytes) -> None:
    """Compare a block with its digest, if it has one of a kind that we know, in base 16 or 32 (RFC 4648)."""
    name, _, value = (text or "").partition(":")
    size = DIGESTS.get(name.lower())
    if size is None:
        return
    found = hashlib.new(name.lower().replace("-", ""), block, usedforsecurity=False).digest()
    forms = {found.hex(), base64.b32encode(found).decode("ascii").lower().rstrip("=")}
    if value.strip().lower().rstrip("=") not in forms:
        raise _LeftOutError("it is damaged: its digest does not agree")
