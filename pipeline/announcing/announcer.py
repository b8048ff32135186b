"""Decides when the hub is told that articles became searchable, and has it told beside everything else."""

import logging
from datetime import datetime, timedelta
from threading import Thread

from archive import Archive
from pipeline.announcing.hub import publish
from settings import SiteSettings

log = logging.getLogger(__name__)

# Readers are told within a minute; a crawl that indexes for hours is no reason to call more often.
LEAST_APART = timedelta(minutes=1)
FEEDS = ("/feed.xml", "/feed.atom", "/feed.json")


class Announcer:
    """Calls the hub after articles became searchable, without making anybody wait for it.

    At its first step it calls in any case: what a worker that died had indexed may not have been told.
    """

    def __init__(self, archive: Archive, site: SiteSettings) -> None:
        self._archive = archive
        self._hub = site.hub
        self._topics = [f"{(site.base_url or '').rstrip('/')}{feed}" for feed in FEEDS]
        self._told: datetime | None = None  # when the newest article that was told of became searchable
        self._called_at: datetime | None = None
        self._calling: Thread | None = None

    def step(self, now: datetime) -> None:
        """Call the hub when there is something to tell and the last call is long enough ago."""
        if self._hub is None or (self._calling is not None and self._calling.is_alive()):
            return
        if self._called_at is not None and abs(now - self._called_at) < LEAST_APART:
            return
        self._called_at = now
        newest = next(iter(self._archive.articles.newest_indexed(1)), None)
        if newest is None or newest.indexed_at == self._told:
            return
        self._calling = Thread(target=self._call, args=(self._hub, newest.indexed_at), name="hub", daemon=True)
        self._calling.start()

    def wait(self) -> None:
        """Wait until a call that is under way has ended."""
        if self._calling is not None:
            self._calling.join()

    def _call(self, hub: str, newest: datetime | None) -> None:
        try:
            status = publish(hub, self._topics)
        except (OSError, ValueError) as error:
            log.warning("event=hub_not_told hub=%s reason=%s", hub, error)
            return
        if not 200 <= status < 300:
            log.warning("event=hub_not_told hub=%s status=%s", hub, status)
            return
        self._told = newest
        log.info("event=hub_told hub=%s", hub)
