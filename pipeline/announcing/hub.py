"""Calls a WebSub hub: the only request of ours that is no crawling, and goes only where the settings say."""

import socket
import ssl
from collections.abc import Sequence
from urllib.parse import urlencode, urlsplit

TIMEOUT = 10.0  # seconds for the hub to take the call
ANSWER_BYTES = 4096  # of an answer only its first line counts
PORTS = {"http": 80, "https": 443}


def publish(hub: str, topics: Sequence[str]) -> int:
    """Tell a hub that some feeds have new content; return the status it answers with.

    The form is the one that hubs agree on (PubSubHubbub 0.3, 7.1); WebSub leaves it to them. What is new stays untold
    when this fails, so the next call tells it.

    Raises:
        OSError: the hub cannot be reached, or its certificate does not hold.
        ValueError: what it answers is no HTTP.
    """
    parts = urlsplit(hub)
    body = urlencode([("hub.mode", "publish"), *(("hub.url", topic) for topic in topics)]).encode()
    head = (
        f"POST {parts.path or '/'}{'?' if parts.query else ''}{parts.query} HTTP/1.1",
        f"Host: {parts.netloc}",
        "Content-Type: application/x-www-form-urlencoded",
        f"Content-Length: {len(body)}",
        "Connection: close",
    )
    host = parts.hostname or ""
    with socket.create_connection((host, parts.port or PORTS[parts.scheme]), timeout=TIMEOUT) as plain:
        stream = ssl.create_default_context().wrap_socket(plain, server_hostname=host) if _is_safe(hub) else plain
        with stream:
            stream.sendall("\r\n".join((*head, "", "")).encode() + body)
            version, _, rest = stream.recv(ANSWER_BYTES).partition(b" ")
    if not version.startswith(b"HTTP/1.") or not rest[:3].isdigit():
        raise ValueError("the hub's answer is no HTTP")
    return int(rest[:3])


def _is_safe(hub: str) -> bool:
    return urlsplit(hub).scheme == "https"
