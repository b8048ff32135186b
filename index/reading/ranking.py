"""Puts hits into order and cuts out the page asked for."""

from collections.abc import Sequence

import numpy as np

from index.reading.evaluate import Matches
from index.reading.segments import Floats, Longs
from index.reading.snapshot import Mask, Snapshot
from index.schema import UNKNOWN_MOMENT
from records.searches import Sort

# News fades gently: what is new counts up to a fifth more, half of that after a year. A much better match still wins.
FRESHNESS = 0.2
HALF_LIFE_SECONDS = 365 * 24 * 3600
# An article about the chosen film stands before one that only names it, unless that one matches far better.
MAIN_BONUS = 1.3


def scores_of(snapshot: Snapshot, matches: Matches, films: Sequence[str]) -> Floats:
    """Return the final score of every document; `films` are the slugs of chosen films.

    Age is told against the newest article of the index, so the same question to the same index has one answer.
    """
    base = matches.scores if matches.scores is not None else np.ones(snapshot.size, np.float32)
    scores = base * _freshness(snapshot)
    if films:
        scores = np.where(snapshot.main.having(films, snapshot.size), scores * MAIN_BONUS, scores)
    return scores.astype(np.float32)


def _freshness(snapshot: Snapshot) -> Floats:
    dated = snapshot.live & (snapshot.published != UNKNOWN_MOMENT)
    if not dated.any():
        return np.ones(snapshot.size, np.float32)
    age = np.where(dated, snapshot.published[dated].max() - snapshot.published, 0).clip(0)
    factors = 1 + FRESHNESS * np.exp2(-age / HALF_LIFE_SECONDS)
    return np.where(dated, factors, 1.0).astype(np.float32)


def page_of(snapshot: Snapshot, hits: Mask, scores: Floats, sort: Sort, *, page: int, size: int) -> Longs:
    """Return the documents of one page in order; ties go to the newer article, then to the greater id."""
    found = np.flatnonzero(hits)
    keys = _keys(snapshot, found, scores, sort)
    last = max(page, 1) * size
    if len(found) > 4 * last:  # sort only what may reach the page
        least = np.partition(-keys, last)[last]
        near = -keys <= least
        found, keys = found[near], keys[near]
    order = np.lexsort((-snapshot.articles[found], -snapshot.published[found], -keys))
    return found[order][last - size : last]


def _keys(snapshot: Snapshot, found: Longs, scores: Floats, sort: Sort) -> Floats | Longs:
    """Return what to sort by, greatest first; undated articles come last in any order by date."""
    if sort is Sort.RELEVANCE:
        return scores[found]
    published = snapshot.published[found]
    if sort is Sort.NEWEST:
        return published
    return np.where(published == UNKNOWN_MOMENT, published, -published)
