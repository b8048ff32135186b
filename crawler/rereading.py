"""Reads captured pages again, with the extractor as it is now and without the network; texts only ever get better."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from archive import Archive
from crawler.extract.article import EXTRACTOR
from crawler.keeping import NO_INDEX
from crawler.reading import PageReader, UnreadableError
from crawler.sandbox import Sandbox
from records.articles import CapturedPage, Extraction, Version
from records.crawls import Outcome
from records.sources import SourceSlug
from records.urls import canonical_url

# Pages read between two transactions: what a crash makes us do again.
BATCH = 40
# As many as the sandbox has children.
READING_THREADS = 2
FOLLOWER = "re-extract"


@dataclass(frozen=True, slots=True, kw_only=True)
class RereadReport:
    """What reading again brought, in pages. Every page met is counted once."""

    same: int = 0  # read as before
    better: int = 0  # the text or what is known of it is another one now; the version's reading was replaced
    new: int = 0  # was no article to the old extractor, and is one to this
    versions: int = 0  # a change of the page that the old extractor did not see
    unread: int = 0  # not an article; where an article was read before, that reading is kept
    lost: int = 0  # of these, those where an article was read before
    failed: int = 0  # the parser broke; tried again the next time, three times at most
    skipped: int = 0  # read by this extractor already

    @property
    def pages(self) -> int:
        """All pages met."""
        return self.same + self.better + self.new + self.versions + self.unread + self.failed + self.skipped


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which pages to read again, and whether to keep what comes of it."""

    source: SourceSlug | None = None  # None: of all
    only_older: bool = False  # only what another extractor read last
    is_trial: bool = False  # count what would change, change nothing
    bot_name: str = "SecondUnitBot"  # whose robots headers are meant for us

    @property
    def follower(self) -> str:
        """The name under which it is remembered how far we are."""
        return f"{FOLLOWER}:{self.source}" if self.source else FOLLOWER


def re_extract(
    archive: Archive,
    sandbox: Sandbox,
    wanted: Wanted,
    now: Callable[[], datetime],
    *,
    told: Callable[[RereadReport], None] = lambda _: None,
) -> RereadReport:
    """Read captured pages again and put the new readings in the place of the old ones.

    A version stays what it was: the text that stood on the page when it was captured. Broken off at any moment, the
    same call again goes on where it was.

    Args:
        archive: where captures lie and readings go.
        sandbox: where pages are parsed.
        wanted: which pages.
        now: the clock.
        told: called after each batch with what was done so far in this call.
    """
    report = RereadReport()
    after = 0 if wanted.is_trial else archive.changes.checkpoint(wanted.follower)
    reader = PageReader(archive, sandbox, wanted.bot_name)
    with ThreadPoolExecutor(READING_THREADS, "reading") as threads:
        while pages := archive.readings.to_read(after, BATCH, wanted.source):
            due = [page for page in pages if not (wanted.only_older and page.read_by == EXTRACTOR)]
            read = list(threads.map(partial(_read, reader), due))
            report = replace(report, skipped=report.skipped + len(pages) - len(due))
            after = pages[-1].capture.id
            with archive.writing():
                for page, found in zip(due, read, strict=True):
                    report = _counted(report, _kept(archive, page, found, wanted, now()))
                if not wanted.is_trial:
                    archive.changes.advance(wanted.follower, after)
            told(report)
    if not wanted.is_trial:
        archive.changes.advance(wanted.follower, 0)  # done: the next time all is read again
    return report


def _read(reader: PageReader, page: CapturedPage) -> Extraction | UnreadableError:
    """Return what a page says now, or why it says nothing."""
    try:
        found = reader.read(page.capture, page.announced)
    except UnreadableError as error:
        return error
    return found if isinstance(found, Extraction) else UnreadableError(found.outcome, found.reason)


def _kept(
    archive: Archive, page: CapturedPage, found: Extraction | UnreadableError, wanted: Wanted, now: datetime
) -> tuple[str, ...]:
    """Keep what a page says now, unless this is a trial; return the names under which it is counted."""
    counted, outcome = _judged(page, found)
    if wanted.is_trial:
        archive.readings.note(page.capture.id)
        return counted
    if isinstance(found, Extraction) and page.version is not None:
        archive.readings.replace(page.version, found, now)
        _obey(archive, page.version, found, now)
    elif isinstance(found, Extraction) and not NO_INDEX & set(found.robots):
        counted, outcome = _kept_anew(archive, page, found, now)
    if not isinstance(found, UnreadableError) or found.is_final:
        archive.readings.note(page.capture.id, read_by=EXTRACTOR, outcome=outcome)
    return counted


def _kept_anew(
    archive: Archive, page: CapturedPage, found: Extraction, now: datetime
) -> tuple[tuple[str, ...], Outcome]:
    """Keep what was no article, or the same text, to the old extractor."""
    capture = page.capture
    if capture.source is None:
        return ("same",), Outcome.FILTERED
    url = canonical_url(capture.final_url)
    outcome, _ = archive.articles.keep(found, url=url, source=capture.source, capture_id=capture.id, now=now)
    return ({Outcome.NEW: "new", Outcome.CHANGED: "versions"}.get(outcome, "same"),), outcome


def _obey(archive: Archive, version: Version, found: Extraction, now: datetime) -> None:
    """Take down an article whose page, as we see only now, its publisher wants in no index."""
    was_asked = NO_INDEX & set(version.extraction.robots)
    if NO_INDEX & set(found.robots) and not was_asked:
        article = archive.articles.get(version.article_id)
        if article.current.id == version.id:
            archive.articles.withdraw(article.id, is_withdrawn=True, now=now)


def _judged(page: CapturedPage, found: Extraction | UnreadableError) -> tuple[tuple[str, ...], Outcome | None]:
    """Say what a reading is against the one held; a page without a version counts as new only once it is kept."""
    if isinstance(found, UnreadableError):
        outcome = found.ending.outcome
        if not found.is_final or outcome is Outcome.QUARANTINED:
            return ("failed",), outcome if found.is_final else None
        return ("unread", "lost") if page.version else ("unread",), None if page.version else outcome
    if page.version is None and NO_INDEX & set(found.robots):
        return ("unread",), Outcome.ROBOTS
    if page.version is None:
        was_article = page.capture.settled_as in (Outcome.UNCHANGED, Outcome.DUPLICATE)
        return ("same" if was_article else "new",), None
    differs = replace(page.version.extraction, extractor="") != replace(found, extractor="")
    return ("better" if differs else "same",), None


def _counted(report: RereadReport, names: tuple[str, ...]) -> RereadReport:
    return replace(report, **{name: getattr(report, name) + 1 for name in names})
