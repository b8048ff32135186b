"""What articles are about: films, people and stunt types, kept by editors as authority records."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

SubjectId = NewType("SubjectId", str)  # "film:heat-1995", "person:tom-cruise", "stunt:moto.cliff_jump"


class SubjectKind(StrEnum):
    """The kinds of subject that have a page."""

    FILM = "film"
    PERSON = "person"
    STUNT = "stunt"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A name under which a subject is written, with the language it belongs to (None: any)."""

    text: str
    language: str | None = None
    kind: str = "official"  # official, localised, working, short, generated, observed_error
    valid_from: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A release date that was in force from the day it was announced until the next one was."""

    release_on: str  # ISO date of any grain
    announced_on: str | None = None
    title: str | None = None  # the title under which it was announced, when it differed


@dataclass(frozen=True, slots=True, kw_only=True)
class Film:
    """A film or series."""

    id: SubjectId
    slug: str  # "<title>-<year>", as in the address /film/<slug>
    title: str
    year: int | None
    directors: tuple[SubjectId, ...] = ()
    leads: tuple[SubjectId, ...] = ()
    stunt_team: tuple[SubjectId, ...] = ()
    other_credits: tuple[SubjectId, ...] = ()
    stunts: tuple[SubjectId, ...] = ()
    aliases: tuple[Alias, ...] = ()
    ambiguity: tuple[str, ...] = ()
    releases: tuple[Release, ...] = ()
    status: str | None = None
    franchise: str | None = None  # name of the series of films it belongs to, e.g. "Mission: Impossible"
    ordinal: int | None = None  # its number in that series, when people count it
    characters: tuple[str, ...] = ()  # names of its fictional people, which are never persons
    external_ids: tuple[tuple[str, str], ...] = ()  # (where, id), e.g. ("imdb", "tt0113277")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A real person of film making."""

    id: SubjectId
    slug: str
    name: str
    roles: tuple[str, ...] = ()
    aliases: tuple[Alias, ...] = ()
    ambiguity: tuple[str, ...] = ()
    external_ids: tuple[tuple[str, str], ...] = ()  # as for films


@dataclass(frozen=True, slots=True, kw_only=True)
class StuntType:
    """A kind of stunt, e.g. a motorcycle cliff jump."""

    id: SubjectId
    slug: str
    label: str
    category: str  # id of the category, e.g. "motorcycle"
    category_label: str
    definition: str
    phrases: tuple[tuple[str, str], ...] = ()  # (language, trigger pattern)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletName:
    """A publication as others name it: "according to Deadline"."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """A dated public event at which things are shown or said, e.g. CinemaCon 2021."""

    id: str
    name: str
    first_on: date
    last_on: date
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownSetPiece:
    """A named stunt of a film that everybody knows: "the Norway cliff jump"; what else is told of it is in articles."""

    id: str  # "set-piece:norway-cliff-jump"
    film: SubjectId
    name: str
    stunt: SubjectId  # the leading type
    also: tuple[SubjectId, ...] = ()  # further types it is told as
    place: str | None = None
    performers: tuple[SubjectId, ...] = ()
    aliases: tuple[Alias, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All subjects at one moment. `digest` changes whenever any of them does."""

    films: tuple[Film, ...] = ()
    people: tuple[Person, ...] = ()
    stunts: tuple[StuntType, ...] = ()
    outlets: tuple[OutletName, ...] = ()
    occasions: tuple[Occasion, ...] = ()
    blocked_senses: tuple[tuple[str, str], ...] = field(default=())  # (sense, trigger pattern) that are no stunts
    digest: str = ""
    set_pieces: tuple[KnownSetPiece, ...] = ()
