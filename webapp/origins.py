"""Tells requests of our own pages from those that another site makes a browser send."""

from collections.abc import Collection
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
