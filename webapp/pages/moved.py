"""Where a subject's page, feed or table stands now that its short name has changed: one redirect, never a chain."""

from flask import redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from records.subjects import SubjectKind
from webapp.rooms import rooms

# What a short name in an address belongs to, by how the address begins.
KINDS = (
    ("/film/", SubjectKind.FILM),
    ("/person/", SubjectKind.PERSON),
    ("/stunt/", SubjectKind.STUNT),
    ("/api/v1/films/", SubjectKind.FILM),
    ("/api/v1/people/", SubjectKind.PERSON),
    ("/api/v1/stunts/", SubjectKind.STUNT),
)


def present_address() -> AnyResponse | None:
    """Return a redirect to where what was asked for stands now, its query kept; None when it never was anywhere."""
    kind = next((kind for begin, kind in KINDS if request.path.startswith(begin)), None)
    given = dict(request.view_args or {})
    if kind is None or request.method not in ("GET", "HEAD"):
        return None
    found = {"slug": _moved(kind, given.get("slug")), "piece": _moved(SubjectKind.STUNT, given.get("piece"))}
    now = {name: slug for name, slug in found.items() if slug}
    if not now:
        return None
    query = request.query_string.decode("ascii", errors="replace")
    return redirect(url_for(str(request.endpoint), **given | now) + (f"?{query}" if query else ""), 301)


def _moved(kind: SubjectKind, slug: str | None) -> str | None:
    return rooms().archive.subjects.moved(kind, slug) if slug else None
