"""Turns captured pages into articles: read in the sandbox, then everything that follows in one transaction."""

from collections.abc import Callable
from datetime import datetime
from email.message import Message
from typing import TypeVar

from archive import Archive
from crawler.discovery import FeedRefusedError
from crawler.extract import NotAnArticleError
from crawler.fetching.endings import Ending, ending_of_status
from crawler.fetching.waits import article_retry_at
from crawler.sandbox import Sandbox
from records.articles import Extraction
from records.captures import Capture, CaptureKind
from records.crawls import Outcome, RunId, UrlEnd
from records.errors import ArchiveError, SandboxError
from records.sources import Announcement, SourceSlug
from records.urls import canonical_url, host_of

T = TypeVar("T")

# A document that broke its parser so often is set aside: it would break the next run, too.
MAX_ATTEMPTS = 3
PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
NOT_MODIFIED = 304


class UnreadableError(Exception):
    """A capture could not be read: how its URL ends, and whether that is the last word about the capture."""

    def __init__(
        self, outcome: Outcome, reason: str, *, retry_at: datetime | None = None, is_final: bool = True
    ) -> None:
        super().__init__(reason)
        self.ending = Ending(outcome=outcome, reason=reason, retry_at=retry_at)
        self.is_final = is_final


def attempt(archive: Archive, capture: Capture, parse: Callable[[bytes], T]) -> T:
    """Count an attempt, committed, and only then parse a capture: what kills us is known the next time.

    Raises:
        UnreadableError: there is nothing to read, or it broke its parser; after three times it is quarantined.
    """
    attempts = archive.captures.count_attempt(capture.id)
    if attempts > MAX_ATTEMPTS:
        raise UnreadableError(Outcome.QUARANTINED, f"reading it was broken off {MAX_ATTEMPTS} times")
    try:
        return parse(archive.captures.body(capture))
    except NotAnArticleError as error:
        raise UnreadableError(Outcome.NOT_AN_ARTICLE, str(error)) from error
    except FeedRefusedError as error:
        outcome = Outcome.TOO_LARGE if error.reason == "too_large" else Outcome.EXTRACT_FAILED
        raise UnreadableError(outcome, str(error)) from error
    except ArchiveError as error:
        raise UnreadableError(Outcome.EXTRACT_FAILED, str(error)) from error
    except SandboxError as error:
        if attempts == MAX_ATTEMPTS:
            raise UnreadableError(Outcome.QUARANTINED, f"{error} ({attempts} times)") from error
        reason = f"{error} (attempt {attempts} of {MAX_ATTEMPTS})"
        raise UnreadableError(Outcome.EXTRACT_FAILED, reason, is_final=False) from error


def media_type_of(capture: Capture) -> tuple[str | None, str | None]:
    """Return media type (lower case) and charset that a capture's Content-Type declares (RFC 9110, 8.3)."""
    if not capture.media_type:
        return None, None
    header = Message()
    header["Content-Type"] = capture.media_type
    charset = header.get_param("charset")
    return header.get_content_type(), charset if isinstance(charset, str) else None


def retry_of(ending: Ending, failures: int, now: datetime) -> datetime | None:
    """Return when an announced article is asked for again, None when it is done with."""
    if ending.retry_at is not None:
        return ending.retry_at
    if ending.outcome in (Outcome.FETCH_FAILED, Outcome.TIMED_OUT, Outcome.POSTPONED):
        return article_retry_at(failures + 1, now)
    return None


class Keeping:
    """Ends the URLs of one run. Blocks on the archive and the sandbox: call it in a thread beside the reactor."""

    def __init__(self, archive: Archive, sandbox: Sandbox, run_id: RunId, now: Callable[[], datetime]) -> None:
        self._archive = archive
        self._sandbox = sandbox
        self._run_id = run_id
        self._now = now

    def article(self, capture: Capture, hint: Announcement | None = None) -> Ending:
        """Read an answer for an article's URL and keep what it says: article, capture and outcome together."""
        try:
            read = self._read(capture, hint)
            is_final = True
        except UnreadableError as error:
            read, is_final = error.ending, error.is_final
        with self._archive.writing():
            ending = self._kept(capture, read) if isinstance(read, Extraction) else read
            if is_final:
                self._archive.captures.settle(capture.id, ending.outcome)
            self.end_article(capture.requested_url, capture.source, ending)
        return ending

    def end_article(self, url: str, source: SourceSlug | None, ending: Ending) -> None:
        """Give an article's URL its outcome and say when it is tried again, if ever."""
        now = self._now()
        with self._archive.writing():
            if ending.outcome is not Outcome.OVER_BUDGET:  # then it simply goes on waiting
                retry_at = retry_of(ending, self._archive.sources.announcement_failures(url), now)
                self._archive.sources.settle_announcement(url, ending.outcome, retry_at=retry_at, now=now)
            self.end(url, source, CaptureKind.ARTICLE, ending)

    def end(self, url: str, source: SourceSlug | None, kind: CaptureKind, ending: Ending) -> None:
        """Give a URL its outcome in the run."""
        end = UrlEnd(
            seq=0,
            run_id=self._run_id,
            url=url,
            source=source,
            kind=kind,
            outcome=ending.outcome,
            reason=ending.reason,
            ended_at=self._now(),
            article_id=ending.article_id,
            title=ending.title,
        )
        self._archive.runs.end_url(end)

    def _read(self, capture: Capture, hint: Announcement | None) -> Extraction | Ending:
        if capture.status == NOT_MODIFIED:
            return self._unchanged(capture)
        wait = self._archive.hosts.wait_until(host_of(capture.final_url))
        ending = ending_of_status(capture.status, retry_at=wait)
        if ending is not None:
            return ending
        media_type, charset = media_type_of(capture)
        if media_type is not None and media_type not in PAGE_TYPES:
            return Ending(outcome=Outcome.NOT_AN_ARTICLE, reason=f"the answer is {media_type}, not a web page")
        if not capture.body_bytes:
            return Ending(outcome=Outcome.NOT_AN_ARTICLE, reason="the answer is empty")
        return attempt(
            self._archive,
            capture,
            lambda body: self._sandbox.extract(
                body, url=capture.final_url, media_type=media_type, charset=charset, hint=hint
            ),
        )

    def _unchanged(self, capture: Capture) -> Ending:
        if self._archive.captures.latest(capture.requested_url) is None:
            reason = "the server answered 304 (not modified), but we hold no earlier answer"
            return Ending(outcome=Outcome.FETCH_FAILED, reason=reason)
        article = self._archive.articles.by_url(capture.final_url)
        return Ending(
            outcome=Outcome.UNCHANGED,
            reason="not modified (304)",
            article_id=article.id if article else None,
            title=article.title if article else None,
        )

    def _kept(self, capture: Capture, extraction: Extraction) -> Ending:
        url = canonical_url(capture.final_url)
        if capture.source is None:
            return Ending(outcome=Outcome.FILTERED, reason="it belongs to none of our sources")
        outcome, article = self._archive.articles.keep(
            extraction, url=url, source=capture.source, capture_id=capture.id, now=self._now()
        )
        if outcome is Outcome.UNCHANGED and url != capture.requested_url:
            outcome = Outcome.DUPLICATE  # a redirect led to an article that we hold
        return Ending(outcome=outcome, article_id=article.id, title=article.title)
