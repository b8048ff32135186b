"""Reads listing pages: lists of links to articles, of publications that have neither feed nor sitemap."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from cssselect import SelectorError
from lxml.cssselect import CSSSelector

from crawler.discovery.documents import FeedRefusedError
from crawler.discovery.gathering import Entry, Gathering
from crawler.discovery.pages import WebPage, parsed_page, resolved
from crawler.discovery.teasers import LEAST_TITLE, article_links
from crawler.extract.text.plain import TITLE_LIMIT, plain_text
from records.sources import FeedReading

# A page with more links than this is no list for readers.
MOST_LINKS = 5000
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# How far a teaser may reach around its link: the block with picture, heading, date and standfirst.
_MOST_CLIMBED = 8


def read_listing(
    body: bytes,
    *,
    url: str,
    links: str = "",
    media_type: str | None = None,
    charset: str | None = None,
    max_entries: int = 500,
    now: datetime | None = None,
) -> FeedReading:
    """Return the articles that a page links to, in its order, with titles from the links and dates from `<time>`.

    Args:
        body: the page as it arrived.
        url: its final address, to resolve relative links.
        links: CSS selector of the links, or of blocks that hold one each; empty: what looks like a list of articles.
        media_type: from the Content-Type header, without parameters.
        charset: from the Content-Type header.
        max_entries: links kept, the first ones: listings begin with the newest.
        now: the present moment; dates after it are dropped. None: the clock.

    Raises:
        FeedRefusedError: no web page, a selector that is wrong or finds no link, or no list that we recognise.
    """
    if media_type and "html" not in media_type.lower():
        raise FeedRefusedError("not_a_page", f"the answer is {media_type}, not a web page")
    page = parsed_page(body, url, charset)
    if page is None:
        raise FeedRefusedError("empty", "the page is empty")
    anchors = _chosen(page, links) if links.strip() else article_links(page, url)
    if not anchors:
        raise FeedRefusedError(*_why_none(links))
    gathering = Gathering(now or datetime.now(UTC))
    if len(anchors) > max_entries:
        gathering.warnings.append(f"{len(anchors)} links, only the first {max_entries} kept")
    addresses = {anchor: resolved(anchor.get("href"), page.base) for anchor in anchors}
    for anchor in anchors[:max_entries]:
        gathering.add(_entry(anchor, addresses, page.base))
    title = plain_text(page.tree.findtext(".//title") or "", TITLE_LIMIT)
    older = next(_next_pages(page), None)
    return gathering.reading("listing", title=title, most=max_entries, older=older if older != url else None)


def _why_none(links: str) -> tuple[str, str]:
    if links.strip():
        return "selector", f"the selector {links!r} finds no link on the page; perhaps its design changed"
    return "not_a_listing", "no list of articles is recognised on the page; name its links by a CSS selector"


def _chosen(page: WebPage, links: str) -> list[Any]:
    """Return the links that a selector means: what it selects, else the first link in it, else the one around it."""
    try:
        found: Any = CSSSelector(links, translator="html")(page.tree)
    except SelectorError as error:
        raise FeedRefusedError("selector", f"{links!r} is no CSS selector that we can read: {error}") from error
    anchors: dict[Any, None] = {}
    for element in found[:MOST_LINKS]:
        anchor = _anchor_of(element)
        if anchor is not None:
            anchors.setdefault(anchor)
    return list(anchors)


def _anchor_of(element: Any) -> Any | None:
    if element.tag == "a" and element.get("href"):
        return element
    inside = [anchor for anchor in element.iter("a") if anchor.get("href")]
    in_heading = [anchor for anchor in inside if any(above.tag in _HEADINGS for above in anchor.iterancestors())]
    return next(iter(in_heading or inside), None) if inside else next(element.iterancestors("a"), None)


def _entry(anchor: Any, addresses: Mapping[Any, str | None], base: str) -> Entry:
    block = _block_of(anchor, addresses)
    return Entry(
        link=anchor.get("href"),
        base=base,
        title=_title(anchor, block),
        title_is_markup=False,
        published=next(_times(block), None),
    )


def _block_of(anchor: Any, addresses: Mapping[Any, str | None]) -> Any:
    """Return the largest element around a link that holds no link to another article of the list."""
    own, block = addresses[anchor], anchor
    for _, above in zip(range(_MOST_CLIMBED), anchor.iterancestors(), strict=False):
        if any(addresses.get(other, own) != own for other in above.iter("a")):
            break
        block = above
    return block


def _title(anchor: Any, block: Any) -> str | None:
    """Return the headline: a heading in the link, or the link itself unless it is short; then what stands around."""
    own = _text(anchor)
    around = (_text(heading) for heading in block.iter(*_HEADINGS))
    titles: Sequence[str | None] = (
        *(_text(heading) for heading in anchor.iter(*_HEADINGS)),
        own if len(own) >= LEAST_TITLE or any(True for _ in anchor.iterancestors(*_HEADINGS)) else None,
        *around,
        own,
        anchor.get("title"),
        anchor.get("aria-label"),
        *(picture.get("alt") for picture in anchor.iter("img")),
    )
    return next((title for title in titles if title and title.strip()), None)


def _text(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _times(block: Any) -> Iterator[str]:
    for element in block.iter("time"):
        said = element.get("datetime") or _text(element)
        if said.strip():
            yield said.strip()


def _next_pages(page: WebPage) -> Iterator[str]:
    """Yield where the page says that its list goes on (HTML, 4.6.7.14: rel=next)."""
    for element in page.tree.iter("link", "a"):
        if "next" in (element.get("rel") or "").lower().split() and (
            address := resolved(element.get("href") or "", page.base)
        ):
            yield address
