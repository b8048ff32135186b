"""Lays the figures told of a film side by side, the first said first. Never a verdict, never an average."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from knowledge.relating.ledgers.figures import (
    Relation,
    figure,
    is_one_line,
    is_rate,
    is_unit_shift,
    other_phase,
    relation_of,
)
from knowledge.relating.ledgers.slips import is_rate_for_total, is_same_number_of_another_thing, owner_of, slip_of
from knowledge.relating.related import RelatedArticle
from records.articles import ArticleId
from records.findings import Claim, CopyLink
from records.subjects import SubjectId
from records.timelines import Ledger, LedgerLine

# One figure is often filed under the training by one article and under the stunt trained for by the next.
_PREPARATION = "stunt:prep."
# "Twice" is said of many stunts; from here on an equal figure of one film and metric is mostly the same one.
_SHARED = 3
# What cannot be between two figures that one article gives side by side.
_SLIPS = (Relation.RATE_SLIP, Relation.OWNER_SLIP, Relation.SCOPE_SLIP)
_DOUBTS = (Relation.UNIT_SHIFT, Relation.MAGNITUDE_SLIP, Relation.CONFLICT, *_SLIPS)
# How a later figure may stand to one that was not the first.
_KNOCK_ON = (Relation.UNIT_SHIFT, Relation.MAGNITUDE_SLIP, Relation.REFINES, Relation.ROUNDING, *_SLIPS)


@dataclass(frozen=True, slots=True)
class _Said:
    """One claim in the mouth of one article."""

    article: RelatedArticle
    claim: Claim

    @property
    def order(self) -> tuple[object, ...]:
        evidence = self.claim.evidence
        return (*self.article.order, evidence.place, evidence.start, self.claim.metric, self.claim.value)

    def slip_from(self, first: "_Said") -> tuple[Relation, str] | None:
        """Return how its number slipped from what was said first."""
        owners = owner_of(self.article, self.claim), owner_of(first.article, first.claim)
        return slip_of(self.claim, owners[0], first.claim, owners[1])


@dataclass(slots=True)
class _Group:
    """Everything said of one stunt in one metric, as lines of one figure each."""

    stunt: SubjectId | None
    metric: str
    lines: list[list[_Said]]

    def line_of(self, said: _Said) -> list[_Said] | None:
        alike = [line for line in self.lines if is_one_line(said.claim, line[0].claim)]
        return next((line for line in alike if said.slip_from(line[0]) is None), None)

    @property
    def articles(self) -> set[ArticleId]:
        return {said.article.id for line in self.lines for said in line}

    def sort(self) -> None:
        for line in self.lines:
            line.sort(key=lambda said: said.order)
        self.lines.sort(key=lambda line: line[0].order)

    def add(self, said: _Said) -> None:
        line = self.line_of(said)
        if line is None:
            self.lines.append([said])
        else:
            line.append(said)


def ledgers(
    film: SubjectId, articles: Sequence[RelatedArticle], copies: Mapping[ArticleId, CopyLink]
) -> tuple[Ledger, ...]:
    """Return the ledgers of a film, the most told first.

    Args:
        film: whose figures.
        articles: all that may state any, in any order.
        copies: for each article that is a copy, where it was made from.
    """
    said = [_Said(article, claim) for article in articles for claim in article.findings.claims if claim.film == film]
    groups: list[_Group] = []
    # Claims that name no stunt come second, so that they join those that do wherever they were said first.
    for one in sorted(said, key=lambda one: (one.claim.stunt is None, one.order)):
        _group_for(one, groups).add(one)
    for group in groups:
        group.sort()
    groups = _with_shifts(_joined(groups))
    made = [_ledger(film, group, copies) for group in groups]
    return tuple(sorted(made, key=lambda ledger: (-_told(ledger), ledger.stunt or "", ledger.metric)))


def _group_for(said: _Said, groups: list[_Group]) -> _Group:
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
    groups.append(_Group(said.claim.stunt, metric, []))
    return groups[-1]


def _may_be_one(left: SubjectId | None, right: SubjectId | None) -> bool:
    if left is None or right is None:
        return True
    same_kind = left.split(".")[0] == right.split(".")[0]
    return same_kind or left.startswith(_PREPARATION) or right.startswith(_PREPARATION)


def _joined(groups: list[_Group]) -> list[_Group]:
    """Join ledgers of one metric that share a figure, though articles file it under different stunts.

    A cliff jump on a motorcycle is also a BASE jump. Two stunts that one article counts apart stay apart.
    """
    kept: list[_Group] = []
    for group in sorted(groups, key=lambda group: (-sum(map(len, group.lines)), group.lines[0][0].order)):
        home = next((other for other in kept if other.metric == group.metric and _share_figure(group, other)), None)
        if home is None:
            kept.append(group)
            continue
        for said in (said for line in group.lines for said in line):
            home.add(said)
        home.sort()
    return kept


def _share_figure(left: _Group, right: _Group) -> bool:
    if left.articles & right.articles:
        return False
    figures = (line[0] for line in left.lines if line[0].claim.value >= _SHARED)
    return any(right.line_of(said) for said in figures)


def _with_shifts(groups: list[_Group]) -> list[_Group]:
    """Move lines that repeat another ledger's number in another unit into that ledger, where they can be compared."""
    for group in groups:
        for line in list(group.lines):
            home = next((other for other in groups if other is not group and _is_shifted(line, other)), None)
            if home:
                group.lines.remove(line)
                home.lines.append(line)
                home.sort()
    return [group for group in groups if group.lines]


def _is_shifted(line: list[_Said], group: _Group) -> bool:
    if not _may_be_one(line[0].claim.stunt, group.stunt):
        return False
    for other in group.lines:
        claim, first = line[0].claim, other[0].claim
        is_later = other[0].order < line[0].order
        is_same_number = is_unit_shift(claim, first) or is_rate_for_total(claim, first)
        if is_later and (is_same_number or is_same_number_of_another_thing(claim, first)):
            return not _told_together(line, other)  # an article that gives both figures means both
    return False


def _ledger(film: SubjectId, group: _Group, copies: Mapping[ArticleId, CopyLink]) -> Ledger:
    lines = [_line(line, group.lines, copies) for line in group.lines]
    return Ledger(film=film, stunt=group.stunt, metric=group.metric, lines=tuple(lines))


def _line(line: list[_Said], lines: list[list[_Said]], copies: Mapping[ArticleId, CopyLink]) -> LedgerLine:
    tellers = _in_order(one.article for one in line)
    relation, note = _against(line, lines[: lines.index(line)])
    note = _join(note, _phase_note(line))
    if relation is not Relation.FIRST:
        note = _join(note, _changed_on_the_way(line, lines, copies))
    return LedgerLine(
        claim=line[0].claim,
        articles=tuple(article.id for article in tellers),
        independent=sum(article.id not in copies for article in tellers),
        relation=relation.value,
        note=note,
    )


def _against(line: list[_Said], earlier: list[list[_Said]]) -> tuple[Relation, str]:
    if not earlier:
        return Relation.FIRST, ""
    relation, note = _stands_to(line[0], earlier[0][0])
    if relation in _DOUBTS and _told_together(line, earlier[0]):
        relation, note = Relation.BESIDE, _explain(Relation.BESIDE, line[0].claim, earlier[0][0].claim)
    if relation in (Relation.CONFLICT, Relation.BESIDE):
        for other in earlier[1:]:
            nearer = _stands_to(line[0], other[0])
            if nearer[0] in _KNOCK_ON and not _told_together(line, other):
                return nearer
    return relation, note


def _stands_to(said: _Said, first: _Said) -> tuple[Relation, str]:
    claim, other = said.claim, first.claim
    if is_same_number_of_another_thing(claim, other):
        things = claim.metric.replace("_", " "), other.metric.replace("_", " ")
        return Relation.OWNER_SLIP, f"the same number, of {things[0]} here and of {things[1]} there"
    slip = said.slip_from(first)
    if slip:
        return slip
    relation = relation_of(claim, other)
    return relation, _explain(relation, claim, other)


def _told_together(line: list[_Said], other: list[_Said]) -> bool:
    """Whether any article gives both figures: it then means two things, as it does not contradict itself."""
    return bool({one.article.id for one in line} & {one.article.id for one in other})


def _explain(relation: Relation, claim: Claim, first: Claim) -> str:
    own, other = figure(claim), figure(first)
    phases = f" ({claim.phase} here, {first.phase} there)" if other_phase(claim, first) else ""
    return {
        Relation.SAME: f"the same number, given as {own} instead of {other}{phases}",
        Relation.REFINES: f"more exact than {other}",
        Relation.ROUNDING: f"{other}, rounded or converted",
        Relation.UNIT_SHIFT: f"the number of {other}, but another unit",
        Relation.MAGNITUDE_SLIP: f"{other} with a digit or zero lost or gained",
        Relation.BESIDE: f"beside {other}: of someone or something else{phases}",
        Relation.CONFLICT: f"at odds with {other}",
    }.get(relation, "")


def _changed_on_the_way(line: list[_Said], lines: list[list[_Said]], copies: Mapping[ArticleId, CopyLink]) -> str:
    """Return a note when all who give this figure copied it from articles that give another one instead."""
    own = {one.article.id for one in line}
    if not own <= set(copies):
        return ""
    sources = {copies[one].original for one in own}
    if sources & own:
        return ""
    instead: dict[str, None] = {}
    for source in sorted(sources):
        given = next(
            (other for other in lines if other is not line and source in {one.article.id for one in other}), None
        )
        if given is None or relation_of(line[0].claim, given[0].claim) in (Relation.BESIDE, Relation.SAME):
            return ""
        instead[figure(given[0].claim)] = None
    return f"changed in copying: the source says {' or '.join(instead)}"


def _phase_note(line: list[_Said]) -> str:
    phases = dict.fromkeys(one.claim.phase for one in line if other_phase(one.claim, line[0].claim))
    return f"also told of {', '.join(phases)}, first of {line[0].claim.phase}" if phases else ""


def _in_order(articles: Iterable[RelatedArticle]) -> list[RelatedArticle]:
    return sorted({article.id: article for article in articles}.values(), key=lambda article: article.order)


def _join(*notes: str) -> str:
    return "; ".join(note for note in notes if note)


def _told(ledger: Ledger) -> int:
    return sum(len(line.articles) for line in ledger.lines)
