"""Possible copies as questions: what two articles share, side by side, and what each answer changes."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from threading import Lock

from flask import current_app

from archive.desk.verdicts import Decision
from knowledge import profile_of
from knowledge.relating import Doubt, doubts, is_open
from knowledge.relating.proposed import family_of
from knowledge.verdicts import decided
from records.articles import Article, ArticleId
from records.changes import ChangeKind
from records.findings import Story
from records.verdicts import Matter, Ruling
from webapp.editor.deciding.side_by_side import Passage, side_by_side
from webapp.rooms import Rooms

# Stories with one of the newest so many articles are looked at: each article costs some milliseconds at the first look.
NEWEST = 1000
MOST_TELLERS = 60  # of a longer story only the earliest, where originals are
_CHANGES = 500
COPY, NO_COPY, TURNED = Ruling.ACCEPT.value, Ruling.REJECT.value, "turned"
ANSWERS = (COPY, NO_COPY, TURNED)
KEY = "second_unit_possible_copies"


@dataclass(slots=True)
class PossibleCopies:
    """What was unsure in each story, kept up with the change log."""

    _seq: int = -1
    _held: dict[ArticleId, Doubt] = field(default_factory=dict)  # by the later article
    _lock: Lock = field(default_factory=Lock)

    def all(self, here: Rooms) -> tuple[Doubt, ...]:
        """Return every pair that is in doubt, also those that an editor answered."""
        with self._lock:
            self._follow(here)
            return tuple(self._held.values())

    def _follow(self, here: Rooms) -> None:
        changes = here.archive.changes.since(self._seq, [ChangeKind.FINDINGS], _CHANGES)
        if not changes and self._seq >= 0:
            return
        ids = list(dict.fromkeys(ArticleId(int(change.record_id)) for change in changes))
        if self._seq < 0 or len(changes) == _CHANGES:
            seq, last = here.archive.changes.last(), here.archive.articles.last_id()
            ids = [ArticleId(number) for number in range(max(1, last - NEWEST + 1), last + 1)]
            self._held.clear()
        else:
            seq = changes[-1].seq
        stories = here.archive.relations.stories_of(ids)
        for article_id in {*ids, *(one for story in stories.values() for one in story.articles)}:
            self._held.pop(article_id, None)
        for story in {story.id: story for story in stories.values()}.values():
            self._held |= {one.later: one for one in _doubts_of(here, story)}
        self._seq = seq


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of two articles."""

    article: Article
    outlet: str
    passages: tuple[Passage, ...]
    copies: int  # articles that were made from it, and that an answer takes along


@dataclass(frozen=True, slots=True, kw_only=True)
class PairQuestion:
    """Whether one article was made from another."""

    id: str
    reason: str
    likeness: str
    is_linked: bool  # whether it counts as a copy now
    later: Side
    earlier: Side
    tellers: int  # articles of the story
    independent: int  # of which are no copies, as things stand
    if_copy: int  # the same after the answer: one is made from the other
    if_not: int


def possible_copies(here: Rooms) -> tuple[Doubt, ...]:
    """Return the pairs that no editor decided about, the likeliest copies first."""
    held: PossibleCopies = current_app.extensions.setdefault(KEY, PossibleCopies())
    said = decided(here.archive.verdicts.pairs())
    waiting = [one for one in held.all(here) if is_open(one, said)]
    named = sorted({article for one in waiting for article in (one.later, one.earlier)})
    gone = here.archive.articles.withdrawn(named)
    waiting = [one for one in waiting if one.later not in gone and one.earlier not in gone]
    return tuple(sorted(waiting, key=lambda one: (-one.likeness, one.later)))


def pair_questions(here: Rooms, waiting: Sequence[Doubt]) -> tuple[PairQuestion, ...]:
    """Return what an editor is shown of each pair."""
    ids = {article for one in waiting for article in (one.later, one.earlier)}
    articles = {article.id: article for article in here.archive.articles.many(sorted(ids))}
    stories = here.archive.relations.stories_of(sorted(ids))
    return tuple(
        _question(here, one, articles[one.later], articles[one.earlier], stories.get(one.later))
        for one in waiting
        if one.later in articles and one.earlier in articles
    )


def on_pair(here: Rooms, item: str, answer: str) -> list[Decision]:
    """Return the decision that an answer means; none when the pair is not asked about any more."""
    one = next((one for one in possible_copies(here) if name_of(one) == item), None)
    if one is None:
        return []
    copy, original = (one.earlier, one.later) if answer == TURNED else (one.later, one.earlier)
    return [
        Decision(
            article_id=copy,
            matter=Matter.COPY,
            key=str(original),
            ruling=Ruling.REJECT if answer == NO_COPY else Ruling.ACCEPT,
            before="a copy" if one.is_linked and answer != TURNED else "no copy",
        )
    ]


def name_of(one: Doubt) -> str:
    """Return what a form calls a pair."""
    return f"{one.later}-{one.earlier}"


def _doubts_of(here: Rooms, story: Story) -> Iterable[Doubt]:
    tellers = story.articles[:MOST_TELLERS]
    found = here.archive.findings.of(tellers)
    profiles = [
        profile_of(article, found[article.id], here.shown_from)
        for article in here.archive.articles.many(tellers)
        if article.id in found
    ]
    return doubts(profiles, {link.article: link for link in story.copies})


def _question(here: Rooms, one: Doubt, later: Article, earlier: Article, story: Story | None) -> PairQuestion:
    tellers = story.articles if story else (later.id, earlier.id)
    links = {link.article: link for link in story.copies} if story else {}
    independent = len({family_of(article, links) for article in tellers})
    left, right = side_by_side(later.current.extraction.text.paragraphs, earlier.current.extraction.text.paragraphs)
    heads = [family_of(article, links) for article in tellers if article in links]
    return PairQuestion(
        id=name_of(one),
        reason=one.reason,
        likeness=f"{one.likeness:.2f}",
        is_linked=one.is_linked,
        later=_side(here, later, left, heads.count(later.id)),
        earlier=_side(here, earlier, right, heads.count(earlier.id)),
        tellers=len(tellers),
        independent=independent,
        if_copy=independent if one.is_linked else independent - 1,
        if_not=independent + 1 if one.is_linked else independent,
    )


def _side(here: Rooms, article: Article, passages: tuple[Passage, ...], copies: int) -> Side:
    source = here.sources.get(article.source)
    return Side(article=article, outlet=source.name if source else article.source, passages=passages, copies=copies)
