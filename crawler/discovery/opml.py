"""Reads lists of subscriptions (OPML 1.0 and 2.0), the form in which readers export theirs. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from lxml import etree

from crawler.discovery.documents import FeedRefusedError, prepared
from crawler.extract.text.language import language_code
from crawler.extract.text.plain import NAME_LIMIT, plain_text
from records.errors import BadUrlError
from records.urls import canonical_url, host_of

# A longer list is a directory, not what somebody reads.
MOST_SUBSCRIPTIONS = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """One feed of a list. `home` is the publication's front page, or that of the feed's host when none is named."""

    feed: str
    home: str
    title: str
    language: str | None = None


def read_opml(body: bytes) -> tuple[Subscription, ...]:
    """Return the feeds of a list, each once, in order; outlines whose address cannot be asked for are left out.

    Raises:
        FeedRefusedError: it is no OPML, or has a DTD of its own.
    """
    document = prepared(body, None)
    if document.root != "opml":
        raise FeedRefusedError("not_opml", "this is no list of subscriptions (OPML)")
    found: dict[str, Subscription] = {}
    for outline in _outlines(document.xml):
        each = _subscription({name.lower(): value for name, value in outline.items()})
        if each is not None and len(found) < MOST_SUBSCRIPTIONS:
            found.setdefault(each.feed, each)
    return tuple(found.values())


def _outlines(xml: bytes) -> Iterator[Any]:
    parser = etree.iterparse(
        BytesIO(xml),
        tag="outline",
        recover=True,
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
    )
    try:
        for _, element in parser:
            yield element
    except etree.XMLSyntaxError as error:
        raise FeedRefusedError("not_xml", f"it is not well-formed XML: {str(error)[:120]}") from error


def _subscription(given: dict[str, str]) -> Subscription | None:
    try:
        feed = canonical_url(given.get("xmlurl", ""))
    except BadUrlError:
        return None
    try:
        home = canonical_url(given.get("htmlurl", ""))
    except BadUrlError:
        home = canonical_url("/", feed)
    title = plain_text(given.get("title") or given.get("text") or "", NAME_LIMIT) or host_of(home)
    return Subscription(feed=feed, home=home, title=title, language=language_code(given.get("language")))
