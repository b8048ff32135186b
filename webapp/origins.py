"""Tells where requests come from: which address, and whether from our own pages or another site's."""

from collections.abc import Collection
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

from flask import request
from werkzeug.datastructures import Headers

from webapp.rooms import rooms


def is_own(headers: Headers, origins: Collection[str]) -> bool:
    """Tell whether a changing request came from one of our own pages (Fetch Metadata, else Origin, RFC 6454).

    A client that sends neither header is no browser and carries nobody's cookies by accident; its token decides.
    """
    site = headers.get("Sec-Fetch-Site")
    if site is not None and site not in ("same-origin", "none"):
        return False
    origin = headers.get("Origin")
    return site is not None or origin is None or origin.lower() in origins


def own_origins() -> set[str]:
    """Return the origins under which this site is known: the one that was asked, and that of the settings."""
    base = urlsplit(rooms().settings.site.base_url or "")
    configured = {f"{base.scheme}://{base.netloc}".lower()} if base.netloc else set()
    return {request.host_url.rstrip("/").lower(), *configured}


def client_address() -> str:
    """Return the address that a request came from: what failures and floods are counted by.

    Each proxy appends the address it was asked from to X-Forwarded-For; what stands left of the first one that we do
    not trust, anybody can have written (RFC 7239, 8.1).
    """
    trusted = [ip_network(network) for network in rooms().settings.site.trusted_proxies]
    address = _address(request.remote_addr or "")
    told = [part.strip() for line in request.headers.getlist("X-Forwarded-For") for part in line.split(",")]
    while address is not None and told and any(address in network for network in trusted):
        further = _address(told.pop())
        if further is None:
            break
        address = further
    return str(address) if address is not None else "unknown"


def _address(text: str) -> IPv4Address | IPv6Address | None:
    """Return an address, without a port; an IPv4 one in IPv6's clothes as itself."""
    bare = text[1:].partition("]")[0] if text.startswith("[") else text
    bare = bare.partition(":")[0] if bare.count(":") == 1 else bare
    try:
        address = ip_address(bare)
    except ValueError:
        return None
    return (address.ipv4_mapped or address) if isinstance(address, IPv6Address) else address
