"""The form by which a reader reports a mistake: what was filled in, what is missing, and which article is meant."""

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from records.articles import ArticleId
from records.errors import NotFoundError
from webapp.contexts.rows import Page
from webapp.rooms import Rooms

FEWEST_CHARACTERS = 10
MOST_DIGITS = 17  # greater numbers are no ids


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPage(Page):
    """The form."""

    title: str = "Report a mistake"
    description: str = "For readers who know better than our programs."
    is_indexable: bool = False
    path: str = ""  # of the page that is wrong
    text: str = ""
    contact: str = ""
    faults: tuple[tuple[str, str], ...] = ()  # (field, what is missing)

    def with_faults(self, faults: tuple[tuple[str, str], ...]) -> "ReportPage":
        """Return the page with what is missing."""
        return replace(self, faults=faults)

    def fault(self, field: str) -> str:
        """Return what is missing in a field."""
        return dict(self.faults).get(field, "")


def own_path(address: str) -> str:
    """Return the path and query of an address of this site; empty when it is none.

    >>> own_path("http://localhost/film/heat-1995?show=key")
    '/film/heat-1995?show=key'
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    if not parts.path.startswith("/"):
        return ""
    return parts.path + (f"?{parts.query}" if parts.query else "")


def faults_of(page: ReportPage) -> tuple[tuple[str, str], ...]:
    """Return what has to be filled in before anybody can look at a report."""
    wanted = (
        ("page", bool(own_path(page.path)), "Which page? Its address on this site."),
        ("text", len(page.text) >= FEWEST_CHARACTERS, "Please say in a sentence what is wrong."),
    )
    return tuple((field, said) for field, is_there, said in wanted if not is_there)


def article_at(rooms: Rooms, path: str) -> ArticleId | None:
    """Return the article whose page here has a path; None for any other page."""
    number = path.partition("?")[0].removeprefix("/article/").partition("-")[0]
    is_article = path.startswith("/article/") and number.isascii() and number.isdigit() and len(number) <= MOST_DIGITS
    try:
        return rooms.archive.articles.get(ArticleId(int(number))).id if is_article else None
    except NotFoundError:
        return None
