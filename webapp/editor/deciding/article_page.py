"""What the page of one article's corrections shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.verdicts import claim_key, date_key, judged
from records.articles import Article, ArticleId
from records.changes import UNDERSTANDING, ChangeKind
from records.findings import ClaimPhase, EventClass, Evidence, Findings, Modality, Role, StuntMention
from records.subjects import SubjectId, SubjectKind
from records.verdicts import Matter, Ruling, Verdict, VerdictId
from webapp.contexts.rows import article_slug
from webapp.editor.deciding import naming
from webapp.editor.deciding.evidence import Marked, all_marked
from webapp.editor.deciding.forms import ANYBODY
from webapp.editor.frame import DeskPage, bar
from webapp.rooms import Rooms
from webapp.wording import figure, moment, partial, word

MOST_WAITING = 500
FIELDS = {
    "title": "Title",
    "published_at": "Published (ISO, with zone)",
    "language": "Language (code)",
    "excerpt": "Excerpt",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundRow:
    """One thing that was found in the article, with what may be changed of it."""

    matter: Matter
    key: str
    name: str
    slug: str  # of its own page; empty: it has none
    notes: tuple[str, ...]
    is_unsure: bool
    by: str  # editor whose verdict holds
    quotes: tuple[Marked, ...]
    reasons: tuple[str, ...]
    film: str = ""  # names as they are typed
    stunt: str = ""
    performer: str = ""
    choice: str = ""  # role, modality, phase or event
    value: str = ""
    unit: str = ""


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
    seen: VerdictId
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
    since: VerdictId | None = None,
) -> ArticlePage:
    """Return the page; raise NotFoundError when there is no such article. `since`: show what was decided after it."""
    article = here.archive.articles.get(article_id)
    verdicts = here.archive.verdicts.of([article_id]).get(article_id, ())
    machine = here.archive.findings.of([article_id]).get(article_id)
    found = judged(machine, verdicts) if machine else None
    history = tuple(told(here, one) for one in here.archive.verdicts.history(article_id))
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
        seen=here.archive.verdicts.latest(article_id),
        is_read=found is not None,
        is_relevant=found is not None and found.is_relevant,
        reason=found.relevance_reason if found else "",
        waits=waits(here, article_id),
        fields=_fields(article, verdicts),
        found=_found(here, article, found, verdicts) if found else (),
        story=_story(here, article_id),
        copy_of=next(iter(here.archive.articles.many([copy.original])), None) if copy else None,
        history=history,
        films=naming.options(here, SubjectKind.FILM),
        people=naming.options(here, SubjectKind.PERSON),
        stunts=naming.options(here, SubjectKind.STUNT),
        typed=typed,
        meanwhile=tuple(one for one in history if since is not None and one.verdict.id > since),
    )


def waits(here: Rooms, article_id: ArticleId) -> bool:
    """Tell whether a decision on an article has still to be read."""
    at = here.archive.changes.checkpoint(UNDERSTANDING)
    changes = here.archive.changes.since(at, [ChangeKind.VERDICT], MOST_WAITING)
    return any(change.record_id == str(article_id) for change in changes)


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


def _found(
    here: Rooms, article: Article, found: Findings, verdicts: Sequence[Verdict]
) -> tuple[tuple[Matter, str, tuple[FoundRow, ...]], ...]:
    by = {(one.matter, one.key): one.by for one in verdicts if one.ruling is not Ruling.REJECT}
    row = _Rows(here, article, by)
    return (
        (Matter.FILM, "Films", row.films(found)),
        (Matter.PERSON, "People", row.people(found)),
        (Matter.STUNT, "Stunts", row.stunts(found)),
        (Matter.CLAIM, "Figures", row.claims(found)),
        (Matter.DATE, "Dates", row.dates(found)),
    )


class _Rows:
    """Makes rows of the findings of one article."""

    def __init__(self, here: Rooms, article: Article, by: dict[tuple[Matter, str], str]) -> None:
        self._here, self._text, self._by = here, article.current.extraction.text, by

    def films(self, found: Findings) -> tuple[FoundRow, ...]:
        return tuple(
            self._mention(Matter.FILM, one, one.film, (word(one.role),), choice=one.role.value) for one in found.films
        )

    def people(self, found: Findings) -> tuple[FoundRow, ...]:
        return tuple(self._mention(Matter.PERSON, one, one.person, ()) for one in found.people)

    def stunts(self, found: Findings) -> tuple[FoundRow, ...]:
        return tuple(self._stunt(one) for one in found.stunts)

    def claims(self, found: Findings) -> tuple[FoundRow, ...]:
        return tuple(
            self._row(
                Matter.CLAIM,
                claim_key(one),
                name=figure(one),
                notes=tuple(filter(None, (one.metric.replace("_", " "), word(one.phase), *self._of(one.film, one.stunt)))),
                quotes=self._quotes([one.evidence]),
                film=self._name(one.film),
                stunt=self._name(one.stunt),
                choice=one.phase.value,
                value=f"{one.value:g}",
                unit=one.unit,
            )
            for one in found.claims
        )

    def dates(self, found: Findings) -> tuple[FoundRow, ...]:
        return tuple(
            self._row(
                Matter.DATE,
                date_key(one),
                name=partial(one.date),
                notes=(word(one.event), *self._of(one.film)),
                quotes=self._quotes([one.evidence]),
                film=self._name(one.film),
                choice=one.event.value,
            )
            for one in found.dates
        )

    def _stunt(self, one: StuntMention) -> FoundRow:
        performer = one.performer if one.performer in ANYBODY else self._name(SubjectId(one.performer))
        return self._mention(
            Matter.STUNT,
            one,
            one.stunt,
            (word(one.modality), *self._of(one.film), f"by {performer}"),
            film=self._name(one.film),
            performer=performer,
            choice=one.modality.value,
        )

    def _mention(self, matter: Matter, one, subject: SubjectId, notes: tuple[str, ...], **more: str) -> FoundRow:  # type: ignore[no-untyped-def]
        unsure = one.confidence < self._here.sure_from
        sureness = f"{one.confidence:.2f}" + (", hidden" if one.confidence < self._here.shown_from else "")
        link = self._here.directory.link(subject)
        return self._row(
            matter,
            subject,
            name=naming.full_name(link) if link else one.surface or subject,
            notes=(*notes, sureness),
            is_unsure=unsure,
            quotes=self._quotes(one.evidence),
            reasons=tuple(dict.fromkeys(one.reasons)),
            **more,
        )

    def _row(self, matter: Matter, key: str, *, is_unsure: bool = False, reasons: tuple[str, ...] = (), **more) -> FoundRow:  # type: ignore[no-untyped-def]
        link = self._here.directory.link(key)
        by = self._by.get((matter, key), "")
        slug = link.slug if link else ""
        return FoundRow(matter=matter, key=key, slug=slug, by=by, is_unsure=is_unsure, reasons=reasons, **more)

    def _quotes(self, evidence: Iterable[Evidence]) -> tuple[Marked, ...]:
        return all_marked(self._text, evidence)

    def _name(self, subject: SubjectId | None) -> str:
        link = self._here.directory.link(subject) if subject else None
        return naming.full_name(link) if link else subject or ""

    def _of(self, *subjects: SubjectId | None) -> tuple[str, ...]:
        return tuple(self._name(one) for one in subjects if one)
