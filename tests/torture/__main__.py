"""Runs every drill within a time and prints one table: `./run torture [--minutes N] [--only WORD] [--seed N]`."""

import argparse
import sys
from collections.abc import Sequence

from tests.torture.damaging import DRILLS as DAMAGING
from tests.torture.drilling import HEADING, MOST_TOLD, Budget, Drill
from tests.torture.mutating import DRILLS as MUTATING
from tests.torture.serving import DRILLS as SERVING
from tests.torture.storing import DRILLS as STORING

DRILLS: tuple[Drill, ...] = (*STORING, *DAMAGING, *MUTATING, *SERVING)
UNLIMITED = 10**9


def main(arguments: Sequence[str] | None = None) -> int:
    """Run drills one after the other, each for its share of the time; exit code 1 when one is not as wanted."""
    parser = argparse.ArgumentParser(prog="./run torture", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10.0, help="how long altogether (default: 10)")
    parser.add_argument("--only", default="", metavar="WORD", help="only drills whose name holds this word")
    parser.add_argument("--seed", type=int, default=1, help="which faults are drawn (default: 1)")
    chosen = parser.parse_args(arguments)
    drills = [drill for drill in DRILLS if chosen.only in drill.__name__]
    if not drills:
        parser.error(f"no drill is called like {chosen.only!r}; there are: {', '.join(d.__name__ for d in DRILLS)}")
    seconds, bad = chosen.minutes * 60 / len(drills), 0
    print(HEADING, flush=True)  # noqa: T201 - the table is what it is for
    for drill in drills:
        result = drill(Budget(seconds=seconds, most=UNLIMITED, seed=chosen.seed))
        print(result.line, flush=True)  # noqa: T201
        for broken in result.broken[:MOST_TOLD]:
            sys.stderr.write(f"  {broken}\n")
        bad += bool(result.broken)
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
