"""Finds where those who give a figure have it from: reports that we hold, or publications that are only named."""

from collections.abc import Collection, Mapping, Sequence

from knowledge.relating.chains import ends
from knowledge.relating.lineage import Source, origins
from knowledge.relating.related import RelatedArticle
from records.articles import ArticleId
from records.findings import CopyLink
from records.timelines import Root

_CHANGED = ""  # stands above a report that changed the figure; no publication has an empty key


def roots_of(
    tellers: Sequence[RelatedArticle],
    cited: Mapping[ArticleId, str],
    copies: Mapping[ArticleId, CopyLink],
    others: Collection[ArticleId] = (),
) -> tuple[Root, ...]:
    """Return the roots of a figure, the one with the earliest report first.

    Who has it from whom is decided as for every tree of reports (`lineage.origins`), among those who give it: whoever
    has it from another is no root. Only here counts that a copy of a report that gives another figure instead has no
    root, for it was changed on the way; of one that gives none, the copy has it from elsewhere.

    Args:
        tellers: all articles that give the figure, by publication.
        cited: what articles name as the source of it.
        copies: for each article that is a copy, where it was made from.
        others: all articles that give another figure of the same kind.
    """
    told = {article.id: article.outlet for article in tellers}
    found = origins(tellers, copies, cited)
    above: dict[Source, Source] = {one: origin.source for one, origin in found.items()}
    changed = (link.article for link in copies.values() if link.original in others and link.original not in told)
    above |= dict.fromkeys((one for one in changed if one in told), _CHANGED)
    names: dict[Source, str] = {}
    for article in tellers:
        if article.id in found:
            names.setdefault(found[article.id].source, found[article.id].outlet)
    reports: dict[Source, list[ArticleId]] = {}
    for one, source in ends(above, [article.id for article in tellers]).items():
        if source != _CHANGED and not isinstance(one, str):
            reports.setdefault(source, []).append(one)
    order = list(told)
    return tuple(
        Root(
            article=None if isinstance(source, str) else source,
            outlet=names[source] if isinstance(source, str) else told[source],
            reports=tuple(sorted(having, key=order.index)),
        )
        for source, having in sorted(reports.items(), key=lambda each: min(map(order.index, each[1])))
    )
