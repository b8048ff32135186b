"""Decides what of an article goes into the index. Reads nothing and writes nothing."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from records.articles import Article, ArticleId
from records.findings import CopyKind, CopyLink, Findings, Role, Story, StoryId, StuntMention
from records.sources import Display, Source, SourceSlug
from records.subjects import Catalogue, Film, Person, StuntType, SubjectId, SubjectKind

Subject = Film | Person | StuntType
# Below this an editor has not even to look at a tag: it is kept as a trace only, and nobody finds an article by it.
REVIEW_CONFIDENCE = 0.5
# Text beyond this is not made searchable (characters): ten times the longest real feature.
LONGEST_BODY = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedSubject:
    """A subject as the index knows it: its page's slug and all names it is found by."""

    kind: SubjectKind
    slug: str
    name: str
    aliases: tuple[str, ...] = ()
    is_main: bool = False  # the article is about this film


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexDocument:
    """All that makes one article findable, and what its row on a result page shows."""

    article_id: ArticleId
    title: str
    standfirst: str = ""
    body: str = ""
    subjects: tuple[IndexedSubject, ...] = ()
    directors: tuple[str, ...] = ()  # names of those who directed the films it means
    source: SourceSlug
    source_name: str
    language: str | None = None
    published_at: datetime | None = None
    indexed_at: datetime | None = None  # when it first became searchable
    story: StoryId | None = None
    is_first: bool = True  # no other article of its story was published before it
    copy_kind: CopyKind | None = None  # how it was made from another article, when it was
    set_pieces: tuple[str, ...] = ()  # names of a film and of a stunt told of it
    happened: tuple[str, ...] = ()  # ISO dates, of any grain, of events it tells of
    may_excerpt: bool = True  # False: hits show the headline only


def subjects_by_id(catalogue: Catalogue) -> dict[SubjectId, Subject]:
    """Return every film, person and stunt type by its id."""
    found: dict[SubjectId, Subject] = {}
    for shelf in (catalogue.films, catalogue.people, catalogue.stunts):
        found.update((subject.id, subject) for subject in shelf)
    return found


def document_of(
    article: Article,
    findings: Findings | None,
    subjects: Mapping[SubjectId, Subject],
    *,
    source: Source | None,
    story: Story | None,
    copy: CopyLink | None = None,
    now: datetime | None = None,
    review_confidence: float = REVIEW_CONFIDENCE,
) -> IndexDocument | None:
    """Return what the index keeps of an article, or None when nobody may find it.

    Nobody finds articles that were taken down, that have not been read, or that are not about film making. Mentions
    surer than `review_confidence` count; subjects that are not in the catalogue have no page and are left out. `now` is
    when an article becomes searchable that was not before.
    """
    if findings is None or not findings.is_relevant or article.is_withdrawn:
        return None
    text = article.current.extraction.text
    means = tuple(_meant(findings, subjects, review_confidence))
    return IndexDocument(
        article_id=article.id,
        title=article.title,
        standfirst=text.standfirst or "",
        body=text.body[:LONGEST_BODY],
        subjects=tuple(indexed_subject(found, is_main=is_main) for found, is_main in means),
        directors=tuple(dict.fromkeys(name for found, _ in means for name in _directors(found, subjects))),
        source=article.source,
        source_name=source.name if source else article.source,
        language=findings.language or article.language,
        published_at=article.published_at,
        indexed_at=article.indexed_at or now,
        story=story.id if story else None,
        is_first=copy is None if story is None else story.articles[0] == article.id,
        copy_kind=copy.kind if copy else None,
        happened=tuple(sorted({event.date.iso for event in findings.dates})),
        set_pieces=tuple(dict.fromkeys(_set_pieces(findings.stunts, subjects, review_confidence))),
        may_excerpt=source is None or source.display is Display.EXCERPT,
    )


def _meant(findings: Findings, subjects: Mapping[SubjectId, Subject], least: float) -> Iterator[tuple[Subject, bool]]:
    main = {mention.film for mention in findings.films if mention.role is Role.MAIN and mention.confidence >= least}
    sure = [mention.film for mention in findings.films if mention.confidence >= least]
    sure += [mention.person for mention in findings.people if mention.confidence >= least]
    sure += [mention.stunt for mention in findings.stunts if mention.confidence >= least]
    for subject_id in dict.fromkeys(sure):
        if subject_id in subjects:
            yield subjects[subject_id], subject_id in main


def indexed_subject(subject: Subject, *, is_main: bool = False) -> IndexedSubject:
    """Return a subject with every name it may be searched by."""
    if isinstance(subject, StuntType):
        category = (subject.category_label,)
        return IndexedSubject(kind=SubjectKind.STUNT, slug=subject.slug, name=subject.label, aliases=category)
    names = tuple(dict.fromkeys(alias.text for alias in subject.aliases))
    if isinstance(subject, Person):
        return IndexedSubject(kind=SubjectKind.PERSON, slug=subject.slug, name=subject.name, aliases=names)
    name = f"{subject.title} ({subject.year})" if subject.year else subject.title
    return IndexedSubject(kind=SubjectKind.FILM, slug=subject.slug, name=name, aliases=names, is_main=is_main)


def _directors(film: Subject, subjects: Mapping[SubjectId, Subject]) -> Iterator[str]:
    if isinstance(film, Film):
        people = (subjects.get(person_id) for person_id in film.directors)
        yield from (person.name for person in people if isinstance(person, Person))


def _set_pieces(stunts: Iterable[StuntMention], subjects: Mapping[SubjectId, Subject], least: float) -> Iterator[str]:
    """Yield the names of film and stunt side by side, for every stunt told of a film."""
    for mention in stunts:
        film, stunt = subjects.get(mention.film) if mention.film else None, subjects.get(mention.stunt)
        if mention.confidence >= least and isinstance(film, Film) and isinstance(stunt, StuntType):
            aliases = " ".join(dict.fromkeys(alias.text for alias in film.aliases))
            yield f"{stunt.label} {mention.surface} {film.title} {aliases}"
