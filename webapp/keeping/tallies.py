"""Keeps counts over the whole archive, so that pages of a large one do not count all of it anew at each change."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import RLock
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
    _lock: Any = field(default_factory=RLock)  # a count may ask for another one

    def of(self, name: str, state: object, count: Callable[[], T], *, within: object = None) -> T:
        """Return a count: the kept one while the archive has not changed or the next one is not due, else counted.

        Args:
            name: what is counted.
            state: of the archive; an older count may do for a while.
            count: counts.
            within: an older one never does when this has changed, e.g. by a takedown.
        """
        if not self._holds(name, state, within):
            with self._lock:  # many may ask at once, and one count does for all of them
                if not self._holds(name, state, within):
                    begin = self.work()
                    counted = count()
                    took = self.work() - begin
                    until = self.clock() + (took * SHARE if took > QUICK else 0.0)
                    self._kept[name] = Tally(state=state, within=within, value=counted, until=until)
        value: T = self._kept[name].value
        return value

    def _holds(self, name: str, state: object, within: object) -> bool:
        kept = self._kept.get(name)
        return kept is not None and kept.within == within and (kept.state == state or self.clock() < kept.until)
