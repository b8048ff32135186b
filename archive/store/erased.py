"""Texts of articles taken out of the database for good. What stays says that there was an article, where and when."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from archive.changes import append_changes
from archive.store.codec import dump, load
from archive.store.tables import addresses, announcements, articles, findings, mentions, run_urls, sketches, versions
from archive.store.versions import version_of
from records.articles import ArticleId, ArticleText, Extraction
from records.changes import ChangeKind
from records.sources import Announcement

TITLE = "Erased"
WARNING = "erased"


def is_text_erased(connection: Connection, article_id: ArticleId) -> bool:
    """Tell whether the text that an article has now was erased."""
    query = select(versions).join(articles, articles.c.current_version_id == versions.c.id)
    row = connection.execute(query.where(articles.c.id == article_id)).one_or_none()
    return row is not None and WARNING in version_of(row).extraction.warnings


def erase_texts(connection: Connection, article_id: ArticleId, now: datetime) -> None:
    """Empty every version of an article, its titles, what announced it and what was read of it.

    The fingerprints of its texts stay, so that the same text is known when it comes again, and not kept anew. Reading
    and index follow the change log. Pages that are freed are overwritten.
    """
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("PRAGMA secure_delete=ON")
    of_article = versions.c.article_id == article_id
    for row in connection.execute(select(versions).where(of_article)).all():
        emptied = dump(_emptied(version_of(row).extraction))
        connection.execute(update(versions).where(versions.c.id == row.id).values(extraction=emptied))
        connection.execute(delete(sketches).where(sketches.c.version_id == row.id))
    is_it = articles.c.id == article_id
    connection.execute(
        update(articles).where(is_it).values(title=TITLE, corrected=None, is_relevant=False, withdrawn_by=None)
    )
    connection.execute(delete(findings).where(findings.c.article_id == article_id))
    connection.execute(delete(mentions).where(mentions.c.article_id == article_id))
    connection.execute(update(run_urls).where(run_urls.c.article_id == article_id).values(title=None))
    _empty_announcements(connection, article_id)
    for kind in (ChangeKind.ARTICLE, ChangeKind.FINDINGS):
        append_changes(connection, kind, [str(article_id)], now)


def _emptied(held: Extraction) -> Extraction:
    """Return a reading without what the publisher wrote; its dates stay."""
    text = ArticleText(
        title=TITLE, language=held.text.language, published_at=held.text.published_at, outlet=held.text.outlet
    )
    return Extraction(
        text=text,
        canonical_url=held.canonical_url,
        published_basis=held.published_basis,
        robots=held.robots,
        extractor=held.extractor,
        warnings=(WARNING,),
    )


def _empty_announcements(connection: Connection, article_id: ArticleId) -> None:
    urls = select(addresses.c.url).where(addresses.c.article_id == article_id)
    rows = connection.execute(select(announcements.c.url, announcements.c.record).where(announcements.c.url.in_(urls)))
    for url, record in rows.all():
        emptied = replace(load(Announcement, record), title=None, summary=None, author=None, categories=())
        connection.execute(update(announcements).where(announcements.c.url == url).values(record=dump(emptied)))
