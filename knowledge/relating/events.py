"""Gathers what articles say happened on which day into events: one a film, class and overlapping date."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from knowledge.relating.related import RelatedArticle
from records.articles import ArticleId
from records.dates import DateBasis, Grain, PartialDate
from records.findings import CopyLink, EventClass, EventDate, Modality
from records.subjects import SubjectId

_GRAINS = (Grain.DAY, Grain.MONTH, Grain.SEASON, Grain.YEAR)
# Territories open some days apart; a date moved by so little is told as moved.
RELEASE_DAYS = 7


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's word for an event."""

    article: RelatedArticle
    date: EventDate
    stunts: frozenset[SubjectId]

    @property
    def order(self) -> tuple[object, ...]:
        """First told first, within an article the finest date first."""
        return (*self.article.order, _GRAINS.index(self.date.date.grain), self.date.evidence.start)


@dataclass(slots=True)
class Event:
    """What several articles tell as one thing that happened."""

    kind: EventClass
    date: PartialDate
    tellings: list[Telling] = field(default_factory=list)

    @property
    def stunts(self) -> frozenset[SubjectId]:
        """All stunts that tellings connect with it."""
        return frozenset(stunt for telling in self.tellings for stunt in telling.stunts)


def events_of(
    film: SubjectId,
    articles: Sequence[RelatedArticle],
    copies: Mapping[ArticleId, CopyLink],
    moves: frozenset[tuple[str, str]] = frozenset(),
) -> list[Event]:
    """Return the events of a film, in no particular order; each has its tellings in order of publication.

    Args:
        film: whose events.
        articles: all that may tell any.
        copies: for each article that is a copy, where it was made from.
        moves: release dates (old, new) told to have replaced each other: these are never one event.
    """
    by_id = {article.id: article for article in articles}
    tellings = [
        Telling(article, _as_meant(date, article, by_id, copies), _stunts_beside(article, date, film))
        for article in articles
        for date in article.findings.dates
        if date.film == film
    ]
    # The finest dates first: a coarser one then finds the event it belongs to, whichever was told first.
    tellings.sort(key=lambda one: (_GRAINS.index(one.date.date.grain), not one.stunts, one.order))
    events: list[Event] = []
    for telling in tellings:
        home = max(
            (event for event in events if _is_one(telling, event, moves)),
            key=lambda event: (len(event.tellings), -event.date.first_on.toordinal()),
            default=None,
        )
        if home is None:
            home = Event(telling.date.event, telling.date.date)
            events.append(home)
        home.tellings.append(telling)
    for event in events:
        event.tellings.sort(key=lambda one: one.order)
    return events


def _as_meant(
    date: EventDate,
    article: RelatedArticle,
    articles: Mapping[ArticleId, RelatedArticle],
    copies: Mapping[ArticleId, CopyLink],
) -> EventDate:
    """Return a date as its first writer meant it: "on Thursday" in a reprint is the Thursday of the original."""
    if date.basis not in (DateBasis.WEEKDAY, DateBasis.RELATIVE):
        return date
    meant, source = date, copies.get(article.id)
    while source and source.original in articles:
        original = articles[source.original]
        same = [told for told in original.findings.dates if (told.event, told.film) == (date.event, date.film)]
        days = {told.date.iso: told for told in same if told.date.grain is date.date.grain}
        if len(days) == 1 and date.date.iso not in days:
            (told,) = days.values()
            meant = replace(date, date=told.date, basis=DateBasis.STORY)
        source = copies.get(original.id)
    return meant


def _is_one(telling: Telling, event: Event, moves: frozenset[tuple[str, str]]) -> bool:
    date = telling.date
    if date.event is not event.kind:
        return False
    if event.kind is EventClass.RELEASE and _are_one_release(date.date, event.date, moves):
        return True
    if date.date.last_on < event.date.first_on or event.date.last_on < date.date.first_on:
        return False
    if date.event is EventClass.OTHER and date.date != event.date:
        return False
    is_of_stunts = date.event in (EventClass.STUNT_FILMED, EventClass.OTHER) and telling.stunts and event.stunts
    return not is_of_stunts or bool(telling.stunts & event.stunts)


def _are_one_release(left: PartialDate, right: PartialDate, moves: frozenset[tuple[str, str]]) -> bool:
    if left.grain is not Grain.DAY or right.grain is not Grain.DAY:
        return False
    if (left.iso, right.iso) in moves or (right.iso, left.iso) in moves:
        return False
    return abs((left.first_on - right.first_on).days) <= RELEASE_DAYS


def _stunts_beside(article: RelatedArticle, date: EventDate, film: SubjectId) -> frozenset[SubjectId]:
    """Return the stunts told in the sentence of a date; else, for a stunt's own day, the article's one stunt."""
    if date.event is EventClass.RELEASE:
        return frozenset()
    told = [
        stunt
        for stunt in article.findings.stunts
        if stunt.film == film and stunt.modality not in (Modality.IN_STORY, Modality.DENIED, Modality.HYPOTHETICAL)
    ]
    beside = frozenset(stunt.stunt for stunt in told if stunt.surface in date.sentence)
    if beside or date.event not in (EventClass.STUNT_FILMED, EventClass.FOOTAGE_SHOWN, EventClass.RECORD):
        return beside
    real = dict.fromkeys(stunt.stunt for stunt in told if stunt.modality is not Modality.TRAINING)
    return frozenset(list(real)[:1])
