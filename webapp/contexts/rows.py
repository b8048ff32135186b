"""What pages have in common: the frame of a page, links, and articles as rows."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from records.articles import Article, ArticleId
from records.findings import CopyKind, CopyLink, Findings, Role, StoryId
from records.slugs import article_slug
from records.sources import Source
from records.subjects import SubjectId, SubjectKind
from webapp.directory import SubjectLink
from webapp.rooms import Rooms


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed a page offers: for the reader's eyes and for autodiscovery, in every form that there is."""

    title: str
    endpoint: str  # name for url_for
    values: Mapping[str, str | Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The frame of every page. `title` is the h1 and, with the site's name, the title of the window."""

    title: str
    description: str = ""
    feeds: tuple[FeedLink, ...] = ()
    is_indexable: bool = True  # whether search engines shall list it


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletLink:
    """A publication as a link to its page here."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article as one row of a list."""

    id: ArticleId
    slug: str
    title: str
    url: str  # at the publisher
    outlet: OutletLink
    published_at: datetime | None
    indexed_at: datetime | None
    language: str | None
    author: str
    is_subscription: bool
    films: tuple[SubjectLink, ...] = ()  # those it is about; all it means when it is about none
    mentioned: tuple[SubjectLink, ...] = ()  # films it names besides
    people: tuple[SubjectLink, ...] = ()
    stunts: tuple[SubjectLink, ...] = ()
    copy_kind: CopyKind | None = None
    copied_from: OutletLink | None = None
    copied_url: str = ""  # of the article it was made from, at its publisher


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A subject with the number of articles that stand behind it."""

    link: SubjectLink
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryRow:
    """A piece of news as one row: the first report and how far it went."""

    story: StoryId | None  # None: a single article
    first: ArticleRow
    others: tuple[ArticleRow, ...]
    outlets: int
    copies: int


def outlet(sources: dict[str, Source], slug: str) -> OutletLink:
    """Return a source's link; one that left the configuration keeps its slug as name."""
    source = sources.get(slug)
    return OutletLink(slug=slug, name=source.name if source else slug)


def article_rows(
    rooms: Rooms, articles: Sequence[Article], findings: Mapping[ArticleId, Findings] | None = None
) -> tuple[ArticleRow, ...]:
    """Return articles as rows, in order; those taken down are left out.

    Args:
        rooms: where to look things up.
        articles: the articles.
        findings: what they say, when already read.
    """
    shown = [article for article in articles if not article.is_withdrawn]
    ids = [article.id for article in shown]
    known = rooms.archive.findings.of(ids) if findings is None else findings
    copies = rooms.archive.relations.copies_of(ids)
    origins = {article.id: article for article in articles}
    further = {link.original for link in copies.values()} - origins.keys()
    origins |= {article.id: article for article in rooms.archive.articles.many(sorted(further))} if further else {}
    sources = rooms.sources
    return tuple(_row(rooms, a, known.get(a.id), _copied(copies.get(a.id), origins, sources), sources) for a in shown)


def _copied(
    link: CopyLink | None, origins: dict[ArticleId, Article], sources: dict[str, Source]
) -> tuple[CopyKind | None, OutletLink | None, str]:
    if link is None or link.original not in origins or origins[link.original].is_withdrawn:
        return None, None, ""
    original = origins[link.original]
    return link.kind, outlet(sources, original.source), original.url


def _row(
    rooms: Rooms,
    article: Article,
    findings: Findings | None,
    copied: tuple[CopyKind | None, OutletLink | None, str],
    sources: dict[str, Source],
) -> ArticleRow:
    source = outlet(sources, article.source)
    films, mentioned, people, stunts = tags(rooms, findings)
    return ArticleRow(
        id=article.id,
        slug=article_slug(article.title),
        title=article.title,
        url=article.url,
        outlet=source,
        published_at=article.published_at,
        indexed_at=article.indexed_at,
        language=article.language,
        author=_author(article, source.name),
        is_subscription=article.current.extraction.is_free is False,
        films=films or mentioned,
        mentioned=mentioned if films else (),
        people=people,
        stunts=stunts,
        copy_kind=copied[0],
        copied_from=copied[1],
        copied_url=copied[2],
    )


def _author(article: Article, outlet_name: str) -> str:
    """Return who wrote it; many pages give their own name there, which says nothing."""
    extraction = article.current.extraction
    said = ", ".join(extraction.authors) or extraction.text.author or ""
    return "" if said.casefold() == outlet_name.casefold() else said


def tags(rooms: Rooms, findings: Findings | None) -> tuple[tuple[SubjectLink, ...], ...]:
    """Return what an article is tagged with: films it is about, other films, people, stunts."""
    if findings is None:
        return (), (), (), ()
    least, link = rooms.shown_from, rooms.directory.links
    films = [mention for mention in findings.films if mention.confidence >= least]
    return (
        link(mention.film for mention in films if mention.role is Role.MAIN),
        link(mention.film for mention in films if mention.role is not Role.MAIN),
        link(mention.person for mention in findings.people if mention.confidence >= least),
        link(mention.stunt for mention in findings.stunts if mention.confidence >= least),
    )


def story_rows(
    rooms: Rooms, articles: Sequence[Article], findings: Mapping[ArticleId, Findings], limit: int
) -> tuple[StoryRow, ...]:
    """Fold articles of one story into one row each; only the first article of a story is shown with its tags.

    Args:
        rooms: where to look things up.
        articles: public articles; order is that of each story's first one among them.
        findings: what they say.
        limit: so many stories; nothing is looked up for those behind.
    """
    stories = rooms.archive.relations.stories_of([article.id for article in articles])
    members: dict[StoryId | ArticleId, Sequence[ArticleId]] = {}
    for article in articles:
        story = stories.get(article.id)
        members.setdefault(story.id if story else ArticleId(-article.id), story.articles if story else [article.id])
    shown = dict(list(members.items())[:limit])
    held = {article.id: article for article in articles if not article.is_withdrawn}
    missing = [id_ for ids in shown.values() for id_ in ids if id_ not in held]
    held |= {article.id: article for article in rooms.archive.articles.many(missing) if not article.is_withdrawn}
    listed = [held[id_] for ids in shown.values() for id_ in ids if id_ in held]
    firsts = [next(id_ for id_ in ids if id_ in held) for ids in shown.values() if held.keys() & ids]
    unread = [id_ for id_ in firsts if id_ not in findings]
    known = {**findings, **(rooms.archive.findings.of(unread) if unread else {})}
    by_id = {row.id: row for row in article_rows(rooms, listed, known)}
    folded = []
    for key, ids in shown.items():
        told = [by_id[id_] for id_ in ids if id_ in by_id]
        if not told:
            continue
        story_id = StoryId(key) if key > 0 and len(told) > 1 else None
        folded.append(_story_row(story_id, told))
    return tuple(folded)


def _story_row(story: StoryId | None, told: Sequence[ArticleRow]) -> StoryRow:
    return StoryRow(
        story=story,
        first=told[0],
        others=tuple(told[1:]),
        outlets=len({row.outlet.slug for row in told}),
        copies=sum(row.copy_kind is not None for row in told),
    )


def by_year(rows: Iterable[ArticleRow]) -> tuple[tuple[str, tuple[ArticleRow, ...]], ...]:
    """Group rows by year of publication, the newest year first, undated ones last."""
    years: dict[str, list[ArticleRow]] = defaultdict(list)
    for row in rows:
        years[str(row.published_at.year) if row.published_at else "Undated"].append(row)
    order = sorted(years, key=lambda year: (year != "Undated", year), reverse=True)
    return tuple((year, tuple(years[year])) for year in order)


def most_frequent(
    rooms: Rooms, counts: Mapping[SubjectId, int], kind: SubjectKind, limit: int | None = None
) -> tuple[Counted, ...]:
    """Return subjects with their counts, the most frequent first; those the catalogue does not know are left out."""
    order = sorted(counts, key=lambda subject: (-counts[subject], subject))
    known = (Counted(link=link, count=counts[link.id]) for link in rooms.directory.links(order) if link.kind is kind)
    return tuple(known)[:limit]
