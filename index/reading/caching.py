"""Keeps what was computed for one snapshot while it fits: bounded in bytes, the least recently used dropped first."""

import threading
from collections import OrderedDict
from collections.abc import Hashable
from typing import Any

ENTRY_BYTES = 400  # of key and entry themselves


class ByteCache:
    """Arrays under keys. Threads may share it."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._kept: OrderedDict[Hashable, tuple[Any, ...]] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable) -> tuple[Any, ...] | None:
        """Return the arrays kept under a key."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def keep(self, key: Hashable, arrays: tuple[Any, ...]) -> None:
        """Keep arrays under a key, and drop others when there are too many bytes."""
        with self._lock:
            if key not in self._kept:
                self._kept[key] = arrays
                self._bytes += _size(arrays)
            while self._bytes > self._most_bytes and self._kept:
                _, dropped = self._kept.popitem(last=False)
                self._bytes -= _size(dropped)

    def newest(self, count: int) -> list[Hashable]:
        """Return the keys that were used last."""
        with self._lock:
            return list(self._kept)[-count:]


def _size(arrays: tuple[Any, ...]) -> int:
    return ENTRY_BYTES + sum(int(array.nbytes) for array in arrays)
