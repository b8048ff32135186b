"""The search page: what was found, how to narrow it, and what to try when nothing was."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from records.articles import ArticleId
from records.errors import InvalidQueryError
from records.searches import (
    FacetName,
    Filter,
    Passage,
    SearchHit,
    SearchQuery,
    SearchResults,
    SearchStatus,
    Sort,
)
from records.sources import Source
from records.subjects import SubjectKind
from webapp.contexts.narrowing import Chip, Choices, Histogram, Widened, chips, choices, histogram, widened
from webapp.contexts.rows import ArticleRow, FeedLink, Page, article_rows
from webapp.contexts.searching import MAX_PAGE, PAGE_SIZE, SearchForm
from webapp.directory import SubjectLink, spelled
from webapp.excerpts import article_cap, clipped
from webapp.rooms import Rooms
from webapp.wording import counted

SORTS = (
    (Sort.RELEVANCE, "Best match"),
    (Sort.NEWEST, "Newest first"),
    (Sort.OLDEST, "Oldest first"),
    (Sort.INDEXED, "Last indexed"),
)
OTHERS_SHOWN = 3  # of one story, below its row; all stand on the story's page
NAMES_SHOWN = 5
KINDS = frozenset(kind.value for kind in SubjectKind)
OPERATORS = frozenset({"AND", "OR", "NOT"})
MOST_WORDS = 8  # looked for in headlines while there is no index
CARDS_SHOWN = 2
COMPLETED = 3
SURE_LETTERS = 8  # typed, from which a name that nearly begins so is a card; the index forgives two slips in as many
CARDS_WEIGHED = 12  # among those whose names fit; each costs a small search


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """One found article."""

    row: ArticleRow
    title: tuple[Passage, ...]
    snippet: tuple[Passage, ...]  # within the article's cap
    others: tuple[ArticleRow, ...] = ()  # further hits of its story


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A subject that the query names."""

    link: SubjectLink
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A subject that some words of the query name, with the parameters of the search narrowed to it."""

    link: SubjectLink
    params: dict[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Why a query cannot be understood, and where; `at` is empty when the fault is not in its text."""

    message: str
    before: str
    at: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageLink:
    """A number below the results; None stands for a gap."""

    number: int | None
    is_current: bool
    params: dict[str, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Turning:
    """The pages beside this one, as parameters of their addresses."""

    previous: dict[str, list[str]] | None = None
    next: dict[str, list[str]] | None = None
    numbers: tuple[PageLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage(Page):
    """The search page in all its states."""

    form: SearchForm
    status: SearchStatus
    total: int = 0
    hits: tuple[Hit, ...] = ()
    facets: tuple[Choices, ...] = ()
    chips: tuple[Chip, ...] = ()
    histogram: Histogram | None = None
    cards: tuple[Card, ...] = ()
    names: tuple[Named, ...] = ()  # subjects that words of the query name, to narrow to
    did_you_mean: str | None = None
    is_relaxed: bool = False  # few or none had all the words
    fault: Fault | None = None
    number: int = 1  # which page this is
    turning: Turning = Turning()
    without: tuple[Widened, ...] = ()  # looked up only when nothing was found
    arrived: int = 0  # articles that came after reading began
    sorts: tuple[tuple[Sort, str], ...] = SORTS
    archive_is_empty: bool = False
    headlines: tuple[ArticleRow, ...] = ()  # what answers while there is no index


def search_page(rooms: Rooms, form: SearchForm) -> SearchPage:
    """Return what a search found; a query that cannot be understood becomes a page that points at the place."""
    sources = rooms.sources
    applied = chips(form, rooms.directory, sources)
    if not form.is_asked:
        results = SearchResults(status=SearchStatus.NOT_ASKED)
    else:
        try:
            results = rooms.engine.search(replace(form.query, fold=True, relax=True))
        except InvalidQueryError as error:
            title = "This search cannot be read"
            return SearchPage(
                title=title, form=form, status=SearchStatus.NOTHING, fault=fault(form.text, error), chips=applied
            )
    return SearchPage(
        title=headline(results, form, applied),
        description="Search results",
        feeds=(_feed(form),) if form.is_asked else (),
        is_indexable=False,
        form=form,
        status=results.status,
        total=results.total,
        hits=found(rooms, results.hits, sources),
        facets=choices(results.facets, form, rooms.directory, sources),
        chips=applied,
        histogram=histogram(results, form),
        cards=cards(rooms, form.text) if results.page == 1 else (),
        names=named(rooms, results, form),
        did_you_mean=results.did_you_mean,
        is_relaxed=results.is_relaxed,
        number=results.page,
        turning=turning(form, results),
        without=widened(rooms, form, applied) if form.is_asked and not results.total else (),
        arrived=results.arrived,
        archive_is_empty=results.total == 0 and not rooms.counts.get("indexed", 0),
        headlines=_headlines(rooms, form) if results.status is SearchStatus.UNAVAILABLE and not applied else (),
    )


def _headlines(rooms: Rooms, form: SearchForm) -> tuple[ArticleRow, ...]:
    """Return articles whose headlines hold all words of the search; its marks are left to the index."""
    words = [word for word in re.findall(r"\w+", form.text) if word not in OPERATORS][:MOST_WORDS]
    return article_rows(rooms, rooms.archive.articles.headlined(words, PAGE_SIZE)) if words else ()


def _feed(form: SearchForm) -> FeedLink:
    params = {name: values for name, values in form.params.items() if name != "sort"}
    return FeedLink(title=f"Search: {form.text or 'all articles'}", endpoint="search_feed", values=params)


def headline(results: SearchResults, form: SearchForm, applied: tuple[Chip, ...]) -> str:
    """Return the h1: how many articles were found for what."""
    if results.status is SearchStatus.NOT_ASKED:
        return "Search"
    if results.status is SearchStatus.UNAVAILABLE:
        return "The index is not ready"
    asked = f" for “{form.text}”" if form.text else " for " + ", ".join(chip.label for chip in applied)
    return (counted(results.total, "article") if results.total else "No articles") + asked


def found(rooms: Rooms, hits: tuple[SearchHit, ...], sources: dict[str, Source]) -> tuple[Hit, ...]:
    """Return hits as shown: what was taken down is left out, snippets keep to their article's cap."""
    others = [id_ for hit in hits for id_ in hit.others[:OTHERS_SHOWN]]
    shown = [hit.article_id for hit in hits]
    articles = rooms.archive.articles.many([*shown, *others])
    rows = {row.id: row for row in article_rows(rooms, articles, rooms.archive.findings.of(shown))}
    caps = {article.id: article_cap(article, sources, rooms.today) for article in articles}
    return tuple(
        Hit(
            row=rows[hit.article_id],
            title=_title(hit, rows[hit.article_id]),
            snippet=_capped(hit, caps),
            others=tuple(rows[other] for other in hit.others[:OTHERS_SHOWN] if other in rows),
        )
        for hit in hits
        if hit.article_id in rows
    )


def _title(hit: SearchHit, row: ArticleRow) -> tuple[Passage, ...]:
    said = "".join(passage.text for passage in hit.title)
    return hit.title if said.strip() else (Passage(text=row.title),)


def _capped(hit: SearchHit, caps: dict[ArticleId, int]) -> tuple[Passage, ...]:
    left, kept = caps.get(hit.article_id, 0), []
    for passage in hit.snippet:
        text = clipped(passage.text, left) if left > 0 else ""
        if text:
            kept.append(replace(passage, text=text))
        left -= len(passage.text)
    return tuple(kept)


def cards(rooms: Rooms, text: str) -> tuple[Card, ...]:
    """Return the subjects that a query names by any of their names.

    When nothing is told of those: the one most told of that has its words, or whose name nearly begins so.
    """
    bare = re.sub(r"^\w+:", "", text).strip(" \"'")
    exact = _cards(rooms, rooms.directory.named(bare) or _completed(rooms, bare, lambda one: one == spelled(bare)))
    if any(card.articles for card in exact):
        return exact
    others = _cards(rooms, rooms.directory.containing(bare))
    if not exact and not others and len(spelled(bare)) >= SURE_LETTERS:
        others = _cards(rooms, _completed(rooms, bare, bool))
    return (*others[:1], *exact)[:CARDS_SHOWN]


def _cards(rooms: Rooms, links: Sequence[SubjectLink]) -> tuple[Card, ...]:
    """Return a few subjects with their articles: those told of, the most first; when there are none, the others."""
    made = [Card(link=link, articles=_found(rooms, link)) for link in links[:CARDS_WEIGHED]]
    told = [card for card in made if card.articles] or made
    return tuple(sorted(told, key=lambda card: -card.articles)[:CARDS_SHOWN])


def named(rooms: Rooms, results: SearchResults, form: SearchForm) -> tuple[Named, ...]:
    """Return the subjects that words of the query name; those that the search is narrowed to already are left out."""
    made = []
    for one in results.names:
        link = rooms.directory.by_slug(SubjectKind(one.kind), one.slug) if one.slug and one.kind in KINDS else None
        if link and link.slug not in form.values(FacetName(link.kind.value)):
            chosen = [*form.values(FacetName(link.kind.value)), link.slug]
            made.append(Named(link=link, params=form.params | {link.kind.value: chosen}))
    return tuple(made[:NAMES_SHOWN])


def _found(rooms: Rooms, link: SubjectLink) -> int:
    """Return how many articles can be found about a subject: the index counts faster than the archive."""
    about = Filter(facet=FacetName(link.kind.value), values=(link.slug,))
    return rooms.engine.search(SearchQuery(filters=(about,), page_size=1, with_facets=False)).total


def _completed(rooms: Rooms, text: str, is_meant: Callable[[str], bool]) -> tuple[SubjectLink, ...]:
    """Return subjects that the index completes a text to, such as an acronym, if their spelled name is meant."""
    found = rooms.engine.suggest(text, COMPLETED) if text else ()
    named = [one for one in found if one.slug and is_meant(spelled(one.text))]
    links = (rooms.directory.by_slug(SubjectKind(one.kind), one.slug or "") for one in named)
    return tuple(link for link in links if link)


def fault(text: str, error: InvalidQueryError) -> Fault:
    """Return a query split at the place that could not be understood."""
    if error.position < 0:
        return Fault(message=str(error), before="", at="", after="")
    place = min(error.position, len(text))
    return Fault(message=str(error), before=text[:place], at=text[place : place + 1] or " ", after=text[place + 1 :])


def turning(form: SearchForm, results: SearchResults) -> Turning:
    """Return the pages beside this one: first, last, and those near it.

    The neighbours go on from what was read, so that nothing is met twice or missed; further ones are leaps.
    """
    here, last = results.page, max(results.page, min(MAX_PAGE, -(-results.rows // PAGE_SIZE)))
    near = {here: form.at(form.cursor) if form.cursor else form.on_page(here)}
    if here > 1:
        near[here - 1] = form.at(results.previous) if results.previous else form.on_page(here - 1)
    if results.next:
        near[here + 1] = form.at(results.next)
    return Turning(previous=near.get(here - 1), next=near.get(here + 1), numbers=_numbers(form, near, here, last))


def _numbers(form: SearchForm, near: dict[int, dict[str, list[str]]], here: int, last: int) -> tuple[PageLink, ...]:
    """Return the numbers below the results, with gaps between those that do not follow each other."""
    if last < 2:
        return ()
    made: list[PageLink] = []
    for number in sorted({1, last, *range(max(1, here - 2), min(last, here + 2) + 1)}):
        if made and made[-1].number is not None and number > made[-1].number + 1:
            made.append(PageLink(number=None, is_current=False, params={}))
        params = near.get(number) or form.on_page(number)
        made.append(PageLink(number=number, is_current=number == here, params=params))
    return tuple(made)
