"""Reads all of a generation behind the back of searches and tells when it is not what its writer left there."""

import logging
import threading
from collections.abc import Callable

from index.storing.generations import Generation, Generations

LOG = logging.getLogger(__name__)


class Checking:
    """Checks one generation after the other in a thread that ends when none is left, or with the process."""

    def __init__(self, generations: Generations, on_damage: Callable[[], None]) -> None:
        self._generations = generations
        self._on_damage = on_damage
        self._lock = threading.Lock()
        self._next: Generation | None = None
        self._thread: threading.Thread | None = None
        self._is_stopped = False

    def begin(self, generation: Generation) -> None:
        """Have a generation checked; one that still waits is forgotten, for the newer one holds what it held."""
        with self._lock:
            self._next, self._is_stopped = generation, False
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="index-check", daemon=True)
                self._thread.start()

    def wait(self) -> None:
        """Return when nothing is left to check."""
        thread = self._thread
        if thread is not None:
            thread.join()

    def stop(self) -> None:
        """Find nothing any more; what is being checked goes unchecked."""
        with self._lock:
            self._next, self._is_stopped = None, True

    def _work(self) -> None:
        while generation := self._taken():
            damaged = self._generations.damaged(generation, lambda: not self._is_stopped)
            if damaged:
                LOG.error("the index is damaged and has to be rebuilt: %s", ", ".join(sorted(damaged)))
                self._on_damage()

    def _taken(self) -> Generation | None:
        with self._lock:
            taken, self._next = self._next, None
            if taken is None:
                self._thread = None
            return taken
