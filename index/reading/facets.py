"""Counts hits by film, person, stunt, source, year and language, and by month, from a snapshot's arrays."""

from collections.abc import Mapping, Sequence

import numpy as np

from index.reading.snapshot import Mask, Snapshot
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
    return snapshot.columns[facet].having(values, snapshot.size)


def facets(
    snapshot: Snapshot, found: Mask, masks: Mapping[FacetName, Mask], chosen: Mapping[FacetName, Sequence[str]]
) -> tuple[Facet, ...]:
    """Return the facets of a search.

    `found` are the hits before any filter. A facet is counted over the hits of all other facets' filters, so that
    choosing a film still shows how many hits the other films would give.
    """
    counted = []
    for facet in FacetName:
        hits = found
        for other, mask in masks.items():
            if other is not facet:
                hits = hits & mask
        counted.append(Facet(name=facet, values=_values(_counts(snapshot, facet, hits), chosen.get(facet, ()))))
    return tuple(counted)


def _counts(snapshot: Snapshot, facet: FacetName, hits: Mask) -> dict[str, int]:
    if facet is FacetName.YEAR:
        years = np.bincount(snapshot.years[hits])
        return {str(year): int(years[year]) for year in np.flatnonzero(years) if year}
    column = snapshot.columns[facet]
    counts = np.bincount(column.ordinals[hits[column.documents]], minlength=len(column.values))
    return {column.values[place]: int(counts[place]) for place in np.flatnonzero(counts)}


def _values(counts: dict[str, int], chosen: Sequence[str]) -> tuple[FacetValue, ...]:
    ordered = sorted(counts, key=lambda value: (-counts[value], value))[:MOST_VALUES]
    ordered += [value for value in chosen if value not in ordered]  # what was chosen can always be taken back
    return tuple(FacetValue(value=value, count=counts.get(value, 0), is_chosen=value in chosen) for value in ordered)


def months(snapshot: Snapshot, hits: Mask) -> tuple[tuple[str, int], ...]:
    """Return how many hits were published in each month ("2021-08"), in order; undated ones are left out."""
    counts = np.bincount(snapshot.months[hits & (snapshot.years > 0)])
    return tuple((f"{month // 12:04d}-{month % 12 + 1:02d}", int(counts[month])) for month in np.flatnonzero(counts))
