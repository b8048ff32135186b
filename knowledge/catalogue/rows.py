"""Makes films, people, outlets, occasions and set-pieces of the entries of data files."""

import re
from collections.abc import Iterable, Mapping

from knowledge.catalogue.entries import Entry, one_of
from knowledge.catalogue.stunt_rows import LANGUAGES
from records.errors import SeedError
from records.subjects import (
    Alias,
    Film,
    KnownSetPiece,
    Occasion,
    OutletName,
    Person,
    Release,
    SubjectId,
)

AMBIGUITIES = (
    "common_word",
    "place_name",
    "character_name",
    "remake_title",
    "franchise_name",
    "acronym_clash",
    "number_title",
    "untitled",
    "namesake",
    "brand_name",  # a make of cars, watches, games
    "unchecked",  # from a register, and looked at by no editor yet: believed only with a second sign
)
ALIAS_KINDS = ("official", "localised", "working", "short", "observed_error")
REGISTERS = ("imdb", "wikidata")  # who else numbers films and people
FIRST_FILM_YEAR = 1888
LAST_YEAR = 2040  # announced films lie a few years ahead; beyond that a digit is wrong
_DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_MOST_YEARS_MOVED = 15  # between a film's year and any of its announced release dates


def film_row(entry: Entry) -> Film:
    """Return the film of an entry."""
    film_id = _id(entry, "film")
    credited = [Entry(f"{entry.where}: other_credits", fields) for fields in entry.items("other_credits")]
    other = tuple(SubjectId(credit.text("person")) for credit in credited)
    for credit in credited:
        credit.text("as")  # for the editor's eye; readers only ask who worked on a film
        credit.done()
    year = _year(entry)
    return Film(
        id=film_id,
        slug=film_id.removeprefix("film:"),
        title=entry.text("title"),
        year=year,
        directors=_ids(entry.texts("directors")),
        leads=_ids(entry.texts("leads")),
        stunt_team=_ids(entry.texts("stunt_team")),
        other_credits=other,
        stunts=_ids(f"stunt:{name}" for name in entry.texts("stunts")),
        aliases=_aliases(entry, default="localised"),
        ambiguity=one_of(entry, "ambiguity", entry.texts("ambiguity"), AMBIGUITIES),
        releases=_releases(entry, year),
        status=entry.optional_text("status"),
        franchise=entry.optional_text("franchise"),
        ordinal=entry.number("ordinal"),
        characters=entry.texts("characters"),
        external_ids=_external(entry),
    )


def person_row(entry: Entry) -> Person:
    """Return the person of an entry."""
    person_id = _id(entry, "person")
    aliases = [Alias(text=text) for text in entry.texts("aliases")]
    errors = [Alias(text=text, kind="observed_error") for text in entry.texts("observed_misspellings")]
    return Person(
        id=person_id,
        slug=person_id.removeprefix("person:"),
        name=entry.text("name"),
        roles=entry.texts("roles"),
        aliases=(*aliases, *errors),
        ambiguity=one_of(entry, "ambiguity", entry.texts("ambiguity"), AMBIGUITIES),
        external_ids=_external(entry),
    )


def outlet_row(entry: Entry) -> OutletName:
    """Return the publication of an entry."""
    return OutletName(
        id=_id(entry, "outlet"), name=entry.text("name"), kind=entry.text("kind"), aliases=entry.texts("aliases")
    )


def occasion_row(entry: Entry) -> Occasion:
    """Return the occasion of an entry."""
    occasion = Occasion(
        id=_id(entry, "event"),
        name=entry.text("name"),
        first_on=entry.day("first_on"),
        last_on=entry.day("last_on"),
        place=entry.optional_text("place"),
    )
    if occasion.last_on < occasion.first_on:
        raise SeedError(f"{entry.where}: last_on lies before first_on")
    return occasion


def set_piece_row(entry: Entry) -> KnownSetPiece:
    """Return the named stunt of an entry."""
    return KnownSetPiece(
        id=_id(entry, "set-piece"),
        film=SubjectId(entry.text("film")),
        name=entry.text("name"),
        stunt=SubjectId(f"stunt:{entry.text('stunt')}"),
        also=_ids(f"stunt:{name}" for name in entry.texts("also")),
        place=entry.optional_text("place"),
        performers=_ids(entry.texts("performers")),
        aliases=_aliases(entry, default="official"),
    )


def _id(entry: Entry, kind: str) -> SubjectId:
    found = entry.text("id")
    if not re.fullmatch(rf"{kind}:[a-z0-9][a-z0-9-]*", found):
        raise SeedError(f"{entry.where}: id must look like {kind}:some-name")
    return SubjectId(found)


def _ids(names: Iterable[str]) -> tuple[SubjectId, ...]:
    return tuple(SubjectId(name) for name in names)


def _year(entry: Entry) -> int | None:
    year = entry.number("year")
    if year is not None and not FIRST_FILM_YEAR <= year <= LAST_YEAR:
        raise SeedError(f"{entry.where}: year {year} cannot be; films are from {FIRST_FILM_YEAR} to {LAST_YEAR}")
    return year


def _external(entry: Entry) -> tuple[tuple[str, str], ...]:
    numbers = {key: "".join(texts) for key, texts in entry.texts_by_key("ids", single=True).items()}
    one_of(entry, "ids", numbers, REGISTERS)
    return tuple(sorted(numbers.items()))


def _aliases(entry: Entry, *, default: str) -> tuple[Alias, ...]:
    """Read aliases by language; one that did not always hold is a mapping with `text` and `kind` or `valid_from`."""
    by_language = entry.lists_by_key("aliases")
    one_of(entry, "aliases", (key[:2] for key in by_language), LANGUAGES)
    found = [
        _alias(entry, key, item, "official" if key == "en" else default)
        for key, items in by_language.items()
        for item in items
    ]
    twice = [alias.text for alias in found if sum(alias == other for other in found) > 1]
    if twice:
        raise SeedError(f"{entry.where}: aliases name {twice[0]!r} twice in one language; leave one out")
    return tuple(found)


def _alias(entry: Entry, language: str, item: object, kind: str) -> Alias:
    where = f"{entry.where}: aliases: {language}"
    if not isinstance(item, Mapping):
        return Alias(text=entry.as_text(f"aliases: {language}", item), language=language, kind=kind)
    told = Entry(where, item)
    text, own_kind = told.text("text"), told.optional_text("kind") or kind
    one_of(told, "kind", [own_kind], ALIAS_KINDS)
    day = told.optional_day("valid_from")
    told.done()
    return Alias(text=text, language=language, kind=own_kind, valid_from=day)


def _releases(entry: Entry, year: int | None) -> tuple[Release, ...]:
    """Read the chain of release dates, the first announced one first; each a date or a mapping with `day`."""
    found = tuple(_release(entry, item) for item in entry.items("releases"))
    for release in found:
        for told in (release.release_on, release.announced_on):
            if told is not None and not _DAY.fullmatch(told):
                raise SeedError(f"{entry.where}: releases: {told!r} must be a date such as 2023-07-12, 2023-07 or 2023")
        moved = abs(int(release.release_on[:4]) - year) if year else 0
        if moved > _MOST_YEARS_MOVED:
            raise SeedError(f"{entry.where}: releases: {release.release_on} lies {moved} years from the film's year")
        if release.announced_on and release.announced_on > release.release_on:
            raise SeedError(f"{entry.where}: releases: {release.release_on} was announced after it")
    return found


def _release(entry: Entry, item: object) -> Release:
    if not isinstance(item, Mapping):
        return Release(release_on=entry.as_text("releases", item))
    told = Entry(f"{entry.where}: releases", item)
    release = Release(
        release_on=told.text("day"),
        announced_on=told.optional_text("announced_on"),
        title=told.optional_text("title"),
    )
    told.done()
    return release
