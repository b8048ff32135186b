"""Reads one captured page in the sandbox, with what its headers and its host say about it."""

from dataclasses import replace
from http import HTTPStatus

from archive import Archive
from crawler.extract import NotAnArticleError
from crawler.fetching.endings import Ending, ending_of_status
from crawler.fetching.reservations import RESERVED, addressed_to, is_reserved
from crawler.reading.attempts import UnreadableError, attempt, media_type_of
from crawler.sandbox import Sandbox
from records.articles import Extraction
from records.captures import Capture
from records.crawls import Outcome
from records.errors import ArchiveError
from records.sources import Announcement
from records.urls import host_of

PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
NOT_MODIFIED = 304
# How files begin that call themselves web pages and are none (WHATWG MIME Sniffing, 6 and 7).
SIGNATURES = (
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or sound"),
    (b"ID3", "a sound"),
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a packed file"),
    (b"\x1f\x8b", "a packed file"),
)


Headers = tuple[tuple[str, str], ...]


class PageReader:
    """Reads captured pages for one crawler's name. Blocks on the archive and the sandbox."""

    def __init__(self, archive: Archive, sandbox: Sandbox, bot_name: str) -> None:
        self._archive = archive
        self._sandbox = sandbox
        self._bot_name = bot_name

    def read(self, capture: Capture, hint: Announcement | None, *, is_counted: bool = False) -> Extraction | Ending:
        """Return what a page says, or how its URL ends when the answer was no page to read.

        Args:
            capture: the answer.
            hint: how a feed announced the page.
            is_counted: the attempt was counted when the answer was kept.

        Raises:
            UnreadableError: the page, or the record that holds it, cannot be read.
        """
        ending = self._no_page(capture)
        if ending is not None:
            return ending
        media_type, charset = media_type_of(capture)
        try:
            headers = addressed_to(self._bot_name, self._archive.captures.headers(capture))
        except ArchiveError as error:  # a damaged record must not fail every run that comes across it
            raise UnreadableError(Outcome.EXTRACT_FAILED, str(error)) from error

        def extracted(body: bytes) -> Extraction:
            if file := next((file for signature, file in SIGNATURES if body.startswith(signature)), None):
                raise NotAnArticleError("not_html", f"the answer calls itself a web page and is {file}")
            return self._sandbox.extract(
                body, url=capture.final_url, media_type=media_type, charset=charset, hint=hint, headers=headers
            )

        read = attempt(self._archive, capture, extracted, is_counted=is_counted)
        return self._reserved(capture, headers, read)

    def _no_page(self, capture: Capture) -> Ending | None:
        """Return how the URL of an answer ends that holds no page, None when it does."""
        if capture.status == NOT_MODIFIED:
            return self._unchanged(capture)
        if capture.status != HTTPStatus.OK:
            wait = self._archive.hosts.wait_until(host_of(capture.final_url))
            return ending_of_status(capture.status, retry_at=wait)
        media_type, _ = media_type_of(capture)
        if media_type is not None and media_type not in PAGE_TYPES:
            return Ending(outcome=Outcome.NOT_AN_ARTICLE, reason=f"the answer is {media_type}, not a web page")
        if not capture.body_bytes:
            return Ending(outcome=Outcome.NOT_AN_ARTICLE, reason="the answer is empty")
        return None

    def _reserved(self, capture: Capture, headers: Headers, extraction: Extraction) -> Extraction:
        """Note on a page what its publisher reserves (TDMRep)."""
        tdm_file = self._archive.hosts.tdm_file(host_of(capture.final_url))
        if not is_reserved(capture.final_url, headers, tdm_file[2] if tdm_file else None):
            return extraction
        return replace(extraction, robots=tuple(dict.fromkeys((*extraction.robots, RESERVED))))

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
