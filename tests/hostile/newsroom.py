"""A publisher that does everything wrong: one path a fault, on loopback addresses, with a log of what was asked.

A `Row` says what a path does and how its URL has to end; a `House` is one host with its rows. Everything is bounded: no
answer lasts longer than its connection, no endless one sends more than `ENOUGH`.
"""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from html import escape
from time import monotonic

from records.crawls import Outcome
from tests.hostile.certificates import own_certificate

# What "endless" sends at most (bytes), in case nobody hangs up.
ENOUGH = 64 * 2**20
CANARY = "127.0.9.9"
PARAGRAPHS = (
    "The stunt team built the ramp on the mountain side over one long summer, plank by plank.",
    "On the first morning the rider went off the edge six times, each time with a parachute on the back.",
    "Nobody on the crew spoke until the canopy opened; then the whole valley heard the cheering.",
    "The director said afterwards that the hardest part had been to stand still and watch it happen.",
)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """An honest answer in form; what it says is another matter."""

    body: bytes = b""
    status: int = 200
    kind: str | None = "text/html; charset=utf-8"
    headers: Sequence[tuple[str, str]] = ()

    def sent(self) -> bytes:
        """Return the bytes on the wire."""
        fields = [*self.headers, ("Content-Length", str(len(self.body))), ("Connection", "close")]
        fields += [("Content-Type", self.kind)] if self.kind else []
        head = "".join(f"{name}: {value}\r\n" for name, value in fields)
        return f"HTTP/1.1 {self.status} Told\r\n{head}\r\n".encode("latin-1") + self.body


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where an answer is given: addresses that its text may need."""

    base: str  # of the house that answers
    canary: str  # an internal service that nobody may ever ask
    port: int

    def other(self, name: str) -> str:
        """Return the address of another host name, without a slash at the end."""
        return f"http://{name}:{self.port}"


Talk = Callable[[asyncio.StreamWriter], Awaitable[None]]
Serve = Answer | Talk | Callable[[Place], Answer]
Wanted = tuple[Outcome, ...]


@dataclass(frozen=True, kw_only=True)
class Row:
    """One fault: where, what is sent, and how the URL has to end (one of `wanted`)."""

    path: str
    does: str
    serve: Serve
    wanted: Wanted
    announced: bool = True  # False: only reached from elsewhere
    is_long: bool = False  # only in the long table: it takes processor time up to a limit
    # How addresses end that this one makes known: pattern of the address, outcomes.
    also: Mapping[str, Wanted] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class House:
    """One host: pages that its feed announces, and feeds and sitemaps that are asked directly."""

    slug: str
    pages: Sequence[Row] = ()
    feeds: Sequence[Row] = ()
    sitemaps: Sequence[Row] = ()
    robots: Serve = Answer(status=404)
    feed_wanted: Wanted = (Outcome.READ,)
    is_tls: bool = False  # with a certificate that nobody vouches for

    def rows(self) -> dict[str, Row]:
        """Return all rows by path."""
        return {row.path: row for row in (*self.pages, *self.feeds, *self.sitemaps)}


@dataclass(frozen=True)
class Asked:
    """One request as it arrived."""

    host: str
    path: str
    headers: str
    at: float


class Newsroom:
    """All houses while they are open. `asked` is what was requested, `intruders` who came to the canary."""

    def __init__(self, houses: Sequence[House]) -> None:
        self.houses = houses
        self.asked: list[Asked] = []
        self.intruders: list[str] = []
        self.port = 0

    def address_of(self, slug: str) -> str:
        """Return the loopback address of a house."""
        return f"127.0.1.{1 + [house.slug for house in self.houses].index(slug)}"

    def base_of(self, slug: str) -> str:
        """Return the address of a house without a slash at the end."""
        is_tls = next(house.is_tls for house in self.houses if house.slug == slug)
        return f"http{'s' if is_tls else ''}://{self.address_of(slug)}:{self.port}"

    def sources(self) -> list[dict[str, object]]:
        """Return the houses as `sources` of a configuration."""
        return [self._source(house) for house in self.houses]

    def _source(self, house: House) -> dict[str, object]:
        base = self.base_of(house.slug)
        feeds = [base + row.path for row in house.feeds if row.announced]
        if house.pages or not (feeds or house.sitemaps):
            feeds.append(f"{base}/feed")
        return {
            "slug": house.slug,
            "name": house.slug.title(),
            "home": f"{base}/",
            "feeds": feeds,
            "sitemaps": [base + row.path for row in house.sitemaps if row.announced],
        }

    async def open(self) -> list[asyncio.Server]:
        """Listen: one port, an address for each house and the canary."""
        canary = await asyncio.start_server(self._intruded, CANARY, 0)
        self.port = canary.sockets[0].getsockname()[1]
        return [canary, *[await self._listen(house) for house in self.houses]]

    async def _listen(self, house: House) -> asyncio.Server:
        address = self.address_of(house.slug)
        context = own_certificate(address) if house.is_tls else None
        return await asyncio.start_server(self._visited, address, self.port, ssl=context)

    async def _intruded(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.TimeoutError):
            line = await asyncio.wait_for(reader.readline(), 1)
            self.intruders.append(line.decode("latin-1").strip() or "connected")
        writer.close()

    async def _visited(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.TimeoutError, asyncio.CancelledError):
            head = (await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 10)).decode("latin-1")
            await self._answer(head, writer)
        with suppress(OSError):
            writer.close()
            await writer.wait_closed()

    async def _answer(self, head: str, writer: asyncio.StreamWriter) -> None:
        address = writer.get_extra_info("sockname")[0]
        house = self.houses[int(address.rpartition(".")[2]) - 1]
        path = head.split(" ", 2)[1]
        self.asked.append(Asked(address, path, head.partition("\r\n")[2], monotonic()))
        serve = self._served(house, path)
        if isinstance(serve, Answer):
            writer.write(serve.sent())
            await writer.drain()
            return
        place = Place(base=self.base_of(house.slug), canary=f"http://{CANARY}:{self.port}", port=self.port)
        made = serve(place) if not asyncio.iscoroutinefunction(serve) else serve(writer)
        if isinstance(made, Answer):
            writer.write(made.sent())
            await writer.drain()
        else:
            await made  # type: ignore[misc]  # a talk

    def _served(self, house: House, path: str) -> Serve:
        if path == "/robots.txt":
            return house.robots
        if path == "/feed" and path not in house.rows():
            base = self.base_of(house.slug)
            return a_feed(*(base + row.path for row in house.pages if row.announced))
        row = house.rows().get(path.partition("?")[0])
        return row.serve if row else Answer(status=404, body=b"not here")


@contextmanager
def open_newsroom(houses: Sequence[House]) -> Iterator[Newsroom]:
    """Serve the houses until the context ends."""
    newsroom = Newsroom(houses)
    loop = asyncio.new_event_loop()
    servers = loop.run_until_complete(newsroom.open())
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    try:
        yield newsroom
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        for server in servers:
            server.close()
        for task in asyncio.all_tasks(loop):
            task.cancel()
        loop.run_until_complete(asyncio.sleep(0.05))
        loop.close()


def a_page(title: str, *, head: str = "", below: str = "", paragraphs: Sequence[str] = PARAGRAPHS) -> bytes:
    """Return a page that anybody would call an article."""
    text = "".join(f"<p>{paragraph} {escape(title[:80])}.</p>" for paragraph in paragraphs)
    return f"""<!doctype html><html lang="en"><head><title>{escape(title)}</title>{head}
        <meta property="og:type" content="article"></head>
        <body><article><h1>{escape(title)}</h1>{text}</article>{below}</body></html>""".encode(errors="surrogatepass")


def an_article(title: str, **parts: str) -> Answer:
    """Answer with an article."""
    return Answer(body=a_page(title, **parts))  # type: ignore[arg-type]  # head and below are texts


def a_feed(*urls: str, prolog: str = "", title: str = "") -> Answer:
    """Answer with an RSS feed that announces these addresses, as they are."""
    items = "".join(
        f"<item><title>{escape(title or f'Report {n}')}</title><link>{escape(url)}</link></item>"
        for n, url in enumerate(urls)
    )
    return a_file(f"<rss version='2.0'><channel><title>Press</title>{items}</channel></rss>", prolog)


def a_file(xml: str, prolog: str = "") -> Answer:
    """Answer with an XML file."""
    return Answer(body=f'<?xml version="1.0"?>{prolog}{xml}'.encode(), kind="application/xml")
