"""Plain HTTP for the tests of the newsroom: one request, one answer, no redirects followed."""

from dataclasses import dataclass
from http.client import HTTPConnection
from urllib.parse import urlsplit


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes


def ask(url: str, method: str = "GET", **headers: str) -> Reply:
    """Send one request; `if_none_match=` becomes the header If-None-Match."""
    parts = urlsplit(url)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=5)
    try:
        path = parts.path + (f"?{parts.query}" if parts.query else "")
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        kept = {name.lower(): value for name, value in answer.getheaders()}
        return Reply(status=answer.status, headers=kept, body=answer.read())
    finally:
        connection.close()
