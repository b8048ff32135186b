"""A timeline narrowed to what it shows of a person or an outlet, and the choices there are, each with its count."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from records.articles import ArticleId
from records.subjects import SubjectId, SubjectKind
from records.timelines import TimelineEntry, Told
from webapp.contexts.films.asked import SHOWN, Asked
from webapp.contexts.films.told import FilmTold
from webapp.contexts.rows import outlet

CHOICES_SHOWN = 10
SHOW_NAMES = (("", "Overview"), ("key", "Key"), ("stunts", "Stunts"), ("all", "Everything"))


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineChoice:
    """A link that limits the timeline, with the number of events it leads to."""

    label: str
    count: int
    params: dict[str, str]
    is_chosen: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineChoices:
    """Everything a timeline can be limited by."""

    shows: tuple[TimelineChoice, ...]
    people: tuple[TimelineChoice, ...]
    outlets: tuple[TimelineChoice, ...]


def narrowed(told: FilmTold, asked: Asked) -> Sequence[TimelineEntry]:
    """Return the entries that are asked for. Without any choice an empty overview gives way to everything."""
    of_whom = _of_outlet(told, _of_person(told, told.timeline.entries, asked.person), asked.outlet)
    chosen = [entry for entry in of_whom if SHOWN[asked.show](entry)]
    return chosen if chosen or asked.show else list(of_whom)


def choices(told: FilmTold, asked: Asked) -> TimelineChoices:
    """Return the choices, the most fruitful first; what was chosen is always among them, to be taken back."""
    shows = tuple(
        TimelineChoice(
            label=label,
            count=len(narrowed(told, asked.but(show=show))),
            params=asked.but(show=show).params,
            is_chosen=show == asked.show,
        )
        for show, label in SHOW_NAMES
    )
    return TimelineChoices(shows=shows, people=_people(told, asked), outlets=_outlets(told, asked))


def _people(told: FilmTold, asked: Asked) -> tuple[TimelineChoice, ...]:
    entries = narrowed(told, asked.but(person=""))
    counts = Counter(person for entry in entries for person in _named(told, entry))
    links = [link for link in told.rooms.directory.links(counts) if link.kind is SubjectKind.PERSON]
    order = sorted(links, key=lambda link: (link.slug != asked.person, -counts[link.id], link.name))
    return tuple(
        TimelineChoice(
            label=link.name,
            count=counts[link.id],
            params=asked.but(person="" if link.slug == asked.person else link.slug).params,
            is_chosen=link.slug == asked.person,
        )
        for link in order[:CHOICES_SHOWN]
    )


def _outlets(told: FilmTold, asked: Asked) -> tuple[TimelineChoice, ...]:
    entries = narrowed(told, asked.but(outlet=""))
    counts = Counter(slug for entry in entries for slug in _tellers(told, entry.told))
    order = sorted(counts, key=lambda slug: (slug != asked.outlet, -counts[slug], slug))
    return tuple(
        TimelineChoice(
            label=outlet(told.rooms.sources, slug).name,
            count=counts[slug],
            params=asked.but(outlet="" if slug == asked.outlet else slug).params,
            is_chosen=slug == asked.outlet,
        )
        for slug in order[:CHOICES_SHOWN]
    )


def _tellers(told: FilmTold, tellers: Iterable[Told]) -> set[str]:
    return {told.articles[one.article_id].source for one in tellers if one.article_id in told.articles}


def _of_outlet(told: FilmTold, entries: Sequence[TimelineEntry], slug: str) -> Sequence[TimelineEntry]:
    """Return what one outlet told, in its words only: another's date or sentence is not its own."""
    if not slug:
        return entries
    mine = (
        replace(entry, told=tuple(one for one in entry.told if slug in _tellers(told, (one,)))) for entry in entries
    )
    return [entry for entry in mine if entry.told]


def _of_person(told: FilmTold, entries: Sequence[TimelineEntry], slug: str) -> Sequence[TimelineEntry]:
    link = told.rooms.directory.by_slug(SubjectKind.PERSON, slug) if slug else None
    if not slug:
        return entries
    return [entry for entry in entries if link and link.id in _named(told, entry)]


def _named(told: FilmTold, entry: TimelineEntry) -> set[SubjectId]:
    """Return who is part of an event: named in a sentence that tells it, or said there to have done its stunt."""
    return {person for one in entry.told for person in _named_by(told, entry, one.article_id, one.sentence)}


def _named_by(told: FilmTold, entry: TimelineEntry, article: ArticleId, sentence: str) -> Iterable[SubjectId]:
    findings = told.findings.get(article)
    if findings is None:
        return
    for person in findings.people:
        if any(words and words in sentence for words in (person.surface, *(one.quote for one in person.evidence))):
            yield person.person
    for stunt in findings.stunts:
        if stunt.stunt in entry.stunts and stunt.performer.startswith("person:"):
            yield SubjectId(stunt.performer)
