"""Recognises what answers in an article's place: not-found pages, walls, searches, galleries, videos. Pure."""

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from crawler.extract.body import Body
from crawler.extract.declared import Declared
from crawler.extract.sites import walls
from crawler.extract.sites.vocabulary import ARTICLE_TYPES

# A page with so much text in its body (characters) is none of these, whatever words it uses.
_MOST_TEXT = 700
# Under a dated article's heading, only a page with less than this is a wall (the article's own teaser is longer).
_MOST_TEASER = 140
_MOST_VIDEO = 450
# Words that say so within the first characters a page shows.
_LOOKED_AT = 1500
_PICTURES = 4
_PART = re.compile(r"[\W_]+")

# Word of a refusal -> what the page is, for the reader of the reason.
SENTENCES = {
    "not_found": "the page says that there is nothing under this address, though it was answered with success",
    "consent_wall": "the page asks for consent and shows no article",
    "paywall": "the page shows an offer to subscribe and hardly any text",
    "script_only": "the page shows nothing without running its scripts",
    "search_results": "the page is the answer to a search",
    "gallery": "the page is a gallery of pictures with little text",
    "video": "the page is a video with little text",
    "login": "the page asks for a password and shows no article",
}


def wall_of(url: str, title: str, tree: Any, declared: Declared, body: Body) -> str | None:
    """Return the word (a key of SENTENCES) for what stands in the article's place, None when it may be an article."""
    length = sum(map(len, body.paragraphs))
    if _is_search(url, title, declared):
        return "search_results"
    if length > _MOST_TEXT:
        return None
    is_article = bool(declared.kinds & ARTICLE_TYPES) and bool(declared.published)
    if not is_article and walls.NOT_FOUND.search(title):
        return "not_found"
    if kind := _media(url, declared, body, length):
        return kind
    if length >= _MOST_TEASER and is_article:
        return None
    shown = " ".join((title, *(block.text for block in body.blocks)))[:_LOOKED_AT]
    return _wall(shown, tree, declared, length)


def _wall(shown: str, tree: Any, declared: Declared, length: int) -> str | None:
    if walls.CONSENT.search(shown):
        return "consent_wall"
    if length < _MOST_TEASER and (declared.is_free is False or walls.PAYWALL.search(shown)):
        return "paywall"
    if length < _MOST_TEASER and tree.xpath("boolean(//input[@type='password'])"):
        return "login"
    hidden = " ".join(text for element in tree.iter("noscript") for text in element.itertext())[:_LOOKED_AT]
    if length < _MOST_TEASER and walls.SCRIPT_ONLY.search(f"{shown} {hidden}"):
        return "script_only"
    return None


def _is_search(url: str, title: str, declared: Declared) -> bool:
    parts = urlsplit(url)
    asked = {name.lower() for name, _ in parse_qsl(parts.query)} & walls.SEARCH_PARAMETERS
    is_there = bool(_parts(parts.path)[-2:] and set(_parts(parts.path)[-2:]) & walls.SEARCH_PARTS)
    if "searchresultspage" in declared.kinds:
        return True
    return (bool(walls.SEARCH_TITLE.search(title)) and bool(asked or is_there)) or (is_there and bool(asked))


def _media(url: str, declared: Declared, body: Body, length: int) -> str | None:
    parts = set(_parts(urlsplit(url).path)[:-1])
    is_article = bool(declared.kinds & ARTICLE_TYPES)
    says_video = (declared.og_type or "").startswith("video") or bool(declared.kinds & walls.VIDEO_TYPES)
    if length < _MOST_VIDEO and (parts & walls.VIDEO_PARTS or (says_video and not is_article)):
        return "video"
    says_gallery = bool(declared.kinds & walls.GALLERY_TYPES)
    is_there = bool(parts & walls.GALLERY_PARTS)
    if (says_gallery or is_there) and (len(body.captions) >= _PICTURES or not is_article):
        return "gallery"
    return None


def _parts(path: str) -> Sequence[str]:
    return [slug for part in path.lower().split("/") if (slug := _PART.sub("-", part).strip("-"))]
