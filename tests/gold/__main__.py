"""Prints how well the demo's articles are read and their pages extracted: python -m tests.gold [--errors] [--raise]."""

import argparse
import sys
from collections.abc import Iterable

from tests.gold.extracting import extraction_figures
from tests.gold.measuring import expected, floors, found, keep_floors, raised
from tests.gold.scoring import Figure, Slip, figures, slips


def main() -> int:
    """Print the table; with --errors also every slip; with --raise lift the floors. 1 when a figure is too low."""
    parser = argparse.ArgumentParser(prog="python -m tests.gold", description="Measure the reading of the demo.")
    parser.add_argument("--errors", action="store_true", help="list what was missed or too much, by article")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors to just under the figures")
    options = parser.parse_args()
    reached, least = [*figures(expected(), found()), *extraction_figures()], floors()
    if options.errors:
        sys.stdout.write(listing(slips(expected(), found())))
    sys.stdout.write(table(reached, least))
    if options.lift:
        keep_floors(raised(least, reached))
    return int(any(figure.f1 < least.get(figure.aspect, 0.0) for figure in reached))


def table(reached: Iterable[Figure], least: dict[str, float]) -> str:
    """Return the figures as lines of text."""
    lines = [f"{'':20}{'precision':>10}{'recall':>8}{'F1':>8}{'floor':>8}{'items':>7}"]
    for figure in reached:
        floor = f"{least[figure.aspect]:8.3f}" if figure.aspect in least else f"{'-':>8}"
        scores = f"{figure.precision:10.3f}{figure.recall:8.3f}{figure.f1:8.3f}"
        lines.append(f"{figure.aspect:20}{scores}{floor}{figure.items:7}")
    return "\n".join(lines) + "\n"


def listing(wrong: Iterable[Slip]) -> str:
    """Return the slips as lines of text, one heading an article."""
    lines, heading = [], ""
    for slip in sorted(wrong, key=lambda slip: slip.article):
        if slip.article != heading:
            heading = slip.article
            lines.append(f"\n{heading}")
        lines.append(f"  {slip.aspect:18} {slip.kind:8}  {slip.key}" + (f"  “{slip.surface}”" if slip.surface else ""))
    return "\n".join(lines) + "\n\n"


if __name__ == "__main__":
    sys.exit(main())
