"""What each address of the API answers with."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from flask import request, url_for

from records.articles import Article, ArticleId
from records.errors import InvalidQueryError, NotFoundError, SearchError
from records.searches import SearchStatus
from records.subjects import SubjectId, SubjectKind
from webapp.api import answers
from webapp.api.histories import history_of, ledger_answer, timeline_answer
from webapp.api.models import (
    ArticleBrief,
    ArticleList,
    FilmAnswer,
    LedgerAnswer,
    OutletList,
    SearchAnswer,
    SetPieceList,
    SubjectList,
    TimelineAnswer,
)
from webapp.api.paging import MOST_NUMBER, cursor_of, limit_of, place_of
from webapp.contexts.searching import read_form
from webapp.rooms import absolute, rooms

# Articles of one subject that are listed page by page; each page costs as much as all before it.
DEEPEST = 2000


def articles() -> ArticleList:
    """Newly indexed articles, the newest first."""
    here, limit, cursor = rooms(), limit_of(request.args.get("limit")), request.args.get("cursor")
    found = here.archive.articles.indexed_page(limit + 1, _after(cursor) if cursor else None)
    last = found[limit - 1] if len(found) > limit else None
    upcoming = _next(limit=limit, cursor=cursor_of(_place(last))) if last else None
    return ArticleList(articles=answers.briefs(here, found[:limit]), total=None, next=upcoming)


def article(number: int) -> ArticleBrief:
    """One article."""
    here = rooms()
    if number > MOST_NUMBER:
        raise NotFoundError(f"there is no article {number}")
    found = here.archive.articles.get(ArticleId(number))
    if found.is_withdrawn or not found.is_relevant:
        raise NotFoundError(f"there is no article {number}")
    return answers.briefs(here, [found])[0]


def search() -> SearchAnswer:
    """Articles that a search finds. It takes what the search page takes."""
    here, limit, form = rooms(), limit_of(request.args.get("limit")), read_form(request.args)
    query = replace(form.query, page_size=limit)
    results = here.engine.search(query)
    if results.status is SearchStatus.UNAVAILABLE:
        raise SearchError("there is no index yet")
    return SearchAnswer(
        articles=answers.found(here, results),
        total=results.total,
        arrived=results.arrived,
        next=_next(**form.params, limit=limit, cursor=results.next) if results.next else None,
        facets=answers.facet_counts(results),
        did_you_mean=results.did_you_mean,
    )


def films() -> SubjectList:
    """Films that articles mean, the most told of first."""
    return _subjects(SubjectKind.FILM)


def people() -> SubjectList:
    """People that articles mean, the most told of first."""
    return _subjects(SubjectKind.PERSON)


def stunts() -> SubjectList:
    """Stunt types that articles mean, the most told of first."""
    return _subjects(SubjectKind.STUNT)


def film(slug: str) -> FilmAnswer:
    """A film: who made it, its titles and release dates, its stunts."""
    here = rooms()
    return answers.film_answer(here, slug)


def film_set_pieces(slug: str) -> SetPieceList:
    """The set-pieces of a film: its stunts as things of their own."""
    return answers.set_piece_list(rooms(), slug)


def film_timeline(slug: str) -> TimelineAnswer:
    """What happened to a film and when, with the articles that say so."""
    here = rooms()
    return timeline_answer(here, history_of(here, slug, request.args.get("as_of", "")))


def film_ledger(slug: str) -> LedgerAnswer:
    """All figures about a film and its stunts, with who said each first and who contradicts it."""
    here = rooms()
    return ledger_answer(here, history_of(here, slug, request.args.get("as_of", "")))


def film_articles(slug: str) -> ArticleList:
    """Articles about a film, the newest publication first."""
    return _about(rooms().archive.subjects.film(slug).id)


def person_articles(slug: str) -> ArticleList:
    """Articles that name a person, the newest publication first."""
    return _about(rooms().archive.subjects.person(slug).id)


def stunt_articles(slug: str) -> ArticleList:
    """Articles that tell of a stunt type, the newest publication first."""
    return _about(rooms().archive.subjects.stunt(slug).id)


def outlets() -> OutletList:
    """Publications, the one with the most articles first."""
    return OutletList(outlets=answers.outlets(rooms()))


def _subjects(kind: SubjectKind) -> SubjectList:
    here = rooms()
    return SubjectList(subjects=answers.counted(here, here.by_subject(kind)))


def _about(subject: SubjectId) -> ArticleList:
    here, limit, cursor = rooms(), limit_of(request.args.get("limit")), request.args.get("cursor")
    begin = int(place_of(cursor, (int,))[0]) if cursor else 0
    if begin > DEEPEST:
        raise InvalidQueryError(f"lists of a subject go no deeper than {DEEPEST}; search narrows them")
    end = begin + limit
    told = [found for found, _ in here.archive.findings.about(subject, limit=end + 1)]
    upcoming = _next(limit=limit, cursor=cursor_of((end,))) if len(told) > end <= DEEPEST else None
    return ArticleList(articles=answers.briefs(here, told[begin:end]), total=None, next=upcoming)


def _place(last: Article) -> tuple[str | int, ...]:
    return (last.indexed_at.isoformat() if last.indexed_at else "", last.id)


def _after(cursor: str) -> tuple[datetime, ArticleId]:
    at, last = place_of(cursor, (str, int))
    try:
        moment = datetime.fromisoformat(str(at))
    except ValueError as error:
        raise InvalidQueryError("the cursor is none of ours; begin without one") from error
    if moment.tzinfo is None:
        raise InvalidQueryError("the cursor is none of ours; begin without one")
    return moment, ArticleId(int(last))


def _next(**params: Any) -> str:
    own = dict(request.view_args or {})
    return absolute(url_for(str(request.endpoint), **own)) + "?" + urlencode(params, doseq=True)
