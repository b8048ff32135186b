"""The shape of what a page says of itself, as the texts stand there."""

from dataclasses import dataclass, field
from typing import NamedTuple

from records.dates import DateBasis


class Said(NamedTuple):
    """A date as it stands on a page."""

    basis: DateBasis
    text: str
    where: str  # the name under which it stands


@dataclass(slots=True, kw_only=True)
class Declared:
    """What a page says of itself, each list best source first; texts as they stand there."""

    kinds: set[str] = field(default_factory=set)  # lower-case schema.org types found
    articles: int = 0  # articles declared, however
    headline: str | None = None  # of the article in JSON-LD
    titles: list[str] = field(default_factory=list)
    authors: list[list[str]] = field(default_factory=list)  # one list of bylines a source
    published: list[Said] = field(default_factory=list)
    modified: list[Said] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    keywords: list[str] = field(default_factory=list)
    site_names: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    images: list[str] = field(default_factory=list)  # addresses
    image_credits: list[str] = field(default_factory=list)
    canonical: str | None = None
    shared_at: str | None = None  # og:url
    robots: list[str] = field(default_factory=list)
    is_free: bool | None = None
    body: str | None = None  # articleBody
    og_type: str | None = None
