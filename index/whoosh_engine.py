"""The search engine on Whoosh's files: understands the query, asks the snapshot, shows one page."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from index.cursors import Cursor, cursor_of
from index.documents import IndexDocument
from index.queries import Node, parse
from index.reading.answering import all_of, answer, matched, warm
from index.reading.evaluate import MOST_SECONDS, bounded
from index.reading.facets import chosen_values, filter_masks
from index.reading.opening import CACHE_BYTES, Opening
from index.reading.snapshot import Snapshot
from index.reading.spelling import other_query
from index.reading.translate import translate
from index.storing.generations import DamagedIndexError
from index.storing.writer import writing
from records.articles import ArticleId
from records.errors import InvalidQueryError
from records.searches import SearchQuery, SearchResults, SearchStatus, Suggestion

Answer = TypeVar("Answer")


class WhooshEngine:
    """Implements `SearchEngine` over the generations in one folder."""

    def __init__(self, folder: Path, cache_bytes: int = CACHE_BYTES, *, most_seconds: float = MOST_SECONDS) -> None:
        self._folder = folder
        self._most_seconds = most_seconds  # of processor time for one search
        self._opening = Opening(folder, cache_bytes)

    def search(self, query: SearchQuery) -> SearchResults:
        """Return what a query finds: see `SearchEngine`."""
        node, cursor = parse(query.text), cursor_of(query)

        def found_in(snapshot: Snapshot) -> SearchResults:
            with bounded(self._most_seconds):
                return _searched(snapshot, query, node, cursor)

        return self._asked(found_in) or SearchResults(status=SearchStatus.UNAVAILABLE)

    def suggest(self, prefix: str, limit: int = 10) -> Sequence[Suggestion]:
        """Return completions: see `SearchEngine`."""
        return self._asked(lambda snapshot: snapshot.completion.suggest(prefix, limit)) or ()

    def warm(self) -> None:
        """Open the index and do what only the first question pays for: see `SearchEngine`."""
        self._asked(warm)

    def _asked(self, ask: Callable[[Snapshot], Answer]) -> Answer | None:
        """Return what the newest snapshot answers; None when there is none, or when it turns out to be damaged."""
        try:
            with self._opening.snapshot() as snapshot:
                return ask(snapshot) if snapshot else None
        except DamagedIndexError as error:
            self._opening.doubt(error)
            return None

    def check(self) -> None:
        """Return when every file of what is open has been read from end to end; searches do not wait for that."""
        self._opening.wait_until_checked()

    def put(self, documents: Iterable[IndexDocument]) -> None:
        """Make documents findable: see `SearchEngine`."""
        self._commit(documents, ())

    def remove(self, article_ids: Iterable[ArticleId]) -> None:
        """Make articles unfindable: see `SearchEngine`."""
        self._commit((), article_ids)

    def document_count(self) -> int:
        """Return the number of articles that can be found."""
        with self._opening.snapshot() as snapshot:
            return snapshot.live_count if snapshot else 0

    def close(self) -> None:
        """Close all files: see `SearchEngine`."""
        self._opening.close()

    def _commit(self, documents: Iterable[IndexDocument], removed: Iterable[ArticleId]) -> None:
        with writing(self._folder) as writer:
            current = writer.usable()
            writer.commit(documents, removed, current.seq if current else 0)
            writer.make_room()


def _searched(snapshot: Snapshot, query: SearchQuery, node: Node, cursor: Cursor | None) -> SearchResults:
    """Return what a search finds, and what else could be asked when that is little."""
    found = answer(snapshot, query, node, cursor)
    if (found.total and not found.is_relaxed) or not found.terms:
        return found
    other = other_query(
        query.text,
        node,
        snapshot.lexicon,
        lambda text: _finds(snapshot, query, text),
        may_loosen=not query.relax,  # then what has most of the words was found already
    )
    return replace(found, did_you_mean=other)


def _finds(snapshot: Snapshot, query: SearchQuery, text: str) -> bool:
    """Whether another text would find anything in place of this query's."""
    try:
        matches = matched(snapshot, query, translate(parse(text)))
    except InvalidQueryError:  # a mended query may be too long, or the time is up
        return False
    return bool(all_of(matches.mask, filter_masks(snapshot, chosen_values(query.filters)).values()).any())
