"""The form for takedown requests: what was filled in, what is missing, and which article is meant."""

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from records.articles import Article, ArticleId
from records.editors import Ground
from records.errors import BadUrlError, NotFoundError
from records.urls import canonical_url
from webapp.contexts.rows import Page
from webapp.origins import own_origins
from webapp.rooms import Rooms

GROUNDS = (
    (Ground.PUBLISHER, "I speak for the publication or its author"),
    (Ground.PERSON, "The article is about me"),
    (Ground.LEGAL, "A law or a court demands it"),
    (Ground.OTHER, "Something else"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakedownPage(Page):
    """The form."""

    title: str = "Ask to have an article taken down"
    description: str = "For publishers, authors and people whom an article is about."
    is_indexable: bool = False
    url: str = ""
    ground: str = ""
    contact: str = ""
    reason: str = ""
    faults: tuple[tuple[str, str], ...] = ()  # (field, what is missing)
    grounds: tuple[tuple[Ground, str], ...] = GROUNDS

    def with_faults(self, faults: tuple[tuple[str, str], ...]) -> "TakedownPage":
        """Return the page with what is missing."""
        return replace(self, faults=faults)

    def fault(self, field: str) -> str:
        """Return what is missing in a field."""
        return dict(self.faults).get(field, "")


def faults_of(page: TakedownPage) -> tuple[tuple[str, str], ...]:
    """Return what has to be filled in before a request can be looked at."""
    wanted = (
        ("url", bool(page.url), "Which article? Its address here or at its publisher."),
        ("ground", page.ground in set(Ground), "Please choose one."),
        ("contact", "@" in page.contact or page.contact.startswith("http"), "Where can we answer you? A mail address."),
        ("reason", len(page.reason) >= 10, "Please say in a sentence or two why."),
    )
    return tuple((field, said) for field, is_there, said in wanted if not is_there)


def article_of(rooms: Rooms, url: str) -> Article | None:
    """Return the article that an address means: of our page about it, or of the publisher's own.

    Publishers number their articles, too: only an address of this site is read as one of our numbers.
    """
    parts = urlsplit(url)
    number = parts.path.removeprefix("/article/").partition("-")[0]
    is_ours = f"{parts.scheme}://{parts.netloc}".lower() in own_origins() and parts.path.startswith("/article/")
    try:
        if is_ours and number.isascii() and number.isdigit() and len(number) < 18:
            return rooms.archive.articles.get(ArticleId(int(number)))
        return rooms.archive.articles.by_url(canonical_url(url))
    except (BadUrlError, NotFoundError):
        return None
