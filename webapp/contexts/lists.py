"""The lists: every film, person, stunt type and outlet, by count or from A to Z."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
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
FEEDS_LISTED = 100  # of one kind; every subject's own page offers its feed
PAGE_SIZE = 500  # members of one page; most lists fit on it
# Articles of a title are skipped in an A to Z list, as libraries do.
SKIPPED = ("the ", "a ", "an ")
TOLD, SILENT = "Told of in the archive", "Not told of yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListGroup:
    """A heading with its subjects."""

    name: str
    anchor: str
    members: tuple[Counted, ...]
    is_silent: bool = False  # no article tells of any of them


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPage(Page):
    """A list of subjects of one kind."""

    kind: SubjectKind
    order: str  # "count" or "name"
    groups: tuple[ListGroup, ...]
    total: int
    with_articles: int
    number: int = 1  # of this page
    pages: int = 1
    jumps: tuple[tuple[str, int, str], ...] = ()  # names of all groups, the page each begins on, and its anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """All subjects of a kind in one order."""

    placed: Sequence[tuple[str, Counted]]  # each with the name of its group
    begins: Mapping[str, int]  # the place of the first one of each group
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


def list_page(rooms: Rooms, kind: SubjectKind, order: str, number: int = 1) -> ListPage:
    """Return a page of the subjects of a kind: by first letter, by category (stunts), or the most told of first."""
    order = order if order in ("name", "count") else "count"
    shelf = rooms.tallies.of(
        f"{kind} by {order}", rooms.state, lambda: _ordered(rooms, kind, order), within=rooms.directory
    )
    pages = max(1, -(-len(shelf.placed) // PAGE_SIZE))
    number = min(max(1, number), pages)
    anchors = {name: f"g{place}" for place, name in enumerate(shelf.begins)}
    return ListPage(
        title=TITLES[kind],
        description=ABOUT[kind],
        kind=kind,
        order=order,
        groups=_grouped(shelf.placed[(number - 1) * PAGE_SIZE : number * PAGE_SIZE], anchors),
        total=len(shelf.placed),
        with_articles=shelf.with_articles,
        number=number,
        pages=pages,
        jumps=tuple((name, shelf.begins[name] // PAGE_SIZE + 1, anchor) for name, anchor in anchors.items()),
    )


def _ordered(rooms: Rooms, kind: SubjectKind, order: str) -> Ordered:
    """Return all subjects of a kind; with twenty thousand people that takes as long as making three pages."""
    counts = rooms.by_subject(kind)
    every = [Counted(link=link, count=counts.get(link.id, 0)) for link in rooms.directory.of_kind(kind)]
    placed = _by_letter(every) if order == "name" else _by_count(every, kind)
    begins: dict[str, int] = {}
    for place, (name, _) in enumerate(placed):
        begins.setdefault(name, place)
    return Ordered(placed=placed, begins=begins, with_articles=sum(one.count > 0 for one in every))


def _by_count(every: Sequence[Counted], kind: SubjectKind) -> list[tuple[str, Counted]]:
    """Return subjects with the name of their group, in order: the most told of first."""
    ranked = sorted(every, key=lambda one: (-one.count, _key(one)))
    if kind is SubjectKind.STUNT:
        first = {name: place for place, name in enumerate(dict.fromkeys(one.link.note for one in ranked))}
        return [(one.link.note, one) for one in sorted(ranked, key=lambda one: first[one.link.note])]
    return [(TOLD if one.count else SILENT, one) for one in ranked]


def _by_letter(every: Sequence[Counted]) -> list[tuple[str, Counted]]:
    named = sorted((_key(one), place) for place, one in enumerate(every))
    placed = [(key[:1].upper() if key[:1].isalpha() else "0–9", every[place]) for key, place in named]
    return sorted(placed, key=lambda one: one[0] != "0–9")


def _grouped(placed: Sequence[tuple[str, Counted]], anchors: Mapping[str, str]) -> tuple[ListGroup, ...]:
    groups: dict[str, list[Counted]] = defaultdict(list)
    for name, one in placed:
        groups[name].append(one)
    return tuple(
        ListGroup(name=name, anchor=anchors[name], members=tuple(group), is_silent=name == SILENT)
        for name, group in groups.items()
    )


def _key(one: Counted) -> str:
    name = one.link.name.casefold()
    return next((name.removeprefix(article) for article in SKIPPED if name.startswith(article)), name)


def sources_page(rooms: Rooms) -> SourcesPage:
    """Return every outlet with its number of public articles, the most first."""
    counts = rooms.by_source
    made = [SourceRow(source=source, articles=counts.get(source.slug, 0)) for source in rooms.sources.values()]
    return SourcesPage(
        title="Outlets",
        description="The publications we read, and how much of each is in the archive.",
        rows=tuple(sorted(made, key=lambda row: (-row.articles, row.source.name.casefold()))),
    )


def feeds_page(rooms: Rooms) -> FeedsPage:
    """Return the feeds a reader may subscribe to: everything, and the subjects most told of."""

    def most(kind: SubjectKind) -> tuple[Counted, ...]:
        counts = rooms.by_subject(kind)
        made = [Counted(link=link, count=counts[link.id]) for link in rooms.directory.links(counts)]
        return tuple(sorted(made, key=lambda one: (-one.count, one.link.name))[:FEEDS_LISTED])

    return FeedsPage(
        title="Feeds",
        description="Follow newly indexed articles in any feed reader.",
        films=most(SubjectKind.FILM),
        people=most(SubjectKind.PERSON),
        stunts=most(SubjectKind.STUNT),
        outlets=tuple(row for row in sources_page(rooms).rows if row.articles),
    )
