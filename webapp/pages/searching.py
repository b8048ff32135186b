"""The search page and the completion of what is being typed."""

from functools import partial

from flask import Response, jsonify, render_template, request, url_for

from records.errors import SearchError
from records.searches import SearchStatus, Suggestion
from webapp.caching import kept_until_changed, search_state
from webapp.contexts.search import search_page
from webapp.contexts.searching import MAX_TEXT, read_form
from webapp.rooms import rooms

SUGGESTIONS = 8
FEWEST_CHARACTERS = 2
SUGGEST_CACHE = "public, max-age=60"


@partial(kept_until_changed, state_of=search_state)
def search() -> str | Response:
    """What was found, and how to narrow it."""
    page = search_page(rooms(), read_form(request.args))
    body = render_template("search.html", page=page)
    if page.fault:
        return Response(body, 400, mimetype="text/html")
    if page.status is SearchStatus.UNAVAILABLE and not page.archive_is_empty:
        return Response(body, 503, {"Retry-After": "30"}, mimetype="text/html")
    return body


def suggest() -> Response:
    """Completions as JSON; with `format=opensearch` in the form that address bars understand."""
    text = " ".join(request.args.get("q", "").split())[:MAX_TEXT]
    found = _completions(text) if len(text) >= FEWEST_CHARACTERS else ()
    if request.args.get("format") == "opensearch":
        urls = [_address(one, is_absolute=True) for one in found]
        answer = jsonify([text, [one.text for one in found], [one.kind for one in found], urls])
        answer.mimetype = "application/x-suggestions+json"
    else:
        listed = [{"text": o.text, "kind": o.kind, "count": o.count, "url": _address(o)} for o in found]
        answer = jsonify({"query": text, "suggestions": listed})
    answer.headers["Cache-Control"] = SUGGEST_CACHE
    return answer


def _completions(text: str) -> tuple[Suggestion, ...]:
    try:
        return tuple(rooms().engine.suggest(text, SUGGESTIONS))
    except SearchError:
        return ()  # typing goes on without them; the search itself will tell what is wrong


def _address(one: Suggestion, *, is_absolute: bool = False) -> str:
    if one.slug and one.kind in ("film", "person", "stunt"):
        return url_for(one.kind, slug=one.slug, _external=is_absolute)
    return url_for("search", q=one.text, _external=is_absolute)
