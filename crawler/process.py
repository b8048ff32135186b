"""Carries out one run, or one look at a publication: holds the crawl lock and wires the shelves to Scrapy."""

import asyncio
import fcntl
import logging
import os
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import ParamSpec, TypeVar

from scrapy.crawler import AsyncCrawlerProcess

from archive import Archive
from crawler.announcing import Announcing
from crawler.backfilling import Backfilling
from crawler.exploring import Exploring, Trying
from crawler.fetching.admission import Admission
from crawler.fetching.robots import Answered, RobotsGate
from crawler.fetching.turns import FOLDER, Turns
from crawler.keeping import Keeping
from crawler.planning import ELSEWHERE, delays
from crawler.recalling import Recalling
from crawler.sandbox import Sandbox
from crawler.scrapy_settings import MEGABYTE, scrapy_settings
from crawler.spider import RunSpider
from crawler.visiting import Aside, Tools, Visiting, at_home
from records.articles import TriedPage
from records.captures import CaptureKind
from records.crawls import Run, RunState
from records.errors import ConflictError, CrawlError, SecondUnitError
from records.sources import Discovery, Source
from records.urls import canonical_url
from settings import CrawlerSettings, Settings

P = ParamSpec("P")
T = TypeVar("T")
FetchRobots = Callable[[str], Awaitable[Answered]]

logger = logging.getLogger(__name__)

# Threads for archive calls, which wait for the disk, and as many that wait for the children that parse.
DESK_THREADS = 2
READING_THREADS = 2


def run_crawl(archive: Archive, run: Run, settings: Settings) -> RunState:
    """Carry out a run and return the state in which it ended. Blocks; call it once in a process, in its main thread.

    SIGTERM and SIGINT end the run well: what is under way is kept, the rest stays for a later run. A second signal
    ends it at once. What a killed run had not finished is taken up by the next one.

    Raises:
        ConflictError: another process is crawling into the same archive; the run is left as it is.
        Exception: whatever a bug raises; the run is ended as failed before.
    """
    with crawl_lock(settings.storage.folder / "crawl.lock"):
        try:
            spider = _crawl(archive, run, settings)
            if spider.failure is not None:
                raise spider.failure
        except BaseException as error:
            archive.runs.finish(run.id, RunState.FAILED, _told(error), _now())
            if isinstance(_root(error), SecondUnitError):
                logger.error("run %d failed: %s", run.id, _root(error))
                return RunState.FAILED
            raise
        state, reason = (RunState.STOPPED, "stopped before its end") if spider.is_stopped else (RunState.FINISHED, "")
        return archive.runs.finish(run.id, state, reason, _now()).state


def run_exploration(archive: Archive, settings: Settings, url: str) -> Discovery:
    """Look at a publication and return what there is of it. Blocks; call it once in a process, in its main thread.

    A crawl may be under way: the two ask a host in turn, at its pace.

    Raises:
        BadUrlError: the address is none that we would ask for.
        CrawlError: its home page was not answered, may not be asked for, or is no web page; or we were stopped.
    """
    return run_try(archive, settings, Source(slug=ELSEWHERE.slug, name="", home=canonical_url(url)), most=0)[0]


def run_try(
    archive: Archive, settings: Settings, source: Source, *, most: int
) -> tuple[Discovery, tuple[TriedPage, ...]]:
    """Look at the places of a source, or explore its home page when it names none, and read a few articles.

    Nothing of the articles is kept. Blocks and raises as `run_exploration` does.
    """
    limits = settings.crawler
    with _workshop(limits) as (desk, reading, sandbox):
        exploring = Exploring(source.home, limits, archive, sandbox, desk=desk, reading=reading)
        trying = Trying(exploring, source, most, sandbox=sandbox, reading=reading, bot_name=limits.bot_name)
        spider = _sent(archive, settings, desk, walk=lambda sent: trying.walk(sent.ask), beat=_alive)
    if spider.failure is not None:
        raise _root(spider.failure)
    if trying.found is None:
        raise CrawlError(f"the look at {source.home} was stopped")
    return trying.found, trying.pages


def _crawl(archive: Archive, run: Run, settings: Settings) -> RunSpider:
    """Run Scrapy until the walk is over; return the spider, which knows how it ended."""
    limits = settings.crawler
    with _workshop(limits) as (desk, reading, sandbox):
        keeping = Keeping(archive, sandbox, run.id, _now, bot_name=limits.bot_name)
        tools = Tools(
            archive=archive,
            keeping=keeping,
            announcing=Announcing(archive, sandbox, keeping, run.id, _now),
            desk=desk,
            reading=reading,
            now=_now,
        )
        return _sent(
            archive,
            settings,
            desk,
            walk=lambda spider: _walk(run, limits, tools, sandbox, spider),
            beat=lambda: desk(archive.runs.heartbeat, run.id, _now()),
        )


@contextmanager
def _workshop(settings: CrawlerSettings) -> Iterator[tuple[Aside, Aside, Sandbox]]:
    """Give threads for the archive, threads for what parses, and the sandbox in which that happens."""
    with (
        ThreadPoolExecutor(DESK_THREADS, "desk") as desk,
        ThreadPoolExecutor(READING_THREADS, "reading") as reading,
        Sandbox(parse_seconds=settings.parse_seconds, parse_megabytes=settings.parse_megabytes) as sandbox,
    ):
        yield _aside(desk), _aside(reading), sandbox


def _sent(
    archive: Archive,
    settings: Settings,
    desk: Aside,
    *,
    walk: Callable[[RunSpider], Awaitable[None]],
    beat: Callable[[], Awaitable[RunState]],
) -> RunSpider:
    """Run Scrapy until a walk is over; return the spider that carried it out."""
    process = AsyncCrawlerProcess(scrapy_settings(settings.crawler))
    logging.getLogger("scrapy").setLevel(logging.WARNING)  # every URL's end is in the archive, with its reason
    # It misses the middleware that would tell publishers where our readers come from.
    logging.getLogger("scrapy.downloadermiddlewares.redirect").setLevel(logging.ERROR)
    logging.getLogger("scrapy.core.engine").setLevel(logging.CRITICAL)  # what a walk raises is told by who sent it
    crawler = process.create_crawler(RunSpider)
    crawling = process.crawl(
        crawler,
        make_admission=lambda fetch_robots: _admission(archive, settings.crawler, desk, fetch_robots),
        walk=walk,
        beat=beat,
        max_bytes=_max_bytes(settings.crawler),
        now=_now,
        turns=Turns(settings.storage.folder / FOLDER),
    )
    process.start()
    if crawling.done() and not crawling.cancelled():
        crawling.result()  # what Scrapy could not even start with
    assert isinstance(crawler.spider, RunSpider)  # noqa: S101 - it was made by the lines above
    return crawler.spider


async def _alive() -> RunState:
    """Stand for the heart of what is no run."""
    return RunState.RUNNING


def _walk(run: Run, settings: CrawlerSettings, tools: Tools, sandbox: Sandbox, spider: RunSpider) -> Awaitable[None]:
    """Return the walk that a run asks for: through what is announced now, or back into what was announced."""
    if run.scope.backfill is None:
        return Visiting(run, settings, tools, spider.ask).walk()

    async def pause_at(url: str) -> float:
        return (await spider.admission.admit(url, is_robots=False))[2]

    recalling = Recalling(tools.archive, sandbox, tools.keeping, run.id, _now)
    return Backfilling(run, settings, tools, spider.ask, recalling=recalling, pause_at=pause_at).walk()


def _admission(archive: Archive, settings: CrawlerSettings, desk: Aside, fetch_robots: FetchRobots) -> Admission:
    hosts = archive.hosts
    robots = RobotsGate(
        bot_name=settings.bot_name,
        fetch=fetch_robots,
        recall=lambda host: desk(hosts.robots, host),
        remember=lambda host, answered: desk(hosts.keep_robots, host, *answered),
        now=_now,
    )
    states = archive.sources.feed_states()
    return Admission(
        guard=settings.guard,
        robots=robots,
        wait_of=lambda host: desk(hosts.wait_until, host),
        set_wait=lambda host, until: desk(hosts.set_wait, host, until),
        delays=delays([at_home(source, states) for source in archive.sources.all(declared_only=True)]),
        delay_seconds=settings.delay_seconds,
        delay_cap_seconds=settings.crawl_delay_cap_seconds,
        now=_now,
    )


def _max_bytes(settings: CrawlerSettings) -> dict[CaptureKind, int]:
    page, feed = int(settings.max_page_megabytes * MEGABYTE), int(settings.max_feed_megabytes * MEGABYTE)
    return {
        CaptureKind.ARTICLE: page,
        CaptureKind.HOME: page,
        CaptureKind.FEED: feed,
        CaptureKind.SITEMAP: feed,
    }


def _aside(pool: ThreadPoolExecutor) -> Aside:
    def aside(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> Awaitable[T]:
        return asyncio.get_running_loop().run_in_executor(pool, partial(function, *args, **kwargs))

    return aside


@contextmanager
def crawl_lock(path: Path) -> Iterator[None]:
    """Hold the lock file as long as the run lives; the kernel lets go of it however we die."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise ConflictError(f"another process is crawling (it holds {path}); one at a time") from error
        yield
    finally:
        os.close(descriptor)


def _root(error: BaseException) -> BaseException:
    """Return what a group of lanes failed of."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error


def _told(error: BaseException) -> str:
    root = _root(error)
    return str(root) if isinstance(root, SecondUnitError) else f"{type(root).__name__}: {root}"


def _now() -> datetime:
    return datetime.now(UTC)
