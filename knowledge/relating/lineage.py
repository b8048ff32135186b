"""Tells, for one story, who was first, who took it from whom, and which reports stand on their own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from knowledge.relating.likeness.credits import outlet_key, short_key
from knowledge.relating.related import RelatedArticle
from records.articles import ArticleId
from records.findings import CopyLink, Story


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageEdge:
    """An article and where it has its matter from: an article we hold, or only the name of a publication."""

    article: ArticleId
    source: ArticleId | None  # None: the named publication's own report is not held
    outlet: str  # the source's name
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """Who told a story first and how it spread. All articles are in order of publication."""

    first: ArticleId
    roots: tuple[ArticleId, ...]  # reports made from no other one that we hold
    edges: tuple[LineageEdge, ...]


def lineage_of(
    story: Story, articles: Sequence[RelatedArticle], copies: Mapping[ArticleId, CopyLink] | None = None
) -> Lineage:
    """Return the lineage of a story.

    Args:
        story: the story; its own copy links are used unless others are given.
        articles: its articles, in any order; those of other stories are passed over.
        copies: copy links by article.
    """
    links = {link.article: link for link in story.copies} if copies is None else copies
    members = {article.id: article for article in articles if article.id in set(story.articles)}
    told = sorted(members.values(), key=lambda article: article.order)
    edges: list[LineageEdge] = []
    for article in told:
        link = links.get(article.id)
        if link:
            source = members.get(link.original)
            name = source.outlet if source else ""
            edges.append(LineageEdge(article=article.id, source=link.original, outlet=name, reason=link.reason))
        else:
            edges.extend(_credits(article, told))
    return Lineage(
        first=told[0].id, roots=tuple(article.id for article in told if article.id not in links), edges=tuple(edges)
    )


def _credits(article: RelatedArticle, told: Sequence[RelatedArticle]) -> list[LineageEdge]:
    """Return what an original report says of its own sources; one that we hold becomes an edge to the article."""
    edges, seen = [], {outlet_key(article.outlet)}
    for credit in article.findings.credits:
        key = outlet_key(credit.outlet)
        if key in seen:
            continue
        seen.add(key)
        held = next(
            (other.id for other in told if other.order < article.order and _is_of(other, key)),
            None,
        )
        edges.append(
            LineageEdge(article=article.id, source=held, outlet=credit.outlet, reason=f"says “{credit.surface}”")
        )
    return edges


def _is_of(article: RelatedArticle, key: str) -> bool:
    own = outlet_key(article.outlet)
    return key in (own, short_key(own))
