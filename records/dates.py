"""Dates that know how precise they are and where they come from."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Grain(StrEnum):
    """How much of a date was said."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"


class DateBasis(StrEnum):
    """Why we believe a date."""

    # of an article (published, modified)
    JSON_LD = "json_ld"
    OPENGRAPH = "opengraph"
    MICRODATA = "microdata"
    META = "meta"
    TIME_ELEMENT = "time_element"
    FEED = "feed"
    SITEMAP = "sitemap"
    URL = "url"
    TEXT = "text"
    EDITOR = "editor"  # corrected by an editor
    # of an event told in a text
    EXPLICIT = "explicit"  # written out in full
    YEAR_INFERRED = "year_inferred"  # day and month written, year from the publication date
    WEEKDAY = "weekday"
    RELATIVE = "relative"  # "last week", "two years ago"
    NAMED_EVENT = "named_event"  # "at CinemaCon 2021"
    STORY = "story"  # taken over from another article of the same story
    PUBLISHED = "published"  # the publication date stands in; always shown as such


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class PartialDate:
    """A date of known grain. `first_on` and `last_on` enclose it, both included."""

    first_on: date
    last_on: date
    grain: Grain

    @property
    def iso(self) -> str:
        """`2021-08-26`, `2020-09` or `2023`; a season is written as its year (EDTF leaves it undated otherwise)."""
        if self.grain is Grain.DAY:
            return self.first_on.isoformat()
        if self.grain is Grain.MONTH:
            return f"{self.first_on:%Y-%m}"
        return f"{self.first_on.year:04d}"
