"""Says how one figure stands to another: same, refined, rounded, another unit, a lost digit, or at odds."""

from enum import StrEnum

from knowledge.relating.ledgers.quantities import ROUNDING, equal, quantity_of, slipped
from records.findings import Claim, ClaimPhase


class Relation(StrEnum):
    """How a figure stands to the one that was said first."""

    FIRST = "first"
    SAME = "same"
    REFINES = "refines"
    ROUNDING = "rounding"
    UNIT_SHIFT = "unit_shift"
    MAGNITUDE_SLIP = "magnitude_slip"
    RATE_SLIP = "rate_slip"  # so many a day, told as so many in all, or a week
    OWNER_SLIP = "owner_slip"  # the same number, told of another performer, thing or film
    SCOPE_SLIP = "scope_slip"  # the same number, told of training and of filming, or of one scene and the film
    BESIDE = "beside"  # told of something else: another person, phase or part, in one and the same article
    CONFLICT = "conflict"


# Relations that a reader must see at once.
FLAGGED = frozenset(
    (
        Relation.UNIT_SHIFT,
        Relation.MAGNITUDE_SLIP,
        Relation.RATE_SLIP,
        Relation.OWNER_SLIP,
        Relation.SCOPE_SLIP,
        Relation.CONFLICT,
    )
)

# "Hundreds" ends before a thousand, "dozens" before a hundred: a vague floor is refined by up to five times it.
_VAGUE = 5.0
_FLOOR = 2.0  # "more than 100" is refined by 106 or 180, not by 13,000
_MORE_THAN_ONCE = 50.0
_ABOUT = 0.10
# Smaller numbers meet by chance in different units: six seconds and six takes are no shift.
_TELLING = 50
_MANY = 20
_KNOWN_PHASES = (ClaimPhase.TRAINING, ClaimPhase.REHEARSAL, ClaimPhase.FILMING)


def relation_of(claim: Claim, first: Claim) -> Relation:
    """Return how `claim` stands to `first`; both are of one film and stunt, and of one metric or one bare number."""
    own, other = quantity_of(claim), quantity_of(first)
    if own.dimension != other.dimension:
        return Relation.UNIT_SHIFT if equal(claim.value, first.value) else Relation.BESIDE
    if equal(own.base, other.base):
        return _of_equal(claim, first)
    is_close = equal(own.base, other.base, ROUNDING)
    is_sharper = claim.unit == first.unit and _rounds_to(claim.value, first.value)
    readings = (
        (Relation.UNIT_SHIFT, equal(claim.value, first.value)),
        (Relation.MAGNITUDE_SLIP, claim.unit == first.unit and slipped(claim.value, first.value)),
        (Relation.REFINES, _is_within(claim, own.base, first, other.base)),
        (Relation.REFINES, _is_whole_of(first.value, claim.value) or (is_close and is_sharper)),
        (Relation.ROUNDING, is_close or _is_whole_of(claim.value, first.value)),
        (Relation.ROUNDING, _is_within(first, other.base, claim, own.base)),
        (Relation.BESIDE, other_phase(claim, first) or _is_single(claim, first)),
    )
    return next((relation for relation, is_so in readings if is_so), Relation.CONFLICT)


def is_one_line(claim: Claim, first: Claim) -> bool:
    """Whether two claims state one figure: equal in the base unit, and both bounded in the same way."""
    own, other = quantity_of(claim), quantity_of(first)
    same_bound = _bound(claim.comparator) == _bound(first.comparator)
    return own.dimension == other.dimension and same_bound and equal(own.base, other.base, 1e-3)


def is_unit_shift(claim: Claim, first: Claim) -> bool:
    """Whether a claim of another metric repeats the bare number of `first`: 500 hours for 500 skydives."""
    own, other = quantity_of(claim), quantity_of(first)
    return own.dimension != other.dimension and claim.value >= _TELLING and equal(claim.value, first.value)


def other_phase(claim: Claim, first: Claim) -> bool:
    """Whether both tell their phase of the work and it is not the same."""
    return claim.phase in _KNOWN_PHASES and first.phase in _KNOWN_PHASES and claim.phase != first.phase


def figure(claim: Claim) -> str:
    """Return a claim's figure as shown: `13,000`, `500 h`, `more than 225 km/h`."""
    number = f"{claim.value:,.10g}" if claim.value == int(claim.value) else f"{claim.value:,.4g}"
    bound = {">": "more than ", ">=": "at least ", "<": "up to ", "<=": "up to ", "~": "about "}.get(
        claim.comparator, ""
    )
    return f"{bound}{number}{'' if claim.unit in ('count', '') else ' ' + claim.unit}"


def _of_equal(claim: Claim, first: Claim) -> Relation:
    is_firmer = _bound(first.comparator) != "=" and _bound(claim.comparator) == "="
    return Relation.REFINES if is_firmer else Relation.SAME


def _bound(comparator: str) -> str:
    return {">=": ">", "<=": "<", "~": "=", "": "="}.get(comparator, comparator)


def _is_within(claim: Claim, own: float, first: Claim, other: float) -> bool:
    bound = _bound(first.comparator)
    if bound == ">":
        reach = _FLOOR if any(letter.isdigit() for letter in first.surface) else _VAGUE
        reach = _MORE_THAN_ONCE if first.value <= 2 else reach
        return other <= own <= other * reach
    if bound == "<":
        return other / _FLOOR <= own <= other
    return first.comparator == "~" and abs(own - other) <= _ABOUT * other


def _is_whole_of(whole: float, exact: float) -> bool:
    """Whether eight stands for eight and a half."""
    return whole == int(whole) and exact != int(exact) and whole > 1 and abs(whole - exact) < 1


def _is_single(claim: Claim, first: Claim) -> bool:
    """Whether a claim speaks of one jump where the other counts many."""
    return min(claim.value, first.value) <= 1 and max(claim.value, first.value) >= _MANY and claim.unit == "count"


def _rounds_to(exact: float, rounded: float) -> bool:
    """Whether a figure, cut to as many digits as another one has, is that one: 830 for 828."""
    digits = _digits(rounded)
    return _digits(exact) > digits and equal(float(f"{exact:.{digits}g}"), rounded)


def _digits(value: float) -> int:
    return len(f"{value:.6g}".replace(".", "").strip("0"))
