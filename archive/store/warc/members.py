"""Finds the whole records of a gzip-per-record WARC file, in bounded memory, also behind damaged ones. Pure."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from archive.store.warc.reading import BLOCK, GZIP

MAGIC = b"\x1f\x8b\x08"
# The headers of a record of ours stand within so many bytes.
HEAD = 4096
_TYPE = re.compile(rb"\r\nWARC-Type: ?(\w+)\r\n")
_URL = re.compile(rb"\r\nWARC-Target-URI: ?([^\r]*)\r\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A whole record: its gzip member, whose checksum agrees."""

    offset: int
    end: int
    kind: str  # the WARC-Type
    url: str = ""  # the WARC-Target-URI


def members(stream: BinaryIO) -> Iterator[Member]:
    """Yield the whole records of a file in order. What lies between the end of one and the next one is damaged."""
    offset = 0
    while True:
        found = _member_at(stream, offset)
        if found is not None:
            yield found
            offset = found.end
        else:
            following = _next_magic(stream, offset + 1)
            if following is None:
                return
            offset = following


def _member_at(stream: BinaryIO, offset: int) -> Member | None:
    stream.seek(offset)
    inflating, head, read = zlib.decompressobj(GZIP), b"", 0
    try:
        while not inflating.eof:
            block = inflating.unconsumed_tail or stream.read(BLOCK)
            if not block:
                return None
            read += len(block) - len(inflating.unconsumed_tail)
            piece = inflating.decompress(block, BLOCK)
            head = head or piece[:HEAD]
            if not head.startswith(b"WARC/"[: len(head)]):
                return None
    except zlib.error:
        return None
    end = offset + read - len(inflating.unused_data)
    return Member(offset=offset, end=end, kind=_field(_TYPE, head), url=_field(_URL, head))


def _field(pattern: re.Pattern[bytes], head: bytes) -> str:
    found = pattern.search(head.partition(b"\r\n\r\n")[0] + b"\r\n")
    return found[1].decode("utf-8", "replace") if found else ""


def _next_magic(stream: BinaryIO, offset: int) -> int | None:
    """Return where the next member may begin."""
    stream.seek(offset)
    kept = b""
    while block := stream.read(BLOCK):
        window = kept + block
        place = window.find(MAGIC)
        if place >= 0:
            return offset + place
        kept = window[-len(MAGIC) + 1 :]
        offset += len(window) - len(kept)
    return None
