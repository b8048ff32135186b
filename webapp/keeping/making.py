"""Asks the process that makes pages for one; whoever answers visitors has then nothing to make himself."""

import socket
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

from webapp.keeping.places import BUSY_SECONDS, BusyError

# The dearest page of 100,000 articles takes 1 s of a processor, which others may want too (s).
MOST_SECONDS = 15.0
AT_ONCE = 65_536
OK, BUSY = 200, 503


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A page as the maker sent it."""

    tag: str
    packed: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Maker:
    """The process that makes pages, by the address that it listens on: a socket that only our own user may open."""

    socket: Path

    def page(self, environ: Mapping[str, Any]) -> Made | None:
        """Return the page that a request asks for; None when the maker is gone, or has no page for it but an error.

        Raises:
            BusyError: the maker has no time for it.
        """
        try:
            status, headers, body = self._answer(_request(environ))
        except (OSError, ValueError, IndexError):  # it does not listen, or died on the way
            return None
        if status == BUSY and headers.get("retry-after") == str(BUSY_SECONDS):
            raise BusyError
        is_whole = len(body) == int(headers.get("content-length", -1))
        is_page = status == OK and is_whole and "etag" in headers and headers.get("content-encoding") == "gzip"
        return Made(tag=headers["etag"].removeprefix("W/").strip('"'), packed=body) if is_page else None

    def _answer(self, request: bytes) -> tuple[int, dict[str, str], bytes]:
        """Return status, headers by their names in small letters, and body."""
        got = bytearray()
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(MOST_SECONDS)
            connection.connect(str(self.socket))
            connection.sendall(request)
            while some := connection.recv(AT_ONCE):
                got += some
        head, _, body = bytes(got).partition(b"\r\n\r\n")
        first, *lines = head.decode("latin-1").split("\r\n")
        pairs = (line.partition(":") for line in lines)
        return int(first.split()[1]), {name.lower(): value.strip() for name, _, value in pairs}, body


def _request(environ: Mapping[str, Any]) -> bytes:
    """Return a request for the same page, after which the connection ends (RFC 9112)."""
    path = quote(environ.get("PATH_INFO", "/").encode("latin-1"), safe="/:@!$&'()*+,;=~")
    query = environ.get("QUERY_STRING", "")
    lines = (
        f"GET {path}{'?' if query else ''}{query} HTTP/1.1",
        f"Host: {environ.get('HTTP_HOST', 'localhost')}",
        "Accept-Encoding: gzip",
        "Connection: close",
    )
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
