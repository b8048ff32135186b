"""What browsers and the site itself keep: tags of public pages, hashed static files, and answers made small."""

import hashlib
from collections.abc import Callable
from functools import cache, wraps
from math import inf
from mimetypes import guess_type
from pathlib import Path
from secrets import token_hex

from flask import Response, abort, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from records.subjects import SubjectKind
from webapp.keeping import PATIENCE, SHARE, BusyError, KeptPage, Made, address_of, pressed
from webapp.rooms import rooms

STATIC = Path(__file__).parent / "static"
TEMPLATES = Path(__file__).parent / "templates"

PAGE_CACHE = "public, max-age=60, stale-while-revalidate=600"
FOR_EVER = "public, max-age=31536000, immutable"
SHORT = "public, max-age=300"

# In the environment of a request that nobody waits for: what is kept is made anew behind visitors' backs.
RENEWS = "second_unit.renews"
AGED = "-"  # in the tag of a page with a count that is older than the page

SMALLEST_GZIP = 1000  # bytes; below, a packed answer saves nothing
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


def page_tag(state: object = None) -> str:
    """Return what a public page depends on: build, day, address, outlets, and the state of what it shows."""
    here = rooms()
    shown = here.state if state is None else state
    stamp = f"{build()}|{shown}|{here.outlets.mark}|{here.clock().date()}|{address_of(request.environ)}"
    return hashlib.sha256(stamp.encode()).hexdigest()[:20]


def whole_state(**_values: str) -> object:
    """Return the state of archive and index: two small queries, so a polite browser is answered before any search."""
    return rooms().state


def search_state(**_values: str) -> object:
    """Return the state of the index and of what was decided: news that the index has not yet cannot be found."""
    here = rooms()
    return here.state[1], here.films.settled_state(here.archive)


def film_state(slug: str, **_values: str) -> object:
    """Return the state of all that the page of one film shows: a crawl that brings news of others leaves it as it is.

    Unknown films have that of all.
    """
    here = rooms()
    film = here.directory.by_slug(SubjectKind.FILM, slug)
    return here.films.state(here.archive, film.id) if film else here.state


def kept_until_changed(
    view: Callable[..., str | AnyResponse], state_of: Callable[..., object] = whole_state
) -> Callable[..., AnyResponse]:
    """Make a view of a public page conditional: 304 without running it, when the browser's copy is still right.

    Of those who ask for the same page at once, one makes it. When all places for making are taken, or somebody is just
    making this page, or it was made not long ago and there are many visitors, the one that was right a moment ago does,
    unless something was taken away since.

    Args:
        view: makes the page.
        state_of: gives, from the view's own arguments, the state of what it shows; as long as that is the same, the
            page is.

    Raises:
        BusyError: there is no place to make it, and nothing to show instead.
    """

    @wraps(view)
    def answered(**values: str) -> AnyResponse:
        here = rooms()
        standing, made_from = here.standing, page_tag(state_of(**values))
        kept = here.pages.get(address_of(request.environ), made_from, standing)
        if request.if_none_match.contains_weak(made_from):
            return _with_tag(Response(status=304), made_from)
        got = kept or _made(lambda: view(**values), made_from, standing)
        return _sent(got) if isinstance(got, KeptPage) else got

    return answered


def in_turn(view: Callable[..., AnyResponse]) -> Callable[..., AnyResponse]:
    """Have a view that keeps nothing run in one of the places for making; raises BusyError when there is none."""

    @wraps(view)
    def answered(**values: str) -> AnyResponse:
        with rooms().places.taken():
            return view(**values)

    return answered


def _made(view: Callable[[], str | AnyResponse], made_from: str, standing: object) -> KeptPage | AnyResponse:
    here, address = rooms(), address_of(request.environ)
    former = here.pages.former(address, standing)
    if former and here.places.is_crowded and here.pages.clock() < former.rests_until:
        return former
    patience = 0.0 if former and RENEWS not in request.environ else PATIENCE

    def make() -> KeptPage | AnyResponse:
        with here.places.taken(patience):
            begun, made = here.pages.clock(), here.maker.page(request.environ) if here.maker else None
            page = _fetched(made, begun) if made else _own(view, made_from)
        if isinstance(page, KeptPage):
            page.made_from, page.standing, page.right_at = made_from, standing, begun
            here.pages.keep(address, page)
        return page

    try:
        made = here.pages.made_once(made_from, make, here.places, patience)
        return made or here.pages.get(address, made_from, standing) or make()
    except BusyError:
        if former is None:
            raise
        return former


def _fetched(made: Made, begun: float) -> KeptPage:
    """Return what the maker made. How long it took stands for its work: on a busy machine pages rest longer."""
    now = rooms().pages.clock()
    rests_until = now + (now - begun) * SHARE
    until = rests_until if AGED in made.tag else inf
    return KeptPage(tag=made.tag, packed=made.packed, view=request.endpoint or "", until=until, rests_until=rests_until)


def _own(view: Callable[[], str | AnyResponse], made_from: str) -> KeptPage | AnyResponse:
    """Make a page here."""
    here = rooms()
    begun, worked = here.pages.clock(), here.tallies.work()
    with here.tallies.noted() as untils:
        answer = view()
    if not isinstance(answer, str):
        return answer
    return KeptPage(
        # The tag without more names the page as it is right; one with an older count gets a name of its own.
        tag=f"{made_from}{AGED}{token_hex(4)}" if untils else made_from,
        packed=pressed(answer.encode()),
        view=request.endpoint or "",
        until=min(untils, default=inf),
        rests_until=begun + (here.tallies.work() - worked) * SHARE,
    )


def _sent(page: KeptPage) -> AnyResponse:
    if request.if_none_match.contains_weak(page.tag):
        return _with_tag(Response(status=304), page.tag)
    answer = Response(page.packed if _takes_gzip() else page.text, mimetype="text/html")
    if _takes_gzip():
        answer.headers["Content-Encoding"] = "gzip"
    return _with_tag(answer, page.tag)


def _with_tag(answer: AnyResponse, tag: str) -> AnyResponse:
    answer.set_etag(tag, weak=True)
    answer.headers["Cache-Control"] = PAGE_CACHE
    return answer


def _takes_gzip() -> bool:
    return request.accept_encodings.quality("gzip") > 0


def packed(answer: AnyResponse) -> AnyResponse:
    """Compress text for clients that take gzip. Weak tags stay: they mean the same content (RFC 9110, 8.8.1)."""
    if not (answer.mimetype or "").startswith(PACKED_TYPES):
        return answer
    answer.vary.add("Accept-Encoding")
    if not _takes_gzip() or answer.status_code != 200:
        return answer
    if answer.is_streamed or answer.direct_passthrough or "Content-Encoding" in answer.headers:
        return answer
    body = answer.get_data()
    if len(body) >= SMALLEST_GZIP:
        answer.set_data(pressed(body))
        answer.headers["Content-Encoding"] = "gzip"
    return answer
