"""New articles a day or week as the bars of a small picture."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

HEIGHT = 40  # of the drawing; a bar takes up four units of its width
STEP = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar, in units of the drawing."""

    x: int
    y: int
    height: int
    label: str  # "12 Nov: 3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A row of bars; `says` tells the same in words."""

    bars: tuple[Bar, ...]
    width: int
    height: int
    total: int
    says: str


def chart_of_days(counts: Mapping[date, int], days: int, today: date) -> Chart:
    """Return the chart of the last days, today at the right."""
    spans = [(today - timedelta(days=back), today - timedelta(days=back)) for back in range(days - 1, -1, -1)]
    return _chart(counts, spans, "new", f"in {days} days")


def chart_of_weeks(counts: Iterable[tuple[date, int]], weeks: int, today: date) -> Chart:
    """Return the chart of the last weeks of seven days, the present one at the right."""
    ends = [today - timedelta(weeks=back) for back in range(weeks - 1, -1, -1)]
    spans = [(end - timedelta(days=6), end) for end in ends]
    held: dict[date, int] = {}
    for on, number in counts:
        held[on] = held.get(on, 0) + number
    return _chart(held, spans, "published", f"in the last {weeks} weeks")


def _chart(counts: Mapping[date, int], spans: list[tuple[date, date]], what: str, when: str) -> Chart:
    sums = [sum(number for on, number in counts.items() if first <= on <= last) for first, last in spans]
    most = max(sums, default=0)
    bars = []
    for place, ((first, last), number) in enumerate(zip(spans, sums, strict=True)):
        height = max(2, round(HEIGHT * number / most)) if number else 0
        label = f"{first:%-d %b}" if first == last else f"{first:%-d %b} to {last:%-d %b}"
        bars.append(Bar(x=place * STEP, y=HEIGHT - height, height=height, label=f"{label}: {number}"))
    total = sum(sums)
    says = f"{total} {what} {when}, {most} at most at once" if total else f"nothing {what} {when}"
    return Chart(bars=tuple(bars), width=len(spans) * STEP, height=HEIGHT, total=total, says=says)
