"""Opens all outlets at once, each on its own loopback address, and closes them again."""

import errno
from collections.abc import Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Self

from demo.articles import Article, read_articles
from demo.frames import Link, article_path
from demo.outlets import Outlet, read_outlets
from demo.server import Request, RequestLog, SiteServer
from demo.sites import Desk

FIRST_ADDRESS = 11  # outlets listen on 127.0.0.11 and up, so that politeness towards each host shows
ATTEMPTS = 20  # a free port of one address may be taken at the next


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One outlet as it is served: its home and the addresses of what it offers."""

    slug: str
    name: str
    language: str
    base_url: str
    feeds: tuple[str, ...]
    sitemaps: tuple[str, ...]
    articles: tuple[str, ...]  # newest first

    def source(self) -> dict[str, object]:
        """Return the site as an entry of a configuration's `sources`."""
        return {
            "slug": self.slug,
            "name": self.name,
            "home": f"{self.base_url}/",
            "language": self.language,
            "feeds": list(self.feeds),
            "sitemaps": list(self.sitemaps),
        }


class Newsroom:
    """All outlets, served between entering and leaving.

    Port 0 takes any free port. Articles later than `until` (aware) are not published yet. `delay_ms` makes
    every answer wait. Raises OSError when the port is taken.
    """

    def __init__(self, port: int = 0, until: datetime | None = None, delay_ms: int = 0) -> None:
        self._port = port
        self._delay_ms = delay_ms
        self._log = RequestLog()
        self._open = ExitStack()
        self._outlets = read_outlets()
        everything = read_articles(self._outlets)
        self.articles = tuple(each for each in everything if until is None or each.published_at <= until)
        self.sites: tuple[Site, ...] = ()

    @property
    def requests(self) -> tuple[Request, ...]:
        """What was asked of all sites so far, in order."""
        return self._log.all()

    def __enter__(self) -> Self:
        """Bind every address, then begin to answer."""
        servers = _bind(len(self._outlets), self._port, self._log, self._delay_ms)
        for server in servers:
            self._open.enter_context(closing(server))
        homes = {outlet.slug: server.base_url for outlet, server in zip(self._outlets, servers, strict=True)}
        places = _places(self._outlets, self.articles, homes)
        for outlet, server in zip(self._outlets, servers, strict=True):
            own = [article for article in self.articles if article.outlet == outlet.slug]
            desk = Desk(outlet=outlet, base_url=server.base_url, articles=own, places=places)
            server.open(desk.table(), desk.not_found())
            self.sites += (_site(desk),)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop all sites."""
        self._open.close()


def _site(desk: Desk) -> Site:
    outlet = desk.outlet
    return Site(
        slug=outlet.slug,
        name=outlet.name,
        language=outlet.lang,
        base_url=desk.base_url,
        feeds=tuple(desk.base_url + offer.path for offer in outlet.feeds),
        sitemaps=tuple(desk.base_url + offer.path for offer in outlet.announced_sitemaps),
        articles=tuple(desk.base_url + article_path(outlet, article) for article in desk.articles),
    )


def _places(outlets: Sequence[Outlet], articles: Sequence[Article], homes: Mapping[str, str]) -> dict[str, Link]:
    """Return where each outlet, and each article, can be reached by one that credits it."""
    by_slug = {outlet.slug: outlet for outlet in outlets}
    places = {outlet.slug: Link(path=f"{homes[outlet.slug]}/", text=outlet.name) for outlet in outlets}
    for article in articles:
        outlet = by_slug[article.outlet]
        url = homes[outlet.slug] + article_path(outlet, article)
        places[f"{outlet.slug}/{article.slug}"] = Link(path=url, text=outlet.name)
    return places


def _bind(count: int, port: int, log: RequestLog, delay_ms: int) -> list[SiteServer]:
    """Bind an address for each outlet; where only 127.0.0.1 exists, its ports one after the other."""
    try:
        return _bind_addresses(count, port, log, delay_ms)
    except OSError as error:
        if error.errno not in {errno.EADDRNOTAVAIL, errno.EACCES}:
            raise
    places = [("127.0.0.1", port + number if port else 0) for number in range(count)]
    return _bind_all(places, log, delay_ms)


def _bind_addresses(count: int, port: int, log: RequestLog, delay_ms: int) -> list[SiteServer]:
    for attempt in range(ATTEMPTS):
        first = SiteServer(f"127.0.0.{FIRST_ADDRESS}", port, log, delay_ms)
        hosts = [f"127.0.0.{FIRST_ADDRESS + number}" for number in range(1, count)]
        try:
            return [first, *_bind_all([(host, first.server_port) for host in hosts], log, delay_ms)]
        except OSError as error:
            first.close()
            if port or error.errno != errno.EADDRINUSE or attempt == ATTEMPTS - 1:
                raise
    raise AssertionError("the last attempt raises")


def _bind_all(places: Sequence[tuple[str, int]], log: RequestLog, delay_ms: int) -> list[SiteServer]:
    """Bind all of `places` or none."""
    with ExitStack() as undo:
        servers = [undo.enter_context(closing(SiteServer(host, port, log, delay_ms))) for host, port in places]
        undo.pop_all()
        return servers
