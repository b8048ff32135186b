"""Reads JSON-LD: objects, arrays and graphs of schema.org, mended within reason where the JSON is broken."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from crawler.extract.declared.saying import Declared, Said
from crawler.extract.sites.vocabulary import ARTICLE_TYPES, PAGE_TYPES
from crawler.extract.titles import folded
from records.dates import DateBasis

# Scripts and objects looked at; more is no page's honest need.
_MOST_SCRIPTS = 400
_MOST_OBJECTS = 2000
_MOST_VALUES = 100  # behind each other in one script
_DEEPEST = 40
_COMMENTED = re.compile(
    r"^\s*(?://\s*)?(?:<!--|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?://\s*)?(?:-->|\]\]>|/\*\s*\]\]>\s*\*/)\s*;?\s*$"
)
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
# What stands below these inside an article is not the article.
_ABOUT_OTHERS = frozenset(("comment", "itemListElement", "hasPart", "isPartOf", "citation", "about", "mentions"))
_BETWEEN = re.compile(r"[\s,;]*")
_DECODER = json.JSONDecoder(strict=False)


def read_json_ld(tree: Any, found: Declared, addresses: set[str], headings: list[str]) -> None:
    """Add what the JSON-LD of a page says: of its own article, when it describes several."""
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
        if number > _MOST_SCRIPTS or "ld+json" not in (script.get("type") or "").lower():
            continue
        for value in _values(script.text or ""):
            for thing in _walk(value, 0):
                count += 1
                if count > _MOST_OBJECTS:
                    return
                yield thing


def _values(text: str) -> list[Any]:
    """Return the JSON values in a script: one, several behind each other, or those before the place where it breaks."""
    text = _COMMENTED.sub("", _COMMENTED.sub("", text.strip())).strip().rstrip(";")
    values: list[Any] = []
    for mend in (str, _without_trailing_commas, _without_escapes, html.unescape):
        try:
            return [_DECODER.decode(mend(text))]
        except (ValueError, RecursionError):
            continue
    position = 0
    while position < len(text) and len(values) < _MOST_VALUES:
        try:
            value, position = _DECODER.raw_decode(text, position)
        except (ValueError, RecursionError):
            break
        values.append(value)
        gap = _BETWEEN.match(text, position)
        position = gap.end() if gap else position
    return values


def _without_trailing_commas(text: str) -> str:
    return _TRAILING_COMMA.sub(r"\1", text)


def _without_escapes(text: str) -> str:
    return _TRAILING_COMMA.sub(r"\1", text.replace("\\'", "'").replace("\t", " "))


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
            if isinstance(inner, (dict, list)) and key not in _ABOUT_OTHERS:
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
    if _types(thing) & ARTICLE_TYPES:
        found.headline = next(iter([*_texts(thing.get("headline")), *_texts(thing.get("name"))]), None)
        found.descriptions += _texts(thing.get("description"))
        found.sections += _texts(thing.get("articleSection"))
        found.keywords += [word for text in _texts(thing.get("keywords"), "name") for word in text.split(",")]
        found.body = next(iter(_texts(thing.get("articleBody"))), None)
        found.site_names += _names(thing.get("publisher"), by_id)
        _read_images(thing, found, by_id)
    for key in ("author", "creator"):
        if names := _names(thing.get(key), by_id):
            found.authors.append(names)
    found.published += [
        Said(DateBasis.JSON_LD, text, key)
        for key in ("datePublished", "dateCreated")
        for text in _texts(thing.get(key))
    ]
    found.modified += [Said(DateBasis.JSON_LD, text, "dateModified") for text in _texts(thing.get("dateModified"))]
    found.languages += _texts(thing.get("inLanguage"), "alternateName", "name")
    free = str(thing.get("isAccessibleForFree", "")).lower()
    if found.is_free is None and free in {"true", "false"}:
        found.is_free = free == "true"


def _read_images(thing: dict[str, Any], found: Declared, by_id: dict[str, dict[str, Any]]) -> None:
    images = thing.get("image")
    for image in (images if isinstance(images, list) else [images])[:1]:
        known = by_id.get(str(image.get("@id")), image) if isinstance(image, dict) else image
        found.images += _texts(known, "url", "contentUrl", "@id")[:1]
        if isinstance(known, dict):
            credit = known.get("creditText") or known.get("copyrightNotice")
            found.image_credits += _texts(credit) or _names(known.get("author") or known.get("creator"), by_id)


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
