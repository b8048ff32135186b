"""Finds what an editor names, in the rooms of a request; the rules are those of `knowledge.deciding.naming`."""

from knowledge.deciding import naming
from knowledge.deciding.naming import full_name
from records.articles import Article
from records.subjects import SubjectId, SubjectKind
from webapp.rooms import Rooms

MOST_OPTIONS = 1500  # of a list to choose from; names beyond it are found all the same

__all__ = ["article_named", "full_name", "options", "subject_named"]


def options(here: Rooms, kind: SubjectKind) -> tuple[str, ...]:
    """Return names to choose from."""
    return tuple(full_name(link) for link in here.directory.of_kind(kind)[:MOST_OPTIONS])


def subject_named(here: Rooms, kind: SubjectKind, text: str) -> SubjectId:
    """Return the one subject of a kind that is meant by a name, a slug or an id; raise ValueError."""
    return naming.subject_named(here.directory, kind, text)


def article_named(here: Rooms, text: str) -> Article:
    """Return the article of a number, a page of this site, or a publisher's address; raise NotFoundError."""
    return naming.article_named(here.archive, text)
