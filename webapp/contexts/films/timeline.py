"""A film's timeline as shown: years, months, entries with their evidence, and the strip above them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from math import ceil

from records.articles import Article, ArticleId
from records.dates import DateBasis, Grain, PartialDate
from records.findings import EventClass
from records.timelines import Phase, TimelineEntry, Told
from webapp.contexts.rows import ArticleRow
from webapp.directory import Directory, SubjectLink
from webapp.excerpts import Quotations, clipped
from webapp.wording import MONTHS, counted, iso_words, partial

WIDTH, HEIGHT = 100.0, 60  # of the strip: per cent across, so that it fits any screen, and pixels down
NARROWEST = 0.5  # a bar thinner than this cannot be seen
GAP = 0.15
LINE = 130  # characters of evidence that stand open below a key event
YEAR_NAME = 11.0  # what the name of a year takes on a phone


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldRow:
    """One article's word for an entry."""

    row: ArticleRow
    quote: str  # as much as the article's cap allows; may be empty
    basis: DateBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """One event as shown."""

    anchor: str
    when: str  # "6 September"; the year and month stand above it
    date: PartialDate
    event: EventClass
    phase: Phase
    headline: str
    stunts: tuple[SubjectLink, ...]
    first: ToldRow | None
    more: tuple[ToldRow, ...]
    outlets: int
    lead: str  # the first teller's words in one line, for key events only
    is_key: bool
    is_minor: bool
    is_superseded: bool
    superseded_by: str | None
    announced: str  # in words: when a release date was announced; empty when unknown

    @property
    def has_weak_date(self) -> bool:
        """Whether no article tells the date, so that a publication date stands in."""
        return self.first is not None and self.first.basis is DateBasis.PUBLISHED


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthGroup:
    """Entries of one month; `name` is empty when only the year (or a season) is known."""

    name: str
    entries: tuple[EntryRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearGroup:
    """Entries of one year."""

    year: int
    months: tuple[MonthGroup, ...]
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StripBar:
    """A month of the strip: its height is the number of reports; it leads to its year."""

    label: str
    year: int
    x: float
    y: float
    width: float
    height: float
    is_key: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StripBand:
    """A phase of the production below the strip."""

    phase: Phase
    x: float
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class StripTick:
    """A year on the strip's scale."""

    year: int
    x: float
    is_named: bool  # years that stand too close together stay unnamed


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """How thickly a film was reported on, month by month of the events."""

    bars: tuple[StripBar, ...]
    bands: tuple[StripBand, ...]
    ticks: tuple[StripTick, ...]


def quote_key_events(
    entries: Iterable[TimelineEntry], articles: Mapping[ArticleId, Article], quotations: Quotations
) -> None:
    """Set the line that stands below each key event aside, before other parts of the page use up what may be quoted."""
    for entry in entries:
        if entry.is_key and entry.told:
            _quote(_in_line(entry.told[0]), articles, quotations)


def entry_rows(
    entries: Iterable[TimelineEntry],
    rows: dict[ArticleId, ArticleRow],
    articles: Mapping[ArticleId, Article],
    directory: Directory,
    quotations: Quotations,
) -> tuple[EntryRow, ...]:
    """Return entries as shown. Reports of articles that are not public are left out, and entries without any too."""
    made = []
    for number, entry in enumerate(entries, 1):
        told = [
            ToldRow(row=rows[one.article_id], quote=_quote(one, articles, quotations), basis=one.basis)
            for one in _as_shown(entry)
            if one.article_id in rows
        ]
        if entry.told and not told:
            continue
        made.append(
            EntryRow(
                anchor=f"e{number}",
                when=_when(entry.date),
                date=entry.date,
                event=entry.event,
                phase=entry.phase,
                headline=entry.headline,
                stunts=directory.links(entry.stunts),
                first=told[0] if told else None,
                more=tuple(told[1:]),
                outlets=len({one.row.outlet.slug for one in told}),
                lead=told[0].quote if told and entry.is_key else "",
                is_key=entry.is_key,
                is_minor=entry.is_minor,
                is_superseded=entry.is_superseded,
                superseded_by=entry.superseded_by,
                announced=iso_words(entry.announced_on or ""),
            )
        )
    return tuple(made)


def _as_shown(entry: TimelineEntry) -> tuple[Told, ...]:
    """Return who told an entry; the first words for a key event are cut to one line."""
    if not entry.is_key or not entry.told:
        return entry.told
    return (_in_line(entry.told[0]), *entry.told[1:])


def _in_line(told: Told) -> Told:
    return replace(told, sentence=clipped(" ".join(told.sentence.split()), LINE))


def _quote(told: Told, articles: Mapping[ArticleId, Article], quotations: Quotations) -> str:
    article = articles.get(told.article_id)
    return quotations.of(article, told.sentence) if article else ""


def _when(value: PartialDate) -> str:
    first = value.first_on
    if value.grain is Grain.DAY:
        same = value.last_on.month == first.month
        end = f"–{value.last_on.day}" if value.last_on > first and same else ""
        return f"{first.day}{end} {MONTHS[first.month - 1][:3]}"
    if value.grain is Grain.MONTH:
        return MONTHS[first.month - 1][:3]
    return partial(value) if value.grain is Grain.SEASON else str(first.year)


def years(entries: Sequence[EntryRow]) -> tuple[YearGroup, ...]:
    """Group entries, ordered by when things happened, by year and month."""
    made = []
    for year, in_year in groupby(entries, key=lambda entry: entry.date.first_on.year):
        listed = list(in_year)
        months = tuple(
            MonthGroup(name=name, entries=tuple(in_month)) for name, in_month in groupby(listed, key=_month_name)
        )
        made.append(YearGroup(year=year, months=months, count=len(listed)))
    return tuple(made)


def _month_name(entry: EntryRow) -> str:
    has_month = entry.date.grain in (Grain.DAY, Grain.MONTH)
    return MONTHS[entry.date.first_on.month - 1] if has_month else ""


def strip(entries: Sequence[EntryRow]) -> Strip | None:
    """Return the strip of a timeline; None when all of it fits into three months and says nothing."""
    dated = [entry for entry in entries if entry.date.grain in (Grain.DAY, Grain.MONTH)]
    if not dated:
        return None
    first, last = (_month_number(pick(entry.date.first_on for entry in dated)) for pick in (min, max))
    if last - first < 3:
        return None
    step = WIDTH / (last - first + 1)
    weights: dict[int, int] = {}
    keys = {_month_number(entry.date.first_on) for entry in dated if entry.is_key}
    for entry in dated:
        month = _month_number(entry.date.first_on)
        weights[month] = weights.get(month, 0) + max(1, len(entry.more) + 1)
    most = max(weights.values())
    bars = tuple(
        _bar(month, weight, (month - first) * step, step, most, is_key=month in keys)
        for month, weight in sorted(weights.items())
    )
    return Strip(bars=bars, bands=_bands(dated, first, step), ticks=_ticks(first, last, step))


def _bar(month: int, weight: int, x: float, step: float, most: int, *, is_key: bool) -> StripBar:
    height = round(max(4.0, HEIGHT * weight / most), 1)
    return StripBar(
        label=f"{MONTHS[month % 12]} {month // 12}: {counted(weight, 'report')}",
        year=month // 12,
        x=round(x, 2),
        y=round(HEIGHT - height, 1),
        width=round(max(NARROWEST, step - GAP), 2),
        height=height,
        is_key=is_key,
    )


def _bands(entries: Sequence[EntryRow], first: int, step: float) -> tuple[StripBand, ...]:
    """Return the phases one after another: each begins at its first event and ends where the next one begins."""
    begins: list[tuple[Phase, int]] = []
    for entry in entries:
        if not begins or list(Phase).index(entry.phase) > list(Phase).index(begins[-1][0]):
            begins.append((entry.phase, _month_number(entry.date.first_on)))
    ends = [*(month for _, month in begins[1:]), first + round(WIDTH / step)]
    return tuple(
        StripBand(phase=phase, x=round((begin - first) * step, 2), width=round((end - begin) * step, 2))
        for (phase, begin), end in zip(begins, ends, strict=True)
        if end > begin
    )


def _ticks(first: int, last: int, step: float) -> tuple[StripTick, ...]:
    marks = [year for year in range(first // 12, last // 12 + 1) if year * 12 >= first] or [first // 12]
    every = max(1, ceil(YEAR_NAME / (step * 12)))
    return tuple(
        StripTick(year=year, x=round(max(0, year * 12 - first) * step, 2), is_named=(year - marks[0]) % every == 0)
        for year in marks
    )


def _month_number(day: date) -> int:
    return day.year * 12 + day.month - 1
