"""Answers one search from a snapshot: matches, facets, order, and what the hits of the page show."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import numpy as np

from index.cursors import Cursor, written
from index.queries import And, Node, Words
from index.reading.evaluate import Matches, evaluate
from index.reading.facets import Narrowing, chosen_values, facets, filter_masks, months
from index.reading.passages import Marker
from index.reading.ranking import Ranked, Rows, page_of, ranked
from index.reading.snapshot import Mask, Snapshot
from index.reading.translate import published_between, relaxed, translate, wordings, words_asked
from index.slips import ONE_SLIP
from index.storing.arrays import Longs
from index.words import folded_words
from records.articles import ArticleId
from records.searches import FacetName, SearchHit, SearchQuery, SearchResults, SearchStatus, Suggestion

# A factor this near to 1 explains nothing.
UNFELT = 0.005
FEW = 5  # hits; with fewer, what has most of the words is worth showing below them
EVERYTHING = And(())
ANY_LETTER = "a"
MOST_NAMES = 6  # subjects one query can name


def answer(snapshot: Snapshot, query: SearchQuery, node: Node, cursor: Cursor | None = None) -> SearchResults:
    """Return what a parsed query finds in a snapshot; what has most of its words when nothing has all and it may."""
    begun = cursor or _first(snapshot, query)
    found = _answer(snapshot, query, node, translate(node), replace(begun, is_relaxed=False))
    may_relax = begun.is_relaxed if cursor else query.relax and found.total < FEW
    looser = relaxed(node, {word for name in found.names for word in folded_words(name.text)}) if may_relax else None
    if looser is None:
        return found
    more = _answer(snapshot, query, node, looser, replace(begun, is_relaxed=True))
    return more if cursor or more.total > found.total else found


def _first(snapshot: Snapshot, query: SearchQuery) -> Cursor:
    """Return where reading begins: at what is searchable now; pages that were leapt over are empty as yet."""
    return Cursor(indexed=_newest(snapshot), pages=((),) * (max(query.page, 1) - 1))


def _newest(snapshot: Snapshot) -> int:
    """Return when the last article became searchable, in seconds since 1970."""
    kept = snapshot.cache.get("newest")
    if kept is None:
        kept = (np.append(snapshot.indexed, 0).max(keepdims=True),)
        snapshot.cache.keep("newest", kept)
    return int(kept[0][0])


def _answer(snapshot: Snapshot, query: SearchQuery, node: Node, asked_for: Any, begun: Cursor) -> SearchResults:
    matches = matched(snapshot, query, asked_for)
    chosen = chosen_values(query.filters)
    masks = filter_masks(snapshot, chosen)
    hits = all_of(matches.mask, masks.values())
    arrived = 0
    if begun.indexed < _newest(snapshot):
        were_there = snapshot.indexed <= begun.indexed
        arrived = int((hits & ~were_there).sum())
        matches, hits = replace(matches, mask=matches.mask & were_there), hits & were_there
    numbers = np.flatnonzero(hits)
    asked = tuple(words_asked(node))
    names = _names(snapshot, asked)
    order = ranked(snapshot, matches, numbers, chosen.get(FacetName.FILM, ()), names)
    rows, following = _read_on(snapshot, query, numbers, order, begun)
    narrowing = Narrowing(
        asked=(node, query.published_from, query.published_to, begun.is_relaxed, arrived and begun.indexed),
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
        is_relaxed=begun.is_relaxed,
        rows=rows.count,
        names=names,
        page=len(begun.pages) + 1,
        next=written(following, query) if following else None,
        previous=written(begun.before, query) if begun.before else None,
        arrived=arrived,
    )


def _read_on(
    snapshot: Snapshot, query: SearchQuery, numbers: Longs, order: Ranked, begun: Cursor
) -> tuple[Rows, Cursor | None]:
    """Return the rows of the page that follows what was shown, and the cursor of the one behind it."""
    size, shown = query.page_size, begun.shown
    leapt = 0 if shown else len(begun.pages)  # pages that nobody saw; their rows count as shown from here on
    left = numbers[~np.isin(snapshot.articles[numbers], shown)] if shown else numbers
    page = slice(leapt * size, (leapt + 1) * size)
    rows = page_of(snapshot, left, order.scores, query.sort, page=page, fold=query.fold)
    is_last = rows.count <= page.stop
    rows = replace(rows, count=rows.count + (len(begun.pages) - leapt) * size)
    if is_last:
        return rows, None
    if leapt:
        over = page_of(snapshot, left, order.scores, query.sort, page=slice(0, page.start), fold=query.fold)
        begun = replace(begun, pages=(_articles(snapshot, over), *begun.pages[1:]))
    return rows, begun.after(_articles(snapshot, rows))


def _articles(snapshot: Snapshot, rows: Rows) -> tuple[int, ...]:
    """Return the ids of all articles that rows show or fold."""
    documents = np.concatenate((rows.documents, *rows.folded))
    return tuple(sorted(snapshot.articles[documents].tolist()))


def warm(snapshot: Snapshot) -> None:
    """Make what every search needs and is kept: the first one would wait for it."""
    everything = SearchQuery(page_size=1, with_snippets=False)
    answer(snapshot, everything, EVERYTHING)
    snapshot.completion.suggest(ANY_LETTER * ONE_SLIP, 1)
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
