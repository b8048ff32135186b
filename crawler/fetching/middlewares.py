"""The two places where our rules meet Scrapy: the gate that every request passes, and the look at every raw answer."""

import zlib
from time import monotonic
from typing import Any, Protocol, Self
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.core.downloader import Downloader
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
    ResponseDataLossError,
)
from scrapy.http import Response

from crawler.fetching.endings import EndedError
from crawler.fetching.resolver import was_refused
from crawler.fetching.turns import Turns
from records.crawls import Outcome

_CHUNK = 64 * 1024
# A host in trouble; whatever else goes wrong may be our own doing, or lie in the one page.
UNANSWERED = (DownloadTimeoutError, DownloadConnectionRefusedError)
TURN = "turn"  # in a request's meta: the host whose turn it has
GZIP = 31  # zlib's window size for "gzip with its header and trailer"


class Admits(Protocol):
    """Decides about every single request; `crawler.fetching.admission.Admission` is the one there is."""

    async def admit(self, url: str, *, is_robots: bool) -> tuple[str, str, float]:
        """Return (canonical URL, host, seconds between requests to it), or raise EndedError."""
        ...

    def forget(self, host: str) -> None:
        """Look up anew how a host wants to be treated: another process has asked it."""
        ...

    async def notice(
        self, url: str, status: int | None, *, retry_after: str | None = None, seconds: float | None = None
    ) -> None:
        """Look at an answer, or at the lack of one, for how the host wants to be treated."""
        ...


class GateMiddleware:
    """Lets a request pass when address, host, robots.txt and waits allow it: redirects and robots.txt included.

    It stands first, so what it lets pass is what is asked; and it sets the pace of the host's only lane.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build for a crawler (Scrapy calls this)."""
        gate = cls(crawler)
        crawler.signals.connect(gate.count_from_here, signal=signals.response_downloaded)
        crawler.signals.connect(gate.end_turn, signal=signals.request_left_downloader)
        return gate

    @property
    def _admission(self) -> Admits:
        spider: Any = self._crawler.spider
        admission: Admits = spider.admission
        return admission

    async def process_request(self, request: Request) -> Request | None:
        """Admit the request, replace it by its canonical form, or raise EndedError."""
        is_robots = bool(request.meta.get("is_robots"))
        url, host, seconds = await self._admission.admit(request.url, is_robots=is_robots)
        if url != request.url and not request.meta.get("is_canonical"):
            canonical = request.replace(url=url)
            if canonical.url != request.url:  # Scrapy spells some characters in its own way
                canonical.meta["is_canonical"] = True
                return canonical
        request.meta["is_canonical"] = False  # a redirect inherits the meta and has to be made canonical again
        request.meta[Downloader.DOWNLOAD_SLOT] = host
        self._set_pace(host, seconds)
        await self._take_turn(request, host, seconds)
        return None

    async def _take_turn(self, request: Request, host: str, seconds: float) -> None:
        """Wait until no other process asks the host; what it may have been told there is then looked up."""
        has_changed = await self._turns.take(host, seconds)
        request.meta[TURN] = host
        if has_changed:
            self._admission.forget(host)
            try:
                await self._admission.admit(request.url, is_robots=bool(request.meta.get("is_robots")))
            except BaseException:
                self.end_turn(request)
                raise

    def end_turn(self, request: Request) -> None:
        """Let another process ask the host: the answer is there, or there is none."""
        host = request.meta.pop(TURN, None)
        if host is not None:
            self._turns.give(host)

    async def process_response(self, request: Request, response: Response) -> Response:
        """Pass the answer on, noting how the host gave it."""
        value = response.headers.get("Retry-After")
        await self._admission.notice(
            request.url,
            response.status,
            retry_after=value.decode("latin-1") if value else None,
            seconds=request.meta.get("download_latency"),
        )
        return response

    async def process_exception(self, request: Request, exception: Exception) -> None:
        """Note a host that did not answer, and tell a name that the resolver refused from one that does not exist."""
        if isinstance(exception, UNANSWERED):
            await self._admission.notice(request.url, None)
        host = urlsplit(request.url).hostname or ""
        if isinstance(exception, CannotResolveHostError) and was_refused(host):
            raise EndedError(Outcome.REFUSED, f"{host} leads to a private address")

    def count_from_here(self, request: Request) -> None:
        """Let the delay of a host begin with its answer: a busy server gets more peace, and no gap is ever shorter."""
        slot = self._downloader.slots.get(str(request.meta.get(Downloader.DOWNLOAD_SLOT)))
        if slot is not None:
            slot.lastseen = monotonic()

    @property
    def _turns(self) -> Turns:
        spider: Any = self._crawler.spider
        turns: Turns = spider.turns
        return turns

    @property
    def _downloader(self) -> Downloader:
        assert self._crawler.engine is not None  # noqa: S101 - there is one whenever a request passes
        return self._crawler.engine.downloader

    def _set_pace(self, host: str, seconds: float) -> None:
        downloader = self._downloader
        # For the lane that exists, and for the one made anew after a minute of silence.
        downloader.per_slot_settings[host] = {"concurrency": 1, "delay": seconds, "jitter": 0.0}
        if host in downloader.slots:
            downloader.slots[host].delay = seconds


class AnswerMiddleware:
    """Remembers the headers as they came, and refuses a compressed body that was cut. Stands next to the wire."""

    def process_response(self, request: Request, response: Response) -> Response:
        """Pass the answer on, or raise ResponseDataLossError."""
        request.meta["received_headers"] = tuple(
            (name.decode("latin-1"), value.decode("latin-1"))
            for name, values in response.headers.items()
            for value in values
        )
        encoding = (response.headers.get("Content-Encoding") or b"").strip().lower()
        if encoding in (b"gzip", b"x-gzip") and response.body and not is_whole_gzip(response.body):
            raise ResponseDataLossError("the compressed body ends too early")
        return response


def is_whole_gzip(body: bytes) -> bool:
    """Tell whether a gzip stream runs to its end. Scrapy decompresses what there is of a cut one without a word."""
    stream = zlib.decompressobj(GZIP)
    rest = body
    try:
        while rest and not stream.eof:
            stream.decompress(rest, _CHUNK)  # a chunk at a time: a bomb must not unfold here
            rest = stream.unconsumed_tail
    except zlib.error:
        return False
    return stream.eof
