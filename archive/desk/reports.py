"""The shelf of what readers say is wrong."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select, update

from archive.store.connection import Store
from archive.store.tables import reports
from records.articles import ArticleId
from records.errors import ConflictError, NotFoundError
from records.verdicts import Report, ReportState


class ReportsShelf:
    """Reports of readers. None is ever deleted."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def receive(self, article_id: ArticleId | None, page: str, text: str, contact: str, now: datetime) -> Report:
        """Keep what a reader wrote about a page of this site (`page` is its path) or about one article."""
        row = {
            "received_at": now,
            "article_id": article_id,
            "page": page,
            "text": text,
            "contact": contact,
            "state": ReportState.OPEN.value,
        }
        with self._store.write() as connection:
            return _report(connection.execute(insert(reports).values(row).returning(reports)).one())

    def open(self, limit: int = 200) -> Sequence[Report]:
        """Return reports that wait, the oldest first."""
        query = select(reports).where(reports.c.state == ReportState.OPEN.value).order_by(reports.c.id).limit(limit)
        with self._store.read() as connection:
            return [_report(row) for row in connection.execute(query)]

    def count_open(self) -> int:
        """Return how many wait."""
        with self._store.read() as connection:
            return connection.execute(
                select(func.count()).where(reports.c.state == ReportState.OPEN.value)
            ).scalar_one()

    def get(self, report_id: int) -> Report:
        """Raise NotFoundError when there is none."""
        with self._store.read() as connection:
            row = connection.execute(select(reports).where(reports.c.id == report_id)).one_or_none()
        if row is None:
            raise NotFoundError(f"there is no report {report_id}")
        return _report(row)

    def settle(self, report_id: int, state: ReportState, by: str, now: datetime) -> Report:
        """Note what became of it; OPEN takes that back.

        Raises:
            NotFoundError: there is none.
            ConflictError: somebody settled it already.
        """
        with self._store.write() as connection:
            held = self.get(report_id)
            if state is not ReportState.OPEN and held.state is not ReportState.OPEN:
                raise ConflictError(f"{held.settled_by} settled that report already")
            is_open = state is ReportState.OPEN
            values = {
                "state": state.value,
                "settled_at": None if is_open else now,
                "settled_by": None if is_open else by,
            }
            connection.execute(update(reports).where(reports.c.id == report_id).values(values))
            return self.get(report_id)


def _report(row: Any) -> Report:
    return Report(
        id=row.id,
        received_at=row.received_at,
        article_id=ArticleId(row.article_id) if row.article_id is not None else None,
        page=row.page,
        text=row.text,
        contact=row.contact,
        state=ReportState(row.state),
        settled_at=row.settled_at,
        settled_by=row.settled_by,
    )
