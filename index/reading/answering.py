"""Answers one search from a snapshot: matches, facets, order, and what the hits of the page show."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import numpy as np

from index.queries import And, Node, Words
from index.reading.evaluate import Matches, evaluate
from index.reading.facets import Narrowing, chosen_values, facets, filter_masks, months
from index.reading.passages import Marker
from index.reading.ranking import Ranked, Rows, page_of, ranked
from index.reading.snapshot import Mask, Snapshot
from index.reading.translate import published_between, relaxed, translate, wordings, words_asked
from index.words import folded_words
from records.articles import ArticleId
from records.searches import FacetName, SearchHit, SearchQuery, SearchResults, SearchStatus, Suggestion

# A factor this near to 1 explains nothing.
UNFELT = 0.005
FEW = 5  # hits; with fewer, what has most of the words is worth showing below them
EVERYTHING = And(())
ANY_LETTER = "a"
MOST_NAMES = 6  # subjects one query can name


def answer(snapshot: Snapshot, query: SearchQuery, node: Node) -> SearchResults:
    """Return what a parsed query finds in a snapshot; what has most of its words when nothing has all and it may."""
    found = _answer(snapshot, query, node, translate(node))
    if not query.relax or found.total >= FEW:
        return found
    looser = relaxed(node, {word for name in found.names for word in folded_words(name.text)})
    more = _answer(snapshot, query, node, looser, is_relaxed=True) if looser is not None else found
    return more if more.total > found.total else found


def _answer(
    snapshot: Snapshot, query: SearchQuery, node: Node, asked_for: Any, *, is_relaxed: bool = False
) -> SearchResults:
    matches = matched(snapshot, query, asked_for)
    chosen = chosen_values(query.filters)
    masks = filter_masks(snapshot, chosen)
    hits = all_of(matches.mask, masks.values())
    numbers = np.flatnonzero(hits)
    asked = tuple(words_asked(node))
    names = _names(snapshot, asked)
    order = ranked(snapshot, matches, chosen.get(FacetName.FILM, ()), names)
    page = slice((max(query.page, 1) - 1) * query.page_size, max(query.page, 1) * query.page_size)
    rows = page_of(snapshot, numbers, order.scores, query.sort, page=page, fold=query.fold)
    narrowing = Narrowing(
        asked=(node, query.published_from, query.published_to, is_relaxed),
        found=matches.mask,
        hits=hits,
        numbers=numbers,
        chosen=chosen,
        masks=masks,
    )
    return SearchResults(
        status=SearchStatus.FOUND if len(numbers) else SearchStatus.NOTHING,
        total=len(numbers),
        hits=tuple(_hits(snapshot, query, node, rows, order)),
        facets=facets(snapshot, narrowing) if query.with_facets else (),
        months=months(snapshot, numbers) if query.with_facets else (),
        terms=tuple(part.text for part in asked),
        is_relaxed=is_relaxed,
        rows=rows.count,
        names=names,
    )


def warm(snapshot: Snapshot) -> None:
    """Make what every search needs and is kept: the first one would wait for it."""
    everything = SearchQuery(page_size=1, with_snippets=False)
    _answer(snapshot, everything, EVERYTHING, translate(EVERYTHING))
    snapshot.completion.suggest(ANY_LETTER, 1)
    _names(snapshot, [Words(text=ANY_LETTER, position=0)])
    for name in snapshot.length_norms:
        snapshot.postings(name, ANY_LETTER)


def matched(snapshot: Snapshot, query: SearchQuery, asked_for: Any) -> Matches:
    """Return what matches a translated query and the dates beside it, before any facet is chosen."""
    matches = evaluate(snapshot, asked_for)
    if query.published_from or query.published_to:
        until_on = query.published_to + timedelta(days=1) if query.published_to else None
        between = evaluate(snapshot, published_between(query.published_from, until_on))
        matches = replace(matches, mask=matches.mask & between.mask)
    return matches


def all_of(mask: Mask, others: Iterable[Mask]) -> Mask:
    """Return where all masks hold."""
    for other in others:
        mask = mask & other
    return mask


def _names(snapshot: Snapshot, asked: Sequence[Words]) -> tuple[Suggestion, ...]:
    """Return the subjects that the free words of a query name."""
    typed = [word for part in asked if not part.field and not part.is_prefix for word in folded_words(part.text)]
    return tuple(snapshot.completion.named(typed)[:MOST_NAMES]) if typed else ()


def _hits(snapshot: Snapshot, query: SearchQuery, node: Node, rows: Rows, order: Ranked) -> Iterator[SearchHit]:
    marker = Marker(tuple(words_asked(node)))
    for place, document in enumerate(rows.documents.tolist()):
        shown = snapshot.shown(document)
        folded = rows.folded[place] if rows.folded else ()
        yield SearchHit(
            article_id=ArticleId(int(snapshot.articles[document])),
            score=float(order.scores[document]),
            title=marker.marked(shown["title"], shown["language"]),
            snippet=marker.snippet(shown["body"], shown["language"]) if query.with_snippets else (),
            others=tuple(ArticleId(int(snapshot.articles[other])) for other in folded),
            reasons=tuple(_reasons(snapshot, translate(node), document, order)) if query.explain else (),
        )


def _reasons(snapshot: Snapshot, asked: Any, document: int, order: Ranked) -> Iterator[str]:
    """Yield what a document's score is made of: what each word adds, and what the sum is multiplied by."""
    for wording in wordings(asked):
        scores = evaluate(snapshot, wording).scores
        if scores is not None and scores[document]:
            yield f"{wording.label}: {float(scores[document]):.2f}"
    for name, factor in order.factors:
        if abs(float(factor[document]) - 1) > UNFELT:
            yield f"{name}: x {float(factor[document]):.2f}"
