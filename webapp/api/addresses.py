"""The addresses of the API in one table: what they answer, what they take, and how they are described."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any, get_type_hints

from flask import Blueprint, Response, current_app, jsonify, request

from webapp.api import views
from webapp.api.describing import plain
from webapp.api.openapi import Endpoint, Parameter, document
from webapp.api.problems import problem
from webapp.caching import PAGE_CACHE, page_tag
from webapp.limits import Limiter
from webapp.origins import client_address
from webapp.rooms import absolute, rooms

LIMIT = Parameter("limit", "How many to give at once, from 1 to 200.", kind="integer")
CURSOR = Parameter("cursor", "Where to go on: part of the address in `next`.")
PAGING = (LIMIT, CURSOR)
SLUG = Parameter("slug", "Short name, as in the address of the page.", place="path")
AS_OF = Parameter("as_of", "YYYY-MM-DD: only what was published by that day. Without it: everything.")
NUMBER = Parameter("number", "Permanent number of the article.", place="path", kind="integer")
SEARCH = (
    Parameter("q", "Words, \"phrases\", -not, OR, (groups) and fields such as `film:`; see /help/search."),
    Parameter("film", "Slug of a film; repeatable, any of them.", is_list=True),
    Parameter("person", "Slug of a person; repeatable.", is_list=True),
    Parameter("stunt", "Slug of a stunt type; repeatable.", is_list=True),
    Parameter("source", "Slug of a publication; repeatable.", is_list=True),
    Parameter("lang", "ISO 639-1 code; repeatable.", is_list=True),
    Parameter("from", "Published on or after: YYYY, YYYY-MM or YYYY-MM-DD."),
    Parameter("to", "Published on or before."),
    Parameter("sort", "relevance, newest, oldest or indexed (what became searchable last first)."),
    Parameter("page", "From 1 to 50: a leap. Where nothing may be missed or met twice, follow `next`.", kind="integer"),
    *PAGING,
)  # fmt: skip

VIEWS: tuple[tuple[str, Callable[..., Any], tuple[Parameter, ...]], ...] = (
    ("/articles", views.articles, PAGING),
    ("/articles/<int:number>", views.article, (NUMBER,)),
    ("/search", views.search, SEARCH),
    ("/films", views.films, ()),
    ("/films/<slug>", views.film, (SLUG,)),
    ("/films/<slug>/set-pieces", views.film_set_pieces, (SLUG,)),
    ("/films/<slug>/timeline", views.film_timeline, (SLUG, AS_OF)),
    ("/films/<slug>/ledger", views.film_ledger, (SLUG, AS_OF)),
    ("/films/<slug>/articles", views.film_articles, (SLUG, *PAGING)),
    ("/people", views.people, ()),
    ("/people/<slug>/articles", views.person_articles, (SLUG, *PAGING)),
    ("/stunts", views.stunts, ()),
    ("/stunts/<slug>/articles", views.stunt_articles, (SLUG, *PAGING)),
    ("/sources", views.outlets, ()),
)

blueprint = Blueprint("api", __name__, url_prefix="/api/v1")


def endpoints() -> tuple[Endpoint, ...]:
    """Return every address with what it answers."""
    return tuple(
        Endpoint(path=path, name=view.__name__, summary=_summary(view), answer=_answer_of(view), parameters=taken)
        for path, view, taken in VIEWS
    )


@blueprint.before_request
def limited() -> Response | None:
    """Answer 429 to an address that asks too often."""
    limiter = current_app.extensions.setdefault(
        "second_unit_api_limiter", Limiter(per_minute=rooms().settings.site.api_per_minute)
    )
    wait = limiter.wait_of(client_address(), time.monotonic())
    if not wait:
        return None
    answer = problem(429, f"at most {limiter.per_minute} requests a minute; wait {wait:.0f} s")
    answer.headers["Retry-After"] = str(int(wait) + 1)
    return answer


@blueprint.after_request
def shared(answer: Response) -> Response:
    """Let scripts of any site read the answers: they hold nothing that is not public."""
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.headers["Access-Control-Expose-Headers"] = "ETag, Retry-After"
    answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return answer


@blueprint.get("/openapi.json")
def openapi() -> Response:
    """The description of the API."""
    site = rooms().settings.site
    return jsonify(document(site.name, absolute(blueprint.url_prefix or ""), endpoints()))


def _conditional(view: Callable[..., Any]) -> Callable[..., Response]:
    """Answer 304 before anything is looked up when a program's copy is still right."""

    def made(values: Any) -> Response:
        with rooms().places.taken():
            return jsonify(plain(view(**values)))

    @wraps(view)
    def answered(**values: Any) -> Response:
        tag = page_tag()
        unchanged = request.if_none_match.contains_weak(tag)
        answer = Response(status=304) if unchanged else made(values)
        answer.set_etag(tag, weak=True)
        answer.headers["Cache-Control"] = PAGE_CACHE
        return answer

    return answered


def _summary(view: Callable[..., Any]) -> str:
    return (view.__doc__ or "").strip().splitlines()[0]


def _answer_of(view: Callable[..., Any]) -> type:
    answer: type = get_type_hints(view)["return"]
    return answer


for _path, _view, _ in VIEWS:
    blueprint.add_url_rule(_path, _view.__name__, _conditional(_view), methods=["GET"])
