"""What the page of one article's corrections shows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from knowledge.verdicts import judged
from records.articles import Article, ArticleId
from records.changes import UNDERSTANDING, ChangeKind
from records.findings import ClaimPhase, EventClass, Findings, Modality, Role
from records.slugs import article_slug
from records.subjects import SubjectKind
from records.verdicts import Matter, Ruling, Verdict, VerdictId
from webapp.editor.deciding import naming
from webapp.editor.deciding.found_rows import FoundRow, found_rows
from webapp.editor.frame import DeskPage, bar
from webapp.rooms import Rooms
from webapp.wording import moment, word

MOST_WAITING = 500
FIELDS = {
    "title": "Title",
    "published_at": "Published (ISO, with zone)",
    "language": "Language (code)",
    "excerpt": "Excerpt",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """A field of the article itself."""

    key: str
    label: str
    value: str
    verdict: VerdictId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherRow:
    """Another article of the same story."""

    article: Article
    relation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A verdict as one line of the history."""

    verdict: Verdict
    about: str
    says: str
    before: str
    when: str
    others: int = 0  # verdicts given with the same answer that still hold


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What an editor typed that was not kept; given back, so that nothing has to be typed twice."""

    hidden: tuple[tuple[str, str], ...]
    shown: tuple[tuple[str, str], ...]
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlePage(DeskPage):
    """All that editors may correct of an article."""

    article: Article
    slug: str
    outlet: str
    seen: int  # the last number of the change log: what is decided later is told to who answers this page
    is_read: bool
    is_relevant: bool
    reason: str
    waits: bool  # a decision was not read yet
    fields: tuple[FieldRow, ...]
    found: tuple[tuple[Matter, str, tuple[FoundRow, ...]], ...]
    story: tuple[OtherRow, ...]
    copy_of: Article | None
    history: tuple[Decided, ...]
    films: tuple[str, ...]
    people: tuple[str, ...]
    stunts: tuple[str, ...]
    roles: tuple[tuple[str, str], ...] = tuple((one.value, word(one)) for one in Role)
    modalities: tuple[tuple[str, str], ...] = tuple((one.value, word(one)) for one in Modality)
    phases: tuple[tuple[str, str], ...] = tuple((one.value, word(one)) for one in ClaimPhase)
    events: tuple[tuple[str, str], ...] = tuple((one.value, word(one)) for one in EventClass)
    typed: Typed | None = None
    meanwhile: tuple[Decided, ...] = ()  # what the others decided


def article_page(
    here: Rooms,
    article_id: ArticleId,
    *,
    notice: str = "",
    fault: str = "",
    typed: Typed | None = None,
    since: int | None = None,
) -> ArticlePage:
    """Return the page, with what was decided after number `since` of the change log; may raise NotFoundError."""
    seen = here.archive.changes.last()
    article = here.archive.articles.get(article_id)
    verdicts = here.archive.verdicts.of([article_id]).get(article_id, ())
    found = _found(here, article_id, verdicts)
    history = _history(here, article_id)
    copy = here.archive.relations.copies_of([article_id]).get(article_id)
    source = here.sources.get(article.source)
    return ArticlePage(
        title=f"Correct article {article.id}",
        bar=bar("review"),
        notice=notice,
        fault=fault,
        article=article,
        slug=article_slug(article.title),
        outlet=source.name if source else article.source,
        seen=seen,
        is_read=found is not None,
        is_relevant=found is not None and found.is_relevant,
        reason=found.relevance_reason if found else "",
        waits=waits(here, article_id),
        fields=_fields(article, verdicts),
        found=found_rows(here, article, found, verdicts) if found else (),
        story=_story(here, article_id),
        copy_of=next(iter(here.archive.articles.many([copy.original])), None) if copy else None,
        history=history,
        films=naming.options(here, SubjectKind.FILM),
        people=naming.options(here, SubjectKind.PERSON),
        stunts=naming.options(here, SubjectKind.STUNT),
        typed=typed,
        meanwhile=_meanwhile(here, history, since),
    )


def waits(here: Rooms, article_id: ArticleId) -> bool:
    """Tell whether a decision on an article has still to be read."""
    at = here.archive.changes.checkpoint(UNDERSTANDING)
    changes = here.archive.changes.since(at, [ChangeKind.VERDICT], MOST_WAITING)
    return any(change.record_id == str(article_id) for change in changes)


def _found(here: Rooms, article_id: ArticleId, verdicts: Sequence[Verdict]) -> Findings | None:
    machine = here.archive.findings.of([article_id]).get(article_id)
    return judged(machine, verdicts) if machine else None


def _history(here: Rooms, article_id: ArticleId) -> tuple[Decided, ...]:
    given = here.archive.verdicts.history(article_id)
    together = here.archive.verdicts.numbers_together(given)
    return tuple(replace(told(here, one), others=together[one.id] - 1) for one in given)


def _meanwhile(here: Rooms, history: Sequence[Decided], since: int | None) -> tuple[Decided, ...]:
    """Return what was decided or taken back after a number of the change log."""
    later = here.archive.changes.since(since, [ChangeKind.VERDICT], 1) if since is not None else ()
    if not later:
        return ()
    moment_of = later[0].changed_at
    return tuple(one for one in history if (one.verdict.undone_at or one.verdict.made_at) >= moment_of)


def told(here: Rooms, verdict: Verdict) -> Decided:
    """Return a verdict in words."""
    about = verdict.key
    if link := here.directory.link(verdict.key):
        about = naming.full_name(link)
    elif verdict.matter in (Matter.COPY, Matter.STORY):
        about = f"article {verdict.key}"
    elif verdict.matter in (Matter.CLAIM, Matter.DATE, Matter.RELEVANCE):
        about = ""
    return Decided(
        verdict=verdict,
        about=about,
        says=verdict.value if verdict.ruling is Ruling.SET else "",
        before=verdict.before,
        when=moment(verdict.made_at),
    )


def _fields(article: Article, verdicts: Sequence[Verdict]) -> tuple[FieldRow, ...]:
    values = {
        "title": article.title,
        "published_at": article.published_at.isoformat() if article.published_at else "",
        "language": article.language or "",
        "excerpt": article.excerpt or "",
    }
    held = {one.key: one.id for one in verdicts if one.matter is Matter.FIELD}
    return tuple(FieldRow(key=key, label=FIELDS[key], value=values[key], verdict=held.get(key)) for key in FIELDS)


def _story(here: Rooms, article_id: ArticleId) -> tuple[OtherRow, ...]:
    story = here.archive.relations.story_of(article_id)
    if story is None:
        return ()
    links = {link.article: link for link in story.copies}
    rows = []
    for other in here.archive.articles.many([one for one in story.articles if one != article_id]):
        link = links.get(other.id)
        relation = f"{word(link.kind)} from article {link.original}: {link.reason}" if link else "the same story"
        rows.append(OtherRow(article=other, relation=relation))
    return tuple(rows)
