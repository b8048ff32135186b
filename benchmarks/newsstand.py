"""A newsstand of any number of articles for benchmarks, on loopback: pages of real size, made from the demo's texts.

    python -m benchmarks.newsstand PAGES [--hosts N] [--light]

The pages are the demo's designs with its paragraphs in another order in every article, and as heavy as publishers' are
(half of those we looked at have more than 100 kB): styles, scripts, navigation, teasers.
Light ones have no more than the demo's: for crawls of so many that only their number matters.
It is a process of its own, so that what it costs is not counted with who crawls it. Robots allow everything.
"""

import argparse
import asyncio
import hashlib
import json
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.request import urlopen

from demo import Article, Outlet, read_articles, read_outlets
from demo.designs import article_page
from demo.frames import ArticlePage, Link

FIRST_PUBLISHED = datetime(2021, 1, 1, tzinfo=UTC)
PARAGRAPHS = (6, 24)
SITEMAP_ENTRIES = 2_000  # a file; an index names them
_NUMBER = re.compile(r"/story-(\d+)\.html")
_SITEMAP = re.compile(r"/sitemap-(\d+)\.xml")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """A newsstand that is open: the addresses of its hosts and of all articles."""

    homes: tuple[str, ...]
    urls: tuple[str, ...]

    def sources(self) -> list[dict[str, object]]:
        """Return the hosts as `sources` of a configuration, to be found by their sitemaps."""
        return [
            {
                "slug": f"stand-{number}",
                "name": f"Stand {number}",
                "home": f"{home}/",
                "sitemaps": [f"{home}/sitemap.xml"],
                "max_articles": 5000,
            }
            for number, home in enumerate(self.homes, 1)
        ]

    def counts(self) -> dict[str, int]:
        """Return how many requests there were by kind: page, other, conditional, and by status."""
        with urlopen(f"{self.homes[0]}/.counts", timeout=10) as answer:  # noqa: S310 - our own server on loopback
            counts: dict[str, int] = json.load(answer)
        return counts


@contextmanager
def newsstand(pages: int, hosts: int = 8, *, is_light: bool = False) -> Iterator[Stand]:
    """Serve so many articles, dealt out to so many hosts, until the context ends."""
    command = [
        sys.executable,
        "-m",
        "benchmarks.newsstand",
        str(pages),
        "--hosts",
        str(hosts),
        *(["--light"] if is_light else []),
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None  # noqa: S101 - it was asked for above
        homes = json.loads(process.stdout.readline())
        urls = tuple(f"{homes[number % hosts]}/story-{number}.html" for number in range(pages))
        yield Stand(homes=tuple(homes), urls=urls)
    finally:
        process.terminate()
        process.wait()


class Printer:
    """Makes the pages; the same number always gives the same page."""

    def __init__(self, pages: int, hosts: int, *, is_light: bool = False) -> None:
        self._pages = pages
        self._hosts = hosts
        self._is_light = is_light
        self._outlets = {outlet.slug: outlet for outlet in read_outlets()}
        self._articles = [
            article for article in read_articles(tuple(self._outlets.values())) if "<" not in article.title
        ]
        self._paragraphs: dict[str, list[str]] = {}
        for article in self._articles:
            texts = [text for text in article.body if not text.startswith("## ")]
            self._paragraphs.setdefault(article.lang, []).extend(texts)

    def page(self, number: int, home: str) -> bytes:
        """Return the page of one article."""
        chance = random.Random(number)  # noqa: S311 - the same page every time is what is wanted
        pattern = self._articles[number % len(self._articles)]
        outlet = self._outlets[pattern.outlet]
        article = self._article(pattern, number, chance)
        links = [Link(path=f"/story-{chance.randrange(self._pages)}.html", text=each.title) for each in self._articles]
        page = ArticlePage(
            outlet=outlet, base_url=home, article=article, newest=links[:20], related=links[20:40], credit=None
        )
        html = article_page(page)
        if not self._is_light:
            below = f"{_teasers(links, self._articles, chance)}{_script(chance)}"
            html = html.replace("</head>", f"{_styles(chance)}</head>", 1)
            html = html.replace("</header>", f"</header>{_navigation(outlet, links)}", 1)
            html = html.replace('<footer class="site', f'{below}<footer class="site', 1)
        return html.encode(outlet.encoding, "xmlcharrefreplace")

    def sitemap(self, home: str, host: int, part: int | None) -> bytes:
        """Return a part of a host's sitemap, or the index of all parts."""
        mine = range(host, self._pages, self._hosts)
        space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        if part is None:
            parts = range((len(mine) + SITEMAP_ENTRIES - 1) // SITEMAP_ENTRIES)
            rows = "".join(f"<sitemap><loc>{home}/sitemap-{each}.xml</loc></sitemap>" for each in parts)
            return f'<?xml version="1.0"?><sitemapindex {space}>{rows}</sitemapindex>'.encode()
        listed = mine[part * SITEMAP_ENTRIES : (part + 1) * SITEMAP_ENTRIES]
        rows = "".join(
            f"<url><loc>{home}/story-{number}.html</loc><lastmod>{_published(number).isoformat()}</lastmod></url>"
            for number in listed
        )
        return f'<?xml version="1.0"?><urlset {space}>{rows}</urlset>'.encode()

    def _article(self, pattern: Article, number: int, chance: random.Random) -> Article:
        texts = self._paragraphs[pattern.lang]
        body = chance.sample(texts, min(len(texts), chance.randint(*PARAGRAPHS)))
        return replace(
            pattern,
            slug=f"story-{number}",
            title=f"{pattern.title} ({number})",
            body=tuple(body),
            published_at=_published(number),
            modified_at=None,
        )


def _published(number: int) -> datetime:
    return FIRST_PUBLISHED + timedelta(minutes=97 * number)


def _styles(chance: random.Random) -> str:
    rules = "".join(
        f".c{chance.randrange(10**6):x}{{margin:{n % 9}px;color:#{chance.randrange(4096):03x};display:flex}}"
        for n in range(400)
    )
    return f"<style>{rules}</style>"


def _navigation(outlet: Outlet, links: list[Link]) -> str:
    items = "".join(
        f'<li class="menu-item menu-item-{n} depth-{n % 3}"><a class="nav-link" href="{link.path}" data-n="{n}">'
        f"{outlet.name} {n}</a></li>"
        for n, link in enumerate(links * 2)
    )
    return f'<nav class="mega-menu"><ul>{items}</ul></nav>'


def _teasers(links: list[Link], articles: list[Article], chance: random.Random) -> str:
    cards = "".join(
        f'<div class="card card--{n % 4}"><div class="card__media"><a href="{link.path}"><img loading="lazy" '
        f'src="/img/{chance.randrange(10**9)}.jpg" srcset="/img/{n}-320.jpg 320w, /img/{n}-640.jpg 640w" alt=""></a>'
        f'</div><div class="card__text"><h3 class="card__title"><a href="{link.path}">{link.text}</a></h3>'
        f'<span class="card__meta">{article.published_at:%d %b %Y}</span></div></div>'
        for n, (link, article) in enumerate(zip(links, articles, strict=True))
    )
    return f'<section class="river">{cards}</section>'


def _script(chance: random.Random) -> str:
    state = {f"key{n}": chance.randrange(10**9) for n in range(1_500)}
    return f"<script>window.__STATE__={json.dumps(state)};</script>"


class Server:
    """Answers for all hosts; every page has an ETag and honours it."""

    def __init__(self, pages: int, hosts: int, *, is_light: bool) -> None:
        self._pages = pages
        self._printer = Printer(pages, hosts, is_light=is_light)
        self.homes: list[str] = []
        self._counts: Counter[str] = Counter()

    async def open(self, hosts: int) -> list[asyncio.Server]:
        """Listen on a free port of as many loopback addresses."""
        first = await asyncio.start_server(self._connection, "127.0.2.1", 0)
        port = first.sockets[0].getsockname()[1]
        names = [f"127.0.2.{number}" for number in range(1, hosts + 1)]
        others = [await asyncio.start_server(self._connection, name, port) for name in names[1:]]
        self.homes = [f"http://{name}:{port}" for name in names]
        return [first, *others]

    async def _connection(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        host = self.homes.index("http://{}:{}".format(*writer.get_extra_info("sockname")))
        try:
            while request := await reader.readuntil(b"\r\n\r\n"):
                writer.write(self._answer(host, request.decode("latin-1")))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # the visitor left
        finally:
            writer.close()

    def _answer(self, host: int, request: str) -> bytes:
        path = request.split(" ", 2)[1]
        if path == "/.counts":
            return _framed(200, "application/json", json.dumps(self._counts).encode())
        kind, body = self._body(path, host)
        etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        held = re.search(r"^if-none-match: (.*?)\r?$", request, re.IGNORECASE | re.MULTILINE)
        status = 404 if not body else 304 if held and held[1] == etag else 200
        name = "page" if _NUMBER.fullmatch(path) else "other"
        self._counts.update([name, str(status), *([f"conditional {name}"] if held else [])])
        return _framed(status, kind, b"" if status == 304 else body, f"ETag: {etag}\r\n")

    def _body(self, path: str, host: int) -> tuple[str, bytes]:
        if (found := _NUMBER.fullmatch(path)) and int(found[1]) < self._pages:
            return "text/html", self._printer.page(int(found[1]), self.homes[host])
        if path == "/sitemap.xml":
            return "application/xml", self._printer.sitemap(self.homes[host], host, None)
        if found := _SITEMAP.fullmatch(path):
            return "application/xml", self._printer.sitemap(self.homes[host], host, int(found[1]))
        robots = b"User-agent: *\nAllow: /\n" if path == "/robots.txt" else b""
        return "text/plain", robots


def _framed(status: int, kind: str, body: bytes, extra: str = "") -> bytes:
    head = f"HTTP/1.1 {status} -\r\nContent-Type: {kind}\r\n{extra}Content-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


async def _serve(options: Any) -> None:
    server = Server(options.pages, options.hosts, is_light=options.light)
    listening = await server.open(options.hosts)
    print(json.dumps(server.homes), flush=True)
    await asyncio.gather(*(each.serve_forever() for each in listening))


def main() -> None:
    """Serve until ended; print the addresses of the hosts as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.newsstand", description=__doc__)
    parser.add_argument("pages", type=int)
    parser.add_argument("--hosts", type=int, default=8)
    parser.add_argument("--light", action="store_true")
    asyncio.run(_serve(parser.parse_args()))


if __name__ == "__main__":
    main()
