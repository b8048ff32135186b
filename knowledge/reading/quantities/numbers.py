"""Reads numbers in digits and in words from a folded sentence. Knows nothing of units."""

import re
from functools import lru_cache
from typing import NamedTuple

from knowledge.reading.quantities.words import (
    ADDING,
    ARTICLES,
    HALVES,
    HALVES_AFTER,
    JOINING,
    MULTIPLYING,
    ORDINALS,
    PHRASES,
    TIMES,
)


class Number(NamedTuple):
    """A number with its place in a sentence."""

    start: int
    end: int
    value: float
    kind: str  # cardinal, ordinal, times ("twice"), clock (seconds), article ("a" in "a year")
    bound: str = ""  # >= for "dozens", ~ for "une dizaine", > for "500+"


_FRACTION = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_DIGITS = re.compile(
    r"(?<![\w.,:])(?P<clock>\d{1,2}:[0-5]\d)(?![\d:])|(?P<alone>(?<!\d)[½¼¾])"
    r"|(?<![\w.,:/-])(?P<digits>[1-9]\d{0,2}(?:[.,']\d{3})+(?!\d)|"
    r"\d+(?:[.,]\d+)?)(?P<fraction>[½¼¾])?(?P<thousand>k\b)?"
    r"(?P<plus>\+|-plus\b)?"
)
_SPACED_DIGITS = re.compile(r"(?<![\w.,:/-])\d{1,3}(?: \d{3})+(?![\d.,]\d|\d)")
_AFTER_RANGE_DASH = re.compile(r"(?<=\d)-(?=\d)")
_ORDINAL_DIGITS = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th|e|eme|er|a|o|ª|º)\b")
_CLOSED = 20  # after a word under twenty nothing more is added
_THOUSAND = 1000
_WORD = re.compile(r"quatre-vingts?(?![a-zß])|[a-zß]+")
_AFTER_TEN = frozenset({"sept", "huit", "neuf"})  # French counts 77 as sixty-ten-seven
_LANGUAGES = frozenset(ADDING)


def find_numbers(folded: str, language: str | None) -> tuple[Number, ...]:
    """Return the numbers of a folded sentence in order; unknown languages are read as English."""
    tongue = language if language in _LANGUAGES else "en"
    found = [*_phrases(folded, tongue), *_in_digits(folded, tongue), *_in_words(folded, tongue)]
    taken: list[Number] = []
    for number in sorted(found, key=lambda item: (item.start, -item.end)):
        if not taken or number.start >= taken[-1].end:
            taken.append(number)
    return tuple(_with_halves(number, folded, tongue) for number in taken)


@lru_cache(maxsize=16)
def _phrase_pattern(language: str, *, has_times: bool) -> re.Pattern[str]:
    rows = [pattern for pattern, _, _ in PHRASES[language]] + [word for word, _ in TIMES[language] if has_times]
    return re.compile("|".join(rf"\b(?P<p{index}>{row})\b" for index, row in enumerate(rows)))


def _phrases(folded: str, language: str) -> list[Number]:
    found = []
    count = len(PHRASES[language])
    has_times = language != "de" or "mal" in folded
    for match in _phrase_pattern(language, has_times=has_times).finditer(folded):
        index = int((match.lastgroup or "p0")[1:])
        if index < count:
            _, value, bound = PHRASES[language][index]
            found.append(Number(match.start(), match.end(), float(value), "cardinal", bound))
        else:
            found.append(Number(match.start(), match.end(), float(TIMES[language][index - count][1]), "times"))
    return found


def _in_digits(folded: str, language: str) -> list[Number]:
    found = []
    text = _AFTER_RANGE_DASH.sub(" ", folded)  # "30-40": the dash must not glue the second number to the first
    if language != "en":
        for match in _SPACED_DIGITS.finditer(text):
            found.append(Number(match.start(), match.end(), float(match.group().replace(" ", "")), "cardinal"))
    for match in _ORDINAL_DIGITS.finditer(text):
        found.append(Number(match.start(), match.end(), float(match[1]), "ordinal"))
    for match in _DIGITS.finditer(text):
        found.append(_of_digits(match))
    return [_multiplied(number, text, language) for number in found]


def _of_digits(match: re.Match[str]) -> Number:
    if match["clock"]:
        minutes, seconds = match["clock"].split(":")
        return Number(match.start(), match.end(), int(minutes) * 60.0 + int(seconds), "clock")
    value = _value(match["digits"]) if match["digits"] else 0.0
    value += _FRACTION.get(match["fraction"] or match["alone"] or "", 0.0)
    if match["thousand"]:
        value *= 1000
    return Number(match.start(), match.end(), value, "cardinal", ">" if match["plus"] else "")


def _value(digits: str) -> float:
    """Three digits after a separator are thousands in all four languages: 13,000 and 13.000."""
    if re.fullmatch(r"[1-9]\d{0,2}(?:[.,']\d{3})+", digits):
        return float(re.sub(r"[.,']", "", digits))
    return float(digits.replace("'", "").replace(",", "."))


def _multiplied(number: Number, folded: str, language: str) -> Number:
    """Return "70 million" for 70, "13 mil" for 13."""
    word = re.compile(r"\s+([a-z]+)\b").match(folded, number.end)
    factor = MULTIPLYING[language].get(word[1]) if word and number.kind == "cardinal" else None
    if word is None or factor is None:
        return number
    return number._replace(end=word.end(), value=number.value * factor)


def _in_words(folded: str, language: str) -> list[Number]:
    found: list[Number] = []
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(folded):
        text = match.group()
        if run and not _is_joined(folded[run[-1].end() : match.start()]):
            found.extend(_of_run(run, language))
            run = []
        if text in ADDING[language] or text in MULTIPLYING[language] or (run and text in JOINING[language]):
            run.append(match)
            continue
        found.extend(_of_run(run, language))
        run = []
        if text in ARTICLES[language]:
            run = [match]
        elif text in ORDINALS[language]:
            found.append(Number(match.start(), match.end(), float(ORDINALS[language][text]), "ordinal"))
    return [*found, *_of_run(run, language)]


def _is_joined(gap: str) -> bool:
    return gap in (" ", "-")


def _of_run(run: list[re.Match[str]], language: str) -> list[Number]:
    """Add up a run of number words; it may hold several numbers: "one and two", "five six"."""
    while run and run[-1].group() in JOINING[language]:
        run = run[:-1]
    if not run:
        return []
    cut = _second_number(run, language)
    if cut is not None:
        return [*_of_run(run[:cut], language), *_of_run(run[cut:], language)]
    is_article = len(run) == 1 and run[0].group() in ARTICLES[language]
    value = _sum([match.group() for match in run], language)
    return [Number(run[0].start(), run[-1].end(), value, "article" if is_article else "cardinal")]


def _second_number(run: list[re.Match[str]], language: str) -> int | None:
    """Return where a second number begins in a run: a word under a hundred right after one under twenty."""
    adding, joining = ADDING[language], JOINING[language]
    words = [match.group() for match in run]
    for position in range(1, len(words)):
        before = words[position - 1]
        if before in joining and position > 1:
            before = words[position - 2]
        if before == "dix" and words[position] in _AFTER_TEN:
            continue
        is_closed = 0 < adding.get(before, 100.0) < _CLOSED
        if words[position] not in joining and is_closed and adding.get(words[position], 100.0) < _CLOSED * 5:
            return position
    return None


def _sum(words: list[str], language: str) -> float:
    adding, multiplying = ADDING[language], MULTIPLYING[language]
    total = current = 0.0
    for word in words:
        if word in adding:
            current += adding[word]
        elif word in multiplying:
            current = max(current, 1.0) * multiplying[word]
            if multiplying[word] >= _THOUSAND:
                total, current = total + current, 0.0
    return total + current or 1.0


def _with_halves(number: Number, folded: str, language: str) -> Number:
    """Return "two and a half" for two, "a year and a half" for the "a", half a million more for "two and a half"."""
    if number.kind not in ("cardinal", "article"):
        return number
    half = 0.5 * _last_factor(folded[number.start : number.end], language)
    match = re.compile(HALVES[language]).match(folded, number.end) if number.kind == "cardinal" else None
    if match:
        return number._replace(end=match.end(), value=number.value + half)
    behind = re.compile(HALVES_AFTER[language]).match(folded, number.end)
    return number._replace(value=number.value + half, kind="cardinal") if behind else number


def _last_factor(written: str, language: str) -> float:
    """Return by what the last word of a number multiplies: a million for "eight million"."""
    words = _WORD.findall(written)
    return MULTIPLYING[language].get(words[-1], 1.0) if words else 1.0
