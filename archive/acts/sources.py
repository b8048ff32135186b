"""Changes sources, and puts addresses on their waiting lists."""

from collections.abc import Callable, Sequence
from datetime import datetime

from archive.opening import Archive
from records.sources import Announcement, Source, SourceSlug

# Says in which keys two sources differ, as they were and as they are: `settings.difference`, which stands above us.
Difference = Callable[[Source | None, Source | None], tuple[str, str]]


def save(archive: Archive, wanted: Source, by: str, now: datetime, *, action: str, difference: Difference) -> None:
    """Let a source be as given, or add it; `action` is what the log calls that."""
    with archive.writing():
        before = archive.sources.edit(wanted, now)
        was, became = difference(before, wanted)
        archive.editors.audit(by, action, wanted.slug, now, before=was, after=became)


def revert(archive: Archive, slug: SourceSlug, by: str, now: datetime, *, difference: Difference) -> Source | None:
    """Let the configuration hold again; return what it says (None: visited no more), and raise, as the shelf does."""
    with archive.writing():
        before = archive.sources.get(slug)
        after = archive.sources.revert(slug, now)
        was, became = difference(before, after)
        archive.editors.audit(by, "revert source", slug, now, before=was, after=became)
    return after


def announce(archive: Archive, slug: SourceSlug, urls: Sequence[str], by: str, now: datetime) -> None:
    """Put addresses on the waiting list of a source, fetched before or not."""
    with archive.writing():
        held = archive.sources.get(slug)
        archive.sources.announce(held.slug, [Announcement(url=url) for url in urls], now)
        archive.editors.audit(by, "bring addresses", held.slug, now, after="\n".join(urls))
