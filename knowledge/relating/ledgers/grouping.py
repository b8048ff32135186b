"""Sorts claims of one film into groups of one stunt and metric, and these into lines of one figure each."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.relating.ledgers.figures import Relation, is_one_line, is_unit_shift
from knowledge.relating.ledgers.scopes import is_rate
from knowledge.relating.ledgers.slips import is_rate_for_total, is_same_number_of_another_thing, owner_of, slip_of
from knowledge.relating.related import RelatedArticle
from records.articles import ArticleId
from records.findings import Claim
from records.subjects import SubjectId

# One figure is often filed under the training by one article and under the stunt trained for by the next.
_PREPARATION = "stunt:prep."
# "Twice" is said of many stunts; from here on an equal figure of one film and metric is mostly the same one.
_SHARED = 3


@dataclass(frozen=True, slots=True)
class Said:
    """One claim in the mouth of one article."""

    article: RelatedArticle
    claim: Claim

    @property
    def order(self) -> tuple[object, ...]:
        """Place in the order in which things were said."""
        evidence = self.claim.evidence
        return (*self.article.order, evidence.place, evidence.start, self.claim.metric, self.claim.value)

    def slip_from(self, first: "Said") -> tuple[Relation, str] | None:
        """Return how its number slipped from what was said first."""
        owners = owner_of(self.article, self.claim), owner_of(first.article, first.claim)
        return slip_of(self.claim, owners[0], first.claim, owners[1])


@dataclass(slots=True)
class Group:
    """Everything said of one stunt in one metric, as lines of one figure each."""

    stunt: SubjectId | None
    metric: str
    lines: list[list[Said]]

    def line_of(self, said: Said) -> list[Said] | None:
        """Return the line of the same figure, of which it is no slip."""
        alike = [line for line in self.lines if is_one_line(said.claim, line[0].claim)]
        return next((line for line in alike if said.slip_from(line[0]) is None), None)

    @property
    def articles(self) -> set[ArticleId]:
        """All that tell anything of it."""
        return {said.article.id for line in self.lines for said in line}

    def sort(self) -> None:
        """Put lines, and what stands in each, in the order in which they were said."""
        for line in self.lines:
            line.sort(key=lambda said: said.order)
        self.lines.sort(key=lambda line: line[0].order)

    def add(self, said: Said) -> None:
        """Add a claim to its line, or begin one."""
        line = self.line_of(said)
        if line is None:
            self.lines.append([said])
        else:
            line.append(said)


def grouped(film: SubjectId, articles: Sequence[RelatedArticle]) -> list[Group]:
    """Return everything that articles say in figures of a film; groups and lines do not depend on their order."""
    said = [Said(article, claim) for article in articles for claim in article.findings.claims if claim.film == film]
    groups: list[Group] = []
    # Claims that name no stunt come second, so that they join those that do wherever they were said first.
    for one in sorted(said, key=lambda one: (one.claim.stunt is None, one.order)):
        _group_for(one, groups).add(one)
    for group in groups:
        group.sort()
    return _with_shifts(_joined(groups))


def _group_for(said: Said, groups: list[Group]) -> Group:
    metric = said.claim.metric + (" (rate)" if is_rate(said.claim) else "")
    same_metric = [group for group in groups if group.metric == metric]
    for group in same_metric:
        if group.stunt == said.claim.stunt:
            return group
    loose = [group for group in same_metric if _may_be_one(group.stunt, said.claim.stunt)]
    for group in loose:
        if group.line_of(said):
            return group
    if said.claim.stunt is None and len(loose) == 1:
        return loose[0]
    groups.append(Group(said.claim.stunt, metric, []))
    return groups[-1]


def _may_be_one(left: SubjectId | None, right: SubjectId | None) -> bool:
    if left is None or right is None:
        return True
    same_kind = left.split(".")[0] == right.split(".")[0]
    return same_kind or left.startswith(_PREPARATION) or right.startswith(_PREPARATION)


def _joined(groups: list[Group]) -> list[Group]:
    """Join ledgers of one metric that share a figure, though articles file it under different stunts.

    A cliff jump on a motorcycle is also a BASE jump. Two stunts that one article counts apart stay apart.
    """
    kept: list[Group] = []
    for group in sorted(groups, key=lambda group: (-sum(map(len, group.lines)), group.lines[0][0].order)):
        home = next((other for other in kept if other.metric == group.metric and _share_figure(group, other)), None)
        if home is None:
            kept.append(group)
            continue
        for said in (said for line in group.lines for said in line):
            home.add(said)
        home.sort()
    return kept


def _share_figure(left: Group, right: Group) -> bool:
    if left.articles & right.articles:
        return False
    figures = (line[0] for line in left.lines if line[0].claim.value >= _SHARED)
    return any(right.line_of(said) for said in figures)


def _with_shifts(groups: list[Group]) -> list[Group]:
    """Move lines that repeat another ledger's number in another unit into that ledger, where they can be compared."""
    for group in groups:
        for line in list(group.lines):
            home = next((other for other in groups if other is not group and _is_shifted(line, other)), None)
            if home:
                group.lines.remove(line)
                home.lines.append(line)
                home.sort()
    return [group for group in groups if group.lines]


def _is_shifted(line: list[Said], group: Group) -> bool:
    if not _may_be_one(line[0].claim.stunt, group.stunt):
        return False
    for other in group.lines:
        claim, first = line[0].claim, other[0].claim
        is_later = other[0].order < line[0].order
        is_same_number = is_unit_shift(claim, first) or is_rate_for_total(claim, first)
        if is_later and (is_same_number or is_same_number_of_another_thing(claim, first)):
            return not told_together(line, other)  # an article that gives both figures means both
    return False


def told_together(line: list[Said], other: list[Said]) -> bool:
    """Whether any article gives both figures: it then means two things, as it does not contradict itself."""
    return bool({one.article.id for one in line} & {one.article.id for one in other})
