"""Reads the figures an article gives about stunts: `find_claims`. Pure; four languages; every figure with its words."""

from knowledge.linking.linked import ReadingContext
from knowledge.reading.claims.finding import find_claims as _find
from records.findings import Claim

__all__ = ["find_claims"]


def find_claims(context: ReadingContext) -> tuple[Claim, ...]:
    """Return the number-bearing statements about stunts; `context.stunts` must have been read before."""
    return _find(context)
