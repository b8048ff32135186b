"""What a search can be narrowed by, as shown: facets, chips and the histogram over time."""

from calendar import monthrange
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from werkzeug.datastructures import MultiDict

from records.errors import SearchError
from records.searches import Facet, FacetName, SearchResults
from records.sources import Source
from records.subjects import SubjectKind
from webapp.contexts.searching import SearchForm, read_form
from webapp.directory import Directory
from webapp.rooms import Rooms
from webapp.wording import MONTHS, counted, language_name

TITLES = {
    FacetName.FILM: "Film",
    FacetName.STUNT: "Stunt",
    FacetName.PERSON: "Person",
    FacetName.SOURCE: "Outlet",
    FacetName.YEAR: "Year",
    FacetName.LANG: "Language",
}
KINDS = {FacetName.FILM: SubjectKind.FILM, FacetName.STUNT: SubjectKind.STUNT, FacetName.PERSON: SubjectKind.PERSON}

CHIPS_TRIED = 4  # taken away one by one when nothing was found; each costs a small search
SHOWN_VALUES = 8  # the rest of a facet is folded away
MOST_VALUES = 24  # of a facet; a narrower search shows the others
MOST_BARS = 36  # more months than these are drawn as years
HEIGHT, WIDTH = 64, 720  # of the drawing, in its own units
WIDEST = 36.0  # of a bar


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value of a facet as a checkbox."""

    value: str
    label: str
    count: int
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """A facet: its first values are shown, the others on demand."""

    name: str
    title: str
    first: tuple[Choice, ...]
    more: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """One thing the search is narrowed by, with the parameters of the search without it."""

    title: str
    label: str
    without: dict[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Widened:
    """The same search without one thing that it was narrowed by, and what it finds then."""

    chip: Chip
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar of the histogram, drawn from its top; the link narrows to its time."""

    label: str
    count: int
    x: float
    y: float
    width: float
    height: float
    params: dict[str, list[str]]
    since: dict[str, list[str]]  # from its time on, whatever ends the search
    until: dict[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Histogram:
    """Hits over time, one bar a month or a year."""

    unit: str  # month or year
    bars: tuple[Bar, ...]
    first: str
    last: str


def label_of(directory: Directory, sources: dict[str, Source], name: FacetName, value: str) -> str:
    """Return how a value of a facet reads; an unknown one reads as it is."""
    if name in KINDS:
        link = directory.by_slug(KINDS[name], value) or directory.link(value)
        return (
            f"{link.name} ({link.note})"
            if link and name is FacetName.FILM and link.note
            else getattr(link, "name", value)
        )
    if name is FacetName.SOURCE:
        return sources[value].name if value in sources else value
    return language_name(value) if name is FacetName.LANG else value


def choices(
    facets: Sequence[Facet], form: SearchForm, directory: Directory, sources: dict[str, Source]
) -> tuple[Choices, ...]:
    """Return the facets as shown. What was chosen is always among the first values, also when nothing has it."""
    by_name = {facet.name: facet for facet in facets}
    shown = []
    for name, title in TITLES.items():
        chosen = form.values(name)
        counts = {value.value: value.count for value in by_name[name].values} if name in by_name else {}
        rest = [value for value in counts if value not in chosen]
        order = [*chosen, *(sorted(rest, reverse=True) if name is FacetName.YEAR else rest)]
        made = [
            Choice(
                value=value,
                label=label_of(directory, sources, name, value),
                count=counts.get(value, 0),
                is_chosen=value in chosen,
            )
            for value in order
        ]
        if made:
            first = max(SHOWN_VALUES, len(chosen))
            shown.append(
                Choices(
                    name=name.value,
                    title=title,
                    first=tuple(made[:first]),
                    more=tuple(made[first : first + MOST_VALUES]),
                )
            )
    return tuple(shown)


def chips(form: SearchForm, directory: Directory, sources: dict[str, Source]) -> tuple[Chip, ...]:
    """Return what a search is narrowed by."""
    found = [
        Chip(title=title, label=label_of(directory, sources, name, value), without=form.without(name.value, value))
        for name, title in TITLES.items()
        for value in form.values(name)
    ]
    if form.published_from:
        found.append(Chip(title="From", label=form.published_from.isoformat(), without=form.without("from")))
    if form.published_to:
        found.append(Chip(title="To", label=form.published_to.isoformat(), without=form.without("to")))
    return tuple(found)


def widened(rooms: Rooms, form: SearchForm, applied: Sequence[Chip]) -> tuple[Widened, ...]:
    """Return which of the things that a search is narrowed by can be taken away to find something."""
    made = []
    for chip in applied[:CHIPS_TRIED]:
        query = replace(read_form(MultiDict(chip.without)).query, page_size=1, with_facets=False, with_snippets=False)
        try:
            found = rooms.engine.search(query).total if query.text or query.filters else 0
        except SearchError:
            return ()
        made.append(Widened(chip=chip, articles=found))
    return tuple(one for one in made if one.articles)


def histogram(results: SearchResults, form: SearchForm) -> Histogram | None:
    """Return hits over time: a bar a month, or a bar a year for long spans; None when there is nothing to compare."""
    months = dict(results.months)
    if not months:
        return None
    span = _months_between(min(months), max(months))
    if len(span) <= MOST_BARS:
        return _drawn("month", [(month, months.get(month, 0)) for month in span], form)
    years = Counter[str]()
    for month, count in months.items():
        years[month[:4]] += count
    return _drawn("year", [(str(y), years[str(y)]) for y in range(int(span[0][:4]), int(span[-1][:4]) + 1)], form)


def _drawn(unit: str, counts: list[tuple[str, int]], form: SearchForm) -> Histogram | None:
    if len(counts) < 2:
        return None
    most, step = max(count for _, count in counts), WIDTH / len(counts)
    width = round(min(WIDEST, max(1.0, step - 2)), 1)
    bars = []
    for place, (period, count) in enumerate(counts):
        height = round(max(3.0, HEIGHT * count / most), 1) if count else 0.0
        bars.append(
            Bar(
                label=f"{period_name(period)}: {counted(count, 'article')}",
                count=count,
                x=round(place * step + (step - width) / 2, 1),
                y=HEIGHT - height,
                width=width,
                height=height,
                params=form.within(*_ends(period)),
                since=form.since(_ends(period)[0]),
                until=form.until(_ends(period)[1]),
            )
        )
    return Histogram(unit=unit, bars=tuple(bars), first=period_name(counts[0][0]), last=period_name(counts[-1][0]))


def period_name(period: str) -> str:
    """Return `August 2021` for `2021-08`, and a year as it is."""
    return f"{MONTHS[int(period[5:7]) - 1]} {period[:4]}" if len(period) > 4 else period


def _ends(period: str) -> tuple[date, date]:
    year = int(period[:4])
    if len(period) == 4:
        return date(year, 1, 1), date(year, 12, 31)
    month = int(period[5:7])
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _months_between(first: str, last: str) -> list[str]:
    start, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    return [f"{number // 12:04d}-{number % 12 + 1:02d}" for number in range(start, end + 1)]
