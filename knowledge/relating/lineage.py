"""Tells, for one story, who was first, who took it from whom, and which reports stand on their own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

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


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageNode:
    """A report with all that were made from it, or that name its publication as their source.

    A publication that is named and whose report we lack is a stub: it has no article, and was published before
    `before`, the first report that names it.
    """

    article: ArticleId | None
    outlet: str
    reason: str  # why it hangs below the node above; empty for a root
    before: datetime | None
    children: tuple["LineageNode", ...]


def coverage(articles: Sequence[RelatedArticle], copies: Mapping[ArticleId, CopyLink]) -> tuple[LineageNode, ...]:
    """Return the coverage of a set-piece, or of anything, as trees; roots and children are by publication.

    Args:
        articles: all that tell of it.
        copies: for each article that is a copy, where it was made from.
    """
    told = sorted(articles, key=lambda article: article.order)
    names = {article.id: article.outlet for article in told}
    below: dict[ArticleId | str, list[tuple[RelatedArticle, str]]] = {}
    stubs: dict[str, str] = {}
    roots: list[RelatedArticle | str] = []
    for article in told:
        link = copies.get(article.id)
        named = _credits(article, told)
        if link and link.original in names:
            below.setdefault(link.original, []).append((article, link.reason))
        elif named and named[0].source is not None:
            below.setdefault(named[0].source, []).append((article, named[0].reason))
        elif named:
            key = outlet_key(named[0].outlet)
            if key not in stubs:
                stubs[key] = named[0].outlet
                roots.append(key)
            below.setdefault(key, []).append((article, named[0].reason))
        else:
            roots.append(article)

    def node(article: RelatedArticle, reason: str) -> LineageNode:
        children = tuple(node(one, why) for one, why in below.get(article.id, ()))
        return LineageNode(article=article.id, outlet=article.outlet, reason=reason, before=None, children=children)

    def stub(key: str) -> LineageNode:
        children = tuple(node(one, why) for one, why in below[key])
        before = below[key][0][0].published_at
        return LineageNode(article=None, outlet=stubs[key], reason="", before=before, children=children)

    return tuple(stub(one) if isinstance(one, str) else node(one, "") for one in roots)


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
