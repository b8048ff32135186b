"""Sends a crawl through every hostile path of `tests/hostile`, once and with every host twice, and compares the memory.

    python -m benchmarks.hostile

Ends with 1 when twice as many hostile hosts take 50 MB more than once, when a second round through the same archive
takes more than the first, or when the service inside was reached.
"""

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from tests.hostile.newsroom import House, open_newsroom
from tests.hostile.test_hostile_newsroom import HOUSES, in_table
from tests.hostile.visiting import TIGHT, Visit, crawl

MOST_GROWTH_MB = 50
SECONDS = 600


def rounds(houses: list[House], times: int) -> tuple[list[Visit], bool]:
    """Crawl houses so many times into one archive; return how it went, and whether anything inside was reached."""
    visits = []
    with tempfile.TemporaryDirectory() as name, open_newsroom(houses) as newsroom:
        for number in range(1, times + 1):
            visits.append(visit := crawl(Path(name), newsroom, SECONDS, **TIGHT))
            print(
                f"{len(houses)} hosts, round {number}: {visit.seconds:.0f} s, {len(visit.ends)} addresses ended, "
                f"crawler {visit.crawler_mb:.0f} MB, largest child {visit.child_mb:.0f} MB",
                flush=True,
            )
        return visits, bool(newsroom.intruders)


def main() -> None:
    """Print a line a round, and judge."""
    once = [in_table(house) for house in HOUSES]
    (first, second), was_reached = rounds(once, 2)
    (twice,), was_reached_again = rounds([*once, *(replace(house, slug=f"{house.slug}-b") for house in once)], 1)
    growth = max(twice.crawler_mb, second.crawler_mb) - first.crawler_mb
    print(f"growth: {growth:.0f} MB (wanted: less than {MOST_GROWTH_MB}); inside reached: {was_reached}")
    sys.exit(growth >= MOST_GROWTH_MB or was_reached or was_reached_again)


if __name__ == "__main__":
    main()
