"""The shelf of back-fills: which lists of a publication's past are still to be read, and which articles they named."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, and_, exists, func, insert, or_, select, update

from archive.store.codec import dump, load
from archive.store.connection import Store
from archive.store.tables import addresses, announcements, backfill_lists, backfill_pages, backfills
from records.crawls import Backfill, BackfillId, BackfillState, RunId, WantedList
from records.errors import NotFoundError
from records.sources import Announcement, SourceSlug

# A list that failed so often, each time in another run, is given up.
MAX_FAILURES = 3
# Lists and pages are looked up in pieces; older SQLite takes 999 parameters.
LOOKUP = 500


class BackfillsShelf:
    """Back-fills, one open at a time for each wish.

    Whether an article was fetched is told by the list of announcements and by the articles themselves, and by nothing
    here: so nothing can disagree after a crash.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def open(self, source: SourceSlug, wish: Backfill, now: datetime) -> BackfillId:
        """Return the unfinished back-fill of a source with this wish, begun now when there is none."""
        key = (backfills.c.source == source) & (backfills.c.wish == dump(wish)) & backfills.c.finished_at.is_(None)
        with self._store.write() as connection:
            held = connection.execute(select(backfills.c.id).where(key)).scalar()
            if held is None:
                row = {"source": source, "wish": dump(wish), "started_at": now}
                held = connection.execute(insert(backfills).values(row).returning(backfills.c.id)).scalar_one()
        return BackfillId(held)

    def state(self, backfill: BackfillId) -> BackfillState:
        """Raise NotFoundError when there is none."""
        with self._store.read() as connection:
            row = connection.execute(select(backfills).where(backfills.c.id == backfill)).one_or_none()
            if row is None:
                raise NotFoundError(f"there is no back-fill {backfill}")
            return _state(connection, row)

    def of_source(self, source: SourceSlug) -> Sequence[BackfillState]:
        """Return the back-fills of a source, the newest first."""
        query = select(backfills).where(backfills.c.source == source).order_by(backfills.c.id.desc())
        with self._store.read() as connection:
            return [_state(connection, row) for row in connection.execute(query).all()]

    def add_lists(self, backfill: BackfillId, lists: Iterable[WantedList], *, most: int) -> Sequence[WantedList]:
        """Put lists into the order of those to read; return the new ones. At most `most` are known of a back-fill."""
        wanted = {each.url: each for each in lists}
        of_it = backfill_lists.c.backfill_id == backfill
        with self._store.write() as connection:
            for urls in _pieces(list(wanted)):
                query = select(backfill_lists.c.url).where(of_it, backfill_lists.c.url.in_(urls))
                for url in connection.execute(query).scalars().all():
                    del wanted[url]
            number = connection.execute(select(func.count()).select_from(backfill_lists).where(of_it)).scalar_one()
            fresh = list(wanted.values())[: max(most - number, 0)]
            rows = [
                {"backfill_id": backfill, "url": each.url, "record": dump(each), "number": number + place}
                for place, each in enumerate(fresh)
            ]
            if rows:
                connection.execute(insert(backfill_lists), rows)
        return fresh

    def next_list(self, backfill: BackfillId, run_id: RunId) -> WantedList | None:
        """Return the next list to read that this run has not asked for yet, None when there is none."""
        is_other = or_(backfill_lists.c.last_run_id.is_(None), backfill_lists.c.last_run_id != run_id)
        of_it = backfill_lists.c.backfill_id == backfill
        query = (
            select(backfill_lists.c.record)
            .where(of_it, backfill_lists.c.settled_at.is_(None), is_other)
            .order_by(backfill_lists.c.number)
            .limit(1)
        )
        with self._store.read() as connection:
            record = connection.execute(query).scalar()
        return load(WantedList, record) if record is not None else None

    def keep_list(
        self, backfill: BackfillId, url: str, *, links_sha256: str, found: Mapping[Announcement, bool], now: datetime
    ) -> bool:
        """Note that a list was read, with the articles it names that are wanted and whether that is sure.

        Returns:
            False when another list of this back-fill named the very same addresses.
        """
        of_it = backfill_lists.c.backfill_id == backfill
        alike = exists().where(of_it, backfill_lists.c.url != url, backfill_lists.c.links_sha256 == links_sha256)
        with self._store.write() as connection:
            is_new = not connection.execute(select(alike)).scalar()
            values = {"settled_at": now, "is_read": True, "links_sha256": links_sha256}
            connection.execute(update(backfill_lists).where(of_it, backfill_lists.c.url == url).values(values))
            _keep_pages(connection, backfill, found)
        return is_new

    def fail_list(self, backfill: BackfillId, url: str, run_id: RunId, *, is_final: bool, now: datetime) -> None:
        """Note that a list could not be read; it is tried in other runs unless that is final."""
        key = (backfill_lists.c.backfill_id == backfill) & (backfill_lists.c.url == url)
        with self._store.write() as connection:
            change = (
                update(backfill_lists).where(key).values(failures=backfill_lists.c.failures + 1, last_run_id=run_id)
            )
            failures = connection.execute(change.returning(backfill_lists.c.failures)).scalar_one()
            if is_final or failures >= MAX_FAILURES:
                connection.execute(update(backfill_lists).where(key).values(settled_at=now))

    def to_fetch(self, backfill: BackfillId, limit: int) -> Sequence[Announcement]:
        """Return found articles that were never asked for: those surely wanted first, then the newest."""
        query = (
            _pages(backfill, backfill_pages.c.record)
            .where(addresses.c.url.is_(None), announcements.c.settled_at.is_(None))
            .order_by(backfill_pages.c.is_sure.desc(), backfill_pages.c.published_at.desc(), backfill_pages.c.url)
            .limit(limit)
        )
        with self._store.read() as connection:
            return [load(Announcement, record) for record in connection.execute(query).scalars()]

    def note_pause(self, backfill: BackfillId, seconds: float) -> None:
        """Remember the pause between two requests to the source's host (s)."""
        with self._store.write() as connection:
            connection.execute(update(backfills).where(backfills.c.id == backfill).values(pause_seconds=seconds))

    def finish(self, backfill: BackfillId, now: datetime) -> None:
        """Note that nothing is left to do."""
        with self._store.write() as connection:
            connection.execute(update(backfills).where(backfills.c.id == backfill).values(finished_at=now))


def _keep_pages(connection: Connection, backfill: BackfillId, found: Mapping[Announcement, bool]) -> None:
    """A page that several lists name keeps what the first said, and is sure when one of them is."""
    rows = {
        each.url: {
            "backfill_id": backfill,
            "url": each.url,
            "record": dump(each),
            "is_sure": is_sure,
            "published_at": each.published_at or each.updated_at,
        }
        for each, is_sure in found.items()
    }
    of_it = backfill_pages.c.backfill_id == backfill
    for urls in _pieces(list(rows)):
        query = select(backfill_pages.c.url).where(of_it, backfill_pages.c.url.in_(urls))
        held = connection.execute(query).scalars().all()
        sure = [url for url in held if rows[url]["is_sure"]]
        if sure:
            connection.execute(update(backfill_pages).where(of_it, backfill_pages.c.url.in_(sure)).values(is_sure=True))
        for url in held:
            del rows[url]
    if rows:
        connection.execute(insert(backfill_pages), list(rows.values()))


def _pages(backfill: BackfillId, *columns: Any) -> Select[Any]:
    """Return a query over the pages of a back-fill with what is known of them elsewhere."""
    joined = backfill_pages.outerjoin(announcements, announcements.c.url == backfill_pages.c.url)
    joined = joined.outerjoin(addresses, addresses.c.url == backfill_pages.c.url)
    return select(*columns).select_from(joined).where(backfill_pages.c.backfill_id == backfill)


def _state(connection: Connection, row: Any) -> BackfillState:
    is_held = addresses.c.url.is_not(None)
    is_tried = and_(~is_held, announcements.c.settled_at.is_not(None))
    counted = _pages(
        row.id,
        func.count(),
        func.count().filter(~backfill_pages.c.is_sure),
        func.count().filter(is_held),
        func.count().filter(is_tried),
    )
    matching, unsure, held, tried = connection.execute(counted).one()
    is_open = backfill_lists.c.settled_at.is_(None)
    lists = select(
        func.count().filter(backfill_lists.c.is_read),
        func.count().filter(is_open),
        func.count().filter(~is_open, ~backfill_lists.c.is_read),
    ).where(backfill_lists.c.backfill_id == row.id)
    lists_read, lists_open, lists_failed = connection.execute(lists).one()
    return BackfillState(
        id=BackfillId(row.id),
        source=SourceSlug(row.source),
        wish=load(Backfill, row.wish),
        started_at=row.started_at,
        finished_at=row.finished_at,
        lists_read=lists_read,
        lists_open=lists_open,
        lists_failed=lists_failed,
        matching=matching,
        unsure=unsure,
        held=held,
        tried=tried,
        to_fetch=matching - held - tried,
        pause_seconds=row.pause_seconds,
    )


def _pieces(urls: Sequence[str]) -> Iterable[Sequence[str]]:
    return (urls[start : start + LOOKUP] for start in range(0, len(urls), LOOKUP))
