"""Decides what a quantity measures, or that it measures nothing of a stunt."""

from collections.abc import Set
from typing import NamedTuple

from knowledge.reading.claims import cues
from knowledge.reading.claims.nouns import counted_noun
from knowledge.reading.quantities import Quantity
from knowledge.reading.quantities.units import LENGTHS, SPEEDS, TIMES

_BREATH = "uw.breath_hold"
_UNDER_WATER = frozenset({"uw.breath_hold", "uw.dive", "water.tank", "prep.dive_training"})
_HIGH_TOPICS = ("fall.", "climb.", "aerial.", "wire.")
_YEAR_DIGITS = 4
_FEW, _IDLE = 12, 30
_BEFORE, _AFTER = 70, 60
_TAKE_NOUNS = frozenset({"takes"})
_MONEY = frozenset({"usd", "eur", "gbp"})
_PHYSICAL = frozenset(
    {"temperature", "speed", "height", "distance", "depth", "weight", "duration", "steps", "days", "g_force"}
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


def measure_of(quantity: Quantity, folded: str, following: int, topics: Set[str]) -> Measure | None:
    """Return what a quantity of a folded sentence measures; `following` is where the next number begins.

    `topics` are the stunt types of the article, without the prefix of their ids: they settle what a bare time or
    length is about.
    """
    after = folded[quantity.end : min(following, quantity.end + _AFTER)]
    before = folded[max(0, quantity.start - _BEFORE) : quantity.start]
    if quantity.number.kind == "ordinal":
        return _of_ordinal(quantity, after)
    if quantity.number.kind == "clock":
        return (
            Measure("breath_hold", "s", quantity.end) if cues.BREATH.search(folded) or topics & _UNDER_WATER else None
        )
    if quantity.number.kind == "times":
        return _of_times(quantity, folded, quantity.end)
    if quantity.unit == "":
        return _of_count(quantity, folded, before, after)
    return _of_unit(quantity, folded, before, after, topics)


def _of_ordinal(quantity: Quantity, after: str) -> Measure | None:
    noun = counted_noun(after)
    if noun is None or noun[0] not in _TAKE_NOUNS or noun[1] > _FEW or quantity.value < 2:
        return None
    return Measure("takes", "count", quantity.end + noun[1])


def _of_times(quantity: Quantity, folded: str, end: int) -> Measure | None:
    """A number of times counts burns or rolls where the sentence is about them, takes of an action otherwise."""
    near = folded[max(0, quantity.start - _BEFORE) : end + _AFTER // 2]
    if cues.IDLE_TIMES.search(folded[max(0, quantity.start - _IDLE) : end]) or not (
        cues.ACTION.search(folded) or cues.DOING.search(near)
    ):
        return None
    if quantity.number.kind == "times" and quantity.value == 1 and quantity.comparator == "=":
        is_told = cues.JUST_ONCE.search(folded[max(0, quantity.start - 12) : quantity.end])
        return Measure("takes", "count", end) if is_told else None
    if cues.BURNS.search(near):
        return Measure("burns", "count", end)
    if quantity.value % 1 or (cues.ROLLS.search(near) and "roll" in near):
        return Measure("rolls", "count", end)
    return Measure("takes", "count", end)


def _of_count(quantity: Quantity, folded: str, before: str, after: str) -> Measure | None:
    rate = cues.RATE.match(after)
    if rate:
        return Measure("jumps", "count", quantity.end + rate.end()) if cues.ACTION.search(folded) else None
    if quantity.number.kind == "article" or _is_year(quantity, folded):
        return None
    noun = counted_noun(after)
    if noun is None:
        return _of_bare(quantity, folded, before, after)
    metric, end = noun[0], quantity.end + noun[1]
    if metric == "times":
        return _of_times(quantity, folded, end)
    if metric == "takes" and quantity.value > 500:
        return None
    return Measure(metric, "count", end)


def _is_year(quantity: Quantity, folded: str) -> bool:
    written = folded[quantity.number.start : quantity.number.end]
    return written.isdigit() and len(written) == _YEAR_DIGITS and 1900 <= quantity.value < 2100


def _of_bare(quantity: Quantity, folded: str, before: str, after: str) -> Measure | None:
    """A number without a noun counts what the sentence counts: rolls of a record, jumps on a canopy, takes."""
    if cues.HURT.search(folded) and cues.OF_THEM.match(after):
        return Measure("people", "count", quantity.end)
    if not cues.BARE_AFTER.match(after):
        return None
    if cues.ROLLS.search(folded) and (quantity.value % 1 or cues.RECORD.search(folded)):
        return Measure("rolls", "count", quantity.end)
    if cues.SKYDIVING.search(folded):
        return Measure("skydives", "count", quantity.end)
    if cues.ANOTHER.search(folded[max(0, quantity.start - 12) : quantity.number.start]) or cues.MORE_THAN_ONE.search(
        folded[quantity.start : quantity.end]
    ):
        return Measure("takes", "count", quantity.end)
    return None


_METRIC_OF_UNIT = {
    **dict.fromkeys(SPEEDS, "speed"),
    **dict.fromkeys(("ton", "lb", "kg"), "weight"),
    **dict.fromkeys(("gallon", "litre"), "volume"),
    **dict.fromkeys(("C", "F"), "temperature"),
    "g": "g_force",
    "storey": "height",
}


def _of_unit(quantity: Quantity, folded: str, before: str, after: str, topics: Set[str]) -> Measure | None:
    unit = quantity.unit
    metric = _METRIC_OF_UNIT.get(unit)
    if metric is None and unit in LENGTHS:
        metric = _length(folded, before, after, topics)
    elif unit in _MONEY:
        metric = "cost" if cues.COST.search(folded) and not cues.BOX_OFFICE.search(folded) else None
    elif unit in TIMES:
        metric = _time(quantity, folded, before, after, topics)
    return Measure(metric, unit, quantity.end) if metric else None


def _length(folded: str, before: str, after: str, topics: Set[str]) -> str:
    """The nearest word decides: "720 feet high", "jumped a pickup 225 feet over a canyon"."""
    if cues.DEPTH.search(after[:20]) or cues.DEPTH.search(before[-30:]):
        return "depth"
    behind = [(match.start(), name) for name, cue in _LENGTH_CUES if (match := cue.search(after[:30]))]
    if behind and min(behind)[0] < _FEW:
        return min(behind)[1]
    ahead = [(match.end(), name) for name, cue in _LENGTH_CUES for match in cue.finditer(before)]
    if ahead:
        return max(ahead)[1]
    if behind:
        return min(behind)[1]
    is_high = cues.HEIGHT.search(folded) or any(topic.startswith(_HIGH_TOPICS) for topic in topics)
    return "height" if is_high else "distance"


_LENGTH_CUES = (("height", cues.HEIGHT), ("distance", cues.DISTANCE))


def _time(quantity: Quantity, folded: str, before: str, after: str, topics: Set[str]) -> str | None:
    if cues.AGO.match(after) or cues.SPAN_BEFORE.search(before) or cues.HOSPITAL.search(folded):
        return None
    near = folded[max(0, quantity.start - _BEFORE) : quantity.end + _AFTER]
    if quantity.unit in ("s", "min"):
        return _short_time(quantity, folded, topics)
    if cues.TRAINING.search(near):
        return "training_time"
    if quantity.unit == "year" or _is_article(quantity):
        return None
    is_shoot = bool(cues.SHOOTING.search(near))
    if quantity.unit == "day":
        return "days" if is_shoot or (topics and cues.SPREAD.search(before)) else None
    return "duration" if is_shoot else None


def _short_time(quantity: Quantity, folded: str, topics: Set[str]) -> str | None:
    if cues.BREATH.search(folded) or _BREATH in topics:
        return "breath_hold"
    return None if _is_article(quantity) else "duration"


def _is_article(quantity: Quantity) -> bool:
    """Whether "a minute" is told without a hedge: a way of speaking rather than a figure."""
    return quantity.number.kind == "article" and quantity.comparator == "="
