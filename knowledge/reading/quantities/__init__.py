"""Reads quantities from a sentence: `find_quantities` gives numbers with unit and comparator; pure, four languages."""

import re
from typing import NamedTuple

from knowledge.reading.quantities.comparators import sign_after, sign_before
from knowledge.reading.quantities.numbers import Number, find_numbers
from knowledge.reading.quantities.units import DAYS_IN, MONEY_BEFORE, SECONDS_IN, UNIT_AFTER, UNIT_NAMES

__all__ = ["Number", "Quantity", "find_numbers", "find_quantities"]


class Quantity(NamedTuple):
    """A number with what it counts. `start` and `end` enclose comparator, number and unit."""

    start: int
    end: int
    number: Number
    value: float
    unit: str  # "" when no unit stands beside the number: a count, or nothing
    comparator: str  # = > >= < ~


_SHORT_MILLIONS = re.compile(r"(m|mn|bn)(?![^\W_])")
_MILLIONS = {"m": 1e6, "mn": 1e6, "bn": 1e9}
_BELOW_ZERO = re.compile(r"below|bajo cero|unter null|sous zero|en dessous")
_MINUS = re.compile(r"(?:(?<![^\W_])(?:minus|menos|moins) |(?<![\w-])[-\u2212])$")
_BETWEEN = re.compile(
    r"\s?(?:-|,? ?(?:maybe|perhaps|possibly|quiza|quizas|tal vez|peut-etre|vielleicht)|to|and|or|a|y|o|u|et|ou|"
    r"bis|und|oder|hasta)\s?$|^\s?-\s?$"
)
_LOOSE = re.compile(r"\b(?:or|o|u|ou|oder|maybe|perhaps|possibly|quizas?|tal vez|peut-etre|vielleicht)\b")
_RANGE_BEFORE = re.compile(r"\b(?:between|from|entre|de|von|zwischen)\s$")
_AND = re.compile(r"[,\s]*(?:(?:and|y|et|und)\s)?$")


def find_quantities(folded: str, language: str | None) -> tuple[Quantity, ...]:
    """Return the quantities of a folded sentence in order; both ends of a range, each with its bound."""
    read: list[Quantity] = []
    for number in find_numbers(folded, language):
        if not read or number.start >= read[-1].end:  # the "an" of "miles an hour" is part of the unit
            read.append(_quantity(folded, number))
    told = [item for item in read if item.unit or item.number.kind != "article"]  # a mere "a" counts nothing
    return tuple(_with_ranges(folded, _with_compounds(folded, told)))


def _quantity(folded: str, number: Number) -> Quantity:
    start, end = number.start, number.end
    unit = "s" if number.kind == "clock" else ""
    after = UNIT_AFTER.match(folded, end) if number.kind in ("cardinal", "article") else None
    if after:
        unit, end = UNIT_NAMES[int((after.lastgroup or "u0")[1:])], after.end()
    sign = number.bound or "="
    value = number.value
    money = MONEY_BEFORE.search(folded[max(0, start - 4) : start])
    if money:
        unit, start, end = str(money.lastgroup), start - len(money.group()), number.end
        short = _SHORT_MILLIONS.match(folded, end)
        if short:
            value, end = value * _MILLIONS[short[1]], short.end()
    if unit in ("C", "F") and (
        _BELOW_ZERO.search(folded[number.end : end + 14]) or _MINUS.search(folded[max(0, start - 7) : start])
    ):
        value = -value
    before, behind = sign_before(folded, start), sign_after(folded, end)
    if behind:
        sign, end = behind
    if before:
        sign, start = before
    return Quantity(start, end, number, value, unit, sign)


def _with_compounds(folded: str, read: list[Quantity]) -> list[Quantity]:
    """Join "seven minutes and 47 seconds" into one quantity of seconds."""
    joined: list[Quantity] = []
    for item in read:
        last = joined[-1] if joined else None
        if (
            last is not None
            and last.unit in ("min", "h")
            and (item.unit in ("s", "min") or (item.unit == "" and last.unit == "min" and 10 <= item.value < 60))
            and item.unit != last.unit
            and item.comparator == "="
            and _AND.fullmatch(folded[last.end : item.start])
        ):
            low = item.unit or "s"
            value = last.value * SECONDS_IN[last.unit] / SECONDS_IN[low] + item.value
            joined[-1] = last._replace(end=item.end, value=value, unit=low)
        else:
            joined.append(item)
    return joined


def _grows(low: Quantity, high: Quantity) -> bool:
    """Whether the second of two quantities may be the upper end of a range from the first."""
    if low.unit in ("", high.unit):
        return low.value < high.value
    if low.unit not in DAYS_IN or high.unit not in DAYS_IN:
        return False
    return low.value * DAYS_IN[low.unit] < high.value * DAYS_IN[high.unit]


def _with_ranges(folded: str, read: list[Quantity]) -> list[Quantity]:
    """Give both ends of a range the unit of its second end, and a bound each."""
    for index in range(len(read) - 1):
        low, high = read[index], read[index + 1]
        gap = folded[low.end : high.number.start]
        is_between = bool(_RANGE_BEFORE.search(folded[: low.start]))
        if low.number.kind != "cardinal" or high.number.kind != "cardinal" or not _BETWEEN.fullmatch(gap):
            continue
        if not _grows(low, high):
            continue
        if re.search(r"\b(?:and|y|et|und)\b", gap) and not is_between:
            continue
        signs = ("~", "~") if _LOOSE.search(gap) else (">=", "<=")
        read[index] = low._replace(unit=low.unit or high.unit, comparator=signs[0], end=high.end)
        read[index + 1] = high._replace(comparator=signs[1], start=low.start)
    return read
