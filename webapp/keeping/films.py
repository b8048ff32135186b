"""Keeps what is told of the films last asked for, each until a change touches it, so that few pages read it all."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Protocol, TypeVar

from archive import Archive
from records.articles import Article, ArticleId
from records.changes import Change, ChangeKind
from records.subjects import SubjectId

# Articles held in memory for all kept films together, at some 10 kB each.
MOST_KEPT = 8_000
# With more changes than these between two requests (a first crawl, everything read anew) every film counts as touched.
MOST_CHANGES = 200
# These concern one article and so the films it means or meant; any other kind may concern every page.
OF_ONE_ARTICLE = frozenset({ChangeKind.ARTICLE, ChangeKind.FINDINGS, ChangeKind.VERDICT, ChangeKind.LINK})


class HasArticles(Protocol):
    """What is told of a film."""

    @property
    def articles(self) -> Mapping[ArticleId, Article]:
        """The articles that tell it."""
        ...


Kept = TypeVar("Kept", bound=HasArticles)


@dataclass(slots=True)
class FilmKeeper:
    """What is told of some films, and for those the number of the last change that touched them."""

    _seq: int = -1  # up to here the change log is known
    _every: int = 0  # the last change that touched every film
    _touched: dict[SubjectId, int] = field(default_factory=dict)  # of the kept ones: up to where what is kept holds
    _kept: OrderedDict[SubjectId, Any] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def state(self, archive: Archive, film: SubjectId) -> int:
        """Return the number of the last change that may have touched a film; other films may change meanwhile.

        Of a film that is not kept nobody knows which articles it had, so any change may have touched it.
        """
        with self._lock:
            self._catch_up(archive)
            return self._touched.get(film, self._seq)

    def common_state(self, archive: Archive) -> int:
        """Return the number of the last change that touched every film: a takedown, the catalogue, very much news."""
        with self._lock:
            self._catch_up(archive)
            return self._every

    def told(
        self, archive: Archive, film: SubjectId, make: Callable[[], Kept], is_right: Callable[[Kept], bool]
    ) -> Kept:
        """Return what is told of a film as of now: as kept when no change touched it since, else made.

        Args:
            archive: whose change log tells what was touched.
            film: the film.
            make: gathers it.
            is_right: tells whether a kept one still holds for what is in no change log: the day, the outlets.
        """
        with self._lock:
            self._catch_up(archive)
            kept: Kept | None = self._kept.get(film)
            if kept is not None and is_right(kept):
                self._kept.move_to_end(film)
                return kept
            self._forget(film)
            begun = self._seq
        made = make()
        with self._lock:
            self._kept[film], self._touched[film] = made, begun
            if self._seq != begun:  # others caught up meanwhile, when this film's articles were not known
                self._touch(archive, begun)
            self._make_room()
        return made

    def _catch_up(self, archive: Archive) -> None:
        last = archive.changes.last()
        if last <= self._seq:
            return
        if self._seq < 0:
            self._every = last
        else:
            last = self._touch(archive, self._seq)
        self._seq = last

    def _touch(self, archive: Archive, since: int) -> int:
        """Let go of the films that changes after a number touch; return the last number that was looked at."""
        news = archive.changes.since(since, tuple(ChangeKind), MOST_CHANGES + 1)
        if len(news) > MOST_CHANGES or any(change.kind not in OF_ONE_ARTICLE for change in news):
            self._every = archive.changes.last()
            self._touched.clear()
            self._kept.clear()
            return self._every
        for film in self._meant(archive, news):
            self._forget(film)
        return news[-1].seq if news else since

    def _forget(self, film: SubjectId) -> None:
        self._kept.pop(film, None)
        self._touched.pop(film, None)

    def _meant(self, archive: Archive, news: Iterable[Change]) -> set[SubjectId]:
        """Return the films that some changed articles mean, or meant when what is kept was made."""
        articles = {ArticleId(int(change.record_id)) for change in news}
        found = archive.findings.of(sorted(articles))
        now = {mention.film for findings in found.values() for mention in findings.films}
        now |= {mention.film for findings in found.values() for mention in findings.stunts if mention.film}
        return now | {film for film, told in self._kept.items() if not articles.isdisjoint(told.articles)}

    def _make_room(self) -> None:
        while len(self._kept) > 1 and sum(len(told.articles) for told in self._kept.values()) > MOST_KEPT:
            film, _ = self._kept.popitem(last=False)
            self._touched.pop(film, None)
