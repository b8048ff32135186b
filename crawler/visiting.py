"""Walks through one run: sources side by side, one request at a time in each, every URL to its outcome."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ParamSpec, Protocol, TypeVar

from archive import Archive
from crawler.announcing import MAX_SITEMAPS, Announcing, Asked, FeedLimits, Heard, capture_kind
from crawler.fetching.conditional import conditional_headers, feed_conditions
from crawler.fetching.endings import EndedError, Ending
from crawler.fetching.reservations import MAX_BYTES, TdmFiles
from crawler.fetching.robots import UNREACHABLE, Answered
from crawler.keeping import Keeping
from crawler.planning import ELSEWHERE, Stop, plan
from crawler.reading import Lanes
from crawler.scrapy_settings import MEGABYTE
from records.captures import Answer, Capture, CaptureKind
from records.crawls import Outcome, Run
from records.sources import Announcement, FeedKind, FeedState, Source, SourceSlug
from settings import CrawlerSettings

P = ParamSpec("P")
T = TypeVar("T")

# Indexes within an index are read once.
MAX_DEPTH = 2
# What earlier runs left unread is read first, so many captures a run; each is tried three times in all.
LEFTOVERS = 1000
# Articles whose earlier captures are looked up at a time.
BATCH = 50
# A feed that ended like this answered, and was understood.
HEARD = (Outcome.READ, Outcome.UNCHANGED)
# Readings that broke their parser give no reason to believe that we hold what the server would call unmodified.
NOT_HELD = frozenset({Outcome.EXTRACT_FAILED.value, Outcome.QUARANTINED.value})


class Ask(Protocol):
    """Sends one request through the gate; raises EndedError when it was not answered."""

    async def __call__(
        self, url: str, kind: CaptureKind, source: SourceSlug, headers: dict[str, str]
    ) -> Answer:  # fmt: skip
        """Return the answer."""
        ...


class Aside(Protocol):
    """Runs something that blocks in a thread beside the reactor."""

    def __call__(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Awaitable[T]:
        """Return what the function returns."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What a walk works with. `desk` runs archive calls, `reading` what parses."""

    archive: Archive
    keeping: Keeping
    announcing: Announcing
    desk: Aside
    reading: Aside
    now: Callable[[], datetime]


class Visiting:
    """The walk of one run. When it is cancelled it leaves what a killed run leaves: enough to go on from."""

    def __init__(self, run: Run, settings: CrawlerSettings, tools: Tools, ask: Ask) -> None:
        self._run = run
        self._settings = settings
        self._tools = tools
        self._ask = ask
        self._ends_at = tools.now() + timedelta(minutes=settings.run_minutes)
        self._poll = timedelta(minutes=settings.poll_minutes)
        self._limits = FeedLimits(entries=settings.max_entries, size=int(settings.max_feed_megabytes * MEGABYTE))
        hosts = tools.archive.hosts
        self._tdm_files = TdmFiles(
            fetch=self._ask_tdm_file,
            recall=lambda host: tools.desk(hosts.tdm_file, host),
            remember=lambda host, answered: tools.desk(hosts.keep_tdm_file, host, *answered),
            now=tools.now,
        )
        self._lanes = Lanes()
        self._statuses: dict[SourceSlug, int] = {}  # the last answer of each source, for display

    async def walk(self) -> None:
        """Read what an earlier run left, then visit every source of the run."""
        await self._tools.reading(self.read_leftovers)
        stops = await self._tools.desk(self._plan)
        places = asyncio.Semaphore(self._settings.concurrent_hosts)
        try:
            async with asyncio.TaskGroup() as lanes:
                for stop in stops:
                    lanes.create_task(self._visit(stop, places))
        finally:
            self.close()

    def close(self) -> None:
        """Break off what was asked beside the walk."""
        self._tdm_files.close()

    def _plan(self) -> Sequence[Stop]:
        sources = self._tools.archive.sources
        now = self._tools.now()
        states = sources.feed_states()
        declared = [at_home(source, states) for source in sources.all(declared_only=True)]
        stops = plan(self._run.scope, declared, states, now, waiting=sources.waiting(now))
        if any(stop.source == ELSEWHERE for stop in stops):
            sources.admit(ELSEWHERE, self._tools.now())
        for stop in stops:
            announced = [Announcement(url=url) for url in stop.urls]
            sources.announce(stop.source.slug, announced, self._tools.now())
            self._note(stop.source, "waiting")
        self._see(stops)
        return stops

    def _see(self, stops: Sequence[Stop]) -> None:
        """Note what will be asked in any case, so that a run that is stopped early says what it did not come to."""
        feeds = [(state.address, state.source, capture_kind(state.kind)) for stop in stops for state in stop.feeds]
        pages = [(url, stop.source.slug, CaptureKind.ARTICLE) for stop in stops for url in stop.urls]
        self._tools.archive.runs.see(self._run.id, [*feeds, *pages])

    def _announced(self, urls: Sequence[str]) -> Sequence[Announcement]:
        """Return what is known of articles that someone asked for by address: a feed may have said more of them."""
        sources = self._tools.archive.sources
        return [sources.announcement(url) or Announcement(url=url) for url in urls]

    def _note(self, source: Source, state: str, note: str = "") -> None:
        status = self._statuses.get(source.slug)
        self._tools.archive.runs.note_source(self._run.id, source.slug, state, status=status, note=note)

    def read_leftovers(self) -> None:
        """Read captures that were kept but never read; feeds are asked again instead, for their rhythm has moved on."""
        captures = self._tools.archive.captures
        for capture in captures.unsettled(LEFTOVERS):
            if capture.kind is CaptureKind.ARTICLE:
                self._tools.keeping.article(capture, self._tools.archive.sources.announcement(capture.requested_url))
            else:
                captures.settle(capture.id, Outcome.STOPPED)

    async def _visit(self, stop: Stop, places: asyncio.Semaphore) -> None:
        async with places:
            await self._tools.desk(self._note, stop.source, "fetching")
            if stop.urls:
                articles: Sequence[Announcement] = await self._tools.desk(self._announced, stop.urls)
                endings: list[Ending] = []
            else:
                heard = await self._visit_feeds(stop)
                endings = [each.ending for each in heard]
                announced = [each for one in heard for each in one.announced]
                articles = await self._tools.desk(self._tools.announcing.waiting, stop.source, announced)
            await self._visit_articles(stop.source, articles)
            if any(ending.outcome in HEARD for ending in endings):
                await self._visit_articles(stop.source, await self._tools.desk(self._old_ones, stop.source))
            trouble = [ending.reason for ending in endings if ending.outcome not in HEARD]
            state = "failed" if endings and len(trouble) == len(endings) else "done"
            await self._tools.desk(self._note, stop.source, state, trouble[0] if trouble else "")

    def _old_ones(self, source: Source) -> Sequence[Announcement]:
        """Return a few old articles whose pages this run has not met: do they still stand?"""
        archive, most = self._tools.archive, self._settings.rechecks_per_source
        urls = archive.links.to_recheck(source.slug, most, self._tools.now()) if most else ()
        unmet = archive.runs.see(self._run.id, [(url, source.slug, CaptureKind.ARTICLE) for url in urls])
        return self._announced(unmet)

    async def _visit_feeds(self, stop: Stop) -> list[Heard]:
        heard: list[Heard] = []
        asked: dict[str, FeedState] = {}
        for state in stop.feeds:
            asked.setdefault(state.address, state)  # of feeds that moved to the same place the first is asked
        queue = [(state, 0) for state in asked.values()]
        held = {state.url: state for state in stop.held}
        met = {address for state in stop.feeds for address in (state.url, state.address)}
        while queue:
            state, depth = queue.pop(0)
            one = await self._visit_feed(stop.source, state)
            heard.append(one)
            twins = [each for each in stop.held if each.address == state.address and each.url != state.url]
            await self._tools.desk(self._tools.announcing.share, state, twins)
            if one.seems_at and one.seems_at not in met | held.keys():
                met.add(one.seems_at)
                heard.append(await self._visit_feed(stop.source, state, stand_in=one.seems_at))
            fresh = [url for url in one.further if url not in met] if state.kind is FeedKind.SITEMAP else []
            room = max(MAX_SITEMAPS - len(met), 0) if depth < MAX_DEPTH else 0
            for url in fresh[:room]:
                met.add(url)
                queue.append((held.get(url) or _a_sitemap(stop.source, url), depth + 1))
            await self._tools.desk(self._tools.announcing.leave_out, stop.source, fresh[room:])
        return heard

    async def _visit_feed(self, source: Source, state: FeedState, *, stand_in: str | None = None) -> Heard:
        announcing = self._tools.announcing
        url = stand_in or state.address
        headers = {} if stand_in else feed_conditions(state, self._tools.now())
        jitter = random.uniform(-1, 1)  # noqa: S311 - spreads visits, protects nothing
        asked = Asked(poll=self._poll, jitter=jitter, limits=self._limits, is_conditional=bool(headers))
        try:
            self._check_time()
            answer = await self._ask(url, capture_kind(state.kind), source.slug, headers)
        except EndedError as error:
            return await self._tools.desk(announcing.failed, state, url, error.ending, asked)
        capture = await self._tools.desk(self._tools.archive.captures.keep, answer, self._run.id)
        self._statuses[source.slug] = answer.status
        await self._tools.desk(self._note, source, "fetching")
        read = announcing.stand_in if stand_in else announcing.feed
        async with self._lanes.turn(capture.final_url):
            moved = replace(asked, moved_to=answer.moved_to)
            heard = await self._tools.reading(read, capture, source, state, moved)
        self._lanes.note(capture.final_url, heard.ending)
        return heard

    async def visit_article(self, source: Source, article: Announcement) -> None:
        """Ask for one article, keep the answer and read it."""
        await self._visit_articles(source, [article])

    async def _visit_articles(self, source: Source, articles: Sequence[Announcement]) -> None:
        captures = self._tools.archive.captures
        for start in range(0, len(articles), BATCH):
            few = articles[start : start + BATCH]
            held = await self._tools.desk(captures.latest_of, [article.url for article in few])
            for article in few:
                await self._visit_article(source, article, held.get(article.url))

    async def _visit_article(self, source: Source, article: Announcement, held: Capture | None) -> None:
        keeping = self._tools.keeping
        try:
            self._check_time()
            answer = await self._ask(article.url, CaptureKind.ARTICLE, source.slug, validators_of(held))
        except EndedError as error:
            await self._tools.desk(keeping.end_article, article.url, source.slug, error.ending)
            return
        # It is read next, so that attempt is counted in the same commit.
        keep = self._tools.archive.captures.keep_after
        capture = await self._tools.desk(keep, answer, self._run.id, held, attempts=1)
        if answer.status == 200:
            await self._tdm_files.learn(answer.final_url)
        async with self._lanes.turn(capture.final_url):
            ending = await self._tools.reading(keeping.article, capture, article, is_counted=True)
        self._lanes.note(capture.final_url, ending)

    async def _ask_tdm_file(self, url: str) -> Answered:
        """Return a host's TDM file; status 0 stands for no answer. It is no part of what the run was asked for."""
        try:
            answer = await self._ask(url, CaptureKind.HOME, ELSEWHERE.slug, {})
        except EndedError:
            return self._tools.now(), UNREACHABLE, b""
        return answer.fetched_at, answer.status, answer.body[:MAX_BYTES] if answer.status == 200 else b""

    def _check_time(self) -> None:
        if self._tools.now() > self._ends_at:
            minutes = self._settings.run_minutes
            raise EndedError(Outcome.OVER_BUDGET, f"the run took longer than {minutes:g} min; left for a later one")


def validators_of(held: Capture | None) -> dict[str, str]:
    """Return the headers that ask for a page only if it is another than the one we hold, and could read."""
    if held is None or held.settled_as in NOT_HELD:
        return {}
    return conditional_headers(held.etag, held.last_modified)


def _a_sitemap(source: Source, url: str) -> FeedState:
    return FeedState(source=source.slug, url=url, kind=FeedKind.SITEMAP)


def at_home(source: Source, states: Sequence[FeedState]) -> Source:
    """Return a source with the addresses that its feeds moved to among its own: their hosts are its hosts, too."""
    adopted = [state.adopted for state in states if state.source == source.slug and state.adopted]
    return replace(source, feeds=(*source.feeds, *adopted))
