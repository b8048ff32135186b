"""The one Scrapy spider: sends requests through the gate for a walk, and keeps the run's heart beating."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime
from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response
from scrapy.utils.python import to_unicode

from crawler.fetching.admission import Admission
from crawler.fetching.endings import EndedError, ending_of_error
from crawler.fetching.robots import UNREACHABLE, Answered
from crawler.fetching.turns import Turns
from records.captures import Answer, CaptureKind
from records.crawls import Outcome, RunState
from records.errors import ArchiveError
from records.sources import SourceSlug

logger = logging.getLogger(__name__)

HEARTBEAT_SECONDS = 1.0
# After a wish to stop, a request on its way gets so long to be answered and kept.
GRACE_SECONDS = 5.0


class RunSpider(Spider):
    """Carries out one run. What to visit is the walk's business, what may be asked is the admission's."""

    name = "run"

    def __init__(
        self,
        *,
        make_admission: Callable[[Callable[[str], Awaitable[Answered]]], Admission],
        walk: Callable[["RunSpider"], Awaitable[None]],
        beat: Callable[[], Awaitable[RunState]],
        max_bytes: dict[CaptureKind, int],
        now: Callable[[], datetime],
        turns: Turns,
    ) -> None:
        super().__init__()
        self.turns = turns
        self.admission = make_admission(self.ask_robots)
        self.failure: BaseException | None = None
        self.is_stopped = False
        self._walk = walk
        self._beat = beat
        self._max_bytes = max_bytes
        self._now = now
        self._walking: asyncio.Task[None] | None = None

    async def start(self) -> AsyncIterator[Any]:
        """Walk until all is visited. Scrapy cancels this on SIGTERM and SIGINT; the walk gets a moment to end well."""
        self._walking = asyncio.ensure_future(self._walked())
        heart = asyncio.ensure_future(self._beating())
        try:
            await asyncio.shield(self._walking)
        except asyncio.CancelledError:
            self.is_stopped = True
            asyncio.get_running_loop().call_later(GRACE_SECONDS, self._break_off)
            raise
        finally:
            heart.cancel()
        no_requests: tuple[Any, ...] = ()  # the walk sends them; but a start must be a generator
        for request in no_requests:
            yield request

    def _break_off(self) -> None:
        if self._walking is not None:
            self._walking.cancel()
        self.admission.close()

    async def closed(self, reason: str) -> None:
        """Wait for the walk before the reactor stops."""
        if self._walking is not None:
            await asyncio.wait([self._walking])

    async def ask(self, url: str, kind: CaptureKind, source: SourceSlug, headers: dict[str, str]) -> Answer:
        """Return the answer to one request; raise EndedError when there is none."""
        if self.is_stopped:
            raise asyncio.CancelledError
        like = CaptureKind.ARTICLE if kind is CaptureKind.LISTING else kind  # a listing is a page like any other
        meta = {"download_maxsize": self._max_bytes[like]}
        response = await self._download(Request(url, headers=headers, meta=meta))
        request = response.request or Request(url)
        return Answer(
            requested_url=url,
            final_url=response.url,
            kind=kind,
            source=source,
            fetched_at=self._now(),
            status=response.status,
            headers=request.meta.get("received_headers", ()),
            body=response.body,
            request_headers=_pairs(request),
            redirects=_redirects(request),
        )

    async def ask_robots(self, url: str) -> Answered:
        """Return the answer for a robots.txt; status 0 stands for no answer, with the reason as its body."""
        try:
            response = await self._download(Request(url, meta={"is_robots": True}))
        except EndedError as error:
            if error.ending.outcome in (Outcome.REFUSED, Outcome.POSTPONED):
                raise  # not the host's doing: whoever waits for the rules ends the same way
            return self._now(), UNREACHABLE, error.ending.reason.encode()
        return self._now(), response.status, response.body

    async def _download(self, request: Request) -> Response:
        assert self.crawler.engine is not None  # noqa: S101 - there is one while a spider runs
        try:
            return await self.crawler.engine.download_async(request)
        except Exception as error:  # Scrapy and Twisted raise what they like; each ends one URL
            if self.is_stopped:  # the engine is closing under us: that says nothing about the URL
                raise asyncio.CancelledError from error
            ending = ending_of_error(error)
            raise EndedError(ending.outcome, ending.reason, ending.retry_at) from error

    async def _walked(self) -> None:
        try:
            await self._walk(self)
        except asyncio.CancelledError:
            self.is_stopped = True
        except BaseException as error:
            self.failure = error
            raise

    async def _beating(self) -> None:
        """Say every second that the run lives, and see whether it is wanted to stop."""
        while True:
            try:
                state = await self._beat()
            except ArchiveError as error:  # a beat may be missed; when the archive is really ill, the walk will say so
                logger.warning("%s", error)
                state = RunState.RUNNING
            if state is RunState.STOPPING:
                asyncio.ensure_future(self.crawler.stop_async())  # noqa: RUF006 - it cancels us
                return
            await asyncio.sleep(HEARTBEAT_SECONDS)


def _pairs(request: Request) -> tuple[tuple[str, str], ...]:
    return tuple((to_unicode(name), to_unicode(value)) for name, values in request.headers.items() for value in values)


def _redirects(request: Request) -> tuple[tuple[int, str], ...]:
    """Return status and address of every hop that led to a request (Scrapy counts them in its meta)."""
    statuses, urls = request.meta.get("redirect_reasons", ()), request.meta.get("redirect_urls", ())
    return tuple((int(status), str(url)) for status, url in zip(statuses, urls, strict=True))
