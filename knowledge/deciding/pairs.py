"""Possible copies as questions: pairs of articles of one story of which one may have been made from the other."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from threading import Lock

from archive import Archive
from archive.desk.verdicts import Decision
from knowledge import profile_of
from knowledge.relating import Doubt, doubts, is_open
from knowledge.verdicts import decided
from records.articles import ArticleId
from records.changes import ChangeKind
from records.findings import Story
from records.verdicts import Matter, Ruling

# Stories with one of the newest so many articles are looked at: older news is read by few.
NEWEST = 2000
MOST_TELLERS = 60  # of a longer story only the earliest, where originals are
_CHANGES = 500
_BATCH = 500
COPY, NO_COPY, TURNED = Ruling.ACCEPT.value, Ruling.REJECT.value, "turned"
ANSWERS = (COPY, NO_COPY, TURNED)


@dataclass(slots=True)
class PossibleCopies:
    """What was unsure in each story, kept up with the change log. Mentions count from `shown_from` on (0..1).

    An article costs some milliseconds. Who cannot wait for thousands gives `at_once`: about so many articles are
    looked at each time, those that changed last first, and `left` says how many are still to be looked at.
    """

    shown_from: float
    at_once: int | None = None  # None: all
    _seq: int = -1
    _due: dict[ArticleId, None] = field(default_factory=dict)  # in the order of their turn
    _held: dict[ArticleId, tuple[Doubt, ...]] = field(default_factory=dict)  # by the later article
    _lock: Lock = field(default_factory=Lock)

    @property
    def left(self) -> int:
        """The number of articles that are still to be looked at."""
        return len(self._due)

    def all(self, archive: Archive) -> tuple[Doubt, ...]:
        """Return every pair that is known to be in doubt, also those that an editor answered."""
        with self._lock:
            self._follow(archive)
            self._look(archive)
            return tuple(doubt for found in self._held.values() for doubt in found)

    def _follow(self, archive: Archive) -> None:
        changes = archive.changes.since(self._seq, [ChangeKind.FINDINGS], _CHANGES)
        if not changes and self._seq >= 0:
            return
        if self._seq < 0 or len(changes) == _CHANGES:
            self._seq, last = archive.changes.last(), archive.articles.last_id()
            self._due = dict.fromkeys(ArticleId(number) for number in range(last, max(0, last - NEWEST), -1))
            self._held.clear()
        else:
            self._seq = changes[-1].seq
            changed = dict.fromkeys(ArticleId(int(change.record_id)) for change in changes)
            self._due = changed | {one: None for one in self._due if one not in changed}

    def _look(self, archive: Archive) -> None:
        """Look at articles that are due, each with all of its story."""
        looked = 0
        while self._due and (self.at_once is None or looked < self.at_once):
            turn = list(islice(self._due, _BATCH))
            stories = archive.relations.stories_of(turn)
            for article_id in turn:
                if self.at_once is not None and looked >= self.at_once:
                    break
                if article_id not in self._due:
                    continue
                story = stories.get(article_id)
                for one in (article_id, *(story.articles if story else ())):
                    self._due.pop(one, None)
                    self._held.pop(one, None)
                if story and len(story.articles) > 1:
                    looked += min(len(story.articles), MOST_TELLERS)
                    self._hold(_doubts_of(archive, story, self.shown_from))

    def _hold(self, found: Iterable[Doubt]) -> None:
        for doubt in found:
            self._held[doubt.later] = (*self._held.get(doubt.later, ()), doubt)


def waiting_pairs(archive: Archive, held: PossibleCopies) -> tuple[Doubt, ...]:
    """Return the pairs that no editor decided about: first those that do not count as copies, the likeliest first.

    Of each article one pair is asked about at a time.
    """
    said = decided(archive.verdicts.pairs())
    waiting = [one for one in held.all(archive) if is_open(one, said)]
    named = sorted({article for one in waiting for article in (one.later, one.earlier)})
    gone = {one for at in range(0, len(named), _BATCH) for one in archive.articles.withdrawn(named[at : at + _BATCH])}
    asked: dict[ArticleId, Doubt] = {}
    for one in sorted(waiting, key=lambda one: (-one.likeness, one.earlier)):
        if one.later not in gone and one.earlier not in gone:
            asked.setdefault(one.later, one)
    # A missed copy counts as a voice of its own until somebody answers; a weak link mostly is one, the weaker the less.
    return tuple(sorted(asked.values(), key=_turn))


def _turn(one: Doubt) -> tuple[bool, float, ArticleId]:
    return one.is_linked, one.likeness if one.is_linked else -one.likeness, one.later


def on_pair(one: Doubt, answer: str) -> Decision:
    """Return the decision that an answer, one of ANSWERS, means."""
    copy, original = (one.earlier, one.later) if answer == TURNED else (one.later, one.earlier)
    return Decision(
        article_id=copy,
        matter=Matter.COPY,
        key=str(original),
        ruling=Ruling.REJECT if answer == NO_COPY else Ruling.ACCEPT,
        before="a copy" if one.is_linked and answer != TURNED else "no copy",
    )


def name_of(one: Doubt) -> str:
    """Return what forms and commands call a pair."""
    return f"{one.later}-{one.earlier}"


def _doubts_of(archive: Archive, story: Story, shown_from: float) -> Iterable[Doubt]:
    tellers = story.articles[:MOST_TELLERS]
    found = archive.findings.of(tellers)
    profiles = [
        profile_of(article, found[article.id], shown_from)
        for article in archive.articles.many(tellers)
        if article.id in found
    ]
    return doubts(profiles, {link.article: link for link in story.copies})
