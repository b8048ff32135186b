"""Decides what happened on a written date: the words that govern it, the move it belongs to, the nearest cue."""

import re
from dataclasses import replace

from knowledge.linking.linked import ReadingContext
from knowledge.reading.dates.clauses import own_segment, told_by_clause
from knowledge.reading.dates.cues import AHEAD, BEHIND, MOVED, SAID, SAID_FAR, cue_events
from knowledge.reading.dates.grammar import WrittenDate
from knowledge.reading.dates.neighbours import tells_when
from knowledge.reading.dates.shoots import end_of_shoot, tells_of_shoot
from knowledge.text.readable import Sentence
from records.findings import EventClass, Modality

_BOUNDARY = re.compile(
    r"[;:()]|,|\s-\s|\b(?:and|but|while|which|who|when|after|before|y|pero|que|et|mais|qui|und|aber|die|der)\b"
)
_BOUNDARY_COST = 14.0  # a clause boundary counts as so many characters of distance
_BEHIND_COST = 1.25  # what stands after the date is a little further away than what stands before
_PLAIN = 0.9  # the weight from which a cue tells more than that somebody said something
_BESIDE = 2.0  # the cost of a cue with nothing but a preposition or an article between: "opens on May 2"
_JOINING = re.compile(
    r"(?: (?:der film|the film|the movie|le film|la pelicula|la cinta|er|sie|es))?"
    r"(?: (?:in|at|en|a|au|aux|bei|beim|auf|zu) (?:the |der |dem |el |la |le )?[\w-]+)?"
    r"(?: ?(?:on|in|for|the|this|next|als|am|im|den|le|el|de|en|para|of|last)){0,2} ?"
)
_IN_YEAR = re.compile(r"(?:back )?(?:in|en) (?:19|20)\d\d")
_BARE = 6  # signs a sentence may have beside its date
_UNTIL = re.compile(r"(?:until|till|by|bis|hasta|jusqu'(?:en|au?)) (?:the |el |le |zum )?$")
# "from A to B", "leaves A for B", "B rather than A": the prepositions of a moved date
_MOVED_LEAD = re.compile(
    r"(?<![^\W_])(?:from|to|until|for|than|of|leaves|left|swap(?:s|ped)|vacat(?:es|ed)|ditch(?:es|ed)|off its|de|"
    r"du|del|desde|al?|au|para|por|vom|auf|auf den|"
    r"auf die|"
    r"hasta|statt am|statt)(?: (?:the|early|late|el|le|den|next|this|spring|summer))? $"
)
# "filmed from May to September": the ends of a shoot
_FROM = re.compile(r"(?<![^\W_])(?:from|between|von|zwischen|de|entre|desde) $")
_TO = re.compile(r" (?:to|until|and|bis|und|a|et|y|hasta|jusqu'en) (?:\w+ ){0,2}\w+")
_FROM_TO = re.compile(
    r"(?<![^\W_])(?:from|between|von|zwischen|de|entre|desde) (?:\d+\.? )?[a-z]{3,}\.?(?: \d{4})? "
    r"(?:to|until|and|bis|und|a|et|y|hasta|jusqu'en) (?:early |late |mid-)?(?:\d+\.? )?$"
)
_FILMING = frozenset({EventClass.FILMING_START, EventClass.FILMING_WRAP, EventClass.STUNT_FILMED})
# what the words round a date may tell of it although it begins or ends a shoot
_OF_SHOOT = frozenset({None, EventClass.OTHER, EventClass.RELEASE, *_FILMING})
# what the day of a piece of news may be called before one looks at the news
_STATED = frozenset({None, EventClass.OTHER, EventClass.ANNOUNCED, EventClass.CAST})
_CAST = 1.5  # the weight of words that surely tell of a cast
_NEVER_AHEAD = frozenset({EventClass.OTHER, EventClass.INJURY, EventClass.FOOTAGE_SHOWN, EventClass.RECORD})
_FIRM = 1.6  # the weight from which words hold for a day to come, too: "work resumes on Monday"
_MOVE_NEAR = 20  # signs between a day and the verb that says what was moved on it
# "reached cinemas today after being moved twice": the day is that of the release
_AFTER_MOVES = re.compile(r"(?<![^\W_])(?:after|following|tras|despues de|apres|nach|nachdem)(?![^\W_])")
_THAT = re.compile(r"(?<![^\W_])(?:that|que|qu|dass|daß|how|when)(?![^\W_])")
# "said on Monday, where the film had its premiere": the day of the statement is that of the premiere
_AT_PREMIERE = re.compile(
    r",? (?:[^.;,]{0,40}?, )?(?:where|when|at|after|during|donde|cuando|en|durante|ou|lors|a|wo|als|bei) "
    r"[^.;]{0,40}?(?:premier|red carpet|alfombra roja|tapis rouge|roten? teppich)"
)
# "confirmed on Monday that there will be a sequel": what is confirmed is new
_NEW_FILM = re.compile(
    r"[^.;]{0,40}?(?<![^\W_])(?:a|another|an?|una|otra|une|eine) (?:\w+ ){0,2}?(?:sequel|prequel|follow-up|spin-off|"
    r"remake|secuela|precuela|continuacion|suite|fortsetzung|neuauflage)(?![^\W_])"
)
_HALTED = re.compile(
    r"(?<![^\W_])(?:(?:has|have|had) been|is being|are being|will be|is|are) (?:\w+ )?(?:halted|suspended|paused|"
    r"shut down|stopped|delayed|postponed|put on hold|"
    r"pushed)(?![^\W_])|(?<![^\W_])(?:ha sido|han sido|queda\w*) (?:suspendid|aplazad|retrasad|paralizad|"
    r"interrumpid)\w*|"
    r"(?<![^\W_])(?:a|est|ont) (?:ete )?(?:suspendu|interrompu|reporte|arrete)\w*|(?:unterbrochen|gestoppt|"
    r"verschoben|ausgesetzt)(?: worden)?,? $"
)
_NEWS_DAYS = ("weekday", "today")


def event_of(context: ReadingContext, sentence: Sentence, written: WrittenDate, *, is_ahead: bool) -> EventClass | None:
    """Return what happened on a date of a sentence, None when nothing in it tells."""
    best, weight = _of_clause(context, sentence, written, is_ahead=is_ahead)
    folded = sentence.folded
    if not _is_spoken_of(folded, written, best):
        return None
    plain = _by_its_words(context, sentence, written, best)
    if plain is not None:
        return plain
    told = _of_calendar(best) if is_ahead else _of_news(folded, written, best)
    if told is not None:
        return told
    if best in _FILMING and (end := _end_of_shoot(context, sentence, written)) is not None:
        return end
    if best is not None and not (is_ahead and best in _NEVER_AHEAD and weight < _FIRM):
        return best
    return _without_cue(context, sentence, written, is_ahead=is_ahead)


def _by_its_words(
    context: ReadingContext, sentence: Sentence, written: WrittenDate, best: EventClass | None
) -> EventClass | None:
    """Return what the words beside a date settle whichever way it lies: an end of a shoot, of a move; a cast."""
    if best in _OF_SHOOT and (shoot := end_of_shoot(sentence.folded, written)) is not None:
        return shoot
    if is_moved_date(sentence.folded, written) and best not in _FILMING:
        return EventClass.RELEASE
    is_stated = written.form in _NEWS_DAYS and best in _STATED and not tells_when(sentence.folded, written)
    is_cast = is_stated and _tells_of_cast(context, sentence)
    return EventClass.CAST if is_cast else None


def _tells_of_cast(context: ReadingContext, sentence: Sentence) -> bool:
    """Whether what became known on a day is that somebody plays a part: "it emerged on Monday that she joins"."""
    found = cue_events(sentence.folded, context.text.language)
    return any(event is EventClass.CAST and weight >= _CAST for _, _, event, weight in found)


def _end_of_shoot(context: ReadingContext, sentence: Sentence, written: WrittenDate) -> EventClass | None:
    """Return the start or the wrap of a shoot told from one month to another, unless a single stunt is told."""
    if any(sentence.covers(span.place, span.start) for item in context.stunts for span in item.evidence):
        return None
    opens = _FROM.search(sentence.folded[: written.core]) and _TO.match(sentence.folded, written.end)
    if opens:
        return EventClass.FILMING_START
    return EventClass.FILMING_WRAP if _FROM_TO.search(sentence.folded[: written.core]) else None


def _is_spoken_of(folded: str, written: WrittenDate, best: EventClass | None) -> bool:
    """Feasts and weeks are spoken of for many reasons: they count where a film comes out."""
    if written.form not in ("feast", "apart", "week"):
        return True
    return best is EventClass.RELEASE and (written.form != "week" or AHEAD.search(folded) is not None)


def is_moved_date(folded: str, written: WrittenDate) -> bool:
    """Whether a date is one end of a move: behind a word of moving and a preposition, "pushed to May"."""
    if written.form in (*_NEWS_DAYS, "count", "span", "year"):
        return False
    moved = MOVED.search(folded)
    return moved is not None and moved.start() < written.core and bool(_MOVED_LEAD.search(folded[: written.core]))


def _of_calendar(best: EventClass | None) -> EventClass | None:
    """Return what a day to come that is announced is: "announced for 2030"."""
    return EventClass.RELEASE if best is EventClass.ANNOUNCED else None


def _of_news(folded: str, written: WrittenDate, best: EventClass | None) -> EventClass | None:
    """Return what the day of the news was: the day of a move, of an announcement, or of some other statement."""
    said = SAID.search(folded[: written.core]) if written.form in (*_NEWS_DAYS, "day") else None
    movable = best not in (EventClass.INJURY, EventClass.PREMIERE, EventClass.TRAILER, EventClass.DELAY, *_FILMING)
    moved = MOVED.search(folded)
    if moved and best is EventClass.RELEASE and _is_past_move(folded, written, moved):
        moved = None
    is_stated = best not in (EventClass.INJURY, *_FILMING)
    if said and is_stated and (moved or _is_halted(folded[: said.start()], best)):
        return EventClass.DELAY
    if moved and written.form in (*_NEWS_DAYS, "month") and movable and _is_when(folded, written, best):
        return EventClass.DELAY
    if best in (EventClass.RECORD, EventClass.AWARD, EventClass.TRAILER):
        return None
    if (said or best is EventClass.PREMIERE) and _AT_PREMIERE.match(folded, written.end):
        return EventClass.PREMIERE
    if said is None:
        return EventClass.OTHER if _is_told_on(folded, written) else None
    is_news = (said["announced"] or _NEW_FILM.match(folded, written.end)) and best is not EventClass.INJURY
    return EventClass.ANNOUNCED if is_news else EventClass.OTHER


def _is_halted(told: str, best: EventClass | None) -> bool:
    """Whether what is said is that work stands still: "production has been suspended, the studio said on Thursday"."""
    return best in (*_STATED, EventClass.DELAY) and _HALTED.search(told) is not None


def _is_told_on(folded: str, written: WrittenDate) -> bool:
    """Whether a weekday is that of a statement: no verb but that of saying stands before it in its clause."""
    if written.form not in _NEWS_DAYS:
        return False
    far = SAID_FAR.search(folded[: written.core])
    between = far["between"] if far else "that"
    return not (AHEAD.search(between) or BEHIND.search(between) or _THAT.search(between))


def _is_past_move(folded: str, written: WrittenDate, moved: re.Match[str]) -> bool:
    """Whether a film that was moved before comes out on this date: "delayed three times, it opens today"."""
    if written.start >= moved.end():
        return AHEAD.search(folded[moved.end() : written.start]) is not None and not is_moved_date(folded, written)
    return _AFTER_MOVES.search(folded[written.end : moved.start()]) is not None


def _is_when(folded: str, written: WrittenDate, best: EventClass | None) -> bool:
    """Whether a day or month tells when something was moved: it stands at the verb, and is no end of the move."""
    if tells_when(folded, written):
        return True
    if written.form == "month" and written.turn != "back":
        return False
    if written.form != "month" and best in (None, EventClass.RELEASE):
        return True
    return any(-1 <= written.start - match.end() < _MOVE_NEAR for match in MOVED.finditer(folded))


def _without_cue(
    context: ReadingContext, sentence: Sentence, written: WrittenDate, *, is_ahead: bool
) -> EventClass | None:
    """A day to come without a word why is the day a film comes out; one beside a stunt is the day it was shot."""
    if is_ahead and written.form in ("day", "month", "feast", "weekday", "ordinal"):
        if tells_of_shoot(sentence.folded):
            return EventClass.FILMING_START
        return None if _UNTIL.search(sentence.folded[: written.core]) else EventClass.RELEASE
    shot = [item for item in context.stunts if item.modality is not Modality.TRAINING]
    if any(sentence.covers(span.place, span.start) for item in shot for span in item.evidence):
        return EventClass.STUNT_FILMED
    is_told = written.form in ("day", "weekday", "month") or _IN_YEAR.match(sentence.folded, written.start)
    return EventClass.OTHER if is_told else None


def _of_clause(
    context: ReadingContext, sentence: Sentence, written: WrittenDate, *, is_ahead: bool
) -> tuple[EventClass | None, float]:
    """Return the event of the nearest plain cue; what the clause's own verb tells goes before a cue of another."""
    best, weight = _governing_cue(context, sentence, written) or (None, 0.0)
    told = told_by_clause(sentence.folded, written, context.text.language, is_ahead=is_ahead)
    if told is None or (best is not None and not told.is_sure):
        return best, weight
    if best is not None and best not in told.over and weight >= _PLAIN and _has_own_cue(context, sentence, written):
        return best, weight
    return told.event, _FIRM


def _has_own_cue(context: ReadingContext, sentence: Sentence, written: WrittenDate) -> bool:
    """Whether a plain cue stands in the date's own segment of the sentence."""
    own = own_segment(sentence.folded, written.start, written.end)
    return any(
        own.start <= start < own.end and weight >= _PLAIN and not written.start <= start < written.end
        for start, _, _, weight in cue_events(sentence.folded, context.text.language)
        if not context.is_title(sentence.place, sentence.start + start)
    )


def _governing_cue(
    context: ReadingContext, sentence: Sentence, written: WrittenDate
) -> tuple[EventClass, float] | None:
    """Return the nearest cue of the sentence, for a date that is a sentence of its own that of the next one."""
    best = _nearest_cue(context, sentence, written)
    if best is not None or len(sentence.folded) - (written.end - written.start) > _BARE:
        return best
    # "November 2018. The studio says ..."
    following = context.text.sentences[sentence.index + 1 : sentence.index + 2]
    head = replace(written, start=0, core=0, end=0)
    return next((_nearest_cue(context, item, head) for item in following), None)


def _nearest_cue(context: ReadingContext, sentence: Sentence, written: WrittenDate) -> tuple[EventClass, float] | None:
    """Return the event and weight of the words that stand nearest in a sentence, for how telling they are."""
    best: tuple[float, EventClass, float] | None = None
    for start, end, event, weight in cue_events(sentence.folded, context.text.language):
        if written.start <= start < written.end or context.is_title(sentence.place, sentence.start + start):
            continue
        is_beside = weight >= _PLAIN and _is_beside(sentence.folded, start, end, written)
        cost = (_BESIDE if is_beside else _distance(sentence.folded, start, end, written)) / weight
        if best is None or cost < best[0]:
            best = (cost, event, weight)
    return best[1:] if best else None


def _is_beside(folded: str, start: int, end: int, written: WrittenDate) -> bool:
    """Whether nothing but a preposition, an article or a place stands between a cue and a date."""
    gap = folded[end : written.start] if end <= written.start else folded[written.end : start]
    return _JOINING.fullmatch(gap) is not None


def _distance(folded: str, start: int, end: int, written: WrittenDate) -> float:
    if end <= written.start:
        gap, factor = folded[end : written.start], 1.0
    else:
        gap, factor = folded[written.end : start], _BEHIND_COST
    crossed = len(_BOUNDARY.findall(gap))
    return (len(gap) + 6 + crossed * _BOUNDARY_COST) * factor
