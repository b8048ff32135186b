"""Makes the WARC 1.1 records of one answer: what was answered, what was asked, and what else is known of it. Pure."""

import base64
import hashlib
import io
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from urllib.parse import urlsplit

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from records.captures import Answer, Origin

SOFTWARE = "second-unit/1.0"
CONFORMS_TO = "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"
# Headers that described the transfer, not the payload as we keep it (decoded); kept under another name as evidence.
TRANSFER_HEADERS = frozenset({"content-encoding", "transfer-encoding"})
# ISO 28500:2017, 6.7: why a record has no payload of its own.
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
IDENTICAL = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
WITHOUT_PAYLOAD = ("warcinfo", "revisit")
# The library packs at 9: 4.7 ms for a page of 107 kB. 5 takes 1.4 ms and 2 % more room.
LEVEL = 5
GZIP = zlib.MAX_WBITS + 16  # as zlib calls "with the header of gzip"
_LINE_BREAKS = str.maketrans({"\r": " ", "\n": " ", "\0": " "})


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """The earlier record whose payload a revisit record stands for."""

    record_id: str
    url: str
    date: str  # WARC-Date, as written there


def warcinfo(name: str) -> bytes:
    """Return the record that a file begins with."""
    fields = (("software", SOFTWARE), ("format", "WARC File Format 1.1"), ("conformsTo", CONFORMS_TO))
    out = io.BytesIO()
    _write_fields(out, "", "warcinfo", fields, {"WARC-Filename": name})
    return out.getvalue()


def rewritten_note(name: str, erased: int, now: datetime) -> bytes:
    """Return the record that closes a file from which others were erased."""
    fields = (("software", SOFTWARE), ("note", f"{erased} records were erased; the other ones are as they were"))
    out = io.BytesIO()
    date = {"WARC-Date": now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")}
    _write_fields(out, "", "warcinfo", fields, {"WARC-Filename": name} | date)
    return out.getvalue()


def records_of(answer: Answer, run_id: int | None, original: Original | None) -> bytes:
    """Return the records of an answer, a gzip member each, the one with its payload first.

    Args:
        answer: what came.
        run_id: the run it came in.
        original: the record with the same payload (or, for a 304, with the one that is not modified): the payload is
            then not written again.
    """
    out = io.BytesIO()
    date = {"WARC-Date": answer.fetched_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")}
    record_id = _write_answer(out, answer, date, original)
    beside = date | {"WARC-Concurrent-To": record_id}
    if answer.origin is Origin.CRAWL:
        target = urlsplit(answer.requested_url)._replace(scheme="", netloc="").geturl() or "/"
        asked = StatusAndHeaders(f"GET {target} HTTP/1.1", _clean(answer.request_headers), is_http_request=True)
        _write(out, answer.requested_url, "request", beside, http=asked)
    _write_fields(out, answer.final_url, "metadata", _known_of(answer, run_id), beside)
    return out.getvalue()


def _write_answer(out: io.BytesIO, answer: Answer, date: dict[str, str], original: Original | None) -> str:
    headers = dict(date)
    is_unmodified = answer.status == HTTPStatus.NOT_MODIFIED
    kind = "resource" if answer.origin is Origin.SAVED else "response"
    if is_unmodified or original is not None:
        kind = "revisit"
        headers["WARC-Profile"] = NOT_MODIFIED if is_unmodified else IDENTICAL
    if kind == "revisit" and not is_unmodified:  # the profile of a 304 knows no payload digest
        headers["WARC-Payload-Digest"] = _digest(answer.body)
    if original is not None:
        headers["WARC-Refers-To"] = original.record_id
        headers["WARC-Refers-To-Target-URI"] = original.url
        headers["WARC-Refers-To-Date"] = original.date
    payload = b"" if kind == "revisit" else answer.body
    if answer.origin is Origin.SAVED:  # nobody knows the headers it was served with
        media_type = next((value for name, value in answer.headers if name.lower() == "content-type"), "text/html")
        return _write(out, answer.final_url, kind, headers, payload=payload, media_type=media_type)
    http = StatusAndHeaders(_status_line(answer.status), _kept_headers(answer), protocol="HTTP/1.1")
    return _write(out, answer.final_url, kind, headers, http=http, payload=payload)


def _known_of(answer: Answer, run_id: int | None) -> Iterable[tuple[str, str]]:
    """Return what the crawler knows, in the fields that ISO 28500 suggests as far as they fit, then in our own."""
    if answer.redirects:
        yield "via", answer.redirects[-1][1]
        yield "hopsFromSeed", "R" * len(answer.redirects)
    yield "requested", answer.requested_url
    for status, url in answer.redirects:
        yield "redirect", f"{status} {url}"
    yield "kind", answer.kind.value
    yield "origin", answer.origin.value
    if answer.source is not None:
        yield "source", answer.source
    if run_id is not None:
        yield "run", str(run_id)
    yield from answer.notes


def _write_fields(
    out: io.BytesIO, url: str, kind: str, fields: Iterable[tuple[str, str]], headers: dict[str, str]
) -> None:
    lines = "".join(f"{name}: {value.translate(_LINE_BREAKS)}\r\n" for name, value in fields)
    payload = lines.encode("utf-8", "replace")
    _write(out, url, kind, headers, payload=payload, media_type="application/warc-fields")


def _write(
    out: io.BytesIO,
    url: str,
    kind: str,
    headers: dict[str, str],
    *,
    http: StatusAndHeaders | None = None,
    payload: bytes = b"",
    media_type: str = "",
) -> str:
    """Write one record and return its id."""
    if http is not None:
        http.compute_headers_buffer()
    block = (http.headers_buff if http is not None else b"") + payload
    # Left to itself the library would add SHA-1 digests.
    digests = {} if kind in WITHOUT_PAYLOAD else {"WARC-Payload-Digest": _digest(payload)}
    plain = io.BytesIO()
    writer = WARCWriter(plain, gzip=False, warc_version="1.1")
    record = writer.create_warc_record(
        url,
        kind,
        payload=io.BytesIO(payload),
        length=len(payload),
        http_headers=http,
        warc_content_type=media_type,
        warc_headers_dict=digests | headers | {"WARC-Block-Digest": _digest(block)},
    )
    writer.write_record(record)
    out.write(zlib.compress(plain.getvalue(), LEVEL, GZIP))
    return str(record.rec_headers.get_header("WARC-Record-ID"))


def _digest(data: bytes) -> str:
    return "sha256:" + base64.b32encode(hashlib.sha256(data).digest()).decode("ascii")


def _status_line(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return f"{status} Unknown"


def _kept_headers(answer: Answer) -> list[tuple[str, str]]:
    """Return the headers with those of the transfer renamed: the payload is kept decoded, at its real length."""
    kept = []
    for name, value in _clean(answer.headers):
        if name.lower() in TRANSFER_HEADERS:
            kept.append((f"X-Archive-Orig-{name}", value))
        elif name.lower() == "content-length":
            kept.append((name, str(len(answer.body))) if answer.body else (f"X-Archive-Orig-{name}", value))
        else:
            kept.append((name, value))
    return kept


def _clean(headers: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return headers that are a line each and can be written, whatever a server sent."""
    return [(_written(name, "ascii"), _written(value, "utf-8")) for name, value in headers]


def _written(text: str, encoding: str) -> str:
    return text.translate(_LINE_BREAKS).encode(encoding, "replace").decode(encoding)
