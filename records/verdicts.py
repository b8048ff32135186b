"""What editors decided about what machines found; kept apart from it, so that it outlives every new reading."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from records.articles import ArticleId

VerdictId = NewType("VerdictId", int)


class Matter(StrEnum):
    """What a verdict is about, and what its `key` holds."""

    FILM = "film"  # a film that an article means; key: the subject's id
    PERSON = "person"  # a person whom an article names; key: the subject's id
    STUNT = "stunt"  # a stunt that an article tells of; key: the subject's id
    CLAIM = "claim"  # a figure; key: fingerprint of the claim
    DATE = "date"  # a dated event; key: fingerprint of the date
    RELEVANCE = "relevance"  # whether an article is about our subject; key: empty
    FIELD = "field"  # title, published_at, language or excerpt of an article; key: its name
    COPY = "copy"  # whether an article was made from another; key: the other article's id
    STORY = "story"  # whether two articles tell one story; key: the other article's id
    PROPOSAL = "proposal"  # of no article: what the catalogue lacks; key: kind and folded name


class Ruling(StrEnum):
    """What was decided."""

    ACCEPT = "accept"  # it is so
    REJECT = "reject"  # it is not so
    SET = "set"  # it is otherwise: `value` says how


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One decision of one editor. It holds until it is undone or another one on the same matter and key is given."""

    id: VerdictId
    article_id: ArticleId | None  # None: of no article
    matter: Matter
    key: str
    ruling: Ruling
    value: str  # of SET: JSON of what it shall be, in the form that its matter has; else empty or a detail
    before: str  # what stood there when it was decided, in the same form: for the log, and for a preview of undoing
    note: str
    by: str
    made_at: datetime
    undone_at: datetime | None = None  # undone, or replaced by a later one
    undone_by: str | None = None
    batch: VerdictId | None = None  # the first verdict of those given with one answer; None: it is the first


class ReportState(StrEnum):
    """What became of a reader's report."""

    OPEN = "open"
    SETTLED = "settled"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What a reader says is wrong on a page."""

    id: int
    received_at: datetime
    article_id: ArticleId | None  # None: about a page of no single article
    page: str  # path on this site, e.g. /film/heat-1995
    text: str
    contact: str  # may be empty
    state: ReportState
    settled_at: datetime | None = None
    settled_by: str | None = None
