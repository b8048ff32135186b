"""Decides whether minutes are those of a held breath. Its words in four languages, folded."""

import re
from collections.abc import Set

from knowledge.reading.claims.cues import BARE_AFTER, BREATH, whole_words
from knowledge.reading.quantities import Quantity

BREATH_TYPE = "uw.breath_hold"
_LONGEST_BREATH = 30  # minutes
_BEFORE, _AFTER = 70, 60
# What else takes minutes where a breath is held: a scene, a rest, a talk, a day's work in the water.
_NO_BREATH = whole_words(
    r"scenes?|sequences?|shots?|takes|video|clip|rest\w*|breaks?|interview|between|warm\w*|wait\w*|sessions?|"
    r"each day|a day|"
    r"every (?:day|few|two|\d+)|lessons?|talk\w*|spent|soak\w*|oner|screen|escenas?|secuencias?|descans\w*|sesion\w*|"
    r"(?:al|por) dia|plan|plans|sequences?|pauses?|repos\w*|par jour|seances?|szenen?|sequenz\w*|paus\w*|"
    r"einstellung|am tag|taglich"
)
_HOLDING = whole_words(
    r"h[eo]ld(?:s|ing)?|hold|breath|breath-holds?|without air|stay(?:ed|s|ing)? (?:under|down)|respiracion|"
    r"aguant\w*|contuv\w*|"
    r"conten\w*|retenu|reten\w*|apnee|apnea|souffle|luft|atem\w*"
)
_HALF = re.compile(r"[;:.] |, (?:and|but|while|y|pero|et|mais|und|aber) | while | mientras | tandis | wahrend ")
_REACHING = re.compile(
    r"(?<![^\W_])(?:manage[ds]?|reach(?:ed|es)?|got|get|do|did|does|hit|held|hold|lasted|stayed|up to|past|llego a|"
    r"logro|aguanto|hasta|atteint|tenu|tient|schaffte|hielt|kam auf|erreichte|to)(?: to)? $"
)
_MINUTES = re.compile(r"(?<![^\W_])(?:minutes?|minutos?|minuten?)(?![^\W_])")


def is_breath(quantity: Quantity, folded: str, topics: Set[str]) -> bool:
    """Whether minutes are those of a held breath: not those of a scene, a rest, or a day in the tank."""
    ahead = _HALF.split(folded[max(0, quantity.start - _BEFORE) : quantity.start])[-1]
    near = ahead + _HALF.split(folded[quantity.start : quantity.end + _AFTER])[0]
    if _NO_BREATH.search(near) and not _HOLDING.search(near):
        return False
    return BREATH_TYPE in topics or BREATH.search(folded) is not None


def is_breath_without_unit(quantity: Quantity, folded: str, after: str, topics: Set[str], before_it: str) -> bool:
    """Whether minutes are left out: "held for three minutes ... until he could manage six"."""
    if quantity.number.kind != "cardinal" or quantity.value > _LONGEST_BREATH or not BARE_AFTER.match(after):
        return False
    told = f"{before_it} {folded[: quantity.start]}"
    is_breath = BREATH_TYPE in topics or BREATH.search(told)
    return bool(is_breath and _REACHING.search(folded[: quantity.start]) and _MINUTES.search(told))
