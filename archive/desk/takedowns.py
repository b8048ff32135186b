"""The shelf of requests to take articles down. A decision and what it does to the article are one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, insert, select, update

from archive.articles import ArticlesShelf
from archive.store.connection import Store
from archive.store.tables import takedowns
from records.articles import ArticleId
from records.editors import Ground, Takedown, TakedownId, TakedownState
from records.errors import ConflictError, NotFoundError

# From which state a request may go on to which.
STEPS = {
    TakedownState.OPEN: (TakedownState.HIDDEN, TakedownState.DECLINED),
    TakedownState.HIDDEN: (TakedownState.RESTORED,),
    TakedownState.DECLINED: (TakedownState.HIDDEN,),
    TakedownState.RESTORED: (TakedownState.HIDDEN,),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What somebody wrote into the form."""

    url: str
    article_id: ArticleId | None
    ground: Ground
    contact: str
    reason: str


class TakedownsShelf:
    """Requests to take articles down, and what became of each. None is ever deleted."""

    def __init__(self, store: Store, articles: ArticlesShelf) -> None:
        self._store = store
        self._articles = articles

    def receive(self, request: Request, now: datetime) -> Takedown:
        """Keep a request."""
        row = {
            "received_at": now,
            "url": request.url,
            "article_id": request.article_id,
            "ground": request.ground.value,
            "contact": request.contact,
            "reason": request.reason,
            "state": TakedownState.OPEN.value,
            "note": "",
        }
        with self._store.write() as connection:
            return _takedown(connection.execute(insert(takedowns).values(row).returning(takedowns)).one())

    def get(self, takedown_id: TakedownId) -> Takedown:
        """Raise NotFoundError when there is none."""
        with self._store.read() as connection:
            row = connection.execute(select(takedowns).where(takedowns.c.id == takedown_id)).one_or_none()
        if row is None:
            raise NotFoundError(f"there is no takedown request {takedown_id}")
        return _takedown(row)

    def recent(self, limit: int = 200) -> Sequence[Takedown]:
        """Return requests, open ones first, then the newest."""
        is_decided = takedowns.c.state != TakedownState.OPEN.value
        query = select(takedowns).order_by(is_decided, takedowns.c.id.desc()).limit(limit)
        with self._store.read() as connection:
            return [_takedown(row) for row in connection.execute(query)]

    def count_open(self) -> int:
        """Return how many wait for a decision."""
        query = select(func.count()).where(takedowns.c.state == TakedownState.OPEN.value)
        with self._store.read() as connection:
            return connection.execute(query).scalar_one()

    def ground_of(self, article_id: ArticleId) -> Ground | None:
        """Return on which ground an article was taken down, None when no request says."""
        is_why = (takedowns.c.article_id == article_id) & (takedowns.c.state == TakedownState.HIDDEN.value)
        with self._store.read() as connection:
            query = select(takedowns.c.ground).where(is_why).order_by(takedowns.c.id.desc()).limit(1)
            ground = connection.execute(query).scalar()
        return Ground(ground) if ground else None

    def decide(self, takedown_id: TakedownId, state: TakedownState, by: str, now: datetime, note: str = "") -> Takedown:
        """Hide, decline or restore, for good until decided otherwise.

        Raises:
            ConflictError: the request cannot go on to that state, or there is no article to hide.
            NotFoundError: there is no such request.
        """
        with self._store.write() as connection:
            held = self.get(takedown_id)
            if state not in STEPS[held.state]:
                raise ConflictError(f"the request is {held.state.value} already")
            if held.article_id is None and state is not TakedownState.DECLINED:
                raise ConflictError("no article of ours stands at that address")
            if held.article_id is not None and state is not TakedownState.DECLINED:
                is_hidden = state is TakedownState.HIDDEN
                self._articles.withdraw(held.article_id, is_withdrawn=is_hidden, now=now)
            change = update(takedowns).where(takedowns.c.id == takedown_id)
            connection.execute(change.values(state=state.value, decided_at=now, decided_by=by, note=note))
            return self.get(takedown_id)


def _takedown(row: Any) -> Takedown:
    return Takedown(
        id=TakedownId(row.id),
        received_at=row.received_at,
        url=row.url,
        article_id=ArticleId(row.article_id) if row.article_id is not None else None,
        ground=Ground(row.ground),
        contact=row.contact,
        reason=row.reason,
        state=TakedownState(row.state),
        decided_at=row.decided_at,
        decided_by=row.decided_by,
        note=row.note,
    )
