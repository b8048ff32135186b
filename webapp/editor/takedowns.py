"""Requests to take articles down: listed with what is asked, and decided with one click that can be taken back."""

from dataclasses import dataclass

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from archive import acts
from records.articles import Article
from records.editors import EditorRole, Ground, Takedown, TakedownId, TakedownState
from records.errors import ConflictError
from records.slugs import article_slug
from records.sources import SourceSlug
from webapp.editor import sessions, wording
from webapp.editor.frame import Bar, DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.rooms import Rooms, rooms

MOST_NOTE = 500
GROUNDS = {
    Ground.PUBLISHER: "publisher or author",
    Ground.PERSON: "person concerned",
    Ground.LEGAL: "law or court",
    Ground.OTHER: "other",
}
STATES = {
    TakedownState.OPEN: "open",
    TakedownState.HIDDEN: "taken down",
    TakedownState.DECLINED: "declined",
    TakedownState.RESTORED: "shown again",
}
# What an editor may do in each state: (state to go on to, word on the button, is it the main one).
ACTIONS = {
    TakedownState.OPEN: ((TakedownState.HIDDEN, "Take down now"), (TakedownState.DECLINED, "Decline")),
    TakedownState.HIDDEN: ((TakedownState.RESTORED, "Show again"),),
    TakedownState.DECLINED: ((TakedownState.HIDDEN, "Take down after all"),),
    TakedownState.RESTORED: ((TakedownState.HIDDEN, "Take down again"),),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TakedownRow:
    """One request."""

    takedown: Takedown
    ground: str
    state: str
    received: str
    decided: str
    article: Article | None
    slug: str
    outlet: str  # name of the outlet that is asked for as a whole; empty: an article is
    actions: tuple[tuple[TakedownState, str], ...]
    can_erase: bool  # the next page, for admins, removes what was fetched


@dataclass(frozen=True, slots=True, kw_only=True)
class TakedownsPage(DeskPage):
    """All requests, open ones first."""

    rows: tuple[TakedownRow, ...]
    open: int


@blueprint.get("/takedowns")
def takedowns() -> str:
    """Show the requests."""
    return render_template("editor/takedowns.html", page=takedowns_page(rooms(), bar("takedowns")))


@blueprint.post("/sources/<slug>/takedown")
def take_outlet_down(slug: str) -> ResponseReturnValue:
    """Hide everything of an outlet, as a request of its own that can be taken back."""
    here, name = rooms(), sessions.signed_in().editor.name
    source = here.archive.sources.get(SourceSlug(slug))
    ground, reason = request.form.get("ground", ""), request.form.get("reason", "").strip()[:MOST_NOTE]
    if ground not in set(Ground) or not reason:
        page = takedowns_page(here, bar("takedowns"), fault="Nothing was taken down: ground and reason are needed.")
        return render_template("editor/takedowns.html", page=page), 422
    try:
        acts.takedowns.take_outlet_down(here.archive, source, name, here.clock(), ground=Ground(ground), reason=reason)
    except ConflictError as error:
        page = takedowns_page(here, bar("takedowns"), fault=f"Nothing was changed: {error}.")
        return render_template("editor/takedowns.html", page=page), 409
    return redirect(url_for("editor.takedowns"), 303)


@blueprint.post("/takedowns/<int(max=999999999):number>")
def decide(number: int) -> ResponseReturnValue:
    """Hide, decline or restore."""
    here, name = rooms(), sessions.signed_in().editor.name
    wish, note = request.form.get("state", ""), request.form.get("note", "").strip()[:MOST_NOTE]
    if wish not in set(TakedownState):
        page = takedowns_page(here, bar("takedowns"), fault="Nothing was decided: the form was not complete.")
        return render_template("editor/takedowns.html", page=page), 422
    try:
        acts.takedowns.decide(here.archive, TakedownId(number), TakedownState(wish), name, here.clock(), note=note)
    except ConflictError as error:
        page = takedowns_page(here, bar("takedowns"), fault=f"Nothing was changed: {error}.")
        return render_template("editor/takedowns.html", page=page), 409
    return redirect(url_for("editor.takedowns"), 303)


def takedowns_page(rooms: Rooms, bar: Bar, fault: str = "") -> TakedownsPage:
    """Return the page of requests."""
    held = rooms.archive.takedowns.recent()
    ids = [one.article_id for one in held if one.article_id is not None]
    articles = {article.id: article for article in rooms.archive.articles.many(ids)}
    is_admin = sessions.signed_in().editor.role is EditorRole.ADMIN
    return TakedownsPage(
        title="Takedowns",
        bar=bar,
        fault=fault,
        rows=tuple(
            _row(rooms, one, articles.get(one.article_id) if one.article_id else None, is_admin=is_admin)
            for one in held
        ),
        open=rooms.archive.takedowns.count_open(),
    )


def _row(rooms: Rooms, one: Takedown, article: Article | None, *, is_admin: bool) -> TakedownRow:
    actions = ACTIONS[one.state]
    if article is None and one.source is None:  # there is nothing to take down
        actions = tuple(action for action in actions if action[0] is TakedownState.DECLINED)
    return TakedownRow(
        takedown=one,
        ground=GROUNDS[one.ground],
        state=STATES[one.state],
        received=wording.since(one.received_at, rooms.clock()),
        decided=f"by {one.decided_by}, {wording.since(one.decided_at, rooms.clock())}" if one.decided_at else "",
        article=article,
        slug=article_slug(article.title) if article else "",
        outlet=rooms.archive.sources.get(one.source).name if one.source else "",
        actions=actions,
        can_erase=one.state is TakedownState.HIDDEN and article is not None and is_admin,
    )
