"""Errors for programs: problem details (RFC 9457) instead of pages."""

from http import HTTPStatus

from flask import Response, json

CONTENT_TYPE = "application/problem+json"


def problem(status: int, detail: str) -> Response:
    """Return an error as problem details. `about:blank`: the status code says what kind it is."""
    title = HTTPStatus(status).phrase
    said = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    return Response(json.dumps(said), status, content_type=CONTENT_TYPE, headers={"Cache-Control": "no-store"})
