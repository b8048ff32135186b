"""Makes a tree of a web page on which a publication announces articles or names its feeds."""

from typing import Any, NamedTuple

import lxml.html
from lxml import etree

from crawler.extract.text.charsets import decode
from crawler.extract.text.plain import without_illegal_xml
from records.errors import BadUrlError
from records.urls import canonical_url


class WebPage(NamedTuple):
    """A parsed page. `base` is the address that relative links start from; `<base href>` is respected."""

    tree: Any
    base: str


def parsed_page(html: bytes, url: str, charset: str | None = None) -> WebPage | None:
    """Return the page, or None when there is nothing in it.

    Args:
        html: the page as it arrived.
        url: its final address.
        charset: from the Content-Type header.
    """
    text, _ = without_illegal_xml(decode(html, charset).text)
    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = lxml.html.document_fromstring(text.encode("utf-8") or b"<p>", parser=parser)
    except etree.ParserError:
        return None
    declared = next((element.get("href") or "" for element in tree.iter("base")), "")
    return WebPage(tree, resolved(declared, url) or url)


def resolved(address: str, base: str | None) -> str | None:
    """Return the canonical form of an address found on a page, or None when it is none that we would ask for."""
    try:
        return canonical_url(address, base) if address.strip() else None
    except (BadUrlError, ValueError):
        return None
