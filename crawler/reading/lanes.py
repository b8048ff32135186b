"""Keeps hosts whose documents broke a reader from taking all readers: they wait for each other, and for nobody else."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from crawler.fetching.endings import Ending
from records.urls import host_of


class Lanes:
    """The turns of one run's documents with its readers. Belongs to the reactor's thread.

    A host is known for it once a document of its own was ended by a limit (time, memory) or a crash. From then on its
    documents, and those of all such hosts, are read one at a time: the other readers stay free for everybody else.
    """

    def __init__(self) -> None:
        self._breakers: set[str] = set()
        self._shared = asyncio.Semaphore(1)

    @asynccontextmanager
    async def turn(self, url: str) -> AsyncIterator[None]:
        """Wait until a document of this address may be given to a reader; hold its place as long as it is read."""
        if host_of(url) not in self._breakers:
            yield
            return
        async with self._shared:
            yield

    def note(self, url: str, ending: Ending) -> None:
        """Remember the host of a document that broke its reader."""
        if ending.is_breach:
            self._breakers.add(host_of(url))
