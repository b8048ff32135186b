"""The error family: what ends an operation. What ends a single URL is an `Outcome`, not an error."""


class SecondUnitError(Exception):
    """Root of every error we raise on purpose. Its text says what was tried, with what, and what to do."""


class SettingsError(SecondUnitError):
    """The configuration cannot be used; the text names the key and the nearest valid one."""


class ArchiveError(SecondUnitError):
    """The archive could not keep or give something."""


class ArchiveBusyError(ArchiveError):
    """Another process held the write lock for too long; trying again later is right."""


class NotFoundError(SecondUnitError):
    """A lookup by id, slug or URL found nothing. The site answers 404."""


class ConflictError(SecondUnitError):
    """The request contradicts the present state, e.g. a second active run. The site answers 409."""


class BadUrlError(SecondUnitError):
    """A string is not an http(s) URL that we would ever ask for; the text says why."""


class CrawlError(SecondUnitError):
    """A crawl run could not be carried out (a single URL that fails is an `Outcome`)."""


class SandboxError(SecondUnitError):
    """A foreign document broke or exhausted the child that parsed it; `reason` is a short word for the outcome."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason


class SearchError(SecondUnitError):
    """The index could not answer."""


class InvalidQueryError(SearchError):
    """A query cannot be understood; `position` is the place in the text (characters from 0), -1 when unknown."""

    def __init__(self, message: str, position: int = -1) -> None:
        super().__init__(message)
        self.position = position


class SeedError(SecondUnitError):
    """A catalogue file under data/ is wrong; the text names file, entry and field."""
