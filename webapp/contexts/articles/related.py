"""Articles that tell of the same things as one article, without being part of its story."""

from collections.abc import Collection

from records.articles import Article, ArticleId
from records.findings import Findings, Role
from records.subjects import SubjectId
from webapp.contexts.rows import ArticleRow, article_rows
from webapp.rooms import Rooms

SHOWN = 5
LOOKED_AT = 40  # of each film that the article is about
FILMS = 2


def related(rooms: Rooms, article: Article, findings: Findings, but: Collection[ArticleId]) -> tuple[ArticleRow, ...]:
    """Return articles about the same films, those with the most stunts and people in common first.

    Args:
        rooms: where to look things up.
        article: the article.
        findings: what it says.
        but: articles that are shown with it already, such as those of its story.
    """
    films = [mention.film for mention in findings.films if mention.role is Role.MAIN][:FILMS]
    mine = _subjects(findings)
    near: dict[ArticleId, Findings] = {}
    for film in films:
        near |= rooms.archive.findings.newest_about(film, limit=LOOKED_AT)
    others = [one for one in near if one != article.id and one not in but]
    best = sorted(others, key=lambda one: (-len(mine & _subjects(near[one])), -one))[:SHOWN]
    return article_rows(rooms, rooms.archive.articles.many(best), near)


def _subjects(findings: Findings) -> set[SubjectId]:
    films, people = (mention.film for mention in findings.films), (mention.person for mention in findings.people)
    return {*films, *people, *(mention.stunt for mention in findings.stunts)}
