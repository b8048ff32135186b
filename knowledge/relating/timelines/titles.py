"""Tells when a film took another name, as far as the catalogue dates its titles."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from knowledge.relating.timelines import words
from knowledge.relating.timelines.events import Event, Telling
from knowledge.relating.timelines.releases import partial_of
from knowledge.relating.timelines.tellers import told_by
from knowledge.text.folding import fold
from records.dates import Grain, PartialDate
from records.findings import EventClass
from records.subjects import Film
from records.timelines import Phase, TimelineEntry

_NEWS = timedelta(days=7)
_SHORTEST = 6  # below it is an abbreviation, no title
_TITLES = ("official", "working")


def retitled(film: Film, events: Sequence[Event], phase: Callable[[EventClass, date], Phase]) -> list[TimelineEntry]:
    """Return an entry for each day on which a film was given another title, as the catalogue knows or articles tell."""
    changes: dict[PartialDate, tuple[str, list[Telling]]] = {
        when: (title, [telling for event in events if event.date == when for telling in event.tellings])
        for when, title in _changes(film).items()
    }
    known = {title for title, _ in changes.values()}
    for title, tellings in _told_titles(film, events).items():
        if title not in known:
            changes.setdefault(tellings[0].date.date, (title, tellings))
    return [
        TimelineEntry(
            date=when,
            event=EventClass.ANNOUNCED,
            phase=phase(EventClass.ANNOUNCED, when.first_on),
            headline=f"Renamed {_short(title, film.franchise)}",
            stunts=(),
            told=told_by(tellings),
        )
        for when, (title, tellings) in sorted(changes.items())
    ]


def _changes(film: Film) -> dict[PartialDate, str]:
    changes: dict[PartialDate, str] = {}
    names = [release.title or film.title for release in film.releases]
    for place, release in enumerate(film.releases):
        if place and release.announced_on and names[place] != names[place - 1]:
            changes[partial_of(release.announced_on)] = names[place]
    for alias in film.aliases:
        if alias.valid_from and alias.kind in _TITLES and alias.language in (None, "en"):
            when = PartialDate(first_on=alias.valid_from, last_on=alias.valid_from, grain=Grain.DAY)
            changes.setdefault(when, alias.text)
    return changes


def _told_titles(film: Film, events: Sequence[Event]) -> dict[str, list[Telling]]:
    """Return titles with what articles said of one in the days in which it was given."""
    names = [film.title, *(alias.text for alias in film.aliases if alias.kind in _TITLES)]
    keys = {fold(_short(name, film.franchise)): name for name in names if len(name) >= _SHORTEST}
    found: dict[str, list[Telling]] = {}
    for event in sorted(events, key=lambda one: (one.date, one.kind)):
        for telling in event.tellings if event.date.grain is Grain.DAY else ():
            sentence, published = fold(telling.date.sentence), telling.published_on
            is_news = published is not None and published - event.date.first_on <= _NEWS
            said = [key for key in keys if key in sentence]
            if said and is_news and words.has(words.TITLE, sentence):
                found.setdefault(keys[max(said, key=len)], []).append(telling)
    return {title: [one for one in told if one.date.date == told[0].date.date] for title, told in found.items()}


def _short(title: str, franchise: str | None) -> str:
    """Return a title without the name of its series: `Dead Reckoning Part One`."""
    if franchise and title.startswith(franchise):
        return title[len(franchise) :].lstrip(" :–—-") or title
    return title
