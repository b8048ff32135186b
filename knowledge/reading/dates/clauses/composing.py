"""Composes the verb of a date's clause and the noun it is about to an event."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from knowledge.reading.dates.clauses import english, french, german, spanish
from knowledge.reading.dates.clauses.segments import Segment, by_nearness
from knowledge.reading.dates.grammar import WrittenDate
from records.findings import EventClass as E

_TONGUES = {"en": english, "es": spanish, "fr": french, "de": german}
_REACH = 2  # segments beyond its own in which a date looks for a verb


class _Rule(NamedTuple):
    verb: str
    noun: str | None  # None: the verb alone tells it
    event: E
    ahead: bool | None  # only for days to come, only for past ones, or for both


# The first rule that holds is taken: what is rarer and surer comes first.
_RULES = (
    _Rule("say", None, E.OTHER, False),
    _Rule("hurt", None, E.INJURY, False),
    _Rule("resume", "work", E.OTHER, None),
    _Rule("stop", "work", E.DELAY, False),
    _Rule("show", "trade", E.FOOTAGE_SHOWN, False),
    _Rule("show", "festival", E.PREMIERE, None),
    _Rule("host", "festival", E.PREMIERE, None),
    _Rule("tell", "sequel", E.ANNOUNCED, False),
    _Rule("show", "clip", E.FOOTAGE_SHOWN, False),
    _Rule("begin", "work", E.FILMING_START, None),
    _Rule("end", "work", E.FILMING_WRAP, None),
    _Rule("sign", "part", E.CAST, False),
    _Rule("shoot", "from", E.FILMING_START, True),
    _Rule("book", None, E.RELEASE, True),
    _Rule("appear", "film", E.RELEASE, None),
    _Rule("shoot", "stunt", E.STUNT_FILMED, None),
)
_DAY_RULES = (_Rule("revise", "plan", E.DELAY, False),)
_OWN = frozenset({"say"})  # verbs that tell only of a date in their own segment
_VAGUE = frozenset({E.OTHER, E.STUNT_FILMED})  # what other words of the sentence may tell more exactly
# A death is no release, though somebody "came"; what a festival shows is shown for the first time.
# What is shot from a day to come on is the shoot.
_OVER = {
    E.INJURY: frozenset({E.RELEASE, E.STUNT_FILMED}),
    E.PREMIERE: frozenset({E.RELEASE, E.FOOTAGE_SHOWN}),
    E.FILMING_START: frozenset({E.STUNT_FILMED}),
}
_NOTHING: frozenset[E] = frozenset()
_PLACES = frozenset({"festival", "trade"})  # nouns that are meant only in the segment of the verb
_NEWS_DAYS = ("weekday", "today")


class Told(NamedTuple):
    """What a clause tells of its date, and whether that goes before plain words of another clause."""

    event: E
    is_sure: bool
    over: frozenset[E]  # what plain words of the same segment tell less exactly


def told_by_clause(folded: str, written: WrittenDate, language: str | None, *, is_ahead: bool) -> Told | None:
    """Return what the nearest verb that tells an event says of a date, None when none does.

    `folded` is the sentence. The verb is looked for in the segment of the date, then in the next ones; what it is
    about, in the verb's segment, for a verb beside the date then in the whole sentence.
    """
    tongue = language if language in _TONGUES else "en"
    rules = (*(_DAY_RULES if written.form in _NEWS_DAYS else ()), *_RULES)
    nouns = set(_classes(_nouns(tongue), folded, Segment(0, len(folded))))
    for nearness, segment in enumerate(by_nearness(folded, written.start, written.end)[: 1 + _REACH]):
        verbs = set(_classes(_verbs(tongue), folded, segment))
        own = set(_classes(_nouns(tongue), folded, segment))
        for known in (own, *((nouns - _PLACES,) if nearness == 0 else ())):
            for rule in rules:
                is_meant = rule.verb in verbs and (rule.noun is None or rule.noun in known)
                is_near = nearness == 0 or rule.verb not in _OWN
                if is_meant and is_near and rule.ahead in (None, is_ahead):
                    is_sure = nearness == 0 and rule.event not in _VAGUE
                    return Told(rule.event, is_sure, _OVER.get(rule.event, _NOTHING) if is_sure else _NOTHING)
    return None


def _classes(pattern: re.Pattern[str], folded: str, segment: Segment) -> Iterator[str]:
    for match in pattern.finditer(folded, segment.start, segment.end):
        if match.lastindex is not None:
            yield from (name for name, told in match.groupdict().items() if told is not None)


def _together(rows: dict[str, str]) -> re.Pattern[str]:
    """Return one pattern in which each class is looked for at every word, so that one word may be of several."""
    parts = "".join(rf"(?:(?=(?P<{name}>{words})(?![^\W_])))?" for name, words in rows.items())
    return re.compile(rf"(?<![^\W_]){parts}(?=\w)")


@lru_cache(maxsize=8)
def _verbs(tongue: str) -> re.Pattern[str]:
    return _together(_TONGUES[tongue].VERBS)


@lru_cache(maxsize=8)
def _nouns(tongue: str) -> re.Pattern[str]:
    return _together(_TONGUES[tongue].NOUNS)
