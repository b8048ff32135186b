"""The shelf of erasing: what was captured of an article that is taken down is removed for good."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

from sqlalchemy import Connection, func, or_, select, update

from archive.captures.rows import capture_of, place_of
from archive.store.connection import Store
from archive.store.erased import erase_texts
from archive.store.tables import addresses, articles, captures, versions
from archive.store.warc import WarcFolder
from archive.store.warc.erasing import Places, alone, answers_of, is_erased, take_their_places, written_aside
from archive.store.warc.members import Member
from records.articles import ArticleId
from records.captures import Capture, CaptureKind, Erasable
from records.errors import ArchiveError, ConflictError, NotFoundError


class ErasingShelf:
    """Removes what was fetched of an article. Rows stay: that we asked, when, and what the answer's digest was."""

    def __init__(self, store: Store, warc: WarcFolder) -> None:
        self._store = store
        self._warc = warc

    def of(self, article_id: ArticleId) -> Erasable:
        """Return what erasing an article would remove. Raise NotFoundError when there is none."""
        with self._store.read() as connection:
            return _erasable(connection, article_id)

    def erase(
        self,
        article_id: ArticleId,
        now: datetime,
        *,
        with_text: bool,
        noted: Callable[[Erasable], None] = lambda _: None,
    ) -> Erasable:
        """Remove every capture of an article from the WARC files, and its texts if wished; return what there was.

        New files are written aside first. Then, in one transaction, they take the places of the old ones and the rows
        say so. After a kill at any moment files and rows are whole, and verification says nothing but that: asking
        again does what was left undone.

        Args:
            article_id: which.
            now: noted with rows and records.
            with_text: empty its versions, titles and findings, too; it cannot be shown again then.
            noted: called with what is removed, in the transaction that says so: for the log.

        Raises:
            ConflictError: the article is not taken down, or a WARC file is being written.
            NotFoundError: there is no such article.
            ArchiveError: a record is damaged, or the disk is full; nothing was changed.
        """
        self._warc.close()
        with alone(self._warc.path) as aside:
            with self._store.read() as connection:
                there_was, held = _erasable(connection, article_id), _captures_of(connection, article_id)
                _check_hidden(connection, article_id)
                own = _addresses(connection, article_id)
            offered = answers_of(self._warc.path, frozenset(own | {each.final_url for each in held}))
            with self._store.read() as connection:
                places = _theirs(connection, offered, held, own)
            self._check_found(held, places)
            made = written_aside(self._warc.path, aside, places, now)
            with self._store.write() as connection:
                _check_hidden(connection, article_id)
                take_their_places(self._warc.path, made)
                is_held = captures.c.id.in_([each.id for each in held]) & captures.c.erased_at.is_(None)
                connection.execute(update(captures).where(is_held).values(erased_at=now, fault=None))
                if with_text:
                    erase_texts(connection, article_id, now)
                noted(there_was)
        return there_was

    def _check_found(self, held: Sequence[Capture], places: Places) -> None:
        """Raise ArchiveError unless the record of every capture was found, or is erased already."""
        found = {(name, each.offset) for name, members in places.items() for each in members}
        for capture in held:
            if (capture.warc_file, capture.warc_offset) not in found:
                record = self._warc.read(place_of(capture), None)
                if not is_erased(record):
                    raise ArchiveError(f"the record of capture {capture.id} is one of {record.url[:200]}")


def _erasable(connection: Connection, article_id: ArticleId) -> Erasable:
    if connection.execute(select(articles.c.id).where(articles.c.id == article_id)).scalar() is None:
        raise NotFoundError(f"there is no article {article_id}")
    held = _captures_of(connection, article_id)
    dates = [each.fetched_at for each in held]
    count = select(func.count()).select_from(versions).where(versions.c.article_id == article_id)
    return Erasable(
        captures=len(held),
        captured=(min(dates), max(dates)) if dates else None,
        payload_bytes=sum(each.body_bytes for each in held if each.body_in is None and each.erased_at is None),
        versions=int(connection.execute(count).scalar_one()),
        erased=sum(each.erased_at is not None for each in held),
    )


def _captures_of(connection: Connection, article_id: ArticleId) -> Sequence[Capture]:
    """Return the captures of an article's page: by its addresses, by its versions, and by payload."""
    leads = select(addresses.c.url).where(addresses.c.article_id == article_id)
    read = select(versions.c.capture_id).where(versions.c.article_id == article_id)
    is_page = captures.c.kind == CaptureKind.ARTICLE.value
    is_own = or_(
        is_page & captures.c.requested_url.in_(leads),
        is_page & captures.c.final_url.in_(leads),
        captures.c.id.in_(read),
    )
    own = select(captures.c.id).where(is_own)
    same = select(captures.c.body_in).where(is_own, captures.c.body_in.is_not(None))
    wanted = or_(captures.c.id.in_(own), captures.c.body_in.in_(own), captures.c.id.in_(same))
    return [capture_of(row) for row in connection.execute(select(captures).where(wanted).order_by(captures.c.id))]


def _addresses(connection: Connection, article_id: ArticleId) -> set[str]:
    return set(connection.execute(select(addresses.c.url).where(addresses.c.article_id == article_id)).scalars())


def _theirs(connection: Connection, offered: Places, held: Sequence[Capture], own: Collection[str]) -> Places:
    """Return of some answers the ones of these captures, and those at an article's own addresses that no row names.

    Others lie at the same addresses, for redirects lead from one page to another: front pages, and other articles.
    """
    found: dict[str, Sequence[Member]] = {}
    for name, members in offered.items():
        mine = {each.warc_offset for each in held if each.warc_file == name}
        rows = select(captures.c.warc_offset).where(captures.c.warc_file == name)
        claimed = set(connection.execute(rows).scalars())
        gone = [each for each in members if each.offset in mine or (each.url in own and each.offset not in claimed)]
        if gone:
            found[name] = gone
    return found


def _check_hidden(connection: Connection, article_id: ArticleId) -> None:
    if not connection.execute(select(articles.c.is_withdrawn).where(articles.c.id == article_id)).scalar():
        raise ConflictError(f"article {article_id} is shown to the public; take it down first")
