"""A publisher on loopback for tests: pages are a table, every request is remembered."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PARAGRAPHS = (
    "The stunt team built the ramp on the mountain side over one long summer, plank by plank.",
    "On the first morning the rider went off the edge six times, each time with a parachute on the back.",
    "Nobody on the crew spoke until the canopy opened; then the whole valley heard the cheering.",
    "The director said afterwards that the hardest part had been to stand still and watch it happen.",
)


@dataclass(frozen=True)
class Page:
    """One answer: status, headers, body, and seconds before it comes."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    seconds: float = 0.0


@dataclass(frozen=True)
class Asked:
    """One request as it arrived, with the time it was under way."""

    path: str
    headers: Mapping[str, str]
    began: float
    ended: float


class Press:
    """Sites by path. `asked` is what was requested, in order."""

    def __init__(self, pages: dict[str, Page | Callable[[], Page]]) -> None:
        self.pages = pages
        self.asked: list[Asked] = []
        self.url = ""

    @property
    def paths(self) -> list[str]:
        return [each.path for each in self.asked]

    def answer(self, path: str, headers: Mapping[str, str]) -> Page:
        page = self.pages.get(path, Page(status=404, body=b"not here"))
        page = page() if callable(page) else page
        etag = page.headers.get("ETag")
        return Page(status=304, headers=page.headers) if etag and headers.get("If-None-Match") == etag else page


@contextmanager
def serving(pages: dict[str, Page | Callable[[], Page]], host: str = "127.0.0.1") -> Iterator[Press]:
    """Serve a table of pages on a free port until the context ends."""
    press = Press(pages)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            began = time.monotonic()
            page = press.answer(self.path, self.headers)
            time.sleep(page.seconds)
            press.asked.append(Asked(self.path, dict(self.headers), began, time.monotonic()))
            self.send_response(page.status)
            for name, value in page.headers.items():
                self.send_header(name, value)
            if "Content-Length" not in page.headers:
                self.send_header("Content-Length", str(len(page.body)))
            self.end_headers()
            if page.status != 304:
                with suppress(ConnectionError):  # some visitors do not wait
                    self.wfile.write(page.body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer((host, 0), Handler)
    server.daemon_threads = True
    press.url = f"http://{host}:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield press
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def an_article_page(title: str, etag: str = '"page"', seconds: float = 0.0) -> Page:
    """Return a page that anybody would call an article."""
    text = "".join(f"<p>{paragraph} {title}.</p>" for paragraph in PARAGRAPHS)
    html = f"""<!doctype html><html lang="en"><head><title>{title}</title><meta property="og:type" content="article">
        <meta property="og:title" content="{title}"></head>
        <body><article><h1>{title}</h1>{text}</article></body></html>"""
    headers = {"Content-Type": "text/html; charset=utf-8", "ETag": etag}
    return Page(body=html.encode(), headers=headers, seconds=seconds)


def a_feed(*paths: str, base: str = "", etag: str = '"feed"') -> Page:
    """Return an RSS feed that announces these paths."""
    items = "".join(f"<item><title>{path}</title><link>{base}{path}</link></item>" for path in paths)
    channel = f"<channel><title>Press</title><link>{base}/</link>{items}</channel>"
    xml = f'<?xml version="1.0"?><rss version="2.0">{channel}</rss>'
    return Page(body=xml.encode(), headers={"Content-Type": "application/rss+xml", "ETag": etag})
