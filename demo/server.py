"""Answers HTTP for one outlet: conditional requests, HEAD, redirects, not found. Remembers who asked for what."""

import socketserver
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from demo.sites import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request as it arrived. `path` has its query; `host` is what the client wrote, `asked_at` is UTC."""

    method: str
    host: str
    path: str
    asked_at: datetime
    headers: Mapping[str, str]


class RequestLog:
    """What was asked of all sites, in order; safe to write and read from several threads."""

    def __init__(self) -> None:
        self._requests: list[Request] = []
        self._lock = threading.Lock()

    def add(self, request: Request) -> None:
        """Remember a request."""
        with self._lock:
            self._requests.append(request)

    def all(self) -> tuple[Request, ...]:
        """Return the requests so far."""
        with self._lock:
            return tuple(self._requests)


class SiteServer(ThreadingHTTPServer):
    """The server of one outlet at one address. `table` and `missing` are set once the address is known."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, host: str, port: int, log: RequestLog, delay_ms: int) -> None:
        """Bind at once, so that an address in use is told here; answer nothing before `open`."""
        self.log = log
        self.delay_ms = delay_ms
        self.table: Mapping[str, Answer] = {}
        self.missing = Answer(body=b"", media_type="text/plain", status=404)
        self._thread = threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True)
        super().__init__((host, port), Handler)

    def server_bind(self) -> None:
        """Bind without the reverse look-up of the standard class, which may wait for a name server."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]  # type: ignore[assignment]  # IPv4 only

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a visitor that went away in the middle of an answer."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    @property
    def base_url(self) -> str:
        """The address of the site, without a slash at the end."""
        return f"http://{self.server_name}:{self.server_port}"

    def open(self, table: Mapping[str, Answer], missing: Answer) -> None:
        """Begin to answer with `table`."""
        self.table, self.missing = table, missing
        self._thread.start()

    def close(self) -> None:
        """Stop answering and let the address go; safe when nothing was opened."""
        if self._thread.is_alive():
            self.shutdown()
            self._thread.join()
        self.server_close()


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    server: SiteServer
    protocol_version = "HTTP/1.1"
    server_version = "demo-newsroom"
    sys_version = ""
    timeout = 30  # seconds an idle connection is kept

    def do_GET(self) -> None:
        """Answer with headers and body."""
        self._reply()

    def do_HEAD(self) -> None:
        """Answer with headers only."""
        self._reply()

    def do_POST(self) -> None:
        """Refuse: these sites are read only."""
        self.send_response(HTTPStatus.METHOD_NOT_ALLOWED)
        self.send_header("Allow", "GET, HEAD")
        self.send_header("Content-Length", "0")
        self.send_header("Connection", "close")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the name is the standard library's
        """Print nothing: the request log is kept in memory."""

    def _reply(self) -> None:
        self._remember()
        if self.server.delay_ms:
            time.sleep(self.server.delay_ms / 1000)
        path = self.path.partition("?")[0]
        answer = self.server.table.get(path)
        if answer is None and f"{path}/" in self.server.table:
            self._redirect(f"{path}/")
        elif answer is not None and is_unchanged(answer, self._lower_case_headers()):
            self._head(answer, HTTPStatus.NOT_MODIFIED)
        else:
            self._body(answer or self.server.missing)

    def _remember(self) -> None:
        self.server.log.add(
            Request(
                method=self.command,
                host=self.headers.get("Host", ""),
                path=self.path,
                asked_at=datetime.now(UTC),
                headers=self._lower_case_headers(),
            )
        )

    def _lower_case_headers(self) -> dict[str, str]:
        return {name.lower(): value for name, value in self.headers.items()}

    def _redirect(self, path: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", path)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _head(self, answer: Answer, status: int) -> None:
        self.send_response(status)
        if answer.etag:
            self.send_header("ETag", answer.etag)
        if answer.modified_at:
            self.send_header("Last-Modified", format_datetime(answer.modified_at.astimezone(UTC), usegmt=True))
        if status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Type", answer.media_type)
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()

    def _body(self, answer: Answer) -> None:
        self._head(answer, answer.status)
        if self.command != "HEAD":
            self.wfile.write(answer.body)


def is_unchanged(answer: Answer, headers: Mapping[str, str]) -> bool:
    """Say whether a request may be answered with 304 (RFC 9110, 13.2.2: If-None-Match goes first).

    The names of `headers` are in lower case.
    """
    tags = headers.get("if-none-match")
    if tags is not None:
        known = {tag.strip().removeprefix("W/") for tag in tags.split(",")}
        return answer.etag is not None and (answer.etag in known or "*" in known)
    since = headers.get("if-modified-since")
    if since is None or answer.modified_at is None:
        return False
    try:
        return answer.modified_at.replace(microsecond=0) <= parsedate_to_datetime(since).astimezone(UTC)
    except ValueError:
        return False
