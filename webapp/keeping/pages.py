"""Keeps pages as they were last sent, packed: while they are right, and a little longer for when many ask at once."""

import gzip
import time
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import inf
from threading import Event, Lock
from typing import Any, TypeVar

from webapp.keeping.places import Places

T = TypeVar("T")

KEPT_BYTES = 128 * 1024 * 1024  # some 12,000 pages
EACH_BYTES = 1_000  # what a page costs beside its text
GZIP_LEVEL = 5
# So long after it was last right a page may stand in for the one that somebody is just making, or nobody has time for:
# as long as we allow every cache between us and the reader (stale-while-revalidate).
FORMER_SECONDS = 600.0
# While there are many visitors, making one page anew again and again takes at most one part in so many of the time:
# what takes 0.3 s of work rests 15 s.
SHARE = 50


@dataclass(slots=True, kw_only=True)
class KeptPage:
    """A page as it was made."""

    tag: str  # names this content for ever
    packed: bytes
    made_from: str = ""  # names the state that it was made from
    standing: object = None  # what it must never outlive: takedowns, what outlets allow, the day
    view: str = ""  # what made it
    until: float = inf  # it holds a count that will be made anew then (seconds of the keeper's clock)
    right_at: float = 0.0  # when it was last known to be right
    rests_until: float = -inf  # before that it need not be made anew, if there are many visitors

    @property
    def text(self) -> bytes:
        """The page for those who cannot unpack it."""
        return gzip.decompress(self.packed)


@dataclass(slots=True)
class PageKeeper:
    """The last page of each address; those not asked for go first. Threads may share it."""

    clock: Callable[[], float] = time.monotonic
    most_bytes: int = KEPT_BYTES
    former_seconds: float = FORMER_SECONDS
    _kept: OrderedDict[str, KeptPage] = field(default_factory=OrderedDict)
    _making: dict[str, Event] = field(default_factory=dict)
    _bytes: int = 0
    _lock: Lock = field(default_factory=Lock)

    def get(self, address: str, made_from: str, standing: object) -> KeptPage | None:
        """Return the page of an address when it was made from this state and its counts still hold.

        Then it stands as it would when it were made now.
        """
        now = self.clock()
        with self._lock:
            kept = self._kept.get(address)
            if kept is None or kept.made_from != made_from or now > kept.until:
                return None
            kept.right_at, kept.standing = now, standing
            self._kept.move_to_end(address)
            return kept

    def has(self, address: str) -> bool:
        """Tell whether anything is kept of an address."""
        return address in self._kept

    def at_hand(self, address: str, standing: object, seconds: float, since: float = inf) -> KeptPage | None:
        """Return the page of an address that was right not longer ago, unless something was decided since.

        Args:
            address: of the page.
            standing: what it must not be older than.
            seconds: how long ago it was right at most.
            since: when anything changed at all; what was right then is right now.
        """
        with self._lock:
            kept = self._kept.get(address)
            if kept is None or kept.standing != standing:
                return None
            if kept.right_at < since and self.clock() - kept.right_at > seconds:
                return None
            self._kept.move_to_end(address)
            return kept

    def former(self, address: str, standing: object) -> KeptPage | None:
        """Return a page that may stand in when it cannot be made now."""
        return self.at_hand(address, standing, self.former_seconds)

    def keep(self, address: str, page: KeptPage) -> None:
        """Keep a page in place of the former one of its address; others make room for it."""
        with self._lock:
            self._drop(self._kept.pop(address, None))
            self._kept[address] = page
            self._bytes += len(page.packed) + EACH_BYTES
            while self._bytes > self.most_bytes and self._kept:
                self._drop(self._kept.popitem(last=False)[1])

    def made_once(self, made_from: str, make: Callable[[], T], places: Places, patience: float) -> T | None:
        """Make a page and return it, or wait for the one who is just making it and return None.

        Raises:
            BusyError: it was not ready within so many seconds.
        """
        with self._lock:
            others = self._making.get(made_from)
            if others is None:
                own = self._making[made_from] = Event()
        if others is not None:
            places.wait_for(others, patience)
            return None
        try:
            return make()
        finally:
            with self._lock:
                del self._making[made_from]
            own.set()

    def _drop(self, page: KeptPage | None) -> None:
        if page is not None:
            self._bytes -= len(page.packed) + EACH_BYTES


def address_of(environ: Mapping[str, Any]) -> str:
    """Return what a page is kept under: host, path and query as they were asked for (PEP 3333)."""
    host = environ.get("HTTP_HOST", "")
    return f"{host}|{environ.get('PATH_INFO', '')}?{environ.get('QUERY_STRING', '')}"


def pressed(text: bytes) -> bytes:
    """Return a text as it is sent to those who can unpack it; the same text always gives the same bytes."""
    return gzip.compress(text, GZIP_LEVEL, mtime=0)
