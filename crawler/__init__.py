"""How articles arrive: publishers' feeds and pages become captures, captures become articles.

`run` carries out one crawl run, `explore` looks at a publication that may become a source,
and `try_out` reads a few of its articles besides. `due_sources` says for which
sources a run is worth starting, `alarms_of` what is wrong with one by its own history. `crawler.discovery` and
`crawler.extract` read documents and are pure; foreign documents reach them through `crawler.sandbox`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crawler.schedule import due_sources
from crawler.watching import alarms_of

if TYPE_CHECKING:  # the children of the sandbox pass through here and need none of it
    from archive import Archive
    from records.articles import TriedPage
    from records.crawls import Run, RunState
    from records.sources import Discovery, Source
    from settings import Settings

__all__ = ["alarms_of", "due_sources", "explore", "run", "try_out"]


def run(archive: Archive, wanted: Run, settings: Settings) -> RunState:
    """Carry out a run and return the state in which it ended; see `crawler.process.run_crawl`."""
    if wanted.scope.captures:
        from crawler.replaying import run_replay

        return run_replay(archive, wanted, settings)
    from crawler.process import run_crawl  # Scrapy and Twisted stay out of processes that only parse or ask

    return run_crawl(archive, wanted, settings)


def explore(archive: Archive, settings: Settings, url: str) -> Discovery:
    """Look at a publication's home page and return how it could be followed; see `crawler.process.run_exploration`."""
    from crawler.process import run_exploration

    return run_exploration(archive, settings, url)


def try_out(archive: Archive, settings: Settings, source: Source, most: int) -> tuple[Discovery, tuple[TriedPage, ...]]:
    """Look at the places of a source and read a few articles, keeping none; see `crawler.process.run_try`."""
    from crawler.process import run_try

    return run_try(archive, settings, source, most=most)
