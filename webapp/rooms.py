"""What every page can reach: the archive, the index, the settings and the names of all subjects."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import cast

from flask import current_app, g, has_request_context, request

from archive import Archive
from index import SearchEngine
from records.changes import INDEXING
from records.sources import Source, SourceSlug
from records.subjects import SubjectId, SubjectKind
from settings import Settings, SiteSettings
from webapp.directory import Directory, DirectoryCache
from webapp.keeping import (
    CommitKeeper,
    FilmKeeper,
    Maker,
    OutletKeeper,
    Outlets,
    PageKeeper,
    Places,
    TallyKeeper,
    places_for,
)

KEY = "second_unit"
STATE = "second_unit_state"


def utc_now() -> datetime:
    """Return the present moment (UTC)."""
    return datetime.now(UTC)


@dataclass(frozen=True, kw_only=True)
class Rooms:
    """The rooms below, as one argument of every page's context. What is looked up once a request is kept in it."""

    settings: Settings
    archive: Archive
    engine: SearchEngine
    clock: Callable[[], datetime] = utc_now
    names: DirectoryCache = field(default_factory=DirectoryCache)
    films: FilmKeeper = field(default_factory=FilmKeeper)
    commits: CommitKeeper = field(default_factory=CommitKeeper)
    tallies: TallyKeeper = field(default_factory=TallyKeeper)
    publications: OutletKeeper = field(default_factory=OutletKeeper)
    pages: PageKeeper = field(default_factory=PageKeeper)
    places: Places = field(default_factory=lambda: places_for(SiteSettings().threads))
    maker: Maker | None = None  # the process that makes pages; None: this one
    config: Path | None = None  # the file the settings came from, for commands that the desk runs; None: the usual one

    @cached_property
    def directory(self) -> Directory:
        """Names and slugs of all subjects."""
        return self.names.of(self.archive)

    @cached_property
    def outlets(self) -> Outlets:
        """Every publication, with the mark of all that they allow."""
        return self.publications.of(self.archive)

    @property
    def standing(self) -> object:
        """What no page that is shown may have been made before: decisions, what outlets allow, the day."""
        return self.films.settled_state(self.archive), self.outlets.mark, self.today

    @property
    def today(self) -> date:
        """The present day (UTC)."""
        return self.clock().date()

    @property
    def sources(self) -> dict[str, Source]:
        """Every source, by slug."""
        return self.outlets.by_slug

    @property
    def state(self) -> tuple[int, int]:
        """The last change of the archive and the last one the index has: what every page and feed depends on.

        It is that of the present request, also where a film that was told in an earlier one is kept with its rooms.
        """
        if not has_request_context():
            return self._present_state()
        if STATE not in g:
            setattr(g, STATE, self._present_state())
        return cast(tuple[int, int], g.get(STATE))

    def _present_state(self) -> tuple[int, int]:
        changes = self.archive.changes
        return self.commits.of(self.archive, "state", lambda: (changes.last(), changes.checkpoint(INDEXING)))

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many articles there are, by state; in a large archive right to within some seconds."""
        return self.tallies.of("articles", self.state, self.archive.articles.counts)

    @cached_property
    def by_source(self) -> dict[SourceSlug, int]:
        """Public articles of each outlet, kept like `counts`."""
        return self.tallies.of("outlets", self.state, self.archive.articles.count_by_source)

    def by_subject(self, kind: SubjectKind) -> dict[SubjectId, int]:
        """Return the public articles of each subject of a kind, kept like `counts`."""
        return self.tallies.of(kind.value, self.state, lambda: self.archive.subjects.article_counts(kind))

    @property
    def shown_from(self) -> float:
        """Least confidence of a tag that is shown at all (0..1)."""
        return self.settings.knowledge.review_confidence

    @property
    def sure_from(self) -> float:
        """Least confidence of a tag that is shown without a mark of doubt (0..1)."""
        return self.settings.knowledge.publish_confidence


def rooms() -> Rooms:
    """Return the rooms of the current request."""
    if KEY not in g:
        setattr(g, KEY, replace(cast(Rooms, current_app.extensions[KEY])))
    return cast(Rooms, g.get(KEY))


def absolute(path: str) -> str:
    """Return the public address of a path: below `site.base_url`, else below the (trusted) host that was asked."""
    base = rooms().settings.site.base_url or request.host_url
    return base.rstrip("/") + path
