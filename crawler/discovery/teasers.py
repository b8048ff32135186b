"""Tells which links of a page stand for articles: by place, address, title and repetition."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from crawler.discovery.pages import WebPage, resolved
from crawler.extract.text.dates import day_in_url
from records.urls import host_of

# A list has at least so many links of one make; fewer are a coincidence.
LEAST_REPEATED = 3
# Headlines have at least so many characters; "Film reviews" and "Read more" have fewer.
LEAST_TITLE = 16
_HEADINGS = ("h1", "h2", "h3", "h4", "h5")
_FURNITURE_TAGS = frozenset({"nav", "aside", "form", "header", "footer", "dialog", "menu"})
_FURNITURE_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "dialog"})
_FURNITURE_WORDS = re.compile(
    r"(?:^|[-_\s])(?:nav|navbar|navigation|menu|footer|masthead|breadcrumbs?|pagination|pager|sidebar|share|sharing"
    r"|social|cookies?|consent|newsletter|promo|sponsored|advert|ads?|tags?|topics|skip)(?:$|[-_\s])",
    re.IGNORECASE,
)
# First or last parts of paths that lead to lists, people and services, in four languages.
_SECTIONS = frozenset((
    "about", "account", "advertise", "archive", "archives", "auteur", "author", "authors", "autor", "categoria",
    "categorie", "category", "contact", "contributor", "contributors", "cookies", "datenschutz", "feed", "feeds",
    "help", "impressum", "jobs", "kategorie", "kontakt", "legal", "login", "newsletter", "newsletters", "page",
    "people", "privacy", "privacy-policy", "profile", "register", "rss", "rubrik", "rubrique", "schlagwort", "search",
    "seccion", "section", "sections", "shop", "signin", "signup", "staff", "subscribe", "tag", "tags", "terms",
    "terms-of-use", "thema", "topic", "topics", "user", "users", "wp-admin", "wp-content",
))  # fmt: skip
_NOT_PAGES = re.compile(r"\.(?:jpe?g|png|gif|webp|svg|pdf|xml|json|mp[34]|zip|css|js)$", re.IGNORECASE)
_NUMBER = re.compile(r"\d{4,}")
# A slug of so many words says what the article is about; sections have one or two.
_LEAST_WORDS = 3


def article_links(page: WebPage, url: str) -> list[Any]:
    """Return the `<a>` elements that look like a list of articles, one for each address, in the order of the page.

    A link counts when it stands outside of the page's furniture, leads to the page's own site by an address of an
    article's form, and shows a headline; and when it stands in a heading or `<article>`, or others are made like it.
    """
    makes: dict[Any, str] = {}
    strong: set[Any] = set()
    for anchor in page.tree.iter("a"):
        address = resolved(anchor.get("href") or "", page.base)
        if address is None or not _is_near(address, url) or _is_furniture(anchor):
            continue
        if len(_shown(anchor)) >= LEAST_TITLE and is_article_address(address):
            makes[anchor] = _make(anchor)
            if any(
                above.tag in (*_HEADINGS, "article") for above in (*anchor.iterancestors(), *anchor.iter(*_HEADINGS))
            ):
                strong.add(anchor)
    repeated = {make for make, times in Counter(makes.values()).items() if times >= LEAST_REPEATED}
    links: dict[str, Any] = {}
    for anchor, make in makes.items():
        if make in repeated or anchor in strong:
            links.setdefault(str(resolved(anchor.get("href"), page.base)), anchor)
    return list(links.values()) if len(links) >= LEAST_REPEATED else []


def is_article_address(url: str) -> bool:
    """Tell whether an address has the form of an article's: a day, a long number or a slug of several words in it."""
    path = urlsplit(url).path
    if is_section_address(url) or _NOT_PAGES.search(path):
        return False
    slug = re.sub(r"\.\w{2,5}$", "", path.rstrip("/").rpartition("/")[2])
    words = [word for word in re.split(r"[-_+]|%20", slug) if word]
    return len(words) >= _LEAST_WORDS or bool(_NUMBER.search(slug)) or (day_in_url(url) is not None and bool(words))


def is_section_address(url: str) -> bool:
    """Tell whether an address surely leads to a front page, a list or a service, and to no article."""
    parts = [part.lower() for part in urlsplit(url).path.split("/") if part]
    return not parts or bool(_SECTIONS & {parts[0], *parts[-2:]})


def _is_near(address: str, url: str) -> bool:
    here, there = host_of(url).removeprefix("www."), host_of(address).removeprefix("www.")
    return address != url and (there == here or there.endswith(f".{here}"))


def _is_furniture(anchor: Any) -> bool:
    for element in _around(anchor):
        if element.tag == "article":
            return False  # what is called header or footer inside of a teaser belongs to it
        if element.tag in ("html", "body", "main"):
            continue
        if element.tag in _FURNITURE_TAGS or (element.get("role") or "").lower() in _FURNITURE_ROLES:
            return True
        if _FURNITURE_WORDS.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            return True
    return False


def _around(anchor: Any) -> Iterator[Any]:
    yield anchor
    yield from anchor.iterancestors()


def _shown(anchor: Any) -> str:
    return " ".join(" ".join(anchor.itertext()).split()) or (anchor.get("title") or anchor.get("aria-label") or "")


def _make(anchor: Any) -> str:
    """Return how a link is built in: tags and first classes of the elements around it, so that equals are repeated."""
    pieces = []
    for _, element in zip(range(4), _around(anchor), strict=False):
        pieces.append(f"{element.tag}.{(element.get('class') or '').partition(' ')[0]}")
    return "<".join(pieces)
