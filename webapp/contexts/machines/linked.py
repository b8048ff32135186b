"""What pages say to machines about films, people and articles: schema.org terms for JSON-LD."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask import url_for

from records.subjects import SubjectKind
from webapp.contexts.articles.page import ArticlePage
from webapp.contexts.films.page import FilmPage
from webapp.contexts.lists import ListPage
from webapp.contexts.subjects import PersonPage
from webapp.directory import SubjectLink
from webapp.rooms import absolute
from webapp.wording import iso

Thing = Mapping[str, Any]

# A list page names so many of its films; more would weigh more than the page.
LISTED = 100


def of_film(page: FilmPage) -> Thing:
    """Return a film with its people, and the way to its page."""
    released = page.releases[-1].iso if page.releases else ""
    said = {"datePublished": released, "director": _people(page.directors), "actor": _people(page.leads)}
    movie = {"@type": "Movie", "name": page.title, "url": _address("film", page.slug)}
    crumbs = _breadcrumbs([("Films", absolute(url_for("films"))), (page.title, _address("film", page.slug))])
    return _graph([movie | {key: value for key, value in said.items() if value}, crumbs])


def of_person(page: PersonPage) -> Thing:
    """Return a person, and the way to the page."""
    url = _address("person", page.slug)
    crumbs = _breadcrumbs([("People", absolute(url_for("people"))), (page.title, url)])
    return _graph([{"@type": "Person", "name": page.title, "url": url}, crumbs])


def of_list(page: ListPage) -> Thing:
    """Return the films of a list, in its order."""
    links = [one.link for group in page.groups for one in group.members][:LISTED]
    items = [
        {"@type": "ListItem", "position": place, "url": _address("film", link.slug), "name": link.name}
        for place, link in enumerate(links, start=1)
    ]
    return _graph([{"@type": "ItemList", "numberOfItems": page.total, "itemListElement": items}])


def of_article(page: ArticlePage) -> Thing:
    """Return a page about the publisher's article; `isBasedOn` names the article that it was made from."""
    row = page.row
    article: dict[str, Any] = {
        "@type": "NewsArticle",
        "headline": row.title,
        "url": row.url,
        "publisher": {"@type": "Organization", "name": row.outlet.name},
    }
    if row.published_at:
        article["datePublished"] = iso(row.published_at)
    if about := [_thing(link) for link in (*row.films, *row.people)]:
        article["about"] = about
    if row.copied_url:
        article["isBasedOn"] = row.copied_url
    url = absolute(url_for("article", ref=f"{row.id}-{row.slug}"))
    return _graph([{"@type": "WebPage", "name": page.title, "url": url, "mainEntity": article}])


def _graph(things: Sequence[Thing]) -> Thing:
    return {"@context": "https://schema.org", "@graph": list(things)}


def _breadcrumbs(steps: Sequence[tuple[str, str]]) -> Thing:
    items = [
        {"@type": "ListItem", "position": place, "name": name, "item": url}
        for place, (name, url) in enumerate(steps, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _people(links: Sequence[SubjectLink]) -> list[Thing]:
    return [_thing(link) for link in links]


def _thing(link: SubjectLink) -> Thing:
    kind = "Movie" if link.kind is SubjectKind.FILM else "Person"
    return {"@type": kind, "name": link.name, "url": _address(link.kind.value, link.slug)}


def _address(endpoint: str, slug: str) -> str:
    return absolute(url_for(endpoint, slug=slug))
