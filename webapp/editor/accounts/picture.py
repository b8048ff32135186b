"""A QR code as one path, so that a page draws it without scripts, styles or an address that would hold the secret."""

from dataclasses import dataclass

import segno

QUIET = 4  # modules of empty margin (ISO/IEC 18004)


@dataclass(frozen=True, slots=True)
class Picture:
    """A square of dark and light modules; `path` draws the dark ones, one unit each."""

    size: int  # modules a side, with the margin
    path: str


def picture_of(text: str) -> Picture:
    """Return the QR code of a text."""
    rows = segno.make_qr(text, error="m").matrix
    dark = [(x, y) for y, row in enumerate(rows, QUIET) for x, is_dark in enumerate(row, QUIET) if is_dark]
    return Picture(size=len(rows) + 2 * QUIET, path="".join(f"M{x} {y}h1v1h-1z" for x, y in dark))
