"""Keeps counts over the whole archive, so that pages of a large one do not count all of it anew at each change."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock, RLock, local
from typing import Any, TypeVar

T = TypeVar("T")

# What is counted this fast (seconds of processor time) is counted anew at every change.
QUICK = 0.02
# Otherwise counting takes at most one part in so many of the time: what takes 0.3 s is right to within 15 s.
SHARE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A count with the state of the archive that it belongs to."""

    state: object
    within: object
    value: Any
    until: float  # when it may be counted anew, in seconds of a clock that never goes back


@dataclass(slots=True)
class TallyKeeper:
    """Counts by name. Threads may share it."""

    clock: Callable[[], float] = time.monotonic
    work: Callable[[], float] = time.thread_time  # so that a busy machine makes no count a slow one
    _kept: dict[str, Tally] = field(default_factory=dict)
    _locks: defaultdict[str, Any] = field(default_factory=lambda: defaultdict(RLock))  # a count may ask for itself
    _lock: Lock = field(default_factory=Lock)
    _noting: local = field(default_factory=local)

    def of(self, name: str, state: object, count: Callable[[], T], *, within: object = None) -> T:
        """Return a count: the kept one while the archive has not changed or the next one is not due, else counted.

        While somebody counts, others get the older one.

        Args:
            name: what is counted.
            state: of the archive; an older count may do for a while.
            count: counts.
            within: an older one never does when this has changed, e.g. by a takedown.
        """
        tally = self._kept.get(name)
        if tally is None or not self._holds(tally, state, within):
            tally = self._counted(name, state, count, within)
        if tally.state != state:
            for untils in getattr(self._noting, "lists", ()):
                untils.append(tally.until)
        value: T = tally.value
        return value

    @contextmanager
    def noted(self) -> Iterator[list[float]]:
        """Note what this thread is given of older counts: when each of them may be counted anew."""
        untils: list[float] = []
        self._noting.lists = [*getattr(self._noting, "lists", ()), untils]
        try:
            yield untils
        finally:
            self._noting.lists = self._noting.lists[:-1]

    def _counted(self, name: str, state: object, count: Callable[[], T], within: object) -> Tally:
        with self._lock:
            lock, older = self._locks[name], self._kept.get(name)
        does_older = older is not None and older.within == within
        if not lock.acquire(blocking=not does_older):
            return older  # type: ignore[return-value]  # it does, so there is one
        try:
            kept = self._kept.get(name)
            if kept is None or not self._holds(kept, state, within):  # else it was counted meanwhile
                begin = self.work()
                value = count()
                took = self.work() - begin
                until = self.clock() + (took * SHARE if took > QUICK else 0.0)
                kept = self._kept[name] = Tally(state=state, within=within, value=value, until=until)
            return kept
        finally:
            lock.release()

    def _holds(self, tally: Tally, state: object, within: object) -> bool:
        return tally.within == within and (tally.state == state or self.clock() < tally.until)
