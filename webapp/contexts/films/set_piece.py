"""The page of a set-piece: one stunt of a film, its figures, who did it, how the news of it spread and changed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.relating import UNDONE
from records.errors import NotFoundError
from records.subjects import SubjectId, SubjectKind
from records.timelines import Ledger, SetPiece, Timeline
from webapp.contexts.films.ledgers import LedgerTable, StuntLedgers, at_a_glance, folded, opened, stunt_ledgers
from webapp.contexts.films.piece_rows import PerformerRow, SetPieceRow, performer_rows, piece_name, set_piece_rows
from webapp.contexts.films.spread import Spread, mutations, spread, spread_of
from webapp.contexts.films.timeline import EntryRow, entry_rows, quote_key_events
from webapp.contexts.films.told import MOST_ARTICLES, FilmTold
from webapp.contexts.rows import ArticleRow, Counted, FeedLink, Page, most_frequent
from webapp.directory import SubjectLink
from webapp.excerpts import Quotations
from webapp.rooms import Rooms

ARTICLES_LISTED = 40
ELSEWHERE_LISTED = 8
GLANCED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPiecePage(Page):
    """A set-piece's page."""

    film: SubjectLink
    stunt: SubjectLink
    name: str
    place: str | None
    as_of: date | None
    today: date  # the last day that can be asked for
    definition: str
    also: tuple[SubjectLink, ...]
    preparation: tuple[SubjectLink, ...]
    performers: tuple[PerformerRow, ...]
    entries: tuple[EntryRow, ...]
    ledgers: tuple[StuntLedgers, ...]
    glance: tuple[LedgerTable, ...]  # what was told in several ways first
    spread: Spread
    articles: tuple[ArticleRow, ...]
    article_count: int
    outlet_count: int
    independent: int
    first: ArticleRow
    is_part: bool  # made of the oldest and the newest articles about the film only
    others: tuple[SetPieceRow, ...]  # of the same film
    elsewhere: tuple[Counted, ...]  # films that tell of the same kind of stunt

    @property
    def opened(self) -> tuple[StuntLedgers, ...]:
        """What of the ledgers stands open."""
        return opened(self.ledgers)

    @property
    def folded(self) -> tuple[StuntLedgers, ...]:
        """What of the ledgers is folded away."""
        return folded(self.ledgers)

    @property
    def folded_count(self) -> int:
        """The number of figures that are folded away."""
        return sum(len(table.lines) for group in self.folded for table in group.tables)


def find_piece(rooms: Rooms, pieces: Sequence[SetPiece], slug: str) -> SetPiece:
    """Return the set-piece that a stunt type's slug leads to, also as another name or as the training for it.

    Raises:
        NotFoundError: the film has none of that kind.
    """
    slugs = {stunt.id: stunt.slug for stunt in rooms.directory.stunts.values()}
    leading = next((piece for piece in pieces if slugs.get(piece.stunt) == slug), None)
    found = leading or next((piece for piece in pieces if slug in {slugs.get(id_) for id_ in piece.stunts}), None)
    if found is None:
        raise NotFoundError(f"no article tells of a stunt {slug!r} of this film")
    return found


def set_piece_page(rooms: Rooms, told: FilmTold, piece: SetPiece) -> SetPiecePage:
    """Return a set-piece's page."""
    film, stunt = rooms.directory.links((piece.film, piece.stunt))
    articles = told.articles
    by_id, quotations = told.rows, Quotations(rooms.sources, rooms.today)
    entries = [entry for entry in told.timeline.entries if piece.stunts & set(entry.stunts)]
    quote_key_events(entries, articles, quotations)
    ledgers = stunt_ledgers(_own_ledgers(told.timeline, piece), by_id, articles, rooms.directory, quotations)
    mine = [by_id[id_] for id_ in piece.articles if id_ in by_id]
    members, name = set(piece.articles), piece_name(piece, stunt)
    related = [article for article in told.known.related if article.id in members]
    news = spread_of(spread(related, told.copies, by_id, mutations(ledgers)))
    return SetPiecePage(
        title=f"{name} in {film.name}",
        description=f"{name} in {film.name}: who did it, who said what first, and what became of it.",
        name=name,
        place=piece.place,
        feeds=(_feed(film, stunt),),
        is_indexable=told.as_of is None,
        film=film,
        stunt=stunt,
        as_of=told.as_of,
        today=rooms.clock().date(),
        definition=rooms.directory.stunts[piece.stunt].definition,
        also=rooms.directory.links(piece.also),
        preparation=rooms.directory.links(piece.preparation),
        performers=performer_rows(rooms, piece),
        entries=entry_rows(entries, by_id, articles, rooms.directory, quotations),
        ledgers=ledgers,
        glance=at_a_glance(ledgers)[:GLANCED],
        spread=news,
        articles=tuple(reversed(mine))[:ARTICLES_LISTED],
        article_count=len(mine),
        outlet_count=len({row.outlet.slug for row in mine}),
        independent=news.independent,
        first=mine[0],
        is_part=told.is_part,
        others=set_piece_rows(rooms, [other for other in told.pieces if other is not piece]),
        elsewhere=elsewhere(rooms, piece),
    )


def elsewhere(rooms: Rooms, piece: SetPiece) -> tuple[Counted, ...]:
    """Return other films of which articles tell the same kind of stunt, the most told first."""
    counts = rooms.tallies.of(
        f"films that tell {piece.stunt}",
        rooms.state,
        lambda: films_telling(rooms, piece.stunt),
        within=rooms.films.settled_state(rooms.archive),
    )
    others = {film: count for film, count in counts.items() if film != piece.film}
    return most_frequent(rooms, others, SubjectKind.FILM, ELSEWHERE_LISTED)


def films_telling(rooms: Rooms, stunt: SubjectId) -> Counter[SubjectId]:
    """Return the films of which articles tell a kind of stunt, each with the number of these."""
    counts: Counter[SubjectId] = Counter()
    for _, findings in rooms.archive.findings.newest_about(stunt, limit=MOST_ARTICLES):
        mine = [mention for mention in findings.stunts if mention.stunt == stunt]
        counts.update({m.film for m in mine if m.film and m.modality not in UNDONE})
    return counts


def _own_ledgers(timeline: Timeline, piece: SetPiece) -> Sequence[Ledger]:
    return [ledger for ledger in timeline.ledgers if ledger.stunt in piece.stunts]


def _feed(film: SubjectLink, stunt: SubjectLink) -> FeedLink:
    values = {"slug": film.slug, "piece": stunt.slug}
    return FeedLink(title=f"{stunt.name} in {film.name}", endpoint="set_piece_feed", values=values)


def subject_of(piece: SetPiece) -> SubjectId:
    """Return an id for a set-piece's feed: of its film and its stunt type, both permanent."""
    return SubjectId(f"{piece.film}+{piece.stunt}")
