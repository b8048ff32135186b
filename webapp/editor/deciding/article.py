"""Corrections of one article: everything that was found in it, accepted, rejected, set or added, and taken back."""

import json
from collections.abc import Mapping

from flask import Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from archive.desk.verdicts import Decision
from knowledge.reading.rows import findings_as_row
from knowledge.verdicts import judged
from records.articles import Article, ArticleId
from records.errors import ConflictError, NotFoundError
from records.verdicts import Matter, Ruling, Verdict, VerdictId
from webapp.editor import sessions
from webapp.editor.deciding import naming
from webapp.editor.deciding.article_page import Typed, article_page
from webapp.editor.deciding.forms import before, decision_of
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
        decisions = _decisions(here, held, form)
        give(here, decisions, name, seen=seen)
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
        others = here.archive.verdicts.together(asked) if "together" in request.form else ()
        take_back(here, list(dict.fromkeys([verdict_id, *(one.id for one in others)])), name)
    except (ConflictError, NotFoundError) as error:
        page = article_page(here, held.id, fault=f"Nothing was changed: {error}.")
        return render_template("editor/article.html", page=page), 409
    return redirect(url_for("editor.article", number=number, done="undone"), 303)


@blueprint.get("/articles/<int(max=999999999999):number>/case.jsonl")
def regression_case(number: int) -> Response:
    """Give the article and what is to be found in it as one row, in the form that `./run read` reads."""
    here = rooms()
    held = here.archive.articles.get(ArticleId(number))
    line = json.dumps(case_of(here, held), ensure_ascii=False) + "\n"
    answer = Response(line, mimetype="application/x-ndjson")
    answer.headers["Content-Disposition"] = f'attachment; filename="article-{number}.jsonl"'
    return answer


def case_of(here: Rooms, article: Article) -> dict[str, object]:
    """Return an article as a row, with the findings that editors want under `expected` and their verdicts."""
    text = article.current.extraction.text
    verdicts = here.archive.verdicts.of([article.id]).get(article.id, ())
    found = here.archive.findings.of([article.id]).get(article.id)
    name = f"article-{article.id}"
    return {
        "id": name,
        "title": text.title,
        "standfirst": text.standfirst,
        "paragraphs": list(text.paragraphs),
        "lang": text.language,
        "published": text.published_at.isoformat() if text.published_at else None,
        "outlet": text.outlet,
        "url": article.url,
        "author": text.author,
        "expected": findings_as_row(name, judged(found, verdicts)) if found else None,
        "verdicts": [_as_row(verdict) for verdict in verdicts],
    }


def _as_row(verdict: Verdict) -> dict[str, str]:
    return {
        "matter": verdict.matter.value,
        "key": verdict.key,
        "ruling": verdict.ruling.value,
        "value": verdict.value,
        "note": verdict.note,
    }


def _decisions(here: Rooms, article: Article, form: Mapping[str, str]) -> list[Decision]:
    """Return what a form decides; an article is split from its story by keeping it apart from every other in it."""
    if form.get("matter") != Matter.STORY or form.get("ruling") != Ruling.REJECT or form.get("other"):
        return [decision_of(here, article, form)]
    story = here.archive.relations.story_of(article.id)
    if story is None:
        raise ValueError("the article stands alone already")
    note = form.get("note", "").strip()[:500]
    return [
        Decision(article_id=article.id, matter=Matter.STORY, key=str(other), ruling=Ruling.REJECT,
                 before=before(article, None, Matter.STORY, str(other)), note=note)
        for other in story.articles if other != article.id
    ]  # fmt: skip


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
