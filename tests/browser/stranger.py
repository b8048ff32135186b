"""A publisher that wishes to run script in our readers' browsers: what is hostile stands in every field it may fill."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import quote

MARK = "stranger-was-here"
# What each one tries to leave: text, an attribute, a comment, a style, linked data, CDATA, or to be decoded twice.
PAYLOADS = (
    "<script>RUN</script>",
    "<ScRiPt >RUN</sCrIpT >",
    "</title><script>RUN</script>",
    "</script><script>RUN</script>",
    "--><script>RUN</script><!--",
    "]]><script>RUN</script>",
    "</textarea></style></noscript></template><script>RUN</script>",
    "<img src=x onerror=RUN>",
    "<img src='LOAD'>",
    "<svg onload=RUN>",
    "<svg><script>RUN</script></svg>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=RUN>",
    "<details open ontoggle=RUN>",
    "<iframe srcdoc='<script>RUN</script>'></iframe>",
    "<object data='LOAD'></object>",
    "<embed src='LOAD'>",
    "<link rel=stylesheet href='LOAD'>",
    "<style>@import 'LOAD';</style>",
    "<base href='LOAD'>",
    "<meta http-equiv=refresh content='0;url=LOAD'>",
    "<input autofocus onfocus=RUN>",
    "<video><source onerror=RUN></video>",
    "<body onload=RUN>",
    "<a href='javascript:RUN'>jump</a>",
    '" autofocus onfocus=RUN x="',
    "' autofocus onfocus=RUN x='",
    '"><script>RUN</script>',
    "'><script>RUN</script>",
    "javascript:RUN",
    "&lt;script&gt;RUN&lt;/script&gt;",
    "&amp;lt;script&amp;gt;RUN&amp;lt;/script&amp;gt;",
    "&#60;script&#62;RUN&#60;/script&#62;",
    "\\u003cscript\\u003eRUN\\u003c/script\\u003e",
    "\uff1cscript\uff1eRUN\uff1c/script\uff1e",
    "<scr\u0000ipt>RUN</scr\u0000ipt>",
    "<\u202escript>RUN</script>",
    "{{ 7 * '7' }}{% raw %}<script>RUN</script>",
    "${RUN}`RUN`",
    "\x3c!--<script>RUN//--\x3e</script>",
)
PROSE = (
    "Tom Cruise rode a motorcycle off a cliff in Norway for Mission: Impossible 7, and opened his parachute late.",
    "The jump was filmed six times after 500 skydives and a year of training, said the director on the day.",
    "Nobody else was on the ramp that morning; the crew watched from a tent and counted the seconds aloud.",
)


def payloads(host: str) -> list[str]:
    """Every payload, made so that acting on it asks the host for an address with MARK in it."""
    load = f"http://{host}/{MARK}"
    run = f"(new Image).src=`{load}`"
    return [each.replace("RUN", run).replace("LOAD", load) for each in PAYLOADS]


@dataclass
class Stranger:
    """The publisher's site on loopback; `with` starts and ends it. `visits` are the paths that were asked for."""

    visits: list[str] = field(default_factory=list)

    def __enter__(self) -> "Stranger":
        stranger = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                stranger.visits.append(self.path)
                kind, body = stranger.answer(self.path)
                self.send_response(200 if body else 404)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.host = f"127.0.0.1:{self._server.server_port}"
        self.payloads = payloads(self.host)
        Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    @property
    def hits(self) -> list[str]:
        """What only a browser that acted on a payload would have asked for."""
        return [path for path in self.visits if MARK in path and not path.startswith("/a/")]

    @property
    def sites(self) -> "list[Stranger]":
        """The one outlet, as a newsroom has many."""
        return [self]

    def source(self) -> dict[str, object]:
        """The outlet as config.yaml has it, its name hostile too."""
        name = f"Stranger {self.payloads[7]}"
        return {"slug": "stranger", "name": name, "home": f"http://{self.host}/", "feeds": [f"http://{self.host}/feed"]}

    def answer(self, path: str) -> tuple[str, bytes]:
        if path == "/feed":
            return "application/rss+xml", self._feed().encode("utf-8", "replace")
        if path.startswith("/a/"):
            number = int(path.removeprefix("/a/").partition("?")[0])
            return "text/html; charset=utf-8", _page(self.payloads[number], number, self.host).encode("utf-8")
        if path.startswith("/raw/") and (number := path.removeprefix("/raw/")).isdecimal():
            return "text/html; charset=utf-8", self.payloads[int(number)].encode("utf-8")
        return "text/plain", b""

    def _feed(self) -> str:
        items = "".join(_item(each, n, self.host) for n, each in enumerate(self.payloads))
        return (
            '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>'
            f"<title>{_xml(self.payloads[0])}</title><link>http://{self.host}/</link>{items}</channel></rss>"
        )


def _xml(text: str) -> str:
    return escape(text).replace("\0", "")


def _item(payload: str, number: int, host: str) -> str:
    said = _xml(payload)
    return (
        f"<item><title>Tom Cruise in Mission: Impossible 7 {said}</title><dc:creator>Writer {said}</dc:creator>"
        f"<category>{said}</category><guid>{said}{number}</guid><description>{said} {PROSE[0]}</description>"
        f"<link>http://{host}/a/{number}?q={quote(payload, safe='')}</link></item>"
    )


def _page(payload: str, number: int, host: str) -> str:
    said, url = escape(payload), f"http://{host}/a/{number}?q={quote(payload, safe='')}"
    graph = {
        "@type": "NewsArticle",
        "headline": f"Tom Cruise in Mission: Impossible 7 {payload}",
        "author": {"@type": "Person", "name": f"Writer {payload}", "url": payload},
        "datePublished": f"2021-08-{number % 28 + 1:02d}T10:00:00Z",
        "url": payload,
        "image": payload,
    }
    linked = json.dumps(graph).replace("</", "<\\/")
    return (
        f'<!doctype html><html lang="en"><head><title>Tom Cruise in Mission: Impossible 7 {said}</title>'
        f'<link rel="canonical" href="{url}"><meta property="og:site_name" content="{said}">'
        f'<meta name="author" content="Writer {said}"><meta name="description" content="{said}">'
        f'<script type="application/ld+json">{linked}</script></head><body><article>'
        f"<h1>Tom Cruise in Mission: Impossible 7 {said}</h1><p class=byline>By Writer {said}</p>"
        f"{_paragraphs([*PROSE[:2], f'{PROSE[1]} {payload} {number}', PROSE[2]])}</article></body></html>"
    )


def _paragraphs(texts: Sequence[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts)
