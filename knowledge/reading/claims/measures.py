"""Decides what a quantity with a unit measures: a height or a gap, a time held or trained, a speed, a cost."""

import re
from collections.abc import Set

from knowledge.reading.claims import cues
from knowledge.reading.quantities import Quantity
from knowledge.reading.quantities.units import LENGTHS, SECONDS_IN, SPEEDS, TIMES

BREATH = "uw.breath_hold"
_HIGH_TOPICS = ("fall.", "climb.", "aerial.", "wire.")
_MONEY = frozenset({"usd", "eur", "gbp"})
_CHEAP = 1000  # below it money is a price of something else
_QUARTER_TURN = 90  # degrees: a spin, no heat
_RUNNING_TIME = 75 * 60.0  # seconds from which a time is that of a whole film
_MOMENTS = frozenset({"storey", "s", "m", "yd", "in", "cm"})
_CLOSE = 12  # signs between a number and a word that surely belongs to it
_BEFORE, _AFTER = 70, 60
_COUNTED_BEFORE = re.compile(r"[^\W\d_]{2,}s $")  # "rotations a minute"
_METRIC_OF_UNIT = {
    **dict.fromkeys(SPEEDS, "speed"),
    **dict.fromkeys(("ton", "lb", "kg"), "weight"),
    **dict.fromkeys(("gallon", "litre"), "volume"),
    "F": "temperature",
    "g": "g_force",
    "storey": "height",
}
_LENGTH_CUES = (("height", cues.HEIGHT), ("distance", cues.DISTANCE))


def measured(quantity: Quantity, folded: str, before: str, after: str, topics: Set[str]) -> str | None:
    """Return the metric of a quantity with a unit, None when it measures nothing of a stunt.

    `topics` are the stunt types of the article: they settle what a bare time or length is about.
    """
    unit = quantity.unit
    if _is_body_or_moment(quantity):
        return None
    metric = _METRIC_OF_UNIT.get(unit)
    if metric is None and unit in LENGTHS:
        if unit in ("mile", "km") and cues.OF_PLACE.match(after) and not cues.JUMPING.search(before):
            return None  # "some 20 miles from the town"
        metric = _length(folded, before, after, topics)
    elif unit in TIMES:
        metric = _time(quantity, folded, before, after, topics)
    elif unit in _MONEY and quantity.value >= _CHEAP and cues.COST.search(folded):
        is_of_film = cues.BOX_OFFICE.search(folded) or cues.FILM_COST.search(before + after)
        metric = None if is_of_film else "cost"
    elif unit == "C" and quantity.value % _QUARTER_TURN:
        metric = "temperature"
    elif unit == "%" and cues.SHARE.search(folded):
        metric = "share"
    return metric


def _is_body_or_moment(quantity: Quantity) -> bool:
    """Whether it is "a foot", "one foot", "a storey", "a second": a limb, a floor, a moment, and no measure."""
    is_one = quantity.value == 1 and quantity.comparator == "="
    return is_one and (quantity.unit == "ft" or (quantity.number.kind == "article" and quantity.unit in _MOMENTS))


def _length(folded: str, before: str, after: str, topics: Set[str]) -> str:
    """The nearest word decides: "720 feet high", "jumped a pickup 225 feet over a canyon"."""
    if cues.DEPTH.search(after[:20]) or cues.DEPTH.search(before[-30:]):
        is_drop = cues.FALLING.search(folded) and not cues.TANK.search(folded)
        return "height" if is_drop else "depth"
    if cues.POLES.search(before[-40:]):
        return "height"
    behind = [(match.start(), name) for name, cue in _LENGTH_CUES if (match := cue.search(after[:30]))]
    ahead = [(match.end(), name) for name, cue in _LENGTH_CUES for match in cue.finditer(before)]
    if cues.AWAY_FROM.match(after) and not any(name == "height" for _, name in ahead):
        return "distance"
    if behind and (min(behind)[0] < _CLOSE or not ahead):
        return min(behind)[1]
    if ahead:
        return max(ahead)[1]
    is_high = cues.HEIGHT.search(folded) or any(topic.startswith(_HIGH_TOPICS) for topic in topics)
    return "height" if is_high else "distance"


def _time(quantity: Quantity, folded: str, before: str, after: str, topics: Set[str]) -> str | None:
    if cues.HOSPITAL.search(folded) or _is_running_time(quantity, folded) or _is_idle(quantity, folded, before, after):
        return None
    if quantity.unit in ("s", "min"):
        if cues.OPENING.search(before) or cues.TALKING.search(before):
            return None
        is_rate = _is_article(quantity) and _COUNTED_BEFORE.search(before)
        return None if is_rate else _short_time(quantity, folded, topics)
    is_distance = cues.AGO.match(after) or cues.SPAN_BEFORE.search(folded[: quantity.start])
    if is_distance and cues.OF_TRAINING.match(after):
        return "training_time"  # "tras cuatro meses de entrenamiento": how long, and not when
    if is_distance or _is_daily(quantity) or _is_short_while(quantity, folded):
        return None
    return _long_time(quantity, folded, before, after, topics)


def _long_time(quantity: Quantity, folded: str, before: str, after: str, topics: Set[str]) -> str | None:
    first = max(0, quantity.start - _BEFORE)
    clause = cues.CLAUSE.match(folded[first : quantity.start])
    near = folded[first + (clause.end() if clause else 0) : quantity.end + _AFTER]
    if "dreh" in folded[quantity.start : quantity.end] or cues.SHOOT_TIME.match(after):
        return "days" if quantity.unit == "day" else "duration"
    if cues.SHOT_IN.search(before) or cues.SHOT_AFTER.match(after):
        return "days" if quantity.unit == "day" else "duration"
    if cues.TRAINING.search(near) or cues.OF_WORK.match(after):
        return "training_time"
    if quantity.unit in ("week", "month") and quantity.comparator in (">=", "<="):
        return "duration"
    return None if _is_article(quantity) else _shooting_time(quantity.unit, near, before, topics)


def _is_idle(quantity: Quantity, folded: str, before: str, after: str) -> bool:
    """Whether a time is that of footage, of a pause of the work, or a rate: "six days a week"."""
    if cues.OF_FOOTAGE.match(after) or cues.BY_THE_WEEK.match(folded[quantity.end :]):
        return True
    is_long = quantity.unit in ("day", "week", "month", "h") and quantity.comparator not in (">=", "<=")
    return is_long and cues.HALTED.search(before) is not None


def _short_time(quantity: Quantity, folded: str, topics: Set[str]) -> str | None:
    if cues.BREATH.search(folded) or BREATH in topics:
        return "breath_hold"
    is_whole_film = quantity.value * SECONDS_IN[quantity.unit] >= _RUNNING_TIME
    return None if is_whole_film or _is_article(quantity) else "duration"


def _shooting_time(unit: str, near: str, before: str, topics: Set[str]) -> str | None:
    """Days and weeks that a stunt took; months and years are those of a production."""
    is_shoot = bool(cues.SHOOTING.search(near))
    if unit == "day":
        is_spread = topics and (cues.SPREAD.search(before) or cues.LASTING.search(before))
        return "days" if is_shoot or is_spread else None
    return "duration" if is_shoot and unit in ("week", "h") else None


def _is_running_time(quantity: Quantity, folded: str) -> bool:
    """Whether a time is the length of a film or clip that is shown, rather than of anything done in it."""
    before, after = folded[: quantity.start], folded[quantity.end :]
    if cues.LONG_AFTER.match(after) and cues.LONG_FILM.search(before):
        return True
    return bool(cues.CLIP_AFTER.match(after) or cues.CLIP_BEFORE.search(before) or cues.FILM_LENGTH.search(before))


def _is_short_while(quantity: Quantity, folded: str) -> bool:
    """Whether it is "one day" or "in less than a week": how soon, and not how long."""
    if quantity.value != 1:
        return False
    is_within = quantity.unit == "week" and cues.WITHIN.search(folded[: quantity.start])
    return quantity.unit == "day" or bool(is_within)


def _is_daily(quantity: Quantity) -> bool:
    """Whether it is the "a day" of "thirty a day", the "a week" of "six days a week"."""
    return quantity.number.kind == "article" and quantity.unit in ("day", "week") and quantity.value == 1


def _is_article(quantity: Quantity) -> bool:
    """Whether "a minute" is told without a hedge: a way of speaking rather than a figure."""
    return quantity.number.kind == "article" and quantity.comparator == "="
