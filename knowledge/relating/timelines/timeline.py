"""Tells a film's life by when things happened: one entry an event with all who told it, the first report first."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from knowledge.relating.ledgers.ledger import ledgers
from knowledge.relating.related import RelatedArticle
from knowledge.relating.timelines import words
from knowledge.relating.timelines.announcements import own_tellings, settle
from knowledge.relating.timelines.events import Event, Telling, distinct, events_of, tellings_of
from knowledge.relating.timelines.folding import folded
from knowledge.relating.timelines.headlines import Headlines, moved, spelled
from knowledge.relating.timelines.phases import Calendar
from knowledge.relating.timelines.releases import Chain, Step, chain_of, moves_of
from knowledge.relating.timelines.reports import first_reports
from knowledge.relating.timelines.starts import Starts, is_plan
from knowledge.relating.timelines.tellers import told_by
from knowledge.relating.timelines.titles import retitled
from knowledge.relating.timelines.weights import weighed
from records.articles import ArticleId
from records.dates import PartialDate
from records.findings import CopyLink, EventClass
from records.subjects import Catalogue, Film
from records.timelines import Phase, Timeline, TimelineEntry

# A release that moves by less is told as a move, but not as a turn in a film's life.
_TURN = timedelta(days=60)
_TAGS = 4  # stunts that an entry is tagged with, the most told first
_SHOWINGS = (EventClass.FOOTAGE_SHOWN, EventClass.TRAILER)


def film_timeline(
    film: Film,
    articles: Sequence[RelatedArticle],
    copies: Mapping[ArticleId, CopyLink],
    catalogue: Catalogue,
    today: date | None = None,
) -> Timeline:
    """Return the timeline of a film.

    Args:
        film: the film.
        articles: all that mean it, in any order: main articles, and mentions that carry a date or claim of it.
        copies: for each article that is a copy, where it was made from.
        catalogue: names of stunts and occasions, and when other films are released.
        today: tells whether a release has passed; the day of the last article when not given.
    """
    tellings = own_tellings(film, tellings_of(film.id, articles, copies), catalogue)
    moves = moves_of(film, articles)
    chain = chain_of(film, [one for one in tellings if one.date.event is EventClass.RELEASE], moves)
    rest = settle(chain, [one for one in tellings if one.date.event is not EventClass.RELEASE], moves)
    in_force = chain.in_force
    released_on = in_force.date.first_on if in_force else _end_of(film.year)
    events = folded(events_of(rest), chain, released_on)
    starts, headlines = Starts.of(events), Headlines(catalogue)
    real = [event for event in events if id(event) not in starts.plans]
    calendar = Calendar(real, released_on)
    entries = _release_entries(chain, today or _last_day(articles)) if tellings else []
    turns = {place for place, entry in enumerate(entries) if entry.event is EventClass.DELAY and not entry.is_minor}
    titles = retitled(film, events, calendar.phase)
    turns |= set(range(len(entries), len(entries) + len(titles)))
    entries += titles
    entries += _event_entries(events, starts, calendar, headlines)
    dated = {stunt for event in events for stunt in event.stunts}
    entries += first_reports(film.id, articles, dated, calendar.phase, headlines)
    rated = weighed(entries, copies, {place for place in turns if _is_turn(entries[place], chain)})
    rated.sort(key=lambda entry: (entry.date, list(Phase).index(entry.phase), entry.event, entry.headline))
    return Timeline(film=film.id, entries=tuple(rated), ledgers=ledgers(film.id, articles, copies))


def _event_entries(
    events: Sequence[Event], starts: Starts, calendar: Calendar, headlines: Headlines
) -> list[TimelineEntry]:
    shown = [event for event in events if event.kind in _SHOWINGS]
    first = min(shown, key=lambda event: (event.date, event.kind), default=None)
    entries = []
    for event in events:
        kind = EventClass.OTHER if id(event) in starts.plans else event.kind
        phase = calendar.phase(kind, event.date.first_on)
        # What is announced of a film in the making is a date or a title, not the film.
        is_late = event.kind is EventClass.ANNOUNCED and phase is not Phase.ANNOUNCED
        headline = headlines.of(event, is_first=event is first, is_late=is_late)
        is_off = event.kind is EventClass.PREMIERE and _is_called_off(event)
        entries.append(
            TimelineEntry(
                date=event.date,
                event=event.kind,
                phase=phase,
                headline="Premiere planned, then called off" if is_off else _as_it_came(headline, event, starts),
                stunts=distinct(event.stunts)[:_TAGS],
                told=told_by(event.tellings),
                is_superseded=is_off or id(event) in starts.replaced,
                superseded_by=starts.replaced.get(id(event)),
                is_minor=event.kind is EventClass.DELAY and not headline.startswith("Work stopped"),
            )
        )
    return entries


def _as_it_came(headline: str, event: Event, starts: Starts) -> str:
    """Return a headline that says when something was only planned, or taken up again."""
    if id(event) in starts.resumed:
        return "Filming resumes"
    if id(event) in starts.plans:
        return "Filming planned to begin"
    if event.kind is EventClass.STUNT_FILMED and is_plan(event):
        return headline.replace(" filmed", " planned")
    return headline


def _is_called_off(event: Event) -> bool:
    return any(words.has(words.CANCEL, telling.date.sentence) for telling in event.tellings)


def _release_entries(chain: Chain, today: date) -> list[TimelineEntry]:
    """Return an entry for each release date, one for each day on which it was announced, and one for each doubt."""
    entries = []
    for place, step in enumerate(chain.steps):
        after, before = chain.after(step), chain.steps[place - 1] if place else None
        entries.append(_release(step, after, today))
        if step.announced and step.announced.last_on < step.date.first_on:
            is_move = before is not None
            said = [one for one in step.tellings if one.published_on and one.published_on <= _soon(step.announced)]
            entries.append(
                TimelineEntry(
                    date=step.announced,
                    event=EventClass.DELAY if is_move else EventClass.ANNOUNCED,
                    phase=Phase.ANNOUNCED,
                    headline=moved(before.date, step.date) if before else f"Release date set: {spelled(step.date)}",
                    stunts=(),
                    told=told_by([*step.announcing, *said]),
                )
            )
    for step in chain.doubtful:
        headline = f"Also given as release date: {spelled(step.date)}"
        entries.append(_entry_of(step.date, Phase.ANNOUNCED, headline, step.tellings, is_minor=True))
    return entries


def _release(step: Step, after: Step | None, today: date) -> TimelineEntry:
    announced_on = step.announced.iso if step.announced else None
    if after is None:
        is_past = step.date.last_on <= today
        headline = "Released" if is_past else f"Release date: {spelled(step.date)}"
        entry = _entry_of(step.date, Phase.RELEASED, headline, step.tellings)
        return replace(entry, announced_on=announced_on)
    headline = f"Release planned for {spelled(step.date)}"
    # The day it was moved, or the catalogue's list above the timeline, tells it already.
    is_minor = after.announced is not None or step.known is not None
    entry = _entry_of(step.date, Phase.ANNOUNCED, headline, step.tellings, is_minor=is_minor)
    return replace(entry, is_superseded=True, superseded_by=after.date.iso, announced_on=announced_on)


def _entry_of(
    when: PartialDate,
    phase: Phase,
    headline: str,
    tellings: Sequence[Telling],
    *,
    is_minor: bool = False,
) -> TimelineEntry:
    return TimelineEntry(
        date=when,
        event=EventClass.RELEASE,
        phase=phase,
        headline=headline,
        stunts=(),
        told=told_by(tellings),
        is_minor=is_minor,
    )


def _is_turn(entry: TimelineEntry, chain: Chain) -> bool:
    """Whether a move shifts the release by much; other entries given here are turns by themselves."""
    if entry.event is not EventClass.DELAY:
        return True
    for before, step in zip(chain.steps, chain.steps[1:], strict=False):
        if entry.headline == moved(before.date, step.date):
            return abs(step.date.first_on - before.date.first_on) >= _TURN
    return False


def _soon(announced: PartialDate) -> date:
    return announced.last_on + timedelta(days=14)


def _last_day(articles: Sequence[RelatedArticle]) -> date:
    return max((article.published_at.date() for article in articles if article.published_at), default=date.min)


def _end_of(year: int | None) -> date | None:
    return date(year, 12, 31) if year else None
