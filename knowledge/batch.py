"""Reads and relates a closed batch of articles given as rows of JSON, without an archive."""

from collections.abc import Sequence
from typing import Any

from knowledge.reading import Reader
from knowledge.reading.rows import findings_as_row, text_from_row
from knowledge.relating.related import RelatedArticle
from knowledge.relating.relations import relate_rows
from records.articles import ArticleId


def read_batch(rows: Sequence[dict[str, Any]], reader: Reader) -> list[dict[str, Any]]:
    """Return a row of findings for each article, with its story and what it was copied from within the batch.

    Raises:
        KeyError, ValueError: a row lacks `id` or `title`, or `published` is no ISO 8601 date-time.
    """
    related = []
    for number, row in enumerate(rows, 1):
        text = text_from_row(row)
        article = RelatedArticle(
            id=ArticleId(number),
            text=text,
            findings=reader.read(text),
            outlet=text.outlet or "",
            published_at=text.published_at,
        )
        related.append((str(row["id"]), article))
    relations = relate_rows(related)
    found = []
    for name, article in related:
        story, original, kind = relations[name]
        link = {"story": story, "copy_of": original, "copy_kind": kind.value if kind else None}
        found.append(findings_as_row(name, article.findings) | link)
    return found
