"""Parses foreign documents in child processes with limits, so that none can hurt the crawl. Its door is `Sandbox`."""

import threading
from collections.abc import Mapping, Sequence
from datetime import datetime
from types import TracebackType
from typing import Any, Self, cast

from crawler.discovery.autodiscovery import FoundFeed, HomePage
from crawler.discovery.documents import MAX_BYTES, FeedRefusedError
from crawler.discovery.opml import Subscription
from crawler.extract.article import NotAnArticleError
from crawler.sandbox.child import Child
from crawler.sandbox.wire import as_json, record_of
from records.articles import Extraction
from records.errors import SandboxError
from records.sources import Announcement, FeedReading

__all__ = ["Sandbox"]

REFUSALS: dict[str, type[NotAnArticleError] | type[FeedRefusedError]] = {
    "NotAnArticleError": NotAnArticleError,
    "FeedRefusedError": FeedRefusedError,
}


class Sandbox:
    """A few child processes, kept warm. Safe to use from several threads: each call waits for a free child.

    Every method does what the function of the same name does, and may raise SandboxError besides, with a `reason`:
    memory, cpu, timeout, crashed or result_too_large. After it the sandbox works as before.

    Args:
        parse_seconds: processor time for one document (s).
        parse_megabytes: memory for one document, beyond what the empty child needs (MB).
        children: processes at most; each is started when all others are busy, and then kept.
    """

    def __init__(self, parse_seconds: float, parse_megabytes: int, *, children: int = 2) -> None:
        self._limits = (parse_seconds, parse_megabytes)
        self._idle: list[Child] = []
        self._free = threading.Semaphore(children)
        self._guard = threading.Lock()
        self._is_open = False

    def __enter__(self) -> Self:
        self._is_open = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._guard:
            self._is_open = False
            idle, self._idle = self._idle, []
        for child in idle:
            child.end()

    def extract(
        self,
        body: bytes,
        *,
        url: str,
        media_type: str | None = None,
        charset: str | None = None,
        hint: Announcement | None = None,
        headers: Sequence[tuple[str, str]] = (),
        is_vouched: bool = False,
        now: datetime | None = None,
    ) -> Extraction:
        """Return what one page says; see `crawler.extract.extract`."""
        arguments = {
            "url": url,
            "media_type": media_type,
            "charset": charset,
            "hint": as_json(hint),
            "headers": [list(header) for header in headers],
            "is_vouched": is_vouched,
            "now": as_json(now),
        }
        return cast("Extraction", self._asked(Extraction, "extract", arguments, body))

    def read_feed(
        self,
        body: bytes,
        *,
        url: str,
        media_type: str | None = None,
        charset: str | None = None,
        max_entries: int = 500,
        max_bytes: int = MAX_BYTES,
        now: datetime | None = None,
    ) -> FeedReading:
        """Return what a feed or sitemap says; see `crawler.discovery.read_feed`."""
        arguments = {
            "url": url,
            "media_type": media_type,
            "charset": charset,
            "max_entries": max_entries,
            "max_bytes": max_bytes,
            "now": as_json(now),
        }
        return cast("FeedReading", self._asked(FeedReading, "read_feed", arguments, body))

    def read_listing(
        self,
        body: bytes,
        *,
        url: str,
        links: str = "",
        media_type: str | None = None,
        charset: str | None = None,
        max_entries: int = 500,
        now: datetime | None = None,
    ) -> FeedReading:
        """Return the articles that a listing page links to; see `crawler.discovery.read_listing`."""
        arguments = {
            "url": url,
            "links": links,
            "media_type": media_type,
            "charset": charset,
            "max_entries": max_entries,
            "now": as_json(now),
        }
        return cast("FeedReading", self._asked(FeedReading, "read_listing", arguments, body))

    def find_feeds(self, html: bytes, url: str) -> list[FoundFeed]:
        """Return the feeds a page declares; see `crawler.discovery.find_feeds`."""
        return list(self._asked(tuple[FoundFeed, ...], "find_feeds", {"url": url}, html))

    def read_home(self, html: bytes, *, url: str, charset: str | None = None) -> HomePage:
        """Return what a home page says of its publication; see `crawler.discovery.read_home`."""
        return cast("HomePage", self._asked(HomePage, "read_home", {"url": url, "charset": charset}, html))

    def read_opml(self, body: bytes) -> tuple[Subscription, ...]:
        """Return the feeds of a list of subscriptions; see `crawler.discovery.read_opml`."""
        return cast("tuple[Subscription, ...]", self._asked(tuple[Subscription, ...], "read_opml", {}, body))

    def _asked(self, kind: Any, job: str, arguments: Mapping[str, Any], body: bytes) -> Any:
        with self._free:
            child = self._taken()
            try:
                answer = child.ask(job, arguments, body)
                if "breach" in answer:
                    child.end()
            finally:
                self._given_back(child)
        return _result(kind, answer)

    def _taken(self) -> Child:
        with self._guard:
            if not self._is_open:
                raise RuntimeError("the sandbox is used outside its context")
            child = self._idle.pop() if self._idle else None
        if child is not None and not child.is_spent:
            return child
        if child is not None:
            child.end()
        return Child(*self._limits)

    def _given_back(self, child: Child) -> None:
        """Put a child back; a spent one is replaced at once, so that the next starts while others work."""
        if child.is_spent:
            child.end()
            child = Child(*self._limits)
        with self._guard:
            if self._is_open:
                # The one used last is warmest, but fair turns keep replacements from being asked too early.
                self._idle.insert(0, child)
                return
        child.end()


def _result(kind: Any, answer: dict[str, Any]) -> Any:
    if "breach" in answer:
        raise SandboxError(str(answer["breach"]), str(answer.get("text")))
    if "refusal" in answer:
        raise REFUSALS[str(answer["refusal"])](str(answer.get("reason")), str(answer.get("text")))
    try:
        return record_of(kind, answer.get("result"))
    except (ValueError, TypeError) as error:
        raise SandboxError("crashed", f"the sandbox answered something else than asked ({error})") from error
