"""Ledgers as shown: figures side by side, who said each first, and how many said so on their own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from knowledge.relating import FLAGGED
from records.articles import Article, ArticleId
from records.findings import Claim
from records.timelines import Ledger, LedgerLine
from webapp.contexts.rows import ArticleRow
from webapp.directory import Directory, SubjectLink
from webapp.excerpts import ELLIPSIS, Quotations
from webapp.wording import figure, word

# What a figure can become in copying; a contradiction is another thing: both may be right.
SLIPPED = frozenset({"unit_shift", "magnitude_slip", "rate_slip"})
METRICS_OPEN = 2  # of a set-piece's page; the rest is folded away
LINES_OPEN = 3  # of one metric
AROUND = 22  # characters of the sentence on each side of a figure's words


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRow:
    """One figure with everyone who gave it."""

    figure: str
    phase: str
    relation: str
    relation_word: str
    is_flagged: bool
    note: str
    first: ArticleRow
    others: tuple[ArticleRow, ...]
    independent: int
    copies: int  # reports that have it from another one, or from a publication that they name
    unheld: tuple[tuple[str, int], ...]  # publications it comes from whose reports we lack, with how many name each
    speaker: SubjectLink | None
    cited: str
    quote: str

    @property
    def is_slip(self) -> bool:
        """Whether it is what another figure became in copying."""
        return self.relation in SLIPPED


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerTable:
    """All figures of one kind."""

    metric: str
    lines: tuple[LineRow, ...]
    is_disputed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StuntLedgers:
    """The ledgers of one stunt of a film; `stunt` is None for figures about the film as a whole."""

    stunt: SubjectLink | None
    tables: tuple[LedgerTable, ...]
    articles: int


def stunt_ledgers(
    ledgers: Sequence[Ledger],
    rows: dict[ArticleId, ArticleRow],
    articles: Mapping[ArticleId, Article],
    directory: Directory,
    quotations: Quotations,
) -> tuple[StuntLedgers, ...]:
    """Return ledgers by stunt, the most told one first."""
    grouped: dict[str, list[Ledger]] = {}
    for ledger in ledgers:
        grouped.setdefault(ledger.stunt or "", []).append(ledger)
    made = []
    for stunt, kept in grouped.items():
        tables = tuple(filter(None, (_table(ledger, rows, articles, directory, quotations) for ledger in kept)))
        told = {row.id for table in tables for line in table.lines for row in (line.first, *line.others)}
        if tables:
            made.append(StuntLedgers(stunt=directory.link(stunt), tables=tables, articles=len(told)))
    return tuple(sorted(made, key=lambda one: -one.articles))


def _table(
    ledger: Ledger,
    rows: dict[ArticleId, ArticleRow],
    articles: Mapping[ArticleId, Article],
    directory: Directory,
    quotations: Quotations,
) -> LedgerTable | None:
    lines = [
        _line(line, [rows[id_] for id_ in line.articles if id_ in rows], articles, directory, quotations)
        for line in ledger.lines
        if any(id_ in rows for id_ in line.articles)
    ]
    if not lines:
        return None
    return LedgerTable(
        metric=word(ledger.metric).capitalize(),
        lines=tuple(lines),
        is_disputed=any(line.is_flagged for line in lines),
    )


def _line(
    line: LedgerLine,
    told: Sequence[ArticleRow],
    articles: Mapping[ArticleId, Article],
    directory: Directory,
    quotations: Quotations,
) -> LineRow:
    claim = line.claim
    return LineRow(
        figure=figure(claim),
        phase=word(claim.phase),
        relation=line.relation,
        relation_word=word(line.relation),
        is_flagged=line.relation in FLAGGED,
        note=line.note,
        first=told[0],
        others=tuple(told[1:]),
        independent=line.independent,
        copies=max(0, len(told) - sum(root.article is not None for root in line.roots)),
        unheld=tuple((root.outlet, len(root.reports)) for root in line.roots if root.article is None),
        speaker=directory.link(claim.speaker) if claim.speaker else None,
        cited=cited_name(directory, claim.cited),
        quote=_quote(articles.get(told[0].id), claim, quotations),
    )


def _quote(article: Article | None, claim: Claim, quotations: Quotations) -> str:
    """Return the words of a claim, with some around them where the article's cap has room."""
    if article is None:
        return ""
    words = around(claim.sentence, claim.surface)
    return quotations.of(article, words if len(words) <= quotations.left(article) else claim.surface)


def around(sentence: str, words: str) -> str:
    """Return the words of a claim with some of the sentence around them, cut between words.

    >>> around("He rode off the ramp six times in a single day in Norway, a producer says.", "six times")
    '…off the ramp six times in a single day…'
    """
    before, found, after = sentence.partition(words)
    if not found or not words:
        return words
    head, tail = before[-AROUND:], after[:AROUND]
    if len(head) < len(before):
        head = ELLIPSIS + head.partition(" ")[2]
    if len(tail) < len(after):
        tail = tail.rpartition(" ")[0].rstrip(" ,;:") + ELLIPSIS
    return f"{head}{words}{tail}"


def opened(groups: Sequence[StuntLedgers]) -> tuple[StuntLedgers, ...]:
    """Return what of long ledgers stands open: of the most told metrics what was said first and what contradicts it."""
    left, made = METRICS_OPEN, []
    for group in groups:
        tables = tuple(replace(table, lines=_telling(table)) for table in group.tables[:left])
        left -= len(tables)
        if tables:
            made.append(replace(group, tables=tables))
    return tuple(made)


def folded(groups: Sequence[StuntLedgers]) -> tuple[StuntLedgers, ...]:
    """Return the lines of ledgers that `opened` leaves out."""
    shown = {id(line) for group in opened(groups) for table in group.tables for line in table.lines}
    made = []
    for group in groups:
        left = [(table, tuple(line for line in table.lines if id(line) not in shown)) for table in group.tables]
        if tables := tuple(replace(table, lines=lines) for table, lines in left if lines):
            made.append(replace(group, tables=tables))
    return tuple(made)


def _telling(table: LedgerTable) -> tuple[LineRow, ...]:
    first, *others = table.lines
    return (first, *[line for line in others if line.is_flagged][: LINES_OPEN - 1])


def at_a_glance(ledgers: Sequence[StuntLedgers]) -> tuple[LedgerTable, ...]:
    """Return the figures a visitor shall see first: those that slipped in copying, were disputed, are told most."""
    tables = [table for group in ledgers for table in group.tables]

    def rank(table: LedgerTable) -> tuple[bool, bool, int]:
        has_slip = any(line.relation in SLIPPED for line in table.lines)
        return not has_slip, not table.is_disputed, -len(table.lines[0].others)

    return tuple(sorted(tables, key=rank))


def cited_name(directory: Directory, cited: str | None) -> str:
    """Return the name of the outlet or occasion that a claim cites, as the catalogue writes it."""
    if not cited:
        return ""
    known = {outlet.id: outlet.name for outlet in directory.catalogue.outlets}
    known |= {occasion.id: occasion.name for occasion in directory.catalogue.occasions}
    return known.get(cited, cited)
