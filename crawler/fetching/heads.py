"""Bounds the head of an answer: Twisted takes headers, and interim answers before them, as long as they come."""

from typing import Any

from scrapy.core.downloader.handlers.http11 import (
    HTTP11DownloadHandler,
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
)
from scrapy.crawler import Crawler
from twisted.internet.interfaces import IAddress
from twisted.python.failure import Failure
from twisted.web._newclient import HEADER, STATUS

from crawler.fetching.endings import HEAD_TOO_LARGE

# Servers that serve people stay below 16 kB.
MAX_BYTES = 64 * 1024


class HeadTooLargeError(Exception):
    """A server sent more headers than anybody needs."""


class BoundedHandler(HTTP11DownloadHandler):
    """Scrapy's handler of http and https, with connections that count the bytes before a body."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        # The pool has no public way to say which protocol it speaks; Scrapy sets its own in the same place.
        self._pool._factory = _BoundedFactory


class _BoundedProtocol(_LenientHTTP11ClientProtocol):
    _head_bytes = 0

    def request(self, request: Any) -> Any:
        self._head_bytes = 0
        return super().request(request)

    def dataReceived(self, data: bytes) -> None:  # noqa: N802 - the name is Twisted's
        if self._parser is not None and self._parser.state in (STATUS, HEADER):
            if self._head_bytes > MAX_BYTES:
                failure = Failure(HeadTooLargeError(HEAD_TOO_LARGE))  # type: ignore[no-untyped-call]  # see below
                self._giveUp(failure)  # type: ignore[no-untyped-call]  # parts of Twisted have no types
                return
            self._head_bytes += len(data)
        super().dataReceived(data)  # type: ignore[no-untyped-call]  # see above


class _BoundedFactory(_LenientHTTP11ClientFactory):
    def buildProtocol(self, addr: IAddress | None) -> _BoundedProtocol:  # noqa: N802 - the name is Twisted's
        return _BoundedProtocol(self._quiescentCallback)  # type: ignore[no-untyped-call]  # see above
