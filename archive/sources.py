"""The shelf of publications: their feeds' states, and what they announced but we have not fetched yet."""

import difflib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, or_, select, update

from archive.store.codec import dump, load
from archive.store.connection import Store
from archive.store.tables import announcements, feeds, sources
from records.crawls import Outcome
from records.errors import ConflictError, NotFoundError
from records.sources import Announcement, FeedKind, FeedState, Source, SourceSlug

DAY = timedelta(days=1)
MIDNIGHT = time(tzinfo=UTC)
# Carried out for every page of a crawl: made once, for making such a statement costs more than carrying it out.
_KNOWN = select(announcements).where(announcements.c.url == bindparam("wanted"))
_NEW = insert(announcements)
_SETTLED = update(announcements).where(announcements.c.url == bindparam("wanted"))


class SourcesShelf:
    """Publications and the list of their articles that wait to be fetched."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def sync(self, declared: Sequence[Source], now: datetime) -> None:
        """Make the shelf agree with the configuration; others stay for the sake of their articles.

        What an editor changed or added holds all the same: what the configuration says of it is kept beside.
        """
        with self._store.write() as connection:
            held = {row.slug: row for row in connection.execute(select(sources))}
            for source in declared:
                _declare(connection, source, held.get(source.slug))
            for slug in held.keys() - {source.slug for source in declared}:
                row = update(sources).where(sources.c.slug == slug)
                connection.execute(row.where(~sources.c.is_edited).values(is_declared=False))
                connection.execute(row.where(sources.c.is_edited).values(declared=None))

    def admit(self, source: Source, now: datetime) -> None:
        """Put one source on the shelf until the configuration is read again, and leave all others as they are."""
        with self._store.write() as connection:
            held = connection.execute(select(sources).where(sources.c.slug == source.slug)).one_or_none()
            _declare(connection, source, held)

    def edit(self, source: Source, now: datetime) -> Source | None:
        """Let an editor's word about a source hold, or add the source; return what held before, None for a new one."""
        with self._store.write() as connection:
            held = connection.execute(select(sources).where(sources.c.slug == source.slug)).one_or_none()
            row: dict[str, Any] = {"record": dump(source), "is_declared": True, "is_edited": True}
            if held is None:
                connection.execute(insert(sources).values(slug=source.slug, **row))
            else:
                if not held.is_edited:
                    row["declared"] = held.record if held.is_declared else None
                connection.execute(update(sources).where(sources.c.slug == source.slug).values(row))
            _sync_feeds(connection, source)
            _forget_sitemaps(connection, source, load(Source, held.record) if held else None)
        return load(Source, held.record) if held is not None and held.is_declared else None

    def revert(self, slug: SourceSlug, now: datetime) -> Source | None:
        """Let the configuration hold again; return what it says. A source that is not in it is visited no more: None.

        Raises:
            NotFoundError: there is no such source.
            ConflictError: no editor changed it.
        """
        self.get(slug)
        with self._store.write() as connection:
            held = connection.execute(select(sources).where(sources.c.slug == slug)).one()
            if not held.is_edited:
                raise ConflictError(f"{slug} is as the configuration says")
            row = {"is_edited": False, "declared": None, "is_declared": held.declared is not None}
            row |= {"record": held.declared} if held.declared is not None else {}
            connection.execute(update(sources).where(sources.c.slug == slug).values(row))
            if held.declared is None:
                return None
            source = load(Source, held.declared)
            _sync_feeds(connection, source)
            _forget_sitemaps(connection, source, load(Source, held.record))
        return source

    def edited(self) -> dict[SourceSlug, Source | None]:
        """Return what the configuration says of the sources that editors changed; None: it is not in there."""
        query = select(sources.c.slug, sources.c.declared).where(sources.c.is_edited)
        with self._store.read() as connection:
            rows = connection.execute(query).all()
        return {SourceSlug(row.slug): load(Source, row.declared) if row.declared else None for row in rows}

    def all(self, *, declared_only: bool = False) -> Sequence[Source]:
        """Return every source as it holds, by slug; `declared_only`: those of the configuration and of editors."""
        query = select(sources).order_by(sources.c.slug)
        with self._store.read() as connection:
            rows = connection.execute(query.where(sources.c.is_declared) if declared_only else query).all()
        return [load(Source, row.record) for row in rows]

    def get(self, slug: SourceSlug) -> Source:
        """Raise NotFoundError when there is none; the message names the nearest slugs."""
        with self._store.read() as connection:
            record = connection.execute(select(sources.c.record).where(sources.c.slug == slug)).scalar()
        if record is None:
            known = [source.slug for source in self.all()]
            near = difflib.get_close_matches(slug, known, n=3) or known[:8]
            raise NotFoundError(f"there is no source {slug!r}; there are: {', '.join(near) or 'none yet'}")
        return load(Source, record)

    def feed_states(self, slug: SourceSlug | None = None) -> Sequence[FeedState]:
        """Return the states of the feeds and sitemaps of one source, or of all declared ones."""
        query = select(feeds.c.record).join(sources).where(sources.c.is_declared).order_by(feeds.c.source, feeds.c.url)
        if slug is not None:
            query = query.where(feeds.c.source == slug)
        with self._store.read() as connection:
            return [load(FeedState, record) for record in connection.execute(query).scalars()]

    def keep_feed(self, state: FeedState, announced: Sequence[Announcement], now: datetime) -> Sequence[Announcement]:
        """Store a feed's new state with what it announced, in one transaction; return the announcements to fetch.

        To fetch are those never seen, and those updated since they were fetched. Validators can so never be stored
        without the announcements they stand for, and a crash loses none of them.
        """
        with self._store.write() as connection:
            key = (feeds.c.source == state.source) & (feeds.c.url == state.url)
            changed = connection.execute(update(feeds).where(key).values(record=dump(state)))
            if not changed.rowcount:
                connection.execute(insert(feeds).values(source=state.source, url=state.url, record=dump(state)))
            return [each for each in announced if _announce(connection, state.source, each, now)]

    def expect(self, slug: SourceSlug, kind: FeedKind, urls: Sequence[str], *, most: int) -> None:
        """Give files that an index names a state, due now, so that a crash after reading the index forgets none.

        A source gets no further ones while it has `most` states: generated indexes may have no end.
        """
        with self._store.write() as connection:
            held = set(connection.execute(select(feeds.c.url).where(feeds.c.source == slug)).scalars())
            fresh = [url for url in dict.fromkeys(urls) if url not in held][: max(most - len(held), 0)]
            for url in fresh:
                state = FeedState(source=slug, url=url, kind=kind)
                connection.execute(insert(feeds).values(source=slug, url=url, record=dump(state)))

    def to_fetch(self, slug: SourceSlug, limit: int, now: datetime) -> Sequence[Announcement]:
        """Return announced articles that wait and whose time has come, the newest first."""
        is_due = or_(announcements.c.retry_at.is_(None), announcements.c.retry_at <= now)
        query = (
            select(announcements.c.record)
            .where(announcements.c.source == slug, announcements.c.is_waiting, is_due)
            .order_by(announcements.c.published_at.desc(), announcements.c.url)
            .limit(limit)
        )
        with self._store.read() as connection:
            return [load(Announcement, record) for record in connection.execute(query).scalars()]

    def waiting(self, now: datetime) -> frozenset[SourceSlug]:
        """Return the sources that have announced articles to fetch whose time has come."""
        is_due = or_(announcements.c.retry_at.is_(None), announcements.c.retry_at <= now)
        query = select(announcements.c.source).where(announcements.c.is_waiting, is_due).distinct()
        with self._store.read() as connection:
            return frozenset(SourceSlug(slug) for slug in connection.execute(query).scalars())

    def count_waiting(self, slug: SourceSlug) -> int:
        """Return how many announced articles of a source wait to be fetched, due or not."""
        query = select(func.count()).where(announcements.c.source == slug, announcements.c.is_waiting)
        with self._store.read() as connection:
            return connection.execute(query).scalar() or 0

    def announce(self, slug: SourceSlug, announced: Sequence[Announcement], now: datetime) -> None:
        """Put addresses into the waiting list by hand (an editor's or command's URL), fetched before or not."""
        with self._store.write() as connection:
            for each in announced:
                _announce(connection, slug, each, now)
                change = update(announcements).where(announcements.c.url == each.url)
                connection.execute(change.values(is_waiting=True, retry_at=None))

    def settle_announcement(self, url: str, outcome: Outcome, *, retry_at: datetime | None, now: datetime) -> None:
        """Note how the fetch of an announced article ended; with `retry_at` it waits until then, else it is done."""
        with self._store.write() as connection:
            failures = self.announcement_failures(url) + 1 if retry_at else 0
            settled = {"is_waiting": retry_at is not None, "retry_at": retry_at, "settled_at": now}
            connection.execute(_SETTLED, {"wanted": url, "outcome": outcome, "failures": failures, **settled})

    def announcement(self, url: str) -> Announcement | None:
        """Return what was announced of an article, None when nothing was."""
        with self._store.read() as connection:
            record = connection.execute(select(announcements.c.record).where(announcements.c.url == url)).scalar()
        return load(Announcement, record) if record is not None else None

    def announcement_failures(self, url: str) -> int:
        """Return how often in a row the fetch of an announced article failed, 0 for an unknown one."""
        with self._store.read() as connection:
            query = select(announcements.c.failures).where(announcements.c.url == url)
            return connection.execute(query).scalar() or 0


def _declare(connection: Connection, source: Source, held: Any) -> None:
    """Keep what the configuration says of a source; of one that an editor changed, it does not hold."""
    at = update(sources).where(sources.c.slug == source.slug)
    if held is None:
        connection.execute(insert(sources).values(slug=source.slug, record=dump(source), is_declared=True))
    elif held.is_edited:
        connection.execute(at.values(declared=dump(source), is_declared=True))
        return
    else:
        connection.execute(at.values(record=dump(source), is_declared=True))
    _sync_feeds(connection, source)


def _sync_feeds(connection: Connection, source: Source) -> None:
    """Give every declared feed a state; feeds and listings no longer declared lose theirs, so that they are never due.

    Sitemaps keep theirs: most are named by an index, not declared. A feed that is now declared under the address it
    had moved to goes on where it was.
    """
    declared = dict.fromkeys((listing.url for listing in source.listings), FeedKind.LISTING)
    declared |= dict.fromkeys(source.sitemaps, FeedKind.SITEMAP) | dict.fromkeys(source.feeds, FeedKind.FEED)
    of_source = feeds.c.source == source.slug
    records = connection.execute(select(feeds.c.record).where(of_source)).scalars()
    held = {state.url: state for state in (load(FeedState, record) for record in records)}
    gone = [state for url, state in held.items() if url not in declared and state.kind is not FeedKind.SITEMAP]
    moved = {address: state for state in gone for address in (state.adopted, state.moved_to) if address}
    for url, kind in declared.items():
        if url not in held:
            before = moved.get(url) or FeedState(source=source.slug, url=url, kind=kind)
            state = replace(
                before, url=url, adopted=None, adopted_at=None, moved_to=None, moved_since=None, moved_times=0
            )  # fmt: skip
            connection.execute(insert(feeds).values(source=source.slug, url=url, record=dump(state)))
    for state in gone:
        connection.execute(delete(feeds).where(of_source, feeds.c.url == state.url))


def _forget_sitemaps(connection: Connection, source: Source, before: Source | None) -> None:
    """Ask for a sitemap that an editor took away no more; nor, with the last one, for those that an index named."""
    gone = set(before.sitemaps) - set(source.sitemaps) if before is not None else set()
    for row in connection.execute(select(feeds).where(feeds.c.source == source.slug)).all() if gone else ():
        is_sitemap = load(FeedState, row.record).kind is FeedKind.SITEMAP
        if row.url in gone or (is_sitemap and not source.sitemaps):
            connection.execute(delete(feeds).where(feeds.c.source == source.slug, feeds.c.url == row.url))


def _announce(connection: Connection, slug: SourceSlug, each: Announcement, now: datetime) -> bool:
    held = connection.execute(_KNOWN, {"wanted": each.url}).one_or_none()
    row: dict[str, Any] = {"record": dump(each), "published_at": each.published_at, "updated_at": each.updated_at}
    if held is None:
        new = {"url": each.url, "source": slug, "first_seen_at": now, "is_waiting": True, "failures": 0}
        connection.execute(_NEW, {**new, **row})
        return True
    is_newer = each.updated_at is not None and _is_newer(each.updated_at, held.updated_at, held.settled_at)
    if is_newer:
        row |= {"is_waiting": True, "retry_at": None}
    elif each.updated_at is None:
        row = {}  # another feed that says less must not erase what is known
    if row:
        connection.execute(update(announcements).where(announcements.c.url == each.url).values(row))
    return is_newer or bool(held.is_waiting)


def _is_newer(updated_at: datetime, known_at: datetime | None, settled_at: datetime | None) -> bool:
    """Tell whether an article was updated since it was announced so before, and since we asked for it.

    A date without a time (sitemaps: lastmod) is read as its midnight; it stands for any moment of that day.
    """
    until = updated_at + (DAY if updated_at.timetz() == MIDNIGHT else timedelta(0))
    is_news = known_at is None or updated_at > known_at
    return is_news and settled_at is not None and until > settled_at
