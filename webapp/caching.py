"""What browsers may keep: one tag for all public pages, hashed static files, and answers made small."""

import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, wraps
from mimetypes import guess_type
from pathlib import Path
from threading import Lock

from flask import Response, abort, current_app, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from records.subjects import SubjectKind
from webapp.rooms import rooms

STATIC = Path(__file__).parent / "static"
TEMPLATES = Path(__file__).parent / "templates"

PAGE_CACHE = "public, max-age=60, stale-while-revalidate=600"
FOR_EVER = "public, max-age=31536000, immutable"
SHORT = "public, max-age=300"

SMALLEST_GZIP = 1000  # bytes; below, a packed answer saves nothing
GZIP_LEVEL = 5
KEPT_BYTES = 24 * 1024 * 1024  # some 600 pages
PACKED_TYPES = ("text/", "application/json", "application/rss+xml", "application/xml", "image/svg+xml")


@cache
def build() -> str:
    """Return a short hash of everything that shapes a page: static files and templates."""
    digest = hashlib.sha256()
    for path in sorted((*STATIC.rglob("*.*"), *TEMPLATES.rglob("*.html"))):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:12]


def static_url(name: str) -> str:
    """Return the address of a static file; it changes with the file, so that it may be kept for ever."""
    return url_for("static", version=build(), name=name)


@cache
def static_files() -> dict[str, bytes]:
    """Return the static files by name. They are few and small: read once, so no path is built from a request."""
    return {path.relative_to(STATIC).as_posix(): path.read_bytes() for path in STATIC.rglob("*.*")}


def static_file(version: str, name: str) -> Response:
    """Answer with a static file. One of an older build gets the present one, but must not be kept."""
    body = static_files().get(name)
    if body is None:
        abort(404)
    answer = Response(body, mimetype=guess_type(name)[0])
    answer.headers["Cache-Control"] = FOR_EVER if version == build() else SHORT
    return answer


@dataclass(slots=True)
class PageKeeper:
    """Keeps rendered pages under their tags, the least asked for go first. A tag names one content for ever."""

    _kept: OrderedDict[str, bytes] = field(default_factory=OrderedDict)
    _bytes: int = 0
    _lock: Lock = field(default_factory=Lock)

    def get(self, tag: str) -> bytes | None:
        """Return a kept page."""
        with self._lock:
            if tag in self._kept:
                self._kept.move_to_end(tag)
            return self._kept.get(tag)

    def keep(self, tag: str, page: bytes) -> None:
        """Keep a page; others make room for it."""
        with self._lock:
            self._bytes += len(page) - len(self._kept.get(tag, b""))
            self._kept[tag] = page
            while self._bytes > KEPT_BYTES:
                self._bytes -= len(self._kept.popitem(last=False)[1])


def pages() -> PageKeeper:
    """Return the pages kept by the application that answers the current request."""
    keeper: PageKeeper = current_app.extensions.setdefault("second_unit_pages", PageKeeper())
    return keeper


def page_tag(state: object = None) -> str:
    """Return what a public page depends on: build, day, address, and the state of what it shows (of everything)."""
    address = f"{request.path}?{request.query_string.decode(errors='replace')}"
    day = rooms().clock().date()
    stamp = f"{build()}|{rooms().state if state is None else state}|{day}|{request.host}|{address}"
    return hashlib.sha256(stamp.encode()).hexdigest()[:20]


def whole_state(**_values: str) -> object:
    """Return the state of archive and index: two small queries, so a polite browser is answered before any search."""
    return rooms().state


def film_state(slug: str, **_values: str) -> object:
    """Return the state of all that the page of one film shows: a crawl that brings news of others leaves it as it is.

    What outlets allow to be shown belongs to it, for that changes without an article. Unknown films have that of all.
    """
    here = rooms()
    film = here.directory.by_slug(SubjectKind.FILM, slug)
    return (here.films.state(here.archive, film.id), here.sources) if film else here.state


def kept_until_changed(
    view: Callable[..., str | AnyResponse], state_of: Callable[..., object] = whole_state
) -> Callable[..., AnyResponse]:
    """Make a view of a public page conditional: 304 without running it, when the browser's copy is still right.

    Args:
        view: makes the page.
        state_of: gives, from the view's own arguments, the state of what it shows; as long as that is the same, the
            page is.
    """

    @wraps(view)
    def answered(**values: str) -> AnyResponse:
        tag = page_tag(state_of(**values))
        kept = pages().get(tag)
        if request.if_none_match.contains_weak(tag):
            answer: AnyResponse = Response(status=304)
        elif kept is not None:
            answer = Response(kept, mimetype="text/html")
        else:
            made = view(**values)
            answer = Response(made, mimetype="text/html") if isinstance(made, str) else made
            if answer.status_code == 200:
                pages().keep(tag, answer.get_data())
        if answer.status_code in (200, 304):
            answer.set_etag(tag, weak=True)
            answer.headers["Cache-Control"] = PAGE_CACHE
        return answer

    return answered


def packed(answer: AnyResponse) -> AnyResponse:
    """Compress text for clients that take gzip. Weak tags stay: they mean the same content (RFC 9110, 8.8.1)."""
    if not (answer.mimetype or "").startswith(PACKED_TYPES):
        return answer
    answer.vary.add("Accept-Encoding")
    is_wanted = request.accept_encodings.quality("gzip") > 0 and answer.status_code == 200
    if not is_wanted or answer.is_streamed or answer.direct_passthrough or "Content-Encoding" in answer.headers:
        return answer
    body = answer.get_data()
    if len(body) >= SMALLEST_GZIP:
        answer.set_data(gzip.compress(body, GZIP_LEVEL, mtime=0))
        answer.headers["Content-Encoding"] = "gzip"
    return answer
