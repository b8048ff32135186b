"""How often a stunt is rightly read, by what speaks for it.

The table was counted on 131 annotated articles in four languages (476 mentions): the share of the mentions of each kind
whose type a careful reader found too, with one right and one wrong mention added so that no share is certain. Kinds are
few and coarse on purpose: whether the film is known for the type, whether the article tells it more than once, and
whether a frame or only a literal phrase was met.
"""

_KNOWN_REPEATED, _KNOWN = 0.97, 0.96
_REPEATED = 0.9
_FRAME, _LITERAL = 0.74, 0.66


def confidence_of(*, is_known: bool, is_repeated: bool, is_literal: bool) -> float:
    """Return the share of mentions of this kind that are right, 0 to 1."""
    if is_known:
        return _KNOWN_REPEATED if is_repeated else _KNOWN
    if is_repeated:
        return _REPEATED
    return _LITERAL if is_literal else _FRAME
