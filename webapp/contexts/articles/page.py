"""The page of one article: what it says, why we think so, and where it came from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from records.articles import Article, ArticleId
from records.dates import DateBasis
from records.editors import Ground
from records.errors import NotFoundError
from records.findings import (
    EventClass,
    Evidence,
    FilmMention,
    Findings,
    PersonMention,
    Role,
    Story,
    StoryId,
    StuntMention,
)
from records.subjects import SubjectId, SubjectKind
from webapp.contexts.articles.related import related
from webapp.contexts.articles.revisions import Revision, revisions
from webapp.contexts.articles.stories import StoryNode, story_tree
from webapp.contexts.films.ledgers import cited_name
from webapp.contexts.rows import ArticleRow, Page, article_rows
from webapp.directory import SubjectLink
from webapp.excerpts import Quotations, article_excerpt
from webapp.rooms import Rooms
from webapp.wording import figure, partial, word

Mention = FilmMention | PersonMention | StuntMention


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
class GonePage:
    """The publisher's page is not there any more."""

    since: datetime
    captured_at: datetime  # the last time we got it


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage(Page):
    """An article's page."""

    row: ArticleRow
    gone: GonePage | None  # None: its link is alive, as far as we know
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
    related: tuple[ArticleRow, ...]
    versions: tuple[Revision, ...]  # the newest first
    is_read: bool
    reason: str


class WithdrawnError(NotFoundError):
    """The article was taken down: the site answers 410, or 451 when a law or a court demanded it (RFC 7725)."""

    def __init__(self, article_id: ArticleId, ground: Ground | None) -> None:
        super().__init__(f"article {article_id} was taken down")
        self.status = 451 if ground is Ground.LEGAL else 410


def article_page(rooms: Rooms, article_id: int) -> ArticlePage:
    """Return an article's page. Raise NotFoundError when there is none, WithdrawnError when it was taken down."""
    article = rooms.archive.articles.get(ArticleId(article_id))
    if article.is_withdrawn:
        raise WithdrawnError(article.id, rooms.archive.takedowns.ground_of(article.id))
    findings = rooms.archive.findings.of([article.id]).get(article.id)
    story = rooms.archive.relations.story_of(article.id)
    sources, today = rooms.sources, rooms.today
    excerpt, quotations = article_excerpt(article, sources, today), Quotations(sources, today)
    row = article_rows(rooms, [article], {article.id: findings} if findings else {})[0]
    tree = story_tree(rooms, story, article.id) if story else ()
    # What changed is quoted first: it is rare, and no other part of the page tells it.
    versions = revisions(article, rooms.archive.articles.versions(article.id), quotations)
    return ArticlePage(
        title=article.title,
        description=f"{article.title}, {row.outlet.name}",
        is_indexable=False,
        row=row,
        gone=_gone(rooms, article),
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
        related=related(rooms, article, findings, story.articles if story else ()) if findings else (),
        versions=versions,
        is_read=findings is not None,
        reason=findings.relevance_reason if findings else "",
    )


def _gone(rooms: Rooms, article: Article) -> GonePage | None:
    link = rooms.archive.links.of(article.id)
    if link is None or link.dead_since is None:
        return None
    return GonePage(since=link.dead_since, captured_at=link.captured_at or article.current.kept_at)


def _standing(row: ArticleRow, story: Story | None, tree: Sequence[StoryNode]) -> str:
    if row.copied_from and row.copy_kind:
        return f"{row.outlet.name} {word(row.copy_kind)}; it comes from {row.copied_from.name}."
    if not story or len(story.articles) < 2:
        return "No other outlet in the archive tells this."
    if story.articles[0] == row.id:
        return "The first report of this story in the archive."
    return "An independent report: nothing shows that it was made from another one." if tree else ""


def tag_rows(rooms: Rooms, article: Article, findings: Findings, quotations: Quotations) -> tuple[TagRow, ...]:
    """Return an article's tags, films first; those below the least confidence are left out."""
    mentions: list[Mention] = [*findings.films, *findings.people, *findings.stunts]
    return tuple(_tag(rooms, article, one, quotations) for one in mentions if one.confidence >= rooms.shown_from)


def _tag(rooms: Rooms, article: Article, mention: Mention, quotations: Quotations) -> TagRow:
    kind, subject = _subject(mention)
    return TagRow(
        kind=kind,
        link=rooms.directory.link(subject),
        name=_name(rooms, subject, mention.surface),
        notes=_notes(rooms, mention),
        quotes=_quotes(article, mention.evidence, quotations),
        reasons=mention.reasons,
        is_unsure=mention.confidence < rooms.sure_from,
    )


def _subject(mention: Mention) -> tuple[SubjectKind, SubjectId]:
    if isinstance(mention, FilmMention):
        return SubjectKind.FILM, mention.film
    if isinstance(mention, PersonMention):
        return SubjectKind.PERSON, mention.person
    return SubjectKind.STUNT, mention.stunt


def _name(rooms: Rooms, subject: str, surface: str) -> str:
    link = rooms.directory.link(subject)
    return link.name if link else surface


def _notes(rooms: Rooms, mention: Mention) -> tuple[str, ...]:
    if isinstance(mention, FilmMention):
        return ("main film",) if mention.role is Role.MAIN else ("mentioned",)
    if isinstance(mention, PersonMention):
        return ()
    link = rooms.directory.link(mention.performer)
    by = link.name if link else {"double": "a stunt double", "team": "the stunt team"}.get(mention.performer, "")
    return (word(mention.modality), f"by {by}") if by else (word(mention.modality),)


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
            what="" if one.event is EventClass.OTHER else word(one.event),
            film=rooms.directory.link(one.film) if one.film else None,
            basis=one.basis,
        )
        for one in sorted(findings.dates, key=lambda one: (one.date.first_on, one.date.last_on))
    )
