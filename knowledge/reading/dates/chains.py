"""Finds the release dates that an article says were replaced: "moved from A to B", "first A, then B, now C"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from knowledge.linking.linked import ReadingContext
from knowledge.reading.dates.cues import MOVED, NEW, OLD, OLD_BEHIND
from records.dates import DateBasis
from records.findings import EventClass, EventDate, Place, Supersession
from records.subjects import SubjectId

_THEN = re.compile(
    r"\W*(?:(?:,|and|y|et|und|then|later|finally|puis|enfin|luego|despues|finalmente|dann|spater|for|to|on|a|al|"
    r"au|auf|"
    r"en|in|der|den|dem|le|el|the|after that|came)\W*)*"
)
# "on April 2 in Britain and on April 10 in America": two places, two dates that both hold
_PARALLEL = re.compile(
    r"[^.;]{0,40}(?<![^\W_])(?:and|y|et|und|while|mientras|tandis)(?![^\W_])[^.;]{0,40}(?<![^\W_])(?:in|en|aux?|dans|"
    r"here)"
    r"(?![^\W_])[^.;]{0,40}|\W+(?:in|en|aux?|dans)(?![^\W_])[^.;]{2,25}(?:and|y|et|und)[^.;]{0,20}"
)
_FAR = 2  # sentences between an old date and the new one where both are called so
_GOES_ON = re.compile(
    r"\W*(?:then|after that|dann|danach|puis|ensuite|luego|despues|zuletzt|(?:it|he|er|il) (?:then|dann))(?![^\W_])"
)


_STEP = re.compile(r"(?<![^\W_])(?:then|before|puis|avant de|luego|antes de|dann|bevor)(?![^\W_])")


@dataclass(slots=True)
class _Step:
    """One standing of a film in the calendar: the dates that held at once, and whether they are said to be past."""

    dates: list[EventDate]
    role: int  # -1 replaced, 1 replacing, 0 not told
    goes_on: bool  # follows the step before it: "then", a comma
    sentence: int


def superseded(context: ReadingContext, events: tuple[EventDate, ...]) -> tuple[Supersession, ...]:
    """Return the pairs of release dates of one film of which the second replaced the first, in order of telling."""
    if not any(OLD.search(sentence.folded) or NEW.search(sentence.folded) for sentence in context.text.sentences):
        return ()
    by_film: dict[SubjectId, list[EventDate]] = {}
    for event in events:
        if event.film is not None and event.event is EventClass.RELEASE and event.evidence.place is not Place.TITLE:
            by_film.setdefault(event.film, []).append(event)
    found: list[Supersession] = []
    for film, told in by_film.items():
        for old, new in _replaced(_steps(context, told)):
            pair = Supersession(film=film, old=old.date.iso, new=new.date.iso)
            if pair.old != pair.new and pair not in found and _is_plain(old, new):
                found.append(pair)
    return tuple(found)


def _is_plain(old: EventDate, new: EventDate) -> bool:
    """Whether two dates differ, and not only in how closely they are told."""
    return not (old.date.first_on <= new.date.first_on <= old.date.last_on)


def _steps(context: ReadingContext, told: list[EventDate]) -> list[_Step]:
    steps: list[_Step] = []
    before: EventDate | None = None
    for event in told:
        place, start = event.evidence.place, event.evidence.start
        sentence = context.text.sentence_at(place, start)
        is_beside = before is not None and before.evidence.place is place and before.evidence.start >= sentence.start
        begin = before.evidence.end if before is not None and is_beside else sentence.start
        lead = context.text.folded[place][begin:start]
        whole = context.text.folded[place][begin : event.evidence.end]  # a date may hold its preposition
        tail = context.text.folded[place][event.evidence.end : sentence.end]
        role = _role(whole, tail)
        is_market = event.basis is DateBasis.RELATIVE or _PARALLEL.fullmatch(lead)
        if steps and is_beside and role == 0 and is_market:
            steps[-1].dates.append(event)
        else:
            goes_on = _goes_on(lead) if is_beside else bool(_GOES_ON.match(lead))
            steps.append(_Step([event], role, goes_on and role != -1, sentence.index))
        before = event
    return steps


def _goes_on(lead: str) -> bool:
    """Whether the words between two dates of a sentence tell that the second followed the first."""
    return _THEN.fullmatch(lead) is not None or _STEP.search(lead) is not None or MOVED.search(lead) is not None


def _role(lead: str, tail: str) -> int:
    """Return what the words before a date, else right behind it, say of it: the last of them decides."""
    old = max((match.end() for match in OLD.finditer(lead)), default=-1)
    new = max((match.end() for match in NEW.finditer(lead)), default=-1)
    if old == new == -1:
        return -1 if OLD_BEHIND.match(tail) else 0
    return -1 if old >= new else 1


def _replaced(steps: list[_Step]) -> Iterator[tuple[EventDate, EventDate]]:
    """Pair what stands beside what: an old date with the next new one, else with the one told right before it."""
    used: set[int] = set()
    for index, (one, two) in enumerate(pairwise(steps)):
        is_told = one.role == -1 and two.role == 1
        is_near = two.sentence - one.sentence <= (_FAR if is_told else 1)
        if is_near and two.role != -1 and (one.role == -1 or two.goes_on) and (one.role or two.role):
            yield from _zipped(one, two)
            used |= {index, index + 1}
        elif is_near and two.goes_on and index in used:
            yield from _zipped(one, two)
            used.add(index + 1)
    for index, (one, two) in enumerate(pairwise(steps)):
        is_near = two.sentence - one.sentence <= 1
        if is_near and two.role == -1 and one.role != -1 and not {index, index + 1} & used:
            yield from _zipped(two, one)


def _zipped(old: _Step, new: _Step) -> Iterator[tuple[EventDate, EventDate]]:
    if len(old.dates) == len(new.dates):
        yield from zip(old.dates, new.dates, strict=True)
    else:
        yield old.dates[0], new.dates[0]
