"""What happened on this day of earlier years: events that articles date to the day, and releases of the catalogue.

Where nothing did, the next days are looked at.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from records.articles import ArticleId
from records.dates import DateBasis, Grain
from records.errors import InvalidQueryError, SearchError
from records.findings import EventClass, EventDate
from records.searches import SearchQuery
from records.subjects import SubjectKind
from webapp.contexts.rows import ArticleRow, article_rows
from webapp.directory import SubjectLink
from webapp.rooms import Rooms
from webapp.wording import word

SHOWN = 6
DAYS_AHEAD = 14
YEARS_BACK = 20
YEARS_AT_ONCE = 10  # as many alternatives as a query has room for
LOOKED_AT = 40  # articles found by each query
# A publication date that stands in says nothing about the day; what a sentence only supposes neither.
TOLD = frozenset({DateBasis.EXPLICIT, DateBasis.YEAR_INFERRED, DateBasis.WEEKDAY, DateBasis.RELATIVE})
# Events that read well as one line; the rest stands on the film's timeline.
WORTH = frozenset(EventClass) - {EventClass.OTHER, EventClass.DELAY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Anniversary:
    """Something that happened on this day of an earlier year."""

    year: int
    what: str
    film: SubjectLink
    row: ArticleRow | None = None  # who told of it first; None: known from the catalogue
    on: date | None = None  # the day of this year, when it is not today


def on_this_day(rooms: Rooms, today: date) -> tuple[Anniversary, ...]:
    """Return what happened on this day of earlier years, the latest first, each film once a year."""
    found: dict[tuple[str, int], Anniversary] = {}
    for one in (*_released(rooms, today), *_told(rooms, today)):
        found.setdefault((one.film.id, one.year), one)
    return tuple(sorted(found.values(), key=lambda one: (-one.year, one.film.name))[:SHOWN])


def on_the_next_days(rooms: Rooms, today: date) -> tuple[Anniversary, ...]:
    """Return what the catalogue knows to have been released on one of the next days, of films that articles tell of."""
    told = rooms.by_subject(SubjectKind.FILM)
    days = (today + timedelta(days=ahead) for ahead in range(1, DAYS_AHEAD + 1))
    coming = [replace(one, on=day) for day in days for one in _released(rooms, day) if one.film.id in told]
    return tuple(coming[:SHOWN])


def _released(rooms: Rooms, today: date) -> Iterable[Anniversary]:
    for film in rooms.directory.catalogue.films:
        link = rooms.directory.link(film.id)
        released = film.releases[-1].release_on if film.releases else ""
        if link and released[4:] == f"-{today:%m-%d}" and int(released[:4]) < today.year:
            yield Anniversary(year=int(released[:4]), what="was released", film=link)


def _told(rooms: Rooms, today: date) -> Iterable[Anniversary]:
    articles = rooms.archive.articles.many(_dated(rooms, today))
    findings = rooms.archive.findings.of([article.id for article in articles])
    rows = {row.id: row for row in article_rows(rooms, articles, findings)}
    for article in sorted(articles, key=lambda one: (one.published_at is None, one.published_at, one.id)):
        for event in findings[article.id].dates if article.id in findings and article.id in rows else ():
            link = rooms.directory.link(event.film) if event.film and _is_today(event, today) else None
            if link:
                what = word(event.event)
                yield Anniversary(year=event.date.first_on.year, what=what, film=link, row=rows[article.id])


def _dated(rooms: Rooms, today: date) -> list[ArticleId]:
    """Return articles that date something to this day of one of the last years; none while there is no index."""
    found: dict[ArticleId, None] = {}
    for last in range(today.year - 1, today.year - YEARS_BACK, -YEARS_AT_ONCE):
        text = " OR ".join(f"happened:{year}-{today:%m-%d}" for year in range(last, last - YEARS_AT_ONCE, -1))
        asked = SearchQuery(text=text, page_size=LOOKED_AT, with_facets=False, with_snippets=False)
        try:
            found.update(dict.fromkeys(hit.article_id for hit in rooms.engine.search(asked).hits))
        except InvalidQueryError:
            raise  # a mistake of ours, not of a reader
        except SearchError:
            return []
    return list(found)


def _is_today(event: EventDate, today: date) -> bool:
    day = event.date.first_on
    is_a_day = event.date.grain is Grain.DAY and event.date.last_on == day
    is_same = (day.month, day.day) == (today.month, today.day) and day.year < today.year
    return is_a_day and is_same and event.basis in TOLD and event.event in WORTH
