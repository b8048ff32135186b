"""How articles arrive: publishers' feeds and pages become captures, captures become articles.

`run` carries out one crawl run, `due_sources` says for which sources one is worth starting. `crawler.discovery` and
`crawler.extract` read documents and are pure; foreign documents reach them through `crawler.sandbox`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crawler.schedule import due_sources

if TYPE_CHECKING:  # the children of the sandbox pass through here and need none of it
    from archive import Archive
    from records.crawls import Run, RunState
    from settings import Settings

__all__ = ["due_sources", "run"]


def run(archive: Archive, wanted: Run, settings: Settings) -> RunState:
    """Carry out a run and return the state in which it ended; see `crawler.process.run_crawl`."""
    from crawler.process import run_crawl  # Scrapy and Twisted stay out of processes that only parse or ask

    return run_crawl(archive, wanted, settings)
