"""The pages of people, stunt types and outlets."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.relating import can_lead
from records.articles import ArticleId
from records.findings import Findings, Modality
from records.searches import FacetName, Filter, SearchQuery
from records.subjects import SubjectId, SubjectKind
from webapp.contexts.rows import (
    ArticleRow,
    Counted,
    FeedLink,
    Page,
    article_rows,
    by_year,
    most_frequent,
)
from webapp.directory import SubjectLink
from webapp.rooms import Rooms

MOST_ARTICLES = 300
LISTED = 24
ARTICLES_LISTED = 30  # the search has all of them

Tally = Counter[SubjectId]

# A stunt told in one of these ways was not (or not yet) done by anyone.
UNDONE = (Modality.DENIED, Modality.HYPOTHETICAL, Modality.IN_STORY, Modality.PLANNED)


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmCredit:
    """A film on a person's page: what they do there and which stunts of theirs articles tell of."""

    link: SubjectLink
    roles: tuple[str, ...]
    pieces: tuple[SubjectLink, ...]  # stunts of theirs that are set-pieces of the film
    stunts: tuple[SubjectLink, ...]  # the others: training, and what no article names
    count: int

    @property
    def is_told(self) -> bool:
        """Whether an article tells of the person there."""
        return bool(self.pieces or self.stunts or self.count)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPage(Page):
    """A person's page."""

    slug: str
    roles: tuple[str, ...]
    films: tuple[FilmCredit, ...]
    stunts: tuple[Counted, ...]
    years: tuple[tuple[str, tuple[ArticleRow, ...]], ...]
    article_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StuntFilm:
    """A film on a stunt type's page, with those who are said to have done the stunt there."""

    link: SubjectLink
    performers: tuple[SubjectLink, ...]
    count: int
    is_piece: bool  # whether it is a set-piece there


@dataclass(frozen=True, slots=True, kw_only=True)
class StuntPage(Page):
    """A stunt type's page."""

    slug: str
    category: str
    definition: str
    films: tuple[StuntFilm, ...]
    performers: tuple[Counted, ...]
    related: tuple[SubjectLink, ...]
    years: tuple[tuple[str, tuple[ArticleRow, ...]], ...]
    article_count: int


def person_page(rooms: Rooms, slug: str) -> PersonPage:
    """Return a person's page. Raise NotFoundError when there is no such person."""
    person = rooms.archive.subjects.person(slug)
    told = rooms.archive.findings.newest_about(person.id, limit=MOST_ARTICLES)
    rows = newest_rows(rooms, told)
    done: dict[SubjectId, list[SubjectId]] = defaultdict(list)
    stunts: Counter[SubjectId] = Counter()
    for _, found in told:
        mine = {(m.stunt, m.film) for m in found.stunts if m.performer == person.id and m.modality not in UNDONE}
        stunts.update({stunt for stunt, _ in mine})
        for stunt, film in mine:
            done[film or SubjectId("")].append(stunt)
    return PersonPage(
        title=person.name,
        description=f"{person.name}: films and stunts, with the articles that tell of them.",
        feeds=(
            FeedLink(title=f"Articles that name {person.name}", endpoint="person_feed", values={"slug": person.slug}),
        ),
        slug=person.slug,
        roles=person.roles,
        films=film_credits(rooms, person.id, done),
        stunts=most_frequent(rooms, stunts, SubjectKind.STUNT, LISTED),
        years=by_year(rows),
        article_count=rooms.by_subject(SubjectKind.PERSON).get(person.id, 0),
    )


def newest_rows(rooms: Rooms, told: Sequence[tuple[ArticleId, Findings]]) -> tuple[ArticleRow, ...]:
    """Return the newest of some articles as rows."""
    newest = dict(told[:ARTICLES_LISTED])
    return article_rows(rooms, rooms.archive.articles.many(list(newest)), newest)


def together(rooms: Rooms, person: SubjectId) -> dict[SubjectId, int]:
    """Return the films of a person's articles with the number of these; none while there is no index to count them."""
    link = rooms.directory.link(person)
    about = (Filter(facet=FacetName.PERSON, values=(link.slug,)),) if link else ()
    found = rooms.engine.search(SearchQuery(filters=about, page_size=1, with_snippets=False))
    counts = {
        value.value: value.count for facet in found.facets if facet.name is FacetName.FILM for value in facet.values
    }
    links = {slug: rooms.directory.by_slug(SubjectKind.FILM, slug) for slug in counts}
    return {film.id: counts[slug] for slug, film in links.items() if film}


def film_credits(rooms: Rooms, person: SubjectId, done: dict[SubjectId, list[SubjectId]]) -> tuple[FilmCredit, ...]:
    """Return the films of a person: those that credit them, and those whose articles name them."""
    counts = together(rooms, person)
    credited = rooms.directory.credits.get(person, {})
    made = [
        FilmCredit(
            link=link,
            roles=credited.get(link.id, ()),
            pieces=rooms.directory.links(one for one in sorted(done.get(link.id, ())) if can_lead(one)),
            stunts=rooms.directory.links(one for one in sorted(done.get(link.id, ())) if not can_lead(one)),
            count=counts.get(link.id, 0),
        )
        for link in rooms.directory.links((*credited, *done))
        if link.kind is SubjectKind.FILM
    ]
    by_name = sorted(made, key=lambda one: one.link.name)
    return tuple(sorted(by_name, key=lambda one: one.link.note, reverse=True))


def stunt_page(rooms: Rooms, slug: str) -> StuntPage:
    """Return a stunt type's page. Raise NotFoundError when there is no such stunt."""
    stunt = rooms.archive.subjects.stunt(slug)
    told = rooms.archive.findings.newest_about(stunt.id, limit=MOST_ARTICLES)
    rows = newest_rows(rooms, told)
    films, performers, who = _performed(stunt.id, [found for _, found in told])
    siblings = [other.id for other in rooms.directory.stunts.values() if other.category == stunt.category]
    return StuntPage(
        title=stunt.label,
        description=stunt.definition,
        feeds=(FeedLink(title=f"Articles about: {stunt.label}", endpoint="stunt_feed", values={"slug": stunt.slug}),),
        slug=stunt.slug,
        category=stunt.category_label,
        definition=stunt.definition,
        films=tuple(
            StuntFilm(
                link=one.link,
                count=one.count,
                performers=rooms.directory.links(who.get(one.link.id, ())),
                is_piece=can_lead(stunt.id) and one.link.id in who,
            )
            for one in most_frequent(rooms, films, SubjectKind.FILM, LISTED)
        ),
        performers=most_frequent(rooms, performers, SubjectKind.PERSON, LISTED),
        related=rooms.directory.links(id_ for id_ in siblings if id_ != stunt.id),
        years=by_year(rows),
        article_count=rooms.by_subject(SubjectKind.STUNT).get(stunt.id, 0),
    )


def _performed(stunt: SubjectId, told: list[Findings]) -> tuple[Tally, Tally, dict[str, dict[str, None]]]:
    """Return films and performers of a stunt by number of articles, and who did it in which film."""
    films: Counter[SubjectId] = Counter()
    performers: Counter[SubjectId] = Counter()
    who: dict[str, dict[str, None]] = defaultdict(dict)
    for found in told:
        mine = [mention for mention in found.stunts if mention.stunt == stunt]
        films.update({mention.film for mention in mine if mention.film})
        done = [mention for mention in mine if mention.modality not in UNDONE]
        performers.update({SubjectId(mention.performer) for mention in done})
        for mention in done:
            who[mention.film or ""][mention.performer] = None
    return films, performers, who
