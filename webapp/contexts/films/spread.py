"""How the news of a set-piece spread: who found it out, who took it from whom, how long after, what changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from knowledge.relating import FLAGGED, LineageNode, RelatedArticle, coverage
from records.articles import ArticleId
from records.findings import CopyKind, CopyLink
from webapp.contexts.films.ledgers import LineRow, StuntLedgers
from webapp.contexts.rows import ArticleRow
from webapp.wording import short_day

DEEPEST = 6  # reports of a chain that are drawn one below the other
MOST_MARKS = 60  # reports of the drawing, the first ones
STEP, ROW, SIDE = 24.0, 64.0, 12.0  # of the drawing: from mark to mark, the line they stand on, their size
HIGHEST = 26.0  # of an arc
YEAR_NAME = 36.0  # what the name of a year takes


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutation:
    """A figure that became another one on the way from article to article."""

    metric: str
    before: LineRow
    after: LineRow


@dataclass(frozen=True, slots=True, kw_only=True)
class SpreadNode:
    """A report with what was made from it below; or a publication that reports name and whose own one we lack."""

    row: ArticleRow | None
    outlet: str
    kind: CopyKind | None
    reason: str
    before: datetime | None  # of a report that we lack: the first one that names it
    above_at: datetime | None  # when that was published from which it was made
    changed: tuple[Mutation, ...]  # figures that it was the first to give otherwise
    children: tuple["SpreadNode", ...]
    further: int = 0  # reports further down the chain, which are not drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A report of the drawing."""

    row: ArticleRow
    x: float
    is_own: bool
    year: str  # where a new one begins
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """Leads from a report to one that was made from it."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """All reports in the order of their publication, and which was made from which."""

    marks: tuple[Mark, ...]
    arcs: tuple[Arc, ...]
    width: float
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How the news of a set-piece spread."""

    trees: tuple[SpreadNode, ...]  # reports that others were made from
    alone: tuple[SpreadNode, ...]  # reports that nothing was made from
    drawing: Drawing | None
    own: int  # reports that were made from no other
    made: int  # reports that were
    unheld: tuple[SpreadNode, ...]  # publications that are named as the source and whose reports we lack
    independent: int  # sources: the reports on their own, and those publications


def spread_of(trees: Sequence[SpreadNode]) -> Spread:
    """Return some trees as shown."""
    own, made = own_and_made(trees)
    return Spread(
        trees=tuple(shortened(tree) for tree in trees if tree.children),
        alone=tuple(tree for tree in trees if not tree.children),
        drawing=drawing(trees),
        own=own,
        made=made,
        unheld=tuple(shortened(tree) for tree in trees if tree.row is None),
        independent=len(trees),
    )


def walk(trees: Sequence[SpreadNode]) -> list[tuple[SpreadNode, SpreadNode | None]]:
    """Return every node with the one above it, each after the one it hangs from; no chain is too long for it."""
    waiting: list[tuple[SpreadNode, SpreadNode | None]] = [(tree, None) for tree in reversed(trees)]
    found = []
    while waiting:
        node, above = waiting.pop()
        found.append((node, above))
        waiting.extend((child, node) for child in reversed(node.children))
    return found


def shortened(node: SpreadNode, depth: int = 1) -> SpreadNode:
    """Return a tree that is no deeper than can be drawn; what hangs further down is counted."""
    if depth < DEEPEST:
        return replace(node, children=tuple(shortened(child, depth + 1) for child in node.children))
    return replace(node, children=(), further=sum(one.row is not None for one, _ in walk(node.children)))


def mutations(ledgers: Sequence[StuntLedgers]) -> tuple[Mutation, ...]:
    """Return the figures that contradict what was said first, each with the one it stands against."""
    return tuple(
        Mutation(metric=table.metric, before=table.lines[0], after=line)
        for group in ledgers
        for table in group.tables
        for line in table.lines[1:]
        if line.relation in FLAGGED
    )


def spread(
    articles: Sequence[RelatedArticle],
    copies: Mapping[ArticleId, CopyLink],
    rows: Mapping[ArticleId, ArticleRow],
    changed: Sequence[Mutation],
) -> tuple[SpreadNode, ...]:
    """Return the coverage of a set-piece as trees, the earliest first; those that others were made from before others.

    Args:
        articles: all that tell of it.
        copies: which of them was made from which.
        rows: those that are public; others are passed over, with what hangs below them moved up.
        changed: the figures that were first given otherwise.
    """
    told = [article for article in articles if article.id in rows]
    first: dict[ArticleId, list[Mutation]] = {}
    for one in changed:
        first.setdefault(one.after.first.id, []).append(one)

    trees = coverage(told, copies)
    waiting: list[tuple[LineageNode, datetime | None]] = [(tree, None) for tree in trees]
    walked = []
    while waiting:
        node, above_at = waiting.pop()
        walked.append((node, above_at))
        at = rows[node.article].published_at if node.article is not None else None
        waiting.extend((child, at) for child in node.children)
    made: dict[int, SpreadNode] = {}  # by identity: to compare two chains would go down both
    for node, above_at in reversed(walked):
        row = rows[node.article] if node.article is not None else None
        link = copies.get(row.id) if row and node.reason else None
        made[id(node)] = SpreadNode(
            row=row,
            outlet=row.outlet.name if row else node.outlet,
            kind=link.kind if link else None,
            reason=node.reason,
            before=node.before,
            above_at=above_at,
            changed=tuple(first.get(row.id, ())) if row else (),
            children=tuple(made[id(child)] for child in node.children),
        )
    return tuple(made[id(tree)] for tree in trees)


def drawing(trees: Sequence[SpreadNode]) -> Drawing | None:
    """Return the reports of some trees as marks in a line; None when there are too few to see anything."""
    found = [(node.row, above) for node, above in walk(trees) if node.row]
    made_from = {row.id: above.row if above else None for row, above in found}
    own = {row.id: above is None for row, above in found}
    listed = [row for row, _ in found]
    dated = [row for _, _, row in sorted((row.published_at, row.id, row) for row in listed if row.published_at)]
    shown = dated[:MOST_MARKS]
    if len(shown) < 3:
        return None
    places = {row.id: STEP * (place + 1) for place, row in enumerate(shown)}
    marks, year, named_at = [], "", -YEAR_NAME
    for row in shown:
        said = str(row.published_at.year) if row.published_at else ""
        how = "on its own" if own[row.id] else "made from another report"
        label = f"{row.outlet.name}, {short_day(row.published_at)}: {how}"
        is_named = said != year and places[row.id] - named_at >= YEAR_NAME
        marks.append(Mark(row=row, x=places[row.id], is_own=own[row.id], year=said if is_named else "", label=label))
        year, named_at = (said, places[row.id]) if is_named else (year, named_at)
    arcs = [
        Arc(path=_arc(places[above.id], places[id_]))
        for id_, above in made_from.items()
        if above and id_ in places and above.id in places
    ]
    return Drawing(
        marks=tuple(marks), arcs=tuple(arcs), width=STEP * (len(shown) + 1), left_out=len(listed) - len(shown)
    )


def _arc(start: float, end: float) -> str:
    height = min(HIGHEST, 8 + abs(end - start) * 0.12)
    top = ROW - SIDE / 2 - 2
    return f"M{start:g} {top:g}Q{(start + end) / 2:g} {top - 2 * height:g} {end:g} {top:g}"


def own_and_made(trees: Sequence[SpreadNode]) -> tuple[int, int]:
    """Return how many reports stand on their own, and how many were made from another or name it as their source."""
    found = [(node, above) for node, above in walk(trees) if node.row]
    own = sum(above is None for _, above in found)
    return own, len(found) - own
