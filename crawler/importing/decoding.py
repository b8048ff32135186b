"""Undoes what a transfer did to a payload: chunks and compression, under a limit of size. Pure."""

import zlib
from collections.abc import Callable, Iterable, Sequence

import brotli  # type: ignore[import-untyped]  # it has no type information

# More than one compression over another is nothing that servers do.
MOST_CODINGS = 2
# A chunk's size is a few digits, with extensions that nobody uses.
MOST_CHUNK_LINE = 200
STEP = 1 << 16


class UndecodableError(Exception):
    """A payload cannot be decoded; the text is the reason."""


def decoded(payload: bytes, headers: Iterable[tuple[str, str]], most_bytes: int) -> bytes:
    """Return the payload as its server meant it (RFC 9110, 8.4; RFC 9112, 7).

    Some archives keep payloads that were decoded before, under headers that still speak of the transfer: what does not
    even begin like chunks, or like the compression named, is taken as it is.

    Raises:
        UndecodableError: it is cut, damaged, compressed in a way that we do not know, or larger than `most_bytes`.
    """
    named = {"transfer-encoding": "", "content-encoding": ""}
    named |= {name.lower(): value.lower() for name, value in headers if name.lower() in named}
    if "chunked" in named["transfer-encoding"]:
        payload = _unchunked(payload)
    codings = [coding.strip() for coding in named["content-encoding"].split(",") if coding.strip()]
    codings = [coding for coding in codings if coding != "identity"]
    if len(codings) > MOST_CODINGS:
        raise UndecodableError("it is compressed several times")
    for coding in reversed(codings):
        if coding not in DECODERS:
            raise UndecodableError("it is compressed in a way that we do not know")
        if payload.lstrip()[:1] != b"<":
            payload = DECODERS[coding](payload, most_bytes)
    if len(payload) > most_bytes:
        raise UndecodableError("it is larger than we take")
    return payload


def _unchunked(payload: bytes) -> bytes:
    if payload.lstrip()[:1] == b"<":
        return payload
    pieces: list[bytes] = []
    at = 0
    while True:
        end = payload.find(b"\r\n", at, at + MOST_CHUNK_LINE)
        digits = payload[at:end].partition(b";")[0].strip()
        if end < 0 or not digits or len(digits) > 8 or any(digit not in b"0123456789abcdefABCDEF" for digit in digits):
            if not pieces:
                return payload
            raise UndecodableError("its chunks are damaged or cut")
        size = int(digits, 16)
        if size == 0:
            return b"".join(pieces)
        at = end + 2 + size
        if payload[at : at + 2] != b"\r\n":
            raise UndecodableError("its chunks are damaged or cut")
        pieces.append(payload[end + 2 : at])
        at += 2


def _inflated(payload: bytes, most_bytes: int, windows: Sequence[int]) -> bytes:
    for window in windows:
        inflating = zlib.decompressobj(window)
        try:
            found = inflating.decompress(payload, most_bytes + 1)
        except zlib.error:
            continue
        if len(found) > most_bytes:
            raise UndecodableError("it is larger than we take")
        if not inflating.eof:
            raise UndecodableError("it is damaged or cut")
        return found
    raise UndecodableError("it is damaged or cut")


def _gunzipped(payload: bytes, most_bytes: int) -> bytes:
    return _inflated(payload, most_bytes, (zlib.MAX_WBITS + 16,))


def _deflated(payload: bytes, most_bytes: int) -> bytes:
    """Some servers send the bare format of RFC 1951 under the name of RFC 1950."""
    return _inflated(payload, most_bytes, (zlib.MAX_WBITS, -zlib.MAX_WBITS))


def _unbrotlied(payload: bytes, most_bytes: int) -> bytes:
    unpacking, pieces, size = brotli.Decompressor(), [], 0
    try:
        piece = unpacking.process(payload, output_buffer_limit=STEP)
        while piece or not unpacking.is_finished():
            pieces.append(piece)
            size += len(piece)
            if size > most_bytes:
                raise UndecodableError("it is larger than we take")
            if not piece and unpacking.can_accept_more_data():
                raise UndecodableError("it is damaged or cut")
            piece = b"" if unpacking.is_finished() else unpacking.process(b"", output_buffer_limit=STEP)
    except brotli.error:
        raise UndecodableError("it is damaged or cut") from None
    return b"".join(pieces)


DECODERS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _gunzipped,
    "x-gzip": _gunzipped,
    "deflate": _deflated,
    "br": _unbrotlied,
}
