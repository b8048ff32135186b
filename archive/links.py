"""The shelf of links: whether publishers' pages still stand where their articles were found."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, bindparam, false, func, or_, select, update

from archive.changes import append_changes
from archive.store.connection import Store
from archive.store.tables import addresses, articles, captures
from records.articles import ArticleId
from records.changes import ChangeKind
from records.crawls import Outcome
from records.health import Link
from records.sources import SourceSlug

# A page is looked at again after so long, once its article is so old; a missing one soon, to be sure; a dead one
# seldom.
AGAIN = timedelta(days=30)
OLD = timedelta(days=14)
TO_BE_SURE = timedelta(days=1)
DEAD_AGAIN = timedelta(days=90)
# Pages die in groups: those that arrived beside a dead one (so many articles to each side) are this much more urgent.
NEIGHBOURS = 10
URGENCY = 4
# Candidates looked at for each place; enough that the oldest of them are the oldest of all.
POOL = 20

# Asked for every page of a crawl: made once, for making it costs more than carrying it out.
_HELD = (
    select(articles.c.id, articles.c.url, articles.c.link_gone_at, articles.c.link_dead_since)
    .join(addresses, addresses.c.article_id == articles.c.id)
    .where(addresses.c.url == bindparam("wanted"))
)
_CHECKED = update(articles).where(articles.c.id == bindparam("held"))
ALIVE = frozenset({Outcome.NEW, Outcome.CHANGED, Outcome.UNCHANGED, Outcome.DUPLICATE})


class LinksShelf:
    """The health of links. A link is dead when its page was missing twice, a day apart at least; it may live again."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def to_recheck(self, slug: SourceSlug, limit: int, now: datetime) -> Sequence[str]:
        """Return addresses of old articles to ask for again: first those missing once, then the longest unchecked.

        Neighbours of dead ones are taken for longer unchecked than they are.
        """
        of_source = select(articles).where(
            articles.c.source == slug, ~articles.c.is_withdrawn, articles.c.first_captured_at <= now - OLD
        )
        with self._store.read() as connection:
            sure = connection.execute(of_source.where(_is_doubtful(now)).order_by(articles.c.id).limit(limit)).all()
            beside = _is_beside(_lately_dead(connection, slug))
            near = {row.id: row for row in _some(connection, of_source, beside & _is_due(now), limit)}
            never = _some(connection, of_source, articles.c.link_checked_at.is_(None) & _is_due(now), limit)
            oldest = _some(connection, of_source, articles.c.link_checked_at.is_not(None) & _is_due(now), limit)
        pool = {row.id: row for row in (*near.values(), *never, *oldest)}
        by_urgency = sorted(pool.values(), key=lambda row: -_age(row, now) * (URGENCY if row.id in near else 1))
        return [row.url for row in (*sure, *by_urgency)][:limit]

    def note(self, url: str, outcome: Outcome, now: datetime) -> None:
        """Note how asking for an article's address ended; addresses of no article, and its other ones, are ignored.

        A page that stands where the article stood, and is none, is as gone as one that is missing: say GONE.
        """
        with self._store.write() as connection:
            held = connection.execute(_HELD, {"wanted": url}).one_or_none()
            if held is None or held.url != url:
                return
            changed = {"link_checked_at": now, **_verdict(held, outcome, now)}
            connection.execute(_CHECKED, {"held": held.id, **changed})
            if changed.get("link_dead_since", held.link_dead_since) != held.link_dead_since:
                append_changes(connection, ChangeKind.LINK, [str(held.id)], now)

    def of(self, article_id: ArticleId) -> Link | None:
        """Return how the link of an article is, None when there is no such article."""
        with self._store.read() as connection:
            row = connection.execute(_links().where(articles.c.id == article_id)).one_or_none()
        return _link(row) if row is not None else None

    def dead(self, slug: SourceSlug, limit: int = 200) -> Sequence[Link]:
        """Return the dead links of a source, the latest first."""
        is_dead = (articles.c.source == slug) & articles.c.link_gone_at.is_not(None)
        query = _links().where(is_dead, articles.c.link_dead_since.is_not(None))
        with self._store.read() as connection:
            rows = connection.execute(query.order_by(articles.c.link_gone_at.desc(), articles.c.id).limit(limit))
            return [_link(row) for row in rows]

    def count_dead(self) -> dict[SourceSlug, int]:
        """Return the number of dead links of each source that has any."""
        is_dead = articles.c.link_gone_at.is_not(None) & articles.c.link_dead_since.is_not(None)
        query = select(articles.c.source, func.count()).where(is_dead).group_by(articles.c.source)
        with self._store.read() as connection:
            return {SourceSlug(slug): number for slug, number in connection.execute(query)}


def _verdict(held: Any, outcome: Outcome, now: datetime) -> dict[str, datetime | None]:
    """Return what an outcome changes; no answer, or none that was meant for us, says nothing about the page."""
    if outcome in ALIVE:
        return {"link_gone_at": None, "link_dead_since": None}
    if outcome is not Outcome.GONE:
        return {}
    gone_at = held.link_gone_at or now
    is_sure = now - gone_at >= TO_BE_SURE
    return {"link_gone_at": gone_at, "link_dead_since": gone_at if is_sure else held.link_dead_since}


def _is_doubtful(now: datetime) -> ColumnElement[bool]:
    """Missing once, and not looked at since."""
    is_missing = articles.c.link_gone_at.is_not(None) & articles.c.link_dead_since.is_(None)
    return is_missing & (articles.c.link_checked_at <= now - TO_BE_SURE)


def _is_due(now: datetime) -> ColumnElement[bool]:
    checked_at = func.coalesce(articles.c.link_checked_at, articles.c.first_captured_at)
    return or_(
        articles.c.link_gone_at.is_(None) & (checked_at <= now - AGAIN),
        articles.c.link_dead_since.is_not(None) & (checked_at <= now - DEAD_AGAIN),
    )


def _lately_dead(connection: Connection, slug: SourceSlug) -> Sequence[int]:
    """Return the ids of the articles of a source whose links died last."""
    is_dead = (articles.c.source == slug) & articles.c.link_gone_at.is_not(None)
    query = select(articles.c.id).where(is_dead, articles.c.link_dead_since.is_not(None))
    return connection.execute(query.order_by(articles.c.link_gone_at.desc()).limit(POOL)).scalars().all()


def _is_beside(dead: Sequence[int]) -> ColumnElement[bool]:
    return or_(false(), *(articles.c.id.between(each - NEIGHBOURS, each + NEIGHBOURS) for each in dead))


def _some(
    connection: Connection, of_source: Select[Any], condition: ColumnElement[bool], limit: int
) -> Iterable[Row[Any]]:
    ordered = of_source.where(condition).order_by(articles.c.link_checked_at, articles.c.id)
    return connection.execute(ordered.limit(limit * POOL)).all()


def _age(row: Any, now: datetime) -> float:
    age: timedelta = now - (row.link_checked_at or row.first_captured_at)
    return age.total_seconds()


def _links() -> Select[Any]:
    is_the_page = (captures.c.requested_url == articles.c.url) & captures.c.body_sha256.is_not(None)
    captured_at = select(func.max(captures.c.fetched_at)).where(is_the_page, captures.c.status == 200).scalar_subquery()
    return select(articles, captured_at.label("captured_at"))


def _link(row: Any) -> Link:
    return Link(
        article_id=ArticleId(row.id),
        source=SourceSlug(row.source),
        url=row.url,
        title=row.title,
        checked_at=row.link_checked_at or row.first_captured_at,
        gone_at=row.link_gone_at,
        dead_since=row.link_dead_since,
        captured_at=row.captured_at,
    )
