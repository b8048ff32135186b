"""Puts a film's release dates in the order of their announcement: an older one was true when it was written."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from knowledge.relating.events import Event
from knowledge.relating.related import RelatedArticle
from records.subjects import Film


def moves_of(film: Film, articles: Sequence[RelatedArticle]) -> frozenset[tuple[str, str]]:
    """Return the pairs (old, new) of release dates that the catalogue or an article says replaced each other."""
    known = [release.release_on for release in film.releases]
    told = {
        (move.old, move.new) for article in articles for move in article.findings.supersedes if move.film == film.id
    }
    return frozenset(told | {(old, new) for old, new in pairwise(known) if old != new})


def superseded(film: Film, events: Sequence[Event], moves: frozenset[tuple[str, str]]) -> dict[int, str]:
    """Return, for each release date that was replaced, its place in `events` and the date that replaced it.

    Args:
        film: the film, with what the catalogue knows of its releases.
        events: its release events.
        moves: pairs known to have replaced each other; they decide before the order of announcement does.
    """
    replaced: dict[int, str] = {}
    told = dict(_explicit(events, moves))
    replaced.update(told)
    # One article that lists several dates lists them from the first plan to the last.
    order = sorted(
        range(len(events)), key=lambda place: (events[place].tellings[0].article.order, events[place].date.first_on)
    )
    in_force: int | None = None
    for place in order:
        if place in told and in_force is not None:
            continue  # told in passing after it was replaced
        if in_force is None or _follows(film, events[place], events[in_force], told.get(in_force)):
            if in_force is not None and in_force not in told:
                replaced[in_force] = events[place].date.iso
            in_force = place
        elif place not in told:
            replaced[place] = events[in_force].date.iso
    return replaced


def release_in_force(film: Film, events: Sequence[Event], replaced: Mapping[int, str]) -> date | None:
    """Return the day a film comes or came out, as far as known."""
    valid = [event for place, event in enumerate(events) if place not in replaced]
    if valid:
        return max(valid, key=lambda event: event.date.first_on).date.first_on
    if film.releases:
        parts = [int(part) for part in film.releases[-1].release_on.split("-")]
        return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)
    return date(film.year, 12, 31) if film.year else None


def _explicit(events: Sequence[Event], moves: frozenset[tuple[str, str]]) -> list[tuple[int, str]]:
    return [
        (place, new)
        for place, event in enumerate(events)
        for old, new in sorted(moves)
        if event.date.iso == old and not _circles(old, new, moves)
    ]


def _circles(old: str, new: str, moves: frozenset[tuple[str, str]]) -> bool:
    return (new, old) in moves


def _follows(film: Film, later: Event, earlier: Event, told: str | None) -> bool:
    """Whether a date told later replaces one told before it."""
    published = later.tellings[0].article.published_at
    if published is not None and later.date.last_on < min(published.date(), earlier.date.first_on):
        return False  # told in retrospect
    if told is not None:
        return True
    first_teller = later.tellings[0].article.id
    if later.date.first_on < earlier.date.first_on and first_teller in {told.article.id for told in earlier.tellings}:
        return False  # it gives both and does not say that the earlier day is the new one
    if film.year and earlier.date.first_on.year == film.year != later.date.first_on.year:
        return published is not None and published.date() <= earlier.date.last_on
    if published is None or published.date() <= earlier.date.last_on:
        return True
    return later.date.first_on > earlier.date.last_on
