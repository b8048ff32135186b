"""Runs the drills within a time and prints one table: `./run torture [--minutes N] [--only WORD] [--tally FILE]`."""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.torture.damaging import DRILLS as DAMAGING
from tests.torture.drilling import HEADING, MOST_TOLD, Budget, Drill
from tests.torture.mutating import DRILLS as MUTATING
from tests.torture.serving import DRILLS as SERVING
from tests.torture.storing import DRILLS as STORING
from tests.torture.tallying import Tally

DRILLS: tuple[Drill, ...] = (*STORING, *DAMAGING, *MUTATING, *SERVING)
UNLIMITED = 10**9


def main(arguments: Sequence[str] | None = None) -> int:
    """Run drills one after the other, each for its share of the time; exit code 1 when one is not as wanted."""
    parser = argparse.ArgumentParser(prog="./run torture", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0, help="how long altogether (default: 10)")
    parser.add_argument("--only", default="", metavar="WORD", help="only drills with one of these words in their name")
    parser.add_argument("--seed", type=int, default=1, help="which faults are drawn (default: 1)")
    parser.add_argument("--tally", type=Path, metavar="FILE", help="add to what FILE holds, until each goal is reached")
    chosen = parser.parse_args(arguments)
    drills = [drill for drill in DRILLS if any(word in drill.__name__ for word in chosen.only.split(","))]
    if not drills:
        parser.error(f"no drill is called like {chosen.only!r}; there are: {', '.join(d.__name__ for d in DRILLS)}")
    if chosen.tally:
        return _added(Tally(chosen.tally), drills, seconds=chosen.minutes * 60, seed=chosen.seed)
    seconds, bad = chosen.minutes * 60 / len(drills), 0
    print(HEADING, flush=True)  # noqa: T201 - the table is what it is for
    for drill in drills:
        result = drill(Budget(seconds=seconds, most=UNLIMITED, seed=chosen.seed))
        print(result.line, flush=True)  # noqa: T201
        for broken in result.broken[:MOST_TOLD]:
            sys.stderr.write(f"  {broken}\n")
        bad += bool(result.broken)
    return int(bad > 0)


def _added(tally: Tally, drills: Sequence[Drill], *, seconds: float, seed: int) -> int:
    """Run whatever is furthest from its goal, slice by slice; print what all runs came to."""
    deadline = time.monotonic() + seconds
    while (drill := tally.next_of(drills)) and (left := deadline - time.monotonic()) > 0:
        tally.slice(drill, left, seed)
    print(HEADING)  # noqa: T201
    for held in tally.sums.values():
        print(held.line)  # noqa: T201
        for broken in held.first_broken:
            sys.stderr.write(f"  {broken}\n")
    return int(any(held.broken for held in tally.sums.values()))


if __name__ == "__main__":
    sys.exit(main())
