"""Tells when a number changed what it is of: rate for total, one performer for another, training for filming."""

from knowledge.relating.ledgers.figures import Relation
from knowledge.relating.ledgers.quantities import equal, quantity_of
from knowledge.relating.ledgers.scopes import is_rate, period_of, phase_of, scope_of
from knowledge.relating.related import RelatedArticle
from records.findings import Claim

# Two takes or three falls meet by chance in any two sentences; numbers from here on seldom do.
_TELLING = 5
# Between things of different names (skydives, jumps) only a number that stands out is the same one.
_STANDS_OUT = 50
UNKNOWN = "unknown"


def slip_of(claim: Claim, owner: str, first: Claim, first_owner: str) -> tuple[Relation, str] | None:
    """Return how a claim's number slipped from what was said first, with the reason in words; None when it did not.

    Only of equal numbers in one dimension. What is not told of one of the two is no slip.

    Args:
        claim: the later one.
        owner: who did it, as `owner_of` gives it.
        first: the earlier one.
        first_owner: who did that.
    """
    own, other = quantity_of(claim), quantity_of(first)
    if own.dimension != other.dimension or not equal(own.base, other.base, 1e-3) or claim.value < _TELLING:
        return None
    here, there = period_of(claim), period_of(first)
    if here != there:
        return Relation.RATE_SLIP, f"the same number, {_time(here)} here and {_time(there)} there"
    if UNKNOWN not in (owner, first_owner) and owner != first_owner:
        return Relation.OWNER_SLIP, f"the same number, of {_name(owner)} here and of {_name(first_owner)} there"
    for mine, theirs in ((phase_of(claim), phase_of(first)), (scope_of(claim), scope_of(first))):
        if mine and theirs and mine != theirs:
            return Relation.SCOPE_SLIP, f"the same number, of {mine} here and of {theirs} there"
    return None


def is_same_number_of_another_thing(claim: Claim, first: Claim) -> bool:
    """Whether a count repeats one of other things: 500 jumps for 500 skydives."""
    is_count = all(quantity_of(one).dimension == "count" for one in (claim, first))
    return is_count and claim.metric != first.metric and claim.value >= _STANDS_OUT and equal(claim.value, first.value)


def is_rate_for_total(claim: Claim, first: Claim) -> bool:
    """Whether a claim gives as a total what was said to be a rate, or the other way round."""
    is_same = claim.metric == first.metric and equal(quantity_of(claim).base, quantity_of(first).base)
    return is_same and claim.value >= _TELLING and is_rate(claim) != is_rate(first)


def owner_of(article: RelatedArticle, claim: Claim) -> str:
    """Return whom an article lets have done what a claim counts: a person's id, `double`, `team`, else `unknown`.

    That is the one performer of the stunts that the article tells in the claim's sentence.
    """
    told = {
        stunt.performer
        for stunt in article.findings.stunts
        if stunt.performer != UNKNOWN and stunt.film in (claim.film, None) and stunt.surface in claim.sentence
    }
    return told.pop() if len(told) == 1 else UNKNOWN


def _time(period: str) -> str:
    return f"a {period}" if period else "in all"


def _name(owner: str) -> str:
    if ":" in owner:
        return owner.partition(":")[2].replace("-", " ").title()
    return f"the {owner}"
