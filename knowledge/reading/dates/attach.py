"""Hangs each written date on an event and a film: the nearest fitting words of its clause decide."""

import re
from dataclasses import replace
from datetime import date

from knowledge.reading.context import ReadingContext
from knowledge.reading.dates.cues import AHEAD, BEHIND, MOVED, cue_events
from knowledge.reading.dates.grammar import WrittenDate, written_dates
from knowledge.reading.dates.neighbours import with_chain
from knowledge.reading.dates.resolve import Resolved, View, resolve
from knowledge.reading.governing import governing_film
from knowledge.reading.text import Sentence
from records.dates import Grain, PartialDate
from records.findings import EventClass, EventDate
from records.subjects import SubjectId

_BOUNDARY = re.compile(
    r"[;:()]|,|\s-\s|\b(?:and|but|while|which|who|when|after|before|y|pero|que|et|mais|qui|und|aber|die|der)\b"
)
_BOUNDARY_COST = 14.0  # a clause boundary counts as so many characters of distance
_BEHIND_COST = 1.25  # what stands after the date is a little further away than what stands before
_GRAINS = (Grain.DAY, Grain.MONTH, Grain.SEASON, Grain.YEAR)
_UNTIL = re.compile(r"(?:until|till|by|bis|hasta|jusqu'en|ab) ")
_IN_YEAR = re.compile(r"(?:back )?(?:in|en) (?:19|20)\d\d")
_BARE = 6  # signs a sentence may have beside its date
_MOVABLE = frozenset({EventClass.RELEASE})
_NEVER_AHEAD = frozenset({EventClass.OTHER, EventClass.INJURY, EventClass.FOOTAGE_SHOWN, EventClass.RECORD})


def dated_events(context: ReadingContext) -> tuple[EventDate, ...]:
    """Return one event for each date that is written beside words that tell what happened."""
    found: list[EventDate] = []
    last: PartialDate | None = None
    told: PartialDate | None = None
    paragraph = None
    on = context.published_at.date() if context.published_at else None
    for sentence in context.text.sentences:
        if sentence.paragraph != paragraph:
            paragraph, told = sentence.paragraph, None
        dates = written_dates(sentence.folded, sentence.text, context.text.language)
        for index, written in enumerate(dates):
            if _touches_title(context, sentence, written):
                continue
            whole = with_chain(sentence.folded, written, dates[index + 1 : index + 2], last)
            read = _read(context, sentence, whole, View(on=on, way=0, last=last, told=told))
            if read is None:
                continue
            last = read.date
            if on is not None and last.last_on < on:
                told = last
            found.append(read)
    return _once_each(found)


def _touches_title(context: ReadingContext, sentence: Sentence, written: WrittenDate) -> bool:
    start, end = sentence.start + written.start, sentence.start + written.end
    return any(span.place is sentence.place and span.start < end and start < span.end for span in context.title_spans)


def _read(context: ReadingContext, sentence: Sentence, written: WrittenDate, view: View) -> EventDate | None:
    year = view.last.first_on.year if view.last else None
    resolved = resolve(written, replace(view, way=_way(sentence.folded, written), last_year=year))
    if resolved is None:
        return None
    film, is_own_year = _film_of(context, sentence, written)
    event = EventClass.RELEASE if is_own_year else _event_of(context, sentence, written, resolved, view.on)
    if event is None:
        return None
    start, end = sentence.start + written.start, sentence.start + written.end
    evidence = context.text.evidence(sentence.place, start, end)
    return EventDate(
        date=resolved.date,
        basis=resolved.basis,
        event=event,
        film=film,
        surface=evidence.quote,
        evidence=evidence,
        sentence=sentence.text,
    )


def _way(folded: str, written: WrittenDate) -> int:
    """Return where the verb nearest before the date looks, else the nearest after it: -1 back, 1 ahead, 0 unknown."""
    if _UNTIL.match(folded, written.start):
        return 1
    before, after = folded[: written.start], folded[written.end :]
    ahead = max((match.end() for match in AHEAD.finditer(before)), default=-1)
    behind = max((match.end() for match in BEHIND.finditer(before)), default=-1)
    if ahead == behind == -1:
        first_ahead, first_behind = AHEAD.search(after), BEHIND.search(after)
        ahead = -first_ahead.start() if first_ahead else -len(folded) - 1
        behind = -first_behind.start() if first_behind else -len(folded) - 1
        if first_ahead is None and first_behind is None:
            return 0
    return 1 if ahead > behind else -1


def _event_of(
    context: ReadingContext, sentence: Sentence, written: WrittenDate, resolved: Resolved, on: date | None
) -> EventClass | None:
    """Return the event whose words stand nearest, distance weighed by how telling they are."""
    best = _nearest_cue(context, sentence, written)
    if best is None and len(sentence.folded) - (written.end - written.start) <= _BARE:
        # "November 2018. The studio says ...": a date that is a sentence of its own heads the next one.
        following = context.text.sentences[sentence.index + 1 : sentence.index + 2]
        head = replace(written, start=0, end=0)
        best = next((_nearest_cue(context, item, head) for item in following), None)
    is_ahead = on is not None and resolved.date.first_on > on
    if _tells_a_move(sentence.folded, written, is_ahead=is_ahead) and (best is None or best in _MOVABLE):
        return EventClass.DELAY
    if written.form == "feast" and best is not EventClass.RELEASE:
        return None  # feasts are spoken of for many reasons
    if best is not None and not (is_ahead and best in _NEVER_AHEAD):
        return best
    return _without_cue(context, sentence, written, is_ahead=is_ahead)


def _without_cue(
    context: ReadingContext, sentence: Sentence, written: WrittenDate, *, is_ahead: bool
) -> EventClass | None:
    """A day to come without a word why is the day a film comes out; one beside a stunt is the day it was shot."""
    if is_ahead and written.form in ("day", "month", "feast", "weekday", "ordinal"):
        return EventClass.RELEASE
    if any(sentence.covers(span.place, span.start) for item in context.stunts for span in item.evidence):
        return EventClass.STUNT_FILMED
    is_told = written.form in ("day", "weekday", "month") or _IN_YEAR.match(sentence.folded, written.start)
    return EventClass.OTHER if is_told else None


def _nearest_cue(context: ReadingContext, sentence: Sentence, written: WrittenDate) -> EventClass | None:
    """Return the event whose words stand nearest in a sentence, distance weighed by how telling they are."""
    best: tuple[float, EventClass] | None = None
    for start, end, event, weight in cue_events(sentence.folded, context.text.language):
        if written.start <= start < written.end or context.is_title(sentence.place, sentence.start + start):
            continue
        cost = _distance(sentence.folded, start, end, written) / weight
        if best is None or cost < best[0]:
            best = (cost, event)
    return best[1] if best else None


def _tells_a_move(folded: str, written: WrittenDate, *, is_ahead: bool) -> bool:
    """Whether a day just past, or a month before its verb, is when a release was moved."""
    if is_ahead or written.form not in ("weekday", "today", "month"):
        return False
    moved = MOVED.search(folded)
    return moved is not None and (written.form != "month" or moved.start() > written.end)


def _distance(folded: str, start: int, end: int, written: WrittenDate) -> float:
    if end <= written.start:
        gap, factor = folded[end : written.start], 1.0
    else:
        gap, factor = folded[written.end : start], _BEHIND_COST
    crossed = len(_BOUNDARY.findall(gap))
    return (len(gap) + 6 + crossed * _BOUNDARY_COST) * factor


def _film_of(context: ReadingContext, sentence: Sentence, written: WrittenDate) -> tuple[SubjectId | None, bool]:
    """Return the film that governs a date, and whether the date is the year in brackets after its title."""
    start = sentence.start + written.start
    before = [(span, film) for film, span in context.films_in(sentence) if span.end <= start]
    if before and written.form == "year":
        span, film = before[-1]
        if context.text.folded[sentence.place][span.end : start].strip(" '\".,") in ("", "("):
            return film, True
    return governing_film(context, sentence, start), False


def _once_each(found: list[EventDate]) -> tuple[EventDate, ...]:
    """Keep the first telling of each date, event and film, and of a coarse and a fine one the fine one."""
    seen: dict[tuple[str, EventClass, SubjectId | None], EventDate] = {}
    for event in found:
        seen.setdefault((event.date.iso, event.event, event.film), event)
    return tuple(event for event in seen.values() if not any(_is_finer(other, event) for other in seen.values()))


def _is_finer(fine: EventDate, coarse: EventDate) -> bool:
    return (
        fine.film == coarse.film
        and fine.event is coarse.event
        and _GRAINS.index(fine.date.grain) < _GRAINS.index(coarse.date.grain)
        and coarse.date.first_on <= fine.date.first_on <= coarse.date.last_on
    )
