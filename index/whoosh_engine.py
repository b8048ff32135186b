"""The search engine on Whoosh's files: understands the query, asks the snapshot, shows one page."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from index.documents import IndexDocument
from index.queries import Node, parse
from index.reading.evaluate import Matches, evaluate
from index.reading.facets import chosen_values, facets, filter_masks, months
from index.reading.opening import Opening
from index.reading.passages import Marker
from index.reading.ranking import page_of, scores_of
from index.reading.snapshot import Mask, Snapshot
from index.reading.spelling import other_query
from index.reading.translate import published_between, translate, words_asked
from index.storing.writer import writing
from records.articles import ArticleId
from records.errors import InvalidQueryError
from records.searches import FacetName, SearchHit, SearchQuery, SearchResults, SearchStatus, Suggestion


class WhooshEngine:
    """Implements `SearchEngine` over the generations in one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._opening = Opening(folder)

    def search(self, query: SearchQuery) -> SearchResults:
        """Return what a query finds: see `SearchEngine`."""
        node = parse(query.text)
        with self._opening.snapshot() as snapshot:
            if snapshot is None:
                return SearchResults(status=SearchStatus.UNAVAILABLE)
            found = _results(snapshot, query, node)
            if found.total or not found.terms:
                return found
            other = other_query(query.text, node, snapshot.lexicon, lambda text: _finds(snapshot, query, text))
            return replace(found, did_you_mean=other)

    def suggest(self, prefix: str, limit: int = 10) -> Sequence[Suggestion]:
        """Return completions: see `SearchEngine`."""
        with self._opening.snapshot() as snapshot:
            return snapshot.completion.suggest(prefix, limit) if snapshot else ()

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


def _results(snapshot: Snapshot, query: SearchQuery, node: Node) -> SearchResults:
    matches = _matches(snapshot, query, node)
    chosen = chosen_values(query.filters)
    masks = filter_masks(snapshot, chosen)
    hits = _all(matches.mask, masks.values())
    total = int(hits.sum())
    asked = tuple(words_asked(node))
    scores = scores_of(snapshot, matches, chosen.get(FacetName.FILM, ()))
    page = page_of(snapshot, hits, scores, query.sort, page=query.page, size=query.page_size)
    marker = Marker(asked)

    def hit_of(document: int) -> SearchHit:
        shown = snapshot.shown(document)
        return SearchHit(
            article_id=ArticleId(int(snapshot.articles[document])),
            score=float(scores[document]),
            title=marker.marked(shown["title"], shown["language"]),
            snippet=marker.snippet(shown["body"], shown["language"]),
        )

    return SearchResults(
        status=SearchStatus.FOUND if total else SearchStatus.NOTHING,
        total=total,
        hits=tuple(hit_of(int(document)) for document in page),
        facets=facets(snapshot, matches.mask, masks, chosen) if query.with_facets else (),
        months=months(snapshot, hits) if query.with_facets else (),
        terms=tuple(part.text for part in asked),
    )


def _matches(snapshot: Snapshot, query: SearchQuery, node: Node) -> Matches:
    """Return what matches text and dates, before any facet is chosen."""
    matches = evaluate(snapshot, translate(node))
    if query.published_from or query.published_to:
        until_on = query.published_to + timedelta(days=1) if query.published_to else None
        between = evaluate(snapshot, published_between(query.published_from, until_on))
        matches = replace(matches, mask=matches.mask & between.mask)
    return matches


def _all(mask: Mask, others: Iterable[Mask]) -> Mask:
    for other in others:
        mask = mask & other
    return mask


def _finds(snapshot: Snapshot, query: SearchQuery, text: str) -> bool:
    """Whether another text would find anything in place of this query's."""
    try:
        matches = _matches(snapshot, query, parse(text))
    except InvalidQueryError:  # a mended query may be too long
        return False
    return bool(_all(matches.mask, filter_masks(snapshot, chosen_values(query.filters)).values()).any())
