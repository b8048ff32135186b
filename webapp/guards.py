"""What holds for every answer: hosts we answer to, and headers that keep a page from doing harm."""

from urllib.parse import urlsplit

from flask import Flask, Response, request

from settings import SiteSettings

# No inline script or style anywhere, so no nonce is needed; see docs/adr on the content policy.
CONTENT_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "font-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    )
)

HEADERS = {
    "Content-Security-Policy": CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "tdm-reservation": "1",  # W3C TDMRep: what we show of others is not ours to license for mining
}

# Of the one page that other sites may show in a frame: no scripts, nothing to send, nothing to click into harm.
FRAMED_POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"

MAX_BODY_BYTES = 64 * 1024


def guard(app: Flask, site: SiteSettings) -> None:
    """Limit hosts and request sizes of an application and add the headers to each of its answers."""
    app.config["TRUSTED_HOSTS"] = trusted_hosts(site)
    app.config["MAX_CONTENT_LENGTH"] = MAX_BODY_BYTES
    app.config["MAX_FORM_MEMORY_SIZE"] = MAX_BODY_BYTES
    app.config["MAX_FORM_PARTS"] = 100
    app.after_request(with_headers)


def trusted_hosts(site: SiteSettings) -> list[str]:
    """Return the host names this site answers to: loopback, its own address, and those of the settings."""
    own = [urlsplit(site.base_url).hostname or ""] if site.base_url else []
    names = ["localhost", "127.0.0.1", "[::1]", site.host, *own, *site.trusted_hosts]
    return [name for name in dict.fromkeys(names) if name and name != "0.0.0.0"]  # noqa: S104 (compared, not bound)


def with_headers(response: Response) -> Response:
    """Add the security headers to an answer; a header that a view has set already is kept."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    if response.headers["Content-Security-Policy"] == FRAMED_POLICY:
        del response.headers["X-Frame-Options"]  # it knows no "anybody"
    if request.is_secure:
        response.headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    return response
