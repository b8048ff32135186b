"""Relates a closed set of articles in one go: who copied whom, and which tell one piece of news."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.relating.copies import best_link
from knowledge.relating.likeness.copy_index import CopyIndex
from knowledge.relating.likeness.profiles import Profile
from knowledge.relating.related import RelatedArticle
from knowledge.relating.stories import stories_from, told_after
from records.articles import ArticleId
from records.findings import CopyKind, CopyLink, Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Relations:
    """What a set of articles have to do with each other."""

    copies: Mapping[ArticleId, CopyLink]
    stories: tuple[Story, ...]


def relate(articles: Sequence[RelatedArticle]) -> Relations:
    """Return the relations within a set of articles. The order in which they are given does not matter."""
    return relate_profiles({article.id: Profile(article) for article in articles})


def relate_profiles(profiles: Mapping[ArticleId, Profile]) -> Relations:
    """Return the relations within a set of articles whose profiles are already made."""
    index = CopyIndex()
    for article_id in sorted(profiles):
        index.add(profiles[article_id])
    copies: dict[ArticleId, CopyLink] = {}
    parents: dict[ArticleId, ArticleId] = {}
    for article_id, profile in profiles.items():
        near = [profiles[other] for other in index.candidates(profile)]
        link = best_link(profile, near)
        if link:
            copies[article_id] = link
        parent = link.original if link else told_after(profile, near)
        if parent is not None:
            parents[article_id] = parent
    return Relations(copies=copies, stories=stories_from(profiles, parents, copies))


def copy_links(articles: Sequence[RelatedArticle]) -> Mapping[ArticleId, CopyLink]:
    """Return, for each of a set of articles that is a copy, what it was made from."""
    return relate(articles).copies


def relate_rows(
    found: Sequence[tuple[str, RelatedArticle]],
) -> dict[str, tuple[str, str | None, CopyKind | None]]:
    """Return, for each row of a batch, the label of its story, the row it was copied from, and how.

    A story is labelled with the row id of its first report; an article that stands alone with its own.
    """
    names = {article.id: name for name, article in found}
    relations = relate([article for _, article in found])
    label = {told: names[story.articles[0]] for story in relations.stories for told in story.articles}
    rows: dict[str, tuple[str, str | None, CopyKind | None]] = {}
    for name, article in found:
        link = relations.copies.get(article.id)
        rows[name] = (label.get(article.id, name), names[link.original] if link else None, link.kind if link else None)
    return rows
