"""Turns entries as found into announcements: clean text, canonical links, possible dates, no repeats."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from urllib.parse import urljoin

from crawler.extract.text.dates import is_possible, read_datetime
from crawler.extract.text.language import language_code
from crawler.extract.text.plain import NAME_LIMIT, SUMMARY_LIMIT, TAG_LIMIT, TITLE_LIMIT, plain_text, text_of_markup
from records.errors import BadUrlError
from records.sources import Announcement, FeedHints, FeedReading
from records.urls import canonical_url

_MOST_CATEGORIES = 30
_ID_LIMIT = 500
NO_HINTS = FeedHints()
NONE_FURTHER: Mapping[str, datetime | None] = MappingProxyType({})
_MARKUP = re.compile(r"</?[a-zA-Z][^<>]*>|&lt;/?[a-zA-Z]")
_ACTIVE = re.compile(r"<\s*/?\s*(?:script|style|iframe|object|embed)\b|<[^<>]*\s(?:on\w+|style)\s*=", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry as a file has it, nothing checked yet. Dates are moments already read, or texts."""

    link: str | None
    base: str
    title: str | None = None  # plain text or markup
    summary: str | None = None  # plain text or markup
    entry_id: str | None = None
    authors: tuple[str, ...] = ()
    published: datetime | str | None = None
    updated: datetime | str | None = None
    categories: tuple[str, ...] = ()
    language: str | None = None
    title_is_markup: bool = True
    is_of_feed: bool = False  # where an entry should have an id


class Gathering:
    """Collects the entries of one file and the warnings about them."""

    def __init__(self, now: datetime, warnings: Iterable[str] = ()) -> None:
        self.now = now
        self.warnings = list(warnings)
        self._odd: Counter[str] = Counter()
        self._kept: dict[str, Announcement] = {}
        self._urls_by_id: dict[str, str] = {}
        self._entries = 0

    def pass_over(self, number: int) -> None:
        """Count entries that stand in the file and are not read."""
        self._entries += number
        self.warnings.append(f"{number} entries in the middle of the file were not read")

    def add(self, entry: Entry) -> None:
        """Keep an entry as an announcement, or count why not."""
        self._entries += 1
        url = self.address(entry.link, entry.base)
        if url is None:
            return
        found = Announcement(
            url=url,
            title=_text(entry.title, TITLE_LIMIT, entry.title_is_markup),
            summary=_text(entry.summary, SUMMARY_LIMIT, is_markup=True),
            entry_id=_text(entry.entry_id, _ID_LIMIT, is_markup=False),
            author=", ".join(plain_text(name, NAME_LIMIT) for name in entry.authors) or None,
            published_at=self._moment(entry.published),
            updated_at=self._moment(entry.updated),
            categories=tuple(dict.fromkeys(filter(None, map(_tag, entry.categories[:_MOST_CATEGORIES])))),
            language=language_code(entry.language),
        )  # fmt: skip
        self._note(entry, found)
        if url in self._kept:
            self._odd["entry repeats an address and was folded"] += 1
            found = _folded(self._kept[url], found)
        self._kept[url] = found

    def address(self, link: str | None, base: str) -> str | None:
        """Return the canonical form of a link, or None when there is none that we would ask for."""
        if not link or not link.strip():
            self._odd["entry has no link"] += 1
            return None
        try:
            return canonical_url(urljoin(base, link.strip()))
        except (BadUrlError, ValueError):
            self._odd["entry's link is not one we ask for"] += 1
            return None

    def reading(
        self,
        file_format: str,
        *,
        title: str | None,
        most: int,
        further: Mapping[str, datetime | None] = NONE_FURTHER,
        older: str | None = None,
        hints: FeedHints = NO_HINTS,
    ) -> FeedReading:
        """Return what was gathered, the newest `most` announcements in the order of the file."""
        found = list(self._kept.values())
        if len(found) > most:
            self.warnings.append(f"{len(found)} entries, only the newest {most} kept")
            newest = sorted(range(len(found)), key=lambda place: (_age(found[place], self.now), place))[:most]
            found = [found[place] for place in sorted(newest)]
        self.warnings += [f"{reason} ({count} times)" if count > 1 else reason for reason, count in self._odd.items()]
        return FeedReading(
            title=_text(title, TITLE_LIMIT, is_markup=True),
            format=file_format,
            announcements=tuple(found),
            further=tuple(further),
            changed=tuple(further.values()),
            older=older,
            hints=hints,
            warnings=tuple(self.warnings),
            entries=self._entries,
        )

    def _note(self, entry: Entry, found: Announcement) -> None:
        """Count what is odd about an entry though it can be used."""
        if found.entry_id and self._urls_by_id.setdefault(found.entry_id, found.url) != found.url:
            self._odd["entry has the id of another one"] += 1
        if entry.is_of_feed and not found.entry_id:
            self._odd["entry has no id"] += 1
        if entry.title and entry.title_is_markup and _MARKUP.search(entry.title):
            self._odd["entry's title held markup"] += 1

    def _moment(self, said: datetime | str | None) -> datetime | None:
        moment = read_datetime(said) if isinstance(said, str) else said
        if moment is None:
            if said:
                self._odd["entry's date cannot be read"] += 1
            return None
        if not is_possible(moment, self.now):
            self._odd["entry's date is in the future" if moment > self.now else "entry's date is before 1990"] += 1
            return None
        return moment


def _text(text: str | None, limit: int, is_markup: bool) -> str | None:
    if not text:
        return None
    clean = text_of_markup(text, limit) if is_markup else plain_text(text, limit)
    if _ACTIVE.search(clean):  # encoded once more than it should be: rather lose an example of code than keep a script
        clean = text_of_markup(clean, limit)
        clean = clean.replace("<", "") if _ACTIVE.search(clean) else clean  # a tag that was cut off has no end to find
    return clean or None


def _tag(text: str) -> str | None:
    return _text(text, TAG_LIMIT, is_markup=True)


def _age(announcement: Announcement, now: datetime) -> float:
    """Seconds since the entry's latest date; entries without one count as new, so that the file's order decides."""
    moment = announcement.updated_at or announcement.published_at
    return (now - moment).total_seconds() if moment else 0.0


def _folded(first: Announcement, second: Announcement) -> Announcement:
    """Return the first entry, its gaps filled from the second."""
    gaps = {
        name: getattr(second, name)
        for name in ("title", "summary", "author", "published_at", "updated_at")
        if not getattr(first, name)
    }
    return replace(first, **gaps)
