"""Finds what belongs to the chain of release dates: the day each was announced, and lists of former dates."""

from collections.abc import Sequence
from datetime import timedelta

from knowledge.relating.timelines import words
from knowledge.relating.timelines.events import Telling, overlap
from knowledge.relating.timelines.releases import Chain, Moves, Step, partial_of
from records.dates import DateBasis, Grain, PartialDate
from records.findings import EventClass
from records.subjects import Catalogue, Film, SubjectId

# News of a new date is printed within a week.
_NEWS = timedelta(days=7)
_ANNOUNCING = frozenset((EventClass.DELAY, EventClass.OTHER, EventClass.ANNOUNCED, EventClass.CAST, EventClass.RELEASE))
# What a sentence says beside a release date is often read off the wrong word: these classes yield to the chain.
_YIELDING = _ANNOUNCING | {EventClass.RECORD, EventClass.TRAILER, EventClass.AWARD}


class Elsewhere:
    """Release dates of other films, as the catalogue and the articles themselves give them."""

    def __init__(self, film: Film, catalogue: Catalogue) -> None:
        self._film = film
        self._days: dict[SubjectId, list[PartialDate]] = {
            other.id: [partial_of(release.release_on) for release in other.releases]
            for other in catalogue.films
            if other.id != film.id and other.releases
        }
        self._series = {
            other.id for other in catalogue.films if film.franchise and other.franchise == film.franchise
        } - {film.id}

    def has(self, telling: Telling) -> bool:
        """Whether a date is the release of another film that the article names or that is of the same series."""
        if telling.date.event not in _YIELDING or telling.stunts:
            return False
        named = {mention.film for mention in telling.article.findings.films} - {self._film.id}
        when, release = telling.date.date, telling.date.event is EventClass.RELEASE
        days = [day for film in named | self._series for day in self._days.get(film, ())]
        days += [
            told.date
            for told in telling.article.findings.dates
            if told.event is EventClass.RELEASE and told.film not in (self._film.id, None)
        ]
        return any(day == when or (release and when.grain is not Grain.DAY and overlap(day, when)) for day in days)


def own_tellings(film: Film, tellings: Sequence[Telling], catalogue: Catalogue) -> list[Telling]:
    """Return the tellings without release dates that belong to another film; the film's own dates always stay."""
    own = [partial_of(release.release_on) for release in film.releases]
    elsewhere = Elsewhere(film, catalogue)
    return [
        telling
        for telling in tellings
        if any(overlap(day, telling.date.date) for day in own) or not elsewhere.has(telling)
    ]


def settle(chain: Chain, tellings: Sequence[Telling], moves: Moves) -> list[Telling]:
    """Give the chain what is its own and return the rest.

    Args:
        chain: its steps get the day and the words of their announcement, and words that only repeat a date.
        tellings: all that is no release date.
        moves: pairs (old, new) of dates told to have replaced each other.
    """
    doubted = [telling for step in chain.doubtful for telling in step.tellings]
    used: set[int] = set()
    # From the last date on: a sentence that says "moved from A to B" announces B.
    for place, step in reversed(list(enumerate(chain.steps))):
        free = [telling for telling in (*tellings, *doubted) if id(telling) not in used]
        step.announcing = _announcing(step, free, is_first=not place)
        used.update(id(telling) for telling in step.announcing)
        step.announced = _announced(step, step.announcing, chain.steps[place - 1] if place else None, moves)
    for step in chain.doubtful:
        step.tellings = [telling for telling in step.tellings if id(telling) not in used]
    chain.doubtful = [step for step in chain.doubtful if step.tellings]
    rest: list[Telling] = []
    for telling in tellings:
        if id(telling) in used:
            continue
        move, repeated = _move_of(telling, chain), _repeated(telling, chain)
        if move is not None:
            move.announcing.append(telling)
        elif repeated is not None:
            repeated.tellings.append(telling)
        else:
            rest.append(telling)
    for step in chain.steps:
        step.tellings.sort(key=lambda one: one.order)
    return rest


def _announcing(step: Step, tellings: Sequence[Telling], *, is_first: bool) -> list[Telling]:
    """Return the words, in articles that were first to give a date, for the day on which it was announced."""
    if not step.tellings:
        return []
    first = step.tellings[0].published_on
    if first is None or first >= step.date.last_on:
        return []
    fresh = {one.article.id: one for one in step.tellings if one.published_on and one.published_on <= first + _NEWS}
    return [
        one
        for one in tellings
        if one.article.id in fresh and _is_news(one) and _is_of(one, step, fresh[one.article.id], is_first=is_first)
    ]


def _is_news(telling: Telling) -> bool:
    on, published = telling.date.date, telling.published_on
    is_recent = published is not None and timedelta(0) <= published - on.first_on <= _NEWS
    return is_recent and on.grain is Grain.DAY and telling.date.event in _ANNOUNCING and not telling.stunts


def _is_of(telling: Telling, step: Step, given: Telling, *, is_first: bool) -> bool:
    """Whether words for a recent day announce a date that the same article gives."""
    if telling.date.sentence == given.date.sentence:
        return True
    if is_first:
        return False
    return telling.date.event in (EventClass.DELAY, EventClass.RELEASE) or words.has(words.MOVE, telling.date.sentence)


def _announced(step: Step, words_for: Sequence[Telling], before: Step | None, moves: Moves) -> PartialDate | None:
    """Return when a date was announced: as the catalogue knows, as told, else as printed with what it replaced."""
    if step.known and step.known.announced_on:
        return partial_of(step.known.announced_on)
    if words_for:
        return min(telling.date.date for telling in words_for)
    if before is None or not step.tellings:
        return None
    first = step.tellings[0]
    told = {(move.old, move.new) for move in first.article.findings.supersedes}
    is_news = (before.date.iso, step.date.iso) in moves & told
    if not is_news or first.published_on is None or first.published_on >= step.date.first_on:
        return None
    return PartialDate(first_on=first.published_on, last_on=first.published_on, grain=Grain.DAY)


def _move_of(telling: Telling, chain: Chain) -> Step | None:
    """Return the step whose announcement is told as a delay, in whatever grain."""
    if telling.date.event is not EventClass.DELAY or words.has(words.HALT, telling.date.sentence):
        return None
    return next((step for step in chain.steps if step.announced and overlap(step.announced, telling.date.date)), None)


def _repeated(telling: Telling, chain: Chain) -> Step | None:
    """Return the step whose date words of another class only repeat."""
    kind, when = telling.date.event, telling.date.date
    tells_of_stunts = telling.stunts and kind is not EventClass.DELAY and not _is_enumerated(telling, chain)
    if kind not in _YIELDING or tells_of_stunts:
        return None
    step = next((one for one in chain.steps if one.date == when), None)
    if step or when.grain is Grain.DAY or kind is EventClass.TRAILER:
        return step
    is_ahead = telling.published_on is not None and when.last_on > telling.published_on
    is_list = any(
        other.event is EventClass.RELEASE and other.sentence == telling.date.sentence
        for other in telling.article.findings.dates
    )
    is_move = kind is EventClass.DELAY or words.has(words.MOVE, telling.date.sentence)
    if not (is_ahead or is_list or is_move) or telling.date.basis is DateBasis.RELATIVE:
        return None
    return next((one for one in chain.steps if overlap(one.date, when)), None)


def _is_enumerated(telling: Telling, chain: Chain) -> bool:
    """Whether its sentence counts up several dates of the chain: then a stunt in it happened on none of them."""
    days = {step.date for step in chain.steps}
    told = telling.article.findings.dates
    return sum(one.sentence == telling.date.sentence and one.date in days for one in told) > 1
