"""Reads sitemaps, sitemap indexes, Google News sitemaps and plain lists of addresses (sitemaps.org protocol 0.9)."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from lxml import etree

from crawler.discovery.documents import Document, FeedRefusedError
from crawler.discovery.gathering import Entry, Gathering
from crawler.extract.text.dates import read_datetime
from records.sources import FeedReading

# The protocol's own limit of entries in one file; what stands behind it is not read.
MOST_ENTRIES = 50_000


def read_sitemap(document: Document, gathering: Gathering, *, url: str, most: int) -> FeedReading:
    """Return what a sitemap or an index says; the sitemaps of an index are in `further`, the latest changed first."""
    entries = list(_entries(document, gathering))
    if entries and f"{document.root}>" not in document.text[-200:].lower():
        gathering.warnings.append("the file is cut off; its last entry was left out")
        entries.pop()
    if document.root == "sitemapindex":
        return gathering.reading("sitemapindex", title=None, most=most, further=_further(entries, gathering, url, most))
    for entry in entries:
        gathering.add(_entry(entry, url))
    is_news = any("news:title" in entry or "news:publication_date" in entry for entry in entries)
    return gathering.reading("news" if is_news else "sitemap", title=None, most=most)


def _further(
    entries: Sequence[dict[str, str]], gathering: Gathering, url: str, most: int
) -> dict[str, datetime | None]:
    """Return the sitemaps that an index names with the moments of their last change, the latest first."""
    dated = [(read_datetime(entry.get("lastmod", "")), entry.get("loc")) for entry in entries]
    dated.sort(key=lambda pair: pair[0].timestamp() if pair[0] else 0.0, reverse=True)
    named = ((gathering.address(link, url), changed_at) for changed_at, link in dated)
    further = {address: changed_at for address, changed_at in reversed(list(named)) if address and address != url}
    if len(further) > most:
        gathering.warnings.append(f"{len(further)} sitemaps, only the latest {most} kept")
    return dict(list(reversed(further.items()))[:most])


def read_address_list(document: Document, gathering: Gathering, *, url: str, most: int) -> FeedReading:
    """Return what a plain text sitemap says: one address a line.

    Raises:
        FeedRefusedError: the first lines are no addresses.
    """
    lines = [line.strip() for line in document.text.splitlines()[: MOST_ENTRIES + 1] if line.strip()]
    if not lines or not any(line.lower().startswith(("http://", "https://")) for line in lines[:3]):
        raise FeedRefusedError("not_a_feed", "the file is no feed, no sitemap and no list of addresses")
    for line in lines[:MOST_ENTRIES]:
        # Anything after the address is not part of the protocol; an address holds no blank.
        gathering.add(Entry(link=line.split()[0], base=url))
    return gathering.reading("sitemap_text", title=None, most=most)


def _entries(document: Document, gathering: Gathering) -> Iterator[dict[str, str]]:
    wanted = "sitemap" if document.root == "sitemapindex" else "url"
    parser = etree.iterparse(
        BytesIO(document.xml),
        events=("end",),
        recover=True,
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
    )
    count = 0
    try:
        for _, element in parser:
            if not isinstance(element.tag, str) or _name(element)[1] != wanted:
                continue
            count += 1
            if count > MOST_ENTRIES:
                gathering.warnings.append(f"more than {MOST_ENTRIES} entries; the rest was not read")
                break
            yield _fields(element)
            _forget(element)
    except etree.XMLSyntaxError as error:
        gathering.warnings.append(f"not well-formed XML: {str(error)[:120]}")
    if parser.error_log and count <= MOST_ENTRIES:
        gathering.warnings.append(f"not well-formed XML: {parser.error_log[0].message[:120]}")


def _fields(element: Any) -> dict[str, str]:
    fields: dict[str, str] = {}
    for child in element.iter():
        if not isinstance(child.tag, str) or not (child.text or "").strip():
            continue
        space, name = _name(child)
        key = f"news:{name}" if "news" in space else name if "image" not in space and "video" not in space else ""
        if key:
            fields.setdefault(key, child.text.strip())
    return fields


def _name(element: Any) -> tuple[str, str]:
    """Return namespace and local name, lower case; a prefix that was not declared (`news:title`) stands for its own."""
    space, _, name = element.tag.lower().rpartition("}")
    prefix, _, name = name.rpartition(":")
    return space or prefix or (element.prefix or "").lower(), name


def _forget(element: Any) -> None:
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]


def _entry(fields: dict[str, str], url: str) -> Entry:
    keywords = fields.get("news:keywords", "")
    return Entry(
        link=fields.get("loc"),
        base=url,
        title=fields.get("news:title"),
        published=fields.get("news:publication_date"),
        updated=fields.get("lastmod"),
        categories=tuple(word.strip() for word in keywords.split(",") if word.strip()),
        language=fields.get("news:language"),
    )
