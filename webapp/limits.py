"""How often one address may ask: a bucket that fills evenly, so that a short burst is fine and a flood is not."""

from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

MOST_KEPT = 10_000  # addresses in memory; the longest silent one is forgotten


@dataclass(slots=True)
class Limiter:
    """Counts requests by address. Threads may share it."""

    per_minute: int
    _left: OrderedDict[str, tuple[float, float]] = field(default_factory=OrderedDict)  # (requests left, at second)
    _lock: Lock = field(default_factory=Lock)

    def wait_of(self, address: str, now: float) -> float:
        """Count a request; return 0, or the seconds to wait when there were too many.

        Args:
            address: who asks.
            now: seconds of a clock that never goes back.
        """
        with self._lock:
            left, at = self._left.pop(address, (float(self.per_minute), now))
            left = min(float(self.per_minute), left + (now - at) * self.per_minute / 60)
            is_allowed = left >= 1
            self._left[address] = (left - 1 if is_allowed else left, now)
            while len(self._left) > MOST_KEPT:
                self._left.popitem(last=False)
        return 0.0 if is_allowed else (1 - left) * 60 / self.per_minute
