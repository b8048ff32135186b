"""Counts every attempt to read a capture before it is made, and tells what came of it."""

from collections.abc import Callable
from datetime import datetime
from email.message import Message
from typing import TypeVar

from archive import Archive
from crawler.discovery import FeedRefusedError
from crawler.extract import NotAnArticleError
from crawler.fetching.endings import Ending
from records.captures import Capture
from records.crawls import Outcome
from records.errors import ArchiveError, SandboxError

T = TypeVar("T")

# A document that broke its parser so often is set aside: it would break the next run, too.
MAX_ATTEMPTS = 3


class UnreadableError(Exception):
    """A capture could not be read: how its URL ends, and whether that is the last word about the capture."""

    def __init__(
        self,
        outcome: Outcome,
        reason: str,
        *,
        retry_at: datetime | None = None,
        is_final: bool = True,
        is_breach: bool = False,
        word: str = "",  # what the page is, when that is no article
    ) -> None:
        super().__init__(reason)
        self.word = word
        self.ending = Ending(outcome=outcome, reason=reason, retry_at=retry_at, is_breach=is_breach)
        self.is_final = is_final


def attempt(archive: Archive, capture: Capture, parse: Callable[[bytes], T], *, is_counted: bool = False) -> T:
    """Count an attempt, committed, and only then parse a capture: what kills us is known the next time.

    Args:
        archive: where the capture lies.
        capture: what to read.
        parse: reads its payload.
        is_counted: the attempt was counted, and committed, together with the capture's row.

    Raises:
        UnreadableError: there is nothing to read, or it broke its parser; after three times it is quarantined.
    """
    attempts = capture.attempts if is_counted else archive.captures.count_attempt(capture.id)
    if attempts > MAX_ATTEMPTS:
        raise UnreadableError(Outcome.QUARANTINED, f"reading it was broken off {MAX_ATTEMPTS} times")
    try:
        return parse(archive.captures.body(capture))
    except NotAnArticleError as error:
        raise UnreadableError(Outcome.NOT_AN_ARTICLE, str(error), word=error.reason) from error
    except FeedRefusedError as error:
        outcome = Outcome.TOO_LARGE if error.reason == "too_large" else Outcome.EXTRACT_FAILED
        raise UnreadableError(outcome, str(error)) from error
    except ArchiveError as error:
        raise UnreadableError(Outcome.EXTRACT_FAILED, str(error)) from error
    except SandboxError as error:
        if attempts == MAX_ATTEMPTS:
            raise UnreadableError(Outcome.QUARANTINED, f"{error} ({attempts} times)", is_breach=True) from error
        reason = f"{error} (attempt {attempts} of {MAX_ATTEMPTS})"
        raise UnreadableError(Outcome.EXTRACT_FAILED, reason, is_final=False, is_breach=True) from error


def media_type_of(capture: Capture) -> tuple[str | None, str | None]:
    """Return media type (lower case) and charset that a capture's Content-Type declares (RFC 9110, 8.3)."""
    if not capture.media_type:
        return None, None
    header = Message()
    header["Content-Type"] = capture.media_type
    charset = header.get_param("charset")
    return header.get_content_type(), charset if isinstance(charset, str) else None
