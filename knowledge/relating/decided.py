"""What editors decided about which articles belong together. Laid over what is found, never overruled by it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from records.articles import ArticleId

Pair = frozenset[ArticleId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """Editors' decisions on relations; empty when there are none.

    `together`: pairs that tell one piece of news. `apart`: pairs that do not, so that neither is a copy of the other.
    `distinct`: pairs of which neither was made from the other, nor from a copy of it, whatever they tell; each may
    still be a copy of a third. `copies`: for an article what it was made from. Where decisions contradict each other,
    `apart` holds, then `copies`.
    """

    together: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()
    distinct: frozenset[Pair] = frozenset()
    copies: Mapping[ArticleId, ArticleId] = field(default_factory=dict)

    def partners(self, article_id: ArticleId) -> frozenset[ArticleId]:
        """Return all articles that a decision names beside this one."""
        pairs = (pair for pair in (*self.together, *self.apart, *self.distinct) if article_id in pair)
        linked = {source for copy, source in self.copies.items() if copy == article_id}
        linked |= {copy for copy, source in self.copies.items() if source == article_id}
        return frozenset(linked.union(*pairs)) - {article_id}


class Groups:
    """Articles grouped step by step; two that were decided to be apart never come into one group."""

    def __init__(self, decided: Decided) -> None:
        """Begin with the pairs decided to belong together."""
        self._members: dict[ArticleId, set[ArticleId]] = {}
        self._apart: dict[ArticleId, set[ArticleId]] = {}
        for pair in decided.apart:
            for one in pair:
                self._apart.setdefault(one, set()).update(pair - {one})
        for pair in sorted(decided.together, key=sorted):
            first, *others = sorted(pair)
            for other in others:
                self.join(first, other)

    def of(self, article_id: ArticleId) -> set[ArticleId]:
        """Return the group of an article; alone when nothing joined it."""
        return self._members.setdefault(article_id, {article_id})

    def may_join(self, one: ArticleId, other: ArticleId) -> bool:
        """Tell whether no decision keeps the groups of two articles apart."""
        if not self._apart:
            return True
        mine, theirs = self.of(one), self.of(other)
        return not any(self._apart.get(member, frozenset()) & theirs for member in mine)

    def join(self, one: ArticleId, other: ArticleId) -> None:
        """Make one group of two, unless they are to stay apart."""
        mine, theirs = self.of(one), self.of(other)
        if mine is theirs or not self.may_join(one, other):
            return
        small, large = sorted((mine, theirs), key=len)
        large |= small
        for member in small:
            self._members[member] = large
