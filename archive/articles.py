"""The shelf of articles and their versions."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Connection, Select, bindparam, func, insert, select, update

from archive.changes import append_changes
from archive.store.connection import Store
from archive.store.corrections import corrected
from archive.store.tables import addresses, articles, takedowns, versions
from archive.store.versions import add_first_version, add_version, captured_at_of, version_of
from records.articles import Article, ArticleId, Extraction, Version
from records.captures import CaptureId
from records.changes import ChangeKind
from records.crawls import Outcome
from records.dates import DateBasis
from records.editors import TakedownId, TakedownState
from records.errors import NotFoundError
from records.sources import SourceSlug
from records.urls import host_of

# What the public may see: read, found to be about our subject, and not taken down.
PUBLIC = articles.c.is_relevant & ~articles.c.is_withdrawn


def select_articles() -> Select[Any]:
    """Return the query that `article_of` understands: articles with their current version."""
    current = [versions.c[name].label(f"v_{name}") for name in versions.c.keys()]  # noqa: SIM118 - a column collection
    return select(articles, *current).join(versions, versions.c.id == articles.c.current_version_id)


def article_of(row: Any) -> Article:
    """Return the record of a row of `select_articles`, with what editors corrected."""
    article = Article(
        id=ArticleId(row.id),
        url=row.url,
        source=SourceSlug(row.source),
        title=row.title,
        published_at=row.published_at,
        published_basis=DateBasis(row.published_basis) if row.published_basis else None,
        language=row.language,
        first_captured_at=row.first_captured_at,
        version_count=row.version_count,
        current=version_of(row, "v_"),
        indexed_at=row.indexed_at,
        is_relevant=row.is_relevant,
        is_withdrawn=row.is_withdrawn,
    )
    return corrected(article, row.corrected)


# Asked for every page of a crawl. Making such a statement costs more than carrying it out, so each is made once.
_ONE = select_articles().where(articles.c.id == bindparam("wanted"))
_AT = select(addresses.c.article_id).where(addresses.c.url == bindparam("wanted"))
_LEAD = insert(addresses)
_HIDDEN = (
    select(takedowns.c.id)
    .where((takedowns.c.source == bindparam("wanted")) & (takedowns.c.state == TakedownState.HIDDEN.value))
    .limit(1)
)
_MINT = insert(articles).returning(articles.c.id)


class ArticlesShelf:
    """Articles, each under an id that was minted once, with every text they have had."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(
        self, extraction: Extraction, *, url: str, source: SourceSlug, capture_id: CaptureId | None, now: datetime
    ) -> tuple[Outcome, Article]:
        """Keep what a page said: NEW, CHANGED (a new version), UNCHANGED, or DUPLICATE (other address of a known one).

        A text belongs where its capture stands in time, so an older one than those held is added as an earlier version.

        `url` is the canonical address that was fetched; the page's own canonical address, when on the same host, also
        leads to the article from now on. Article, version, addresses and change-log entry are one transaction.
        """
        own = _own_address(extraction, url)
        with self._store.write() as connection:
            held = _article_at(connection, url)
            if held is None and own != url:
                held = _article_at(connection, own)
                if held is not None:
                    _lead(connection, url, held)
                    return Outcome.DUPLICATE, _one(connection, held)
            outcome = Outcome.CHANGED
            if held is None:
                held = _mint(connection, own, source, captured_at_of(connection, capture_id, now))
                for address in dict.fromkeys((own, url)):
                    _lead(connection, address, held)
                add_first_version(connection, held, extraction, capture_id, now)
                outcome = Outcome.NEW
            elif not add_version(connection, held, extraction, capture_id, now):
                return Outcome.UNCHANGED, _one(connection, held)
            append_changes(connection, ChangeKind.ARTICLE, [str(held)], now)
            return outcome, _one(connection, held)

    def get(self, article_id: ArticleId) -> Article:
        """Raise NotFoundError when there is none (withdrawn articles are returned: look at `is_withdrawn`)."""
        with self._store.read() as connection:
            return _one(connection, article_id)

    def many(self, article_ids: Sequence[ArticleId]) -> Sequence[Article]:
        """Return the articles that exist, in the order asked for."""
        with self._store.read() as connection:
            rows = connection.execute(select_articles().where(articles.c.id.in_(article_ids)))
            found = {row.id: article_of(row) for row in rows}
        return [found[article_id] for article_id in article_ids if article_id in found]

    def by_url(self, url: str) -> Article | None:
        """Return the article that a canonical address leads to."""
        with self._store.read() as connection:
            article_id = _article_at(connection, url)
            return _one(connection, article_id) if article_id is not None else None

    def versions(self, article_id: ArticleId) -> Sequence[Version]:
        """Return all versions, the oldest first."""
        query = select(versions).where(versions.c.article_id == article_id).order_by(versions.c.number)
        with self._store.read() as connection:
            return [version_of(row) for row in connection.execute(query)]

    def after(self, article_id: int, limit: int) -> Sequence[Article]:
        """Return articles with a greater id, by id: for walking over all of them."""
        query = select_articles().where(articles.c.id > article_id).order_by(articles.c.id).limit(limit)
        with self._store.read() as connection:
            return [article_of(row) for row in connection.execute(query)]

    def last_id(self) -> int:
        """Return the greatest id of any article, 0 when there is none."""
        with self._store.read() as connection:
            return connection.execute(select(func.max(articles.c.id))).scalar() or 0

    def newest_indexed(
        self, limit: int, *, before: datetime | None = None, source: SourceSlug | None = None
    ) -> Sequence[Article]:
        """Return articles shown to the public by `indexed_at`, the newest first: what the feed lists."""
        query = select_articles().where(PUBLIC, articles.c.indexed_at.is_not(None))
        if before is not None:
            query = query.where(articles.c.indexed_at < before)
        if source is not None:
            query = query.where(articles.c.source == source)
        newest_first = articles.c.indexed_at.desc(), articles.c.published_at.desc(), articles.c.id.desc()
        with self._store.read() as connection:
            return [article_of(row) for row in connection.execute(query.order_by(*newest_first).limit(limit))]

    def headlined(self, words: Sequence[str], limit: int) -> Sequence[Article]:
        """Return public articles with all of these words in their headlines, the newest first.

        Every headline is looked at: it is what can be asked while there is no index, and no more.
        """
        has_all = (articles.c.title.icontains(word, autoescape=True) for word in words)
        query = select_articles().where(PUBLIC, *has_all).order_by(articles.c.id.desc()).limit(limit)
        with self._store.read() as connection:
            return [article_of(row) for row in connection.execute(query)]

    def indexed_page(self, limit: int, after: tuple[datetime, ArticleId] | None = None) -> Sequence[Article]:
        """Return public articles by `indexed_at` and id, the newest first; the next page begins `after` the last one.

        Articles that arrive meanwhile come before the first page, so no page ever shifts.
        """
        query = select_articles().where(PUBLIC, articles.c.indexed_at.is_not(None))
        if after is not None:
            at, last = after
            is_older = (articles.c.indexed_at == at) & (articles.c.id < last)
            query = query.where((articles.c.indexed_at < at) | is_older)
        query = query.order_by(articles.c.indexed_at.desc(), articles.c.id.desc()).limit(limit)
        with self._store.read() as connection:
            return [article_of(row) for row in connection.execute(query)]

    def stamp_indexed(self, article_ids: Sequence[ArticleId], now: datetime) -> None:
        """Set `indexed_at` where it is not set yet."""
        is_new = articles.c.id.in_(article_ids) & articles.c.indexed_at.is_(None)
        with self._store.write() as connection:
            connection.execute(update(articles).where(is_new).values(indexed_at=now))

    def counts(self) -> dict[str, int]:
        """Return {"articles", "relevant", "indexed", "withdrawn"}."""
        query = select(
            func.count().label("articles"),
            func.count().filter(PUBLIC).label("relevant"),
            func.count().filter(PUBLIC & articles.c.indexed_at.is_not(None)).label("indexed"),
            func.count().filter(articles.c.is_withdrawn).label("withdrawn"),
        ).select_from(articles)
        with self._store.read() as connection:
            return {name: int(value) for name, value in connection.execute(query).mappings().one().items()}

    def count_by_source(self) -> dict[SourceSlug, int]:
        """Return the number of public articles of each source that has any."""
        query = select(articles.c.source, func.count()).where(PUBLIC).group_by(articles.c.source)
        with self._store.read() as connection:
            return {SourceSlug(slug): number for slug, number in connection.execute(query)}

    def withdrawn(self, article_ids: Sequence[ArticleId]) -> frozenset[ArticleId]:
        """Return which of these articles are taken down, without reading what they say."""
        query = select(articles.c.id).where(articles.c.id.in_(article_ids), articles.c.is_withdrawn)
        with self._store.read() as connection:
            return frozenset(ArticleId(number) for number in connection.execute(query).scalars())

    def withdraw(self, article_id: ArticleId, *, is_withdrawn: bool, now: datetime) -> None:
        """Take an article down everywhere, or restore it, for itself: no decision on its outlet undoes that."""
        row: dict[str, Any] = {"is_withdrawn": is_withdrawn, "withdrawn_by": None}
        with self._store.write() as connection:
            held = _one(connection, article_id)
            connection.execute(update(articles).where(articles.c.id == article_id).values(row))
            if held.is_withdrawn is not is_withdrawn:
                append_changes(connection, ChangeKind.WITHDRAWAL, [str(article_id)], now)

    def withdraw_outlet(self, slug: SourceSlug, by: TakedownId, *, is_withdrawn: bool, now: datetime) -> None:
        """Take down all articles of an outlet that are shown, or restore those that this very takedown took down."""
        which = articles.c.source == slug
        if is_withdrawn:
            change = update(articles).where(which, ~articles.c.is_withdrawn).values(is_withdrawn=True, withdrawn_by=by)
        else:
            change = update(articles).where(which, articles.c.withdrawn_by == by)
            change = change.values(is_withdrawn=False, withdrawn_by=None)
        with self._store.write() as connection:
            touched = connection.execute(change.returning(articles.c.id)).scalars()
            append_changes(connection, ChangeKind.WITHDRAWAL, [str(number) for number in sorted(touched)], now)


def _own_address(extraction: Extraction, url: str) -> str:
    """Return the page's own canonical address if it may be believed: same host, and not the front page."""
    own = extraction.canonical_url
    if own is None or host_of(own) != host_of(url) or urlsplit(own).path in ("", "/"):
        return url
    return own


def _article_at(connection: Connection, url: str) -> ArticleId | None:
    held = connection.execute(_AT, {"wanted": url}).scalar()
    return ArticleId(held) if held is not None else None


def _one(connection: Connection, article_id: ArticleId) -> Article:
    row = connection.execute(_ONE, {"wanted": article_id}).one_or_none()
    if row is None:
        raise NotFoundError(f"there is no article {article_id}")
    return article_of(row)


def _lead(connection: Connection, url: str, article_id: ArticleId) -> None:
    connection.execute(_LEAD, {"url": url, "article_id": article_id})


def outlet_takedown(connection: Connection, slug: SourceSlug) -> TakedownId | None:
    """Return the request by which an outlet is taken down as a whole, None when it is not."""
    number = connection.execute(_HIDDEN, {"wanted": slug}).scalar()
    return TakedownId(number) if number is not None else None


def _mint(connection: Connection, url: str, source: SourceSlug, now: datetime) -> ArticleId:
    by = outlet_takedown(connection, source)
    row = {
        "url": url,
        "source": source,
        "title": "",
        "first_captured_at": now,
        "version_count": 0,
        "is_withdrawn": by is not None,
        "withdrawn_by": by,
    }
    minted: int = connection.execute(_MINT, row).scalar_one()
    return ArticleId(minted)
