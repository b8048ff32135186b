"""What a backup holds: the records of its manifest."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BackedFile:
    """One file of a backup."""

    path: str  # within the backup
    size: int  # bytes
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """What a backup holds. `articles` and `captures` are those of its database."""

    made_at: datetime
    schema: str
    articles: int
    captures: int
    files: tuple[BackedFile, ...]
    audit_seq: int = 0  # the last row of the audit log with a link, and that link: where the chain ended
    audit_link: str = ""

    @property
    def size(self) -> int:
        """Bytes in all."""
        return sum(file.size for file in self.files)
