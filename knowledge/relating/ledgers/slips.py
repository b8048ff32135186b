"""Tells when a number changed what it is of: rate for total, one performer for another, training for filming."""

import re

from knowledge.relating.ledgers.figures import Relation, is_rate
from knowledge.relating.ledgers.quantities import equal, quantity_of
from knowledge.relating.related import RelatedArticle
from records.findings import Claim, ClaimPhase

# Two takes or three falls meet by chance in any two sentences; numbers from here on seldom do.
_TELLING = 5
# Between things of different names (skydives, jumps) only a number that stands out is the same one.
_STANDS_OUT = 50
UNKNOWN = "unknown"

_PERIODS = (
    ("day", r"\b(?:(?:a|per|each|every) day|daily|al día|por día|diari[oa]s?|par jour|pro tag|am tag|täglich)\b"),
    ("hour", r"\b(?:(?:a|per|each|every) hour|hourly|por hora|par heure|pro stunde)\b"),
    ("week", r"\b(?:(?:a|per|each|every) week|weekly|a la semana|por semana|par semaine|pro woche)\b"),
    ("month", r"\b(?:(?:a|per|each|every) month|monthly|al mes|por mes|par mois|pro monat)\b"),
    ("session", r"\b(?:a|per|each|every) session\b"),
)
_SCOPES = (
    (
        "the scene",
        r"\b(?:for|in) (?:the|this|that|one|a single) (?:scene|shot|sequence)\b|\bpara (?:la|esta) (?:escena|toma)\b|"
        r"\bpour (?:la|cette) (?:scène|séquence)\b|\bfür (?:die|diese) szene\b",
    ),
    (
        "the whole film",
        r"\b(?:in|across|over|for|throughout) the (?:whole|entire) (?:film|movie|shoot|production)\b|"
        r"\ben toda la (?:película|producción)\b|\bpour (?:tout le|l'ensemble du) (?:film|tournage)\b|"
        r"\bim ganzen film\b",
    ),
)
_PHASES = {
    ClaimPhase.TRAINING: "training",
    ClaimPhase.REHEARSAL: "training",
    ClaimPhase.FILMING: "filming",
}
_AROUND = 60  # characters around a figure in which its scope is told


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


def period_of(claim: Claim) -> str:
    """Return the time that a rate is for (day, week, ...); empty for a total."""
    if not is_rate(claim):
        return ""
    start = claim.sentence.find(claim.surface)
    after = claim.sentence[max(0, start) : max(0, start) + len(claim.surface) + 20].casefold()
    return next((period for period, pattern in _PERIODS if re.search(pattern, after)), "")


def phase_of(claim: Claim) -> str:
    """Return whether a figure is of training or of filming; empty when that is not told."""
    return _PHASES.get(claim.phase, "")


def scope_of(claim: Claim) -> str:
    """Return whether a figure is told of one scene or of the whole film; empty when that is not told."""
    start = max(0, claim.sentence.find(claim.surface))
    around = claim.sentence[max(0, start - _AROUND) : start + len(claim.surface) + _AROUND].casefold()
    return next((scope for scope, pattern in _SCOPES if re.search(pattern, around)), "")


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
