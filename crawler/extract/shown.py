"""Reads what a page shows its readers around the article: headings, bylines, the deck. For what nobody declared."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from lxml import etree

from crawler.extract.bylines import house_of, names_in
from crawler.extract.text.dates import read_datetime
from crawler.extract.text.plain import plain_text

# Where other articles and readers speak: no byline of ours stands there.
_OTHERS = re.compile("comment|respond|related|sidebar|teaser|widget|kommentar|recommend|more-|footer|recirc")
_OTHER_TAGS = frozenset(("aside", "footer", "nav", "form"))
# What classes call a byline, best first; looked for in lower case with hyphens for underscores.
_CLASSES = (
    re.compile("author-name|author--name|authorname|byline-name|byline--name"),
    re.compile("byline|by-line"),
    re.compile("author|autor|auteur"),
)
# Kinds of bylines, best first: what is marked up as the author (rel, microdata, hCard), then the classes above.
_REL, _ITEM_NAME, _ITEM, _CARD, _CLASS = range(5)
_LINK = _CLASS + len(_CLASSES)  # a link to an author's own page, for want of all others
_KINDS = _LINK + 1
_AUTHOR_PAGE = re.compile(r"/(?:authors?|autor(?:en|es|a)?|auteurs?|autore)/[^?#]*\w-\w", re.IGNORECASE)
_MOST_SHOWN = 4
_LONGEST_BYLINE = 160
# An h1 that repeats a title in the path to the page: the article's heading stands elsewhere.
_PATH = re.compile("breadcrumb|bread-crumb")
# What stands above a headline, often inside its element: the subject in a word or two.
_KICKER = re.compile(r"kicker|overline|over-line|topline|dachzeile|roofline|eyebrow|antetitulo|surtitre|spitzmarke")
_UNSEEN = re.compile(r"(?:^|[ -])(?:hide|hidden|offscreen|sr-only|visually-hidden|screen-reader)(?:$|[ -])")
# A label before names, on a line of its own: in the foot of the text or in a box beside it.
_LABEL = re.compile(
    r"^\W*(?:(?:autorin/autor|autor/autorin)\s*:?|(?:autor(?:in|a|es)?|author|auteure?|autrice|autore|verfasser(?:in)?|"
    r"texte?|texto|testo)\s*:|(?:作者|撰文|记者|記者|责编|责任编辑|責任編輯)\s*[:：])\s*(.{2,60}?)\W*$",
    re.IGNORECASE,
)
_RIGHT: Any = etree.XPath("//p[@align='right' or contains(translate(@style, ' ', ''), 'text-align:right')]")
_SIGNED = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){1,4}")
_MARKED: Any = etree.XPath("//*[self::a or self::span or self::address][contains(@rel, 'author')]")
_WRITTEN = re.compile(r"^(?:written\s+by|by|von|por|par)\s*:?\s+[^\W\d_]", re.IGNORECASE)
_LONGEST_DATELINE = 80
_SENTENCE = 7  # words; a line that ends like a sentence and has as many is one
_SAID_WHEN = re.compile(
    r"^\W*(?:published|posted|updated|last updated|veröffentlicht|aktualisiert|publicado|publié|date)"
    r"\s*(?:on|at|am|le|el)?\s*:?\s*",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"updated|aktualisiert|actualizado|mis à jour|modified", re.IGNORECASE)
_AFTER = re.compile(
    r"\s*[|•·]\s*|\s+[–—-]\s+|(?:\bpublished|\bpubli(?:é|cado)|\bveröffentlicht|\bupdated|\bposted)\b", re.IGNORECASE
)


def text_in(element: Any) -> str:
    """Return the text of an element on one line, its parts held apart by blanks."""
    return plain_text(" ".join(element.itertext()))


def shown_headings(tree: Any) -> list[str]:
    """Return the texts of a page's h1 elements, without their kickers; those that are part of a path are left out."""
    return [heading for element in tree.iter("h1") if not _is_path(element) and (heading := _headline_in(element))]


def _is_path(heading: Any) -> bool:
    return any(_PATH.search(f"{name}={value}".lower()) for name, value in heading.items() if name != "style")


def _headline_in(heading: Any) -> str:
    """Return the text of a heading without its kicker and the marks between them, all of it where nothing is left."""
    if not any(_is_kicker(part) for part in heading.iterchildren("span", "small", "p", "div", "a", "strong", "em")):
        return text_in(heading)
    rest = [heading.text or ""]
    for part in heading.iterchildren():
        rest += [*([] if _is_kicker(part) or _is_unseen(part) else part.itertext()), part.tail or ""]
    return plain_text(" ".join(rest)).lstrip("|:–—- ") or text_in(heading)


def _is_kicker(part: Any) -> bool:
    return bool(_KICKER.search((part.get("class") or "").lower().replace("_", "-")))


def _is_unseen(part: Any) -> bool:
    return part.get("aria-hidden") == "true" or bool(_UNSEEN.search(part.get("class") or ""))


# Most elements bear nothing by which a byline is known: asked of all at once, in C.
_MAY_BE_BYLINE: Any = etree.XPath("descendant-or-self::*[@class or @rel or @itemprop or self::a[@href]]")


def shown_bylines(tree: Any) -> list[list[str]]:
    """Return the bylines a page shows, the best kind first, as many as stand beside each other."""
    found: list[list[Any]] = [[] for _ in range(_KINDS)]
    for element in _MAY_BE_BYLINE(tree):
        is_to_author = element.tag == "a" and _AUTHOR_PAGE.search(element.get("href") or "")
        for kind in (*_byline_kinds(element), *([_LINK] if is_to_author else [])):
            if len(found[kind]) < _MOST_SHOWN and not _stands_elsewhere(element):
                found[kind].append(element)
    kinds = (
        [
            text
            for element in elements
            if 0 < len(text := text_in(element)) <= _LONGEST_BYLINE and not _is_sentence(text)
        ]
        for elements in found
    )
    return [texts for texts in kinds if texts]


def _is_sentence(line: str) -> bool:
    return line.endswith((".", "!", "?")) and len(line.split()) >= _SENTENCE


def _byline_kinds(element: Any) -> Iterator[int]:
    get = element.get
    if (rel := get("rel")) and "author" in rel.split() and element.tag in {"a", "span", "div", "address"}:
        yield _REL
    if (item := get("itemprop")) in {"author", "name"}:
        if item == "author":
            yield _ITEM
        elif any(outer.get("itemprop") == "author" for outer in element.iterancestors()):
            yield _ITEM_NAME
    name = get("class")
    if not name:
        return
    kind = _class_kind(name)
    if kind is not None:
        yield kind
    if "fn" in name and any("card" in (outer.get("class") or "") for outer in element.iterancestors()):
        yield _CARD


@lru_cache(maxsize=4096)
def _class_kind(name: str) -> int | None:
    form = name.lower().replace("_", "-")
    return next((_CLASS + number for number, words in enumerate(_CLASSES) if words.search(form)), None)


def _stands_elsewhere(element: Any) -> bool:
    return any(
        outer.tag in _OTHER_TAGS or _OTHERS.search(f"{outer.get('class') or ''} {outer.get('id') or ''}")
        for outer in (element, *element.iterancestors())
    )


def is_byline(line: str) -> bool:
    """Tell whether a line says only who wrote the article (and perhaps when)."""
    return (
        len(line) <= _LONGEST_BYLINE
        and bool(_WRITTEN.match(line))
        and not line.endswith((".", "!", "?", ":"))
        and bool(names_in(_AFTER.split(line)[0]) or house_of([_AFTER.split(line)[0]]))
    )


def is_dateline(line: str) -> bool:
    """Tell whether a line says only when the article appeared."""
    if len(line) > _LONGEST_DATELINE or _is_sentence(line):
        return False
    return read_datetime(_SAID_WHEN.sub("", line)) is not None


def written_bylines(lines: Sequence[str]) -> list[str]:
    """Return what the byline lines among some lines of text say before any date."""
    return [_AFTER.split(line)[0] for line in lines if is_byline(line)]


def labelled_bylines(lines: Sequence[str]) -> list[str]:
    """Return what stands behind a label (`Autorin: ...`) on lines that hold nothing else."""
    return [found[1] for line in lines if len(line) <= _LONGEST_BYLINE and (found := _LABEL.match(line))]


def signature(tree: Any) -> list[str]:
    """Return the name that closes a text at the right margin, as papers in several countries sign."""
    lines = [text_in(element) for element in _RIGHT(tree)]
    return [line for line in lines[-1:] if _SIGNED.fullmatch(line)]


def marked_authors(tree: Any) -> list[str]:
    """Return the texts of the elements that are marked up as leading to the article's authors (rel=author)."""
    return [text_in(element) for element in _MARKED(tree) if not _stands_elsewhere(element)][:_MOST_SHOWN]


def written_dates(lines: Sequence[str]) -> list[str]:
    """Return the parts of head lines that hold a date, those about a change left out."""
    parts = [part for line in lines for part in re.split(r"\s*[|•·]\s*", line)]
    return [_SAID_WHEN.sub("", part) for part in parts if not _CHANGED.search(part)]
