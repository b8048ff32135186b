"""Reads a few announced pages of a publication as a crawl would, and keeps nothing of them."""

from collections.abc import Iterator, Sequence
from email.message import Message
from itertools import zip_longest

from crawler.exploring.looking import Exploring
from crawler.extract import NotAnArticleError
from crawler.fetching.endings import EndedError, ending_of_status
from crawler.fetching.reservations import addressed_to
from crawler.planning import ELSEWHERE, is_own
from crawler.sandbox import Sandbox
from crawler.visiting import Aside, Ask
from records.articles import Extraction, TriedPage
from records.captures import Answer, CaptureKind
from records.errors import SandboxError
from records.sources import Announcement, DiscoveredPlace, Discovery, FeedKind, Listing, Source, SourceSlug

PAGE_TYPES = ("text/html", "application/xhtml+xml")


class Trying:
    """One try: looks at the given places, or explores the publication when there are none, then reads pages.

    Pages pass through the gate of every crawl. They become no captures: a later crawl would take itself to hold them.
    """

    def __init__(
        self, exploring: Exploring, source: Source, most: int, *, sandbox: Sandbox, reading: Aside, bot_name: str
    ) -> None:
        self.found: Discovery | None = None
        self.pages: tuple[TriedPage, ...] = ()
        self._exploring = exploring
        self._source = source
        self._most = most
        self._sandbox = sandbox
        self._reading = reading
        self._bot_name = bot_name

    async def walk(self, ask: Ask) -> None:
        """Look and read, and leave the results in `found` and `pages`. Raise CrawlError as exploring does."""
        if _places(self._source):
            looked = [await self._exploring.look(ask, url, kind, links) for kind, url, links in _places(self._source)]
            found = Discovery(home=self._source.home, name=self._source.name, language=None, places=tuple(looked))
        else:
            found = await self._exploring.walk(ask)
            self._source = source_of(found)
        self.found = found
        places = [place for place in found.places if place.is_recommended or place.found_by == "given"]
        self.pages = tuple([await self._tried(ask, each) for each in in_turns(places, self._most)])

    async def _tried(self, ask: Ask, announced: Announcement) -> TriedPage:
        if not is_own(announced.url, self._source):
            return TriedPage(url=announced.url, reason="it lies on another site: a crawl leaves it out")
        try:
            answer = await ask(announced.url, CaptureKind.ARTICLE, ELSEWHERE.slug, {})
        except EndedError as error:
            return TriedPage(url=announced.url, reason=error.ending.reason)
        try:
            return TriedPage(url=announced.url, extraction=await self._reading(self._read, answer, announced))
        except (NotAnArticleError, SandboxError) as error:
            return TriedPage(url=announced.url, reason=str(error))

    def _read(self, answer: Answer, announced: Announcement) -> Extraction:
        ending = ending_of_status(answer.status)
        if ending is not None:
            raise NotAnArticleError("status", ending.reason)
        header = Message()
        header["Content-Type"] = dict((name.lower(), value) for name, value in answer.headers).get("content-type", "")
        media_type, charset = header.get_content_type(), header.get_param("charset")
        if media_type not in PAGE_TYPES:
            raise NotAnArticleError("media_type", f"the answer is {media_type}, not a web page")
        return self._sandbox.extract(
            answer.body,
            url=answer.final_url,
            media_type=media_type,
            charset=charset if isinstance(charset, str) else None,
            hint=announced,
            headers=addressed_to(self._bot_name, answer.headers),
        )


def in_turns(places: Sequence[DiscoveredPlace], most: int) -> Iterator[Announcement]:
    """Return entries of the places, the first of each, then the second, no address twice, so many at most."""
    met: set[str] = set()
    for row in zip_longest(*(place.latest for place in places)):
        for each in row:
            if each is not None and each.url not in met and len(met) < most:
                met.add(each.url)
                yield each


def source_of(found: Discovery) -> Source:
    """Return the source that a discovery recommends; its slug is of no account."""
    urls = {kind: tuple(each.url for each in found.of(kind) if each.is_recommended) for kind in FeedKind}
    return Source(
        slug=SourceSlug("tried"),
        name=found.name,
        home=found.home,
        feeds=urls[FeedKind.FEED],
        sitemaps=urls[FeedKind.SITEMAP],
        listings=tuple(Listing(url=url) for url in urls[FeedKind.LISTING]),
    )


def _places(source: Source) -> list[tuple[FeedKind, str, str]]:
    """Return (kind, address, selector of links) of all that a source announces articles on."""
    places = [(FeedKind.FEED, url, "") for url in source.feeds]
    places += [(FeedKind.SITEMAP, url, "") for url in source.sitemaps]
    return places + [(FeedKind.LISTING, listing.url, listing.links) for listing in source.listings]
