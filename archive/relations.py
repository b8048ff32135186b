"""The shelves of relations: who tells one story, who copied from whom, and what copies are found by."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, FromClause, Select, delete, desc, func, insert, select, update

from archive.changes import append_changes
from archive.store.connection import Store
from archive.store.tables import articles, copies, findings, sketches, stories, story_members, versions
from records.articles import ArticleId
from records.changes import ChangeKind
from records.findings import CopyKind, CopyLink, KeptSketch, OutletRecord, Story, StoryId
from records.sources import SourceSlug

Standing = tuple[int | None, int, tuple[Any, ...] | None]  # story, position in it, copy link: what readers would see


class RelationsShelf:
    """Stories and copy links. Every article belongs to at most one story and is a copy of at most one other."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, related: Sequence[Story], alone: Sequence[ArticleId], now: datetime) -> None:
        """Replace story and copy links of every article in `related`; articles in `alone` belong to none any more.

        A story keeps its id while it keeps its first article; ids below 0 stand for ones still to be minted. A copy
        link of an article that has no story may be given in a story of that one article, which is then not kept.
        Appends a change for every article whose relations differ.
        """
        members = [article for story in related for article in story.articles]
        touched = sorted({*members, *alone})
        with self._store.write() as connection:
            before = _standings(connection, touched)
            connection.execute(delete(story_members).where(story_members.c.article_id.in_(touched)))
            connection.execute(delete(copies).where(copies.c.article_id.in_(touched)))
            for story in related:
                _keep_story(connection, story)
            empty = select(story_members.c.story_id).where(story_members.c.story_id == stories.c.id).exists()
            connection.execute(delete(stories).where(~empty))
            after = _standings(connection, touched)
            changed = [str(article) for article in touched if before.get(article) != after.get(article)]
            append_changes(connection, ChangeKind.FINDINGS, changed, now)

    def story_of(self, article_id: ArticleId) -> Story | None:
        """Return the story an article belongs to, or None when it stands alone."""
        return self.stories_of([article_id]).get(article_id)

    def story(self, story_id: StoryId) -> Story | None:
        """Return a story by its id, or None."""
        with self._store.read() as connection:
            return _stories(connection, [story_id]).get(story_id)

    def stories_of(self, article_ids: Sequence[ArticleId]) -> dict[ArticleId, Story]:
        """Return the stories of those articles that belong to one."""
        query = select(story_members).where(story_members.c.article_id.in_(article_ids))
        with self._store.read() as connection:
            held = {ArticleId(row.article_id): StoryId(row.story_id) for row in connection.execute(query)}
            found = _stories(connection, sorted(set(held.values())))
        return {article: found[story] for article, story in held.items()}

    def copies_of(self, article_ids: Sequence[ArticleId]) -> dict[ArticleId, CopyLink]:
        """Return, for each of these articles that is a copy, where it was copied from."""
        query = select(copies).where(copies.c.article_id.in_(article_ids))
        with self._store.read() as connection:
            return {ArticleId(row.article_id): _link(row) for row in connection.execute(query)}

    def record_of(self, slug: SourceSlug) -> OutletRecord:
        """Return what an outlet told first and what it retold, counting articles that readers may see."""
        with self._store.read() as connection:
            return OutletRecord(
                firsts=connection.scalar(_begun_by(slug)) or 0,
                retold_by=_by_outlet(connection, _COPY.c.source, _ORIGINAL.c.source == slug),
                retells=_by_outlet(connection, _ORIGINAL.c.source, _COPY.c.source == slug),
            )


class SketchesShelf:
    """What the text of each read article is found by, as bytes whose form is the maker's.

    Any may be lost: it is made anew. It counts while it was made by the rules asked for, of the text that was read
    last.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, made: Mapping[ArticleId, bytes], made_by: str) -> None:
        """Replace the sketches of articles by those of their current texts."""
        with self._store.write() as connection:
            theirs = select(versions.c.id).where(versions.c.article_id.in_(list(made)))
            connection.execute(delete(sketches).where(sketches.c.version_id.in_(theirs)))
            query = select(articles.c.id, articles.c.current_version_id).where(articles.c.id.in_(list(made)))
            rows = [
                {"version_id": version, "made_by": made_by, "sketch": made[ArticleId(article)]}
                for article, version in connection.execute(query)
                if version is not None
            ]
            if rows:
                connection.execute(insert(sketches), rows)

    def after(self, last: int, made_by: str, limit: int) -> Sequence[KeptSketch]:
        """Return the sketches of articles whose number is greater than `last`, by number."""
        query = (
            select(articles.c.id, articles.c.published_at, sketches.c.sketch)
            .join(findings, findings.c.article_id == articles.c.id)
            .join(sketches, sketches.c.version_id == findings.c.version_id)
            .where(articles.c.id > last, sketches.c.made_by == made_by)
            .order_by(articles.c.id)
            .limit(limit)
        )
        with self._store.read() as connection:
            return [KeptSketch(ArticleId(number), at, sketch) for number, at, sketch in connection.execute(query)]

    def lacking(self, last: int, made_by: str, limit: int) -> Sequence[ArticleId]:
        """Return the read articles without a sketch whose number is greater than `last`, by number."""
        is_held = (sketches.c.version_id == findings.c.version_id) & (sketches.c.made_by == made_by)
        query = (
            select(findings.c.article_id)
            .outerjoin(sketches, is_held)
            .where(findings.c.article_id > last, sketches.c.version_id.is_(None))
            .order_by(findings.c.article_id)
            .limit(limit)
        )
        with self._store.read() as connection:
            return [ArticleId(number) for number in connection.execute(query).scalars()]


_COPY, _ORIGINAL = articles.alias("copy"), articles.alias("original")


def _is_public(of: FromClause) -> ColumnElement[bool]:
    return of.c.is_relevant & ~of.c.is_withdrawn


def _by_outlet(
    connection: Connection, counted: ColumnElement[str], which: ColumnElement[bool]
) -> tuple[tuple[SourceSlug, int], ...]:
    """Return how many copies there are between outlets, by the one that is `counted`."""
    query = (
        select(counted, func.count().label("number"))
        .select_from(copies)
        .select_from(
            copies.join(_COPY, _COPY.c.id == copies.c.article_id).join(
                _ORIGINAL, _ORIGINAL.c.id == copies.c.original_id
            )
        )
        .where(which, _COPY.c.source != _ORIGINAL.c.source, _is_public(_COPY), _is_public(_ORIGINAL))
        .group_by(counted)
        .order_by(desc("number"), counted)
    )
    return tuple((SourceSlug(slug), number) for slug, number in connection.execute(query))


def _begun_by(slug: SourceSlug) -> Select[int]:
    """Count the stories that an outlet began and another one told, too."""
    others = (
        select(story_members.c.article_id)
        .join(_COPY, _COPY.c.id == story_members.c.article_id)
        .where(story_members.c.story_id == stories.c.id, _COPY.c.source != slug, _is_public(_COPY))
    )
    return (
        select(func.count())
        .select_from(stories.join(_ORIGINAL, _ORIGINAL.c.id == stories.c.first_article_id))
        .where(_ORIGINAL.c.source == slug, _is_public(_ORIGINAL), others.exists())
    )


def _keep_story(connection: Connection, story: Story) -> None:
    if len(story.articles) > 1:
        story_id = _story_id(connection, story)
        rows = [
            {"article_id": article, "story_id": story_id, "position": position}
            for position, article in enumerate(story.articles)
        ]
        connection.execute(insert(story_members), rows)
    links = [
        {
            "article_id": link.article,
            "original_id": link.original,
            "kind": link.kind.value,
            "likeness": link.likeness,
            "reason": link.reason,
        }
        for link in story.copies
    ]
    if links:
        connection.execute(insert(copies), links)


def _story_id(connection: Connection, story: Story) -> int:
    """Return the id of the story that begins with the same article, else mint one."""
    first = story.articles[0]
    held: int | None = connection.execute(select(stories.c.id).where(stories.c.first_article_id == first)).scalar()
    if held is not None:
        connection.execute(update(stories).where(stories.c.id == held).values(title=story.title))
        return held
    row = {"title": story.title, "first_article_id": first}
    minted: int = connection.execute(insert(stories).values(row).returning(stories.c.id)).scalar_one()
    return minted


def _standings(connection: Connection, article_ids: Sequence[ArticleId]) -> dict[ArticleId, Standing]:
    found: dict[ArticleId, Standing] = {article: (None, 0, None) for article in article_ids}
    for row in connection.execute(select(story_members).where(story_members.c.article_id.in_(article_ids))):
        found[row.article_id] = (row.story_id, row.position, None)
    for row in connection.execute(select(copies).where(copies.c.article_id.in_(article_ids))):
        found[row.article_id] = (*found[row.article_id][:2], tuple(row))
    return found


def _stories(connection: Connection, story_ids: Sequence[StoryId]) -> dict[StoryId, Story]:
    named = connection.execute(select(stories.c.id, stories.c.title).where(stories.c.id.in_(story_ids)))
    titles: dict[int, str] = {story: title for story, title in named}
    query = (
        select(story_members.c.story_id, story_members.c.article_id, copies)
        .outerjoin(copies, copies.c.article_id == story_members.c.article_id)
        .where(story_members.c.story_id.in_(story_ids))
        .order_by(story_members.c.story_id, story_members.c.position)
    )
    members: dict[int, list[ArticleId]] = {story: [] for story in titles}
    links: dict[int, list[CopyLink]] = {story: [] for story in titles}
    for row in connection.execute(query):
        members[row[0]].append(ArticleId(row[1]))
        if row.original_id is not None:
            links[row[0]].append(_link(row))
    return {
        StoryId(story): Story(
            id=StoryId(story), title=title, articles=tuple(members[story]), copies=tuple(links[story])
        )
        for story, title in titles.items()
    }


def _link(row: Any) -> CopyLink:
    return CopyLink(
        article=ArticleId(row.article_id),
        original=ArticleId(row.original_id),
        kind=CopyKind(row.kind),
        likeness=row.likeness,
        reason=row.reason,
    )
