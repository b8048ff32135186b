"""The shelf of findings: what reading each article found, and who is mentioned where."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, delete, func, insert, or_, select, update

from archive.articles import PUBLIC, article_of, select_articles
from archive.changes import append_changes
from archive.store.codec import dump, load
from archive.store.connection import Store
from archive.store.tables import articles, findings, mentions
from records.articles import Article, ArticleId
from records.changes import ChangeKind
from records.findings import Findings, Modality, Role
from records.subjects import SubjectId, SubjectKind


class FindingsShelf:
    """Findings, one set an article: replaced when it is read anew."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, article_id: ArticleId, found: Findings, now: datetime) -> bool:
        """Replace an article's findings; append a change and return True only when they, or the text read, differ."""
        record = dump(found)
        with self._store.write() as connection:
            query = select(findings.c.record, findings.c.version_id).where(findings.c.article_id == article_id)
            held = connection.execute(query).one_or_none()
            version = connection.execute(
                select(articles.c.current_version_id).where(articles.c.id == article_id)
            ).scalar()
            row = {"version_id": version, "reader": found.reader, "record": record, "read_at": now}
            if held is None:
                connection.execute(insert(findings).values(article_id=article_id, **row))
            else:
                connection.execute(update(findings).where(findings.c.article_id == article_id).values(row))
            if held is not None and (held.record, held.version_id) == (record, version):
                return False
            connection.execute(delete(mentions).where(mentions.c.article_id == article_id))
            rows = list(_mention_rows(article_id, found))
            if rows:
                connection.execute(insert(mentions), rows)
            connection.execute(
                update(articles).where(articles.c.id == article_id).values(is_relevant=found.is_relevant)
            )
            append_changes(connection, ChangeKind.FINDINGS, [str(article_id)], now)
        return True

    def of(self, article_ids: Sequence[ArticleId]) -> dict[ArticleId, Findings]:
        """Return the findings of those articles that have been read."""
        query = select(findings.c.article_id, findings.c.record).where(findings.c.article_id.in_(article_ids))
        with self._store.read() as connection:
            return {ArticleId(row.article_id): load(Findings, row.record) for row in connection.execute(query)}

    def about(
        self,
        subject: SubjectId,
        *,
        limit: int = 500,
        main_only: bool = False,
        oldest_first: bool = False,
        held: Mapping[ArticleId, tuple[Article, Findings]] | None = None,
    ) -> Sequence[tuple[Article, Findings]]:
        """Return public articles that mean a subject, the newest publication first or the oldest.

        What the caller holds, and knows to be as it is now, is not read again: reading costs more than finding.
        """
        newest = (articles.c.published_at.desc(), articles.c.id.desc())
        oldest = (articles.c.published_at.is_(None), articles.c.published_at, articles.c.id)
        query = (
            select(articles.c.id)
            .join(mentions, mentions.c.article_id == articles.c.id)
            .where(PUBLIC, mentions.c.subject_id == subject)
            .order_by(*(oldest if oldest_first else newest))
            .limit(limit)
        )
        found = dict(held or {})
        with self._store.read() as connection:
            meant = connection.execute(query.where(mentions.c.is_main) if main_only else query).scalars().all()
            said = (
                select_articles()
                .add_columns(findings.c.record.label("found"))
                .join(findings, findings.c.article_id == articles.c.id)
                .where(PUBLIC, articles.c.id.in_([one for one in meant if one not in found]))
            )
            found |= {row.id: (article_of(row), load(Findings, row.found)) for row in connection.execute(said)}
        return [found[one] for one in map(ArticleId, meant) if one in found]

    def newest_about(self, subject: SubjectId, *, limit: int) -> Sequence[tuple[ArticleId, Findings]]:
        """Return what the newest public articles say that mean a subject, without the articles, which cost the most."""
        query = (
            select(articles.c.id)
            .join(mentions, mentions.c.article_id == articles.c.id)
            .where(PUBLIC, mentions.c.subject_id == subject)
            .order_by(articles.c.published_at.desc(), articles.c.id.desc())
            .limit(limit)
        )
        with self._store.read() as connection:
            newest = list(connection.execute(query).scalars())
            said = select(findings.c.article_id, findings.c.record).where(findings.c.article_id.in_(newest))
            found = {row.article_id: row.record for row in connection.execute(said)}
        return [(ArticleId(one), load(Findings, found[one])) for one in newest if one in found]

    def count_about(self, subject: SubjectId, *, before: datetime | None = None) -> int:
        """Return how many public articles mean a subject and were out before a moment, the undated ones by capture."""
        query = (
            select(func.count())
            .select_from(articles)
            .join(mentions, mentions.c.article_id == articles.c.id)
            .where(PUBLIC, mentions.c.subject_id == subject)
        )
        if before is not None:
            query = query.where(func.coalesce(articles.c.published_at, articles.c.first_captured_at) < before)
        with self._store.read() as connection:
            return int(connection.execute(query).scalar_one())

    def ids_about(self, subject: SubjectId) -> Sequence[ArticleId]:
        """Return the numbers of all articles that mean a subject, public or not."""
        query = select(mentions.c.article_id).where(mentions.c.subject_id == subject).order_by(mentions.c.article_id)
        with self._store.read() as connection:
            return [ArticleId(number) for number in connection.execute(query).scalars()]

    def adopt(self, article_ids: Sequence[ArticleId], former: str, reader: str) -> None:
        """Let findings of one reader count as another's, who would find the same in these articles.

        The record keeps the name of who read it; only what `unread` asks is different.
        """
        theirs = findings.c.article_id.in_(article_ids) & (findings.c.reader == former)
        with self._store.write() as connection:
            connection.execute(update(findings).where(theirs).values(reader=reader))

    def unread(self, reader: str, limit: int) -> Sequence[Article]:
        """Return articles whose current version this reader (rules and catalogue) has not read, by id."""
        query = _stale(select_articles(), reader).order_by(articles.c.id).limit(limit)
        with self._store.read() as connection:
            return [article_of(row) for row in connection.execute(query)]

    def count_unread(self, reader: str) -> int:
        """Return how many articles a reader has not read."""
        query = _stale(select(func.count()).select_from(articles), reader)
        with self._store.read() as connection:
            return int(connection.execute(query).scalar_one())


def _stale(query: Select[Any], reader: str) -> Select[Any]:
    """Narrow a query to articles that a reader has not read, or not as they are now."""
    is_stale = or_(
        findings.c.article_id.is_(None),
        findings.c.reader != reader,
        findings.c.version_id != articles.c.current_version_id,
    )
    return query.outerjoin(findings, findings.c.article_id == articles.c.id).where(is_stale)


def _mention_rows(article_id: ArticleId, found: Findings) -> Iterator[dict[str, Any]]:
    """Give a row a subject: its surest mention. Subjects outside the catalogue have no page yet; nor has plain plot."""
    kept: dict[str, tuple[SubjectKind, bool, float]] = {}
    for film in found.films:
        _raise(kept, film.film, (SubjectKind.FILM, film.role is Role.MAIN, film.confidence))
    for person in found.people:
        _raise(kept, person.person, (SubjectKind.PERSON, False, person.confidence))
    for stunt in found.stunts:
        if stunt.modality is not Modality.IN_STORY:
            _raise(kept, stunt.stunt, (SubjectKind.STUNT, False, stunt.confidence))
    for subject, (kind, is_main, confidence) in kept.items():
        if ":" in subject and not subject.startswith("new:"):
            yield {
                "article_id": article_id,
                "subject_id": subject,
                "kind": kind.value,
                "is_main": is_main,
                "confidence": confidence,
            }


def _raise(
    kept: dict[str, tuple[SubjectKind, bool, float]], subject: str, row: tuple[SubjectKind, bool, float]
) -> None:
    kind, is_main, confidence = kept.get(subject, row)
    kept[subject] = (kind, is_main or row[1], max(confidence, row[2]))
