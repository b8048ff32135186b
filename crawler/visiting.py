"""Walks through one run: sources side by side, one request at a time in each, every URL to its outcome."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ParamSpec, Protocol, TypeVar

from archive import Archive
from crawler.announcing import MAX_SITEMAPS, Announcing, FeedLimits, Heard, capture_kind
from crawler.fetching.conditional import conditional_headers
from crawler.fetching.endings import EndedError, Ending
from crawler.keeping import Keeping
from crawler.planning import ELSEWHERE, Stop, plan
from crawler.scrapy_settings import MEGABYTE
from records.captures import Answer, CaptureKind
from records.crawls import Outcome, Run
from records.sources import Announcement, FeedKind, FeedState, Source, SourceSlug
from settings import CrawlerSettings

P = ParamSpec("P")
T = TypeVar("T")

# Indexes within an index are read once.
MAX_DEPTH = 2
# What earlier runs left unread is read first, so many captures a run; each is tried three times in all.
LEFTOVERS = 1000
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
        self._statuses: dict[SourceSlug, int] = {}  # the last answer of each source, for display

    async def walk(self) -> None:
        """Read what an earlier run left, then visit every source of the run."""
        await self._tools.reading(self._read_leftovers)
        stops = await self._tools.desk(self._plan)
        places = asyncio.Semaphore(self._settings.concurrent_hosts)
        async with asyncio.TaskGroup() as lanes:
            for stop in stops:
                lanes.create_task(self._visit(stop, places))

    def _plan(self) -> Sequence[Stop]:
        sources = self._tools.archive.sources
        now = self._tools.now()
        declared, states = sources.all(declared_only=True), sources.feed_states()
        stops = plan(self._run.scope, declared, states, now, waiting=sources.waiting(now))
        if any(stop.source == ELSEWHERE for stop in stops):
            sources.sync([*sources.all(declared_only=True), ELSEWHERE], self._tools.now())
        for stop in stops:
            announced = [Announcement(url=url) for url in stop.urls]
            sources.announce(stop.source.slug, announced, self._tools.now())
            self._note(stop.source, "waiting")
        self._see(stops)
        return stops

    def _see(self, stops: Sequence[Stop]) -> None:
        """Note what will be asked in any case, so that a run that is stopped early says what it did not come to."""
        feeds = [(state.url, state.source, capture_kind(state.kind)) for stop in stops for state in stop.feeds]
        pages = [(url, stop.source.slug, CaptureKind.ARTICLE) for stop in stops for url in stop.urls]
        self._tools.archive.runs.see(self._run.id, [*feeds, *pages])

    def _note(self, source: Source, state: str, note: str = "") -> None:
        status = self._statuses.get(source.slug)
        self._tools.archive.runs.note_source(self._run.id, source.slug, state, status=status, note=note)

    def _read_leftovers(self) -> None:
        """Read captures that were kept but never read; feeds are asked again instead, for their rhythm has moved on."""
        captures = self._tools.archive.captures
        for capture in captures.unsettled(LEFTOVERS):
            if capture.kind is CaptureKind.ARTICLE:
                self._tools.keeping.article(capture)
            else:
                captures.settle(capture.id, Outcome.STOPPED)

    async def _visit(self, stop: Stop, places: asyncio.Semaphore) -> None:
        async with places:
            await self._tools.desk(self._note, stop.source, "fetching")
            if stop.urls:
                articles: Sequence[Announcement] = [Announcement(url=url) for url in stop.urls]
                endings: list[Ending] = []
            else:
                heard = await self._visit_feeds(stop)
                endings = [each.ending for each in heard]
                announced = [each for one in heard for each in one.announced]
                articles = await self._tools.desk(self._tools.announcing.waiting, stop.source, announced)
            for article in articles:
                await self._visit_article(stop.source, article)
            trouble = [ending.reason for ending in endings if ending.outcome not in (Outcome.READ, Outcome.UNCHANGED)]
            state = "failed" if endings and len(trouble) == len(endings) else "done"
            await self._tools.desk(self._note, stop.source, state, trouble[0] if trouble else "")

    async def _visit_feeds(self, stop: Stop) -> list[Heard]:
        heard: list[Heard] = []
        queue = [(state, 0) for state in stop.feeds]
        held = {state.url: state for state in stop.held}
        met = {state.url for state in stop.feeds}
        while queue:
            state, depth = queue.pop(0)
            one = await self._visit_feed(stop.source, state)
            heard.append(one)
            fresh = [url for url in one.further if url not in met] if state.kind is FeedKind.SITEMAP else []
            room = max(MAX_SITEMAPS - len(met), 0) if depth < MAX_DEPTH else 0
            for url in fresh[:room]:
                met.add(url)
                queue.append((held.get(url) or _a_sitemap(stop.source, url), depth + 1))
            await self._tools.desk(self._tools.announcing.leave_out, stop.source, fresh[room:])
        return heard

    async def _visit_feed(self, source: Source, state: FeedState) -> Heard:
        announcing = self._tools.announcing
        try:
            self._check_time()
            headers = conditional_headers(state.etag, state.last_modified)
            answer = await self._ask(state.url, capture_kind(state.kind), source.slug, headers)
        except EndedError as error:
            jitter = random.uniform(-1, 1)  # noqa: S311 - spreads visits, protects nothing
            return await self._tools.desk(
                announcing.failed, state, error.ending, poll=self._poll, jitter=jitter
            )  # fmt: skip
        capture = await self._tools.desk(self._tools.archive.captures.keep, answer, self._run.id)
        self._statuses[source.slug] = answer.status
        await self._tools.desk(self._note, source, "fetching")
        return await self._tools.reading(announcing.feed, capture, source, state, poll=self._poll, limits=self._limits)

    async def _visit_article(self, source: Source, article: Announcement) -> None:
        keeping = self._tools.keeping
        try:
            self._check_time()
            headers = await self._tools.desk(self._validators, article.url)
            answer = await self._ask(article.url, CaptureKind.ARTICLE, source.slug, headers)
        except EndedError as error:
            await self._tools.desk(keeping.end_article, article.url, source.slug, error.ending)
            return
        capture = await self._tools.desk(self._tools.archive.captures.keep, answer, self._run.id)
        await self._tools.reading(keeping.article, capture, article)

    def _check_time(self) -> None:
        if self._tools.now() > self._ends_at:
            minutes = self._settings.run_minutes
            raise EndedError(Outcome.OVER_BUDGET, f"the run took longer than {minutes:g} min; left for a later one")

    def _validators(self, url: str) -> dict[str, str]:
        held = self._tools.archive.captures.latest(url)
        if held is None or held.settled_as in NOT_HELD:
            return {}
        return conditional_headers(held.etag, held.last_modified)


def _a_sitemap(source: Source, url: str) -> FeedState:
    return FeedState(source=source.slug, url=url, kind=FeedKind.SITEMAP)
