"""Tells who took the news from whom and which reports stand on their own: one rule for every tree and every figure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from knowledge.relating.chains import descending, without_circles
from knowledge.relating.likeness.credits import outlet_key, short_key
from knowledge.relating.related import RelatedArticle
from records.articles import ArticleId
from records.findings import CopyLink

Source = ArticleId | str  # a report that we hold, or the key of a publication of which only the name is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a report has its matter from, and how we know."""

    source: Source
    outlet: str  # the source's name
    reason: str


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


def origins(
    articles: Sequence[RelatedArticle],
    copies: Mapping[ArticleId, CopyLink],
    cited: Mapping[ArticleId, str] | None = None,
) -> dict[ArticleId, Origin]:
    """Return where reports have their matter from; a report that is not in the answer stands on its own.

    A copy has it from its original. Any other report that names a publication has it from the last report of that
    publication before it, which was the news then; from its first one when all came later; and from the bare name when
    we hold none. Of several publications the first one counts that we hold. No source is an outlet that names itself,
    or an occasion (`event:...`), where its reporter was. Of reports that lead to each other in a circle the earliest
    stands on its own.

    Args:
        articles: the reports among which to look, in any order.
        copies: for each article that is a copy, where it was made from.
        cited: what some name as the source of the matter in question; it goes before all else that they name.
    """
    told = sorted(articles, key=lambda article: article.order)
    held: dict[str, list[RelatedArticle]] = {}
    for article in told:
        held.setdefault(publication(article.outlet), []).append(article)
    by_id = {article.id: article for article in told}
    found: dict[ArticleId, Origin] = {}
    for article in told:
        link = copies.get(article.id)
        if link and link.original in by_id:
            origin = Origin(source=link.original, outlet=by_id[link.original].outlet, reason=link.reason)
            found[article.id] = origin
        elif named := _named(article, held, (cited or {}).get(article.id, "")):
            found[article.id] = named
    above: dict[Source, Source] = {one: origin.source for one, origin in found.items()}
    sound = without_circles(above, [article.id for article in told])
    return {one: origin for one, origin in found.items() if one in sound}


def coverage(articles: Sequence[RelatedArticle], copies: Mapping[ArticleId, CopyLink]) -> tuple[LineageNode, ...]:
    """Return the coverage of a set-piece, or of anything, as trees; roots and children are by publication.

    There are as many trees as independent sources.

    Args:
        articles: all that tell of it.
        copies: for each article that is a copy, where it was made from.
    """
    told = sorted(articles, key=lambda article: article.order)
    by_id, above = {article.id: article for article in told}, origins(articles, copies)
    below: dict[Source, list[Source]] = {}
    roots: dict[Source, None] = {}
    for article in told:
        origin = above.get(article.id)
        if origin is None:
            roots[article.id] = None
            continue
        below.setdefault(origin.source, []).append(article.id)
        if isinstance(origin.source, str):
            roots.setdefault(origin.source)
    made: dict[Source, LineageNode] = {}
    for one in reversed(descending(roots, below)):
        members = below.get(one, ())
        first = by_id[ArticleId(int(members[0]))] if members else None
        origin = above.get(one) if not isinstance(one, str) else None
        made[one] = LineageNode(
            article=None if isinstance(one, str) else one,
            outlet=above[first.id].outlet if isinstance(one, str) and first else by_id[ArticleId(int(one))].outlet,
            reason=origin.reason if origin else "",
            before=first.published_at if isinstance(one, str) and first else None,
            children=tuple(made[child] for child in members),
        )
    return tuple(made[root] for root in roots)


def publication(name: str) -> str:
    """Return what a publication's name or host compares by, however it is written."""
    return short_key(outlet_key(name))


def _named(article: RelatedArticle, held: Mapping[str, Sequence[RelatedArticle]], cited: str) -> Origin | None:
    """Return the publication that a report names as its source: the first one that we hold, else the first one."""
    own, unheld = publication(article.outlet), None
    for name, reason in _names(article, cited):
        key = publication(name)
        if ":" in name or not key or key == own:
            continue
        if reports := held.get(key):
            before = [one for one in reports if one.order < article.order]
            report = before[-1] if before else reports[0]
            return Origin(source=report.id, outlet=report.outlet, reason=reason)
        unheld = unheld or Origin(source=key, outlet=name, reason=reason)
    return unheld


def _names(article: RelatedArticle, cited: str) -> list[tuple[str, str]]:
    """Return the publications that a report names, each with how: for the figure in question, else for anything."""
    if cited:
        return [(cited, f"names {cited} for it")]
    said = [(credit.outlet, f"says “{credit.surface}”") for credit in article.findings.credits]
    claims = [claim for claim in article.findings.claims if claim.cited]
    return [*said, *((claim.cited or "", f"names {claim.cited} for “{claim.surface}”") for claim in claims)]
