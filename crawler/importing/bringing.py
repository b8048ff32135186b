"""Brings offered pages in, in a run of their own: every page a capture, every address an outcome, repeatable."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import islice

from archive import Archive
from crawler.fetching.endings import Ending
from crawler.keeping import Keeping
from crawler.planning import ELSEWHERE, is_own
from crawler.sandbox import Sandbox
from records.captures import Answer, Capture, CaptureKind, LeftOut
from records.crawls import Outcome, Run, RunScope, RunState, Trigger
from records.errors import SecondUnitError
from records.sources import Source, SourceSlug

# Pages in memory at once, and read before the next ones are looked at.
BATCH = 8
# As many as the sandbox has children.
READING_THREADS = 2
BEAT = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What an import brought. A page of several dates counts for each; an address has one outcome in the run."""

    run: Run
    ended: tuple[tuple[Outcome, int], ...]  # pages by outcome
    left_out: tuple[tuple[str, int], ...]  # records and files by the reason why they were not even kept


@dataclass
class _Tally:
    ended: Counter[Outcome] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)

    def report(self, run: Run) -> ImportReport:
        ended = tuple((outcome, self.ended[outcome]) for outcome in Outcome if self.ended[outcome])
        return ImportReport(run=run, ended=ended, left_out=tuple(self.left_out.most_common()))


def bring_in(
    archive: Archive,
    sandbox: Sandbox,
    offered: Iterable[Answer | LeftOut],
    now: Callable[[], datetime],
    *,
    bot_name: str = "SecondUnitBot",
    by: str = "command line",
    told: Callable[[ImportReport], None] = lambda _: None,
) -> ImportReport:
    """Keep and read pages that were not fetched by us.

    The caller holds the crawl lock, so that nobody takes the run for that of a dead process.

    Args:
        archive: where they go.
        sandbox: where they are parsed.
        offered: the pages, with their own dates, and what was left out before.
        now: the clock.
        bot_name: whose robots headers are meant for us.
        by: who asked for it.
        told: called after each batch with what was done so far.

    Raises:
        ConflictError: another run is active.
    """
    with archive.writing():  # no worker ever sees it waiting for one
        run = archive.runs.request(Trigger.IMPORT, by, RunScope(), now())
        run = archive.runs.claim_next(now()) or run
    tally = _Tally()
    state, reason = RunState.FAILED, "broken off"
    try:
        keeping = _Taking(archive, sandbox, run.id, now, bot_name=bot_name)
        bringing = _Bringing(archive, keeping, run, now, tally)
        state = bringing.all(offered, told)
        reason = "; ".join(f"{number} left out: {why}" for why, number in tally.left_out.most_common(12))
    except (SecondUnitError, OSError) as error:
        reason = str(error)
        raise
    finally:
        run = archive.runs.finish(run.id, state, reason, now())
    return tally.report(run)


class _Taking(Keeping):
    """Ends the addresses of an import."""

    def end_article(self, url: str, source: SourceSlug | None, ending: Ending) -> None:
        """Give an address its outcome; it was not asked for, so an announced article goes on waiting for that."""
        self.end(url, source, CaptureKind.ARTICLE, ending)


class _Bringing:
    """One import under way."""

    def __init__(
        self, archive: Archive, keeping: Keeping, run: Run, now: Callable[[], datetime], tally: _Tally
    ) -> None:
        self._archive = archive
        self._keeping = keeping
        self._run = run
        self._now = now
        self._tally = tally
        self._sources = archive.sources.all(declared_only=True)
        self._met: set[SourceSlug] = set()
        self._beat_at = now()

    def all(self, offered: Iterable[Answer | LeftOut], told: Callable[[ImportReport], None]) -> RunState:
        """Bring everything in, or stop well when an editor wishes so."""
        with ThreadPoolExecutor(READING_THREADS, "reading") as threads:
            for batch in _batches(offered):
                captures = [capture for each in batch if (capture := self._kept(each)) is not None]
                for ending in threads.map(self._read, captures):
                    self._tally.ended[ending.outcome] += 1
                told(self._tally.report(self._run))
                if self._is_to_stop():
                    return RunState.STOPPED
        for slug in sorted(self._met):
            self._archive.runs.note_source(self._run.id, slug, "done", status=None, note="imported")
        return RunState.FINISHED

    def _kept(self, offered: Answer | LeftOut) -> Capture | None:
        """Return the capture to be read, None when there is nothing to do."""
        if isinstance(offered, LeftOut):
            self._tally.left_out[offered.reason] += 1
            return None
        answer = replace(offered, source=self._source_of(offered))
        self._archive.runs.see(self._run.id, [(answer.requested_url, answer.source, CaptureKind.ARTICLE.value)])
        held = self._archive.captures.held(answer)
        if held is None:
            return self._archive.captures.keep(answer, self._run.id)
        if held.settled_as is None:  # an import that was broken off did not come to reading it
            return held
        ending = Ending(outcome=Outcome.KNOWN, reason="imported before")
        self._keeping.end(answer.requested_url, answer.source, CaptureKind.ARTICLE, ending)
        self._tally.ended[Outcome.KNOWN] += 1
        return None

    def _read(self, capture: Capture) -> Ending:
        return self._keeping.article(capture, self._archive.sources.announcement(capture.requested_url))

    def _source_of(self, answer: Answer) -> SourceSlug:
        named = [source for source in self._sources if source.slug == answer.source]
        own = [source for source in self._sources if is_own(answer.requested_url, source)]
        return self._visited((named or own or [ELSEWHERE])[0])

    def _visited(self, source: Source) -> SourceSlug:
        if source.slug not in self._met:
            if source == ELSEWHERE:
                self._archive.sources.admit(ELSEWHERE, self._now())
            self._archive.runs.note_source(self._run.id, source.slug, "fetching", status=None, note="imported")
            self._met.add(source.slug)
        return source.slug

    def _is_to_stop(self) -> bool:
        if self._now() - self._beat_at < BEAT:
            return False
        self._beat_at = self._now()
        return self._archive.runs.heartbeat(self._run.id, self._now()) is RunState.STOPPING


def _batches(offered: Iterable[Answer | LeftOut]) -> Iterator[Sequence[Answer | LeftOut]]:
    each = iter(offered)
    while batch := list(islice(each, BATCH)):
        yield batch
