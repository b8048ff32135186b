"""Gathers from the archive what the index keeps of articles."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from archive import Archive
from index.documents import REVIEW_CONFIDENCE, IndexDocument, document_of, subjects_by_id
from records.articles import Article, ArticleId
from records.changes import INDEXING

# The one name of this follower, in the archive's table of checkpoints.
FOLLOWER = INDEXING
PAGE = 200  # articles read at once


class Gathering:
    """Subjects and sources as they are now; make a new one when they change. What is new becomes searchable `now`."""

    def __init__(self, archive: Archive, now: datetime | None, review_confidence: float = REVIEW_CONFIDENCE) -> None:
        self._archive = archive
        self._now = now
        self._least = review_confidence
        self._subjects = subjects_by_id(archive.subjects.catalogue())
        self._sources = {source.slug: source for source in archive.sources.all()}

    def of(self, article_ids: Sequence[ArticleId]) -> list[IndexDocument]:
        """Return the documents of those articles that may be found."""
        return list(self._documents(self._archive.articles.many(article_ids)))

    def all(self) -> Iterator[IndexDocument]:
        """Yield the documents of all articles that may be found, by id."""
        last = 0
        while articles := self._archive.articles.after(last, PAGE):
            yield from self._documents(articles)
            last = articles[-1].id

    def _documents(self, articles: Sequence[Article]) -> Iterator[IndexDocument]:
        ids = [article.id for article in articles]
        findings, stories = self._archive.findings.of(ids), self._archive.relations.stories_of(ids)
        copies = self._archive.relations.copies_of(ids)
        for article in articles:
            document = document_of(
                article,
                findings.get(article.id),
                self._subjects,
                source=self._sources.get(article.source),
                story=stories.get(article.id),
                copy=copies.get(article.id),
                now=self._now,
                review_confidence=self._least,
            )
            if document is not None:
                yield document
