"""The walk of a back-fill run: reads the lists of one publication's past, then fetches a share of what they name."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

from crawler.announcing import capture_kind
from crawler.fetching.endings import EndedError
from crawler.recalling import Past, Recalling
from crawler.scrapy_settings import MEGABYTE
from crawler.visiting import Ask, Tools, Visiting, at_home
from records.crawls import Backfill, Outcome, Run
from records.errors import ConflictError
from records.sources import Source
from settings import CrawlerSettings

# Too few requests to tell the pace from; then the host's own delay stands for it.
LEAST_REQUESTS = 3


class Backfilling:
    """One slice of a back-fill: as many articles as one run of the source may fetch, as long as one run may take.

    Everything it finds is committed with the fact that it was found, so the next slice goes on where this one ended,
    however it ended. Between two slices other runs get their turn.
    """

    def __init__(
        self,
        run: Run,
        settings: CrawlerSettings,
        tools: Tools,
        ask: Ask,
        *,
        recalling: Recalling,
        pause_at: Callable[[str], Awaitable[float]],
    ) -> None:
        self._run = run
        self._wish = run.scope.backfill or Backfill()
        self._size = int(settings.max_feed_megabytes * MEGABYTE)
        self._tools = tools
        self._ask = ask
        self._recalling = recalling
        self._pause_at = pause_at
        self._visiting = Visiting(run, settings, tools, ask)
        self._ends_at = tools.now() + timedelta(minutes=settings.run_minutes)

    async def walk(self) -> None:
        """Read what an earlier run left, then the lists, then fetch; an estimate ends before that.

        Raises:
            ConflictError: the run does not name exactly one source, or that is paused.
            NotFoundError: there is no such source.
        """
        try:
            await self._walk()
        finally:
            self._visiting.close()

    async def _walk(self) -> None:
        tools, recalling = self._tools, self._recalling
        await tools.reading(self._visiting.read_leftovers)
        source = await tools.desk(self._source)
        past = await tools.desk(recalling.begin, source, replace(self._wish, is_estimate=False))
        pause = await self._knock(source)
        await tools.desk(recalling.name_sitemaps, past)
        pause = await self._read_lists(past, pause)
        if not self._wish.is_estimate:
            await self._fetch(past)
        await tools.desk(recalling.conclude, past, is_estimate=self._wish.is_estimate, pause_seconds=pause)

    def _source(self) -> Source:
        sources = self._run.scope.sources
        if len(sources) != 1:
            raise ConflictError(f"a back-fill is of one source; {len(sources)} are named")
        source = self._tools.archive.sources.get(sources[0])
        if source.is_paused:
            raise ConflictError(f"{source.slug} is paused; nothing of it is asked for")
        self._tools.archive.runs.note_source(self._run.id, source.slug, "fetching", status=None, note="")
        return at_home(source, self._tools.archive.sources.feed_states(source.slug))

    async def _knock(self, source: Source) -> float | None:
        """Return the pause between two requests to the source's site (s); its robots.txt is known afterwards."""
        try:
            return await self._pause_at(source.home)
        except EndedError:
            return None

    async def _read_lists(self, past: Past, pause: float | None) -> float | None:
        """Read lists until none is left for this run; return the pace of the requests (s), as far as it is known."""
        began, requests = self._tools.now(), 0
        while not self._is_over():
            of_list = await self._tools.desk(self._recalling.next_list, past)
            if of_list is None:
                break
            requests += 1
            headers = await self._tools.desk(self._recalling.conditions, of_list)
            try:
                answer = await self._ask(of_list.url, capture_kind(of_list.kind), past.source.slug, headers)
            except EndedError as error:
                await self._tools.desk(self._recalling.failed, past, of_list, error.ending)
                if error.ending.outcome is Outcome.POSTPONED:
                    break  # the host wants peace; everything stays where it is
                continue
            capture = await self._tools.desk(self._tools.archive.captures.keep, answer, self._run.id)
            ending = await self._tools.reading(self._recalling.read, capture, past, of_list, self._size)
            if ending.outcome is Outcome.POSTPONED:
                break
        if requests < LEAST_REQUESTS:
            return pause
        return max(pause or 0.0, (self._tools.now() - began).total_seconds() / requests)

    async def _fetch(self, past: Past) -> None:
        """Fetch found articles one after the other, each announced just before: a crash leaves one waiting, no more."""
        for article in await self._tools.desk(self._recalling.to_fetch, past):
            if await self._tools.desk(self._recalling.may_fetch, past, article, is_over=self._is_over()):
                await self._visiting.visit_article(past.source, article)

    def _is_over(self) -> bool:
        return self._tools.now() > self._ends_at
