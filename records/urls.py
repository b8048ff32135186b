"""What makes two addresses the same: one canonical form, decided here and nowhere else."""

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urljoin, urlsplit, urlunsplit

from records.errors import BadUrlError

# Raised when a rule below changes, so that stored keys can be told apart and redone.
CANONICAL_VERSION = 1

MAX_LENGTH = 2000

# Query parameters that say where a reader came from, never what is shown. A trailing * is a prefix.
TRACKING_PARAMETERS = (
    "utm_*", "mc_*", "pk_*", "mtm_*", "at_*", "ito", "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "twclid",
    "cmpid", "cmp", "ref", "ref_src", "ref_url", "referrer", "source", "src", "smid", "ncid", "partner", "xtor", "_ga",
    "spm",
)  # fmt: skip

DEFAULT_PORTS = {"http": 80, "https": 443}

_HALVES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_HOST = re.compile(r"[a-z0-9]([a-z0-9_-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9_-]*[a-z0-9])?)*|\[[0-9a-f:.]+\]")
# Escapes, a per cent sign that begins none, and what no segment of a path may hold as it is (RFC 3986, 3.3).
_NOT_PLAIN = re.compile(r"%[0-9A-Fa-f]{2}|%|[^A-Za-z0-9!$&'()*+,;=:@._~%-]+")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")


def canonical_url(url: str, base: str | None = None) -> str:
    """Return the one form of an address under which we fetch and remember it.

    Only http and https survive; fragments, default ports and tracking parameters are dropped, the host is lower-cased
    and IDNA-encoded, percent-encoding is normalised (RFC 3986, 6.2.2), parameters are sorted. The result is a fixed
    point: applying the function again changes nothing.

    Args:
        url: an address as found; relative ones need `base`.
        base: the address of the page on which it was found.

    Raises:
        BadUrlError: not http(s), no host, a user name, a strange host or port, or longer than `MAX_LENGTH` characters.
    """
    raw = url.strip().strip("\x00\t\r\n ")
    raw = re.sub(r"[\t\r\n]", "", raw)
    if _CONTROLS.search(raw.replace(" ", "")) or "\\" in raw:
        raise BadUrlError(f"{_shown(url)}: holds control characters or a backslash")
    if _HALVES.search(raw):
        raise BadUrlError(f"{_shown(url)}: holds half a character (a lone surrogate)")
    if len(raw) > MAX_LENGTH:
        raise BadUrlError(f"{_shown(url)}: longer than {MAX_LENGTH} characters")
    try:
        parts = urlsplit(urljoin(base, raw) if base else raw)
        port = parts.port
    except ValueError as error:
        raise BadUrlError(f"{_shown(url)}: {error}") from error
    scheme = parts.scheme.lower()
    if scheme not in DEFAULT_PORTS:
        raise BadUrlError(f"{_shown(url)}: only http and https addresses are fetched")
    if "@" in parts.netloc:
        raise BadUrlError(f"{_shown(url)}: user names in addresses are refused")
    host = _canonical_host(parts.hostname or "", url)
    netloc = host if port in (None, DEFAULT_PORTS[scheme]) else f"{host}:{port}"
    canonical = urlunsplit((scheme, netloc, _canonical_path(parts.path), _canonical_query(parts.query), ""))
    if len(canonical) > MAX_LENGTH:
        raise BadUrlError(f"{_shown(url)}: longer than {MAX_LENGTH} characters")
    return canonical


def host_of(url: str) -> str:
    """Return host and port (if not the default) of an http(s) address: what politeness counts by."""
    return urlsplit(url).netloc.rpartition("@")[2].lower()


def _shown(url: str) -> str:
    return repr(url if len(url) <= 120 else url[:117] + "...")


def _canonical_host(host: str, url: str) -> str:
    host = host.lower().rstrip(".")
    if ":" in host:
        host = f"[{host}]"
    elif not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError as error:
            raise BadUrlError(f"{_shown(url)}: the host is not a valid international name") from error
    if not _HOST.fullmatch(host) or len(host) > 253:
        raise BadUrlError(f"{_shown(url)}: the host name is missing or strange")
    return host


def _canonical_path(path: str) -> str:
    segments: list[str] = []
    for segment in re.sub(r"/{2,}", "/", path or "/").split("/"):
        if segment in (".", "%2e", "%2E"):
            continue
        if segment in ("..", "%2e%2e", "%2E%2E", ".%2e", ".%2E", "%2e.", "%2E."):
            if len(segments) > 1:
                segments.pop()
            continue
        segments.append(_canonical_escapes(segment))
    joined = "/".join(segments)
    if path.endswith(("/.", "/..")) and not joined.endswith("/"):
        joined += "/"
    return joined if joined.startswith("/") else "/" + joined


def _canonical_escapes(segment: str) -> str:
    """Decode unreserved characters, upper-case the other escapes, encode what must be (RFC 3986, 6.2.2)."""
    return _NOT_PLAIN.sub(_canonical_escape, segment)


def _canonical_escape(found: re.Match[str]) -> str:
    piece = found[0]
    if len(piece) < 3 or piece[0] != "%":
        return quote(piece, safe="")
    character = chr(int(piece[1:], 16))
    return character if character in _UNRESERVED else piece.upper()


def _canonical_query(query: str) -> str:
    kept = [(name, value) for name, value in parse_qsl(query, keep_blank_values=True) if not is_tracking(name)]
    return urlencode(sorted(kept), quote_via=quote)


def is_tracking(parameter: str) -> bool:
    """Tell whether a query parameter only says where a reader came from."""
    name = unquote(parameter).lower()
    return any(name.startswith(rule[:-1]) if rule.endswith("*") else name == rule for rule in TRACKING_PARAMETERS)
