"""Makes decisions out of forms; the rules are those of `knowledge.deciding.wishes`."""

from collections.abc import Mapping

from archive.desk.verdicts import Decision
from knowledge.deciding.wishes import ANYBODY, before, decisions_of
from records.articles import Article
from webapp.rooms import Rooms

__all__ = ["ANYBODY", "before", "decisions"]


def decisions(here: Rooms, article: Article, form: Mapping[str, str]) -> list[Decision]:
    """Return what a form decides about an article; raise ValueError or NotFoundError with words for the editor."""
    return decisions_of(here.archive, here.directory, article, form)
