"""What a drill is given and what it tells."""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

MOST_TOLD = 5


class Budget:
    """How long and how often a drill may go on; the same seed draws the same faults."""

    def __init__(self, *, seconds: float, most: int, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - repeatable is what is wanted
        self._deadline = time.monotonic() + seconds
        self._most = most

    def rounds(self) -> Iterator[int]:
        """Yield 0, 1, 2 ... until time or number is used up; once at least."""
        for number in range(self._most):
            if number and time.monotonic() > self._deadline:
                return
            yield number


@dataclass
class Result:
    """One row of the table."""

    fault: str
    how: str
    times: int = 0
    broken: list[str] = field(default_factory=list)  # what should not be, one line each
    worst_seconds: float = 0.0
    remarks: str = ""

    def timed(self, work: Callable[[], object]) -> None:
        """Do one round and keep the longest time one took."""
        began = time.perf_counter()
        work()
        self.worst_seconds = max(self.worst_seconds, time.perf_counter() - began)
        self.times += 1

    @property
    def line(self) -> str:
        """The row as Markdown."""
        outcome = "as wanted" if not self.broken else f"**{len(self.broken)} NOT as wanted**"
        worst = f"{self.worst_seconds * 1000:.0f} ms" if self.worst_seconds else ""
        return f"| {self.fault} | {self.how} | {self.times} | {worst} | {outcome} | {self.remarks} |"


Drill = Callable[[Budget], Result]
HEADING = "| fault | injected how | times | worst | outcome | remarks |\n|---|---|---|---|---|---|"
