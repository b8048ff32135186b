"""Reads what a page shows its readers around the article: headings, bylines, the deck. For what nobody declared."""

import re
from collections.abc import Sequence
from typing import Any

from crawler.extract.bylines import house_of, names_in
from crawler.extract.text.dates import read_datetime
from crawler.extract.text.plain import plain_text

# Where other articles and readers speak: no byline of ours stands there.
_OTHERS = (
    "comment", "respond", "related", "sidebar", "teaser", "widget", "kommentar", "recommend", "more-", "footer",
    "recirc",
)  # fmt: skip
_ELSEWHERE = (
    "ancestor-or-self::*[self::aside or self::footer or self::nav or self::form or "
    + " or ".join(f"contains(@class, '{word}') or contains(@id, '{word}')" for word in _OTHERS)
    + "]"
)
_CLASS = "translate(@class, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ_', 'abcdefghijklmnopqrstuvwxyz-')"


def _classed(*words: str) -> str:
    return "//*[" + " or ".join(f"contains({_CLASS}, '{word}')" for word in words) + "]"


# Best first: what is marked up as the author, then what is called so.
_BYLINES = tuple(
    f"{path}[not({_ELSEWHERE})]"
    for path in (
        "//*[self::a or self::span or self::div or self::address][contains(concat(' ', @rel, ' '), ' author ')]",
        "//*[@itemprop='author']//*[@itemprop='name']",
        "//*[@itemprop='author']",
        "//*[contains(@class, 'vcard') or contains(@class, 'hcard')]//*[contains(@class, 'fn')]",
        _classed("author-name", "author--name", "authorname", "byline-name", "byline--name"),
        _classed("byline", "by-line"),
        _classed("author", "autor", "auteur"),
    )
)
_LONGEST_BYLINE = 160
_WRITTEN = re.compile(r"^(?:written\s+by|by|von|por|par)\s*:?\s+[^\W\d_]", re.IGNORECASE)
_LONGEST_DATELINE = 80
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


def shown_bylines(tree: Any) -> list[list[str]]:
    """Return the bylines a page shows, the best kind first, as many as stand beside each other."""
    kinds: list[list[str]] = []
    for path in _BYLINES:
        texts = [text for element in tree.xpath(path)[:4] if 0 < len(text := text_in(element)) <= _LONGEST_BYLINE]
        if texts:
            kinds.append(texts)
    return kinds


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
    return len(line) <= _LONGEST_DATELINE and read_datetime(_SAID_WHEN.sub("", line)) is not None


def written_bylines(lines: Sequence[str]) -> list[str]:
    """Return what the byline lines among some lines of text say before any date."""
    return [_AFTER.split(line)[0] for line in lines if is_byline(line)]


def written_dates(lines: Sequence[str]) -> list[str]:
    """Return the parts of head lines that hold a date, those about a change left out."""
    parts = [part for line in lines for part in re.split(r"\s*[|•·]\s*", line)]
    return [_SAID_WHEN.sub("", part) for part in parts if not _CHANGED.search(part)]
