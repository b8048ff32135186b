"""Feeds as read from the archive: everything, one subject, one outlet, one search, and the archive documents."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from flask import url_for

from records.articles import Article
from records.errors import NotFoundError, SearchError
from records.searches import SearchStatus, Sort
from records.sources import Source, SourceSlug
from records.subjects import SubjectId
from webapp.contexts.films.changes import changes_of
from webapp.contexts.films.set_piece import find_piece, subject_of
from webapp.contexts.films.told import film_told
from webapp.contexts.rows import ArticleRow, article_rows
from webapp.contexts.searching import SearchForm
from webapp.excerpts import article_excerpt
from webapp.rooms import Rooms, absolute
from webapp.syndication.models import ITEMS, Category, Channel, Entry, Publisher

# Articles about a subject among which the newest indexed ones are looked for.
LOOKED_AT = 300
# Numbers of articles that share an archive document: it hardly ever changes once the next one has begun.
ARCHIVED = 100
LISTS = {"film": "films", "person": "people", "stunt": "stunts"}


def everything(rooms: Rooms) -> Channel:
    """Return the feed of all newly indexed articles; older ones are in the archive documents."""
    site = rooms.settings.site
    last = _last_document(rooms)
    return Channel(
        key="everything",
        title=f"{site.name}: newly indexed",
        description=site.tagline,
        page=absolute(url_for("home")),
        stem=absolute("/feed"),
        entries=_entries(rooms, rooms.archive.articles.newest_indexed(ITEMS)),
        older=_document(last) if last else None,
        hub=site.hub,
    )


def archive_document(rooms: Rooms, number: int) -> Channel:
    """Return one archive document (RFC 5005, 4): the public articles of a range of numbers.

    Raises:
        NotFoundError: there is no such document (yet).
    """
    last = _last_document(rooms)
    if not 1 <= number <= last:
        raise NotFoundError(f"there is no archive document {number}")
    upto = number * ARCHIVED
    articles = rooms.archive.articles.after(upto - ARCHIVED, ARCHIVED)
    public = [article for article in articles if article.id <= upto and article.is_relevant]
    return replace(
        everything(rooms),
        key=f"archive/{number}",
        title=f"{rooms.settings.site.name}: indexed articles, part {number}",
        stem=_document(number),
        entries=_entries(rooms, public),
        is_archive=True,
        hub=None,  # archives do not change
        current=absolute("/feed"),
        older=_document(number - 1) if number > 1 else None,
        newer=_document(number + 1) if number < last else None,
    )


def of_subject(rooms: Rooms, subject: SubjectId, name: str, page: str) -> Channel:
    """Return the feed of a film, person or stunt type.

    Args:
        rooms: where to look things up.
        subject: its id.
        name: its name.
        page: path of its page.
    """
    articles = [article for article, _ in rooms.archive.findings.about(subject, limit=LOOKED_AT)]
    return Channel(
        key=f"subject/{subject}",
        title=f"{name} at {rooms.settings.site.name}",
        description=f"Newly indexed articles about {name}.",
        page=absolute(page),
        stem=absolute(f"{page}/feed"),
        entries=_entries(rooms, articles),
    )


def film_changes(rooms: Rooms, slug: str) -> Channel:
    """Return the feed of what changes about a film: new figures, contradictions, moved dates, new titles."""
    told = film_told(rooms, slug)
    page = url_for("film", slug=slug)
    found = changes_of(told)
    articles = [told.articles[change.article] for change in found if change.article in told.articles]
    entries = {entry.row.id: entry for entry in _entries(rooms, articles)}
    made = [
        replace(entries[change.article], change=change.headline, change_key=change.key, changed_at=None)
        for change in found
        if change.article in entries
    ]
    return Channel(
        key=f"changes/{told.film.id}",
        title=f"{told.film.title}: what changes",
        description="New figures, contradictions, moved dates and new titles, as articles bring them.",
        page=absolute(page),
        stem=absolute(f"{page}/changes"),
        entries=tuple(sorted(made, key=lambda entry: (entry.at, entry.change_key), reverse=True)),
    )


def of_set_piece(rooms: Rooms, film: str, slug: str) -> Channel:
    """Return the feed of a set-piece. Raise NotFoundError when there is no such film, or it has none of that kind."""
    told = film_told(rooms, film)
    piece = find_piece(rooms, told.pieces, slug)
    link = rooms.directory.links((piece.stunt,))[0]
    page = url_for("set_piece", slug=film, piece=link.slug)
    wanted = set(piece.articles)
    return Channel(
        key=f"subject/{subject_of(piece)}",
        title=f"{link.name} in {told.film.title} at {rooms.settings.site.name}",
        description=f"Newly indexed articles about the {link.name.lower()} in {told.film.title}.",
        page=absolute(page),
        stem=absolute(f"{page}/feed"),
        entries=_entries(rooms, [article for article in told.articles.values() if article.id in wanted]),
    )


def of_source(rooms: Rooms, slug: str) -> Channel:
    """Return the feed of an outlet. Raise NotFoundError when there is no such source."""
    source = rooms.archive.sources.get(SourceSlug(slug))
    page = url_for("source", slug=slug)
    return Channel(
        key=f"source/{slug}",
        title=f"{source.name} at {rooms.settings.site.name}",
        description=f"Newly indexed articles of {source.name}.",
        page=absolute(page),
        stem=absolute(f"{page}/feed"),
        entries=_entries(rooms, rooms.archive.articles.newest_indexed(ITEMS, source=source.slug)),
    )


def of_search(rooms: Rooms, form: SearchForm, query: str) -> Channel:
    """Return the feed of a search: what it finds, by the time it became searchable.

    Args:
        rooms: where to look things up.
        form: the search.
        query: the search as the query of an address, with its question mark.

    Raises:
        SearchError: there is no index yet.
        InvalidQueryError: the search cannot be read.
    """
    asked = replace(form.query, sort=Sort.INDEXED, page=1, cursor=None, page_size=ITEMS, with_facets=False)
    results = rooms.engine.search(asked)
    if results.status is SearchStatus.UNAVAILABLE:
        raise SearchError("there is no index yet")
    return Channel(
        key=f"search/{query.removeprefix('?')}",
        title=f"{rooms.settings.site.name}: {form.text or 'search'}",
        description="A followed search.",
        page=absolute(url_for("search")) + query,
        stem=absolute("/search/feed"),
        query=query,
        entries=_entries(rooms, rooms.archive.articles.many([hit.article_id for hit in results.hits])),
    )


def _last_document(rooms: Rooms) -> int:
    return -(-rooms.archive.articles.last_id() // ARCHIVED)


def _document(number: int) -> str:
    return absolute(f"/feeds/archive/{number}")


def _entries(rooms: Rooms, articles: Sequence[Article]) -> tuple[Entry, ...]:
    """Return articles as entries by the time they became searchable, the newest first; no withdrawn ones."""
    shown = [article for article in articles if article.indexed_at and not article.is_withdrawn]
    shown.sort(key=_order, reverse=True)
    by_id = {article.id: article for article in shown}
    return tuple(_entry(rooms, row, by_id[row.id]) for row in article_rows(rooms, shown))


def _order(article: Article) -> tuple[datetime | None, int]:
    return article.indexed_at, article.id


def _entry(rooms: Rooms, row: ArticleRow, article: Article) -> Entry:
    links = (*row.films, *row.mentioned, *row.people, *row.stunts)
    return Entry(
        row=row,
        page=absolute(url_for("article", ref=f"{row.id}-{row.slug}")),
        excerpt=article_excerpt(article, rooms.sources, rooms.today),
        publisher=_publisher(rooms.sources.get(row.outlet.slug), row),
        categories=tuple(Category(scheme=absolute(url_for(LISTS[link.kind])), name=link.name) for link in links),
        changed_at=article.current.kept_at if article.version_count > 1 else None,
    )


def _publisher(source: Source | None, row: ArticleRow) -> Publisher:
    if source is None:
        return Publisher(name=row.outlet.name, home="", feed="")
    return Publisher(name=source.name, home=source.home, feed=(*source.feeds, "")[0])
