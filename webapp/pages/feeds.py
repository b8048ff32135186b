"""Feeds of newly indexed articles: all, of one subject, of one search. Most requests end before any query."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from urllib.parse import urlencode

from flask import Response, current_app, request, url_for

from records.articles import Article
from records.errors import SearchError
from records.searches import SearchQuery, SearchStatus, Sort
from records.subjects import SubjectId
from webapp.contexts.rows import article_rows
from webapp.contexts.searching import read_form
from webapp.directory import SubjectLink
from webapp.excerpts import article_excerpt
from webapp.feeds import CACHE_CONTROL, CONTENT_TYPE, ITEMS, Channel, FeedKeeper, Item, is_fresh
from webapp.rooms import Rooms, absolute, rooms

# Articles about a subject among which the newest indexed ones are looked for.
LOOKED_AT = 300


def everything() -> Response:
    """The feed of all newly indexed articles."""
    here = rooms()
    site = here.settings.site

    def make() -> Channel:
        articles = here.archive.articles.newest_indexed(ITEMS)
        return _channel(here, f"{site.name}: newly indexed", site.tagline, url_for("home"), articles)

    return _answer(here, make)


def film(slug: str) -> Response:
    """The feed of a film."""
    found = rooms().archive.subjects.film(slug)
    return _of_subject(found.id, found.title, url_for("film", slug=slug))


def person(slug: str) -> Response:
    """The feed of a person."""
    found = rooms().archive.subjects.person(slug)
    return _of_subject(found.id, found.name, url_for("person", slug=slug))


def stunt(slug: str) -> Response:
    """The feed of a stunt type."""
    found = rooms().archive.subjects.stunt(slug)
    return _of_subject(found.id, found.label, url_for("stunt", slug=slug))


def search() -> Response:
    """The feed of a search: what it finds, by the time it became searchable."""
    here, form = rooms(), read_form(request.args)
    params = {name: values for name, values in form.params.items() if name != "sort"}

    def make() -> Channel:
        query: SearchQuery = replace(form.query, sort=Sort.NEWEST, page=1, page_size=ITEMS, with_facets=False)
        results = here.engine.search(query)
        if results.status is SearchStatus.UNAVAILABLE:
            raise SearchError("there is no index yet")
        articles = here.archive.articles.many([hit.article_id for hit in results.hits])
        page = url_for("search") + "?" + urlencode(params, doseq=True)
        return _channel(
            here, f"{here.settings.site.name}: {form.text or 'search'}", "A followed search.", page, articles
        )

    return _answer(here, make, params)


def _of_subject(subject: SubjectId, name: str, page: str) -> Response:
    here = rooms()

    def make() -> Channel:
        articles = [article for article, _ in here.archive.findings.about(subject, limit=LOOKED_AT)]
        title = f"{name} at {here.settings.site.name}"
        return _channel(here, title, f"Newly indexed articles about {name}.", page, articles)

    return _answer(here, make)


def _answer(here: Rooms, make: Callable[[], Channel], params: dict[str, list[str]] | None = None) -> Response:
    """Answer with a feed, or 304 when the reader's copy is still right: decided before any article is looked up."""
    address = absolute(request.path) + (f"?{urlencode(params, doseq=True)}" if params else "")
    keeper: FeedKeeper = current_app.extensions.setdefault("second_unit_feeds", FeedKeeper())
    copy = keeper.get(address, here.state, make, here.settings.site.tag_authority)
    tags = [tag for tag in request.if_none_match.as_set(include_weak=True)] + (
        ["*"] if request.if_none_match.star_tag else []
    )
    has_tags = "If-None-Match" in request.headers
    answer = (
        Response(status=304)
        if is_fresh(copy, tags, request.if_modified_since, has_tags=has_tags)
        else Response(copy.body)
    )
    answer.headers["Content-Type"] = CONTENT_TYPE
    answer.set_etag(copy.tag, weak=True)
    answer.last_modified = copy.modified_at
    answer.headers["Cache-Control"] = CACHE_CONTROL
    return answer


def _channel(here: Rooms, title: str, description: str, page: str, articles: Sequence[Article]) -> Channel:
    shown = sorted(
        (a for a in articles if a.indexed_at and not a.is_withdrawn), key=lambda a: (a.indexed_at, a.id), reverse=True
    )
    newest = {article.id: article for article in shown[:ITEMS]}
    sources = here.sources
    items = [
        Item(
            row=row,
            page=absolute(url_for("article", ref=f"{row.id}-{row.slug}")),
            excerpt=article_excerpt(newest[row.id], sources),
            source_feed=(*(sources[row.outlet.slug].feeds if row.outlet.slug in sources else ()), "")[0],
            categories=_categories((*row.films, *row.mentioned, *row.people, *row.stunts)),
        )
        for row in article_rows(here, list(newest.values()))
    ]
    address = absolute(request.full_path.rstrip("?"))
    return Channel(title=title, description=description, page=absolute(page), address=address, items=tuple(items))


def _categories(links: Sequence[SubjectLink]) -> tuple[tuple[str, str], ...]:
    lists = {"film": "films", "person": "people", "stunt": "stunts"}
    return tuple((absolute(url_for(lists[link.kind.value])), link.name) for link in links)
