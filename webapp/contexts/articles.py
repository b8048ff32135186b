"""The pages of one article and of one story: what it says, why we think so, and where it came from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from records.articles import Article, ArticleId, Version
from records.dates import DateBasis
from records.errors import NotFoundError
from records.findings import CopyKind, CopyLink, Evidence, Findings, Story, StoryId
from records.subjects import SubjectKind
from webapp.contexts.ledgers import cited_name
from webapp.contexts.rows import ArticleRow, Counted, Page, article_rows, most_frequent, sources_by_slug
from webapp.directory import SubjectLink
from webapp.excerpts import Quotations, article_excerpt
from webapp.rooms import Rooms
from webapp.wording import figure, partial, word


@dataclass(frozen=True, slots=True, kw_only=True)
class TagRow:
    """A tag with the words and reasons that led to it."""

    kind: SubjectKind
    link: SubjectLink | None  # None: meant, but not in the catalogue
    name: str
    notes: tuple[str, ...]  # main film, told as fact, done by ...
    quotes: tuple[str, ...]
    reasons: tuple[str, ...]
    is_unsure: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A figure that an article states."""

    figure: str
    phase: str
    stunt: SubjectLink | None
    film: SubjectLink | None
    speaker: SubjectLink | None
    cited: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HappenedRow:
    """A dated event that an article tells of."""

    when: str
    what: str
    film: SubjectLink | None
    basis: DateBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionRow:
    """One text of the article: when it was captured and what its headline was."""

    number: int
    kept_at: datetime
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryNode:
    """An article in the tree of a story: what was made from it hangs below it."""

    row: ArticleRow
    kind: CopyKind | None
    reason: str
    children: tuple["StoryNode", ...]
    is_here: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage(Page):
    """An article's page."""

    row: ArticleRow
    published_basis: DateBasis | None
    captured_at: datetime
    modified_at: datetime | None
    standing: str  # first report, one of several, a copy
    excerpt: str
    is_headline_only: bool
    tags: tuple[TagRow, ...]
    claims: tuple[ClaimRow, ...]
    happened: tuple[HappenedRow, ...]
    story: StoryId | None
    tree: tuple[StoryNode, ...]
    versions: tuple[VersionRow, ...]
    is_read: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPage(Page):
    """A story's page."""

    id: StoryId
    first: ArticleRow
    tree: tuple[StoryNode, ...]
    articles: int
    outlets: int
    independent: int
    films: tuple[Counted, ...]
    stunts: tuple[Counted, ...]


class WithdrawnError(NotFoundError):
    """The article was taken down: the site answers 410."""


def article_page(rooms: Rooms, article_id: int) -> ArticlePage:
    """Return an article's page. Raise NotFoundError when there is none, WithdrawnError when it was taken down."""
    article = rooms.archive.articles.get(ArticleId(article_id))
    if article.is_withdrawn:
        raise WithdrawnError(f"article {article_id} was taken down")
    findings = rooms.archive.findings.of([article.id]).get(article.id)
    story = rooms.archive.relations.story_of(article.id)
    sources = sources_by_slug(rooms)
    excerpt, quotations = article_excerpt(article, sources), Quotations(sources)
    row = article_rows(rooms, [article], {article.id: findings} if findings else {})[0]
    tree = story_tree(rooms, story, article.id) if story else ()
    return ArticlePage(
        title=article.title,
        description=f"{article.title}, {row.outlet.name}",
        is_indexable=False,
        row=row,
        published_basis=article.published_basis,
        captured_at=article.first_captured_at,
        modified_at=article.current.extraction.modified_at,
        standing=_standing(row, story, tree),
        excerpt=excerpt,
        is_headline_only=not excerpt,
        tags=tag_rows(rooms, article, findings, quotations) if findings else (),
        claims=claim_rows(rooms, article, findings, quotations) if findings else (),
        happened=happened_rows(rooms, findings) if findings else (),
        story=story.id if story and len(story.articles) > 1 else None,
        tree=tree,
        versions=tuple(_version_row(version) for version in rooms.archive.articles.versions(article.id)),
        is_read=findings is not None,
        reason=findings.relevance_reason if findings else "",
    )


def _standing(row: ArticleRow, story: Story | None, tree: Sequence[StoryNode]) -> str:
    if row.copied_from and row.copy_kind:
        return f"{row.outlet.name} {word(row.copy_kind)}; it comes from {row.copied_from.name}."
    if not story or len(story.articles) < 2:
        return "No other outlet in the archive tells this."
    if story.articles[0] == row.id:
        return "The first report of this story in the archive."
    return "An independent report: nothing shows that it was made from another one." if tree else ""


def _version_row(version: Version) -> VersionRow:
    return VersionRow(number=version.number, kept_at=version.kept_at, title=version.extraction.text.title)


def tag_rows(rooms: Rooms, article: Article, findings: Findings, quotations: Quotations) -> tuple[TagRow, ...]:
    """Return an article's tags, films first; those below the least confidence are left out."""
    film, person, stunt = SubjectKind.FILM, SubjectKind.PERSON, SubjectKind.STUNT
    found = [
        *((film, m.film, m, (f"{m.role.value} film" if m.role.value == "main" else "mentioned",)) for m in findings.films),
        *((person, m.person, m, ()) for m in findings.people),
        *((stunt, m.stunt, m, _stunt_notes(rooms, m.performer, word(m.modality))) for m in findings.stunts),
    ]
    return tuple(
        TagRow(
            kind=kind,
            link=rooms.directory.link(subject),
            name=_name(rooms, subject, mention.surface),
            notes=notes,
            quotes=_quotes(article, mention.evidence, quotations),
            reasons=mention.reasons,
            is_unsure=mention.confidence < rooms.sure_from,
        )
        for kind, subject, mention, notes in found
        if mention.confidence >= rooms.shown_from
    )


def _name(rooms: Rooms, subject: str, surface: str) -> str:
    link = rooms.directory.link(subject)
    return link.name if link else surface


def _stunt_notes(rooms: Rooms, performer: str, modality: str) -> tuple[str, ...]:
    link = rooms.directory.link(performer)
    by = link.name if link else {"double": "a stunt double", "team": "the stunt team"}.get(performer, "")
    return (modality, f"by {by}") if by else (modality,)


def _quotes(article: Article, evidence: Sequence[Evidence], quotations: Quotations) -> tuple[str, ...]:
    quoted = (quotations.of(article, one.quote) for one in evidence[:3])
    return tuple(dict.fromkeys(quote for quote in quoted if quote))


def claim_rows(rooms: Rooms, article: Article, findings: Findings, quotations: Quotations) -> tuple[ClaimRow, ...]:
    """Return the figures an article states, in its order."""
    link = rooms.directory.link
    return tuple(
        ClaimRow(
            figure=figure(claim),
            phase=word(claim.phase),
            stunt=link(claim.stunt) if claim.stunt else None,
            film=link(claim.film) if claim.film else None,
            speaker=link(claim.speaker) if claim.speaker else None,
            cited=cited_name(rooms.directory, claim.cited),
            quote=quotations.of(article, claim.surface),
        )
        for claim in findings.claims
    )


def happened_rows(rooms: Rooms, findings: Findings) -> tuple[HappenedRow, ...]:
    """Return the dated events an article tells of, by date."""
    return tuple(
        HappenedRow(
            when=partial(one.date),
            what=word(one.event),
            film=rooms.directory.link(one.film) if one.film else None,
            basis=one.basis,
        )
        for one in sorted(findings.dates, key=lambda one: (one.date.first_on, one.date.last_on))
    )


def story_page(rooms: Rooms, story_id: int) -> StoryPage:
    """Return a story's page. Raise NotFoundError when there is none, or nothing of it is public."""
    story = rooms.archive.relations.story(StoryId(story_id))
    tree = story_tree(rooms, story) if story else ()
    rows = [node.row for root in tree for node in walk(root)]
    if story is None or not rows:
        raise NotFoundError(f"story {story_id} has no public articles")
    films: dict[str, int] = {}
    stunts: dict[str, int] = {}
    for row in rows:
        for counts, links in ((films, row.films), (stunts, row.stunts)):
            for link in links:
                counts[link.id] = counts.get(link.id, 0) + 1
    first = next(row for id_ in story.articles for row in rows if row.id == id_)
    return StoryPage(
        title=story.title or first.title,
        description=f"One piece of news in {len(rows)} articles, from the first report to the last copy.",
        id=story.id,
        first=first,
        tree=tree,
        articles=len(rows),
        outlets=len({row.outlet.slug for row in rows}),
        independent=len(tree),
        films=most_frequent(rooms, films, SubjectKind.FILM, 8),
        stunts=most_frequent(rooms, stunts, SubjectKind.STUNT, 8),
    )


def story_tree(rooms: Rooms, story: Story, here: ArticleId | None = None) -> tuple[StoryNode, ...]:
    """Return a story's articles as trees: roots told it on their own, what was made from an article hangs below it."""
    rows = {row.id: row for row in article_rows(rooms, rooms.archive.articles.many(story.articles))}
    links = {link.article: link for link in story.copies if link.article in rows and link.original in rows}
    order = [id_ for id_ in story.articles if id_ in rows]

    def node(id_: ArticleId, above: frozenset[ArticleId]) -> StoryNode:
        below = [one for one in order if one in links and links[one].original == id_ and one not in above]
        link: CopyLink | None = links.get(id_)
        return StoryNode(
            row=rows[id_],
            kind=link.kind if link else None,
            reason=link.reason if link else "",
            children=tuple(node(one, above | {id_}) for one in below),
            is_here=id_ == here,
        )

    return tuple(node(id_, frozenset({id_})) for id_ in order if id_ not in links)


def walk(node: StoryNode) -> Sequence[StoryNode]:
    """Return a node and all below it."""
    return [node, *(below for child in node.children for below in walk(child))]
