"""What any search engine of ours can do. Whoosh is the one we have; the contract tests in tests/index/ run for each."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from index.documents import IndexDocument
from records.articles import ArticleId
from records.searches import SearchQuery, SearchResults, Suggestion


class SearchEngine(Protocol):
    """Finds articles. Cheap to keep open, for any number of threads; always answers from the newest commit."""

    def search(self, query: SearchQuery) -> SearchResults:
        """Return what a query finds; status UNAVAILABLE while there is no usable index.

        Raises:
            InvalidQueryError: the text cannot be understood or asks for too much, also of time; the error tells the
                place where there is one.
        """
        ...

    def suggest(self, prefix: str, limit: int = 10) -> Sequence[Suggestion]:
        """Return completions of what is being typed: subjects with their pages first, then words."""
        ...

    def warm(self) -> None:
        """Do what otherwise the first search waits for; worth a thread of its own when a process starts."""
        ...

    def put(self, documents: Iterable[IndexDocument]) -> None:
        """Make documents findable, in place of older ones of the same articles. Committed when it returns."""
        ...

    def remove(self, article_ids: Iterable[ArticleId]) -> None:
        """Make articles unfindable; unknown ones are fine. Committed when it returns."""
        ...

    def document_count(self) -> int:
        """Return the number of articles that can be found."""
        ...

    def close(self) -> None:
        """Close all files. Safe to repeat; searching opens them again."""
        ...
