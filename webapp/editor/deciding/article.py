"""Corrections of one article: everything that was found in it, accepted, rejected, set or added, and taken back."""

import json

from flask import Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from knowledge.deciding.cases import case_of
from records.articles import Article, ArticleId
from records.errors import ConflictError, NotFoundError
from records.verdicts import VerdictId
from webapp.editor import sessions
from webapp.editor.deciding import naming
from webapp.editor.deciding.article_page import Typed, article_page
from webapp.editor.deciding.forms import decisions
from webapp.editor.deciding.giving import give, take_back
from webapp.editor.gate import blueprint
from webapp.rooms import Rooms, rooms

# Of a form that was not kept: these say what it is about, those are shown to be typed on.
HIDDEN = ("matter", "key", "ruling")
MOST_TYPED = 2000


@blueprint.get("/articles")
def find_article() -> ResponseReturnValue:
    """Lead to the corrections of an article, by its number or address."""
    article = naming.article_named(rooms(), request.args.get("q", ""))
    return redirect(url_for("editor.article", number=article.id), 303)


@blueprint.get("/articles/<int(max=999999999999):number>")
def article(number: int) -> str:
    """Show what was found in an article and what was decided about it."""
    notice = "Decided. It can be taken back below." if request.args.get("done") == "decided" else ""
    notice = "Taken back." if request.args.get("done") == "undone" else notice
    return render_template("editor/article.html", page=article_page(rooms(), ArticleId(number), notice=notice))


@blueprint.post("/articles/<int(max=999999999999):number>")
def correct(number: int) -> ResponseReturnValue:
    """Give a verdict; tell when another editor was faster, and keep what was typed."""
    here, name, form = rooms(), sessions.signed_in().editor.name, request.form
    held = here.archive.articles.get(ArticleId(number))
    seen = _number(form.get("seen", ""))
    try:
        give(here, decisions(here, held, form), name, seen=seen)
    except (ValueError, NotFoundError) as error:
        return _again(here, held, f"Nothing was decided: {error}.", 422)
    except ConflictError as error:
        return _again(here, held, f"Nothing was decided: {error}.", 409, seen)
    return redirect(url_for("editor.article", number=number, done="decided"), 303)


@blueprint.post("/articles/<int(max=999999999999):number>/undo")
def take_back_correction(number: int) -> ResponseReturnValue:
    """Take a verdict on this article back; with `together` also what was given with the same answer."""
    here, name = rooms(), sessions.signed_in().editor.name
    held = here.archive.articles.get(ArticleId(number))
    verdict_id = _number(request.form.get("verdict", "")) or VerdictId(0)
    try:
        asked = here.archive.verdicts.get(verdict_id)
        if asked.article_id != held.id:
            raise NotFoundError("that decision is on another article")
        take_back(here, verdict_id, name, is_together="together" in request.form)
    except (ConflictError, NotFoundError) as error:
        page = article_page(here, held.id, fault=f"Nothing was changed: {error}.")
        return render_template("editor/article.html", page=page), 409
    return redirect(url_for("editor.article", number=number, done="undone"), 303)


@blueprint.get("/articles/<int(max=999999999999):number>/case.jsonl")
def regression_case(number: int) -> Response:
    """Give the article and what is to be found in it as one row, in the form that `./run read` reads."""
    here = rooms()
    held = here.archive.articles.get(ArticleId(number))
    line = json.dumps(case_of(here.archive, held), ensure_ascii=False) + "\n"
    answer = Response(line, mimetype="application/x-ndjson")
    answer.headers["Content-Disposition"] = f'attachment; filename="article-{number}.jsonl"'
    return answer


def _again(here: Rooms, article: Article, fault: str, status: int, since: int | None = None) -> ResponseReturnValue:
    form = {name: given[:MOST_TYPED] for name, given in request.form.items() if name not in ("csrf_token", "seen")}
    matter, ruling = form.get("matter", ""), form.get("ruling", "")
    typed = Typed(
        hidden=tuple((name, form[name]) for name in HIDDEN if name in form),
        shown=tuple((name, given) for name, given in form.items() if name not in HIDDEN),
        about=f"{ruling} {matter}".strip(),
    )
    page = article_page(here, article.id, fault=fault, typed=typed, since=since)
    return render_template("editor/article.html", page=page), status


def _number(text: str) -> VerdictId | None:
    return VerdictId(int(text)) if text.isascii() and text.isdigit() and len(text) <= 18 else None
