"""The people who may change things, and their sessions."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

EditorId = NewType("EditorId", int)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A signed-in browser. Only the SHA-256 of its id is ever stored."""

    id_sha256: str
    editor_id: EditorId
    created_at: datetime
    last_seen_at: datetime
    csrf_token: str
