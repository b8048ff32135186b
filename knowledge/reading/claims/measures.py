"""Decides what a quantity with a unit measures: a height or a gap, a time held or trained, a speed, a cost."""

import re
from collections.abc import Set

from knowledge.reading.claims import cues
from knowledge.reading.claims.breaths import is_breath
from knowledge.reading.claims.lengths import length_metric
from knowledge.reading.quantities import Quantity
from knowledge.reading.quantities.units import LENGTHS, SECONDS_IN, SPEEDS, TIMES

_MONEY = frozenset({"usd", "eur", "gbp"})
_CHEAP = 1000  # below it money is a price of something else
_QUARTER_TURN = 90  # degrees: a spin, no heat
_RUNNING_TIME = 75 * 60.0  # seconds from which a time is that of a whole film
_MOMENTS = frozenset({"storey", "s", "m", "yd", "in", "cm"})
_BEFORE, _AFTER = 70, 60
_COUNTED_BEFORE = re.compile(r"[^\W\d_]{2,}s $")  # "rotations a minute"
_SINGLE = cues.whole_words(r"single|solo|sola|unic[oa]|seule?|unique|einzige[nmrs]?")
_OFTEN = re.compile(r"(?<![^\W_])(?:times|veces|fois|reprises|\w*mal)(?![^\W_])")
# "brawled for six nights": how long a feat of the sentence went on.
_LONG_BEHIND = re.compile(
    r"^ (?:lang|durant|on end|in a row|running|straight|seguid[oa]s|d'affilee|"
    r"hintereinander)(?![^\W_])"
)
_UP_HIGH = re.compile(r"^ (?:up|high|above|in the air|hoch|de altura|d'altitude|uber)(?![^\W_])")
# "for the first ten minutes": a part of what is shown. "We talked for an hour": no stunt.
_OPENING = re.compile(
    r"(?<![^\W_])(?:first|opening|last|final|closing|primeros|ultimos|premieres|dernieres|ersten|letzten) $"
)
_TALKING = re.compile(
    r"(?<![^\W_])(?:talk|spoke|speak|discuss|debat|argu|chat|applau|hablar|hablo|discut|parl|redet|sprach)\w* "
    r"(?:[^\s.;]+ ){0,4}$"
)
# "a full minute": told for its length although no number stands with it.
_WHOLE = re.compile(
    r"(?<![^\W_])(?:full|whole|entire|solid|straight|ganze[nrs]?|volle[nrs]?|enter[oa]|complet[oa]|entiere?|"
    r"pleine?)(?![^\W_])"
)
_METRIC_OF_UNIT = {
    **dict.fromkeys(SPEEDS, "speed"),
    **dict.fromkeys(("ton", "lb", "kg"), "weight"),
    **dict.fromkeys(("gallon", "litre"), "volume"),
    "F": "temperature",
    "g": "g_force",
    "storey": "height",
}


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
        is_road = unit in ("mile", "km") and not _UP_HIGH.match(after)
        metric = "distance" if is_road else length_metric(folded, before, after, topics)
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


def _time(quantity: Quantity, folded: str, before: str, after: str, topics: Set[str]) -> str | None:
    if cues.HOSPITAL.search(folded) or _is_running_time(quantity, folded) or _is_idle(quantity, folded, before, after):
        return None
    if quantity.unit in ("s", "min"):
        if _OPENING.search(before) or _TALKING.search(before):
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
    return None if _is_article(quantity) else _shooting_time(quantity.unit, near, before, after, topics)


def _is_idle(quantity: Quantity, folded: str, before: str, after: str) -> bool:
    """Whether a time is that of footage, of a pause of the work, or a rate: "six days a week"."""
    if cues.OF_FOOTAGE.match(after) or cues.BY_THE_WEEK.match(folded[quantity.end :]):
        return True
    is_long = quantity.unit in ("day", "week", "month", "h") and quantity.comparator not in (">=", "<=")
    return is_long and cues.HALTED.search(before) is not None


def _short_time(quantity: Quantity, folded: str, topics: Set[str]) -> str | None:
    if is_breath(quantity, folded, topics):
        return "breath_hold"
    is_whole_film = quantity.value * SECONDS_IN[quantity.unit] >= _RUNNING_TIME
    is_told = not _is_article(quantity) or _WHOLE.search(folded[quantity.start : quantity.end])
    return "duration" if is_told and not is_whole_film else None


def _shooting_time(unit: str, near: str, before: str, after: str, topics: Set[str]) -> str | None:
    """Days and weeks that a stunt took; months and years are those of a production."""
    is_shoot = bool(cues.SHOOTING.search(near))
    is_lasting = cues.SPREAD.search(before) or cues.LASTING.search(before)
    if unit == "day":
        is_spread = is_lasting or cues.IN_NIGHTS.search(near) or _LONG_BEHIND.match(after)
        return "days" if is_shoot or (topics and is_spread) else None
    if unit == "week" and topics and is_lasting:
        return "duration"
    return "duration" if is_shoot and unit in ("week", "h") else None


def _is_running_time(quantity: Quantity, folded: str) -> bool:
    """Whether a time is the length of a film or clip that is shown, rather than of anything done in it."""
    before, after = folded[: quantity.start], folded[quantity.end :]
    if cues.LONG_AFTER.match(after) and cues.LONG_FILM.search(before):
        return True
    return bool(cues.CLIP_AFTER.match(after) or cues.CLIP_BEFORE.search(before) or cues.FILM_LENGTH.search(before))


def _is_short_while(quantity: Quantity, folded: str) -> bool:
    """Whether it is "one day" or "in less than a week": how soon, and not how long."""
    if quantity.value != 1 or _is_single(quantity, folded):
        return False
    is_within = quantity.unit == "week" and cues.WITHIN.search(folded[: quantity.start])
    return quantity.unit == "day" or bool(is_within)


def _is_single(quantity: Quantity, folded: str) -> bool:
    """Whether it is the "single day" a scene took; "six times in a single day" counts the times."""
    is_told = _SINGLE.search(folded[quantity.start : quantity.end])
    return bool(is_told) and _OFTEN.search(folded) is None


def _is_daily(quantity: Quantity) -> bool:
    """Whether it is the "a day" of "thirty a day", the "a week" of "six days a week"."""
    return quantity.number.kind == "article" and quantity.unit in ("day", "week") and quantity.value == 1


def _is_article(quantity: Quantity) -> bool:
    """Whether "a minute" is told without a hedge: a way of speaking rather than a figure."""
    return quantity.number.kind == "article" and quantity.comparator == "="
