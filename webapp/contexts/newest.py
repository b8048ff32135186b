"""The newest articles of the archive or of an outlet, asked of the index, which need not sort a whole table."""

from collections.abc import Sequence

from records.articles import Article
from records.errors import InvalidQueryError, SearchError
from records.searches import SearchQuery
from records.sources import SourceSlug
from webapp.rooms import Rooms


def newest_articles(rooms: Rooms, asked: SearchQuery, source: SourceSlug | None = None) -> Sequence[Article]:
    """Return the articles of the first page of a search; those last indexed while the index finds none.

    Args:
        rooms: where to look.
        asked: what to search for, with its order and page size.
        source: the outlet that the search is narrowed to.
    """
    try:
        found = [hit.article_id for hit in rooms.engine.search(asked).hits]
    except InvalidQueryError:
        raise  # a mistake of ours, not of a reader
    except SearchError:
        found = []
    articles = rooms.archive.articles
    held = [article for article in articles.many(found) if not article.is_withdrawn]
    return held or articles.newest_indexed(asked.page_size, source=source)
