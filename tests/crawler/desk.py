"""A desk for tests of keeping and announcing: one run over one source in a real archive, parsers without a fence."""

from datetime import timedelta
from typing import Any

from archive import Archive
from crawler.announcing import Announcing, Asked, Heard
from crawler.discovery import FoundFeed, find_feeds, read_feed, read_listing
from crawler.extract import extract
from crawler.keeping import Keeping
from records.articles import Extraction
from records.captures import Capture, CaptureKind
from records.crawls import Run, RunScope, Trigger
from records.errors import SandboxError
from records.sources import FeedReading, FeedState
from tests.builders import NOW, a_source, an_answer
from tests.crawler.press import a_feed

SITE = "https://gazette.example"
HTML = (("Content-Type", "text/html; charset=utf-8"), ("ETag", '"one"'))
HOUR = timedelta(hours=1)
EVERY_HOUR = Asked(poll=HOUR)


class Unfenced:
    """What the sandbox offers, in this process: here nothing foreign is parsed."""

    def extract(self, body: bytes, **about: Any) -> Extraction:
        if b"poison" in body:
            raise SandboxError("crashed", "the parser died")
        return extract(body, **about, now=NOW)

    def read_feed(self, body: bytes, **about: Any) -> FeedReading:
        return read_feed(body, **about, now=NOW)

    def read_listing(self, body: bytes, **about: Any) -> FeedReading:
        return read_listing(body, **about, now=NOW)

    def find_feeds(self, html: bytes, url: str) -> list[FoundFeed]:
        return find_feeds(html, url)


class Desk:
    """One run over one source, with what ends its URLs."""

    def __init__(self, archive: Archive, **source: Any) -> None:
        self.archive = archive
        self.source = a_source(**source)
        archive.sources.sync([self.source], NOW)
        self.run = self._begun()
        self.keeping = Keeping(archive, Unfenced(), self.run.id, lambda: NOW)  # type: ignore[arg-type]  # see above
        self.announcing = Announcing(archive, Unfenced(), self.keeping, self.run.id, lambda: NOW)  # type: ignore[arg-type]

    def _begun(self) -> Run:
        self.archive.runs.request(Trigger.COMMAND, "test", RunScope(), NOW)
        run = self.archive.runs.claim_next(NOW)
        assert run is not None
        return run

    def captured(self, path: str, body: bytes, **answer: Any) -> Capture:
        answer = {"headers": HTML, "source": self.source.slug, **answer}
        return self.archive.captures.keep(an_answer(f"{SITE}{path}", body, **answer), self.run.id)

    def tell(self, path: str, body: bytes, asked: Asked = EVERY_HOUR, **answer: Any) -> Heard:
        """Return what one visit to the source's first feed brings."""
        answer = {"kind": CaptureKind.FEED, "headers": (("Content-Type", "text/html"),), **answer}
        return self.announcing.feed(self.captured(path, body, **answer), self.source, self.feed_state(), asked)

    def feed_state(self) -> FeedState:
        return self.archive.sources.feed_states(self.source.slug)[0]

    def heard(self, *paths: str, **answer: Any) -> Heard:
        page = a_feed(*paths, base=SITE)
        answer = {"kind": CaptureKind.FEED, "headers": (("ETag", '"feed"'),), **answer}
        capture = self.captured("/feed", page.body, **answer)
        return self.announcing.feed(capture, self.source, self.feed_state(), EVERY_HOUR)

    def ends(self) -> dict[str, str]:
        return {end.url.removeprefix(SITE): end.outcome.value for end in self.archive.runs.ends(self.run.id)}
