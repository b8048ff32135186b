"""What reading an article taught us: mentions, stunts, claims, dates; each with the words that say so."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from records.articles import ArticleId
from records.dates import DateBasis, PartialDate
from records.sources import SourceSlug
from records.subjects import SubjectId

StoryId = NewType("StoryId", int)


class Place(StrEnum):
    """Where in an article words stand."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    BODY = "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Words of an article. `start` and `end` are character offsets into title, standfirst or `ArticleText.body`."""

    place: Place
    start: int
    end: int
    quote: str  # exactly text[start:end]


class Role(StrEnum):
    """Whether an article is about a film or only names it."""

    MAIN = "main"
    MENTION = "mention"


class Modality(StrEnum):
    """How a stunt is told."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    PLANNED = "planned"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    IN_STORY = "in_story"  # happens in the plot only
    TRAINING = "training"


class ClaimPhase(StrEnum):
    """At which stage of the work a figure was reached."""

    TRAINING = "training"
    REHEARSAL = "rehearsal"
    FILMING = "filming"
    TOTAL = "total"
    UNKNOWN = "unknown"


class EventClass(StrEnum):
    """What happened on a date."""

    ANNOUNCED = "announced"
    CAST = "cast"
    FILMING_START = "filming_start"
    FILMING_WRAP = "filming_wrap"
    STUNT_FILMED = "stunt_filmed"
    INJURY = "injury"
    DELAY = "delay"
    TRAILER = "trailer"
    FOOTAGE_SHOWN = "footage_shown"
    PREMIERE = "premiere"
    RELEASE = "release"
    AWARD = "award"
    RECORD = "record"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmMention:
    """A film that an article really means. Ids starting with `new:` are not in the catalogue."""

    film: SubjectId
    role: Role
    surface: str
    confidence: float  # 0..1; see knowledge/reading for the bands
    reasons: tuple[str, ...] = ()  # short sentences: why we believe it
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonMention:
    """A real person whom an article names."""

    person: SubjectId
    surface: str
    confidence: float
    reasons: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StuntMention:
    """A stunt that an article tells of. `performer` is a person id, `double`, `team` or `unknown`."""

    stunt: SubjectId
    film: SubjectId | None
    performer: str
    modality: Modality
    surface: str
    confidence: float
    reasons: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A figure about a stunt or its preparation, as one article states it."""

    film: SubjectId | None
    stunt: SubjectId | None
    metric: str  # jumps, skydives, takes, training_time, height, speed, ...
    value: float
    unit: str  # count, h, min, s, day, week, month, year, m, ft, km, mile, km/h, mph, usd, ...
    comparator: str  # = > >= < ~
    phase: ClaimPhase
    speaker: SubjectId | None
    cited: str | None  # outlet or occasion named as the source
    surface: str
    evidence: Evidence
    sentence: str  # the sentence it stands in
    read_as: str = ""  # fingerprint of what was read, where an editor set it otherwise


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDate:
    """A dated event of a film, as one article states it."""

    date: PartialDate
    basis: DateBasis
    event: EventClass
    film: SubjectId | None
    surface: str
    evidence: Evidence
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Supersession:
    """A release date that an article says was replaced by another; both ISO dates of any grain."""

    film: SubjectId
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A source that an article names for what it tells: "according to Deadline", "via Variety"."""

    outlet: str
    surface: str
    evidence: Evidence


class ProposalKind(StrEnum):
    """What an article lets us propose to the catalogue."""

    FILM = "film"
    PERSON = "person"
    SET_PIECE = "set_piece"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Something the catalogue does not have, as one article tells of it; for an editor to confirm or turn down.

    The claims of a set-piece are those of the same article with its film and stunt.
    """

    kind: ProposalKind
    name: str  # as written, or for a set-piece its place and kind: "Norway motorcycle cliff jump"
    id: SubjectId | None  # `new:` id of a film or person; None for a set-piece
    confidence: float
    film: SubjectId | None = None  # of a set-piece
    stunt: SubjectId | None = None  # of a set-piece
    hints: tuple[tuple[str, str], ...] = ()  # (year, 2026), (director, person:...), (role, ...)
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that reading one version of an article found. Unknown is empty, never guessed."""

    is_relevant: bool
    relevance_reason: str
    language: str | None
    films: tuple[FilmMention, ...] = ()
    people: tuple[PersonMention, ...] = ()
    stunts: tuple[StuntMention, ...] = ()
    claims: tuple[Claim, ...] = ()
    dates: tuple[EventDate, ...] = ()
    supersedes: tuple[Supersession, ...] = ()
    credits: tuple[Credit, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    reader: str = ""  # version of the reading rules and digest of the catalogue


class CopyKind(StrEnum):
    """How an article was made from another one."""

    VERBATIM = "verbatim"
    EDITED = "edited"
    CREDITED = "credited"  # rewritten, names its source
    SPUN = "spun"  # words swapped
    TRANSLATED = "translated"


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyLink:
    """An article that was made from another one, and why we think so."""

    article: ArticleId
    original: ArticleId
    kind: CopyKind
    likeness: float  # 0..1, in the measure that `reason` names
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Several articles, one piece of news. `articles` are ordered by publication, the first report first."""

    id: StoryId
    title: str
    articles: tuple[ArticleId, ...]
    copies: tuple[CopyLink, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptSketch:
    """What an article is found by when others are compared with it, as it was kept."""

    article_id: ArticleId
    published_at: datetime | None
    sketch: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletRecord:
    """What an outlet told first, and what it told after others; the outlets with the most articles first."""

    firsts: int  # stories that it began and another outlet told, too
    retold_by: tuple[tuple[SourceSlug, int], ...]  # outlets with articles made from its own, and how many
    retells: tuple[tuple[SourceSlug, int], ...]  # outlets from whose articles its own were made, and how many
