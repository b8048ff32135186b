"""Keeps what is told of the films last asked for, each until a change touches it, so that few pages read it all.

What was touched by news stays and helps to gather it anew: only the articles that changed are read then.
"""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Protocol, TypeVar, cast

from archive import Archive
from records.articles import Article, ArticleId
from records.changes import ChangeKind
from records.subjects import SubjectId
from webapp.keeping.commits import CommitKeeper

# Articles held in memory for all kept films together, at some 10 kB each.
MOST_KEPT = 20_000
# Numbers of articles, at some 100 bytes each: by them a change is known to touch a film that is no longer kept.
MOST_KNOWN = 400_000
# With more changes than these between two requests (a first crawl, everything read anew) every film counts as touched.
MOST_CHANGES = 200
# These concern one article and so the films it means or meant; any other kind may concern every page.
OF_ONE_ARTICLE = frozenset({ChangeKind.ARTICLE, ChangeKind.FINDINGS, ChangeKind.VERDICT, ChangeKind.LINK})
# What a crawl brings all the time. Anything else was decided by somebody, or takes something away.
NEWS = frozenset({ChangeKind.ARTICLE, ChangeKind.FINDINGS})
# Films gathered at once; two that share a lock wait for each other, which does no harm.
LOCKS = 64


class HasArticles(Protocol):
    """What is told of a film."""

    @property
    def articles(self) -> Mapping[ArticleId, Article]:
        """The articles that tell it."""
        ...


Kept = TypeVar("Kept", bound=HasArticles)


@dataclass(slots=True)
class Known:
    """Which articles mean a film, or meant it, and the last change that touched it."""

    touched: int
    articles: set[ArticleId]


@dataclass(slots=True)
class Held:
    """What was told of a film, and which articles changed since, of this and other films; right while none did."""

    told: Any
    changed: set[ArticleId] = field(default_factory=set)


@dataclass(slots=True)
class FilmKeeper:
    """What is told of some films, and for many more the number of the last change that touched them."""

    _seq: int = -1  # up to here the change log is known
    _commits: CommitKeeper = field(default_factory=CommitKeeper)
    _every: int = 0  # the last change that touched every film
    _settled: int = 0  # the last change that was no news
    _known: OrderedDict[SubjectId, Known] = field(default_factory=OrderedDict)
    _numbers: int = 0  # of articles in all that is known
    _kept: OrderedDict[SubjectId, Held] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)
    _gathering: tuple[Lock, ...] = field(default_factory=lambda: tuple(Lock() for _ in range(LOCKS)))

    def state(self, archive: Archive, film: SubjectId) -> int:
        """Return the number of the last change that may have touched a film; other films may change meanwhile.

        Of a film that nobody asked for yet it is not known which articles it had, so any change may have touched it.
        """
        with self._lock:
            self._catch_up(archive)
            known = self._known.get(film)
            if known is None:
                return self._seq
            self._known.move_to_end(film)
            return known.touched

    def common_state(self, archive: Archive) -> int:
        """Return the number of the last change that touched every film: a takedown, the catalogue, very much news."""
        with self._lock:
            self._catch_up(archive)
            return self._every

    def settled_state(self, archive: Archive) -> int:
        """Return the number of the last change that was no news: what stands since then, nobody took away."""
        with self._lock:
            self._catch_up(archive)
            return self._settled

    def told(
        self,
        archive: Archive,
        film: SubjectId,
        make: Callable[[Kept | None, Collection[ArticleId]], Kept],
        is_right: Callable[[Kept], bool],
    ) -> Kept:
        """Return what is told of a film as of now: as kept when no change touched it since, else made.

        Of those who ask for the same film at once, one makes it.

        Args:
            archive: whose change log tells what was touched.
            film: the film.
            make: gathers it, from what was told before and the articles that changed since, if anything is kept.
            is_right: tells whether a kept one still holds for what is in no change log: the day, the outlets.
        """
        with self._gathering[hash(film) % LOCKS]:
            with self._lock:
                self._catch_up(archive)
                held, former = self._kept.get(film), None
                if held is not None and is_right(held.told):
                    self._kept.move_to_end(film)
                    if not held.changed:
                        return cast(Kept, held.told)
                    former = held.told
                changed = frozenset(held.changed) if held else frozenset()
                begun = self._seq
            made = make(former, changed)
            with self._lock:
                self._kept[film] = Held(made)
                self._know(film, begun, made.articles)
                if self._seq != begun:  # others caught up meanwhile, when this film's articles were not known
                    self._touch(archive, begun)
                self._make_room()
            return made

    def _catch_up(self, archive: Archive) -> None:
        last = self._commits.of(archive, "last", archive.changes.last)
        if last <= self._seq:
            return
        if self._seq < 0:
            self._every = self._settled = last
        else:
            last = self._touch(archive, self._seq)
        self._seq = last

    def _touch(self, archive: Archive, since: int) -> int:
        """Let go of the films that changes after a number touch; return the last number that was looked at."""
        news = archive.changes.since(since, tuple(ChangeKind), MOST_CHANGES + 1)
        if not news:
            return since
        if len(news) > MOST_CHANGES or any(change.kind not in OF_ONE_ARTICLE for change in news):
            self._every = self._settled = archive.changes.last()
            self._known.clear()
            self._kept.clear()
            self._numbers = 0
            return self._every
        last = news[-1].seq
        if any(change.kind not in NEWS for change in news):
            self._settled = max(self._settled, last)
        changed = {ArticleId(int(change.record_id)) for change in news}
        for film, articles in self._meant(archive, changed).items():
            if film in self._kept:
                self._kept[film].changed |= changed
            if film in self._known:
                self._know(film, last, articles)
                self._known[film].touched = last
        return last

    def _know(self, film: SubjectId, touched: int, articles: Iterable[ArticleId]) -> None:
        """Add articles to those known to mean a film; the change that touched it counts when it was not known."""
        known = self._known.setdefault(film, Known(touched, set()))
        before = len(known.articles)
        known.articles.update(articles)
        self._numbers += len(known.articles) - before

    def _meant(self, archive: Archive, changed: set[ArticleId]) -> dict[SubjectId, set[ArticleId]]:
        """Return the films that some changed articles mean, or meant when they were last gathered, with those."""
        meant: dict[SubjectId, set[ArticleId]] = {}
        for article, findings in archive.findings.of(sorted(changed)).items():
            stunts = {mention.film for mention in findings.stunts if mention.film}
            for film in {mention.film for mention in findings.films} | stunts:
                meant.setdefault(film, set()).add(article)
        for film, known in self._known.items():
            if not changed.isdisjoint(known.articles):
                meant.setdefault(film, set())
        return meant

    def _make_room(self) -> None:
        while len(self._kept) > 1 and sum(len(held.told.articles) for held in self._kept.values()) > MOST_KEPT:
            self._kept.popitem(last=False)
        while len(self._known) > 1 and self._numbers > MOST_KNOWN:
            film, known = self._known.popitem(last=False)
            self._kept.pop(film, None)  # nobody would know when it is touched
            self._numbers -= len(known.articles)
