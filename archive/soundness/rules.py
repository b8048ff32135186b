"""The rules that rows keep, each with the query of those that break it."""

from collections.abc import Iterator

from sqlalchemy import Select, and_, func, or_, select

from archive.store.tables import (
    addresses,
    articles,
    captures,
    copies,
    findings,
    mentions,
    run_urls,
    runs,
    stories,
    story_members,
    versions,
)
from records.crawls import Outcome, RunState

HELD = (Outcome.NEW, Outcome.CHANGED, Outcome.UNCHANGED, Outcome.DUPLICATE)
Rule = tuple[str, Select[tuple[object]]]


def rules() -> Iterator[Rule]:
    """Yield each rule with the query of what breaks it."""
    yield from _of_articles()
    yield from _of_runs()
    yield from _of_findings()


def _of_articles() -> Iterator[Rule]:
    current = and_(versions.c.id == articles.c.current_version_id, versions.c.article_id == articles.c.id)
    yield (
        "an article has a current text, its last one",
        select(articles.c.id).outerjoin(versions, current).where(
            or_(versions.c.id.is_(None), versions.c.number != articles.c.version_count)
        ),
    )  # fmt: skip
    counted = select(versions.c.article_id, func.count().label("held"), func.max(versions.c.number).label("last"))
    per_article = counted.group_by(versions.c.article_id).subquery()
    yield (
        "versions are numbered without a gap",
        select(articles.c.id).join(per_article, per_article.c.article_id == articles.c.id).where(
            or_(per_article.c.held != articles.c.version_count, per_article.c.last != articles.c.version_count)
        ),
    )  # fmt: skip
    yield (
        "an article's own address leads to it",
        select(articles.c.id).outerjoin(addresses, addresses.c.url == articles.c.url).where(
            or_(addresses.c.article_id.is_(None), addresses.c.article_id != articles.c.id)
        ),
    )  # fmt: skip
    yield (
        "a text's capture is held",
        select(versions.c.id).outerjoin(captures, captures.c.id == versions.c.capture_id).where(
            versions.c.capture_id.is_not(None), captures.c.id.is_(None)
        ),
    )  # fmt: skip


def _of_runs() -> Iterator[Rule]:
    yield (
        "what a run acknowledged as held is an article",
        select(run_urls.c.url).outerjoin(articles, articles.c.id == run_urls.c.article_id).where(
            run_urls.c.outcome.in_([outcome.value for outcome in HELD]),
            run_urls.c.article_id.is_not(None), articles.c.id.is_(None),
        ),
    )  # fmt: skip
    yield (
        "every address of a run that ended has an outcome",
        select(run_urls.c.url).join(runs, runs.c.id == run_urls.c.run_id).where(
            run_urls.c.outcome.is_(None), runs.c.state == RunState.FINISHED.value
        ),
    )  # fmt: skip


def _of_findings() -> Iterator[Rule]:
    yield (
        "findings are of a text that is held",
        select(findings.c.article_id).outerjoin(versions, versions.c.id == findings.c.version_id).where(
            or_(versions.c.id.is_(None), versions.c.article_id != findings.c.article_id)
        ),
    )  # fmt: skip
    yield (
        "mentions come from findings",
        select(mentions.c.article_id).outerjoin(findings, findings.c.article_id == mentions.c.article_id).where(
            findings.c.article_id.is_(None)
        ).distinct(),
    )  # fmt: skip
    first = and_(story_members.c.story_id == stories.c.id, story_members.c.position == 0)
    yield (
        "a story begins with its first article",
        select(stories.c.id).outerjoin(story_members, first).where(
            or_(story_members.c.article_id.is_(None), story_members.c.article_id != stories.c.first_article_id)
        ),
    )  # fmt: skip
    yield (
        "no article is a copy of itself",
        select(copies.c.article_id).where(copies.c.article_id == copies.c.original_id),
    )
