"""Decides when an article was published and last changed, and says on what ground."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import lxml.html

from crawler.extract.declared import Declared, Said
from crawler.extract.shown import written_dates
from crawler.extract.text.dates import day_in_url, is_possible, read_datetime
from records.articles import DateCandidate
from records.dates import DateBasis

# Declared dates further apart than this contradict each other; said in a warning, the better basis wins.
CONFLICT = timedelta(days=2)
# Kinds of <time> elements that tell the publication, best first: marked up so, in a header, in the article.
_NAMED, _TITLED, _HEADED, _INSIDE = range(4)
_PUBLICATION = ("publish", "entry-date", "posted")
# Candidates kept of one page.
_MOST_CANDIDATES = 20
# Longer pages (characters) are not searched thoroughly: that took up to nine seconds.
_LONGEST_SEARCHED = 300_000
# What the thorough search makes of a lone year: a guess, not a date.
_YEAR_ONLY = "-01-01"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moments:
    """When an article was published and changed, each with its basis (None where nothing credible was said)."""

    published_at: datetime | None = None
    published_basis: DateBasis | None = None
    modified_at: datetime | None = None
    modified_basis: DateBasis | None = None
    candidates: tuple[DateCandidate, ...] = ()
    warnings: tuple[str, ...] = ()


def moments_of(
    source: str,
    url: str,
    declared: Declared,
    shown: Sequence[Said],
    *,
    announced_at: datetime | None,
    head: Sequence[str],
    now: datetime,
) -> Moments:
    """Return the article's dates.

    Order of trust: JSON-LD, OpenGraph and other meta elements, microdata, time elements (`shown`), the feed's
    announcement, the day in the address, the line of the date in the article's `head`, and last what htmldate makes
    of the whole page (`source`, read only then). Impossible dates are skipped with a warning.
    """
    warnings: list[str] = []
    offered = list(_possible([*declared.published, *shown], now, warnings))
    if announced_at and is_possible(announced_at, now):
        offered.append(DateCandidate(at=announced_at, basis=DateBasis.FEED, where="announcement"))
    if (day := day_in_url(url)) and is_possible(at := datetime(day.year, day.month, day.day, tzinfo=UTC), now):
        offered.append(DateCandidate(at=at, basis=DateBasis.URL, where="address"))
    if not offered:
        lines = (Said(DateBasis.TEXT, text, "head of the article") for text in written_dates(head))
        offered += _possible(lines, now, warnings)
    if not offered:
        offered += _in_text(source, url, now, warnings)
    changes = list(_possible(declared.modified, now, warnings, is_change=True))
    published = offered[0] if offered else None
    if published and any(abs(other.at - published.at) > CONFLICT for other in offered[1:]):
        warnings.append("the page names several publication dates")
    modified = changes[0] if changes and not (published and changes[0].at < published.at) else None
    return Moments(
        published_at=published.at if published else None,
        published_basis=published.basis if published else None,
        modified_at=modified.at if modified else None,
        modified_basis=modified.basis if modified else None,
        candidates=tuple(dict.fromkeys([*offered, *changes]))[:_MOST_CANDIDATES],
        warnings=tuple(warnings),
    )


def shown_dates(tree: Any) -> list[Said]:
    """Return the first date of each kind that time elements show as the publication, the best kind first."""
    found: dict[int, Said] = {}
    for element in tree.iter("time", "abbr", "span"):
        kind, value = _date_in(element)
        if value and kind is not None and kind not in found:
            found[kind] = Said(DateBasis.TIME_ELEMENT, value, element.tag)
    return [found[kind] for kind in sorted(found)]


def _date_in(element: Any) -> tuple[int | None, str | None]:
    name = element.get("class") or ""
    if (title := element.get("title")) and "published" in name.split():
        return _TITLED, title
    if element.tag != "time" or not (value := element.get("datetime")):
        return None, None
    is_marked = element.get("pubdate") is not None or "atePublished" in (element.get("itemprop") or "")
    if is_marked or any(word in name for word in _PUBLICATION):
        return _NAMED, value
    outer = {box.tag for box in element.iterancestors()}
    return (_HEADED if "header" in outer else _INSIDE if "article" in outer else None), value


def _possible(
    offered: Iterable[Said], now: datetime, warnings: list[str], *, is_change: bool = False
) -> Iterator[DateCandidate]:
    for said in offered:
        moment = read_datetime(said.text)
        if moment and is_possible(moment, now):
            yield DateCandidate(at=moment, basis=said.basis, where=said.where, is_change=is_change)
        elif moment:
            warnings.append(f"impossible date {said.text[:40]!r} dropped")


def _in_text(source: str, url: str, now: datetime, warnings: list[str]) -> list[DateCandidate]:
    found = _searched(source, url, now, is_thorough=False)
    where = "page"
    if not found and len(source) <= _LONGEST_SEARCHED:
        found, where = _searched(source, url, now, is_thorough=True), "page, searched"
        if found and found.endswith(_YEAR_ONLY):
            found = None
    moment = read_datetime(found) if found else None
    if not moment or not is_possible(moment, now):
        return []
    if where != "page":
        warnings.append("the date was searched in the whole page")
    return [DateCandidate(at=moment, basis=DateBasis.TEXT, where=where)]


def _searched(source: str, url: str, now: datetime, *, is_thorough: bool) -> str | None:
    from htmldate import find_date  # slow to import, and seldom asked

    parser = lxml.html.HTMLParser(encoding="utf-8", collect_ids=False)
    found = find_date(
        lxml.html.document_fromstring(source.encode("utf-8"), parser=parser),
        url=url,
        original_date=True,
        extensive_search=is_thorough,
        outputformat="%Y-%m-%d",
        max_date=now.date().isoformat(),
    )
    return str(found) if found else None
