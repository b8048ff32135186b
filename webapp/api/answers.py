"""Makes the API's answers from the archive: the same facts as the pages, with the same cap on publishers' words."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from flask import url_for

from records.articles import Article, ArticleId
from records.searches import SearchResults
from records.subjects import Film, SubjectId, SubjectKind
from records.timelines import SetPiece
from webapp.api.models import (
    ArticleBrief,
    Copied,
    FacetCount,
    FilmAnswer,
    Outlet,
    Performer,
    Reference,
    ReleaseDate,
    SetPieceBrief,
    SetPieceList,
    SubjectCount,
)
from webapp.contexts.films.page import other_titles, stunts_told
from webapp.contexts.films.piece_rows import performer_rows
from webapp.contexts.films.told import film_told
from webapp.contexts.lists import sources_page
from webapp.contexts.rows import ArticleRow, article_rows
from webapp.directory import SubjectLink
from webapp.excerpts import article_excerpt
from webapp.rooms import Rooms, absolute
from webapp.wording import iso

# Values of one facet in an answer.
FACET_VALUES = 20


def reference(link: SubjectLink) -> Reference:
    """Return a subject by name."""
    url = absolute(url_for(link.kind.value, slug=link.slug))
    return Reference(kind=link.kind.value, slug=link.slug, name=link.name, url=url)


def references(links: Iterable[SubjectLink]) -> tuple[Reference, ...]:
    """Return subjects by name, in order."""
    return tuple(reference(link) for link in links)


def outlet(slug: str, name: str) -> Reference:
    """Return a publication by name."""
    return Reference(kind="source", slug=slug, name=name, url=absolute(url_for("source", slug=slug)))


def moment(at: datetime | None) -> str | None:
    """Return a moment as RFC 3339."""
    return iso(at) or None


def briefs(rooms: Rooms, articles: Sequence[Article]) -> tuple[ArticleBrief, ...]:
    """Return articles, in order, without those that were taken down."""
    by_id = {article.id: article for article in articles}
    return tuple(
        _brief(row, article_excerpt(by_id[row.id], rooms.sources, rooms.today)) for row in article_rows(rooms, articles)
    )


def _brief(row: ArticleRow, excerpt: str) -> ArticleBrief:
    copied = None
    if row.copy_kind and row.copied_from:
        copied = Copied(kind=row.copy_kind.value, source=row.copied_from.name, url=row.copied_url)
    return ArticleBrief(
        id=row.id,
        title=row.title,
        url=row.url,
        page=absolute(url_for("article", ref=f"{row.id}-{row.slug}")),
        source=outlet(row.outlet.slug, row.outlet.name),
        author=row.author or None,
        published_at=moment(row.published_at),
        indexed_at=moment(row.indexed_at),
        language=row.language,
        excerpt=excerpt or None,
        films=references(row.films),
        mentioned=references(row.mentioned),
        people=references(row.people),
        stunts=references(row.stunts),
        copied_from=copied,
    )


def found(rooms: Rooms, results: SearchResults) -> tuple[ArticleBrief, ...]:
    """Return the articles of one page of hits, in the order of the search."""
    return briefs(rooms, rooms.archive.articles.many([ArticleId(hit.article_id) for hit in results.hits]))


def facet_counts(results: SearchResults) -> tuple[FacetCount, ...]:
    """Return what a search can be narrowed by."""
    return tuple(
        FacetCount(facet=facet.name.value, value=value.value, count=value.count)
        for facet in results.facets
        for value in facet.values[:FACET_VALUES]
    )


def counted(rooms: Rooms, counts: Mapping[SubjectId, int]) -> tuple[SubjectCount, ...]:
    """Return subjects with their numbers of articles, the most told of first."""
    ranked: list[SubjectId] = sorted(counts, key=lambda id_: (-counts[id_], id_))
    links = rooms.directory.links(ranked)
    return tuple(SubjectCount(subject=reference(link), articles=counts[link.id]) for link in links)


def film_answer(rooms: Rooms, slug: str) -> FilmAnswer:
    """Return what is known of a film. Raise NotFoundError when there is no such film."""
    told = film_told(rooms, slug)
    film = told.film
    links = rooms.directory.links
    return FilmAnswer(
        film=film_reference(film),
        year=film.year,
        directors=references(links(film.directors)),
        cast=references(links(film.leads)),
        stunt_team=references(links(film.stunt_team)),
        titles=tuple(other.title for other in other_titles(film)),
        releases=tuple(
            ReleaseDate(
                release_on=step.release_on,
                announced_on=step.announced_on or None,
                title=step.title if step.title and step.title != film.title else None,
            )
            for step in film.releases
        ),
        stunts=tuple(SubjectCount(subject=reference(one.link), articles=one.count) for one in stunts_told(told)),
        articles=len(told.articles),
    )


def set_piece_list(rooms: Rooms, slug: str) -> SetPieceList:
    """Return the set-pieces of a film. Raise NotFoundError when there is no such film."""
    told = film_told(rooms, slug)
    pieces = tuple(_set_piece(rooms, told.film, piece) for piece in told.pieces)
    return SetPieceList(film=film_reference(told.film), set_pieces=pieces)


def _set_piece(rooms: Rooms, film: Film, piece: SetPiece) -> SetPieceBrief:
    (stunt,) = rooms.directory.links((piece.stunt,))
    return SetPieceBrief(
        url=absolute(url_for("set_piece", slug=film.slug, piece=stunt.slug)),
        stunt=reference(stunt),
        also=references(rooms.directory.links(piece.also)),
        preparation=references(rooms.directory.links(piece.preparation)),
        performers=tuple(
            Performer(name=one.name, person=reference(one.link) if one.link else None, articles=one.count)
            for one in performer_rows(rooms, piece)
        ),
        articles=len(piece.articles),
    )


def film_reference(film: Film) -> Reference:
    """Return a film by name."""
    url = absolute(url_for("film", slug=film.slug))
    return Reference(kind=SubjectKind.FILM.value, slug=film.slug, name=film.title, url=url)


def outlets(rooms: Rooms) -> tuple[Outlet, ...]:
    """Return all publications, the one with the most articles first."""
    return tuple(
        Outlet(
            source=outlet(row.source.slug, row.source.name),
            home=row.source.home,
            kind=row.source.kind,
            language=row.source.language,
            articles=row.articles,
        )
        for row in sources_page(rooms).rows
    )
