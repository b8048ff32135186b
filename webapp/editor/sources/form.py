"""The form that describes a source, and the source that a filled-in form describes."""

import hashlib
import json
from collections.abc import Mapping
from enum import StrEnum

from records.errors import BadUrlError, SettingsError
from records.guard import Guard
from records.sources import Display, Source, SourceSlug
from settings import fields_of, source_from

BETWEEN = " | "  # address, selector and pattern of a listing, on one line
KINDS = ("trade", "wire", "magazine", "newspaper", "site")
DISPLAYS = tuple(Display)

Form = dict["Field", str]


class Field(StrEnum):
    """The fields of the form, by their names in it and in config.yaml."""

    NAME = "name"
    HOME = "home"
    LANGUAGE = "language"
    KIND = "kind"
    FEEDS = "feeds"
    SITEMAPS = "sitemaps"
    LISTINGS = "listings"
    DISPLAY = "display"
    DELAY = "delay_seconds"
    MOST = "max_articles"

    @property
    def label(self) -> str:
        """What stands beside the field."""
        return LABELS[self]


LABELS = {
    Field.NAME: "Name",
    Field.HOME: "Front page",
    Field.LANGUAGE: "Language",
    Field.KIND: "Kind",
    Field.FEEDS: "Feeds",
    Field.SITEMAPS: "Sitemaps",
    Field.LISTINGS: "Pages of links",
    Field.DISPLAY: "What the public sees",
    Field.DELAY: "Seconds between two requests",
    Field.MOST: "Articles fetched in one run",
}


def form_of(source: Source) -> Form:
    """Return a source as the texts of its form."""
    fields = fields_of(source)
    listings = (BETWEEN.join(part for part in (each.url, each.links, each.older) if part) for each in source.listings)
    return {
        **{field: str(fields[field]) for field in (Field.NAME, Field.HOME, Field.LANGUAGE, Field.KIND)},
        Field.FEEDS: "\n".join(source.feeds),
        Field.SITEMAPS: "\n".join(source.sitemaps),
        Field.LISTINGS: "\n".join(listings),
        Field.DISPLAY: source.display.value,
        Field.DELAY: "" if source.delay_seconds is None else f"{source.delay_seconds:g}",
        Field.MOST: str(source.max_articles),
    }


def blank(**known: str) -> Form:
    """Return an empty form, or one in which some fields are filled in."""
    empty = form_of(Source(slug=SourceSlug("new"), name="", home=""))
    return {**empty, **{Field(name): text for name, text in known.items()}}


def filled_in(given: Mapping[str, str]) -> Form:
    """Return what was sent as a form; fields that are missing are empty."""
    return {field: given.get(field, "").strip().replace("\r\n", "\n") for field in Field}


def source_of(form: Form, slug: str, guard: Guard, *, is_paused: bool) -> Source:
    """Return the source that a form describes.

    Raises:
        SettingsError: with all that is not right in it, an address that is never asked among it.
    """
    fields: dict[str, object] = {"slug": slug, "paused": is_paused}
    fields |= {
        field.value: form[field] for field in (Field.NAME, Field.HOME, Field.LANGUAGE, Field.KIND, Field.DISPLAY)
    }
    fields |= {field.value: _lines(form[field]) for field in (Field.FEEDS, Field.SITEMAPS)}
    fields[Field.LISTINGS.value] = [_listing(line) for line in _lines(form[Field.LISTINGS])]
    fields[Field.DELAY.value] = form[Field.DELAY].replace(",", ".") or None
    fields[Field.MOST.value] = form[Field.MOST]
    if not form[Field.NAME]:
        raise SettingsError("it needs a name")
    source = source_from(fields)
    try:
        for url in (source.home, *source.feeds, *source.sitemaps, *(listing.url for listing in source.listings)):
            guard.check(url)
    except BadUrlError as error:
        raise SettingsError(str(error)) from error
    return source


def stamp(source: Source) -> str:
    """Return a short digest of a source as it holds."""
    return hashlib.sha256(json.dumps(fields_of(source), sort_keys=True).encode()).hexdigest()[:16]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]


def _listing(line: str) -> dict[str, str]:
    url, *parts = (part.strip() for part in line.split(BETWEEN.strip()))
    older = next((part for part in parts if "{page}" in part), "")
    links = next((part for part in parts if part and "{page}" not in part), "")
    return {"url": url, "links": links, **({"older": older} if older else {})}
