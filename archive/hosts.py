"""The shelf of hosts: their robots.txt, what they reserve, and until when they asked to be left alone."""

from datetime import datetime
from typing import Any

from sqlalchemy import insert, select, update

from archive.store.connection import Store
from archive.store.tables import hosts


class HostsShelf:
    """What has to be remembered of a host across runs and crashes, so that we stay polite."""

    def __init__(self, store: Store) -> None:
        self._store = store

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

    def tdm_file(self, host: str) -> tuple[datetime, int, bytes] | None:
        """Return (fetched_at, status, body) of the host's TDM reservation file last seen; status 0: no answer."""
        with self._store.read() as connection:
            row = connection.execute(select(hosts).where(hosts.c.host == host)).one_or_none()
        if row is None or row.tdm_fetched_at is None:
            return None
        return row.tdm_fetched_at, row.tdm_status, row.tdm_body or b""

    def keep_tdm_file(self, host: str, fetched_at: datetime, status: int, body: bytes) -> None:
        """Remember a host's TDM reservation file, or that there is none."""
        self._set(host, tdm_fetched_at=fetched_at, tdm_status=status, tdm_body=body)

    def _set(self, host: str, **values: Any) -> None:
        with self._store.write() as connection:
            if not connection.execute(update(hosts).where(hosts.c.host == host).values(values)).rowcount:
                connection.execute(insert(hosts).values(host=host, **values))
