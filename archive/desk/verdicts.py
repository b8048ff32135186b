"""The shelf of verdicts: each holds until it is undone or another is given on the same matter. None is ever deleted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, insert, or_, select, update

from archive.changes import append_changes
from archive.store.connection import Store
from archive.store.corrections import write_corrections
from archive.store.tables import changes, verdicts
from records.articles import ArticleId
from records.changes import ChangeKind
from records.errors import ConflictError, NotFoundError
from records.verdicts import Matter, Ruling, Verdict, VerdictId

LIVE = verdicts.c.undone_at.is_(None)
PAIRS = (Matter.COPY, Matter.STORY)  # of two articles: the key is the other one's number


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What an editor decides, before it has a number."""

    article_id: ArticleId | None
    matter: Matter
    key: str
    ruling: Ruling
    value: str = ""
    before: str = ""
    note: str = ""


class VerdictsShelf:
    """What editors decided, as a layer over what was found."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def give(
        self,
        decision: Decision,
        by: str,
        now: datetime,
        *,
        seen: int | None = None,
        batch: VerdictId | None = None,
    ) -> Verdict:
        """Keep a decision in the place of an earlier one on the same matter; the article is read again soon.

        Args:
            decision: what was decided.
            by: name of the editor.
            now: when.
            seen: the last number of the change log when the editor's form was made; None: not asked.
            batch: the first verdict of those given with one answer; None: this is the first, or the only one.

        Raises:
            ConflictError: somebody decided something about that article since then, or took something back.
        """
        with self._store.write() as connection:
            if seen is not None and decision.article_id is not None:
                _refuse_if_stale(connection, decision.article_id, seen)
            _end(connection, _same(decision), by, now)
            row = {
                "article_id": decision.article_id,
                "matter": decision.matter.value,
                "key": decision.key,
                "ruling": decision.ruling.value,
                "value": decision.value,
                "before": decision.before,
                "note": decision.note,
                "by": by,
                "made_at": now,
                "batch": batch,
            }
            given = _verdict(connection.execute(insert(verdicts).values(row).returning(verdicts)).one())
            _apply(connection, given, now)
        return given

    def undo(self, verdict_id: VerdictId, by: str, now: datetime) -> Verdict:
        """Take a decision back; what was found holds again.

        Raises:
            NotFoundError: there is no such verdict.
            ConflictError: it does not hold any more.
        """
        with self._store.write() as connection:
            held = self.get(verdict_id)
            if held.undone_at is not None:
                raise ConflictError("that decision was taken back or replaced already")
            _end(connection, verdicts.c.id == verdict_id, by, now)
            _apply(connection, held, now)
            return self.get(verdict_id)

    def get(self, verdict_id: VerdictId) -> Verdict:
        """Raise NotFoundError when there is none."""
        with self._store.read() as connection:
            row = connection.execute(select(verdicts).where(verdicts.c.id == verdict_id)).one_or_none()
        if row is None:
            raise NotFoundError(f"there is no verdict {verdict_id}")
        return _verdict(row)

    def of(self, article_ids: Sequence[ArticleId]) -> dict[ArticleId, tuple[Verdict, ...]]:
        """Return the verdicts that hold on each of these articles, in the order they were given; also of pairs."""
        names = [str(article_id) for article_id in article_ids]
        as_other = verdicts.c.matter.in_([matter.value for matter in PAIRS]) & verdicts.c.key.in_(names)
        query = select(verdicts).where(LIVE, or_(verdicts.c.article_id.in_(article_ids), as_other))
        found: dict[ArticleId, list[Verdict]] = {article_id: [] for article_id in article_ids}
        with self._store.read() as connection:
            for row in connection.execute(query.order_by(verdicts.c.id)):
                one = _verdict(row)
                for article_id in _articles_of(one):
                    if article_id in found:
                        found[article_id].append(one)
        return {article_id: tuple(held) for article_id, held in found.items() if held}

    def history(self, article_id: ArticleId) -> Sequence[Verdict]:
        """Return every verdict on an article, the newest first, also those that hold no more."""
        query = select(verdicts).where(verdicts.c.article_id == article_id).order_by(verdicts.c.id.desc())
        with self._store.read() as connection:
            return [_verdict(row) for row in connection.execute(query)]

    def together(self, verdict: Verdict) -> Sequence[Verdict]:
        """Return the verdicts given with the same answer that still hold, in the order they were given."""
        first = verdict.batch or verdict.id
        query = select(verdicts).where(LIVE, or_(verdicts.c.id == first, verdicts.c.batch == first))
        with self._store.read() as connection:
            return [_verdict(row) for row in connection.execute(query.order_by(verdicts.c.id))]

    def numbers_together(self, given: Sequence[Verdict]) -> dict[VerdictId, int]:
        """Return how many verdicts that still hold were given with the same answer as each of these."""
        first = func.coalesce(verdicts.c.batch, verdicts.c.id)
        wanted = {one.batch or one.id for one in given}
        is_one = or_(verdicts.c.id.in_(wanted), verdicts.c.batch.in_(wanted))
        query = select(first.label("first"), func.count().label("number")).where(LIVE, is_one).group_by(first)
        with self._store.read() as connection:
            numbers = {row.first: row.number for row in connection.execute(query)}
        return {one.id: numbers.get(one.batch or one.id, 0) for one in given}

    def last_of(self, by: str) -> Verdict | None:
        """Return the last verdict of an editor that still holds."""
        query = select(verdicts).where(LIVE, verdicts.c.by == by).order_by(verdicts.c.id.desc()).limit(1)
        with self._store.read() as connection:
            row = connection.execute(query).one_or_none()
        return _verdict(row) if row is not None else None

    def proposals(self) -> dict[str, Verdict]:
        """Return the verdicts on what the catalogue was said to lack, by key."""
        query = select(verdicts).where(LIVE, verdicts.c.matter == Matter.PROPOSAL.value)
        with self._store.read() as connection:
            return {row.key: _verdict(row) for row in connection.execute(query)}

    def pairs(self) -> Sequence[Verdict]:
        """Return the verdicts that hold on two articles each."""
        query = select(verdicts).where(LIVE, verdicts.c.matter.in_([matter.value for matter in PAIRS]))
        with self._store.read() as connection:
            return [_verdict(row) for row in connection.execute(query.order_by(verdicts.c.id))]

    def recent(self, limit: int = 100, *, live_only: bool = False) -> Sequence[Verdict]:
        """Return verdicts, the newest first."""
        query = select(verdicts).order_by(verdicts.c.id.desc()).limit(limit)
        with self._store.read() as connection:
            return [_verdict(row) for row in connection.execute(query.where(LIVE) if live_only else query)]

    def count(self) -> int:
        """Return how many hold."""
        with self._store.read() as connection:
            return connection.execute(select(func.count()).select_from(verdicts).where(LIVE)).scalar_one()


def _same(decision: Decision) -> ColumnElement[bool]:
    """Return which verdicts are on the same matter; two articles are a pair in either order."""
    of_article = verdicts.c.article_id == decision.article_id
    if decision.article_id is None:
        of_article = verdicts.c.article_id.is_(None)
    same = and_(of_article, verdicts.c.matter == decision.matter.value, verdicts.c.key == decision.key)
    if decision.matter not in PAIRS or decision.article_id is None:
        return same
    turned = and_(
        verdicts.c.article_id == int(decision.key),
        verdicts.c.matter == decision.matter.value,
        verdicts.c.key == str(decision.article_id),
    )
    return or_(same, turned)


def _end(connection: Connection, which: ColumnElement[bool], by: str, now: datetime) -> None:
    connection.execute(update(verdicts).where(which, LIVE).values(undone_at=now, undone_by=by))


def _apply(connection: Connection, changed: Verdict, now: datetime) -> None:
    """Correct the article's own fields at once, and have the articles concerned understood anew."""
    if changed.matter is Matter.FIELD and changed.article_id is not None:
        query = select(verdicts.c.key, verdicts.c.value).where(
            LIVE, verdicts.c.article_id == changed.article_id, verdicts.c.matter == Matter.FIELD.value
        )
        write_corrections(connection, changed.article_id, {row.key: row.value for row in connection.execute(query)})
    append_changes(connection, ChangeKind.VERDICT, [str(each) for each in _articles_of(changed)], now)


def _articles_of(verdict: Verdict) -> list[ArticleId]:
    named = [verdict.article_id] if verdict.article_id is not None else []
    return [*named, ArticleId(int(verdict.key))] if verdict.matter in PAIRS else named


def _refuse_if_stale(connection: Connection, article_id: ArticleId, seen: int) -> None:
    """Raise ConflictError when a verdict on the article was given or taken back after a number of the change log."""
    told = (changes.c.seq > seen, changes.c.kind == ChangeKind.VERDICT.value, changes.c.record_id == str(article_id))
    since = connection.execute(select(changes.c.changed_at).where(*told).order_by(changes.c.seq).limit(1)).scalar()
    if since is None:
        return
    touched = func.coalesce(verdicts.c.undone_at, verdicts.c.made_at)
    query = select(verdicts).where(_on(article_id), touched >= since).order_by(touched.desc(), verdicts.c.id.desc())
    row = connection.execute(query.limit(1)).one_or_none()
    if row is None:  # the clock went back meanwhile
        raise ConflictError("another editor decided about this article meanwhile")
    what = f"{row.ruling} {row.matter}"
    if row.undone_at is not None:
        raise ConflictError(f"{row.undone_by} took a decision about this article back meanwhile ({what})")
    raise ConflictError(f"{row.by} decided about this article meanwhile ({what})")


def _on(article_id: ArticleId) -> ColumnElement[bool]:
    """Return which verdicts are on an article, also as the other one of a pair."""
    as_other = verdicts.c.matter.in_([matter.value for matter in PAIRS]) & (verdicts.c.key == str(article_id))
    return or_(verdicts.c.article_id == article_id, as_other)


def _verdict(row: Any) -> Verdict:
    return Verdict(
        id=VerdictId(row.id),
        article_id=ArticleId(row.article_id) if row.article_id is not None else None,
        matter=Matter(row.matter),
        key=row.key,
        ruling=Ruling(row.ruling),
        value=row.value,
        before=row.before,
        note=row.note,
        by=row.by,
        made_at=row.made_at,
        undone_at=row.undone_at,
        undone_by=row.undone_by,
        batch=VerdictId(row.batch) if row.batch is not None else None,
    )
