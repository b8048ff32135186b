"""Finds the text of an article on any page, by trafilatura, without its head and without the page's furniture."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import trafilatura
from lxml import etree

from crawler.extract.blocks import Block, blocks_of, parted
from crawler.extract.shown import is_byline, is_dateline
from crawler.extract.sites import FURNITURE_LINES, FURNITURE_NAMES, FURNITURE_PATHS, FURNITURE_TAGS, Quirks
from crawler.extract.text.plain import plain_text
from crawler.extract.titles import folded

# A furniture line is short: a long paragraph that mentions a newsletter is still a paragraph.
_LONGEST_FURNITURE = 300
# How many blocks below the title may still belong to the head of the article, and how long a deck may be.
_HEAD = 6
# Runs of so many characters are prose; a box with more than this share of the page's prose is no furniture.
_PROSE = 80
_MOST_PROSE = 0.3
# Less text than this, and the furniture may have been the article: the page is read once more with all its boxes.
_RESCUED = 250
_LONGEST_DECK = 400
_SHORTEST_DECK = 25
_MACHINERY: Any = etree.XPath("//script | //style | //noscript | //template | //svg | //iframe")
_PATHS: tuple[Any, ...] = tuple(etree.XPath(path) for path in FURNITURE_PATHS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The text of an article as shown."""

    paragraphs: tuple[str, ...]
    deck: str | None  # what stands between title and byline
    head: tuple[str, ...]  # lines of byline and date
    blocks: tuple[Block, ...]  # of the whole page, its furniture gone


def body_of(tree: Any, url: str, title: str, quirks: Quirks) -> Body:
    """Return the body of a page as paragraphs of plain text; none when nothing reads like an article."""
    pruned = deepcopy(tree)
    for element in _MACHINERY(pruned):
        element.drop_tree()
    whole = deepcopy(pruned)
    _drop_furniture(pruned, quirks)
    lines = _lines_of(pruned, url)
    if sum(map(len, lines)) < _RESCUED:
        pruned, lines = whole, _lines_of(whole, url)
    blocks = blocks_of(pruned)
    deck, head = _head_of([block.text for block in blocks], title)
    lines = _below_head(parted(lines, blocks), title, deck)
    pointers = {folded(block.text) for block in blocks if block.is_pointer}
    paragraphs = tuple(
        line
        for line in lines
        if not is_furniture(line) and not (folded(line) in pointers and len(line) < _LONGEST_FURNITURE)
    )
    if deck and paragraphs and folded(deck) in {folded(line) for line in paragraphs[:2]}:
        deck = None
    return Body(paragraphs=paragraphs, deck=deck, head=tuple(head), blocks=tuple(blocks))


def is_furniture(line: str) -> bool:
    """Tell whether a line is a newsletter plug, a pointer to other articles, a credit or the like."""
    if len(line) > _LONGEST_FURNITURE:
        return False
    anywhere, whole, start = FURNITURE_LINES
    return bool(anywhere.search(line) or whole.match(line) or start.match(line))


def _lines_of(tree: Any, url: str) -> list[str]:
    read: Any = trafilatura.bare_extraction(tree, url=url, include_comments=False, include_tables=True)
    return [line for text in _texts(read.body) if (line := plain_text(text))] if read is not None else []


def _drop_furniture(tree: Any, quirks: Quirks) -> None:
    """Drop the boxes of a page, but for those that hold much of its prose.

    Builders name anything "share" or "related", now and then the element that holds the whole article.
    """
    prose = _prose_in(tree)
    for path in (*_PATHS, _named_boxes, *map(etree.XPath, quirks.drop)):
        for element in path(tree):
            if element.getparent() is not None and _prose_in(element) <= _MOST_PROSE * prose:
                element.drop_tree()


def _named_boxes(tree: Any) -> list[Any]:
    """Return the boxes whose class or id gives them away. XPath takes ten times as long for so many words."""
    return [
        element
        for element in tree.iter(*FURNITURE_TAGS)
        if FURNITURE_NAMES.search(f"{element.get('class', '')} {element.get('id', '')}".lower().replace("_", "-"))
    ]


def _prose_in(tree: Any) -> int:
    """Return how many characters of a tree stand in runs long enough to be prose."""
    return sum(length for text in tree.itertext("*") if (length := len(text.strip())) >= _PROSE)


def _head_of(texts: Sequence[str], title: str) -> tuple[str | None, list[str]]:
    """Return the deck and the byline and date lines below the title, as far as they stand before the text begins."""
    form = folded(title)
    place = next((place for place, text in enumerate(texts) if folded(text) == form), None)
    if place is None:
        return None, []
    below = texts[place + 1 : place + 1 + _HEAD]
    lines = [number for number, text in enumerate(below) if is_byline(text) or is_dateline(text)]
    if not lines:
        return None, []
    decks = [text for text in below[: lines[0]] if _SHORTEST_DECK <= len(text) <= _LONGEST_DECK]
    return (decks[0] if len(decks) == 1 else None), [below[number] for number in lines]


def _below_head(lines: list[str], title: str, deck: str | None) -> list[str]:
    """Return the lines without title, deck, byline and whatever short stands above them."""
    form = folded(title)
    top = next((place for place, line in enumerate(lines[:_HEAD]) if folded(line) == form), -1)
    if all(len(line) < 120 and not line.endswith((".", "!", "?", "”")) for line in lines[: max(top, 0)]):
        lines = lines[top + 1 :]
    heads = [
        place
        for place, line in enumerate(lines[:3])
        if is_byline(line) or is_dateline(line) or (deck and folded(line) == folded(deck))
    ]
    return [line for place, line in enumerate(lines) if place not in heads]


def _texts(body: Any) -> Iterator[str]:
    for element in body:
        if element.tag == "list":
            yield from ("".join(_pieces(item)) for item in element.iter("item"))
        elif element.tag == "table":
            yield from (
                " | ".join(" ".join("".join(_pieces(cell)).split()) for cell in row) for row in element.iter("row")
            )
        elif element.tag not in {"graphic", "lb"}:
            yield from "".join(_pieces(element)).split("\n")
        if element.tail and element.tail.strip():
            yield element.tail


def _pieces(element: Any) -> Iterator[str]:
    yield (element.text or "").replace("\n", " ")
    for inner in element:
        if inner.tag in {"p", "item", "quote", "head"}:
            yield "\n"
        elif inner.tag == "lb":
            yield " "
        yield from _pieces(inner)
        yield (inner.tail or "").replace("\n", " ")
