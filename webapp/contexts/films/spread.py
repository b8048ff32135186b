"""How the news of a set-piece spread: who found it out, who took it from whom, how long after, what changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from knowledge.relating import FLAGGED, LineageNode, RelatedArticle, coverage
from knowledge.relating.likeness.credits import outlet_key, short_key
from records.articles import ArticleId
from records.findings import CopyKind, CopyLink
from webapp.contexts.films.ledgers import LineRow, StuntLedgers
from webapp.contexts.rows import ArticleRow
from webapp.wording import short_day

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


def spread_of(trees: Sequence[SpreadNode]) -> Spread:
    """Return some trees as shown."""
    own, made = own_and_made(trees)
    return Spread(
        trees=tuple(tree for tree in trees if tree.children),
        alone=tuple(tree for tree in trees if not tree.children),
        drawing=drawing(trees),
        own=own,
        made=made,
    )


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
    told = [replace(article, outlet=rows[article.id].outlet.name) for article in articles if article.id in rows]
    first: dict[ArticleId, list[Mutation]] = {}
    for one in changed:
        first.setdefault(one.after.first.id, []).append(one)

    def node(one: LineageNode, above_at: datetime | None) -> SpreadNode:
        row = rows[one.article] if one.article is not None else None
        link = copies.get(one.article) if one.article is not None and one.reason else None
        at = row.published_at if row else None
        return SpreadNode(
            row=row,
            outlet=row.outlet.name if row else one.outlet,
            kind=link.kind if link else None,
            reason=one.reason,
            before=one.before,
            above_at=above_at,
            changed=tuple(first.get(row.id, ())) if row else (),
            children=tuple(node(child, at) for child in one.children),
        )

    return tuple(node(one, None) for one in coverage(told, {**_named(told), **copies}))


def _named(told: Sequence[RelatedArticle]) -> dict[ArticleId, CopyLink]:
    """Return what articles were made from that name an outlet we hold: its last report before, which was news then."""
    links: dict[ArticleId, CopyLink] = {}
    for article in told:
        for credit in article.findings.credits:
            key = outlet_key(credit.outlet)
            named = [
                one for one in told if one.order < article.order and key in _keys(one) and key not in _keys(article)
            ]
            if named:
                links[article.id] = CopyLink(
                    article=article.id,
                    original=max(named, key=lambda one: one.order).id,
                    kind=CopyKind.CREDITED,
                    likeness=0.0,
                    reason=f"says “{credit.surface}”",
                )
                break
    return links


def _keys(article: RelatedArticle) -> tuple[str, str]:
    key = outlet_key(article.outlet)
    return key, short_key(key)


def drawing(trees: Sequence[SpreadNode]) -> Drawing | None:
    """Return the reports of some trees as marks in a line; None when there are too few to see anything."""
    made_from: dict[ArticleId, ArticleRow | None] = {}

    def visit(node: SpreadNode, above: ArticleRow | None, *, is_below: bool) -> None:
        if node.row:
            made_from[node.row.id] = above
            own[node.row.id] = not is_below
            listed.append(node.row)
        for child in node.children:
            visit(child, node.row, is_below=True)

    own: dict[ArticleId, bool] = {}
    listed: list[ArticleRow] = []
    for tree in trees:
        visit(tree, None, is_below=False)
    dated = sorted((row for row in listed if row.published_at), key=lambda row: (str(row.published_at), row.id))
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

    def below(node: SpreadNode) -> int:
        return sum((child.row is not None) + below(child) for child in node.children)

    return sum(tree.row is not None for tree in trees), sum(below(tree) for tree in trees)
