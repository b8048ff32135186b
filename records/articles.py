"""Articles (the work) and their versions (one text of it each)."""

from dataclasses import dataclass
from datetime import datetime
from typing import NewType

from records.captures import CaptureId
from records.dates import DateBasis
from records.sources import SourceSlug

ArticleId = NewType("ArticleId", int)
VersionId = NewType("VersionId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleText:
    """What an article says: plain text without the page's furniture. All that reading it may look at."""

    title: str
    standfirst: str | None = None
    paragraphs: tuple[str, ...] = ()
    language: str | None = None  # ISO 639-1; None when the page did not say and we could not tell
    published_at: datetime | None = None
    outlet: str | None = None  # name or host of the publication
    url: str | None = None
    author: str | None = None
    section: str | None = None

    @property
    def body(self) -> str:
        """The paragraphs in one string, parted by blank lines: what offsets of evidence in the body count in."""
        return "\n\n".join(self.paragraphs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What was read off one page: an article's text and all that its publisher says about it."""

    text: ArticleText
    canonical_url: str | None = None  # as the page declares it, made canonical; a hint when on another host
    authors: tuple[str, ...] = ()
    published_basis: DateBasis | None = None
    modified_at: datetime | None = None
    modified_basis: DateBasis | None = None
    site_name: str | None = None
    robots: tuple[str, ...] = ()  # noindex, noarchive, nosnippet, max-snippet:N as declared
    is_free: bool | None = None  # None: the page does not say
    extractor: str = ""  # name and version
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One text of an article. A changed page makes a new version and never overwrites an old one."""

    id: VersionId
    article_id: ArticleId
    capture_id: CaptureId | None  # None for a text that was imported without a page
    number: int  # 1 is the oldest
    extraction: Extraction
    content_sha256: str
    kept_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article. Its id was minted once and never changes; its address may."""

    id: ArticleId
    url: str
    source: SourceSlug
    title: str
    published_at: datetime | None
    published_basis: DateBasis | None
    language: str | None
    first_captured_at: datetime
    version_count: int
    current: Version
    indexed_at: datetime | None = None  # when it first became searchable; never set back
    is_relevant: bool | None = None  # None: not read yet
    is_withdrawn: bool = False  # taken down: shown nowhere
