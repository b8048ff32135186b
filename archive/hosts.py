"""The shelf of hosts: their robots.txt, what they reserve, and until when they asked to be left alone."""

from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update

from archive.store.connection import Store
from archive.store.tables import hosts

TdmFile = tuple[datetime, int, bytes]
# Files in memory; each is a few rules long, 64 kB at most.
MOST_REMEMBERED = 200


class HostsShelf:
    """What has to be remembered of a host across runs and crashes, so that we stay polite."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._tdm_files: dict[str, TdmFile | None] = {}  # asked for with every page; a host's changes once a day

    def wait_until(self, host: str) -> datetime | None:
        """Until when a host asked to be left alone (429, 503), or None."""
        with self._store.read() as connection:
            until: datetime | None = connection.execute(select(hosts.c.wait_until).where(hosts.c.host == host)).scalar()
        return until

    def set_wait(self, host: str, until: datetime | None) -> None:
        """Remember (or forget) until when a host wants to be left alone."""
        self._set(host, wait_until=until)

    def robots(self, host: str) -> tuple[datetime, int, bytes] | None:
        """Return (fetched_at, status, body) of the robots.txt last seen; status 0 means it could not be reached."""
        with self._store.read() as connection:
            row = connection.execute(select(hosts).where(hosts.c.host == host)).one_or_none()
        if row is None or row.robots_fetched_at is None:
            return None
        return row.robots_fetched_at, row.robots_status, row.robots_body or b""

    def keep_robots(self, host: str, fetched_at: datetime, status: int, body: bytes) -> None:
        """Remember a robots.txt."""
        self._set(host, robots_fetched_at=fetched_at, robots_status=status, robots_body=body)

    def tdm_file(self, host: str) -> TdmFile | None:
        """Return (fetched_at, status, body) of the host's TDM reservation file last seen; status 0: no answer.

        It is looked up once: only a crawl asks for such files, and one crawls at a time.
        """
        if host not in self._tdm_files:
            with self._store.read() as connection:
                row = connection.execute(select(hosts).where(hosts.c.host == host)).one_or_none()
            is_known = row is not None and row.tdm_fetched_at is not None
            self._remember(
                host, (row.tdm_fetched_at, row.tdm_status, row.tdm_body or b"") if row and is_known else None
            )
        return self._tdm_files.get(host)

    def keep_tdm_file(self, host: str, fetched_at: datetime, status: int, body: bytes) -> None:
        """Remember a host's TDM reservation file, or that there is none."""
        self._set(host, tdm_fetched_at=fetched_at, tdm_status=status, tdm_body=body)
        self._remember(host, (fetched_at, status, body))

    def _remember(self, host: str, tdm_file: TdmFile | None) -> None:
        if len(self._tdm_files) >= MOST_REMEMBERED:
            self._tdm_files.clear()
        self._tdm_files[host] = tdm_file

    def _set(self, host: str, **values: Any) -> None:
        with self._store.write() as connection:
            if not connection.execute(update(hosts).where(hosts.c.host == host).values(values)).rowcount:
                connection.execute(insert(hosts).values(host=host, **values))
