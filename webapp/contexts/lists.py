"""The lists: every film, person, stunt type and outlet, by count or from A to Z."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from records.sources import Source
from records.subjects import SubjectKind
from webapp.contexts.rows import Counted, Page
from webapp.rooms import Rooms

TITLES = {SubjectKind.FILM: "Films", SubjectKind.PERSON: "People", SubjectKind.STUNT: "Stunts"}
ABOUT = {
    SubjectKind.FILM: "Films and series of the archive. Each has a timeline of what happened when.",
    SubjectKind.PERSON: "Those who perform, direct and prepare stunts, and those they stand in for.",
    SubjectKind.STUNT: "Kinds of stunts, with the films that used them and those who did them.",
}
# Articles of a title are skipped in an A to Z list, as libraries do.
SKIPPED = ("the ", "a ", "an ")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListGroup:
    """A heading with its subjects."""

    name: str
    anchor: str
    members: tuple[Counted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage(Page):
    """A list of subjects of one kind."""

    kind: SubjectKind
    order: str  # "count" or "name"
    groups: tuple[ListGroup, ...]
    total: int
    with_articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """An outlet with what we have of it."""

    source: Source
    articles: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesPage(Page):
    """The list of outlets."""

    rows: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedsPage(Page):
    """The list of feeds."""

    films: tuple[Counted, ...]
    people: tuple[Counted, ...]
    stunts: tuple[Counted, ...]
    outlets: tuple[SourceRow, ...]


def list_page(rooms: Rooms, kind: SubjectKind, order: str) -> ListPage:
    """Return all subjects of a kind, grouped by first letter, by category (stunts) or by how often they are told of."""
    counts = rooms.archive.subjects.article_counts(kind)
    every = [Counted(link=link, count=counts.get(link.id, 0)) for link in rooms.directory.of_kind(kind)]
    order = order if order in ("name", "count") else "count"
    return ListPage(
        title=TITLES[kind],
        description=ABOUT[kind],
        kind=kind,
        order=order,
        groups=_by_letter(every) if order == "name" else _by_count(every, kind),
        total=len(every),
        with_articles=sum(one.count > 0 for one in every),
    )


def _by_count(every: Sequence[Counted], kind: SubjectKind) -> tuple[ListGroup, ...]:
    ranked = sorted(every, key=lambda one: (-one.count, _key(one)))
    if kind is SubjectKind.STUNT:
        return _grouped(ranked, lambda one: one.link.note)
    told = tuple(one for one in ranked if one.count)
    rest = tuple(one for one in ranked if not one.count)
    named = (("Told of in the archive", told), ("Not told of yet", rest))
    return tuple(ListGroup(name=name, anchor=f"g{n}", members=kept) for n, (name, kept) in enumerate(named) if kept)


def _by_letter(every: Sequence[Counted]) -> tuple[ListGroup, ...]:
    return _grouped(sorted(every, key=_key), lambda one: _key(one)[:1].upper() if _key(one)[:1].isalpha() else "0–9")


def _grouped(members: Sequence[Counted], name_of: Callable[[Counted], str]) -> tuple[ListGroup, ...]:
    groups: dict[str, list[Counted]] = defaultdict(list)
    for one in members:
        groups[name_of(one)].append(one)
    return tuple(ListGroup(name=name, anchor=f"g{n}", members=tuple(g)) for n, (name, g) in enumerate(groups.items()))


def _key(one: Counted) -> str:
    name = one.link.name.casefold()
    return next((name.removeprefix(article) for article in SKIPPED if name.startswith(article)), name)


def sources_page(rooms: Rooms) -> SourcesPage:
    """Return every outlet with its number of public articles, the most first."""
    counts = rooms.archive.articles.count_by_source()
    made = [SourceRow(source=source, articles=counts.get(source.slug, 0)) for source in rooms.sources.values()]
    return SourcesPage(
        title="Outlets",
        description="The publications we read, and how much of each is in the archive.",
        rows=tuple(sorted(made, key=lambda row: (-row.articles, row.source.name.casefold()))),
    )


def feeds_page(rooms: Rooms) -> FeedsPage:
    """Return the feeds a reader may subscribe to: everything, and the subjects most told of."""

    def most(kind: SubjectKind) -> tuple[Counted, ...]:
        counts = rooms.archive.subjects.article_counts(kind)
        made = [Counted(link=link, count=counts[link.id]) for link in rooms.directory.links(counts)]
        return tuple(sorted(made, key=lambda one: (-one.count, one.link.name)))

    return FeedsPage(
        title="Feeds",
        description="Follow newly indexed articles in any feed reader.",
        films=most(SubjectKind.FILM),
        people=most(SubjectKind.PERSON),
        stunts=most(SubjectKind.STUNT),
        outlets=tuple(row for row in sources_page(rooms).rows if row.articles),
    )
