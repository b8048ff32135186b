"""Reads any file in which a publication announces articles, whatever its form."""

from datetime import UTC, datetime

from crawler.discovery.documents import MAX_BYTES, SITEMAP_ROOTS, prepared
from crawler.discovery.feeds import read_json_feed, read_xml_feed
from crawler.discovery.gathering import Gathering
from crawler.discovery.sitemaps import read_address_list, read_sitemap
from records.sources import FeedReading


def read_feed(
    body: bytes,
    *,
    url: str,
    media_type: str | None = None,
    charset: str | None = None,
    max_entries: int = 500,
    max_bytes: int = MAX_BYTES,
    now: datetime | None = None,
) -> FeedReading:
    """Return what an RSS, RDF, Atom or JSON feed, a sitemap or a list of addresses says.

    What the file is shows in its first characters; `media_type` is wrong too often to decide, and only warns.

    Args:
        body: the file as it arrived; gzip files are unpacked within a limit.
        url: its final address, to resolve relative links.
        media_type: from the Content-Type header, without parameters.
        charset: from the Content-Type header.
        max_entries: announcements kept, the newest first to stay.
        max_bytes: size of the file once unpacked; a sitemap that comes packed may have 50 MB.
        now: the present moment; dates after it are dropped. None: the clock.

    Raises:
        FeedRefusedError: the file is none of these, or not safe to parse.
    """
    document = prepared(body, charset, max_bytes)
    gathering = Gathering(now or datetime.now(UTC), document.warnings)
    if media_type and "html" in media_type.lower():
        gathering.warnings.append(f"served as {media_type}")
    if document.root in SITEMAP_ROOTS:
        return read_sitemap(document, gathering, url=url, most=max_entries)
    if document.root:
        return read_xml_feed(document, gathering, url=url, most=max_entries)
    if document.text[0] in "{[":
        return read_json_feed(document, gathering, url=url, most=max_entries)
    return read_address_list(document, gathering, url=url, most=max_entries)
