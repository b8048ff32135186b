"""Lays the figures told of a film side by side, the first said first. Never a verdict, never an average."""

from collections.abc import Iterable, Mapping, Sequence

from knowledge.relating.ledgers.figures import Relation, figure, other_phase, relation_of
from knowledge.relating.ledgers.grouping import Group, Said, grouped, told_together
from knowledge.relating.ledgers.roots import roots_of
from knowledge.relating.ledgers.slips import is_same_number_of_another_thing
from knowledge.relating.related import RelatedArticle
from records.articles import ArticleId
from records.findings import Claim, CopyLink
from records.subjects import SubjectId
from records.timelines import Ledger, LedgerLine

# What cannot be between two figures that one article gives side by side.
_SLIPS = (Relation.RATE_SLIP, Relation.OWNER_SLIP, Relation.SCOPE_SLIP)
_DOUBTS = (Relation.UNIT_SHIFT, Relation.MAGNITUDE_SLIP, Relation.CONFLICT, *_SLIPS)
# How a later figure may stand to one that was not the first.
_KNOCK_ON = (Relation.UNIT_SHIFT, Relation.MAGNITUDE_SLIP, Relation.REFINES, Relation.ROUNDING, *_SLIPS)


def ledgers(
    film: SubjectId, articles: Sequence[RelatedArticle], copies: Mapping[ArticleId, CopyLink]
) -> tuple[Ledger, ...]:
    """Return the ledgers of a film, the most told first.

    Args:
        film: whose figures.
        articles: all that may state any, in any order.
        copies: for each article that is a copy, where it was made from.
    """
    made = [_ledger(film, group, copies) for group in grouped(film, articles)]
    return tuple(sorted(made, key=lambda ledger: (-_told(ledger), ledger.stunt or "", ledger.metric)))


def _ledger(film: SubjectId, group: Group, copies: Mapping[ArticleId, CopyLink]) -> Ledger:
    lines = [_line(line, group.lines, copies) for line in group.lines]
    return Ledger(film=film, stunt=group.stunt, metric=group.metric, lines=tuple(lines))


def _line(line: list[Said], lines: list[list[Said]], copies: Mapping[ArticleId, CopyLink]) -> LedgerLine:
    tellers = _in_order(one.article for one in line)
    relation, note = _against(line, lines[: lines.index(line)])
    note = _join(note, _phase_note(line))
    if relation is not Relation.FIRST:
        note = _join(note, _changed_on_the_way(line, lines, copies))
    cited = {one.article.id: one.claim.cited for one in reversed(line) if one.claim.cited}
    others = {one.article.id for other in lines if other is not line for one in other}
    roots = roots_of(tellers, cited, copies, others)
    return LedgerLine(
        claim=line[0].claim,
        articles=tuple(article.id for article in tellers),
        independent=len(roots),
        relation=relation.value,
        note=note,
        roots=roots,
    )


def _against(line: list[Said], earlier: list[list[Said]]) -> tuple[Relation, str]:
    if not earlier:
        return Relation.FIRST, ""
    relation, note = _stands_to(line[0], earlier[0][0])
    if relation in _DOUBTS and told_together(line, earlier[0]):
        relation, note = Relation.BESIDE, _explain(Relation.BESIDE, line[0].claim, earlier[0][0].claim)
    if relation in (Relation.CONFLICT, Relation.BESIDE):
        for other in earlier[1:]:
            nearer = _stands_to(line[0], other[0])
            if nearer[0] in _KNOCK_ON and not told_together(line, other):
                return nearer
    return relation, note


def _stands_to(said: Said, first: Said) -> tuple[Relation, str]:
    claim, other = said.claim, first.claim
    if is_same_number_of_another_thing(claim, other):
        things = claim.metric.replace("_", " "), other.metric.replace("_", " ")
        return Relation.OWNER_SLIP, f"the same number, of {things[0]} here and of {things[1]} there"
    slip = said.slip_from(first)
    if slip:
        return slip
    relation = relation_of(claim, other)
    return relation, _explain(relation, claim, other)


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


def _changed_on_the_way(line: list[Said], lines: list[list[Said]], copies: Mapping[ArticleId, CopyLink]) -> str:
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


def _phase_note(line: list[Said]) -> str:
    phases = dict.fromkeys(one.claim.phase for one in line if other_phase(one.claim, line[0].claim))
    return f"also told of {', '.join(phases)}, first of {line[0].claim.phase}" if phases else ""


def _in_order(articles: Iterable[RelatedArticle]) -> list[RelatedArticle]:
    return sorted({article.id: article for article in articles}.values(), key=lambda article: article.order)


def _join(*notes: str) -> str:
    return "; ".join(note for note in notes if note)


def _told(ledger: Ledger) -> int:
    return sum(len(line.articles) for line in ledger.lines)
