"""Decides what a quantity measures, or that it measures nothing of a stunt."""

from collections.abc import Set
from typing import NamedTuple

from knowledge.reading.claims import cues
from knowledge.reading.claims.breaths import BREATH_TYPE, is_breath_without_unit
from knowledge.reading.claims.counts import counted, counted_ordinal, counted_times, told_as
from knowledge.reading.claims.measures import measured
from knowledge.reading.claims.nouns import counted_noun
from knowledge.reading.quantities import Quantity

_UNDER_WATER = frozenset({BREATH_TYPE, "uw.dive", "water.tank", "prep.dive_training"})
_YEAR_DIGITS = 4
_DAYS = 31
_BEFORE, _AFTER = 70, 60
_PHYSICAL = frozenset(
    {
        "temperature",
        "cost",
        "speed",
        "height",
        "distance",
        "depth",
        "weight",
        "duration",
        "steps",
        "days",
        "g_force",
        "cameras",
        "volume",
        "share",
    }
)
_STRONG = frozenset(
    {"skydives", "base_jumps", "rehearsals", "rolls", "jumps", "takes", "burns", "breath_hold", "training_time"}
)


class Measure(NamedTuple):
    """What a quantity measures, and where the words that say so end in the sentence."""

    metric: str
    unit: str
    end: int

    @property
    def is_physical(self) -> bool:
        """Whether it measures a movement or a body: in an article that tells of stunts it is about one."""
        return self.metric in _PHYSICAL

    @property
    def is_strong(self) -> bool:
        """Whether the metric alone speaks of stunts; the others need a word of action beside them."""
        return self.metric in _STRONG


def measure_of(
    quantity: Quantity, folded: str, following: int, *, topics: Set[str], before_it: str = ""
) -> Measure | None:
    """Return what a quantity of a folded sentence measures; `following` is where the next number begins.

    `topics` are the stunt types of the article, without the prefix of their ids. `before_it` is the folded
    sentence before, which bare numbers take their noun from.
    """
    after = folded[quantity.end : min(following, quantity.end + _AFTER)]
    before = folded[max(0, quantity.start - _BEFORE) : quantity.number.start]
    if _is_year(quantity, folded) or _is_day(quantity, folded, after):
        return None
    if quantity.number.kind == "clock":
        is_held = cues.BREATH.search(folded) or topics & _UNDER_WATER
        return Measure("breath_hold", "s", quantity.end) if is_held else None
    if quantity.unit:
        metric = measured(quantity, folded, before, after, topics)
        return Measure(metric, quantity.unit, quantity.end) if metric else None
    if is_breath_without_unit(quantity, folded, after, topics, before_it):
        return Measure("breath_hold", "min", quantity.end)
    if quantity.number.kind == "ordinal":
        found = counted_ordinal(quantity, folded, after)
    elif quantity.number.kind == "times":
        found = counted_times(quantity, folded)
    else:
        found = counted(quantity, folded, after, before_it)
    return Measure(told_as(found[0]), "count", quantity.end + found[1]) if found else None


def _is_day(quantity: Quantity, folded: str, after: str) -> bool:
    """Whether a number is a day of the month: "22 de diciembre", "July 23, 2021"; not "in July 23 jumps"."""
    if cues.OF_MONTH.match(folded, quantity.number.end):
        return True
    is_small = folded[quantity.number.start].isdigit() and quantity.value <= _DAYS and not quantity.unit
    return is_small and bool(cues.AFTER_MONTH.search(folded[: quantity.number.start])) and counted_noun(after) is None


def _is_year(quantity: Quantity, folded: str) -> bool:
    """Whether four digits without a separator name a year: "in 2019", "the 1940s"."""
    written = folded[quantity.number.start : quantity.number.end]
    is_year = written.isdecimal() and len(written) == _YEAR_DIGITS and 1900 <= quantity.value < 2100
    return is_year and quantity.unit in ("", "s")
