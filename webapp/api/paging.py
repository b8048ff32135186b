"""Cursors: where the next page of a list begins. Opaque to those who use them, and stable while the list grows."""

import base64
import binascii
import json

from records.errors import InvalidQueryError

DEFAULT_LIMIT, MOST = 50, 200
MOST_NUMBER = 2**62  # databases count no further than 2**63


def cursor_of(place: tuple[str | int, ...]) -> str:
    """Return a place in a list as a cursor."""
    return base64.urlsafe_b64encode(json.dumps(place, separators=(",", ":")).encode()).decode().rstrip("=")


def place_of(cursor: str, kinds: tuple[type, ...]) -> tuple[str | int, ...]:
    """Return the place that a cursor stands for.

    Args:
        cursor: as `cursor_of` made it.
        kinds: the types its parts must have.

    Raises:
        InvalidQueryError: it is none of ours.
    """
    try:
        place = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
    except (binascii.Error, ValueError) as error:
        raise InvalidQueryError("the cursor is none of ours; begin without one") from error
    if not isinstance(place, list) or len(place) != len(kinds) or not all(map(isinstance, place, kinds)):
        raise InvalidQueryError("the cursor belongs to another list; begin without one")
    if any(isinstance(part, int) and not 0 <= part <= MOST_NUMBER for part in place):
        raise InvalidQueryError("the cursor is none of ours; begin without one")
    return tuple(place)


def limit_of(text: str | None) -> int:
    """Return how many to give at once. Raise InvalidQueryError when the wish is no number from 1 to `MOST`."""
    if text is None:
        return DEFAULT_LIMIT
    if not (text.isascii() and text.isdigit() and len(text) < 6 and 1 <= int(text) <= MOST):
        raise InvalidQueryError(f"limit must be a number from 1 to {MOST}")
    return int(text)
