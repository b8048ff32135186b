"""What editors corrected of articles: laid over whatever their pages say, now and after every new version."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update

from archive.store.codec import load
from archive.store.tables import articles, versions
from records.articles import Article, ArticleId, Extraction
from records.dates import DateBasis

CORRECTABLE = ("title", "published_at", "language", "excerpt")  # published_at: ISO 8601 with its zone


def shown(extraction: Extraction) -> dict[str, Any]:
    """Return what an article's row repeats of its current version."""
    return {
        "title": extraction.text.title,
        "published_at": extraction.text.published_at,
        "published_basis": extraction.published_basis,
        "language": extraction.text.language,
    }


def write_corrections(connection: Connection, article_id: ArticleId, fields: Mapping[str, str]) -> None:
    """Let exactly these corrections hold; none: the page's own words again.

    Raises:
        ValueError: a field cannot be corrected, or a date is none.
    """
    if unknown := sorted(set(fields) - set(CORRECTABLE)):
        raise ValueError(f"cannot correct {', '.join(unknown)}; only {', '.join(CORRECTABLE)}")
    extraction = connection.execute(
        select(versions.c.extraction).join(articles, articles.c.current_version_id == versions.c.id)
        .where(articles.c.id == article_id)
    ).scalar_one()  # fmt: skip
    values = shown(load(Extraction, extraction)) | _as_columns(fields)
    kept = json.dumps(dict(sorted(fields.items()))) if fields else None
    connection.execute(update(articles).where(articles.c.id == article_id).values(corrected=kept, **values))


def correct_again(connection: Connection, article_id: ArticleId) -> None:
    """Lay the corrections over the columns that a new version has just set."""
    kept = connection.execute(select(articles.c.corrected).where(articles.c.id == article_id)).scalar()
    if kept and (values := _as_columns(json.loads(kept))):
        connection.execute(update(articles).where(articles.c.id == article_id).values(values))


def corrected(article: Article, kept: str | None) -> Article:
    """Return an article with its corrections, also in its current text, so that whoever reads it reads them."""
    if not kept:
        return article
    fields: dict[str, str] = json.loads(kept)
    text = article.current.extraction.text
    if "title" in fields:
        text = replace(text, title=fields["title"])
    if "language" in fields:
        text = replace(text, language=fields["language"] or None)
    if "published_at" in fields:
        text = replace(text, published_at=article.published_at)
    extraction = replace(article.current.extraction, text=text)
    current = replace(article.current, extraction=extraction)
    return replace(article, current=current, excerpt=fields.get("excerpt"), corrected=tuple(sorted(fields)))


def _as_columns(fields: Mapping[str, str]) -> dict[str, Any]:
    values: dict[str, Any] = {name: fields[name] or None for name in ("language",) if name in fields}
    if "title" in fields:
        values["title"] = fields["title"]
    if "published_at" in fields:
        try:
            at = datetime.fromisoformat(fields["published_at"])
        except ValueError as error:
            raise ValueError(f"{fields['published_at']!r} is no date with a time (ISO 8601)") from error
        if at.tzinfo is None:
            raise ValueError(f"{fields['published_at']!r} has no time zone")
        values |= {"published_at": at, "published_basis": DateBasis.EDITOR.value}
    return values
