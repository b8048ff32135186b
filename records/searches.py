"""Searching: what was asked, what was found."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from records.articles import ArticleId


class Sort(StrEnum):
    """The order of hits."""

    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"
    INDEXED = "indexed"  # what became searchable last comes first: the order of feeds


class FacetName(StrEnum):
    """By what hits can be narrowed."""

    FILM = "film"
    PERSON = "person"
    STUNT = "stunt"
    SOURCE = "source"
    YEAR = "year"
    LANG = "lang"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Narrow to hits that have any of these values (slugs, years as text, ISO 639-1 codes)."""

    facet: FacetName
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchQuery:
    """What to look for: text in the query language, plus what was chosen beside the box."""

    text: str = ""
    filters: tuple[Filter, ...] = ()
    published_from: date | None = None
    published_to: date | None = None  # included
    sort: Sort = Sort.RELEVANCE
    page: int = 1  # from 1; a leap: what arrives or changes its place between two pages may be missed or met twice
    cursor: str | None = None  # in place of `page`: `next` or `previous` of another page of the same search
    page_size: int = 20
    with_facets: bool = True
    with_snippets: bool = True  # False: hits tell only which articles they are, with titles
    fold: bool = False  # one row a story: its other hits are listed with the best one
    relax: bool = False  # when nothing has all the words: what has most of them
    explain: bool = False  # hits tell why they stand where they stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of text; `is_match` pieces are shown marked."""

    text: str
    is_match: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """One article that was found."""

    article_id: ArticleId
    score: float
    title: tuple[Passage, ...]
    snippet: tuple[Passage, ...]
    others: tuple[ArticleId, ...] = ()  # further hits of its story, folded into this row, best first
    reasons: tuple[str, ...] = ()  # what its score is made of


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetValue:
    """One value of a facet with the number of hits that have it."""

    value: str
    count: int
    is_chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A facet with its values, most frequent first."""

    name: FacetName
    values: tuple[FacetValue, ...]


class SearchStatus(StrEnum):
    """What became of a search."""

    NOT_ASKED = "not_asked"
    FOUND = "found"
    NOTHING = "nothing"
    UNAVAILABLE = "unavailable"  # no index yet, or it is being rebuilt


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A completion for what is being typed: a subject with its page, or a word."""

    text: str
    kind: str  # film, person, stunt, word
    slug: str | None = None  # of the subject's page
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResults:
    """What a search found. `total` counts all hits, `hits` are those of the page asked for."""

    status: SearchStatus
    total: int = 0
    hits: tuple[SearchHit, ...] = ()
    facets: tuple[Facet, ...] = ()
    months: tuple[tuple[str, int], ...] = ()  # ("2021-08", 12) in order, months without hits left out
    did_you_mean: str | None = None
    terms: tuple[str, ...] = field(default=())  # the words that were searched for, for display
    is_relaxed: bool = False  # nothing had all the words
    rows: int = 0  # how many rows all pages have together: `total`, or fewer when stories are folded
    names: tuple[Suggestion, ...] = ()  # subjects that the free words of the query name
    page: int = 1  # which page these hits are
    next: str | None = None  # cursor of the next page; None on the last one, and where nobody reads on so far
    previous: str | None = None  # cursor of the page before; None on the first one, and where pages were leapt over
    arrived: int = 0  # further hits that became searchable after reading began; a new search shows them
