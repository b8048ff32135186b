"""Timelines: what happened to a film and when, with the articles that say so."""

from dataclasses import dataclass
from enum import StrEnum

from records.articles import ArticleId
from records.dates import DateBasis, PartialDate
from records.findings import Claim, EventClass
from records.subjects import SubjectId


class Phase(StrEnum):
    """The stages of a production, in their order."""

    ANNOUNCED = "announced"
    PREPARATION = "preparation"
    FILMING = "filming"
    POST_PRODUCTION = "post_production"
    RELEASED = "released"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One article's word for an entry: who, in which words."""

    article_id: ArticleId
    sentence: str
    basis: DateBasis
    date: PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """One event in a film's life. `told` is ordered by publication, the first report first."""

    date: PartialDate
    event: EventClass
    phase: Phase
    headline: str  # our own words
    stunts: tuple[SubjectId, ...]
    told: tuple[Told, ...]
    is_superseded: bool = False  # a release date that was later moved
    superseded_by: str | None = None  # ISO date
    is_key: bool = False
    is_minor: bool = False  # says little: shown in a full telling only
    announced_on: str | None = None  # ISO date: of a release date, where that is known; who first: `told`


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """Where a figure comes from: a report, or a publication that is named and whose own report of it we lack."""

    article: ArticleId | None  # None: only its name is known
    outlet: str  # name of the publication
    reports: tuple[ArticleId, ...]  # all that have the figure from it, by publication; its own report is one of them


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerLine:
    """One figure about one stunt of a film, with everyone who gave it. First said first."""

    claim: Claim  # as first stated
    articles: tuple[ArticleId, ...]  # all that state it, by publication
    independent: int  # how many roots it has: copies, and reports that name one source, count once
    # Against the first line: first, same, refines, rounding, unit_shift, magnitude_slip, rate_slip, owner_slip,
    # scope_slip, conflict; beside: another person, phase or part, no contradiction.
    relation: str
    note: str = ""
    roots: tuple[Root, ...] = ()  # where those who give it have it from, the one with the earliest report first


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All figures of one kind about one stunt of a film, side by side."""

    film: SubjectId
    stunt: SubjectId | None
    metric: str
    lines: tuple[LedgerLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPiece:
    """A stunt of one film as a thing of its own, that figures and coverage hang on. Articles are by publication."""

    film: SubjectId
    stunt: SubjectId  # what it mostly is; with the film it is its identity
    also: tuple[SubjectId, ...] = ()  # other stunt types under which the same thing is told
    preparation: tuple[SubjectId, ...] = ()  # training for it
    articles: tuple[ArticleId, ...] = ()
    performers: tuple[tuple[str, int], ...] = ()  # (person id, "double" or "team"; articles that say so), most first
    name: str | None = None  # as the catalogue calls it; None: it is known by its stunt and film alone
    place: str | None = None  # where it was made, as the catalogue says

    @property
    def stunts(self) -> frozenset[SubjectId]:
        """Every stunt type that belongs to it."""
        return frozenset((self.stunt, *self.also, *self.preparation))


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A film's life as reported. Entries are ordered by when things happened."""

    film: SubjectId
    entries: tuple[TimelineEntry, ...]
    ledgers: tuple[Ledger, ...]
