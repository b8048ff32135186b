"""Folds what tells nothing of its own into what does: weak words for a day, later words for one accident."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from knowledge.relating.timelines import words
from knowledge.relating.timelines.events import Event, are_alike, grain_of, overlap
from knowledge.relating.timelines.releases import Chain
from records.dates import Grain
from records.findings import EventClass

# An accident is talked of for some days; another one within the same week would be told as a second.
_TALK = timedelta(days=7)
# Stunts are not filmed once a film is in cinemas; its last shots may be made shortly before.
_LAST_SHOTS = timedelta(days=14)
# Of several words for one day the better told one stays; between equals the earlier in this list.
_OF_ONE_DAY = (EventClass.INJURY, EventClass.FOOTAGE_SHOWN, EventClass.STUNT_FILMED, EventClass.RECORD)
_SHOWINGS = {EventClass.FOOTAGE_SHOWN, EventClass.TRAILER}
_FILMING = frozenset((EventClass.FILMING_START, EventClass.FILMING_WRAP, EventClass.STUNT_FILMED, EventClass.INJURY))
TELLING = frozenset(EventClass) - {EventClass.OTHER, EventClass.DELAY}


def folded(events: Sequence[Event], chain: Chain, released_on: date | None) -> list[Event]:
    """Return events of which each tells something of its own.

    Args:
        events: all that is no release.
        chain: takes words for the day of a release.
        released_on: the day, at the latest, on which the film came out.
    """
    for event in events:
        if event.kind is EventClass.OTHER and words.tells_injury(event.tellings[0].date.sentence):
            event.kind = EventClass.INJURY
    left = _without_late_filming(list(events), chain, released_on)
    left = _merged_accidents(left)
    left = _one_a_day(left)
    left = _merged_alike(left)
    return _without_weak(left)


def take(home: Event, other: Event) -> None:
    """Add another event's words to one; the finer date holds."""
    if grain_of(other.date) < grain_of(home.date) and overlap(home.date, other.date):
        home.date = other.date
    home.tellings = sorted([*home.tellings, *other.tellings], key=lambda telling: telling.order)


def _without_late_filming(events: list[Event], chain: Chain, released_on: date | None) -> list[Event]:
    """Take filming on or after the release for what it is: the article's own "today", or words for the opening."""
    if released_on is None:
        return events
    release = chain.in_force
    left = []
    for event in events:
        if event.kind in _FILMING and event.date.first_on > released_on - _LAST_SHOTS:
            is_near = event.date.grain is Grain.DAY and event.date.first_on <= released_on + _TALK
            if release and is_near and event.kind is not EventClass.INJURY:
                release.tellings = sorted([*release.tellings, *event.tellings], key=lambda one: one.order)
                continue
            event.kind = EventClass.OTHER
        left.append(event)
    return left


def _merged_accidents(events: list[Event]) -> list[Event]:
    left: list[Event] = []
    for event in sorted(
        events, key=lambda one: (one.kind is not EventClass.INJURY, one.date, one.kind, -one.originals)
    ):
        home = next((one for one in left if _is_same_accident(event, one)), None)
        if home:
            home.tellings = sorted([*home.tellings, *event.tellings], key=lambda telling: telling.order)
        else:
            left.append(event)
    return left


def _is_same_accident(later: Event, earlier: Event) -> bool:
    """Whether words mean an accident told already: again within days, or what its own articles say of these days."""
    apart = later.date.first_on - earlier.date.last_on
    if later.date.grain is not Grain.DAY or earlier.kind is not EventClass.INJURY or apart > _TALK:
        return False
    if later.kind in (EventClass.OTHER, EventClass.ANNOUNCED):
        tellers = {telling.article.id for telling in earlier.tellings}
        is_told_with_it = all(telling.article.id in tellers for telling in later.tellings)
        return is_told_with_it and apart >= timedelta(0) and are_alike(later.stunts, earlier.stunts)
    return later.kind is EventClass.INJURY and are_alike(later.stunts, earlier.stunts)


def _one_a_day(events: list[Event]) -> list[Event]:
    """Return events without weaker ones of the same day and stunt: bystanders' film of a jump is that jump."""
    ordered = sorted(events, key=lambda one: (-one.originals, _rank(one.kind), one.date, one.stunts))
    left: list[Event] = []
    for event in ordered:
        home = next((one for one in left if _is_of_one_day(event, one)), None)
        if home:
            take(home, event)
        else:
            left.append(event)
    return left


def _is_of_one_day(weak: Event, strong: Event) -> bool:
    kinds = {weak.kind, strong.kind}
    if kinds == _SHOWINGS and overlap(weak.date, strong.date):
        return bool(set(weak.stunts) & set(strong.stunts)) or weak.date == strong.date
    if len(kinds) == 1 or not kinds <= set(_OF_ONE_DAY) or weak.date != strong.date:
        return False
    return weak.date.grain is Grain.DAY and bool(set(weak.stunts) & set(strong.stunts))


def _rank(kind: EventClass) -> int:
    return _OF_ONE_DAY.index(kind) if kind in _OF_ONE_DAY else len(_OF_ONE_DAY)


def _merged_alike(events: list[Event]) -> list[Event]:
    """Merge events of one class, stunt and overlapping date that found no common home when they were gathered."""
    left: list[Event] = []
    for event in sorted(events, key=lambda one: (grain_of(one.date), -len(one.tellings), one.date, one.kind)):
        home = next((one for one in left if _is_alike(event, one)), None)
        if home:
            take(home, event)
        else:
            left.append(event)
    return left


def _is_alike(event: Event, home: Event) -> bool:
    if event.kind is not home.kind or event.kind is EventClass.OTHER or not overlap(event.date, home.date):
        return False
    return are_alike(event.stunts, home.stunts)


def _without_weak(events: list[Event]) -> list[Event]:
    """Return events without those of no class, stunt or figure where a telling one has the same day or month."""
    homes = [event for event in events if event.kind in TELLING]
    left = list(homes)
    # Coarse dates last, so that they find the days they mean.
    ordered = sorted(events, key=lambda one: (grain_of(one.date), one.date, one.kind, one.stunts))
    for event in (one for one in ordered if one.kind not in TELLING):
        home = _home_of(event, homes)
        if home:
            home.tellings = sorted([*home.tellings, *event.tellings], key=lambda telling: telling.order)
        else:
            homes.append(event)  # weak words for one day are one entry
            left.append(event)
    return left


def _home_of(event: Event, homes: Iterable[Event]) -> Event | None:
    """Return what a weak event belongs to: a telling one of its day or month; the only one when that is finer."""
    if event.kind is EventClass.DELAY and not words.has(words.HALT, event.tellings[0].date.sentence):
        return None
    if event.date.grain not in (Grain.DAY, Grain.MONTH):
        return None
    is_day = event.date.grain is Grain.DAY
    near = [one for one in homes if overlap(one.date, event.date) and grain_of(one.date) <= grain_of(event.date)]
    fit = [one for one in near if are_alike(one.stunts, event.stunts) or (is_day and _is_training(event))]
    same = [one for one in fit if one.date == event.date]
    if not same and len(fit) > 1:
        return None
    fit = same or fit
    return max(fit, key=lambda one: (len(one.tellings), one.kind), default=None)


def _is_training(event: Event) -> bool:
    return all(stunt.startswith("stunt:prep.") for stunt in event.stunts)
