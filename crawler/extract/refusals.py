"""The refusal of a page that holds no article."""

from records.errors import SecondUnitError


class NotAnArticleError(SecondUnitError):
    """A page holds no article that can be read; `reason` is one word for the outcome, the text says more."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason
