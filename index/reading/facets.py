"""Counts hits by film, person, stunt, source, year and language, and by month, from a snapshot's arrays."""

from collections.abc import Mapping, Sequence

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


def facets(
    snapshot: Snapshot, found: Mask, masks: Mapping[FacetName, Mask], chosen: Mapping[FacetName, Sequence[str]]
) -> tuple[Facet, ...]:
    """Return the facets of a search.

    `found` are the hits before any filter. A facet is counted over the hits of all other facets' filters, so that
    choosing a film still shows how many hits the other films would give.
    """
    counted = []
    narrowed = found
    for mask in masks.values():
        narrowed = narrowed & mask
    base = np.flatnonzero(narrowed)
    for facet in FacetName:
        hits = found if facet in masks else narrowed
        for other, mask in masks.items() if facet in masks else ():
            if other is not facet:
                hits = hits & mask
        numbers = base if facet not in masks else np.flatnonzero(hits)
        values = _years(snapshot, numbers) if facet is FacetName.YEAR else _values(snapshot, facet, hits, numbers)
        counted.append(Facet(name=facet, values=_with_chosen(values, chosen.get(facet, ()))))
    return tuple(counted)


def _years(snapshot: Snapshot, found: Longs) -> dict[str, int]:
    counts = np.bincount(snapshot.years[found])
    years = {str(year): int(counts[year]) for year in np.flatnonzero(counts) if year}
    return dict(sorted(years.items(), key=lambda each: (-each[1], each[0]))[:MOST_VALUES])


def _values(snapshot: Snapshot, facet: FacetName, hits: Mask, found: Longs) -> dict[str, int]:
    """Return the most frequent values in order, equal ones by the alphabet."""
    column = snapshot.columns[facet]
    counts = column.tally(hits, found)
    met = np.flatnonzero(counts)
    if len(met) > MOST_VALUES:
        least = np.partition(counts[met], len(met) - MOST_VALUES)[len(met) - MOST_VALUES]
        met = met[counts[met] >= least]
    order = met[np.lexsort((column.values.ranks[met], -counts[met]))][:MOST_VALUES]
    return {column.values.names[value]: int(counts[value]) for value in order.tolist()}


def _with_chosen(counts: dict[str, int], chosen: Sequence[str]) -> tuple[FacetValue, ...]:
    ordered = [*counts, *(value for value in chosen if value not in counts)]  # what was chosen can be taken back
    return tuple(FacetValue(value=value, count=counts.get(value, 0), is_chosen=value in chosen) for value in ordered)


def months(snapshot: Snapshot, hits: Mask) -> tuple[tuple[str, int], ...]:
    """Return how many hits were published in each month ("2021-08"), in order; undated ones are left out."""
    counts = np.bincount(snapshot.months[hits & (snapshot.years > 0)])
    return tuple((f"{month // 12:04d}-{month % 12 + 1:02d}", int(counts[month])) for month in np.flatnonzero(counts))
