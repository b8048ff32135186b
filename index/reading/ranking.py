"""Puts hits into order, folds stories, and cuts out the page asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from index.reading.evaluate import Matches
from index.reading.segments import Floats
from index.reading.snapshot import Snapshot
from index.schema import FACET_FIELDS, IS_COPY, MAIN_FIELD, NO_STORY, TRAIT_FIELD, UNKNOWN_MOMENT
from index.storing.arrays import Longs
from records.searches import FacetName, Sort, Suggestion

# News fades gently: what is new counts up to a tenth more, half of that after a year. A much better match still wins.
FRESHNESS = 0.1
HALF_LIFE_SECONDS = 365 * 24 * 3600
# An article about the chosen or named film stands before one that only names it, unless that one matches far better.
MAIN_BONUS = 1.3
# An article that is tagged with what the query names stands before one that only has the words.
NAMED_BONUS = 1.1
# Among equals the first report stands before those that followed, and a copy behind what it was made from.
FIRST_BONUS, COPY_FACTOR = 1.05, 0.9

Factor = tuple[str, Floats]  # what it stands for, and by how much it multiplies each document's score


@dataclass(frozen=True, slots=True)
class Ranked:
    """The final score of every hit, by document, and the factors that words were multiplied by."""

    scores: Floats
    factors: tuple[Factor, ...]


def ranked(
    snapshot: Snapshot, matches: Matches, hits: Longs, films: Sequence[str], names: Sequence[Suggestion]
) -> Ranked:
    """Return the final scores of hits; `films` are the slugs of chosen films, `names` the subjects that are named.

    Age is told against the newest article of the index, so the same question to the same index has one answer.
    """
    found = matches.scores[hits] if matches.scores is not None else np.ones(len(hits), np.float32)
    factors = (("age", _kept(snapshot, "age")), ("standing", _kept(snapshot, "standing")))
    named = tuple(_of_names(snapshot, films, names))
    for _, factor in (*factors, *named):
        found *= factor[hits]
    scores = np.zeros(snapshot.size, np.float32)
    scores[hits] = found
    return Ranked(scores, (*factors, *named))


def _kept(snapshot: Snapshot, name: str) -> Floats:
    """Return a factor that every query needs."""
    kept = snapshot.cache.get(name)
    if kept is None:
        kept = (_freshness(snapshot) if name == "age" else _standing(snapshot),)
        snapshot.cache.keep(name, kept)
    factor: Floats = kept[0]
    return factor


def _freshness(snapshot: Snapshot) -> Floats:
    dated = snapshot.live & (snapshot.published != UNKNOWN_MOMENT)
    if not dated.any():
        return np.ones(snapshot.size, np.float32)
    age = np.where(dated, snapshot.published[dated].max() - snapshot.published, 0).clip(0)
    factors = 1 + FRESHNESS * np.exp2(-age / HALF_LIFE_SECONDS)
    return np.where(dated, factors, 1.0).astype(np.float32)


def _standing(snapshot: Snapshot) -> Floats:
    leads = snapshot.is_first & (snapshot.stories != NO_STORY)
    factors = np.where(leads, np.float32(FIRST_BONUS), np.float32(1))
    factors[snapshot.having(TRAIT_FIELD, [IS_COPY])] *= np.float32(COPY_FACTOR)
    return factors


def _of_names(snapshot: Snapshot, films: Sequence[str], names: Sequence[Suggestion]) -> Iterator[Factor]:
    tagged, about = np.zeros(snapshot.size, bool), np.zeros(snapshot.size, bool)
    for name in names:
        tagged |= snapshot.having(FACET_FIELDS[FacetName(name.kind)], [name.slug or ""])
    meant = [*films, *(name.slug for name in names if name.slug and name.kind == FacetName.FILM.value)]
    if meant:
        about = snapshot.having(MAIN_FIELD, meant)
    if names:
        yield "named", np.where(tagged, np.float32(NAMED_BONUS), np.float32(1))
    if meant:
        yield "main subject", np.where(about, np.float32(MAIN_BONUS), np.float32(1))


@dataclass(frozen=True, slots=True)
class Rows:
    """One page: its documents in order, how many rows all pages have, and the hits folded into each row."""

    documents: Longs
    count: int
    folded: tuple[Longs, ...] = ()


def page_of(snapshot: Snapshot, found: Longs, scores: Floats, sort: Sort, *, page: slice, fold: bool) -> Rows:
    """Return the rows of one page; ties go to the newer article, then to the greater id."""
    keys = _keys(snapshot, found, scores, sort)
    told, told_keys = found, keys
    if fold:
        found, keys = _folded(snapshot, found, keys)
    count = len(found)
    if count > 4 * page.stop:  # sort only what may reach the page
        least = np.partition(-keys, page.stop)[page.stop]
        near = -keys <= least
        found, keys = found[near], keys[near]
    documents = found[_order(snapshot, found, keys)][page]
    folded = tuple(_others(snapshot, int(one), told, told_keys) for one in documents) if fold else ()
    return Rows(documents, count, folded)


def _order(snapshot: Snapshot, found: Longs, keys: Floats | Longs) -> Longs:
    order: Longs = np.lexsort((-snapshot.articles[found], -snapshot.published[found], -keys))
    return order


# Numbers of stories are those of the archive; with so many for each document, or in a damaged file, they are counted.
SPARSE = 8


def _folded(snapshot: Snapshot, found: Longs, keys: Floats | Longs) -> tuple[Longs, Floats | Longs]:
    """Keep the best hit of every story, and all that stand alone."""
    stories = snapshot.stories[found]
    told = np.flatnonzero(stories > NO_STORY)
    if not len(told):
        return found, keys
    own, worth = stories[told], keys[told]
    if own.max() > SPARSE * len(snapshot.stories):
        own = np.unique(own, return_inverse=True)[1]
    best = np.full(int(own.max()) + 1, worth.min())
    np.maximum.at(best, own, worth)
    near = told[worth == best[own]]  # only hits of equal worth need an order
    order = near[_order(snapshot, found[near], keys[near])]
    first = np.unique(stories[order], return_index=True)[1]
    kept = stories <= NO_STORY
    kept[order[first]] = True
    return found[kept], keys[kept]


def _others(snapshot: Snapshot, document: int, found: Longs, keys: Floats | Longs) -> Longs:
    story = snapshot.stories[document]
    if story == NO_STORY:
        return np.zeros(0, np.int64)
    same = (snapshot.stories[found] == story) & (found != document)
    others: Longs = found[same][_order(snapshot, found[same], keys[same])]
    return others


def _keys(snapshot: Snapshot, found: Longs, scores: Floats, sort: Sort) -> Floats | Longs:
    """Return what to sort by, greatest first; undated articles come last in any order by date."""
    if sort is Sort.RELEVANCE:
        return scores[found]
    if sort is Sort.INDEXED:
        return snapshot.indexed[found]
    published = snapshot.published[found]
    if sort is Sort.NEWEST:
        return published
    oldest: Longs = np.where(published == UNKNOWN_MOMENT, published, -published)
    return oldest
