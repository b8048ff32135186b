"""A film's timeline and ledger as plain records: for the API, and for downloads as CSV."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from records.articles import Article, ArticleId
from records.subjects import Film
from records.timelines import Ledger, LedgerLine, Timeline, TimelineEntry
from webapp.api.answers import film_reference, moment, reference, references
from webapp.api.models import LedgerAnswer, LedgerFigure, Teller, TimelineAnswer, TimelineEvent
from webapp.contexts.films.asked import read_day
from webapp.contexts.films.told import film_told
from webapp.contexts.rows import outlet
from webapp.excerpts import Quotations
from webapp.rooms import Rooms
from webapp.wording import figure


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """A film with its timeline, the articles behind it, and what may be quoted of them."""

    film: Film
    timeline: Timeline
    articles: Mapping[ArticleId, Article]
    quotations: Quotations


def history_of(rooms: Rooms, slug: str, as_of: str = "") -> History:
    """Return a film's history, or what was known of it by a day (`YYYY-MM-DD`, empty for now).

    Raises:
        NotFoundError: there is no such film.
        InvalidQueryError: `as_of` is no day, or has not come yet.
    """
    told = film_told(rooms, slug, read_day(as_of, rooms.clock().date()))
    return History(
        film=told.film,
        timeline=told.timeline,
        articles=told.articles,
        quotations=Quotations(rooms.sources, rooms.today),
    )


def timeline_answer(rooms: Rooms, history: History) -> TimelineAnswer:
    """Return everything that happened to a film, with everyone who told of it."""
    events = tuple(_event(rooms, history, entry) for entry in history.timeline.entries)
    return TimelineAnswer(film=film_reference(history.film), events=events)


def ledger_answer(rooms: Rooms, history: History) -> LedgerAnswer:
    """Return all figures about a film, with everyone who gave them."""
    lines = [(ledger, line) for ledger in history.timeline.ledgers for line in ledger.lines]
    figures = tuple(_figure(rooms, history, ledger, line) for ledger, line in lines)
    return LedgerAnswer(film=film_reference(history.film), figures=figures)


def _event(rooms: Rooms, history: History, entry: TimelineEntry) -> TimelineEvent:
    tellers = [(told.article_id, told.sentence) for told in entry.told]
    return TimelineEvent(
        date=entry.date.iso,
        grain=entry.date.grain.value,
        event=entry.event.value,
        phase=entry.phase.value,
        headline=entry.headline,
        stunts=references(rooms.directory.links(entry.stunts)),
        is_key=entry.is_key,
        superseded_by=entry.superseded_by,
        told_by=_tellers(rooms, history, tellers),
    )


def _figure(rooms: Rooms, history: History, ledger: Ledger, line: LedgerLine) -> LedgerFigure:
    claim = line.claim
    stunt = rooms.directory.link(ledger.stunt) if ledger.stunt else None
    first, *others = line.articles
    return LedgerFigure(
        stunt=reference(stunt) if stunt else None,
        metric=ledger.metric,
        figure=figure(claim),
        value=claim.value,
        unit=claim.unit or None,
        phase=claim.phase.value,
        relation=line.relation,
        note=line.note or None,
        independent=line.independent,
        told_by=_tellers(rooms, history, [(first, claim.surface), *((other, "") for other in others)]),
    )


def _tellers(rooms: Rooms, history: History, told: Sequence[tuple[ArticleId, str]]) -> tuple[Teller, ...]:
    articles = [(history.articles[id_], words) for id_, words in told if id_ in history.articles]
    return tuple(
        Teller(
            article=article.id,
            title=article.title,
            url=article.url,
            source=outlet(rooms.sources, article.source).name,
            published_at=moment(article.published_at),
            quote=(history.quotations.of(article, words) if words else "") or None,
        )
        for article, words in articles
    )
