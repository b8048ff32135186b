"""Asks trafilatura for its opinion on a page's text: slower than ours, and asked only where ours is poor."""

from collections.abc import Iterator
from typing import Any

import lxml.html
from lxml import etree

from crawler.extract.text.plain import plain_text
from records.articles import Mark

_MARKS = {"head": Mark.HEADING, "quote": Mark.QUOTE, "item": Mark.ITEM}

Line = tuple[str, Mark]


def second_opinion(text: str, url: str) -> list[Line]:
    """Return the lines that trafilatura takes for the article, each with its mark; none when it finds nothing."""
    import trafilatura  # costs 0.2 s, and most crawls never ask

    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = lxml.html.document_fromstring(text.encode("utf-8"), parser=parser)
    except etree.ParserError:
        return []
    read: Any = trafilatura.bare_extraction(tree, url=url, include_comments=False, include_tables=True)
    return [(line, mark) for text, mark in _lines(read.body) if (line := plain_text(text))] if read is not None else []


def _lines(body: Any) -> Iterator[Line]:
    for element in body:
        if element.tag == "list":
            yield from (("".join(_pieces(item)), Mark.ITEM) for item in element.iter("item"))
        elif element.tag == "table":
            rows = (" | ".join(" ".join("".join(_pieces(cell)).split()) for cell in row) for row in element.iter("row"))
            yield from ((row, Mark.PLAIN) for row in rows)
        elif element.tag not in {"graphic", "lb"}:
            mark = _MARKS.get(element.tag, Mark.PLAIN)
            yield from ((line, mark) for line in "".join(_pieces(element)).split("\n"))
        if element.tail and element.tail.strip():
            yield element.tail, Mark.PLAIN


def _pieces(element: Any) -> Iterator[str]:
    yield (element.text or "").replace("\n", " ")
    for inner in element:
        if inner.tag in {"p", "item", "quote", "head"}:
            yield "\n"
        elif inner.tag == "lb":
            yield " "
        yield from _pieces(inner)
        yield (inner.tail or "").replace("\n", " ")
