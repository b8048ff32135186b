"""Counts hits by film, person, stunt, source, year and language, and by month, from a snapshot's arrays."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from index.reading.snapshot import Mask, Snapshot
from index.schema import FACET_FIELDS
from index.storing.arrays import Longs
from records.searches import Facet, FacetName, FacetValue, Filter

# Values given for a facet, the most frequent ones: a page shows eight and a "more".
MOST_VALUES = 100


def chosen_values(filters: Sequence[Filter]) -> dict[FacetName, tuple[str, ...]]:
    """Return the values chosen of each facet; filters on the same facet widen each other."""
    chosen: dict[FacetName, tuple[str, ...]] = {}
    for one in filters:
        if one.values:
            chosen[one.facet] = tuple(dict.fromkeys((*chosen.get(one.facet, ()), *one.values)))
    return chosen


def filter_masks(snapshot: Snapshot, chosen: Mapping[FacetName, Sequence[str]]) -> dict[FacetName, Mask]:
    """Return for each facet with a choice the documents that have any of the chosen values."""
    return {facet: _having(snapshot, facet, values) for facet, values in chosen.items()}


def _having(snapshot: Snapshot, facet: FacetName, values: Sequence[str]) -> Mask:
    if facet is FacetName.YEAR:
        years = [int(value) for value in values if value.isascii() and value.isdigit() and len(value) == 4]
        return np.isin(snapshot.years, np.array(years, np.int32))
    return snapshot.having(FACET_FIELDS[facet], values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """A search before and after what was chosen beside the box."""

    asked: Hashable  # the same for searches that find the same before anything is chosen
    found: Mask  # before
    hits: Mask  # after
    numbers: Longs  # of the hits
    chosen: Mapping[FacetName, tuple[str, ...]]
    masks: Mapping[FacetName, Mask]  # what has any of the chosen values


def facets(snapshot: Snapshot, narrowing: Narrowing) -> tuple[Facet, ...]:
    """Return the facets of a search.

    A facet is counted over the hits of all other facets' filters, so that choosing a film still shows how many hits the
    other films would give.
    """
    counted = []
    for facet in FacetName:
        is_chosen = facet in narrowing.masks
        here = narrowing.hits, narrowing.numbers
        counts = _sideways(snapshot, narrowing, facet) if is_chosen else _tally(snapshot, facet, *here)
        values = _years(counts) if facet is FacetName.YEAR else _values(snapshot, facet, counts)
        counted.append(Facet(name=facet, values=_with_chosen(values, narrowing.chosen.get(facet, ()))))
    return tuple(counted)


def _sideways(snapshot: Snapshot, narrowing: Narrowing, facet: FacetName) -> Longs:
    """Count a facet without what was chosen of it; kept, for whoever chooses one value often tries the next."""
    others = tuple(sorted((name, values) for name, values in narrowing.chosen.items() if name is not facet))
    key = ("sideways", facet, narrowing.asked, others)
    kept = snapshot.cache.get(key)
    if kept is None:
        hits = narrowing.found
        for name, mask in narrowing.masks.items():
            hits = hits if name is facet else hits & mask
        kept = (_tally(snapshot, facet, hits, np.flatnonzero(hits)),)
        snapshot.cache.keep(key, kept)
    counts: Longs = kept[0]
    return counts


def _tally(snapshot: Snapshot, facet: FacetName, hits: Mask, numbers: Longs) -> Longs:
    """Return how many of the hits have each value of a facet."""
    if facet is FacetName.YEAR:
        return np.bincount(snapshot.years[numbers])
    return snapshot.columns[facet].tally(hits, numbers)


def _years(counts: Longs) -> dict[str, int]:
    years = {str(year): int(counts[year]) for year in np.flatnonzero(counts).tolist() if year}
    return dict(sorted(years.items(), key=lambda each: (-each[1], each[0]))[:MOST_VALUES])


def _values(snapshot: Snapshot, facet: FacetName, counts: Longs) -> dict[str, int]:
    """Return the most frequent values in order, equal ones by the alphabet."""
    values = snapshot.columns[facet].values
    met = np.flatnonzero(counts)
    if len(met) > MOST_VALUES:
        least = np.partition(counts[met], len(met) - MOST_VALUES)[len(met) - MOST_VALUES]
        met = met[counts[met] >= least]
    order = met[np.lexsort((values.ranks[met], -counts[met]))][:MOST_VALUES]
    return dict(zip(values.names(order.tolist()), counts[order].tolist(), strict=True))


def _with_chosen(counts: dict[str, int], chosen: Sequence[str]) -> tuple[FacetValue, ...]:
    found = [FacetValue(value=value, count=count, is_chosen=value in chosen) for value, count in counts.items()]
    missing = (value for value in chosen if value not in counts)  # what was chosen can be taken back
    return (*found, *(FacetValue(value=value, count=0, is_chosen=True) for value in missing))


def months(snapshot: Snapshot, numbers: Longs) -> tuple[tuple[str, int], ...]:
    """Return how many hits were published in each month ("2021-08"), in order; undated ones are left out."""
    counts = np.bincount(snapshot.months[numbers])
    found = np.flatnonzero(counts)
    found = found[found > 0]
    return tuple(zip(map(_month, found.tolist()), counts[found].tolist(), strict=True))


@cache
def _month(number: int) -> str:
    return f"{number // 12:04d}-{number % 12 + 1:02d}"
