"""Reads what a page declares about itself: JSON-LD, OpenGraph and other meta elements, microdata. Decides nothing."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from crawler.extract.sites.vocabulary import (
    ARTICLE_TYPES,
    META_AUTHOR,
    META_DESCRIPTION,
    META_LANGUAGE,
    META_MODIFIED,
    META_PUBLISHED,
    META_SECTION,
    META_SITE,
    META_TITLE,
    PAGE_TYPES,
)
from crawler.extract.titles import folded
from records.dates import DateBasis

# Scripts and objects looked at; more is no page's honest need.
_MOST_SCRIPTS = 40
_MOST_OBJECTS = 2000
_DEEPEST = 40
_COMMENTED = re.compile(
    r"^\s*(?://\s*)?(?:<!--|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?://\s*)?(?:-->|\]\]>|/\*\s*\]\]>\s*\*/)\s*;?\s*$"
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")


@dataclass(slots=True, kw_only=True)
class Declared:
    """What a page says of itself, each list best source first; texts as they stand there."""

    kinds: set[str] = field(default_factory=set)  # lower-case schema.org types found
    articles: int = 0  # articles declared, however
    headline: str | None = None  # of the article in JSON-LD
    titles: list[str] = field(default_factory=list)
    authors: list[list[str]] = field(default_factory=list)  # one list of bylines a source
    published: list[tuple[DateBasis, str]] = field(default_factory=list)
    modified: list[tuple[DateBasis, str]] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    sections: list[str] = field(default_factory=list)
    site_names: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    canonical: str | None = None
    robots: list[str] = field(default_factory=list)
    is_free: bool | None = None
    body: str | None = None  # articleBody
    og_type: str | None = None


def declared_by(tree: Any, address: str) -> Declared:
    """Return what the page declares. `tree` is its lxml root; `address` picks among several articles in one page."""
    found = Declared()
    metas = _metas(tree)
    found.canonical = _canonical(tree, metas)
    headings = [
        folded(text) for text in (metas.get("og:title", [""])[0], *(h.text_content() for h in tree.iter("h1"))) if text
    ]
    _read_json_ld(tree, found, {address.partition("#")[0], found.canonical or ""}, headings)
    _read_metas(metas, found)
    _read_microdata(tree, found)
    return found


def _metas(tree: Any) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = (meta.get("content") or "").strip()
        for attribute in ("property", "name", "http-equiv"):
            name = (meta.get(attribute) or "").strip().lower()
            if name and content:
                metas.setdefault(name, []).append(content)
    return metas


def _canonical(tree: Any, metas: dict[str, list[str]]) -> str | None:
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split() and (link.get("href") or "").strip():
            return str(link.get("href")).strip()
    return next(iter(metas.get("og:url", [])), None)


def _read_metas(metas: dict[str, list[str]], found: Declared) -> None:
    def values(names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        return ((name, value) for name in names for value in metas.get(name, ()))

    found.titles += [value for _, value in values(META_TITLE)]
    found.authors += [metas[name] for name in META_AUTHOR if name in metas]
    found.published += [(_basis(name), value) for name, value in values(META_PUBLISHED)]
    found.modified += [(_basis(name), value) for name, value in values(META_MODIFIED)]
    found.descriptions += [value for _, value in values(META_DESCRIPTION)]
    found.sections += [value for _, value in values(META_SECTION)]
    found.site_names += [value.lstrip("@") for _, value in values(META_SITE)]
    found.languages += [value for _, value in values(META_LANGUAGE)]
    found.og_type = next(iter(metas.get("og:type", [])), None)
    for name in ("robots", "googlebot"):
        for value in metas.get(name, ()):
            found.robots += [signal for part in value.lower().split(",") if (signal := part.strip())]
    tier = next(iter(metas.get("article:content_tier", [])), "").lower()
    if found.is_free is None and tier in {"free", "locked", "metered"}:
        found.is_free = tier == "free"


def _basis(name: str) -> DateBasis:
    return DateBasis.OPENGRAPH if name.startswith(("article:", "og:")) else DateBasis.META


def _read_json_ld(tree: Any, found: Declared, addresses: set[str], headings: list[str]) -> None:
    objects = list(_objects(tree))
    by_id = {thing["@id"]: thing for thing in objects if isinstance(thing.get("@id"), str) and len(thing) > 1}
    for thing in objects:
        found.kinds |= _types(thing)
    articles = [thing for thing in objects if _types(thing) & ARTICLE_TYPES]
    found.articles += len(articles)
    pages = [thing for thing in objects if _types(thing) & PAGE_TYPES]
    # The page's own article first; among equals the order of the page.
    articles.sort(key=lambda thing: -_kinship(thing, addresses, headings))
    for thing in [*articles[:1], *pages[:1]]:
        _read_article(thing, found, by_id)
    for thing in objects:
        if _types(thing) & {"website", "organization", "newsmediaorganization"}:
            found.site_names += _names(thing, by_id)


def _objects(tree: Any) -> Iterator[dict[str, Any]]:
    count = 0
    for number, script in enumerate(tree.iter("script")):
        if number > 10 * _MOST_SCRIPTS or "ld+json" not in (script.get("type") or "").lower():
            continue
        for thing in _walk(_json(script.text or ""), 0):
            count += 1
            if count > _MOST_OBJECTS:
                return
            yield thing


def _json(text: str) -> Any:
    text = _COMMENTED.sub("", _COMMENTED.sub("", text.strip())).strip().rstrip(";")
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text), text.replace("\\'", "'").replace("\t", " ")):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _walk(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _walk(item, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value or "@id" in value:
            yield value
        for key, inner in value.items():
            # Reviews, comments and lists inside an article are not the article.
            if isinstance(inner, (dict, list)) and key not in {
                "comment",
                "itemListElement",
                "hasPart",
                "isPartOf",
                "citation",
                "about",
            }:
                yield from _walk(inner, depth + 1)


def _types(thing: dict[str, Any]) -> set[str]:
    kinds = thing.get("@type") or []
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return {kind.rpartition("/")[2].rpartition(":")[2].lower() for kind in kinds if isinstance(kind, str)}


def _kinship(thing: dict[str, Any], addresses: set[str], headings: list[str]) -> int:
    own = {text for key in ("url", "mainEntityOfPage", "@id") for text in _texts(thing.get(key), "@id", "url")}
    title = folded(next(iter(_texts(thing.get("headline") or thing.get("name"))), ""))
    likeness = 2 * bool({address.partition("#")[0] for address in own} & addresses)
    likeness += bool(
        len(title) > 8 and any(title in heading or heading in title for heading in headings if len(heading) > 8)
    )
    return 2 * likeness + ("datePublished" in thing)


def _read_article(thing: dict[str, Any], found: Declared, by_id: dict[str, dict[str, Any]]) -> None:
    is_article = bool(_types(thing) & ARTICLE_TYPES)
    if is_article:
        found.headline = next(iter([*_texts(thing.get("headline")), *_texts(thing.get("name"))]), None)
        found.descriptions += _texts(thing.get("description"))
        found.sections += _texts(thing.get("articleSection"))
        found.body = next(iter(_texts(thing.get("articleBody"))), None)
        found.site_names += _names(thing.get("publisher"), by_id)
    for key in ("author", "creator"):
        if names := _names(thing.get(key), by_id):
            found.authors.append(names)
    found.published += [
        (DateBasis.JSON_LD, text) for key in ("datePublished", "dateCreated") for text in _texts(thing.get(key))
    ]
    found.modified += [(DateBasis.JSON_LD, text) for text in _texts(thing.get("dateModified"))]
    found.languages += _texts(thing.get("inLanguage"), "alternateName", "name")
    free = str(thing.get("isAccessibleForFree", "")).lower()
    if found.is_free is None and free in {"true", "false"}:
        found.is_free = free == "true"


def _texts(value: Any, *keys: str) -> list[str]:
    if isinstance(value, str):
        return [value.strip()] if value.strip() else []
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return [str(value)]
    if isinstance(value, list):
        return [text for item in value[:50] if not isinstance(item, list) for text in _texts(item, *keys)]
    if isinstance(value, dict):
        return [text for key in keys for text in _texts(value.get(key)) if not isinstance(value.get(key), dict)][:1]
    return []


def _names(value: Any, by_id: dict[str, dict[str, Any]]) -> list[str]:
    names: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        known = by_id.get(str(item.get("@id")), item) if isinstance(item, dict) and "name" not in item else item
        names += _texts(known, "name", "alternateName")
    return [name for name in names if not name.startswith(("http:", "https:"))]


def _read_microdata(tree: Any, found: Declared) -> None:
    scopes = [item for item in tree.xpath("//*[@itemscope][@itemtype]") if _item_types(item) & ARTICLE_TYPES]
    if not scopes:
        return
    scope = scopes[0]
    found.articles += len(scopes)
    found.kinds |= _item_types(scope)
    for item in scope.xpath(".//*[@itemprop]")[:500]:
        _read_property(item, item.get("itemprop").lower().split(), found)


def _item_types(item: Any) -> set[str]:
    return {kind.rpartition("/")[2].lower() for kind in item.get("itemtype").split()}


def _read_property(item: Any, names: list[str], found: Declared) -> None:
    value = item.get("content") or item.get("datetime") or item.text_content().strip()
    if not value:
        return
    if "headline" in names:
        found.titles.append(value)
    elif "datepublished" in names:
        found.published.append((DateBasis.MICRODATA, value))
    elif "datemodified" in names:
        found.modified.append((DateBasis.MICRODATA, value))
    elif "author" in names or "creator" in names:
        inner = [name.get("content") or name.text_content() for name in item.xpath(".//*[@itemprop='name']")]
        found.authors.append(inner or [value])
    elif "articlesection" in names:
        found.sections.append(value)
