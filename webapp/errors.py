"""Error pages: what went wrong, in a sentence that helps, and what to do next. Never a stack, never a path."""

import logging
from dataclasses import dataclass
from secrets import token_hex

from flask import Flask, Response, render_template, request
from werkzeug.exceptions import HTTPException, InternalServerError, NotFound, SecurityError
from werkzeug.wrappers import Response as AnyResponse

from records.errors import ArchiveBusyError, ArchiveError, InvalidQueryError, NotFoundError, SearchError
from webapp.api.problems import problem
from webapp.contexts.articles.page import WithdrawnError
from webapp.contexts.rows import Page
from webapp.keeping import BUSY_SECONDS, BusyError
from webapp.pages.moved import present_address

log = logging.getLogger("webapp")

RETRY_SECONDS = 30
# Without a template: what is sent when there is too much to do must cost nothing.
BUSY_PAGE = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Too many visitors at once</title></head>
<body><main><h1>Too many visitors at once</h1>
<p>This page was not made, because many others are being made. Please try again in a moment.</p></main></body>
</html>
"""
BUSY = "many others are being answered; try again in a moment"
FOR_PROGRAMS = "/api/"

TITLES = {
    400: "This request cannot be read",
    403: "This is not allowed",
    404: "Nothing is here",
    405: "This cannot be done here",
    410: "This article was taken down",
    451: "This article may not be shown",
    413: "This request is too large",
    429: "Too many requests",
    500: "Something broke",
    503: "Not right now",
}

HELP = {
    400: "The address or what was sent with it is not in a form that the site understands.",
    403: "Your browser is not signed in for this, or the request came from another site.",
    404: "The address may be mistyped, or the page never existed. A search may find what you are after.",
    405: "The page exists, but not for this kind of request.",
    410: "It was removed at its publisher’s request. It will not come back, and nothing of it is kept in public.",
    451: "A law or a court demands that it is not shown here.",
    413: "The site takes small forms only.",
    429: "Please wait a moment before you ask again.",
    500: "It is our fault and it has been noted. Trying again later may help.",
    503: "The archive or its index is busy or being rebuilt. Trying again in half a minute helps.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorPage(Page):
    """A page that says what went wrong."""

    status: int
    help: str
    search_for: str  # words of the address that was asked for
    reference: str  # to be found again in the log; empty when there is nothing to find


def handle_errors(app: Flask) -> None:
    """Give every error of an application its page."""
    app.register_error_handler(SecurityError, _untrusted)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(WithdrawnError, lambda error: answer(error.status))
    app.register_error_handler(NotFoundError, _missing)
    app.register_error_handler(ArchiveBusyError, _unavailable)
    app.register_error_handler(ArchiveError, _unavailable)
    app.register_error_handler(InvalidQueryError, lambda error: answer(400, detail=str(error)))
    app.register_error_handler(SearchError, _unavailable)
    app.register_error_handler(BusyError, _busy)
    app.register_error_handler(Exception, _bug)


def answer(status: int, *, reference: str = "", detail: str = "") -> Response:
    """Return the error page of a status; programs get problem details instead, with `detail` when there is one."""
    if request.path.startswith(FOR_PROGRAMS):
        return for_program(status, detail)
    page = ErrorPage(
        title=TITLES.get(status, "This did not work"),
        is_indexable=False,
        status=status,
        help=_sentence(detail)
        if status == 400 and detail
        else HELP.get(status, "The site could not answer this request."),
        search_for=_words(request.path) if status == NotFound.code else "",
        reference=reference,
    )
    made = Response(render_template("error.html", page=page), status=status, mimetype="text/html")
    made.headers["Cache-Control"] = "no-store"
    if status in (429, 503):
        made.headers["Retry-After"] = str(RETRY_SECONDS)
    return made


def for_program(status: int, detail: str) -> Response:
    """Return an error of the API."""
    made = problem(status, detail or HELP.get(status, "The site could not answer this request."))
    made.headers["Access-Control-Allow-Origin"] = "*"
    if status in (429, 503):
        made.headers["Retry-After"] = str(RETRY_SECONDS)
    return made


def _words(path: str) -> str:
    words = path.rpartition("/")[2].replace("-", " ").split()
    return " ".join(word for word in words if word.isalpha())[:80]


def _sentence(detail: str) -> str:
    return detail[:1].upper() + detail[1:].rstrip(".") + "."


def _missing(error: NotFoundError) -> AnyResponse:
    """Answer what is not there: with where it stands now, when its short name has changed."""
    return present_address() or answer(404, detail=str(error))


def _untrusted(_error: SecurityError) -> Response:
    """Answer a forged Host header without a page: no address may be built from it."""
    return Response("400 This site does not answer to that host name.\n", 400, mimetype="text/plain")


def _http(error: HTTPException) -> AnyResponse:
    if error.response is not None or (error.code or 500) < 400:
        return error.get_response()  # a redirect
    made = answer(error.code or InternalServerError.code)
    for name, value in error.get_headers():
        if name in ("Allow", "Retry-After"):
            made.headers[name] = value
    return made


def _unavailable(error: Exception) -> Response:
    reference = token_hex(4)
    log.warning("%s %s unavailable (%s): %s", request.method, request.path, reference, error)
    return answer(503, reference=reference)


def _busy(_error: BusyError) -> Response:
    """Answer who finds no place, and keep quiet about it: a log of it would be the next thing to flow over."""
    if request.path.startswith(FOR_PROGRAMS):
        made = for_program(503, BUSY)
    else:
        made = Response(BUSY_PAGE, 503, {"Cache-Control": "no-store"}, mimetype="text/html")
    made.headers["Retry-After"] = str(BUSY_SECONDS)
    return made


def _bug(error: Exception) -> Response:
    reference = token_hex(4)
    log.error("%s %s failed (%s)", request.method, request.path, reference, exc_info=error)
    return answer(500, reference=reference)
