"""The film page: who made it, what happened when, and which figures contradict each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from records.searches import FacetName, Filter, SearchResults, SearchStatus, Sort
from records.subjects import Alias, Film, SubjectKind
from webapp.contexts.films.asked import Asked
from webapp.contexts.films.ledgers import StuntLedgers, stunt_ledgers
from webapp.contexts.films.narrowed import TimelineChoices, choices, narrowed
from webapp.contexts.films.piece_rows import SetPieceRow, set_piece_rows
from webapp.contexts.films.timeline import Strip, YearGroup, entry_rows, quote_key_events, strip, years
from webapp.contexts.films.told import FilmTold, film_told
from webapp.contexts.narrowing import Histogram, histogram
from webapp.contexts.rows import ArticleRow, Counted, FeedLink, Page, most_frequent
from webapp.contexts.searching import SearchForm
from webapp.directory import SubjectLink, spelled
from webapp.excerpts import Quotations
from webapp.rooms import Rooms
from webapp.wording import iso_words, language_name

ARTICLES_LISTED = 40
STUNTS_LISTED = 12
NOW = Asked()
WORKING = "working title"
SHORTEST_TITLE = 6  # below it is an abbreviation: found by the search, no title


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseStep:
    """One release date that was in force for a while."""

    iso: str
    on: str  # in words
    announced: str  # in words, empty when unknown
    title: str  # when it was announced under another one
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherTitle:
    """A title under which a film is or was known."""

    title: str
    note: str  # its language, or what kind of title it is


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditGap:
    """How many articles name a star of the film, and how many of these anybody of its stunt team."""

    star: int
    team: int
    others: dict[str, list[str]]  # parameters of the search for those that name a star and nobody of the team


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmPage(Page):
    """A film's page."""

    slug: str
    year: int | None
    directors: tuple[SubjectLink, ...]
    leads: tuple[SubjectLink, ...]
    stunt_team: tuple[SubjectLink, ...]
    titles: tuple[OtherTitle, ...]
    releases: tuple[ReleaseStep, ...]
    stunts: tuple[Counted, ...]
    strip: Strip | None
    years: tuple[YearGroup, ...]
    full_count: int  # of entries when everything is shown
    asked: Asked
    today: date  # the last day that can be asked for
    choices: TimelineChoices
    coverage: Histogram | None  # articles by the month they were published in
    ledgers: tuple[StuntLedgers, ...]
    pieces: tuple[SetPieceRow, ...]
    credit: CreditGap | None
    articles: tuple[ArticleRow, ...]
    article_count: int
    told_count: int  # of them, the newest, are what this page is made of
    main_count: int
    outlet_count: int
    first_report: ArticleRow | None

    @property
    def working_titles(self) -> tuple[str, ...]:
        """The titles it had before the one it has."""
        return tuple(one.title for one in self.titles if one.note == WORKING)

    @property
    def known_as(self) -> tuple[OtherTitle, ...]:
        """Its other titles."""
        return tuple(one for one in self.titles if one.note != WORKING)


def film_page(rooms: Rooms, slug: str, asked: Asked = NOW) -> FilmPage:
    """Return a film's page. Raise NotFoundError when there is no such film."""
    told = film_told(rooms, slug, asked.as_of)
    film, articles, timeline = told.film, told.articles, told.timeline
    rows, quotations = told.rows, Quotations(rooms.sources, rooms.today)
    listed = tuple(rows.values())
    chosen = narrowed(told, asked)
    # What an article may be quoted with goes to key events, then to its figures, then to its other dates.
    quote_key_events(chosen, articles, quotations)
    figures = stunt_ledgers(timeline.ledgers, rows, articles, rooms.directory, quotations)
    entries = entry_rows(chosen, rows, articles, rooms.directory, quotations)
    return FilmPage(
        title=film.title,
        description=f"What happened when: the making of {film.title} and its stunts, told by {len(listed)} articles.",
        feeds=_feeds(film),
        is_indexable=asked == NOW,
        slug=film.slug,
        year=film.year,
        directors=rooms.directory.links(film.directors),
        leads=rooms.directory.links(film.leads),
        stunt_team=rooms.directory.links(film.stunt_team),
        titles=other_titles(film),
        releases=release_steps(film, rooms.directory.films.get(film.id, film)),
        stunts=stunts_told(told),
        strip=strip(entries),
        years=years(entries),
        asked=asked,
        today=rooms.clock().date(),
        choices=choices(told, asked),
        coverage=coverage(told),
        full_count=len(timeline.entries),
        ledgers=figures,
        pieces=set_piece_rows(rooms, told.pieces, figures),
        credit=credit_gap(told),
        articles=listed[:ARTICLES_LISTED],
        article_count=told.article_count,
        told_count=len(listed),
        main_count=told.main_count,
        outlet_count=len({row.outlet.slug for row in listed}),
        first_report=None if told.is_part else first_report(listed),
    )


def first_report(rows: Sequence[ArticleRow]) -> ArticleRow | None:
    """Return what was published first; None when nothing is dated."""
    dated = [(row.published_at, row.id, row) for row in rows if row.published_at]
    return min(dated)[2] if dated else None


def coverage(told: FilmTold) -> Histogram | None:
    """Return the articles about a film over time; each bar leads to its articles in the search."""
    about = Filter(facet=FacetName.FILM, values=(told.film.slug,))
    form = SearchForm(text="", chosen=(about,), published_from=None, published_to=None, sort=Sort.OLDEST, page=1)
    return histogram(SearchResults(status=SearchStatus.FOUND, months=told.months), form)


def _feeds(film: Film) -> tuple[FeedLink, ...]:
    values = {"slug": film.slug}
    return (
        FeedLink(title=f"Articles about {film.title}", endpoint="film_feed", values=values),
        FeedLink(title=f"{film.title}: what changes", endpoint="film_changes", values=values),
    )


def stunts_told(told: FilmTold) -> tuple[Counted, ...]:
    """Return the stunts that articles tell of this film, the most told first."""
    return most_frequent(told.rooms, told.stunt_counts, SubjectKind.STUNT, STUNTS_LISTED)


def credit_gap(told: FilmTold) -> CreditGap | None:
    """Return how many articles name the star and how many of these anybody of the stunt team; None without a team."""
    star, team = told.credited
    directory = told.rooms.directory
    unnamed = " OR ".join(f"person:{link.slug}" for link in directory.links(told.film.stunt_team))
    if not star or not unnamed:
        return None
    stars = [link.slug for link in directory.links(told.film.leads)]
    others = {"q": [f"NOT ({unnamed})"], "film": [told.film.slug], "person": stars}
    return CreditGap(star=star, team=team, others=others)


def other_titles(film: Film) -> tuple[OtherTitle, ...]:
    """Return the titles a reader may know a film by, without those that we made up for searching."""
    shown: dict[str, OtherTitle] = {}
    for alias in film.aliases:
        if alias.kind not in ("generated", "observed_error", "short") and len(alias.text) >= SHORTEST_TITLE:
            shown.setdefault(spelled(alias.text), OtherTitle(title=alias.text, note=_note(alias)))
    shown.pop(spelled(film.title), None)
    return tuple(shown.values())


def _note(alias: Alias) -> str:
    if alias.kind == "working":
        return WORKING
    return language_name(alias.language) if alias.language and alias.language != "en" else ""


def release_steps(film: Film, in_the_end: Film) -> tuple[ReleaseStep, ...]:
    """Return the release dates of a film in the order in which they were announced; the last one holds.

    Args:
        film: the film, as far as it was known.
        in_the_end: the film as it is known now: a past date that did not hold is none that holds.
    """
    last = len(film.releases) - 1
    final = in_the_end.releases[-1:]
    return tuple(
        ReleaseStep(
            iso=release.release_on,
            on=iso_words(release.release_on),
            announced=iso_words(release.announced_on or ""),
            title=release.title if release.title and release.title != film.title else "",
            is_current=place == last and bool(release.announced_on or release in final),
        )
        for place, release in enumerate(film.releases)
    )
