"""Decides which articles and lists of a publication's past a back-fill wants. Pure.

What may lie within the asked days is wanted, and told apart from what surely does; only what surely does not is left
out.
"""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from crawler.discovery.teasers import is_section_address
from crawler.extract.text.dates import day_in_url
from records.crawls import Backfill
from records.sources import Announcement

# Names of lists, and days in addresses, follow the publisher's clock; ours is UTC.
ZONES = timedelta(days=1)
FIRST_YEAR = 1990
_MONTH_IN_PATH = re.compile(r"/((?:19|20)\d{2})[/-](0[1-9]|1[0-2])(?=[/-]|$)")
_YEAR_IN_PATH = re.compile(r"/((?:19|20)\d{2})(?=/)")
_NAMED = re.compile(
    r"(?<!\d)((?:19|20)\d{2})(?:[-_/.]?(0[1-9]|1[0-2])(?:[-_/.]?(0[1-9]|[12]\d|3[01]))?)?(?!\d)", re.ASCII
)
_PARAMETERS = {"y": 0, "yy": 0, "yyyy": 0, "year": 0, "m": 1, "mm": 1, "month": 1, "d": 2, "dd": 2, "day": 2}
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[^\W_]+")


class Span(NamedTuple):
    """The first and the last day on which something may have been published; None: no bound."""

    first: date | None = None
    last: date | None = None

    def may_lie_in(self, wish: Backfill) -> bool:
        """Tell whether some of these days are asked for."""
        is_before = bool(wish.since and self.last and self.last < wish.since)
        is_after = bool(wish.until and self.first and self.first > wish.until)
        return not (is_before or is_after)

    def lies_in(self, wish: Backfill) -> bool:
        """Tell whether all of these days are asked for."""
        begins = wish.since is None or (self.first is not None and self.first >= wish.since)
        ends = wish.until is None or (self.last is not None and self.last <= wish.until)
        return begins and ends


def wanted(announced: Iterable[Announcement], wish: Backfill) -> dict[Announcement, bool]:
    """Return the announcements that a back-fill wants, each with whether its days surely are those asked for."""
    words = [folded(word) for word in wish.words]
    found: dict[Announcement, bool] = {}
    for each in announced:
        span = span_of(each)
        if each.published_at is None and is_section_address(each.url):
            continue  # sitemaps name front pages and lists, too
        if span.may_lie_in(wish) and _has_any(each, words):
            found[each] = span.lies_in(wish)
    return found


def span_of(announced: Announcement) -> Span:
    """Return the days on which an article may have been published.

    The date of its announcement decides, else the day, month or year in its address; a date of change says only that
    it was not published later.
    """
    if announced.published_at is not None:
        day = announced.published_at.date()
        return Span(day, day)
    named = _in_path(announced.url)
    if named is not None or announced.updated_at is None:
        return named or Span()
    return Span(None, announced.updated_at.date())


def wanted_lists(urls: Sequence[str], changed: Sequence[datetime | None], wish: Backfill) -> list[str]:
    """Return which of the sitemaps of one index may name wanted articles: by date of change and dates in names.

    Args:
        urls: the sitemaps.
        changed: when each last changed, as the index says; may be shorter.
        wish: what is asked for.
    """
    counted = _counted_shapes(urls)
    moments = (*changed, *[None] * (len(urls) - len(changed)))
    kept = []
    for url, moment in zip(urls, moments, strict=True):
        is_old = bool(wish.since and moment and moment.date() + ZONES < wish.since)
        span = span_of_list(url, is_counted=_shape(url) in counted)
        if not is_old and span.may_lie_in(wish):
            kept.append(url)
    return kept


def span_of_list(url: str, *, is_counted: bool = False) -> Span:
    """Return the days that the name of a sitemap stands for (`sitemap-2021-08.xml`, `?yyyy=2021&mm=08`).

    Args:
        url: its address.
        is_counted: whether lone numbers in it count files and are no years.
    """
    parts = urlsplit(url)
    numbers: dict[int, str] = {}
    for name, value in parse_qsl(parts.query):
        if name.lower() in _PARAMETERS and value.isdecimal():
            numbers[_PARAMETERS[name.lower()]] = value
    if 0 in numbers:
        return _days(numbers[0], numbers.get(1), numbers.get(2))
    found = [each for each in _NAMED.finditer(f"{parts.path}?{parts.query}") if each[2] or not is_counted]
    return _days(found[-1][1], found[-1][2], found[-1][3]) if found else Span()


def is_over(announced: Sequence[Announcement], wish: Backfill) -> bool:
    """Tell whether a page of a list that goes back in time lies wholly before the days asked for."""
    if wish.since is None or not announced:
        return False
    lasts = [span_of(each).last for each in announced]
    return all(last is not None and last + ZONES < wish.since for last in lasts)


def folded(text: str) -> str:
    """Return text as words between single blanks: lower case, without accents; a blank stands at both ends."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return f" {' '.join(_WORD.findall(bare.casefold()))} "


def _has_any(each: Announcement, words: Sequence[str]) -> bool:
    """Tell whether a word, or phrase, begins somewhere in title or address: "stunt" is found in "stunts"."""
    if not words:
        return True
    text = folded(f"{each.title or ''} | {unquote(urlsplit(each.url).path)}")
    return any(word.rstrip() in text for word in words if word.strip())


def _in_path(url: str) -> Span | None:
    path = urlsplit(url).path
    day = day_in_url(path)
    if day is not None:
        return Span(day, day)
    if found := _MONTH_IN_PATH.search(path):
        return _days(found[1], found[2], None, slack=timedelta(0))
    found = _YEAR_IN_PATH.search(path)
    return _days(found[1], None, None, slack=timedelta(0)) if found else None


def _days(year: str | None, month: str | None, day: str | None, *, slack: timedelta = ZONES) -> Span:
    """Return the days of a year, month or day; nothing where there is no such day."""
    try:
        first = date(int(year or 0), int(month or 1), int(day or 1) if month else 1)
        last_month = int(month or 12)
        last_day = int(day) if day and month else monthrange(first.year, last_month)[1]
        last = date(first.year, last_month, last_day)
    except ValueError:
        return Span()
    return Span(first - slack, last + slack) if first.year >= FIRST_YEAR else Span()


def _counted_shapes(urls: Iterable[str]) -> set[str]:
    """Return the shapes of names in which a lone number counts files: some of their numbers can be no year."""
    found: dict[str, list[int]] = {}
    for url in urls:
        found.setdefault(_shape(url), []).extend(int(number) for number in _NUMBER.findall(url)[-1:])
    return {shape for shape, values in found.items() if any(not FIRST_YEAR <= value < 2100 for value in values)}


def _shape(url: str) -> str:
    return _NUMBER.sub("#", url)
