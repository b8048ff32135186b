"""What arrived: answers of publishers' servers, kept before anything clever happens to them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from records.sources import SourceSlug

CaptureId = NewType("CaptureId", int)
# Validators are opaque and sent back unchanged, but not when a server tries to store something else in them (bytes).
MAX_VALIDATOR_BYTES = 256


def sound_validator(validator: str | None) -> str | None:
    """Return an ETag or Last-Modified that may be sent back as it is, None for one too long or no plain text."""
    is_sound = bool(validator) and len(validator or "") <= MAX_VALIDATOR_BYTES and (validator or "").isprintable()
    return validator if is_sound else None


class CaptureKind(StrEnum):
    """What we asked for."""

    FEED = "feed"
    SITEMAP = "sitemap"
    LISTING = "listing"  # a page of links that a publication without feeds announces articles on
    ARTICLE = "article"
    HOME = "home"


class Origin(StrEnum):
    """How an answer came to us."""

    CRAWL = "crawl"  # we asked for it
    IMPORT = "import"  # somebody else did, and kept it in a WARC file
    SAVED = "saved"  # a page that somebody saved: its address and date are what the file, or a list, says


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
    origin: Origin = Origin.CRAWL
    notes: tuple[tuple[str, str], ...] = ()  # what else is known of it; kept beside it, never read by us

    @property
    def moved_to(self) -> str | None:
        """The final address, when every hop to it said "moved for good" (301, 308); else None."""
        is_permanent = bool(self.redirects) and all(status in (301, 308) for status, _ in self.redirects)
        return self.final_url if is_permanent else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One answer to one request, as it lies on the shelf. Never changed; erased only by an admin, after a takedown."""

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
    origin: Origin = Origin.CRAWL
    body_in: CaptureId | None = None  # the earlier capture whose record holds the same payload; None: its own does
    erased_at: datetime | None = None  # when what was fetched was removed for good; the row stays


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignRecord:
    """An answer in a WARC file of others, as it lies there: the payload still as it was transferred."""

    url: str
    fetched_at: datetime
    status: int | None  # None: a resource, kept without status and headers
    headers: tuple[tuple[str, str], ...]
    payload: bytes
    file: str  # its name, without folder
    record_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A record or file that was offered for import and is no page that we would keep."""

    name: str  # address or file name
    reason: str  # the same words for the same reason: they are counted


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureFault:
    """Something on the shelf of captures is not as it was kept."""

    file: str
    reason: str
    offset: int | None = None  # None: the file as a whole
    capture_id: CaptureId | None = None  # None: it belongs to no row


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """What a verification of captures found. Unclaimed records are harmless: a crash came between file and row."""

    captures: int = 0  # rows whose record was read back and compared
    files: int = 0  # WARC files read from end to end
    records: int = 0  # whole records in them, of any type
    unclaimed: int = 0  # answers in them that no row names
    erased: int = 0  # rows whose record was erased, and is
    fault_count: int = 0
    faults: tuple[CaptureFault, ...] = ()  # the first ones, when there are very many


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfState:
    """How the shelf of captures is, in figures."""

    captures: int
    imported: int  # of these, not crawled by us
    files: int  # that rows name
    payload_bytes: int  # kept once, however often a page answered the same
    repeated: int  # captures whose payload lies in an earlier one's record
    never_verified: int
    faulty: int  # as the last verification of each said
    erased: int  # what was fetched is removed for good
    verified_at: datetime | None  # the least recent verification of any that was ever verified


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasable:
    """What erasing an article would remove: shown before it is done, and said after it was."""

    captures: int  # rows, with those of earlier fetches that answered the same
    captured: tuple[datetime, datetime] | None  # when the first and the last of them were; None: there are none
    payload_bytes: int
    versions: int  # texts read from them
    erased: int = 0  # of the captures, those that were erased before
