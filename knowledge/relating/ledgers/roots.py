"""Finds where those who give a figure have it from: reports that we hold, or publications that are only named."""

from collections.abc import Collection, Mapping, Sequence

from knowledge.relating.likeness.credits import outlet_key, short_key
from knowledge.relating.related import RelatedArticle
from records.articles import ArticleId
from records.findings import CopyLink
from records.timelines import Root

Source = ArticleId | str  # a report that we hold, or the key of a publication


def roots_of(
    tellers: Sequence[RelatedArticle],
    cited: Mapping[ArticleId, str],
    copies: Mapping[ArticleId, CopyLink],
    others: Collection[ArticleId] = (),
) -> tuple[Root, ...]:
    """Return the roots of a figure, the one with the earliest report first.

    Whoever names a publication as its source is no root: all who name the same one have one root together, and that is
    the publication's own report where it gives the figure, too. An occasion (`event:...`) is no publication: who
    reports from there was there. A copy of a report that gives another figure instead has no root: it was changed on
    the way; of one that gives none, the copy has it from elsewhere.

    Args:
        tellers: all articles that give the figure, by publication.
        cited: what articles name as the source of it.
        copies: for each article that is a copy, where it was made from.
        others: all articles that give another figure of the same kind.
    """
    told = {article.id for article in tellers}
    links = {one: link.original for one, link in copies.items() if link.original in told or link.original in others}
    above = {article.id: _above(article, tellers, cited.get(article.id, ""), links) for article in tellers}
    names = {_key(name): name for _, name in sorted(cited.items(), reverse=True)}
    outlets = {article.id: article.outlet for article in tellers}
    reports: dict[Source, list[ArticleId]] = {}
    for article in tellers:
        source = _highest(article.id, above)
        if source is not None:
            reports.setdefault(source, []).append(article.id)
    return tuple(
        Root(article=None, outlet=names[source], reports=tuple(having))
        if isinstance(source, str)
        else Root(article=source, outlet=outlets[source], reports=tuple(having))
        for source, having in reports.items()
    )


def _above(
    article: RelatedArticle, tellers: Sequence[RelatedArticle], cited: str, links: Mapping[ArticleId, ArticleId]
) -> Source | None:
    """Return where one article has the figure from: itself when it says so of nobody else."""
    original = links.get(article.id)
    if original is not None:
        return original if any(other.id == original for other in tellers) else None
    key = _key(cited)
    if not cited or ":" in cited or key == _key(article.outlet):
        return article.id
    return next((other.id for other in tellers if _key(other.outlet) == key), key)


def _highest(article: Source | None, above: Mapping[ArticleId, Source | None]) -> Source | None:
    """Return the end of a chain of sources; of those that name each other in a circle, the one of the lowest number."""
    seen: list[ArticleId] = []
    while article is not None and not isinstance(article, str):
        if article in seen:
            return min(seen[seen.index(article) :])
        seen.append(article)
        article = above[article]
    return article


def _key(name: str) -> str:
    return short_key(outlet_key(name))
