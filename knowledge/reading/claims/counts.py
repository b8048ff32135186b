"""Decides what a number without a unit counts: by its noun, its verb, or what the sentence is counting."""

from knowledge.reading.claims import cues
from knowledge.reading.claims.nouns import counted_noun, last_noun
from knowledge.reading.quantities import Quantity

_MOST_TAKES = 500
_AUDIENCE = 100_000  # so many people watch, and do not perform
_CROWD = 5  # from so many on, "people" and "men" are figures
_PRACTICE = 100
_MOST_TIMES = 20_000  # from so many on, times are those of views and shares
_MANY_TIMES = 60  # so often nobody repeats a take
_FEW, _IDLE = 12, 30
_PAIR = 3
_TAKE = 5  # characters of " take", " toma"
_BEFORE, _AFTER = 70, 60
_SHARED = frozenset({"vehicles", "people", "explosions", "cameras", "falls", "stunts"})
_COUNTED_ON = frozenset({"skydives", "base_jumps", "jumps", "rolls", "takes", "burns"})

Counted = tuple[str, int]  # metric, and how far behind the number the words reach that say so


def counted_ordinal(quantity: Quantity, folded: str, after: str) -> Counted | None:
    """Return takes for "the fourth take"; a first one is no figure."""
    lucky = cues.LUCKY.match(after)
    if lucky and quantity.value > 1:
        return "takes", lucky.end()
    final = cues.AND_FINAL.match(after)
    skipped = final.end() if final else 0
    noun = counted_noun(after[skipped:])
    is_wanted = cues.WANTING.search(folded[: quantity.start])
    if noun is None or noun[1] > _FEW or quantity.value < 2 or is_wanted:
        return None
    is_told = noun[0] == "takes" or (noun[0] in _COUNTED_ON and quantity.value > _FEW)
    return (noun[0], skipped + noun[1]) if is_told else None


def counted_times(quantity: Quantity, folded: str, reach: int = 0) -> Counted | None:
    """A number of times counts burns, rolls or jumps where the sentence is about them, takes of an action otherwise."""
    near = folded[max(0, quantity.start - _BEFORE) : quantity.end + reach + _AFTER // 2]
    for metric, cue in (("rehearsals", cues.REHEARSED), ("burns", cues.BURNS)):
        if quantity.value > 1 and cue.search(near):
            return metric, reach
    is_idle = cues.IDLE_TIMES.search(folded[max(0, quantity.start - _IDLE) : quantity.end + reach])
    if is_idle or not (cues.ACTION.search(folded) or cues.DOING.search(near)) or quantity.value > _MOST_TIMES:
        return None
    is_once = quantity.number.kind == "times" and quantity.value == 1 and quantity.comparator == "="
    if is_once and not cues.JUST_ONCE.search(folded[max(0, quantity.start - _FEW) : quantity.end]):
        return None
    return _repeated(quantity, folded, near), reach


def _repeated(quantity: Quantity, folded: str, near: str) -> str:
    if quantity.value >= _MANY_TIMES and cues.JUMPING.search(near):
        return "skydives" if cues.FROM_PLANES.search(folded) else "jumps"
    return "rolls" if quantity.value % 1 or (quantity.value > 1 and cues.ROLLED.search(near)) else "takes"


def counted(quantity: Quantity, folded: str, after: str, before_it: str) -> Counted | None:
    """Return what a bare number counts. `before_it` is the sentence before, from which a noun may carry over."""
    rate = cues.RATE.match(after)
    if rate:
        is_action = cues.ACTION.search(folded) or cues.ACTION.search(before_it)
        return ("jumps", rate.end()) if is_action else None
    before = folded[: quantity.start]
    is_topic = cues.LISTING.search(before) or (quantity.comparator == "~" and cues.ABOUT.search(before))
    if quantity.number.kind == "article" or is_topic or cues.NAMED.search(before):
        return ("takes", _TAKE) if _is_one_take(quantity, folded) else None
    noun = counted_noun(after)
    if noun is None:
        metric = _bare(quantity, folded, after, before_it)
        return (metric, 0) if metric else None
    if noun[0] == "times":
        return counted_times(quantity, folded, noun[1])
    if noun[0] == "rehearsals" and quantity.value >= _PRACTICE and "jump" in after[: noun[1]]:
        return "jumps", noun[1]  # thousands of practice jumps are training, not run-throughs of one scene
    return noun if _is_figure(quantity, folded, noun[0]) else None


def _is_one_take(quantity: Quantity, folded: str) -> bool:
    """Whether it is the "a" of "it took a single take", "bastó una toma"."""
    around = folded[max(0, quantity.start - _FEW) : quantity.end + _FEW]
    return quantity.number.kind == "article" and cues.ONE_TAKE.search(around) is not None


def told_as(metric: str) -> str:
    """Return the metric under which a crowd and broken limbs are told."""
    return {"crowd": "people", "limbs": "injuries"}.get(metric, metric)


def _is_figure(quantity: Quantity, folded: str, metric: str) -> bool:
    """Whether a counted noun is told for its number: not "one leap", not "two people"."""
    if metric == "crowd":
        return _CROWD <= quantity.value < _AUDIENCE or bool(cues.HURT.search(folded))
    if metric == "takes":
        return quantity.value <= _MOST_TAKES
    if metric == "limbs":
        return cues.INJURED.search(folded) is not None
    if metric in ("people", "vehicles") and quantity.value <= _PAIR and cues.KNOWN.search(folded[: quantity.start]):
        return False  # "the two divers": known already, and not told for their number
    return quantity.value != 1 or metric == "rehearsals"


def _bare(quantity: Quantity, folded: str, after: str, before_it: str) -> str | None:
    """A number without a noun counts what the sentence counts: rolls of a record, jumps on a canopy, takes."""
    if cues.HURT.search(folded) and cues.OF_THEM.match(after) and quantity.value > 1:
        return "people"
    if cues.ALL_OF_THEM.match(after) and quantity.value > 1:
        taken_up = last_noun(folded[: quantity.start]) or last_noun(before_it)
        return taken_up if taken_up in _COUNTED_ON or taken_up in _SHARED else None
    if cues.SUMMED.search(folded[: quantity.start]):
        summed = last_noun(folded[: quantity.start]) or last_noun(before_it)
        return summed if summed in _COUNTED_ON else None
    if cues.IN_ALL.match(after):
        noun = counted_noun(folded, far=True)
        return noun[0] if noun and noun[0] in _COUNTED_ON else None
    return _after_pause(quantity, folded, before_it) if cues.BARE_AFTER.match(after) else None


def _after_pause(quantity: Quantity, folded: str, before_it: str) -> str | None:
    if cues.ROLLS.search(folded) and (quantity.value % 1 or cues.RECORD.search(folded)):
        return "rolls"
    if quantity.value > _FEW and (cues.SKYDIVING.search(folded) or cues.SKYDIVING.search(before_it)):
        return "skydives"
    is_another = cues.ANOTHER.search(folded[max(0, quantity.start - _FEW) : quantity.number.start])
    is_repeated = cues.MORE_THAN_ONE.search(folded[quantity.start : quantity.end])
    return "takes" if is_another or is_repeated else None
