"""Turns captured pages into articles: read in the sandbox, then everything that follows in one transaction."""

from collections.abc import Callable
from datetime import datetime

from archive import Archive
from crawler.fetching.endings import Ending
from crawler.fetching.robots import FRESH_FOR
from crawler.fetching.waits import article_retry_at
from crawler.reading import PageReader, UnreadableError
from crawler.sandbox import Sandbox
from records.articles import Extraction
from records.captures import Capture, CaptureKind
from records.crawls import Outcome, RunId, UrlEnd
from records.sources import Announcement, SourceSlug
from records.urls import canonical_url

# What a page's robots directives call "in no index"; `none` stands for noindex and nofollow.
NO_INDEX = frozenset({"noindex", "none"})
# What a page is called that stands where an article stood: then that is gone. Walls (sign-in, consent) do not say so.
IN_ITS_PLACE = frozenset({"not_found", "home_page", "listing", "standing_page", "search_results"})

# What may end otherwise the next time.
TRIED_AGAIN = frozenset({Outcome.FETCH_FAILED, Outcome.TIMED_OUT, Outcome.POSTPONED, Outcome.ROBOTS})


def retry_of(ending: Ending, failures: int, now: datetime) -> datetime | None:
    """Return when an announced article is asked for again, None when it is done with."""
    if ending.retry_at is not None:
        return ending.retry_at
    if ending.outcome not in TRIED_AGAIN:
        return None
    retry_at = article_retry_at(failures + 1, now)
    if ending.outcome is Outcome.ROBOTS:  # rules are changed by mistake, too, and put right
        return now + FRESH_FOR if retry_at else None
    return retry_at


class Keeping:
    """Ends the URLs of one run. Blocks on the archive and the sandbox: call it in a thread beside the reactor."""

    def __init__(
        self,
        archive: Archive,
        sandbox: Sandbox,
        run_id: RunId,
        now: Callable[[], datetime],
        *,
        bot_name: str = "SecondUnitBot",
    ) -> None:
        self._archive = archive
        self._run_id = run_id
        self._now = now
        self._reader = PageReader(archive, sandbox, bot_name)

    def article(self, capture: Capture, hint: Announcement | None = None, *, is_counted: bool = False) -> Ending:
        """Read an answer for an article's URL and keep what it says: article, capture and outcome together.

        Args:
            capture: the answer.
            hint: how a feed announced the page.
            is_counted: this attempt was counted, and committed, when the answer was kept.
        """
        is_final, word = True, ""
        try:
            read = self._reader.read(capture, hint, is_counted=is_counted)
        except UnreadableError as error:
            read, is_final, word = error.ending, error.is_final, error.word
        with self._archive.writing():
            ending = self._kept(capture, read) if isinstance(read, Extraction) else read
            if is_final:
                self._archive.captures.settle(capture.id, ending.outcome)
            self.end_article(capture.requested_url, capture.source, ending)
            if word in IN_ITS_PLACE:
                self._archive.links.note(capture.requested_url, Outcome.GONE, self._now())
        return ending

    def end_article(self, url: str, source: SourceSlug | None, ending: Ending) -> None:
        """Give an article's URL its outcome and say when it is tried again, if ever."""
        now = self._now()
        with self._archive.writing():
            if ending.outcome is not Outcome.OVER_BUDGET:  # then it simply goes on waiting
                is_tried_again = ending.outcome in TRIED_AGAIN
                failures = self._archive.sources.announcement_failures(url) if is_tried_again else 0
                retry_at = retry_of(ending, failures, now)
                self._archive.sources.settle_announcement(url, ending.outcome, retry_at=retry_at, now=now)
            self._archive.links.note(url, ending.outcome, now)
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

    def _kept(self, capture: Capture, extraction: Extraction) -> Ending:
        url = canonical_url(capture.final_url)
        if capture.source is None:
            return Ending(outcome=Outcome.FILTERED, reason="it belongs to none of our sources")
        if NO_INDEX & set(extraction.robots):
            return self._left_out(url, capture, extraction)
        outcome, article = self._archive.articles.keep(
            extraction, url=url, source=capture.source, capture_id=capture.id, now=self._now()
        )
        if outcome is Outcome.UNCHANGED and url != capture.requested_url:
            outcome = Outcome.DUPLICATE  # a redirect led to an article that we hold
        return Ending(outcome=outcome, article_id=article.id, title=article.title)

    def _left_out(self, url: str, capture: Capture, extraction: Extraction) -> Ending:
        """Obey a publisher who wants a page in no index: it becomes no article, and one that it was is taken down.

        Only the newest capture speaks for the present; an older one may come late, from an import.
        """
        reason = "the publisher wants it in no index (noindex)"
        article = self._archive.articles.by_url(url)
        newest = self._archive.captures.latest(capture.requested_url)
        is_newest = newest is None or newest.id == capture.id or newest.fetched_at <= capture.fetched_at
        if article is not None and is_newest:
            self._archive.articles.withdraw(article.id, is_withdrawn=True, now=self._now())
            reason += "" if article.is_withdrawn else "; the article that we held was taken down"
        article_id = article.id if article else None
        return Ending(outcome=Outcome.ROBOTS, reason=reason, article_id=article_id, title=extraction.text.title)
