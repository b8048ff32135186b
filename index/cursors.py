"""Cursors: how far a search was read, so that its next page repeats nothing and skips nothing of what was there.

A cursor says what had become searchable when reading began, and which articles its pages have shown. What arrives later
waits for the next search; what changed its place meanwhile is shown once, wherever it stands now. Nothing is kept here
between two pages, so a cursor works in any process and for as long as anyone keeps its address.
"""

import base64
import binascii
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from records.errors import InvalidQueryError
from records.searches import SearchQuery

# Letters; servers and proxies take addresses of eight thousand. Two bytes an article at a hundred thousand articles.
LONGEST_CURSOR = 6_000
CHECK_BYTES = 4
MOST_NUMBER = 2**62  # ids and seconds stay far below; arrays hold no more
SEVEN_BITS, MORE = 0x7F, 0x80
WRONG = "This cursor is none of ours, or belongs to another search; begin without one."


@dataclass(frozen=True, slots=True, kw_only=True)
class Cursor:
    """A search as far as it was read."""

    indexed: int  # seconds since 1970: what became searchable later had not arrived
    is_relaxed: bool = False  # what had most of the words was shown too
    pages: tuple[tuple[int, ...], ...] = ()  # ids of the articles each page showed, with those folded into its rows

    @property
    def shown(self) -> tuple[int, ...]:
        """Every article that was shown."""
        return tuple(article for page in self.pages for article in page)

    def after(self, articles: Iterable[int]) -> "Cursor":
        """Return the cursor of the next page when these articles are shown now."""
        return Cursor(indexed=self.indexed, is_relaxed=self.is_relaxed, pages=(*self.pages, tuple(sorted(articles))))

    @property
    def before(self) -> "Cursor | None":
        """The cursor of the page before; None on the first one, and where pages were leapt over."""
        if not self.pages or not self.pages[-1]:
            return None
        return Cursor(indexed=self.indexed, is_relaxed=self.is_relaxed, pages=self.pages[:-1])


def written(cursor: Cursor, query: SearchQuery) -> str | None:
    """Return a cursor of a search as letters; None when so much was read that an address cannot hold it."""
    numbers = [cursor.indexed, int(cursor.is_relaxed)]
    for page in cursor.pages:
        numbers += [len(page), *(here - last for last, here in zip((0, *page), page, strict=False))]
    kept = b"".join(map(_packed, numbers))
    text = base64.urlsafe_b64encode(_check(kept, query) + kept).decode().rstrip("=")
    return text if len(text) <= LONGEST_CURSOR else None


def cursor_of(query: SearchQuery) -> Cursor | None:
    """Return the cursor that a search goes on from, None when it begins.

    Raises:
        InvalidQueryError: it is not as `written` made it for this search.
    """
    if query.cursor is None:
        return None
    try:
        if len(query.cursor) > LONGEST_CURSOR:
            raise ValueError(WRONG)
        kept = base64.b64decode(query.cursor.encode("ascii") + b"=" * (-len(query.cursor) % 4), b"-_", validate=True)
        if kept[:CHECK_BYTES] != _check(kept[CHECK_BYTES:], query):
            raise ValueError(WRONG)
        return _read(list(_unpacked(kept[CHECK_BYTES:])))
    except (ValueError, binascii.Error, IndexError) as error:
        raise InvalidQueryError(WRONG) from error


def _read(numbers: list[int]) -> Cursor:
    pages, at = [], 2
    while at < len(numbers):
        end = at + 1 + numbers[at]
        pages.append(tuple(accumulate(numbers[at + 1 : end])))
        at = end
    if at != len(numbers) or sum(numbers) > MOST_NUMBER:
        raise ValueError(WRONG)
    return Cursor(indexed=numbers[0], is_relaxed=bool(numbers[1]), pages=tuple(pages))


def _check(kept: bytes, query: SearchQuery) -> bytes:
    """Return what tells slips of the hand and other searches; a forger could only hide articles from himself."""
    asked = (query.text, query.filters, query.published_from, query.published_to, query.sort, query.fold, query.relax)
    return zlib.crc32(repr(asked).encode(errors="backslashreplace") + kept).to_bytes(CHECK_BYTES, "big")


def _packed(number: int) -> bytes:
    """Return a number in as many groups of seven bits as it needs, the lowest first (LEB128)."""
    groups = bytearray()
    while number > SEVEN_BITS:
        groups.append(number & SEVEN_BITS | MORE)
        number >>= 7
    groups.append(number)
    return bytes(groups)


def _unpacked(kept: bytes) -> Iterator[int]:
    number = bits = 0
    for group in kept:
        number |= (group & SEVEN_BITS) << bits
        bits += 7
        if not group & MORE:
            yield number
            number = bits = 0
