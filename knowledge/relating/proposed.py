"""Gathers what articles propose to the catalogue: each film, person and set-piece once, counted in copy families."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from knowledge.relating.related import RelatedArticle
from knowledge.text.folding import fold
from records.articles import ArticleId
from records.findings import CopyLink, Evidence, Proposal, ProposalKind
from records.subjects import SubjectId

T = TypeVar("T")

# An editor sees what at least so many families tell, or one that is this sure of it.
FAMILIES = 3
SURE = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedSubject:
    """One thing that the catalogue lacks, with all articles that tell of it."""

    kind: ProposalKind
    name: str  # as most families write it
    id: SubjectId | None  # `new:` id of a film or person
    film: SubjectId | None  # of a set-piece
    stunt: SubjectId | None  # of a set-piece, as most families tell it
    families: int  # independent ones: an article and everything made from it are one
    articles: tuple[ArticleId, ...]  # by publication, the first report first
    confidence: float  # of the surest
    hints: tuple[tuple[str, str], ...]  # by how many families give them, the most first
    evidence: tuple[tuple[ArticleId, Evidence], ...]  # the first words of each article

    @property
    def is_ripe(self) -> bool:
        """Whether enough stands behind it to ask an editor."""
        return self.families >= FAMILIES or self.confidence >= SURE


def proposed(articles: Sequence[RelatedArticle], copies: Mapping[ArticleId, CopyLink]) -> tuple[ProposedSubject, ...]:
    """Return what articles propose, grouped, the most independently told first.

    Films and people are one by their id or folded name. A set-piece is one by its film, its place and the category of
    its stunt: what one article calls a cliff jump the next calls a jump.

    Args:
        articles: all that may propose anything, in any order.
        copies: for each article that is a copy, where it was made from.
    """
    groups: dict[tuple[str, ...], list[tuple[RelatedArticle, Proposal]]] = {}
    for article in sorted(articles, key=lambda article: article.order):
        if not article.findings.is_relevant:
            continue
        for proposal in article.findings.proposals:
            groups.setdefault(_key(proposal), []).append((article, proposal))
    made = [_gathered(told, copies) for told in groups.values()]
    return tuple(sorted(made, key=lambda one: (-one.families, -one.confidence, one.kind, one.name)))


def family_of(article: ArticleId, copies: Mapping[ArticleId, CopyLink]) -> ArticleId:
    """Return the article at the head of a copy family."""
    seen = {article}
    while (link := copies.get(article)) and link.original not in seen:
        article = link.original
        seen.add(article)
    return article


def _key(proposal: Proposal) -> tuple[str, ...]:
    if proposal.kind is not ProposalKind.SET_PIECE:
        return (proposal.kind, fold(proposal.id or proposal.name))
    place = dict(proposal.hints).get("place", proposal.name)
    category = (proposal.stunt or "").partition(".")[0]
    return (proposal.kind, proposal.film or "", fold(place), category)


def _gathered(told: Sequence[tuple[RelatedArticle, Proposal]], copies: Mapping[ArticleId, CopyLink]) -> ProposedSubject:
    heads = [family_of(article.id, copies) for article, _ in told]
    proposals = [proposal for _, proposal in told]
    first = proposals[0]
    name = _most(zip(heads, (one.name for one in proposals), strict=True))[0]
    stunts = _most((head, one.stunt) for head, one in zip(heads, proposals, strict=True) if one.stunt)
    hints = _most((head, hint) for head, one in zip(heads, proposals, strict=True) for hint in one.hints)
    evidence = {article.id: (article.id, one.evidence[0]) for article, one in reversed(told) if one.evidence}
    order = dict.fromkeys(article.id for article, _ in told)
    return ProposedSubject(
        kind=first.kind,
        name=name,
        id=first.id,
        film=first.film,
        stunt=stunts[0] if stunts else None,
        families=len(set(heads)),
        articles=tuple(order),
        confidence=max(one.confidence for one in proposals),
        hints=tuple(hints),
        evidence=tuple(evidence[one] for one in order if one in evidence),
    )


def _most(told: Iterable[tuple[ArticleId, T]]) -> list[T]:
    """Return what is told by how many families, the most first; among equals the one told first."""
    counts = Counter(thing for _, thing in dict.fromkeys(told))
    return [thing for thing, _ in counts.most_common()]
