"""Decides when an article was published and last changed, and says on what ground."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from htmldate import find_date

from crawler.extract.shown import written_dates
from crawler.extract.structured import Declared
from crawler.extract.text.dates import day_in_url, is_possible, read_datetime
from records.dates import DateBasis

# Declared dates further apart than this contradict each other; said in a warning, the better basis wins.
CONFLICT = timedelta(days=2)
_PUBLISHED_TIMES = (
    "//time[@datetime][@pubdate or contains(@itemprop, 'atePublished') or contains(@class, 'publish') "
    "or contains(@class, 'entry-date') or contains(@class, 'posted')]/@datetime",
    "//*[self::abbr or self::span or self::time][contains(concat(' ', @class, ' '), ' published ')][@title]/@title",
    "//header//time[@datetime]/@datetime",
    "//article//time[@datetime]/@datetime",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moments:
    """When an article was published and changed, each with its basis (None where nothing credible was said)."""

    published_at: datetime | None = None
    published_basis: DateBasis | None = None
    modified_at: datetime | None = None
    modified_basis: DateBasis | None = None
    warnings: tuple[str, ...] = ()


def moments_of(
    tree: Any, url: str, declared: Declared, *, announced_at: datetime | None, head: Sequence[str], now: datetime
) -> Moments:
    """Return the article's dates.

    Order of trust: JSON-LD, OpenGraph and other meta elements, microdata, time elements, the feed's announcement, the
    day in the address, and last what htmldate makes of the visible text. Impossible dates are skipped with a warning.
    """
    warnings: list[str] = []
    offered = list(_possible(_offered(tree, declared), now, warnings))
    if announced_at and is_possible(announced_at, now):
        offered.append((DateBasis.FEED, announced_at))
    if (day := day_in_url(url)) and is_possible(at := datetime(day.year, day.month, day.day, tzinfo=UTC), now):
        offered.append((DateBasis.URL, at))
    if not offered:
        offered += _possible(((DateBasis.TEXT, text) for text in written_dates(head)), now, warnings)
    if not offered:
        offered += _in_text(tree, url, now)
    modified = next(_possible(declared.modified, now, warnings), (None, None))
    basis, published_at = offered[0] if offered else (None, None)
    if published_at and any(abs(other - published_at) > CONFLICT for _, other in offered[1:]):
        warnings.append("the page names several publication dates")
    if published_at and modified[1] and modified[1] < published_at:
        modified = (None, None)
    return Moments(
        published_at=published_at,
        published_basis=basis,
        modified_at=modified[1],
        modified_basis=modified[0],
        warnings=tuple(warnings),
    )  # fmt: skip


def _offered(tree: Any, declared: Declared) -> Iterator[tuple[DateBasis, str]]:
    yield from declared.published
    for path in _PUBLISHED_TIMES:
        for value in tree.xpath(path)[:1]:
            yield DateBasis.TIME_ELEMENT, str(value)


def _possible(
    offered: Iterable[tuple[DateBasis, str]], now: datetime, warnings: list[str]
) -> Iterator[tuple[DateBasis, datetime]]:
    for basis, text in offered:
        moment = read_datetime(text)
        if moment and is_possible(moment, now):
            yield basis, moment
        elif moment:
            warnings.append(f"impossible date {text[:40]!r} dropped")


def _in_text(tree: Any, url: str, now: datetime) -> list[tuple[DateBasis, datetime]]:
    found = find_date(
        tree,
        url=url,
        original_date=True,
        extensive_search=False,
        outputformat="%Y-%m-%d",
        max_date=now.date().isoformat(),
    )
    moment = read_datetime(found) if found else None
    return [(DateBasis.TEXT, moment)] if moment and is_possible(moment, now) else []
