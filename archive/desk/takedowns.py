"""The shelf of requests to take articles down. A decision and what it does to the article are one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from archive.articles import ArticlesShelf, outlet_takedown
from archive.sources import SourcesShelf
from archive.store.connection import Store
from archive.store.erased import is_text_erased
from archive.store.tables import articles, takedowns
from records.articles import ArticleId
from records.editors import Ground, Takedown, TakedownId, TakedownState
from records.errors import ConflictError, NotFoundError
from records.sources import Source, SourceSlug

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
    source: SourceSlug | None = None  # a whole outlet, with what it publishes from now on


class TakedownsShelf:
    """Requests to take articles down, and what became of each. None is ever deleted."""

    def __init__(self, store: Store, shelf: ArticlesShelf, sources: SourcesShelf) -> None:
        self._store = store
        self._articles = shelf
        self._sources = sources

    def receive(self, request: Request, now: datetime) -> Takedown:
        """Keep a request."""
        row = {
            "received_at": now,
            "url": request.url,
            "article_id": request.article_id,
            "source": request.source,
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
        outlet = select(articles.c.source).where(articles.c.id == article_id).scalar_subquery()
        is_meant = (takedowns.c.article_id == article_id) | (takedowns.c.source == outlet)
        is_why = is_meant & (takedowns.c.state == TakedownState.HIDDEN.value)
        with self._store.read() as connection:
            query = select(takedowns.c.ground).where(is_why).order_by(takedowns.c.id.desc()).limit(1)
            ground = connection.execute(query).scalar()
        return Ground(ground) if ground else None

    def decide(self, takedown_id: TakedownId, state: TakedownState, by: str, now: datetime, note: str = "") -> Takedown:
        """Hide, decline or restore, for good until decided otherwise.

        An outlet that is hidden is visited no more, and what arrives of it in other ways is hidden from the start. When
        it is restored, what was hidden for itself (by other requests, by its publisher's noindex, by erasing) stays so,
        and it is visited when an editor says so.

        Raises:
            ConflictError: the request cannot go on to that state, there is no article to hide, an article's text was
                erased, or its outlet is hidden as a whole already.
            NotFoundError: there is no such request.
        """
        with self._store.write() as connection:
            held = self.get(takedown_id)
            if state not in STEPS[held.state]:
                raise ConflictError(f"the request is {held.state.value} already")
            if state is not TakedownState.DECLINED:
                self._withdraw(connection, held, is_hidden=state is TakedownState.HIDDEN, now=now)
            change = update(takedowns).where(takedowns.c.id == takedown_id)
            connection.execute(change.values(state=state.value, decided_at=now, decided_by=by, note=note))
            return self.get(takedown_id)

    def take_outlet_down(self, source: Source, ground: Ground, reason: str, *, by: str, now: datetime) -> Takedown:
        """Hide everything of an outlet, by a request of its own; raise as `decide` does."""
        asked = Request(url=source.home, article_id=None, source=source.slug, ground=ground, contact=by, reason=reason)
        with self._store.write():
            return self.decide(self.receive(asked, now).id, TakedownState.HIDDEN, by, now)

    def _withdraw(self, connection: Connection, held: Takedown, *, is_hidden: bool, now: datetime) -> None:
        """Hide or show what a request asks for."""
        if held.source is not None:
            self._withdraw_outlet(connection, held.source, held.id, is_hidden=is_hidden, now=now)
            return
        if held.article_id is None:
            raise ConflictError("no article of ours stands at that address")
        if not is_hidden and outlet_takedown(connection, self._articles.get(held.article_id).source):
            raise ConflictError("its whole outlet is taken down; show that again first")
        if not is_hidden and is_text_erased(connection, held.article_id):
            raise ConflictError("its text was erased; there is nothing left to show")
        self._articles.withdraw(held.article_id, is_withdrawn=is_hidden, now=now)

    def _withdraw_outlet(
        self, connection: Connection, slug: SourceSlug, by: TakedownId, *, is_hidden: bool, now: datetime
    ) -> None:
        if is_hidden and outlet_takedown(connection, slug):
            raise ConflictError(f"{slug} is taken down already")
        source = self._sources.get(slug)
        if is_hidden and not source.is_paused:
            self._sources.edit(replace(source, is_paused=True), now)
        self._articles.withdraw_outlet(slug, by, is_withdrawn=is_hidden, now=now)


def _takedown(row: Any) -> Takedown:
    return Takedown(
        id=TakedownId(row.id),
        received_at=row.received_at,
        url=row.url,
        article_id=ArticleId(row.article_id) if row.article_id is not None else None,
        source=SourceSlug(row.source) if row.source is not None else None,
        ground=Ground(row.ground),
        contact=row.contact,
        reason=row.reason,
        state=TakedownState(row.state),
        decided_at=row.decided_at,
        decided_by=row.decided_by,
        note=row.note,
    )
