"""A tally on disk: what many runs of the drills add up to, and which of them are still short of their goal."""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.torture.drilling import MOST_TOLD, Budget, Drill, Result

# How often a release wants each fault; the other drills have done enough after OTHERWISE rounds.
GOALS = {
    "killed": 1_000,
    "feeds": 200_000,
    "pages": 100_000,
    "queries": 1_000_000,
    "addresses": 1_000_000,
    "requests": 200_000,
    "texts": 20_000,
}
OTHERWISE = 100
SLICE_SECONDS = 20.0  # what a kill of the whole run may lose


@dataclass
class Sum:
    """What one drill has come to so far."""

    fault: str = ""
    how: str = ""
    times: int = 0
    slices: int = 0  # each draws other faults
    worst_seconds: float = 0.0
    broken: int = 0
    first_broken: list[str] = field(default_factory=list)

    def add(self, result: Result) -> None:
        """Add one slice."""
        self.fault, self.how = result.fault, result.how
        self.times += result.times
        self.slices += 1
        self.worst_seconds = max(self.worst_seconds, result.worst_seconds)
        self.broken += len(result.broken)
        self.first_broken = [*self.first_broken, *result.broken][:MOST_TOLD]

    @property
    def line(self) -> str:
        """The row as Markdown."""
        outcome = f"**{self.broken} NOT as wanted**" if self.broken else "as wanted"
        worst = f"{self.worst_seconds * 1000:.0f} ms" if self.worst_seconds else ""
        return f"| {self.fault} | {self.how} | {self.times} | {worst} | {outcome} | {self.slices} slices |"


class Tally:
    """Sums by the name of the drill, in a file that is whole at any moment."""

    def __init__(self, path: Path) -> None:
        self._path = path
        held = json.loads(path.read_text("utf-8")) if path.exists() else {}
        self.sums = {name: Sum(**values) for name, values in held.items()}

    def left(self, drill: Drill) -> int:
        """Return how many times are missing to the goal of a drill."""
        return GOALS.get(drill.__name__, OTHERWISE) - self._of(drill).times

    def next_of(self, drills: Sequence[Drill]) -> Drill | None:
        """Return the drill that is furthest from its goal, None when all have reached theirs."""
        short = [drill for drill in drills if self.left(drill) > 0]
        return max(short, key=self._share_left, default=None)

    def slice(self, drill: Drill, seconds: float, seed: int) -> None:
        """Run a drill for a while, with faults that no slice before has drawn, and write down what came of it."""
        held = self._of(drill)
        budget = Budget(seconds=min(seconds, SLICE_SECONDS), most=self.left(drill), seed=seed * 1_000_003 + held.slices)
        held.add(drill(budget))
        self._write()

    def _of(self, drill: Drill) -> Sum:
        return self.sums.setdefault(drill.__name__, Sum())

    def _share_left(self, drill: Drill) -> float:
        return self.left(drill) / GOALS.get(drill.__name__, OTHERWISE)

    def _write(self) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        part = self._path.with_name(self._path.name + ".part")
        part.write_text(json.dumps({name: asdict(held) for name, held in self.sums.items()}, indent=1), "utf-8")
        os.replace(part, self._path)
