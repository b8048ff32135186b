"""Starts crawls, shows them while they run, and stops them."""

import hashlib
from contextlib import suppress
from dataclasses import asdict

from flask import Response, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from archive import acts
from records.crawls import RunId
from records.errors import ConflictError, NotFoundError
from webapp.editor import errands, sessions
from webapp.editor.crawls.live import LogView, progress_json, run_page
from webapp.editor.crawls.rows import Wish, runs_page, scope_of
from webapp.editor.frame import bar
from webapp.editor.gate import blueprint
from webapp.rooms import rooms

# What the archive can hold as a number; larger ones in an address are simply not found.
RUN = "/runs/<int(max=9007199254740991):run_id>"
LARGEST = 2**53 - 1


@blueprint.get("/runs")
def runs() -> str:
    """Show the form to start a run, what a dry one would visit, and earlier ones."""
    here, dry = rooms(), None
    if request.args.get("dry"):
        with suppress(NotFoundError):
            dry = errands.look(here, request.args["dry"])
    wish = (
        Wish(**{**dry.wish, "chosen": tuple(dry.wish["chosen"])}) if dry is not None and dry.kind == "dry" else Wish()
    )
    return render_template("editor/runs.html", page=runs_page(here, bar("runs"), wish, dry=dry))


@blueprint.post("/runs")
def start() -> ResponseReturnValue:
    """Request a run; the worker begins it."""
    here, name = rooms(), sessions.signed_in().editor.name
    wish = _wish()
    scope = scope_of(wish, here.archive.sources.all(declared_only=True))
    if isinstance(scope, str):
        return render_template("editor/runs.html", page=runs_page(here, bar("runs"), wish, fault=scope)), 422
    try:
        run = acts.runs.start(here.archive, scope, name, here.clock(), detail=wish.what)
    except ConflictError as error:
        page = runs_page(here, bar("runs"), wish, fault=f"This run was not started: {error}.")
        return render_template("editor/runs.html", page=page), 409
    return redirect(url_for("editor.run", run_id=run.id), 303)


@blueprint.post("/runs/dry")
def dry_run() -> ResponseReturnValue:
    """Have a process of its own work out what a run would visit; nothing is asked for."""
    here, name = rooms(), sessions.signed_in().editor.name
    wish = _wish()
    scope = scope_of(wish, here.archive.sources.all(declared_only=True))
    if isinstance(scope, str):
        return render_template("editor/runs.html", page=runs_page(here, bar("runs"), wish, fault=scope)), 422
    chosen = [part for slug in scope.sources for part in ("--source", slug)]
    chosen += [part for url in scope.urls for part in ("--url", url)]
    try:
        sent = errands.send(here, "dry", ["crawl", "--dry-run", "--json", *chosen], by=name, wish=asdict(wish))
    except ConflictError as error:
        page = runs_page(here, bar("runs"), wish, fault=f"Nothing was worked out: {error}.")
        return render_template("editor/runs.html", page=page), 409
    return redirect(url_for("editor.runs", dry=sent.id, _anchor="dry"), 303)


@blueprint.get(RUN)
def run(run_id: int) -> str:
    """Show one run; live as long as it runs."""
    view = LogView(show=request.args.get("show", ""), page=request.args.get("page", 1, type=int))
    return render_template("editor/run.html", page=run_page(rooms(), bar("runs"), RunId(run_id), view))


@blueprint.get(f"{RUN}/progress")
def progress(run_id: int) -> Response:
    """Tell a live display what has changed since its cursor."""
    after = min(max(0, request.args.get("after", 0, type=int)), LARGEST)
    answer = jsonify(progress_json(rooms(), RunId(run_id), after))
    answer.set_etag(hashlib.sha256(answer.get_data()).hexdigest()[:20], weak=True)
    answer.make_conditional(request)
    return answer


@blueprint.post(f"{RUN}/stop")
def stop(run_id: int) -> ResponseReturnValue:
    """Ask a run to stop; what it found so far is kept."""
    here, name = rooms(), sessions.signed_in().editor.name
    try:
        acts.runs.stop(here.archive, RunId(run_id), name, here.clock())
    except ConflictError as error:
        page = run_page(here, bar("runs"), RunId(run_id), LogView(), fault=f"It cannot be stopped: {error}.")
        return render_template("editor/run.html", page=page), 409
    return redirect(url_for("editor.run", run_id=run_id), 303)


def _wish() -> Wish:
    form = request.form
    return Wish(what=form.get("what", ""), chosen=tuple(form.getlist("source")), url=form.get("url", "").strip())
