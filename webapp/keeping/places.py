"""Bounds how many pages are made at once: more than there are processors only makes every one of them slower."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from math import inf
from threading import Event, Lock, Semaphore

# Threads of one process take turns at Python. Two that make pages get 33 searches a second done where one gets 40, and
# what is kept waits longer for its turn.
MAKERS = 1
# Longer than this nobody waits for a place (s).
PATIENCE = 1.5
# Who found no place is told to come again after so long (s); most lines are shorter by then.
BUSY_SECONDS = 2
# So long after somebody found no place there are many visitors (s).
CROWDED_SECONDS = 5.0
# What is kept answers beside those who wait: they never take more than this part of the server's threads.
WAITING_SHARE = 0.6


class BusyError(Exception):
    """All places are taken and the line before them is full, or did not move in time."""


@dataclass(slots=True)
class Places:
    """Places for those who make a page, and the line before them. Threads share it."""

    most_waiting: int
    makers: int = MAKERS
    clock: Callable[[], float] = time.monotonic
    _waiting: int = 0
    _full_at: float = -inf  # when somebody last found no place
    _lock: Lock = field(default_factory=Lock)
    _free: Semaphore = field(init=False)

    def __post_init__(self) -> None:
        """Make the places."""
        self._free = Semaphore(self.makers)

    @property
    def is_crowded(self) -> bool:
        """Whether somebody found no place just now: then nobody shall take one for what can rest."""
        return self.clock() - self._full_at < CROWDED_SECONDS

    @property
    def is_waited_for(self) -> bool:
        """Whether somebody stands in line."""
        return self._waiting > 0

    @contextmanager
    def taken(self, patience: float = PATIENCE) -> Iterator[None]:
        """Take a place for a while; wait for it no longer than so many seconds.

        Raises:
            BusyError: there was none in time, or too many wait already.
        """
        self._line_up(lambda seconds: self._free.acquire(timeout=seconds), patience)
        try:
            yield
        finally:
            self._free.release()

    def wait_for(self, event: Event, patience: float = PATIENCE) -> None:
        """Wait for what somebody else makes; raise BusyError as `taken` does."""
        self._line_up(event.wait, patience)

    def _line_up(self, arrives: Callable[[float], bool], patience: float) -> None:
        if arrives(0.0):
            return
        self._full_at = self.clock()
        with self._lock:
            if patience <= 0 or self._waiting >= self.most_waiting:
                raise BusyError
            self._waiting += 1
        try:
            if not arrives(patience):
                raise BusyError
        finally:
            with self._lock:
                self._waiting -= 1


def places_for(threads: int) -> Places:
    """Return the places of a process that answers with so many threads."""
    return Places(most_waiting=max(1, int(threads * WAITING_SHARE) - MAKERS))
