"""How values read on a page: dates, counts, figures and the names of our own words."""

import re
from datetime import UTC, date, datetime
from enum import StrEnum

from records.dates import DateBasis, Grain, PartialDate
from records.findings import Claim, ClaimPhase, CopyKind, EventClass, Modality
from records.timelines import Phase

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

# By enumeration: members of different ones may have the same value, and are then equal.
WORDS: dict[type[StrEnum], dict[str, str]] = {
    Phase: {
        Phase.ANNOUNCED: "Announced",
        Phase.PREPARATION: "Preparation",
        Phase.FILMING: "Filming",
        Phase.POST_PRODUCTION: "Post-production",
        Phase.RELEASED: "Release",
    },
    EventClass: {
        EventClass.FILMING_START: "filming starts",
        EventClass.FILMING_WRAP: "filming ends",
        EventClass.STUNT_FILMED: "stunt filmed",
        EventClass.CAST: "casting",
        EventClass.FOOTAGE_SHOWN: "footage shown",
        EventClass.DELAY: "release moved",
    },
    DateBasis: {
        DateBasis.JSON_LD: "stated in the page’s data",
        DateBasis.OPENGRAPH: "stated in the page’s data",
        DateBasis.MICRODATA: "stated in the page’s data",
        DateBasis.META: "stated in the page’s head",
        DateBasis.TIME_ELEMENT: "shown on the page",
        DateBasis.FEED: "as announced in the feed",
        DateBasis.SITEMAP: "as announced in the sitemap",
        DateBasis.URL: "read from the address",
        DateBasis.TEXT: "read from the text",
        DateBasis.EXPLICIT: "date written out",
        DateBasis.YEAR_INFERRED: "year inferred from publication",
        DateBasis.WEEKDAY: "weekday resolved from publication",
        DateBasis.RELATIVE: "relative to publication",
        DateBasis.NAMED_EVENT: "date of a named event",
        DateBasis.STORY: "date taken from the same story",
        DateBasis.PUBLISHED: "no date told; publication date stands in",
    },
    CopyKind: {
        CopyKind.VERBATIM: "printed it word for word",
        CopyKind.EDITED: "printed it with edits",
        CopyKind.CREDITED: "retold it, with credit",
        CopyKind.SPUN: "reworded it",
        CopyKind.TRANSLATED: "translated it",
    },
    ClaimPhase: {
        ClaimPhase.TRAINING: "in training",
        ClaimPhase.REHEARSAL: "in rehearsal",
        ClaimPhase.FILMING: "while filming",
        ClaimPhase.TOTAL: "in all",
        ClaimPhase.UNKNOWN: "",
    },
    Modality: {
        Modality.ASSERTED: "told as fact",
        Modality.REPORTED: "reported",
        Modality.PLANNED: "planned",
        Modality.DENIED: "denied",
        Modality.HYPOTHETICAL: "hypothetical",
        Modality.IN_STORY: "in the story only",
        Modality.TRAINING: "in training",
    },
}

RELATIONS = {
    "first": "first said",
    "same": "same figure",
    "refines": "more exact",
    "beside": "of something else",
    "unit_shift": "unit slipped",
    "magnitude_slip": "digit slipped",
    "rate_slip": "a rate told as a total",
    "owner_slip": "told of another",
    "scope_slip": "told of another part of the work",
    "conflict": "contradicts",
}

LANGUAGES = {
    "en": "English", "es": "Spanish", "fr": "French", "de": "German", "it": "Italian", "pt": "Portuguese",
    "nl": "Dutch", "ja": "Japanese", "ko": "Korean", "zh": "Chinese", "pl": "Polish", "sv": "Swedish",
}  # fmt: skip

COMPARATORS = {">": "more than ", ">=": "at least ", "<": "up to ", "<=": "at most ", "~": "about "}

UNITS = {"km/h": "km/h", "mph": "mph", "m": "m", "km": "km", "h": "hour", "min": "minute", "s": "second", "g": "g"}
SYMBOLS = {"usd": "$", "gbp": "£", "eur": "€"}
# Units that read the same in the plural.
UNINFLECTED = {"km/h", "mph", "m", "km", "ft", "g", "kg", "t", "cm", "percent", "%"}


def word(value: StrEnum | str) -> str:
    """Return how one of our own words reads on a page."""
    known = WORDS.get(type(value), {}) if isinstance(value, StrEnum) else RELATIONS
    return known.get(value, value.replace("_", " "))


def language_name(code: str) -> str:
    """Return the English name of a language (ISO 639-1, regions left out), the code itself when we do not know it."""
    return LANGUAGES.get(code.partition("-")[0], code)


def day(value: datetime | date | None) -> str:
    """Return `26 August 2021` (UTC), or `undated`."""
    if value is None:
        return "undated"
    if isinstance(value, datetime):
        value = value.astimezone(UTC).date()
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def short_day(value: datetime | date | None) -> str:
    """Return `26 Aug 2021` (UTC), or `undated`."""
    return re.sub(r"([A-Z][a-z]{2})[a-z]+", r"\1", day(value)) if value else "undated"


def later(value: datetime | None, first: datetime | None) -> str:
    """Return how long after another moment one came: `the same day`, `3 days later`; empty when unknown."""
    if value is None or first is None or value < first:
        return ""
    days = (value.astimezone(UTC).date() - first.astimezone(UTC).date()).days
    if days == 0:
        return "the same day"
    if days < 14:
        return f"{counted(days, 'day')} later"
    if days < 60:
        return f"{counted(days // 7, 'week')} later"
    return f"{counted(days * 12 // 365, 'month')} later" if days < 730 else f"{counted(days // 365, 'year')} later"


def moment(value: datetime | None) -> str:
    """Return `26 August 2021, 14:05 UTC`."""
    return f"{day(value)}, {value.astimezone(UTC):%H:%M} UTC" if value else "undated"


def iso(value: datetime | date | None) -> str:
    """Return the value for a `datetime` attribute: RFC 3339 with Z, or the plain date."""
    if isinstance(value, datetime):
        return f"{value.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    return value.isoformat() if value else ""


def partial(value: PartialDate) -> str:
    """Return a date with as much of it as was said: `26 August 2021`, `September 2020`, `2023`."""
    if value.grain is Grain.DAY:
        if value.last_on > value.first_on:
            return f"{day(value.first_on)} to {day(value.last_on)}"
        return day(value.first_on)
    if value.grain is Grain.MONTH:
        return f"{MONTHS[value.first_on.month - 1]} {value.first_on.year}"
    if value.grain is Grain.SEASON:
        return f"{MONTHS[value.first_on.month - 1]} to {MONTHS[value.last_on.month - 1]} {value.last_on.year}"
    return str(value.first_on.year)


def iso_words(text: str) -> str:
    """Return an ISO date of any grain in words: `2021-05-27` is `27 May 2021`; anything else stays as it is."""
    match = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", text)
    if not match or (match[2] and not 1 <= int(match[2]) <= 12):
        return text
    month = MONTHS[int(match[2]) - 1] if match[2] else ""
    return " ".join(part for part in (str(int(match[3])) if match[3] else "", month, match[1]) if part)


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Return `1 article` or `1,234 articles`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def amount(number: float) -> str:
    """Return a number as written in a table: `13,000`, `8.5`."""
    return f"{number:,.0f}" if float(number).is_integer() else f"{number:,.2f}".rstrip("0").rstrip(".")


def figure(claim: Claim) -> str:
    """Return a claim's figure in words: `more than 500 skydives`, `6 takes`, `1 year`, `about $250,000`."""
    before = COMPARATORS.get(claim.comparator, "")
    unit = claim.unit.lower()
    if unit in SYMBOLS:
        return f"{before}{SYMBOLS[unit]}{amount(claim.value)}"
    noun = claim.metric.replace("_", " ") if unit == "count" else UNITS.get(unit, claim.unit)
    if claim.value == 1 and unit == "count":
        noun = noun.removesuffix("s")
    elif claim.value != 1 and unit != "count" and unit not in UNINFLECTED and not noun.endswith("s"):
        noun += "s"
    return f"{before}{amount(claim.value)} {noun}"
