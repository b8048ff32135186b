"""The people who may change things, their sessions, and requests to take articles down."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from records.articles import ArticleId
from records.sources import SourceSlug

EditorId = NewType("EditorId", int)
TakedownId = NewType("TakedownId", int)


class EditorRole(StrEnum):
    """What an account may do; each includes the one before."""

    EDITOR = "editor"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Editor:
    """An account. `password_hash` is None until its owner has set a password with the one-time token."""

    id: EditorId
    name: str
    role: EditorRole
    password_hash: str | None
    created_at: datetime
    is_disabled: bool = False
    totp_secret: str | None = None  # base32, RFC 6238; None: no second factor


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A signed-in browser. Only the SHA-256 of its id is ever stored."""

    id_sha256: str
    editor_id: EditorId
    created_at: datetime
    last_seen_at: datetime
    csrf_token: str
    user_agent: str = ""  # as the browser calls itself


class Ground(StrEnum):
    """Why somebody wants an article taken down."""

    PUBLISHER = "publisher"  # who published it does not want it shown here
    PERSON = "person"  # it tells of them what should not be told
    LEGAL = "legal"  # a law or a court demands it: the site answers 451 (RFC 7725)
    OTHER = "other"


class TakedownState(StrEnum):
    """What became of a request."""

    OPEN = "open"
    HIDDEN = "hidden"  # taken down everywhere
    DECLINED = "declined"
    RESTORED = "restored"  # was hidden, is shown again


@dataclass(frozen=True, slots=True, kw_only=True)
class Takedown:
    """A request to take an article, or a whole outlet, down.

    `article_id` is None when its address is none that we know, and for an outlet, which `source` names.
    """

    id: TakedownId
    received_at: datetime
    url: str  # as it was given
    article_id: ArticleId | None
    ground: Ground
    contact: str
    reason: str
    state: TakedownState
    source: SourceSlug | None = None
    decided_at: datetime | None = None
    decided_by: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One thing that somebody did."""

    seq: int
    at: datetime
    actor: str
    action: str
    object_id: str
    detail: str = ""
    before: str = ""  # what it was, in words or JSON; empty when there is nothing to compare
    after: str = ""
