"""Articles (the work) and their versions (one text of it each)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from records.captures import Capture, CaptureId
from records.dates import DateBasis
from records.sources import Announcement, SourceSlug

ArticleId = NewType("ArticleId", int)
VersionId = NewType("VersionId", int)


class Mark(StrEnum):
    """How a paragraph is marked up on its page."""

    PLAIN = "plain"
    HEADING = "heading"
    ITEM = "item"  # of a list
    QUOTE = "quote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link in an article to another site: what its publisher points to."""

    url: str
    text: str
    paragraph: int  # its place among the paragraphs, from 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DateCandidate:
    """A date that a page or its announcement gives for an article, chosen or not. Impossible ones are left out."""

    at: datetime
    basis: DateBasis
    where: str  # the name under which it stands: datePublished, article:published_time, time ...
    is_change: bool = False  # of the last change, not of the publication


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
    marks: tuple[Mark, ...] = ()  # one a paragraph; none in texts that were kept before there were marks
    captions: tuple[str, ...] = ()  # under pictures; never part of the paragraphs
    keywords: tuple[str, ...] = ()
    agency: str | None = None  # the news agency it is credited to
    links: tuple[Link, ...] = ()  # to other sites, in reading order

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
    image_url: str | None = None  # of the main picture; never downloaded
    image_credit: str | None = None
    date_candidates: tuple[DateCandidate, ...] = ()  # the chosen ones among them
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
    reread_at: datetime | None = None  # when a later extractor read the same capture otherwise


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
    excerpt: str | None = None  # as an editor wants it; None: as the text begins
    corrected: tuple[str, ...] = ()  # fields that an editor corrected; they are so in `current`, too


@dataclass(frozen=True, slots=True, kw_only=True)
class CapturedPage:
    """A captured page with what was made of it, for reading it again."""

    capture: Capture
    version: Version | None  # the version that was read from it; None: the text was known, or it could not be read
    announced: Announcement | None  # how a feed announced it
    read_by: str | None  # the extractor that read it last; None: nobody wrote that down


@dataclass(frozen=True, slots=True, kw_only=True)
class TriedPage:
    """What would be read of a page, asked for once and not kept."""

    url: str
    extraction: Extraction | None = None
    reason: str = ""  # why there is nothing to read
