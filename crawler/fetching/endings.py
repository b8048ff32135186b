"""Says how a URL ends that was not answered, or not with a page: one outcome and one sentence for each way."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from OpenSSL.SSL import Error as TlsError
from scrapy import exceptions
from scrapy.exceptions import IgnoreRequest
from twisted.internet.error import ConnectionDone, ConnectionLost
from twisted.web._newclient import ParseError  # it has no public name

from records.articles import ArticleId
from records.crawls import Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """How a URL ended, before it is written into the run."""

    outcome: Outcome
    reason: str = ""
    retry_at: datetime | None = None  # when the server allows the next try; None leaves it to the back-off
    article_id: ArticleId | None = None
    title: str | None = None
    is_breach: bool = False  # the document broke its reader: a limit, or a crash, ended it


class EndedError(IgnoreRequest):
    """Carries an ending out of the download: Scrapy drops the request and hands this to whoever asked."""

    def __init__(self, outcome: Outcome, reason: str, retry_at: datetime | None = None) -> None:
        super().__init__(reason)
        self.ending = Ending(outcome=outcome, reason=reason, retry_at=retry_at)


HEAD_TOO_LARGE = "the headers are larger than we take"
_GONE = {404: "not found", 410: "gone for good", 451: "withheld for legal reasons"}
_POSTPONED = {429: "too many requests", 503: "unavailable"}

# Failures of the download in our words; the first class that fits counts.
_FAILURES: tuple[tuple[type[Exception] | tuple[type[Exception], ...], Outcome, str], ...] = (
    (exceptions.DownloadTimeoutError, Outcome.TIMED_OUT, "no complete answer in time"),
    (exceptions.DownloadCancelledError, Outcome.TOO_LARGE, "the answer is larger than we take"),
    (exceptions.CannotResolveHostError, Outcome.FETCH_FAILED, "the host name could not be looked up"),
    (exceptions.DownloadConnectionRefusedError, Outcome.FETCH_FAILED, "the server refused the connection"),
    (exceptions.ResponseDataLossError, Outcome.FETCH_FAILED, "the answer was cut short"),
    (exceptions.UnsupportedURLSchemeError, Outcome.REFUSED, "only http and https addresses are fetched"),
    (TlsError, Outcome.FETCH_FAILED, "the certificate of the server is not to be trusted"),
    ((ParseError, ValueError), Outcome.FETCH_FAILED, "the answer is no HTTP"),
    (ConnectionDone, Outcome.FETCH_FAILED, "the server hung up without an answer"),
    (ConnectionLost, Outcome.FETCH_FAILED, "the server broke the connection off"),
)


def ending_of_status(status: int, *, retry_at: datetime | None = None) -> Ending | None:
    """Return how a URL ends whose answer has this status; None when the answer is one to read (200) or a 304."""
    if status in (200, 304):
        return None
    if status in _GONE:
        return Ending(outcome=Outcome.GONE, reason=f"the server answered {status}: {_GONE[status]}")
    if status in _POSTPONED:
        reason = f"the server answered {status}: {_POSTPONED[status]}"
        return Ending(outcome=Outcome.POSTPONED, reason=reason, retry_at=retry_at)
    if 300 <= status < 400:
        return Ending(outcome=Outcome.REFUSED, reason=f"the server answered {status} with no address that we would ask")
    return Ending(outcome=Outcome.FETCH_FAILED, reason=f"the server answered {status}")


def ending_of_error(error: Exception) -> Ending:
    """Return how a URL ends whose download raised this."""
    if isinstance(error, EndedError):
        return error.ending
    if isinstance(error, IgnoreRequest):
        return _ending_of_dropped(str(error))
    if HEAD_TOO_LARGE in str(error):  # Scrapy wraps what our connection raised
        return Ending(outcome=Outcome.TOO_LARGE, reason=HEAD_TOO_LARGE)
    if isinstance(error, ValueError):  # what Scrapy says of a redirect to what is no address
        return Ending(outcome=Outcome.REFUSED, reason="it leads to an address that we would not ask")
    for cause in _causes(error):
        for kind, outcome, reason in _FAILURES:
            if isinstance(cause, kind):
                return Ending(outcome=outcome, reason=reason)
    return Ending(outcome=Outcome.FETCH_FAILED, reason=f"the connection failed ({type(error).__name__})")


def _ending_of_dropped(message: str) -> Ending:
    """Tell Scrapy's own reasons apart; it drops a request with nothing but a text."""
    if "redirection" in message:
        return Ending(outcome=Outcome.FETCH_FAILED, reason="too many redirects")
    if "DOWNLOAD_MAXSIZE" in message:
        return Ending(outcome=Outcome.TOO_LARGE, reason="the answer is larger than we take, once decompressed")
    return Ending(outcome=Outcome.FETCH_FAILED, reason=message[:200])


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield what Scrapy and Twisted wrapped, the innermost first: the server's own bytes stay out of our reasons."""
    for reason in getattr(error, "reasons", None) or ():
        yield from _causes(getattr(reason, "value", reason))
    if error.__cause__ is not None:
        yield from _causes(error.__cause__)
    yield error
