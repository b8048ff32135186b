"""Gathers what articles say happened on which day into events: one a film, class and overlapping date."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from knowledge.relating.related import RelatedArticle
from records.articles import ArticleId
from records.dates import DateBasis, Grain, PartialDate
from records.findings import CopyLink, EventClass, EventDate, Modality
from records.subjects import SubjectId

_GRAINS = (Grain.DAY, Grain.MONTH, Grain.SEASON, Grain.YEAR)
Day = date  # fields called `date` hide the type
_AT_WORK = (EventClass.STUNT_FILMED, EventClass.INJURY, EventClass.RECORD, EventClass.OTHER)


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's word for an event."""

    article: RelatedArticle
    date: EventDate
    stunts: frozenset[SubjectId]
    is_copied: bool = False  # its article was made from another one: reach, not evidence

    @property
    def order(self) -> tuple[tuple[datetime, int], int, int]:
        """First told first, within an article the finest date first."""
        return (self.article.order, _GRAINS.index(self.date.date.grain), self.date.evidence.start)

    @property
    def published_on(self) -> Day | None:
        """The day its article was published."""
        return self.article.published_at.date() if self.article.published_at else None


@dataclass(slots=True)
class Event:
    """What several articles tell as one thing that happened."""

    kind: EventClass
    date: PartialDate
    tellings: list[Telling] = field(default_factory=list)

    @property
    def stunts(self) -> tuple[SubjectId, ...]:
        """All stunts that tellings connect with it, the most told first."""
        told = Counter(stunt for telling in self.tellings for stunt in telling.stunts)
        return tuple(sorted(told, key=lambda stunt: (-told[stunt], stunt)))

    @property
    def originals(self) -> int:
        """How many articles tell it that were not made from another one."""
        return originals(self.tellings)


def originals(tellings: Iterable[Telling]) -> int:
    """Return how many articles that are no copies stand behind tellings."""
    return len({telling.article.id for telling in tellings if not telling.is_copied})


def grain_of(when: PartialDate) -> int:
    """Return how coarse a date is: 0 for a day, 3 for a year."""
    return _GRAINS.index(when.grain)


def overlap(left: PartialDate, right: PartialDate) -> bool:
    """Whether two dates may mean the same day."""
    return left.first_on <= right.last_on and right.first_on <= left.last_on


def tellings_of(
    film: SubjectId, articles: Sequence[RelatedArticle], copies: Mapping[ArticleId, CopyLink]
) -> list[Telling]:
    """Return every dated word about a film, the first told first; dates as their first writer meant them."""
    by_id = {article.id: article for article in articles}
    told = [
        Telling(
            article, _as_meant(date, article, by_id, copies), _stunts_beside(article, date, film), article.id in copies
        )
        for article in articles
        for date in article.findings.dates
        if date.film == film
    ]
    return sorted(told, key=lambda one: (one.order, one.date.event, one.date.date))


def events_of(tellings: Sequence[Telling]) -> list[Event]:
    """Return the events that tellings make up; each has its tellings in order of publication."""
    # The finest dates first: a coarser one then finds the event it belongs to, whichever was told first.
    ordered = sorted(tellings, key=lambda one: (grain_of(one.date.date), not one.stunts, one.order))
    events: list[Event] = []
    for telling in ordered:
        home = max(
            (event for event in events if _is_one(telling, event)),
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


def are_alike(left: Iterable[SubjectId], right: Iterable[SubjectId]) -> bool:
    """Whether stunts told of one day may be one: the same, or a special and a general one (cliff jump, jump)."""
    mine, theirs = set(left), set(right)
    if not mine or not theirs or mine & theirs:
        return True
    return bool({general(stunt) for stunt in mine} & {general(stunt) for stunt in theirs})


def general(stunt: SubjectId) -> tuple[str, str]:
    """Return category and kind of a stunt: the same for a cliff jump and a jump, both on a motorcycle."""
    category, _, name = stunt.partition(".")
    return category, name.rpartition("_")[2]


def distinct(stunts: Sequence[SubjectId]) -> tuple[SubjectId, ...]:
    """Return stunts without those that an earlier one stands for: the jump beside the cliff jump."""
    kinds = {general(stunt): stunt for stunt in reversed(stunts)}
    return tuple(stunt for stunt in stunts if kinds[general(stunt)] == stunt)


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


def _is_one(telling: Telling, event: Event) -> bool:
    kind, when = telling.date.event, telling.date.date
    if kind is not event.kind or not overlap(when, event.date):
        return False
    if kind is EventClass.OTHER and when != event.date:
        return False
    return kind not in _AT_WORK or are_alike(telling.stunts, event.stunts)


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
