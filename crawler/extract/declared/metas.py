"""Reads the meta and link elements of a page."""

import re
from collections.abc import Iterator
from typing import Any

from crawler.extract.declared.saying import Declared, Said
from crawler.extract.headers import directives
from crawler.extract.sites.vocabulary import (
    META_AUTHOR,
    META_DESCRIPTION,
    META_IMAGE,
    META_KEYWORDS,
    META_LANGUAGE,
    META_MODIFIED,
    META_PUBLISHED,
    META_SECTION,
    META_SITE,
    META_TITLE,
)
from records.dates import DateBasis

Metas = dict[str, list[str]]
_WRITTEN_BY = re.compile(
    r"(?:written by|verfasst von|geschrieben von|écrit par|escrito por|scritto da|geschreven door|author)\W*$",
    re.IGNORECASE,
)


def metas_of(tree: Any) -> Metas:
    """Return the contents of the meta elements by lower-case name."""
    metas: Metas = {}
    for meta in tree.iter("meta"):
        content = (meta.get("content") or "").strip()
        for attribute in ("property", "name", "http-equiv"):
            name = (meta.get(attribute) or "").strip().lower()
            if name and content:
                metas.setdefault(name, []).append(content)
    return metas


def canonical_in(tree: Any) -> str | None:
    """Return the address of the first link with rel=canonical (RFC 6596), as it stands there."""
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and (link.get("href") or "").strip():
            return str(link.get("href")).strip()
    return None


def read_metas(metas: Metas, found: Declared) -> None:
    """Add what the meta elements say."""

    def values(names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        return ((name, value) for name in names for value in metas.get(name, ()))

    found.titles += [value for _, value in values(META_TITLE)]
    found.authors += [metas[name] for name in META_AUTHOR if name in metas]
    found.authors += _labelled_authors(metas)
    found.published += [Said(_basis(name), value, name) for name, value in values(META_PUBLISHED)]
    found.modified += [Said(_basis(name), value, name) for name, value in values(META_MODIFIED)]
    found.descriptions += [value for _, value in values(META_DESCRIPTION)]
    found.sections += [value for _, value in values(META_SECTION)]
    found.keywords += [word for _, value in values(META_KEYWORDS) for word in value.split(",")]
    found.site_names += [value.lstrip("@") for _, value in values(META_SITE)]
    found.languages += [value for _, value in values(META_LANGUAGE)]
    found.images += [value for _, value in values(META_IMAGE)]
    found.og_type = next(iter(metas.get("og:type", [])), None)
    _read_permissions(metas, found)


def _labelled_authors(metas: Metas) -> list[list[str]]:
    """Return the values of Twitter's label and data pairs whose label says `Written by`, however they are written."""
    prefix = "twitter:misc:"
    mixed = [said for name, said in metas.items() if name.startswith(prefix) and _WRITTEN_BY.match(name[len(prefix) :])]
    pairs = [(metas.get(f"twitter:label{number}"), metas.get(f"twitter:data{number}")) for number in (1, 2)]
    return [*mixed, *(data for label, data in pairs if label and data and _WRITTEN_BY.match(label[0]))]


def _read_permissions(metas: Metas, found: Declared) -> None:
    for name in ("robots", "googlebot"):
        for value in metas.get(name, ()):
            found.robots += directives(value)
    if "1" in metas.get("tdm-reservation", ()):
        found.robots.append("tdm-reservation")
    tier = next(iter(metas.get("article:content_tier", [])), "").lower()
    if found.is_free is None and tier in {"free", "locked", "metered"}:
        found.is_free = tier == "free"


def _basis(name: str) -> DateBasis:
    return DateBasis.OPENGRAPH if name.startswith(("article:", "og:")) else DateBasis.META
