"""Figures in one unit a dimension, so that 140 mph and 225 km/h can be told to be one figure."""

from dataclasses import dataclass

from records.findings import Claim

# Dimension -> unit -> how many of the dimension's base unit. Months and years do not turn into days: no text means
# 365 days when it says a year.
_UNITS: dict[str, dict[str, float]] = {
    "count": {"count": 1, "": 1},
    "time": {"ms": 0.001, "s": 1, "min": 60, "h": 3600, "day": 86_400, "night": 86_400, "week": 604_800},
    "calendar": {"month": 1, "year": 12, "decade": 120},
    "length": {
        "m": 1, "cm": 0.01, "mm": 0.001, "km": 1000, "ft": 0.3048, "in": 0.0254, "inch": 0.0254, "yd": 0.9144,
        "mile": 1609.344, "nmi": 1852,
    },
    "storeys": {"storey": 1, "story": 1, "floor": 1},
    "speed": {"km/h": 1, "mph": 1.609344, "m/s": 3.6, "ft/s": 1.09728, "kn": 1.852, "knot": 1.852, "mach": 1225},
    "mass": {"kg": 1, "g_mass": 0.001, "lb": 0.45359237, "t": 1000, "tonne": 1000, "ton": 907.18474},
    "volume": {"l": 1, "litre": 1, "gal": 3.785411784, "gallon": 3.785411784, "m3": 1000},
    "share": {"%": 1, "percent": 1},
    "g": {"g": 1},
}  # fmt: skip
_INDEX = {unit: (dimension, factor) for dimension, units in _UNITS.items() for unit, factor in units.items()}

# Two conversions of one figure, each rounded by its writer, still agree this well; see "rounding" in the glossary.
ROUNDING = 0.05


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure in the base unit of its dimension."""

    dimension: str
    base: float


def quantity_of(claim: Claim) -> Quantity:
    """Return a claim's figure in its dimension's base unit; an unknown unit is a dimension of its own."""
    unit = claim.unit.casefold()
    if unit in ("c", "f", "°c", "°f"):
        return Quantity("temperature", claim.value if "c" in unit else (claim.value - 32) * 5 / 9)
    dimension, factor = _INDEX.get(unit, (unit, 1.0))
    return Quantity(dimension, claim.value * factor)


def equal(left: float, right: float, tolerance: float = 1e-6) -> bool:
    """Whether two figures differ by no more than `tolerance` of the larger one."""
    return abs(left - right) <= tolerance * max(abs(left), abs(right))


def slipped(left: float, right: float) -> bool:
    """Whether one figure is the other with a digit or zeros lost or gained: 13,000 and 1,300; 222 and 22."""
    small, large = sorted((abs(left), abs(right)))
    if small <= 0 or large < 10 or large != int(large) or small != int(small):
        return False
    long, short = str(int(large)), str(int(small))
    if long.rstrip("0") == short.rstrip("0"):
        return True
    return (
        len(long) >= 3
        and len(short) == len(long) - 1
        and any(long[:place] + long[place + 1 :] == short for place in range(len(long)))
    )
