"""Feeds of newly indexed articles: all, of one subject, of one search. Most requests end before any query."""

from collections.abc import Callable
from datetime import datetime
from urllib.parse import urlencode

from flask import Response, current_app, request, url_for

from records.subjects import SubjectId
from webapp.caching import SHORT
from webapp.contexts.lists import feeds_page
from webapp.contexts.machines import channels
from webapp.contexts.searching import read_form
from webapp.rooms import Rooms, absolute, rooms
from webapp.syndication import Channel, FeedForm, FeedKeeper, is_fresh
from webapp.syndication.atom import atom
from webapp.syndication.json_feed import json_feed
from webapp.syndication.opml import Folder, Subscription, opml
from webapp.syndication.rss import rss

CACHE_CONTROL = "public, max-age=1800"
OPML_TYPE = "text/x-opml; charset=utf-8"
# The style sheet is named without its build, so that a new one does not make every feed look changed.
STYLE = "feed.css"


def everything(form: str) -> Response:
    """The feed of all newly indexed articles; with a hub, who tells of changes stands in a header, too (WebSub, 4)."""
    answer, hub = _answer(form, channels.everything), rooms().settings.site.hub
    if hub:
        answer.headers["Link"] = f'<{hub}>; rel="hub", <{absolute(request.path)}>; rel="self"'
    return answer


def archive(number: int, form: str) -> Response:
    """One of the documents that hold everything that was ever indexed (RFC 5005)."""
    return _answer(form, lambda here: channels.archive_document(here, number))


def film(slug: str, form: str) -> Response:
    """The feed of a film."""
    found = rooms().archive.subjects.film(slug)
    return _of_subject(form, found.id, found.title, url_for("film", slug=slug))


def person(slug: str, form: str) -> Response:
    """The feed of a person."""
    found = rooms().archive.subjects.person(slug)
    return _of_subject(form, found.id, found.name, url_for("person", slug=slug))


def stunt(slug: str, form: str) -> Response:
    """The feed of a stunt type."""
    found = rooms().archive.subjects.stunt(slug)
    return _of_subject(form, found.id, found.label, url_for("stunt", slug=slug))


def film_changes(slug: str, form: str) -> Response:
    """The feed of what changes about a film."""
    return _answer(form, lambda here: channels.film_changes(here, slug))


def set_piece(slug: str, piece: str, form: str) -> Response:
    """The feed of a set-piece."""
    return _answer(form, lambda here: channels.of_set_piece(here, slug, piece))


def source(slug: str, form: str) -> Response:
    """The feed of an outlet."""
    return _answer(form, lambda here: channels.of_source(here, slug))


def search(form: str) -> Response:
    """The feed of a search."""
    asked = read_form(request.args)
    params = {name: values for name, values in asked.params.items() if name != "sort"}
    query = f"?{urlencode(params, doseq=True)}" if params else ""
    return _answer(form, lambda here: channels.of_search(here, asked, query), query)


def opml_list() -> Response:
    """All feeds of the list in one file, for readers to import."""
    here = rooms()
    page = feeds_page(here)
    everything_ = Subscription(
        title=f"{here.settings.site.name}: newly indexed",
        feed=absolute(url_for("feed", form=FeedForm.RSS)),
        page=absolute(url_for("home")),
    )
    named = [("Films", "film", page.films), ("People", "person", page.people), ("Stunts", "stunt", page.stunts)]
    folders = [Folder(title="Everything", subscriptions=(everything_,))]
    for title, kind, members in named:
        made = tuple(_subscription(one.link.name, kind, one.link.slug) for one in members)
        folders.append(Folder(title=title, subscriptions=made))
    outlets = tuple(_subscription(row.source.name, "source", row.source.slug) for row in page.outlets)
    folders.append(Folder(title="Outlets", subscriptions=outlets))
    text = opml(f"Feeds of {here.settings.site.name}", folders)
    headers = {"Cache-Control": SHORT, "Content-Disposition": "attachment; filename=feeds.opml"}
    return Response(text, content_type=OPML_TYPE, headers=headers)


def _subscription(name: str, kind: str, slug: str) -> Subscription:
    feed = absolute(url_for(f"{kind}_feed", slug=slug, form=FeedForm.RSS))
    return Subscription(title=name, feed=feed, page=absolute(url_for(kind, slug=slug)))


def _of_subject(form: str, subject: SubjectId, name: str, page: str) -> Response:
    return _answer(form, lambda here: channels.of_subject(here, subject, name, page))


def _answer(form: str, make: Callable[[Rooms], Channel], query: str = "") -> Response:
    """Answer with a feed, or 304 when the reader's copy is still right: decided before any article is looked up."""
    here, wanted = rooms(), FeedForm(form)
    keeper: FeedKeeper = current_app.extensions.setdefault("second_unit_feeds", FeedKeeper())

    def write() -> tuple[str, datetime]:
        with here.places.taken():
            channel = make(here)
            return _written(here, channel, wanted), channel.updated_at

    copy = keeper.get(absolute(request.path) + query, here.state, write)
    tags = {*request.if_none_match.as_set(include_weak=True), *(["*"] if request.if_none_match.star_tag else [])}
    has_tags = "If-None-Match" in request.headers
    unchanged = is_fresh(copy, tags, request.if_modified_since, has_tags=has_tags)
    answer = Response(status=304) if unchanged else Response(copy.body)
    answer.headers["Content-Type"] = f"{_media_type(wanted)}; charset=utf-8"
    answer.vary.add("Accept")
    answer.set_etag(copy.tag, weak=True)
    answer.last_modified = copy.modified_at
    answer.headers["Cache-Control"] = CACHE_CONTROL
    return answer


def _written(here: Rooms, channel: Channel, form: FeedForm) -> str:
    authority, style = here.settings.site.tag_authority, url_for("static", version="feed", name=STYLE)
    if form is FeedForm.JSON:
        return json_feed(channel, authority)
    if form is FeedForm.ATOM:
        return atom(channel, authority, style, here.settings.site.name)
    return rss(channel, authority, style)


def _media_type(form: FeedForm) -> str:
    """Return what a form is sent as: to a browser as plain XML or JSON, which it shows instead of saving it."""
    if "text/html" not in request.headers.get("Accept", ""):
        return form.media_type
    return "application/json" if form is FeedForm.JSON else "application/xml"
