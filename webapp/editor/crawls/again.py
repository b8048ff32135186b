"""Goes on with a run that broke off, and asks again for what a run asked for in vain."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from archive import acts
from records.crawls import RunId
from records.errors import ConflictError
from webapp.editor import sessions
from webapp.editor.crawls.live import LogView, run_page
from webapp.editor.crawls.runs import RUN
from webapp.editor.frame import bar
from webapp.editor.gate import blueprint
from webapp.rooms import rooms


@blueprint.post(f"{RUN}/resume")
def resume(run_id: int) -> ResponseReturnValue:
    """Request a run that goes on where this one broke off."""
    here, name = rooms(), sessions.signed_in().editor.name
    try:
        run = acts.runs.resume(here.archive, RunId(run_id), name, here.clock())
    except ConflictError as error:
        return _refused(run_id, error)
    return redirect(url_for("editor.run", run_id=run.id), 303)


@blueprint.post(f"{RUN}/retry")
def retry(run_id: int) -> ResponseReturnValue:
    """Request a run for one address, or for all that this run asked for in vain."""
    here, name = rooms(), sessions.signed_in().editor.name
    try:
        run = acts.runs.retry(here.archive, RunId(run_id), name, here.clock(), url=request.form.get("url", ""))
    except ConflictError as error:
        return _refused(run_id, error)
    return redirect(url_for("editor.run", run_id=run.id), 303)


def _refused(run_id: int, error: ConflictError) -> ResponseReturnValue:
    fault = f"No run was started: {error}."
    page = run_page(rooms(), bar("runs"), RunId(run_id), LogView(), fault=fault)
    return render_template("editor/run.html", page=page), 409
