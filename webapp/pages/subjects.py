"""Pages of films, people, stunt types and outlets, and their lists."""

from functools import partial

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from records.errors import NotFoundError
from records.subjects import SubjectKind
from webapp.caching import film_state, kept_until_changed
from webapp.contexts.films.asked import read_asked, read_day
from webapp.contexts.films.comparison import comparison_page
from webapp.contexts.films.page import film_page
from webapp.contexts.films.set_piece import find_piece, set_piece_page
from webapp.contexts.films.told import film_told
from webapp.contexts.lists import list_page, sources_page
from webapp.contexts.machines import linked
from webapp.contexts.outlets import outlet_page
from webapp.contexts.subjects import person_page, stunt_page
from webapp.rooms import rooms

of_film = partial(kept_until_changed, state_of=film_state)


@of_film
def film(slug: str) -> str:
    """A film: what happened when, and which figures contradict each other; with `as_of` as it was known on a day."""
    here = rooms()
    page = film_page(here, slug, read_asked(request.args, here.clock().date()))
    return render_template("film.html", page=page, linked=linked.of_film(page))


@kept_until_changed  # it also counts the same kind of stunt in other films
def set_piece(slug: str, piece: str) -> str | AnyResponse:
    """A set-piece: one stunt of one film. Another name of it, or the training for it, leads to it.

    With `as_of` as it was known on a day; before the first word of it, the film's page says what was known.
    """
    here = rooms()
    day = read_day(request.args.get("as_of", ""), here.clock().date())
    told = film_told(here, slug, day)
    try:
        found = find_piece(here, told.pieces, piece)
    except NotFoundError:
        if day is None:
            raise
        return redirect(url_for("film", slug=slug, as_of=day.isoformat()), 302)
    page = set_piece_page(here, told, found)
    if piece != page.stunt.slug:
        right = url_for("set_piece", slug=slug, piece=page.stunt.slug, as_of=day.isoformat() if day else None)
        return redirect(right, 302 if day else 301)
    return render_template("set_piece.html", page=page)


@kept_until_changed
def comparison() -> str:
    """Two set-pieces side by side: `?a=film/stunt&b=film/stunt`."""
    page = comparison_page(rooms(), request.args.get("a", ""), request.args.get("b", ""))
    return render_template("comparison.html", page=page)


@kept_until_changed
def person(slug: str) -> str:
    """A person: films, stunts, articles."""
    page = person_page(rooms(), slug)
    return render_template("person.html", page=page, linked=linked.of_person(page))


@kept_until_changed
def stunt(slug: str) -> str:
    """A stunt type: what it is, which films used it, who did it."""
    return render_template("stunt.html", page=stunt_page(rooms(), slug))


@kept_until_changed
def source(slug: str) -> str:
    """An outlet: what we have of it."""
    return render_template("source.html", page=outlet_page(rooms(), slug))


@kept_until_changed
def films() -> str:
    """Every film."""
    return _list(SubjectKind.FILM)


@kept_until_changed
def people() -> str:
    """Every person."""
    return _list(SubjectKind.PERSON)


@kept_until_changed
def stunts() -> str:
    """Every stunt type."""
    return _list(SubjectKind.STUNT)


@kept_until_changed
def sources() -> str:
    """Every outlet."""
    return render_template("sources.html", page=sources_page(rooms()))


def _list(kind: SubjectKind) -> str:
    page = list_page(rooms(), kind, request.args.get("order", ""), request.args.get("page", 1, type=int))
    said = linked.of_list(page) if kind is SubjectKind.FILM else None
    return render_template("list.html", page=page, linked=said)
