"""The invented outlets: how each looks, what it offers and which habits it has, read from outlets.yaml."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent


class ContentError(ValueError):
    """An outlet or article of the demo is not as it should be; the message names the file and the key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedOffer:
    """A feed an outlet offers: rss, atom or json, with excerpts or whole texts."""

    path: str
    kind: str
    full: bool = False
    tracking: bool = False  # links carry utm parameters, as newsletters and feeds often do


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapOffer:
    """A sitemap an outlet offers: an index of the others, plain, gzip, or for news."""

    path: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """The words around an article that are not the article, in the outlet's language."""

    tagline: str
    search: str
    newest: str
    related: str
    trending_title: str
    trending: list[str]
    read_more: list[str]
    newsletter: str
    cookie: str
    bio: str
    about: str
    footer: str
    by: str
    updated: str
    source: str
    alternate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """One invented publication. `path` and `date` are formats, filled in by `addresses` and `frames`."""

    slug: str
    name: str
    lang: str
    design: str
    metadata: str
    path: str
    date: str
    furniture: Furniture
    sections: Mapping[str, str]
    feeds: tuple[FeedOffer, ...] = ()
    sitemaps: tuple[SitemapOffer, ...] = ()
    alternates: tuple[str, ...] = ()
    validators: tuple[str, ...] = ("etag", "last-modified")
    encoding: str = "utf-8"
    crawl_delay: int | None = None
    announced_sitemaps: tuple[SitemapOffer, ...] = field(init=False)

    def __post_init__(self) -> None:
        """Announce the index alone where there is one, for it leads to the others."""
        index = tuple(offer for offer in self.sitemaps if offer.kind == "index")
        object.__setattr__(self, "announced_sitemaps", index or self.sitemaps)


def read_outlets(path: Path = FOLDER / "outlets.yaml") -> tuple[Outlet, ...]:
    """Return the outlets of `path` in their order; raise ContentError for an unknown or missing key."""
    return tuple(_outlet(entry) for entry in yaml.safe_load(path.read_text(encoding="utf-8")))


def _outlet(entry: dict[str, Any]) -> Outlet:
    unknown = entry.keys() - {each.name for each in fields(Outlet)}
    if unknown:
        raise ContentError(f"outlets.yaml: {entry.get('slug')}: unknown keys {sorted(unknown)}")
    try:
        return Outlet(
            **{
                **entry,
                "furniture": Furniture(**entry["furniture"]),
                "feeds": tuple(FeedOffer(**offer) for offer in entry.get("feeds", ())),
                "sitemaps": tuple(SitemapOffer(**offer) for offer in entry.get("sitemaps", ())),
                "alternates": tuple(entry.get("alternates", ())),
                "validators": tuple(entry.get("validators", ("etag", "last-modified"))),
            }
        )
    except (KeyError, TypeError) as error:
        raise ContentError(f"outlets.yaml: {entry.get('slug')}: {error}") from error
