"""Decides which address is the article's own, and which links lead to other sites."""

import re
from collections.abc import Iterable
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from crawler.extract.body.outline import Block
from crawler.extract.sites.addresses import AMP_CACHES, AMP_HOSTS, AMP_PARAMETERS, MOBILE_HOSTS, SHARED_DOMAINS
from crawler.extract.text.plain import TITLE_LIMIT, shortened
from records.articles import Link
from records.errors import BadUrlError
from records.urls import canonical_url, host_of

_AMP_PATH = re.compile(r"^/amp(?=/)|/amp/?$|\.amp(?=\.html?$|$)|[-_/]amp(?=\.html?$)", re.IGNORECASE)
_MOST_LINKS = 200


def article_address(url: str, canonical: str | None, shared: str | None = None) -> str | None:
    """Return the canonical address of an article, or None when nothing names one.

    Args:
        url: the page's address.
        canonical: what it declares as rel=canonical, as it stands there.
        shared: what it declares as og:url.

    A declaration that leads from an article to a front page is a template's mistake and ignored; one that leads to a
    page for phones or to an AMP page is led on to the article. An AMP page without any declaration names its article
    by its own address.
    """
    for offered in (canonical, shared):
        address = _canonical(offered, url)
        if address and not (_is_front(address) and not _is_front(url)):
            return _without_amp(address)
    own = _canonical(url, url)
    return _without_amp(own) if own and _without_amp(own) != own else None


def outgoing_links(paragraphs: Iterable[Block], url: str) -> tuple[Link, ...]:
    """Return the links in paragraphs that lead to other sites, each address once."""
    own = site_of(url)
    found: dict[str, Link] = {}
    for place, block in enumerate(paragraphs):
        for address, text in block.links:
            target = _canonical(address, url)
            if target and site_of(target) != own and target not in found:
                found[target] = Link(url=target, text=shortened(text, TITLE_LIMIT), paragraph=place)
    return tuple(found.values())[:_MOST_LINKS]


def image_address(offered: Iterable[str], url: str) -> str | None:
    """Return the first address of a picture that is one, as it stands (its query may choose the picture)."""
    for text in offered:
        if _canonical(text, url):
            return urljoin(url, text.strip())
    return None


def site_of(url: str) -> str:
    """Return the part of a host that one publisher owns: `bbc.co.uk` of `www.bbc.co.uk`."""
    labels = host_of(url).partition(":")[0].split(".")
    return ".".join(labels[-3:] if len(labels) > 2 and labels[-2] in SHARED_DOMAINS else labels[-2:])


def _canonical(text: str | None, base: str) -> str | None:
    try:
        return canonical_url(text, base) if text and text.strip() else None
    except BadUrlError:
        return None


def _is_front(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path in {"", "/"} and not parts.query


def _without_amp(url: str) -> str:
    parts = urlsplit(url)
    host, path = parts.netloc, parts.path
    if host.endswith(AMP_CACHES) and "/s/" in path:  # publisher.cdn.ampproject.org/c/s/publisher.com/story
        host, _, path = path.partition("/s/")[2].partition("/")
        path = f"/{path}"
    labels = host.split(".")
    if len(labels) > 2 and labels[0] in AMP_HOSTS | MOBILE_HOSTS:
        host = ".".join(["www", *labels[1:]] if len(labels) == 3 else labels[1:])
    pairs = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _asks_for_amp(pair)]
    clean = urlunsplit((parts.scheme, host, _AMP_PATH.sub("", path) or "/", urlencode(pairs), ""))
    return _canonical(clean, clean) or url


def _asks_for_amp(pair: tuple[str, str]) -> bool:
    return pair[0].lower() in AMP_PARAMETERS or pair[1].lower() == "amp"
