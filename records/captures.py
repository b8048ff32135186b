"""What arrived: answers of publishers' servers, kept before anything clever happens to them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from records.sources import SourceSlug

CaptureId = NewType("CaptureId", int)


class CaptureKind(StrEnum):
    """What we asked for."""

    FEED = "feed"
    SITEMAP = "sitemap"
    LISTING = "listing"  # a page of links that a publication without feeds announces articles on
    ARTICLE = "article"
    HOME = "home"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer to one request, in memory, on its way to the shelf. Bodies are as received after content decoding."""

    requested_url: str
    final_url: str
    kind: CaptureKind
    source: SourceSlug | None
    fetched_at: datetime
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    request_headers: tuple[tuple[str, str], ...] = ()
    redirects: tuple[tuple[int, str], ...] = ()  # (status, address asked) of every hop before the final address

    @property
    def moved_to(self) -> str | None:
        """The final address, when every hop to it said "moved for good" (301, 308); else None."""
        is_permanent = bool(self.redirects) and all(status in (301, 308) for status, _ in self.redirects)
        return self.final_url if is_permanent else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One answer to one request, as it lies on the shelf. Never changed, never deleted."""

    id: CaptureId
    requested_url: str
    final_url: str
    kind: CaptureKind
    source: SourceSlug | None
    run_id: int | None
    fetched_at: datetime
    status: int
    media_type: str | None
    etag: str | None
    last_modified: str | None
    body_sha256: str | None  # None when the server sent no body (304)
    body_bytes: int
    warc_file: str  # file name below the captures folder
    warc_offset: int
    attempts: int = 0  # times a parser was started on it: counted before parsing, quarantined at three
    settled_as: str | None = None  # the outcome of its parsing; None while it still has to be read
