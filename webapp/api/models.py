"""The shapes of the API's answers. Their docstrings and comments are its documentation: see `describing`."""

from dataclasses import dataclass
from typing import Annotated

from webapp.api.describing import Said

Address = Annotated[str, Said(format="uri")]
Moment = Annotated[str, Said(format="date-time")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A film, person, stunt type or outlet by name."""

    kind: Annotated[str, Said("film, person, stunt or source")]
    slug: str
    name: str
    url: Annotated[Address, Said("its page here", format="uri")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """From which article this one was made, and how."""

    kind: Annotated[str, Said("verbatim, edited, credited, spun or translated")]
    source: Annotated[str, Said("name of the outlet it comes from")]
    url: Annotated[Address, Said("of the original, at its publisher", format="uri")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleBrief:
    """An article of a publisher."""

    id: Annotated[int, Said("permanent number")]
    title: str
    url: Annotated[Address, Said("at its publisher", format="uri")]
    page: Annotated[Address, Said("its page here", format="uri")]
    source: Reference
    author: str | None
    published_at: Annotated[Moment | None, Said("by the publisher", format="date-time")]
    indexed_at: Annotated[Moment | None, Said("searchable here since", format="date-time")]
    language: Annotated[str | None, Said("ISO 639-1")]
    excerpt: Annotated[str | None, Said("a lawful extract; null when the outlet shows headlines only")]
    films: Annotated[tuple[Reference, ...], Said("films it is about")]
    mentioned: Annotated[tuple[Reference, ...], Said("films it names besides")]
    people: tuple[Reference, ...]
    stunts: tuple[Reference, ...]
    copied_from: Copied | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleList:
    """A page of articles."""

    articles: tuple[ArticleBrief, ...]
    total: Annotated[int | None, Said("of all pages, where it is counted")]
    next: Annotated[Address | None, Said("address of the next page; null on the last one", format="uri")]


@dataclass(frozen=True, slots=True, kw_only=True)
class FacetCount:
    """A value by which a search can be narrowed, with the number of articles that have it."""

    facet: str
    value: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchAnswer:
    """A page of articles that a search found, with what it can be narrowed by."""

    articles: tuple[ArticleBrief, ...]
    total: Annotated[int, Said("of all pages")]
    arrived: Annotated[int, Said("articles found besides that came after the first page; a new search gives them")]
    next: Annotated[
        Address | None,
        Said(
            "address of the next page, which repeats and misses nothing even when articles arrive; null on the last "
            "one, and after some two thousand articles: narrow the search",
            format="uri",
        ),
    ]
    facets: tuple[FacetCount, ...]
    did_you_mean: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectCount:
    """A subject with the number of articles that mean it."""

    subject: Reference
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectList:
    """All subjects of a kind, the most told of first."""

    subjects: tuple[SubjectCount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseDate:
    """A release date that was in force for a while; the last one holds."""

    release_on: Annotated[str, Said("ISO 8601, or a part of it")]
    announced_on: Annotated[str | None, Said("ISO 8601, or a part of it")]
    title: Annotated[str | None, Said("the title at that time, where it was another one")]


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmAnswer:
    """A film: who made it, under which titles and dates it was announced, what is told of it."""

    film: Reference
    year: int | None
    directors: tuple[Reference, ...]
    cast: tuple[Reference, ...]
    stunt_team: tuple[Reference, ...]
    titles: Annotated[tuple[str, ...], Said("other titles, in any language")]
    releases: tuple[ReleaseDate, ...]
    stunts: tuple[SubjectCount, ...]
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Performer:
    """Someone said to have done a stunt."""

    name: str
    person: Annotated[Reference | None, Said("null for a double or team without a name")]
    articles: Annotated[int, Said("that say so")]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPieceBrief:
    """One stunt of a film as a thing of its own."""

    url: Annotated[Address, Said("its page here", format="uri")]
    stunt: Annotated[Reference, Said("what it mostly is")]
    also: Annotated[tuple[Reference, ...], Said("other stunt types under which the same thing is told")]
    preparation: Annotated[tuple[Reference, ...], Said("training for it")]
    performers: tuple[Performer, ...]
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPieceList:
    """The set-pieces of a film, the most told of first."""

    film: Reference
    set_pieces: tuple[SetPieceBrief, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """An article that says so, with as much of its words as may be quoted."""

    article: int
    title: str
    url: Annotated[Address, Said("at its publisher", format="uri")]
    source: str
    published_at: Annotated[Moment | None, Said(format="date-time")]
    quote: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEvent:
    """Something that happened to a film."""

    date: Annotated[str, Said("ISO 8601 with as much as is known: 2020, 2020-09, 2020-09-06")]
    grain: Annotated[str, Said("how exact the date is")]
    event: str
    phase: str
    headline: str
    stunts: tuple[Reference, ...]
    is_key: bool
    superseded_by: Annotated[str | None, Said("the date that replaced a release date that was moved")]
    told_by: Annotated[tuple[Teller, ...], Said("the first report first")]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineAnswer:
    """A film's life as reported, by when things happened."""

    film: Reference
    events: tuple[TimelineEvent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFigure:
    """One figure with everyone who gave it."""

    stunt: Reference | None
    metric: str
    figure: Annotated[str, Said("in words, with its unit")]
    value: Annotated[float | None, Said("the number; the lower one of a range")]
    unit: str | None
    phase: str
    relation: Annotated[str, Said("against the figure said first: first, same, refines, rounding, unit_shift, "
                                  "magnitude_slip, rate_slip, owner_slip, scope_slip, conflict, beside")]  # fmt: skip
    note: str | None
    independent: Annotated[int, Said("articles among those that say so that are no copies of another one")]
    told_by: Annotated[tuple[Teller, ...], Said("the first to say so first")]


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerAnswer:
    """All figures about a film and its stunts, side by side."""

    film: Reference
    figures: tuple[LedgerFigure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """A publication."""

    source: Reference
    home: Address
    kind: str
    language: str
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletList:
    """All publications, the one with the most articles first."""

    outlets: tuple[Outlet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What went wrong (RFC 9457)."""

    type: Annotated[str, Said("about:blank: the status says it")]
    title: str
    status: int
    detail: str
