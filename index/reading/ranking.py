"""Puts hits into order, folds stories, and cuts out the page asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from index.reading.evaluate import Matches
from index.reading.segments import Floats
from index.reading.snapshot import Mask, Snapshot
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


# Hits looked at for each row that is wanted: most pages of folded stories need no second look.
HITS_A_ROW = 8


def page_of(snapshot: Snapshot, found: Longs, scores: Floats, sort: Sort, *, page: slice, fold: bool) -> Rows:
    """Return the rows of one page; ties go to the newer article, then to the greater id."""
    keys = _keys(snapshot, found, scores, sort)
    if not fold:
        return Rows(_best(snapshot, found, keys, page.stop)[page], len(found))
    rows = snapshot.rows[found]
    documents = _leading(snapshot, found, keys, page.stop)[page]
    near = _among(snapshot, rows, snapshot.rows[documents])
    near_by = found[near][_order(snapshot, found[near], keys[near])]
    there = snapshot.rows[near_by]
    folded = (near_by[(there == snapshot.rows[one]) & (near_by != one)] for one in documents)
    return Rows(documents, int(np.count_nonzero(_marked(snapshot, rows))), tuple(folded))


def _marked(snapshot: Snapshot, rows: Longs) -> Mask:
    marked = np.zeros(snapshot.row_count, bool)
    marked[rows] = True
    return marked


def _among(snapshot: Snapshot, rows: Longs, chosen: Longs) -> Mask:
    """Return which rows are some of the chosen ones."""
    among: Mask = _marked(snapshot, chosen)[rows]
    return among


def _leading(snapshot: Snapshot, found: Longs, keys: Floats | Longs, wanted: int) -> Longs:
    """Return the best hit of each story and all that stand alone, in order, as many as wanted or a few more."""
    most = HITS_A_ROW * wanted
    while True:
        best = _best(snapshot, found, keys, most)
        leading = np.sort(np.unique(snapshot.rows[best], return_index=True)[1])
        if len(leading) >= wanted or most >= len(found):
            return best[leading]
        most *= HITS_A_ROW


def _best(snapshot: Snapshot, found: Longs, keys: Floats | Longs, wanted: int) -> Longs:
    """Return the best hits in order, as many as wanted and those equal to the last of them; only these are sorted."""
    if 0 < wanted < len(found):
        near = keys >= np.partition(keys, len(keys) - wanted)[len(keys) - wanted]
        found, keys = found[near], keys[near]
    return found[_order(snapshot, found, keys)]


def _order(snapshot: Snapshot, found: Longs, keys: Floats | Longs) -> Longs:
    order: Longs = np.lexsort((-snapshot.articles[found], -snapshot.published[found], -keys))
    return order


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
