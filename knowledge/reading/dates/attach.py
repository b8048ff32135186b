"""Hangs each written date on a film and an event, and reads the dates of one enumeration alike."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from knowledge.linking.linked import ReadingContext
from knowledge.reading.dates.cues import AHEAD, BEHIND, DUE, SINCE
from knowledge.reading.dates.events import event_of, is_moved_date
from knowledge.reading.dates.grammar import WrittenDate, written_dates
from knowledge.reading.dates.neighbours import Neighbours, is_enumerated, tells_when, with_chain
from knowledge.reading.dates.resolve import View, resolve
from knowledge.reading.governing import governing_film
from knowledge.text.readable import Sentence
from records.dates import Grain, PartialDate
from records.findings import EventClass, EventDate
from records.subjects import SubjectId

_GRAINS = (Grain.DAY, Grain.MONTH, Grain.SEASON, Grain.YEAR)
_UNTIL = re.compile(
    r"(?:until|till|by|bis|hasta|jusqu'(?:en|au)|ab|a partir de[ls]?|a partir du|des) (?:the |el |le )?$"
)
# "podrá verse desde el 27 de septiembre": what will be so from then on has not been so since
_MAY = re.compile(r"(?<![^\W_])(?:will|podran?|estara|llegara|pourra|sera|sortira|wird|werden|soll)(?![^\W_])")
_PASSIVE = re.compile(r"(?<![^\W_])(?:was|were|been|had) \w+$")
_SLOT = re.compile(r" (?:date|slot)(?![^\W_])")  # "takes over the June date"
# "Then came ...", "The first was ...": a sentence that goes on with the dates of the one before it
_GOES_ON = re.compile(
    r"\W*(?:then|after (?:that|this)|later|next|before that|danach|dann|spater|zuvor|zuletzt|puis|ensuite|auparavant|"
    r"luego|despues|antes|mas tarde|(?:the )?(?:first|original|previous|earlier|last|old) (?:one |date )?(?:was|"
    r"had been))"
    r"(?![^\W_])"
)


@dataclass(slots=True)
class _Reading:
    """What was read so far: the last date, the last past one of the paragraph, the last event and its place."""

    last: PartialDate | None = None
    last_day: PartialDate | None = None
    told: PartialDate | None = None
    event: EventDate | None = None
    paragraph: int | None = None
    sentence: int = -1


def dated_events(context: ReadingContext) -> tuple[EventDate, ...]:
    """Return one event for each date that is written beside words that tell what happened, every telling of it."""
    return tuple(_dated(context))


def _dated(context: ReadingContext) -> Iterator[EventDate]:
    on = context.published_at.date() if context.published_at else None
    so_far = _Reading()
    for sentence in context.text.sentences:
        if sentence.paragraph != so_far.paragraph:
            so_far.paragraph, so_far.told, so_far.event = sentence.paragraph, None, None
        dates = written_dates(sentence.folded, sentence.text, context.text.language)
        previous: WrittenDate | None = None
        for index, written in enumerate(dates):
            if _touches_title(context, sentence, written):
                continue
            beside = Neighbours(
                previous=previous, following=dates[index + 1 : index + 2], last=so_far.last, last_day=so_far.last_day
            )
            whole = with_chain(sentence.folded, written, beside)
            view = View(on=on, way=0, last=so_far.last, told=so_far.told)
            read = _read(context, sentence, whole, view, _inherited(context, sentence, written, previous, so_far))
            if read is None:
                continue
            previous = written
            so_far.last, so_far.event, so_far.sentence = read.date, read, sentence.index
            if read.date.grain is Grain.DAY:
                so_far.last_day = read.date
            if on is not None and read.date.last_on < on:
                so_far.told = read.date
            yield read


def _touches_title(context: ReadingContext, sentence: Sentence, written: WrittenDate) -> bool:
    start, end = sentence.start + written.start, sentence.start + written.end
    return any(span.place is sentence.place and span.start < end and start < span.end for span in context.title_spans)


def _inherited(
    context: ReadingContext, sentence: Sentence, written: WrittenDate, previous: WrittenDate | None, so_far: _Reading
) -> EventDate | None:
    """Return the release date whose enumeration a date goes on with: "to May 2, then June 6"."""
    if so_far.event is None or so_far.event.event is not EventClass.RELEASE or tells_when(sentence.folded, written):
        return None
    if previous is not None and so_far.sentence == sentence.index:
        return so_far.event if is_enumerated(sentence.folded[previous.end : written.start]) else None
    goes_on = 0 < sentence.index - so_far.sentence <= _NEXT and _GOES_ON.match(sentence.folded)
    return so_far.event if goes_on and not context.films_in(sentence) else None


_NEXT = 2  # sentences after which an enumeration is over


def _read(
    context: ReadingContext, sentence: Sentence, written: WrittenDate, view: View, inherited: EventDate | None
) -> EventDate | None:
    year = view.last.first_on.year if view.last else None
    resolved = resolve(written, replace(view, way=_way(sentence.folded, written), last_year=year))
    if resolved is None:
        return None
    film, is_own_year = _film_of(context, sentence, written)
    is_ahead = view.on is not None and resolved.date.first_on > view.on
    event = EventClass.RELEASE if is_own_year else event_of(context, sentence, written, is_ahead=is_ahead)
    if inherited is not None and event in (None, EventClass.OTHER, EventClass.ANNOUNCED, EventClass.RELEASE):
        event, film = EventClass.RELEASE, inherited.film
    if event is None or (event is EventClass.STUNT_FILMED and _is_spoken_today(context, sentence, written)):
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


def _is_spoken_today(context: ReadingContext, sentence: Sentence, written: WrittenDate) -> bool:
    """Whether it is the "today" of a quotation: the day of the shoot it was said on, which nobody tells."""
    is_quoted = context.text.speech_at(sentence.place, sentence.start + written.start) is not None
    return written.form == "today" and is_quoted


def _way(folded: str, written: WrittenDate) -> int:
    """Return where the verb nearest before the date looks, else the nearest after it: -1 back, 1 ahead, 0 unknown."""
    if SINCE.search(folded[: written.core]) and not _MAY.search(folded[: written.core]):
        return -1
    until = _UNTIL.search(folded[: written.core])
    if until and (written.form != "weekday" or not BEHIND.search(folded[: until.start()])):
        return 1
    if is_moved_date(folded, written) or _SLOT.match(folded, written.end):
        return 1
    before, after = folded[: written.start], folded[written.end :]
    ahead = max((match.end() for match in AHEAD.finditer(before)), default=-1)
    behind = max((match.end() for match in BEHIND.finditer(before)), default=-1)
    if ahead == behind != -1:  # "slated" is both: "slated for May", "was slated for May"
        return -1 if _PASSIVE.search(before[:ahead]) else 1
    if ahead == behind == -1:
        first_ahead, first_behind = AHEAD.search(after), BEHIND.search(after)
        ahead = -first_ahead.start() if first_ahead else -len(folded) - 1
        behind = -first_behind.start() if first_behind else -len(folded) - 1
        if first_ahead is None and first_behind is None:
            return 1 if DUE.search(folded) else 0
    return 1 if ahead > behind else -1


def _film_of(context: ReadingContext, sentence: Sentence, written: WrittenDate) -> tuple[SubjectId | None, bool]:
    """Return the film that governs a date, and whether the date is the year in brackets after its title."""
    start = sentence.start + written.start
    before = [(span, film) for film, span in context.films_in(sentence) if span.end <= start]
    if before and written.form == "year":
        span, film = before[-1]
        if context.text.folded[sentence.place][span.end : start].strip(" '\".,") in ("", "("):
            return film, True
    return governing_film(context, sentence, start), False


def once_each(found: Iterable[EventDate]) -> tuple[EventDate, ...]:
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
