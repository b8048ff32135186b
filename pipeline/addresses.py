"""Where the site is, as an address to open."""

from settings import Settings


def site_address(settings: Settings, port: int | None = None) -> str:
    """Return the site's public address without a slash at the end; `port` is the one really listened on."""
    if settings.site.base_url:
        return settings.site.base_url.rstrip("/")
    return f"http://{settings.site.host}:{port or settings.site.port}"
