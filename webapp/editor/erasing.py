"""Erasing what was fetched of an article that is taken down: shown first, asked with the password, run as an errand."""

from dataclasses import dataclass, replace

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from records.articles import Article
from records.captures import Erasable
from records.editors import TakedownId, TakedownState
from records.errors import ConflictError, NotFoundError
from webapp.editor import errands, sessions
from webapp.editor.accounts import passwords
from webapp.editor.accounts.signing_in import RETRY_SECONDS, THROTTLED
from webapp.editor.errands import Errand
from webapp.editor.frame import DeskPage, bar
from webapp.editor.gate import blueprint
from webapp.origins import client_address
from webapp.rooms import rooms

KIND = "erase"


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasingPage(DeskPage):
    """What would be erased, and the form that does it."""

    number: int  # of the request for takedown
    article: Article
    erasable: Erasable
    has_factor: bool  # a code is asked for besides the password
    waits_for: Errand | None
    last: Errand | None  # asked for last, for this article


@blueprint.get("/takedowns/<int(max=999999999):number>/erase")
def erasing(number: int) -> str:
    """Show what would be erased."""
    return _shown(erasing_page(number))


@blueprint.post("/takedowns/<int(max=999999999):number>/erase")
def erase(number: int) -> ResponseReturnValue:
    """Have a process of its own erase it; the command writes the log in the same commit."""
    here, editor, page = rooms(), sessions.signed_in().editor, erasing_page(number)
    if request.form.get("sure") != "yes":
        return _shown(replace(page, fault="Nothing was erased: say that you are sure.")), 422
    given, code = request.form.get("current", ""), request.form.get("code", "")
    checked = passwords.check(
        here.archive, editor.name, given, address=client_address(), now=here.clock(), code=code
    )  # fmt: skip
    if checked.is_throttled:
        return _shown(replace(page, fault=THROTTLED)), 429, {"Retry-After": RETRY_SECONDS}
    if checked.editor is None:
        return _shown(replace(page, fault="Password or code is wrong. Nothing was erased.")), 422
    text = ["--with-text"] if request.form.get("text") == "yes" else []
    command = ["captures", "erase", str(page.article.id), "--yes", f"--by={editor.name}", *text]
    try:
        if page.waits_for is not None:
            raise ConflictError("it is being erased already")
        errands.send(here, KIND, command, by=editor.name, wish={"article": page.article.id})
    except ConflictError as error:
        return _shown(replace(page, fault=f"Nothing was erased: {error}.")), 409
    return redirect(url_for("editor.erasing", number=number), 303)


def erasing_page(number: int) -> ErasingPage:
    """Return the page for a request. Raise NotFoundError when it has not hidden an article."""
    here, editor = rooms(), sessions.signed_in().editor
    held = here.archive.takedowns.get(TakedownId(number))
    if held.state is not TakedownState.HIDDEN or held.article_id is None:
        raise NotFoundError(f"request {number} has not taken an article down")
    asked = [each for each in errands.recent(here, KIND) if each.wish.get("article") == held.article_id]
    last = asked[0] if asked else None
    return ErasingPage(
        title="Erase what was fetched",
        bar=bar("takedowns"),
        number=number,
        article=here.archive.articles.get(held.article_id),
        erasable=here.archive.erasing.of(held.article_id),
        has_factor=editor.totp_secret is not None,
        waits_for=last if last is not None and not last.is_over else None,
        last=last,
    )


def _shown(page: ErasingPage) -> str:
    return render_template("editor/erasing.html", page=page)
